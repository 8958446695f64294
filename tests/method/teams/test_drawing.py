from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations
from random import Random
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huddle_app.method.errors import HuddleError
from huddle_app.method.people import Participant
from huddle_app.method.teams.by_hand import with_move, with_swap
from huddle_app.method.teams.drawing import draw, repair
from huddle_app.method.teams.rounds import (
    Bond,
    Placement,
    Round,
    RoundKey,
    RoundRules,
    Sitting,
    Team,
)
from huddle_app.method.teams.seat_plan import plan_seats
from huddle_app.method.words import Function, RoundKind

SALES, MARKETING, LEADERSHIP = Function.SALES, Function.MARKETING, Function.LEADERSHIP
SEPARATE, MIXED = RoundKey(RoundKind.SEPARATE), RoundKey(RoundKind.MIXED)
MIXED_AGAIN = RoundKey(RoundKind.MIXED, 2)
LEVELS = ["rep"] * 7 + ["manager"] * 2 + ["director"]
REGIONS = ["North", "South", "East", "West"]


def room(sales: int, marketing: int, leaders: int = 0) -> tuple[Participant, ...]:
    heads = {SALES: sales, MARKETING: marketing, LEADERSHIP: leaders}
    return tuple(
        Participant(UUID(int=n), f"Person {n:03}", function, LEVELS[n % 10], REGIONS[n // 3 % 4])
        for n, function in enumerate(Counter(heads).elements(), 1)
    )


def sizes(teams: Iterable[Team]) -> list[int]:
    return [len(team.members) for team in teams]


def of(team: Team, function: Function) -> int:
    return sum(member.function is function for member in team.members)


def within_one(numbers: Iterable[int]) -> bool:
    numbers = list(numbers)
    return max(numbers) - min(numbers) <= 1


def shape(made: Round) -> list[tuple[UUID, str, list[UUID]]]:
    return [(team.id, team.name, [m.id for m in team.members]) for team in made.teams]


def pairs(made: Round) -> set[frozenset[UUID]]:
    found = (pair for team in made.teams for pair in combinations(team.members, 2))
    return {frozenset((a.id, b.id)) for a, b in found}


def moved(before: Round, after: Round) -> set[UUID]:
    old, new = before.seats(), after.seats()
    return {person for person in old.keys() & new.keys() if old[person] != new[person]}


def everybody_once(sitting: Sitting, made: Round) -> None:
    seated = [member for team in made.teams for member in team.members]
    assert sorted(m.id for m in seated) == sorted(
        p.id for p in sitting.people if p.function in (SALES, MARKETING)
    )
    assert len({team.id for team in made.teams}) == len({t.name for t in made.teams})


def as_planned(sitting: Sitting, made: Round) -> None:
    plan = plan_seats(sitting)
    assert sorted(sizes(made.teams)) == sorted(n for block in plan.blocks for n in block.sizes)
    for team, seats in zip(made.teams, plan.teams, strict=True):
        assert seats.least <= len(team.members) <= seats.most
        for function in Function:
            least, most = seats.bounds(function)
            assert least <= of(team, function) <= most


def without(sitting: Sitting, *gone: int) -> Sitting:
    return replace(sitting, people=tuple(p for p in sitting.people if p.id.int not in gone))


# Drawing


@pytest.mark.parametrize("sales", [*range(1, 13), 17, 24, 41, 60])
def test_every_head_count_is_seated_as_the_plan_says(sales: int) -> None:
    for marketing in [0, 1, 5, 8, 11, 29]:
        sitting = Sitting(SEPARATE, room(sales, marketing))
        separate = draw(sitting, 7)
        everybody_once(sitting, separate)
        as_planned(sitting, separate)
        assert all(len(team.functions()) == 1 for team in separate.teams)
        sitting = replace(sitting, key=MIXED)
        mixed = draw(sitting, 7)
        everybody_once(sitting, mixed)
        as_planned(sitting, mixed)


def test_teams_are_numbered_with_sales_first() -> None:
    made = draw(Sitting(SEPARATE, room(20, 14)), 3)
    assert [team.name for team in made.teams] == ["1", "2", "3", "4", "5"]
    assert [team.functions() for team in made.teams] == [(SALES,)] * 3 + [(MARKETING,)] * 2
    assert (made.key, made.seed, made.locked) == (SEPARATE, 3, frozenset())


def test_members_stand_with_sales_first_then_by_name() -> None:
    for team in draw(Sitting(MIXED, room(30, 12)), 1).teams:
        order = [(m.function is MARKETING, m.name) for m in team.members]
        assert order == sorted(order)


@settings(max_examples=15)
@given(st.permutations(room(14, 8, 2)), st.integers())
def test_the_order_people_come_in_does_not_matter(people: list[Participant], seed: int) -> None:
    sitting = Sitting(MIXED, room(14, 8, 2))
    assert shape(draw(replace(sitting, people=tuple(people)), seed)) == shape(draw(sitting, seed))


def test_the_same_roster_in_another_file_is_drawn_alike() -> None:
    def names(made: Round) -> list[list[str]]:
        return [[m.name for m in team.members] for team in made.teams]

    here = room(20, 9)
    ids = Random(3).sample(range(1000, 2000), len(here))
    there = tuple(replace(p, id=UUID(int=n)) for n, p in zip(ids, here, strict=True))
    one, other = (draw(Sitting(SEPARATE, people), 5) for people in (here, there))
    assert names(one) == names(other)
    assert {t.id for t in one.teams}.isdisjoint(t.id for t in other.teams)


def test_another_seed_gives_other_teams() -> None:
    draws = [draw(Sitting(SEPARATE, room(60, 10)), seed) for seed in range(10)]
    assert len({frozenset(pairs(made)) for made in draws}) == 10


@pytest.mark.parametrize(("sales", "marketing"), [(60, 10), (75, 9), (40, 40), (120, 60)])
def test_nobody_meets_again_where_the_room_is_large_enough(sales: int, marketing: int) -> None:
    sitting = Sitting(SEPARATE, room(sales, marketing))
    separate = draw(sitting, 2)
    mixed = draw(replace(sitting, key=MIXED, earlier=(separate,)), 2)
    assert not pairs(separate) & pairs(mixed)
    third = draw(replace(sitting, key=MIXED_AGAIN, earlier=(separate, mixed)), 2)
    assert not pairs(third) & pairs(separate)


def test_a_small_room_meets_again_as_little_as_counting_allows() -> None:
    # Four mixed teams: the 8 marketers of one table spread as 2, 2, 2, 2: 4 pairs meet again.
    # Each of the four tables of 6 sales people spreads as 2, 2, 1, 1: 2 pairs each, 8 in all.
    sitting = Sitting(SEPARATE, room(24, 8))
    separate = draw(sitting, 1)
    mixed = draw(replace(sitting, key=MIXED, earlier=(separate,)), 1)
    assert len(pairs(separate) & pairs(mixed)) == 12


def test_levels_and_regions_are_spread_to_within_one() -> None:
    made = draw(Sitting(MIXED, room(60, 10)), 4)
    for value in (*set(LEVELS), *REGIONS):
        assert within_one(
            sum(value in (m.level, m.region) for m in team.members) for team in made.teams
        )


def test_bonds_come_before_every_wish() -> None:
    people = room(30, 12)
    apart = [(1, 2), (1, 3), (2, 3), (31, 1)]
    together = [(4, 5), (5, 32), (10, 20)]
    bonds = [Bond(UUID(int=a), UUID(int=b), together=False) for a, b in apart]
    bonds += [Bond(UUID(int=a), UUID(int=b), together=True) for a, b in together]
    sitting = Sitting(MIXED, people, bonds=tuple(bonds))
    made = draw(sitting, 1)
    seats = made.seats()
    assert all((seats[b.one] == seats[b.other]) == b.together for b in bonds)
    as_planned(sitting, made)


def test_bosses_sit_elsewhere_than_their_reports() -> None:
    people = room(30, 12)
    people = tuple(
        replace(p, reports_to="person 001") if p.id.int in range(2, 6) else p for p in people
    )
    seats = draw(Sitting(MIXED, people), 1).seats()
    assert not {seats[UUID(int=n)] for n in range(2, 6)} & {seats[UUID(int=1)]}


def test_leaders_have_a_table_of_their_own_or_a_seat_in_the_teams() -> None:
    people = room(24, 8, leaders=4)
    own = draw(Sitting(MIXED, people, RoundRules(leadership=Placement.OWN_TABLE)), 1)
    assert own.teams[-1].functions() == (LEADERSHIP,)
    spread = draw(Sitting(SEPARATE, people, RoundRules(leadership=Placement.SPREAD)), 1)
    assert all(of(team, LEADERSHIP) <= 1 for team in spread.teams)
    assert sum(of(team, LEADERSHIP) for team in spread.teams) == 4


def test_what_cannot_be_met_is_said() -> None:
    assert draw(Sitting(SEPARATE, room(60, 17)), 1).notices
    assert not draw(Sitting(SEPARATE, room(60, 18)), 1).notices


@pytest.mark.parametrize("people", [(), room(0, 0, leaders=3)])
def test_nobody_to_divide_is_said_in_a_sentence(people: tuple[Participant, ...]) -> None:
    with pytest.raises(HuddleError, match="nobody from sales or marketing"):
        draw(Sitting(MIXED, people), 1)


# Locks


def test_locked_people_and_teams_stay_when_the_rest_is_drawn_again() -> None:
    sitting = Sitting(MIXED, room(40, 20))
    first = draw(sitting, 1)
    table = replace(first.teams[2], locked=True, name="Blue", room="Library")
    held = frozenset(m.id for m in (*first.teams[0].members[:2], first.teams[5].members[3]))
    teams = (*first.teams[:2], table, *first.teams[3:])
    now = replace(first, teams=teams, locked=held)
    again = draw(replace(sitting, now=now), 2)
    assert again.teams[2] == table
    assert again.locked == held
    assert again.changed, "the number alone does not draw these teams"
    assert not first.changed
    assert all(first.seats()[person] == again.seats()[person] for person in held)
    names = ["1", "2", "Blue", *"456789"]
    assert [team.name for team in again.teams] == names[: len(first.teams)]
    everybody_once(sitting, again)
    assert within_one(sizes(again.teams))
    assert len(moved(first, again)) > 20


@settings(max_examples=10)
@given(
    st.sets(st.integers(1, 22), max_size=5), st.sets(st.integers(0, 2), max_size=1), st.integers()
)
def test_whatever_is_locked_is_kept(people: set[int], tables: set[int], seed: int) -> None:
    sitting = Sitting(MIXED, room(14, 8))
    first = draw(sitting, 1)
    teams = tuple(replace(t, locked=n in tables) for n, t in enumerate(first.teams))
    now = replace(first, teams=teams, locked=frozenset(UUID(int=n) for n in people))
    for made in (draw(replace(sitting, now=now), seed), repair(replace(sitting, now=now))):
        everybody_once(sitting, made)
        assert all(made.seats()[person] == first.seats()[person] for person in now.locked)
        kept = {team.id: team for team in made.teams}
        assert all(kept[team.id] == team for team in teams if team.locked)


# Repairing


def repaired(sitting: Sitting) -> Iterator[tuple[Round, Sitting, Round]]:
    """The same round after different people did not come."""
    first = draw(sitting, 1)
    for case in range(4):
        gone = Random(case).sample([p.id.int for p in sitting.people], 5)
        now = without(replace(sitting, now=first), *gone)
        yield first, now, repair(now)


def test_after_no_shows_few_seats_change() -> None:
    for first, sitting, made in repaired(Sitting(MIXED, room(55, 18))):
        everybody_once(sitting, made)
        as_planned(replace(sitting, rules=RoundRules(teams={None: len(first.teams)})), made)
        assert [(t.id, t.name) for t in made.teams] == [(t.id, t.name) for t in first.teams]
        # each who is gone is replaced by one, at most
        assert len(moved(first, made)) <= 5


def test_a_round_that_nobody_left_is_left_as_it_is() -> None:
    sitting = Sitting(SEPARATE, room(40, 20))
    first = draw(sitting, 1)
    assert repair(replace(sitting, now=first)) == first


def test_late_people_take_free_seats() -> None:
    sitting = Sitting(MIXED, room(40, 20))
    first = draw(without(sitting, 1, 2, 41), 1)
    made = repair(replace(sitting, now=first))
    everybody_once(sitting, made)
    assert not moved(first, made)
    assert within_one(sizes(made.teams))


def test_who_stays_keeps_what_they_do_and_a_team_its_name_and_room() -> None:
    sitting = Sitting(MIXED, room(40, 20))
    first = draw(sitting, 1)
    one, other = first.teams[0].members[:2]
    team = replace(first.teams[0], name="Blue", room="Library", scribe=one.id, presenter=other.id)
    now = replace(first, teams=(team, *first.teams[1:]), locked=frozenset({one.id, other.id}))
    made = repair(without(replace(sitting, now=now), other.id.int))
    assert (made.teams[0].id, made.teams[0].name, made.teams[0].room) == (
        team.id,
        "Blue",
        "Library",
    )
    assert (made.teams[0].scribe, made.teams[0].presenter) == (one.id, None)
    assert made.locked == {one.id}
    assert made.seed == first.seed


def test_too_few_for_as_many_teams_give_up_one() -> None:
    sitting = Sitting(SEPARATE, room(42, 0))
    first = draw(sitting, 1)
    assert len(first.teams) == 6
    lost = [m.id.int for team in first.teams[:2] for m in team.members[:4]]
    made = repair(without(replace(sitting, now=first), *lost))
    assert sorted(sizes(made.teams)) == [6, 7, 7, 7, 7]
    assert {team.id for team in made.teams} < {team.id for team in first.teams}
    # three of the team that is gone, and whoever fills the other
    assert len(moved(first, made)) == 3


def test_more_than_the_teams_hold_make_new_ones() -> None:
    sitting = Sitting(SEPARATE, room(30, 0))
    first = draw(without(sitting, *range(1, 17)), 1)
    assert sizes(first.teams) == [7, 7]
    made = repair(replace(sitting, now=first))
    assert sorted(sizes(made.teams)) == [7, 7, 8, 8]
    assert [team.name for team in made.teams] == ["1", "2", "3", "4"]
    assert not moved(first, made)


def test_a_repair_needs_a_round_and_people() -> None:
    sitting = Sitting(MIXED, room(10, 10))
    with pytest.raises(ValueError, match="mixed"):
        repair(sitting)
    with pytest.raises(HuddleError):
        repair(Sitting(MIXED, (), now=draw(sitting, 1)))


# By hand


def test_a_person_is_moved_by_hand() -> None:
    first = draw(Sitting(MIXED, room(14, 6)), 1)
    here, there, _last = first.teams
    person = here.members[0]
    first = replace(first, teams=(replace(here, scribe=person.id), *first.teams[1:]))
    made = with_move(first, person, there.id)
    assert made.seats()[person.id] == there.id
    assert moved(first, made) == {person.id}
    assert made.teams[0].scribe is None
    assert list(made.teams[1].members).index(person) < len(made.teams[1].members) - 1


def test_somebody_without_a_seat_is_given_one_and_an_empty_team_is_gone() -> None:
    people = room(3, 0)
    first = draw(Sitting(MIXED, people[:2], RoundRules(teams={None: 2})), 1)
    made = with_move(first, people[2], first.teams[0].id)
    assert sizes(made.teams) == [2, 1]
    assert sizes(with_move(made, made.teams[1].members[0], made.teams[0].id).teams) == [3]


def test_two_change_places_by_hand() -> None:
    first = draw(Sitting(MIXED, room(14, 6)), 1)
    one, other = first.teams[0].members[0], first.teams[2].members[-1]
    made = with_swap(first, one.id, other.id)
    assert moved(first, made) == {one.id, other.id}
    assert made.seats()[one.id] == first.teams[2].id
    assert made.changed
    assert with_swap(made, one.id, other.id).seats() == first.seats()


def test_a_table_keeps_its_room_when_its_team_is_drawn_again() -> None:
    sitting = Sitting(MIXED, room(40, 20))
    first = draw(sitting, 1)
    teams = (replace(first.teams[0], room="Library"), *first.teams[1:])
    again = draw(replace(sitting, now=replace(first, teams=teams)), 2)
    assert [team.room for team in again.teams if team.name == "1"] == ["Library"]
    assert not any(team.room for team in again.teams[1:])
