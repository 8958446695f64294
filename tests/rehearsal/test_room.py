"""What the rehearsal's room says: notes of every kind, with the teams and people that are there."""

import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from huddle_app.method.events import Events
from huddle_app.method.notes import NoteKind, Swot
from huddle_app.method.words import SEPARATE, Function, Lens
from huddle_app.paths import RESOURCES
from huddle_app.rehearsal.room import Room, in_turn
from huddle_app.rehearsal.writing import write_down
from huddle_app.services.house import Services
from tests.workshops import Workshops

SAMPLE = RESOURCES / "sample"


@pytest.fixture
def room() -> Room:
    return Room(SAMPLE / "room.toml")


@pytest.fixture
def services(workshops: Workshops, tmp_path: Path) -> Iterator[Services]:
    database = workshops.new(tmp_path / "room.huddle", "Rehearsal", "Tarnvik")
    yield Services(database, Events(), lambda: datetime(2026, 12, 3, 9, 0, tzinfo=UTC))
    database.close()


def play(services: Services, room: Room) -> None:
    for phase in services.clock.agenda().phases():
        services.clock.go(phase.key)
        write_down(services, room, phase.key)


def test_notes_of_every_kind_are_written_in_phases_there_are(services: Services, room: Room):
    phases = services.clock.agenda().places
    written = tomllib.loads((SAMPLE / "room.toml").read_text("utf-8"))["note"]
    assert {note["phase"] for note in written} <= set(phases)
    assert {NoteKind(note["kind"]) for note in written} == set(NoteKind)
    play(services, room)
    assert len(services.notes.notes()) == len(written)


def test_every_question_lens_and_field_is_answered(services: Services, room: Room):
    play(services, room)
    prompts = {
        kind: {note.prompt for note in services.notes.notes(kind)}
        for kind in (NoteKind.SWOT, NoteKind.LENS)
    }
    assert prompts == {NoteKind.SWOT: set(Swot), NoteKind.LENS: set(Lens)}
    forum = {note.prompt for note in services.notes.notes(NoteKind.SAID, "open-forum")}
    assert forum == {question.key for question in services.library.prompts().forum}


def test_teams_and_people_are_those_of_the_workshop(services: Services, room: Room):
    services.people.confirm(services.people.preview(SAMPLE / "roster.csv"))
    made = services.teams.draw(SEPARATE, seed=1)
    play(services, room)
    teams = {team.id: team for team in made.teams}
    spoken = [note for note in services.notes.notes() if note.team_id]
    assert len(spoken) == 13
    assert all(note.function in teams[note.team_id].functions() for note in spoken if note.team_id)
    names = {person.name for person in services.people.everybody()}
    assert {note.who for note in services.notes.notes() if note.who} < names


def test_an_empty_room_speaks_without_names(services: Services, room: Room):
    play(services, room)
    assert all(not note.who and note.team_id is None for note in services.notes.notes())


def test_notes_keep_their_order_while_the_clock_stands_still(services: Services, room: Room):
    play(services, room)
    said = [one.text for one in room.notes("open-forum.debrief")]
    assert [note.text for note in services.notes.notes(NoteKind.IDEAL)] == said


def test_functions_of_notes_are_the_method_s(services: Services, room: Room):
    play(services, room)
    functions = {note.function for note in services.notes.notes()}
    assert functions == {Function.SALES, Function.MARKETING, Function.LEADERSHIP, None}


def test_the_number_starts_over_in_a_smaller_room():
    assert [in_turn(["a", "b"], n) for n in (1, 2, 3)] == ["a", "b", "a"]
    assert in_turn([], 1) is None
