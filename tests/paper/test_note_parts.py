"""What was written down reaches the report, each kind where it belongs, and what is private does not."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from huddle_app.method.notes import PRIVATE, NoteKind
from huddle_app.method.words import Function, Lens
from huddle_app.paper.data import ReportData, shared_agenda, shared_notes
from huddle_app.paper.note_parts import side_of
from huddle_app.paper.report import write_report
from huddle_app.paper.talk_part import lens_of
from tests.paper.conftest import NOTES, note

ReadPdf = Callable[[Path], list[str]]
HEADINGS = {
    NoteKind.SAID: "Our own role",
    NoteKind.IDEAL: "The two ideals",
    NoteKind.CLARIFICATION: "Questions for clarification",
    NoteKind.REFLECTION: "Reflections",
    NoteKind.LENS: "Three lenses",
    NoteKind.CONVERSATION: "The open talk",
    NoteKind.SWOT: "Strengths, weaknesses, opportunities, threats",
    NoteKind.QUESTION: "Questions and answers",
    NoteKind.TAKEAWAY: "Take-aways",
    NoteKind.COMMITMENT: "Commitments",
    NoteKind.PARKED: "Parking lot",
}


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.fixture
def report(report_pages: Sequence[str]) -> str:
    return "".join(report_pages)


def test_every_note_is_in_but_the_private_ones(report: str) -> None:
    for one in NOTES:
        for words in one.text.split("\n"):
            assert (squeezed(words) in report) is (one.kind not in PRIVATE), one.text
        assert squeezed(one.answer) in report
        assert squeezed(one.who) in report


def test_every_kind_that_is_not_private_has_a_place() -> None:
    assert set(HEADINGS) == set(NoteKind) - PRIVATE


@pytest.mark.parametrize("kind", HEADINGS)
def test_a_kind_takes_room_only_where_it_was_used(
    empty: ReportData, tmp_path: Path, read_pdf: ReadPdf, kind: NoteKind
) -> None:
    some = [one for one in NOTES if one.kind is kind]
    write_report(replace(empty, notes=shared_notes(some)), tmp_path / "report.pdf")
    text = "".join(read_pdf(tmp_path / "report.pdf"))
    assert [k for k, title in HEADINGS.items() if squeezed(title) in text] == [kind]


def test_private_notes_are_left_behind_even_where_somebody_put_them_in(data: ReportData) -> None:
    assert not PRIVATE & shared_notes(NOTES).keys()
    wrong = replace(data, notes={NoteKind.OBSERVATION: [note(NoteKind.OBSERVATION, "seen")]})
    assert list(wrong.notes_of(NoteKind.OBSERVATION)) == []


def test_the_moderators_notes_on_the_plan_are_left_behind(data: ReportData) -> None:
    day = data.agenda.days[0]
    noted = replace(day, items=tuple(replace(i, notes="mine", rooms="A") for i in day.items))
    shared = shared_agenda(replace(data.agenda, days=(noted,)))
    assert {(item.notes, item.rooms) for item in shared.items()} == {("", "A")}


def test_open_ones_are_marked(report: str) -> None:
    assert squeezed("1 question is still open.") in report
    assert squeezed("Who decides when a trial ends? team 2 open") in report
    assert squeezed("Are regions free to adapt a campaign? answered in the room") in report
    assert report.index(squeezed("○ open Company cars")) < report.index(squeezed("✓ done The new"))


def test_talk_is_told_under_its_finding(report: str, data: ReportData) -> None:
    second = next(tool for tool in data.toolkit.tools if tool.number == 2)
    talk = report[report.index(squeezed("The open talk")) :]
    place = talk.index(squeezed(second.title)), talk.index(squeezed("We meet when something broke"))
    assert place == tuple(sorted(place))
    assert squeezed("something broke. also Communication") in talk


def test_a_side_that_wrote_no_ideal_keeps_its_column(
    empty: ReportData, tmp_path: Path, read_pdf: ReadPdf
) -> None:
    alone = note(NoteKind.IDEAL, "One calendar", function=Function.SALES)
    write_report(replace(empty, notes=shared_notes([alone])), tmp_path / "report.pdf")
    text = "".join(read_pdf(tmp_path / "report.pdf"))
    assert squeezed("◆ marketing") in text
    assert squeezed("not written down") in text


def test_a_note_of_a_team_belongs_to_the_teams_function(data: ReportData) -> None:
    team = data.rounds[0].teams[4]
    said = note(NoteKind.SAID, "x", team_id=team.id, team=team.name)
    assert side_of(replace(data, rounds=data.rounds[:1]), said) is Function.MARKETING
    assert side_of(replace(data, rounds=data.rounds[1:]), said) is None, "both sit in a mixed team"
    assert side_of(data, replace(said, team_id=UUID(int=99))) is None


def test_a_lens_is_what_the_note_answers_else_its_function() -> None:
    assert (
        lens_of(note(NoteKind.LENS, "x", prompt="leadership", function=Function.SALES))
        is Lens.LEADERSHIP
    )
    assert lens_of(note(NoteKind.LENS, "x", function=Function.SALES)) is Lens.SALES
    assert lens_of(note(NoteKind.LENS, "x", function=Function.OTHER)) is None
