"""What the documents are given."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.method.findings.slides import FigureKey, FigureKind
from huddle_app.method.notes import PRIVATE, NoteKind
from huddle_app.method.people import Presence
from huddle_app.method.words import MIXED, SEPARATE
from huddle_app.paths import RESOURCES
from huddle_app.services.house import Services
from tests.services.conftest import Time

ANSWERS = {
    "Before the Huddle": "answers-before.csv",
    "Nine months later": "answers-nine-months-later.csv",
}


@pytest.fixture
def surveyed(services: Services) -> Services:
    """The services with the sample's two waves of answers."""
    for wave, name in ANSWERS.items():
        services.survey.confirm(services.survey.preview(RESOURCES / "sample" / name, wave))
    return services


def test_notes_come_by_kind_and_none_that_is_private(services: Services, time: Time) -> None:
    for kind in NoteKind:
        services.notes.add(kind, f"first {kind}")
    time.pass_by(seconds=1)
    services.notes.add(NoteKind.QUESTION, "second")
    data = services.documents.data()
    assert set(data.notes) == set(NoteKind) - PRIVATE
    questions = data.notes_of(NoteKind.QUESTION)
    assert [note.text for note in questions] == ["first question", "second"]
    assert [question.key for question in data.forum] == ["role", "expectation", "relationship"]


def test_the_moderators_notes_on_the_plan_stay_behind(services: Services) -> None:
    agenda = services.clock.agenda()
    first, *others = agenda.days
    items = (replace(first.items[0], notes="Scribbled", rooms="Hall A"), *first.items[1:])
    days = (replace(first, items=items), *others)
    services.plan.change("Rooms", replace(agenda, days=days))
    data = services.documents.data()
    assert "Scribbled" not in repr(data)
    assert data.agenda.items()[0].rooms == data.logs[0].item.rooms == "Hall A"


def test_left_out_is_what_was_dropped_or_passed_by(services: Services, time: Time) -> None:
    services.clock.start()
    time.pass_by(minutes=20)
    services.clock.lengthen("Catch up", {}, ["break.pause"])
    assert services.documents.data().left_out == {"break"}
    services.clock.go("reflection.findings")
    assert services.documents.data().left_out == {"open-forum", "break", "perspectives"}


def test_the_agenda_is_written_a_page_a_day(services: Services, tmp_path: Path) -> None:
    services.documents.write_agenda(tmp_path / "agenda.pdf")
    with pypdfium2.PdfDocument(tmp_path / "agenda.pdf") as document:
        assert len(document) == 2


def test_who_is_away_is_not_counted_as_here(peopled: Services) -> None:
    before = peopled.documents.data().people
    away = peopled.people.everybody()[0]
    peopled.people.mark([away], Presence.AWAY)
    after = peopled.documents.data().people
    assert after[away.function] == before[away.function] - 1
    assert sum(after.values()) == 72


def test_the_papers_of_a_round_are_written(peopled: Services, tmp_path: Path) -> None:
    made = peopled.teams.draw(MIXED, 7)
    documents, address = peopled.documents, "http://192.168.4.20:8080/j/KRMP"
    addresses = {team.id: address for team in made.teams}
    documents.write_team_sheets(tmp_path / "sheets.pdf", MIXED, addresses)
    documents.write_table_cards(tmp_path / "cards.pdf", MIXED, addresses)
    documents.write_seat_list(tmp_path / "seats.pdf", MIXED)
    for name, pages in (("sheets", len(made.teams)), ("cards", len(made.teams)), ("seats", 2)):
        with pypdfium2.PdfDocument(tmp_path / f"{name}.pdf") as document:
            assert len(document) == pages


def test_a_round_that_is_not_drawn_has_no_papers(peopled: Services, tmp_path: Path) -> None:
    peopled.teams.draw(MIXED, 7)
    with pytest.raises(HuddleError, match="not drawn yet"):
        peopled.documents.write_team_sheets(tmp_path / "sheets.pdf", SEPARATE, {})
    assert not (tmp_path / "sheets.pdf").exists()


def test_neither_the_wifi_nor_the_moderators_notes_reach_a_table(peopled: Services) -> None:
    peopled.teams.draw(MIXED, 7)
    agenda = peopled.clock.agenda()
    first, second = agenda.days
    items = tuple(replace(item, notes="Scribbled") for item in second.items)
    peopled.plan.change("Notes", replace(agenda, days=(first, replace(second, items=items))))
    data = peopled.documents.round_data(MIXED, {})
    assert data.task
    assert "Scribbled" not in repr(data)
    assert data.workshop.wifi is None


def test_the_findings_come_with_the_moderators_figures_and_sentences(surveyed: Services) -> None:
    key = FigureKey(FigureKind.LEVELS, "trust")
    surveyed.showing.add(4, key)
    surveyed.showing.set_sentence(key, "Reps trust least.")
    data = surveyed.documents.data()
    assert data.sentences == {key: "Reps trust least."}
    assert key in [slide.figure for slide in data.slides]
    assert {slide.step for slide in data.slides} == {4, 5, 6}
    assert data.later
    assert data.later.wave == "Nine months later"


def test_only_the_tools_of_the_wave_are_reported(surveyed: Services, tmp_path: Path) -> None:
    surveyed.survey.set_tools(surveyed.survey.own_wave(), [4, 8])
    surveyed.notes.add(NoteKind.CONVERSATION, "About trust.", tools=(5,))
    assert [tool.number for tool in surveyed.documents.data().toolkit.tools] == [4, 8]
    surveyed.documents.write_report(tmp_path / "report.pdf")
    with pypdfium2.PdfDocument(tmp_path / "report.pdf") as document:
        text = "".join(page.get_textpage().get_text_bounded() for page in document)
    assert "About trust." in text
    assert "Tool 5" not in text


def test_a_wave_that_is_being_answered_is_not_reported(surveyed: Services) -> None:
    surveyed.survey.begin("A year later")
    surveyed.collecting.open("A year later")
    later = surveyed.documents.data().later
    assert later
    assert later.wave == "Nine months later"
