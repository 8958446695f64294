"""Why a pair meets again: a reason is given only where it is true."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations
from random import Random
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.people import Participant
from huddle_app.method.teams.judged import Judged
from huddle_app.method.teams.meetings import meetings
from huddle_app.method.teams.rounds import Bond, Round, RoundRules, Sitting, Team, Wish
from huddle_app.method.words import MIXED, SEPARATE, Function, RoundKey

SALES, MARKETING = Function.SALES, Function.MARKETING
NO_BETTER = "no exchange of two would be better"


def room(sales: int, marketing: int) -> list[Participant]:
    functions = [SALES] * sales + [MARKETING] * marketing
    return [Participant(UUID(int=n), str(n), f) for n, f in enumerate(functions, 1)]


def tables(key: RoundKey, *members: Iterable[Participant]) -> Round:
    return Round(
        key,
        1,
        tuple(Team(UUID(int=1000 + n), str(n), tuple(table)) for n, table in enumerate(members, 1)),
    )


def why(sitting: Sitting, made: Round) -> dict[tuple[str, str], str]:
    return {(m.one.name, m.other.name): m.why for m in meetings(Judged(sitting, made))}


PEOPLE = room(12, 0)
FIRST = tables(SEPARATE, PEOPLE[:6], PEOPLE[6:])
APART = [*PEOPLE[:3], *PEOPLE[6:9]], [*PEOPLE[3:6], *PEOPLE[9:]]
SITTING = Sitting(MIXED, tuple(PEOPLE), earlier=(FIRST,))


def test_so_many_that_some_must() -> None:
    found = why(SITTING, tables(MIXED, *APART))
    assert len(found) == 12
    assert found["1", "2"] == (
        "6 of them were in Team 1 of “Separate teams” and have 2 teams to sit in: 6 pairs must meet"
    )


def test_more_than_must_are_not_excused() -> None:
    found = why(SITTING, tables(MIXED, PEOPLE[:6], PEOPLE[6:]))
    assert len(found) == 30
    assert set(found.values()) == {""}


def test_a_bond_is_a_reason() -> None:
    bond = Bond(PEOPLE[0].id, PEOPLE[1].id, together=True)
    found = why(replace(SITTING, bonds=(bond,)), tables(MIXED, *APART))
    assert found["1", "2"] == "1 and 2 must sit together"
    assert found["2", "3"].startswith("6 of them")


def test_two_locked_seats_are_a_reason() -> None:
    made = replace(tables(MIXED, *APART), locked=frozenset({PEOPLE[0].id, PEOPLE[1].id}))
    assert why(SITTING, made)["1", "2"] == "both are locked there"


def test_a_bond_beside_a_lock_holds_both() -> None:
    made = replace(tables(MIXED, *APART), locked=frozenset({PEOPLE[0].id}))
    bond = Bond(PEOPLE[1].id, PEOPLE[6].id, together=True)
    found = why(replace(SITTING, bonds=(bond,)), made)
    assert found["1", "2"] == "bonds and locks hold both of them"


def test_levels_are_a_reason_only_where_they_count_more() -> None:
    """Parting them would seat the two of level “a” together, whoever changes places."""
    people = [replace(p, level=level) for p, level in zip(room(2, 2), "acba", strict=True)]
    first = tables(MIXED, people[::2], people[1::2])
    made = tables(RoundKey(MIXED.kind, 2), people[::2], people[1::2])
    for wishes, reason in (
        ((Wish.LEVELS_SPREAD, Wish.NEW_FACES), "to spread levels"),
        ((Wish.NEW_FACES, Wish.LEVELS_SPREAD), ""),
    ):
        rules = RoundRules(2, 2, wishes=wishes)
        sitting = Sitting(made.key, tuple(people), rules, earlier=(first,))
        assert why(sitting, made) == {("1", "3"): reason, ("2", "4"): reason}


def test_without_the_wish_no_reason_is_looked_for() -> None:
    sitting = replace(SITTING, rules=RoundRules(wishes=(Wish.LEVELS_SPREAD,)))
    assert set(why(sitting, tables(MIXED, PEOPLE[:6], PEOPLE[6:])).values()) == {""}


def met(first: Round, made: Round) -> int:
    before = first.seats()
    return sum(
        before[a.id] == before[b.id]
        for team in made.teams
        for a, b in combinations(team.members, 2)
    )


@given(st.integers(0, 2**32))
def test_no_exchange_is_better_just_where_it_is_said(seed: int) -> None:
    people = room(8, 4)
    chance = Random(seed)
    first = tables(SEPARATE, people[:4], people[4:8], people[8:])
    hand = chance.sample(people[:8], 8) + chance.sample(people[8:], 4)
    seated = [hand[n::3] for n in range(3)]
    made = tables(MIXED, *seated)
    rules = RoundRules(4, 4, wishes=(Wish.NEW_FACES,))
    found = why(Sitting(MIXED, tuple(people), rules, earlier=(first,)), made)
    now = met(first, made)
    for (one, other), reason in found.items():
        better = any(
            met(first, exchanged(seated, a, b)) < now
            for a in people
            for b in people
            if a.name in {one, other} and a.function is b.function
        )
        if not reason.endswith("must meet"):
            assert (reason == NO_BETTER) == (not better)
            assert reason in {NO_BETTER, ""}


def exchanged(seated: list[list[Participant]], a: Participant, b: Participant) -> Round:
    turn = {a: b, b: a}
    return tables(MIXED, *([turn.get(one, one) for one in table] for table in seated))
