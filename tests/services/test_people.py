"""Who takes part: a roster is previewed, then written as one step."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Event, Events, HistoryChanged, PeopleChanged
from huddle_app.method.imports import RowState
from huddle_app.method.people import Participant, Presence, by_name, checking_in
from huddle_app.method.words import Function
from huddle_app.paths import RESOURCES
from huddle_app.services.deeds import Deeds
from huddle_app.services.people import People
from huddle_app.store import files
from huddle_app.store.database import Database
from tests.workshops import Workshops

SAMPLE = RESOURCES / "sample" / "roster.csv"


@pytest.fixture
def database(workshops: Workshops, tmp_path: Path) -> Iterator[Database]:
    made = workshops.new(tmp_path / "room.huddle", "T", "C", "Europe/Madrid")
    yield made
    made.close()


@pytest.fixture
def events() -> Events:
    return Events()


@pytest.fixture
def people(database: Database, events: Events) -> People:
    return People(database, events, Deeds(database, events))


def roster(folder: Path, *lines: str) -> Path:
    path = folder / "roster.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def heard(events: Events) -> list[Event]:
    told: list[Event] = []
    events.subscribe(told.append)
    return told


def test_a_new_workshop_has_nobody(people: People):
    assert people.everybody() == ()


def test_a_preview_writes_nothing_and_tells_nobody(people: People, events: Events):
    told = heard(events)
    preview = people.preview(SAMPLE)
    assert len(preview.write) == 73
    assert people.everybody() == ()
    assert told == []


def test_confirming_writes_everybody_by_name_and_tells_once(people: People, events: Events):
    told = heard(events)
    people.confirm(people.preview(SAMPLE))
    everybody = people.everybody()
    assert list(everybody) == sorted(everybody, key=by_name)
    assert everybody[0].name.startswith(("A", "Á"))
    assert sum(one.function is Function.SALES for one in everybody) == 60
    assert told == [PeopleChanged(), HistoryChanged()]


def test_every_field_of_the_roster_is_kept(people: People, tmp_path: Path):
    path = roster(
        tmp_path,
        "name,function,level,region,department,email",
        "Inés Serrano,Sales,Director,North,Field Sales,ines@example.com",
    )
    people.confirm(people.preview(path))
    [ines] = people.everybody()
    kept = (ines.function, ines.level, ines.region, ines.department, ines.email)
    assert kept == (Function.SALES, "Director", "North", "Field Sales", "ines@example.com")


def test_the_same_roster_again_changes_nobody(people: People):
    people.confirm(people.preview(SAMPLE))
    before = people.everybody()
    again = people.preview(SAMPLE)
    assert again.write == ()
    assert {row.state for row in again.rows} == {RowState.UNCHANGED}
    people.confirm(again)
    assert people.everybody() == before


def test_a_changed_roster_updates_the_same_person(people: People, tmp_path: Path):
    people.confirm(people.preview(roster(tmp_path, "name,function,level", "Ana,sales,Rep")))
    [before] = people.everybody()
    people.confirm(people.preview(roster(tmp_path, "name,function,level", "Ana,sales,Manager")))
    assert people.everybody() == (replace(before, level="Manager"),)


def test_rows_at_fault_are_named_and_the_rest_is_taken(people: People, tmp_path: Path):
    path = roster(tmp_path, "name,function", "Ana,sales", ",sales", "Bo,gardening", "Cy,marketing")
    preview = people.preview(path)
    states = {row.number: row.state for row in preview.rows}
    assert states == {2: RowState.NEW, 3: RowState.ERROR, 4: RowState.ERROR, 5: RowState.NEW}
    assert all(row.why for row in preview.rows if row.state is RowState.ERROR)
    people.confirm(preview)
    assert [one.name for one in people.everybody()] == ["Ana", "Cy"]


def test_a_file_that_is_no_list_is_one_sentence(people: People, tmp_path: Path):
    path = tmp_path / "holiday.jpg"
    path.write_bytes(b"\xff\xd8\xff")
    with pytest.raises(HuddleError, match="holiday"):
        people.preview(path)
    assert people.everybody() == ()


def test_people_are_still_there_after_reopening(people: People, database: Database):
    people.confirm(people.preview(SAMPLE))
    before = people.everybody()
    database.close()
    reopened = files.open_file(database.path)
    assert People(reopened, Events(), Deeds(reopened, Events())).everybody() == before
    reopened.close()


# By hand, and who is here


def named(people: People, name: str) -> Participant:
    return next(person for person in people.everybody() if person.name == name)


def test_a_person_is_added_corrected_and_taken_off_each_undone_by_name(
    database: Database, events: Events
):
    deeds = Deeds(database, events)
    people = People(database, events, deeds)
    ana = Participant(uuid4(), "Ana Ruiz", Function.SALES)
    people.write(ana)
    people.write(replace(ana, level="Manager", reports_to="Dan"))
    assert people.everybody() == (replace(ana, level="Manager", reports_to="Dan"),)
    people.remove([named(people, "Ana Ruiz")])
    assert people.everybody() == ()
    assert deeds.undo() == "Ana Ruiz off the list"
    assert deeds.undo() == "“Ana Ruiz” on the list"
    assert people.everybody() == (ana,)


def test_a_person_without_a_name_is_refused_and_nothing_is_written(people: People):
    with pytest.raises(HuddleError, match="name"):
        people.write(Participant(uuid4(), "  ", Function.SALES))
    assert people.everybody() == ()


def test_check_in_by_list_is_a_deed_and_by_phone_is_none(database: Database, events: Events):
    deeds = Deeds(database, events)
    people = People(database, events, deeds)
    people.confirm(people.preview(SAMPLE))
    first, second, third, *_rest = people.everybody()
    people.mark([first], Presence.HERE)
    people.check_in(second.id)
    assert checking_in(people.everybody())
    assert deeds.undo() == f"Check-in of {first.name}"
    here = [p for p in people.everybody() if p.presence is Presence.HERE]
    assert [p.id for p in here] == [second.id]
    people.mark([third], Presence.AWAY)
    assert named(people, third.name).presence is Presence.AWAY


def test_the_end_of_the_check_in_makes_all_others_away_until_undone(
    database: Database, events: Events
):
    deeds = Deeds(database, events)
    people = People(database, events, deeds)
    people.confirm(people.preview(SAMPLE))
    first, *others = people.everybody()
    people.mark([first], Presence.HERE)
    people.close_check_in()
    found = {p.id: p.presence for p in people.everybody()}
    assert found.pop(first.id) is Presence.HERE
    assert set(found.values()) == {Presence.AWAY}
    deeds.undo()
    assert {p.presence for p in people.everybody() if p.id != first.id} == {Presence.EXPECTED}
    assert len(others) == len(found)


def test_a_roster_read_again_keeps_who_is_here(people: People):
    people.confirm(people.preview(SAMPLE))
    first = people.everybody()[0]
    people.mark([first], Presence.HERE)
    people.confirm(people.preview(SAMPLE))
    assert named(people, first.name).presence is Presence.HERE


def test_a_phone_that_checks_in_twice_tells_it_once(people: People, events: Events):
    people.confirm(people.preview(SAMPLE))
    person = people.everybody()[0]
    told = heard(events)
    people.check_in(person.id)
    people.check_in(person.id)
    assert told == [PeopleChanged()]
    people.check_in(uuid4())
    assert told == [PeopleChanged()]
