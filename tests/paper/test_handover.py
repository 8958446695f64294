"""The results as data."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from huddle_app.method.notes import PRIVATE, NoteKind
from huddle_app.paper.data import ReportData
from huddle_app.paper.handover import write_handover
from tests.paper.conftest import NOTES


def written(data: ReportData, tmp_path: Path) -> dict[str, Any]:
    write_handover(data, tmp_path / "a.json")
    return json.loads((tmp_path / "a.json").read_text("utf-8"))


def test_every_note_is_handed_over_but_the_private_ones(data: ReportData, tmp_path: Path) -> None:
    notes = written(data, tmp_path)["notes"]
    assert sorted(n["text"] for n in notes) == sorted(
        n.text for n in NOTES if n.kind not in PRIVATE
    )
    [budget] = [n for n in notes if n["text"] == "Does the budget round move?"]
    assert (budget["kind"], budget["answer"]) == ("question", "To October, says the CEO.")
    assert budget["written"] == "2026-12-03T11:00:00+01:00", "in the room's own time"


def test_the_spreadsheet_holds_the_same_notes(data: ReportData, tmp_path: Path) -> None:
    write_handover(data, tmp_path / "a.xlsx")
    rows = CalamineWorkbook.from_path(tmp_path / "a.xlsx").get_sheet_by_name("Notes").to_python()
    assert rows[0][0] == "kind"
    assert len(rows) - 1 == len([n for n in NOTES if n.kind not in PRIVATE])
    [linked] = [row for row in rows if row[5] == "We meet when something broke."]
    assert linked[9] == "2\n3"


def test_what_was_left_out_is_said(data: ReportData, tmp_path: Path) -> None:
    agenda = written(data, tmp_path)["agenda"]
    assert [row["item"] for row in agenda if row["left_out"]] == ["Break"]


def test_no_notes_make_an_empty_sheet(data: ReportData, tmp_path: Path) -> None:
    nothing = replace(data, notes={NoteKind.OBSERVATION: NOTES})
    assert written(nothing, tmp_path)["notes"] == []
    write_handover(nothing, tmp_path / "a.xlsx")
    assert (
        CalamineWorkbook.from_path(tmp_path / "a.xlsx").get_sheet_by_name("Notes").to_python() == []
    )
