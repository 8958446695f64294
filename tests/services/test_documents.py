"""What the documents are given."""

from dataclasses import replace
from pathlib import Path

import pypdfium2

from huddle_app.method.notes import PRIVATE, NoteKind
from huddle_app.services.house import Services
from tests.services.conftest import Time


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
