from collections.abc import Sequence
from itertools import combinations, product
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huddle_app.method.teams.seat_plan import TeamSeats
from huddle_app.method.teams.seating import Aim, Cost, Room, seat
from huddle_app.method.words import Function

SALES, MARKETING = Function.SALES, Function.MARKETING


def missed(count: int, least: int, most: int) -> int:
    return max(least - count, 0) + max(count - most, 0)


def counted(room: Room, team: Sequence[int]) -> Cost:
    """The cost of a seating, counted in the plainest way."""
    bounds = 0
    for n, seats in enumerate(room.teams):
        here = [function for function, t in zip(room.functions, team, strict=True) if t == n]
        bounds += missed(len(here), seats.least, seats.most)
        bounds += sum(missed(here.count(f), *seats.bounds(f)) for f in Function)
    return bounds, *(aim_cost(aim, team) for aim in room.aims)


def aim_cost(aim: Aim, team: Sequence[int]) -> int:
    met = sum(team[a] == team[b] for group in aim.apart for a, b in combinations(group, 2))
    kept = sum(team[a] == team[b] for a, b in aim.together)
    return met - kept + sum(team[person] != home for person, home in aim.home.items())


def best_of_all(room: Room) -> Cost:
    """The least cost of all seatings there are."""
    every = product(range(len(room.teams)), repeat=len(room.functions))
    kept = (t for t in every if all(t[person] == room.start[person] for person in room.fixed))
    return min(counted(room, team) for team in kept)


@st.composite
def aims(draw: st.DrawFn, people: int, teams: int) -> Aim:
    one = st.integers(0, people - 1)
    group = st.lists(one, unique=True, min_size=2, max_size=min(people, 5))
    pair = group.map(lambda some: (some[0], some[1]))
    home = st.dictionaries(one, st.integers(-1, teams - 1), max_size=people)
    apart = draw(st.lists(group, max_size=5))
    # A negative floor: no aim of these is ever known to be as good as it can be
    return Aim(apart, draw(st.lists(pair, max_size=2)), draw(home), least=-people * people)


@st.composite
def rooms(draw: st.DrawFn, largest: int) -> Room:
    people, teams = draw(st.integers(2, largest)), draw(st.integers(1, 3))
    functions = draw(
        st.lists(st.sampled_from([SALES, MARKETING]), min_size=people, max_size=people)
    )
    bounds = {f: (functions.count(f) // teams, -(-functions.count(f) // teams)) for f in functions}
    seats = TeamSeats(people // teams, -(-people // teams), bounds)
    places = st.dictionaries(st.integers(0, people - 1), st.integers(0, teams - 1))
    start = draw(places)
    fixed = draw(st.sets(st.sampled_from(sorted(start)), max_size=2)) if start else set[int]()
    wanted = draw(st.lists(aims(people, teams), max_size=4))
    return Room([seats] * teams, functions, wanted, start, frozenset(fixed))


@settings(max_examples=60)
@given(rooms(largest=14), st.integers(0, 9))
def test_what_the_exchanges_add_up_to_is_what_is_counted_from_nothing(
    room: Room, seed: int
) -> None:
    team, cost = seat(room, Random(seed), patience=20)
    assert cost == counted(room, team)
    assert all(team[person] == room.start[person] for person in room.fixed)
    assert (team, cost) == seat(room, Random(seed), patience=20)


@settings(max_examples=40)
@given(rooms(largest=7), st.integers(0, 9))
def test_a_small_room_is_seated_as_well_as_any_seating_there_is(room: Room, seed: int) -> None:
    assert seat(room, Random(seed), patience=60)[1] == best_of_all(room)


def test_a_more_important_aim_is_never_given_up_for_a_less_important_one() -> None:
    seats = [TeamSeats(2, 2, {SALES: (2, 2)})] * 2
    first, second = Aim([[0, 1]]), Aim([[0, 2], [0, 3], [1, 2], [1, 3]] * 1000)
    team, cost = seat(Room(seats, [SALES] * 4, [first, second]), Random(1))
    assert team[0] != team[1]
    assert cost == (0, 0, 2000)
    team, cost = seat(Room(seats, [SALES] * 4, [second, first]), Random(1))
    assert team[0] == team[1]
    assert cost == (0, 0, 1)


def test_two_who_belong_together_sit_together() -> None:
    seats = [TeamSeats(3, 3, {SALES: (3, 3)})] * 4
    together = [(0, 5), (5, 9), (1, 2)]
    team, cost = seat(Room(seats, [SALES] * 12, [Aim(together=together, least=-3)]), Random(2))
    assert cost == (0, -3)
    assert team[0] == team[5] == team[9]


def test_nobody_leaves_home_without_need() -> None:
    seats = [TeamSeats(2, 3, {SALES: (2, 3)})] * 3
    home = {0: 0, 1: 0, 2: 0, 3: 0, 4: 1, 5: 1, 6: 2}
    room = Room(seats, [SALES] * 7, [Aim(home=home), Aim([[0, 1], [2, 3]])], home)
    team, cost = seat(room, Random(3))
    assert cost[:2] == (0, 1)
    assert sorted(map(team.count, range(3))) == [2, 2, 3]


def test_the_search_stops_where_nothing_can_be_better() -> None:
    seats = [TeamSeats(50, 50, {SALES: (50, 50)})] * 2
    known = Room(seats, [SALES] * 100, [Aim([range(100)], least=2450)])
    assert seat(known, Random(1))[1] == (0, 2450)


def test_a_room_without_choice_is_seated() -> None:
    alone = TeamSeats(1, 1, {SALES: (1, 1)})
    assert seat(Room([alone], [SALES]), Random(1)) == ([0], (0,))
    held = Room([alone] * 2, [SALES] * 2, [Aim([[0, 1]])], {0: 1, 1: 0}, frozenset({0, 1}))
    assert seat(held, Random(1)) == ([1, 0], (0, 0))


def test_too_many_aims_to_be_told_apart_are_refused() -> None:
    seats = [TeamSeats(250, 250, {SALES: (250, 250)})] * 2
    with pytest.raises(OverflowError):
        seat(Room(seats, [SALES] * 500, [Aim([range(500)])] * 8), Random(1))
