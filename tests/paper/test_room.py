"""Who was here, as the report says it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from huddle_app.method.people import Presence
from huddle_app.paper.data import ReportData
from huddle_app.paper.report import write_report

ReadPdf = Callable[[Path], list[str]]


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_rooms_and_roles_are_told_and_nobody_who_was_away(
    data: ReportData, tmp_path: Path, read_pdf: ReadPdf
) -> None:
    mixed = data.rounds[1]
    away, scribe, presenter, *others = mixed.teams[0].members
    away = replace(away, name="Zebulon Away", presence=Presence.AWAY)
    scribe, presenter = replace(scribe, name="Ida Pen"), replace(presenter, name="Bo Voice")
    first = replace(
        mixed.teams[0],
        members=(away, scribe, presenter, *others),
        room="Kattegat",
        scribe=scribe.id,
        presenter=presenter.id,
    )
    rounds = (data.rounds[0], replace(mixed, teams=(first, *mixed.teams[1:])).coming())
    write_report(replace(data, rounds=rounds, findings=None), tmp_path / "report.pdf")
    text = "".join(read_pdf(tmp_path / "report.pdf"))
    for words in ("Separate teams", "Mixed teams", "Kattegat", "Ida Pen (scribe)"):
        assert squeezed(words) in text
    assert squeezed("Bo Voice (presenter)") in text
    assert "Zebulon" not in text
