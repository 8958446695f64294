"""Notes of every kind: stamped, found, changed, taken away, and told to everybody."""

from dataclasses import replace
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Event, NotesChanged
from huddle_app.method.notes import Note, NoteKind
from huddle_app.method.words import Function
from huddle_app.services.house import Services
from huddle_app.services.notes import found_in
from tests.services.conftest import Time


def texts(notes: tuple[Note, ...]) -> list[str]:
    return [note.text for note in notes]


def test_notes_are_kept_by_kind_and_item_in_order(services: Services, time: Time) -> None:
    notes = services.notes
    notes.add(NoteKind.SAID, "first", item_key="open-forum", function=Function.SALES)
    time.pass_by(seconds=1)
    notes.add(NoteKind.SAID, "second", item_key="open-forum")
    notes.add(NoteKind.SAID, "elsewhere", item_key="summary")
    time.pass_by(seconds=1)
    notes.add(NoteKind.QUESTION, "why?", item_key="summary")
    assert texts(notes.notes(NoteKind.SAID, "open-forum")) == ["first", "second"]
    assert texts(notes.notes(item_key="summary")) == ["elsewhere", "why?"]
    assert len(notes.notes()) == 4


def test_a_note_is_stamped_with_where_the_workshop_stands(services: Services, time: Time) -> None:
    services.clock.go("perspectives.sales")
    note = services.notes.add(NoteKind.OBSERVATION, "They look at the floor")
    assert (note.item_key, note.phase_key) == ("perspectives", "perspectives.sales")
    assert note.written == time()
    elsewhere = services.notes.new(NoteKind.SAID, "late", item_key="kick-off")
    assert (elsewhere.item_key, elsewhere.phase_key) == ("kick-off", "")


def test_all_values_come_back_as_they_were(services: Services) -> None:
    note = services.notes.add(
        NoteKind.QUESTION,
        "Who tells the others?",
        function=Function.MARKETING,
        prompt="role",
        tools=(2, 5),
        who="Ada",
        answer="We do",
        done=True,
    )
    assert services.notes.notes() == (note,)


def test_an_observation_is_never_in_a_document(services: Services) -> None:
    services.notes.add(NoteKind.OBSERVATION, "They look at the floor")
    assert "They look at the floor" not in repr(services.documents.data())


def test_what_is_written_or_taken_away_is_told_and_undone(
    services: Services, happened: list[Event]
) -> None:
    note = services.notes.add(NoteKind.PARKED, "Cars")
    services.notes.remove(note.id)
    assert happened.count(NotesChanged()) == 2
    assert services.deeds.undo() == "Note taken away"
    assert services.notes.notes() == (note,)
    assert services.deeds.undo() == "Parking lot"
    assert services.notes.notes() == ()


def test_nothing_is_not_written_down(services: Services) -> None:
    with pytest.raises(HuddleError):
        services.notes.add(NoteKind.SAID, " ")
    assert services.notes.notes() == ()


def test_what_the_room_sends_is_stored_once_and_never_undone(services: Services) -> None:
    note = services.notes.new(NoteKind.SAID, "from a phone", prompt="role")
    assert services.notes.receive(note)
    assert not services.notes.receive(note)
    assert services.notes.notes() == (note,)
    assert services.deeds.undo_name() is None


def test_what_comes_from_a_table_that_is_gone_is_not_called_stored(services: Services) -> None:
    note = replace(services.notes.new(NoteKind.SAID, "from a scribe"), team_id=uuid4(), team="9")
    with pytest.raises(HuddleError, match="table"):
        services.notes.receive(note)
    assert services.notes.notes() == ()


def test_notes_of_one_moment_stand_in_the_order_written(services: Services, time: Time) -> None:
    said = [str(n) for n in range(20)]
    for text in said:
        services.notes.add(NoteKind.SAID, text)
    time.pass_by(seconds=-5)
    services.notes.receive(services.notes.new(NoteKind.SAID, "last"))
    assert texts(services.notes.notes()) == [*said, "last"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", ["Who drives?", "One plan"]),
        ("plan", ["One plan"]),
        ("PLAN one", ["One plan"]),
        ("team 3", ["One plan"]),
        ("ada", ["Who drives?"]),
        ("bus", ["Who drives?"]),
        ("plan ada", []),
    ],
)
def test_search_looks_at_words_answer_person_and_team(
    services: Services, time: Time, words: str, found: list[str]
) -> None:
    services.notes.add(NoteKind.QUESTION, "Who drives?", who="Ada Byron", answer="The bus")
    time.pass_by(seconds=1)
    services.notes.add(NoteKind.SAID, "One plan", team="3")
    assert texts(services.notes.search(words)) == found


def test_search_can_be_of_one_kind(services: Services) -> None:
    services.notes.add(NoteKind.QUESTION, "One plan?")
    services.notes.add(NoteKind.SAID, "One plan")
    assert texts(services.notes.search("plan", NoteKind.QUESTION)) == ["One plan?"]


words = st.text(st.characters(categories=("L", "N", "Zs")), max_size=20)


@given(words, words, words)
def test_every_part_of_a_note_finds_it(before: str, part: str, after: str) -> None:
    assert found_in(part, f"{before}{part}{after}")
