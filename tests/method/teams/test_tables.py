from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from uuid import UUID

from huddle_app.method.people import Participant
from huddle_app.method.teams.rounds import Round, RoundKey, RoundRules, Sitting, Team
from huddle_app.method.teams.tables import Table, tables_to_draw, tables_to_repair
from huddle_app.method.words import Function, RoundKind

SALES, MARKETING = Function.SALES, Function.MARKETING
SEPARATE = RoundKey(RoundKind.SEPARATE)


def now(sales: Sequence[int], marketing: Sequence[int] = ()) -> Sitting:
    """A separate round with teams of these sizes as it stands, everybody here."""
    numbers, sizes = count(1), [(SALES, n) for n in sales] + [(MARKETING, n) for n in marketing]
    teams = [
        Team(
            UUID(int=1000 + place),
            str(place),
            tuple(Participant(UUID(int=next(numbers)), "", function) for _member in range(size)),
        )
        for place, (function, size) in enumerate(sizes, 1)
    ]
    people = tuple(member for team in teams for member in team.members)
    return Sitting(SEPARATE, people, now=Round(SEPARATE, 1, tuple(teams)))


def names(tables: Sequence[Table]) -> list[str | None]:
    return [table.was.name if table.was else None for table in tables]


def locked(sitting: Sitting, *places: int) -> Sitting:
    assert sitting.now
    teams = tuple(replace(t, locked=n in places) for n, t in enumerate(sitting.now.teams))
    return replace(sitting, now=replace(sitting.now, teams=teams))


def held(sitting: Sitting, *people: int) -> Sitting:
    assert sitting.now
    ids = frozenset(UUID(int=n) for n in people)
    return replace(sitting, now=replace(sitting.now, locked=ids))


def away(sitting: Sitting, *people: int) -> Sitting:
    return replace(sitting, people=tuple(p for p in sitting.people if p.id.int not in people))


def test_a_draw_starts_with_teams_only() -> None:
    assert names(tables_to_draw(now([7, 7], [6]))) == [None, None, None]


def test_locked_teams_and_those_of_locked_people_keep_their_place_in_a_draw() -> None:
    tables = tables_to_draw(held(locked(now([7, 7, 7, 7], [6, 6]), 2), 10, 29))
    assert names(tables) == [None, "2", "3", None, "5", None]
    assert [table.seats is None for table in tables] == [False, False, True, False, False, False]


def test_as_many_teams_are_drawn_as_locked_people_sit_in() -> None:
    # 21 people would make three teams; four of the seven have somebody who is to stay.
    tables = tables_to_draw(held(now([3] * 7), 1, 7, 13, 19))
    assert names(tables) == ["1", "3", "5", "7"]


def test_a_repair_keeps_the_number_of_teams_while_their_sizes_are_in_the_window() -> None:
    sitting = away(now([8, 8, 8], [6, 6]), 1, 2, 9, 10, 17, 18)
    assert [names(tables) for tables in tables_to_repair(sitting)] == [["1", "2", "3", "4", "5"]]


def test_the_smallest_team_goes_but_not_that_of_a_locked_person() -> None:
    sitting = away(now([7, 7, 7]), 8, 9, 10, 11, 15, 16)
    assert [names(tables) for tables in tables_to_repair(sitting)] == [["1", "3"]]
    assert [names(tables) for tables in tables_to_repair(held(sitting, 12))] == [["1", "2"]]


def test_teams_come_last_in_their_block() -> None:
    sitting = now([7, 7], [6])
    late = tuple(Participant(UUID(int=100 + n), "", SALES) for n in range(9))
    (tables,) = tables_to_repair(replace(sitting, people=(*sitting.people, *late)))
    assert names(tables) == ["1", "2", None, "3"]


def test_the_number_that_the_moderator_wants_is_kept_to() -> None:
    sitting = replace(now([7, 7, 7]), rules=RoundRules(teams={SALES: 2}))
    assert [names(tables) for tables in tables_to_repair(sitting)] == [["1", "2"]]
