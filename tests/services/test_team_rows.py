"""Rounds are read as they were written, and only what differs is written again."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

from huddle_app.method.people import Participant
from huddle_app.method.teams.rounds import Round, Team
from huddle_app.method.words import MIXED
from huddle_app.services.house import Services
from huddle_app.services.team_rows import add_round, change_round, read_keys, read_round
from huddle_app.store import changes
from huddle_app.store.database import Database


def round_of(people: Sequence[Participant]) -> Round:
    one = Team(uuid4(), "1", tuple(people[:6]), "Blue room", people[0].id, people[1].id)
    other = Team(uuid4(), "Herons", tuple(people[6:12]), locked=True)
    return Round(MIXED, 7, (one, other), ("A notice.",), frozenset({people[3].id}))


def written(database: Database, made: Round) -> Round:
    with database.writing() as session:
        add_round(session, made)
    return read(database)


def read(database: Database) -> Round:
    with database.reading() as session:
        found = read_round(session, MIXED)
    assert found
    return found


def test_everything_of_a_round_comes_back(peopled: Services) -> None:
    made = round_of(peopled.people.everybody())
    assert written(peopled.database, made) == made
    with peopled.database.reading() as session:
        assert read_keys(session) == (MIXED,)


def test_a_change_writes_what_differs_and_nothing_else(peopled: Services) -> None:
    people = peopled.people.everybody()
    made = written(peopled.database, round_of(people))
    one, other = made.teams
    moved = one.members[-1]
    changed = replace(
        made,
        teams=(
            replace(one, members=one.members[:-1]),
            replace(other, members=(moved, *other.members)),
        ),
    )
    with peopled.database.writing() as session, changes.recording(session) as rows:
        change_round(session, changed)
        session.flush()
    assert len(rows) == 2  # the seat that was left, and the new one
    assert read(peopled.database).seats() == changed.seats()


def test_a_team_that_everybody_left_is_not_there_any_more(peopled: Services) -> None:
    made = written(peopled.database, round_of(peopled.people.everybody()))
    one, other = made.teams
    joined = replace(one, members=one.members + other.members)
    with peopled.database.writing() as session:
        change_round(session, replace(made, teams=(joined, replace(other, members=()))))
    assert [team.id for team in read(peopled.database).teams] == [one.id]


def test_the_newest_round_of_a_key_is_in_force_and_the_earlier_one_stays(
    peopled: Services,
) -> None:
    people = peopled.people.everybody()
    earlier = written(peopled.database, round_of(people))
    newer = written(peopled.database, replace(round_of(people[12:]), seed=8))
    assert read(peopled.database) == newer != earlier
