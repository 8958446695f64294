"""Every pair of head-counts gets the teams it was promised, beside plain brute force."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import product
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.people import Participant
from huddle_app.method.teams.even import can_be_split, even_parts, seats_off, span
from huddle_app.method.teams.rounds import (
    Placement,
    Round,
    RoundRules,
    Sitting,
    Team,
)
from huddle_app.method.teams.seat_plan import (
    Block,
    SeatPlan,
    block_of,
    locked_teams,
    plan_heads,
    plan_seats,
    to_seat,
)
from huddle_app.method.words import MIXED, SEPARATE, Function, RoundKey, RoundKind

SALES, MARKETING, LEADERS, OTHER = Function
OWN, SPREAD = Placement.OWN_TABLE, Placement.SPREAD
IMPOSSIBLE = {1, 2, 3, 4, 5, 9, 10, 11, 17}
BOOK = RoundRules()
PAIRS = sorted(
    {(a, b) for a in range(1, 121) for b in range(1, 61)}
    | {(a, b) for a in range(1, 61) for b in range(1, 121)}
)
LEADING = [
    (0, BOOK),
    (3, RoundRules(leadership=OWN)),
    (9, RoundRules(leadership=OWN)),
    (3, RoundRules(leadership=SPREAD)),
    (9, RoundRules(leadership=SPREAD)),
]


def pairs(rules: RoundRules) -> list[tuple[int, int]]:
    """Every pair; a third of them, with each head-count in it, where leaders at a table change nothing."""
    every = 3 if rules.leadership is OWN else 1
    return [(sales, marketing) for sales, marketing in PAIRS if (sales + marketing) % every == 0]


def heads(sales: int, marketing: int, leaders: int = 0, others: int = 0) -> dict[Function, int]:
    return {SALES: sales, MARKETING: marketing, LEADERS: leaders, OTHER: others}


def room(sales: int, marketing: int, leaders: int = 0, others: int = 0) -> tuple[Participant, ...]:
    functions = Counter(heads(sales, marketing, leaders, others)).elements()
    return tuple(Participant(UUID(int=n), f"Person {n}", f) for n, f in enumerate(functions, 1))


# Plain brute force


@cache
def off(n: int, teams: int, smallest: int = 6, largest: int = 8) -> int:
    return sum(max(smallest - size, size - largest, 0) for size in even_parts(n, teams))


@cache
def from_middle(n: int, teams: int, smallest: int = 6, largest: int = 8) -> float:
    return abs(2 * n - teams * (smallest + largest)) / teams


@cache
def best_count(n: int, smallest: int = 6, largest: int = 8) -> int:
    def key(k: int) -> tuple[float, ...]:
        return off(n, k, smallest, largest), from_middle(n, k, smallest, largest), -k

    return min(range(1, n + 1), key=key)


@cache
def best_mixed(few: int, many: int, extra: int, smallest: int = 6, largest: int = 8) -> int:
    n = few + many + extra

    def key(k: int) -> tuple[float, ...]:
        parts = even_parts(few, k), even_parts(many, k)
        lacking = sum(part.count(0) for part in parts)
        alone = sum(part.count(1) for part in parts)
        middle = from_middle(n, k, smallest, largest)
        return off(n, k, smallest, largest), lacking, alone, middle, -k

    # a team of ten times the window is never near: the sweep need not try it
    return min(range(max(1, n // (10 * largest)), min(few + many, n // 2 + 2) + 1), key=key)


def best_separate(sales: int, marketing: int, guests: int) -> tuple[float, ...]:
    """The least that any two counts and any sharing of one function of guests can miss."""
    found: list[tuple[float, ...]] = []
    for k, m in product(range(1, sales + 1), range(1, marketing + 1)):
        for joining in range(guests + 1):
            parts = even_parts(joining, k) + even_parts(guests - joining, m)
            if max(parts) - min(parts) <= 1:
                a, b = sales + joining, marketing + guests - joining
                found.append((off(a, k) + off(b, m), from_middle(a, k) + from_middle(b, m), -k - m))
    return min(found)


# What must hold of any plan


def within_one(numbers: Iterable[int]) -> bool:
    numbers = list(numbers)
    return max(numbers) - min(numbers) <= 1


def check_blocks(plan: SeatPlan, seated: Mapping[Function, int]) -> None:
    """Everybody fits, dealing round the teams keeps every bound, nothing is empty."""
    found = Counter[Function]()
    for block in plan.blocks:
        found.update(block.heads)
        seats = block.seats
        assert 1 <= block.teams <= block.people
        assert seats.least * block.teams <= block.people <= seats.most * block.teams
        assert seats.most - seats.least <= 1
        for function, n in block.heads.items():
            least, most = seats.bounds(function)
            assert most - least <= 1
            assert least * block.teams <= n <= most * block.teams
    assert {f: n for f, n in found.items() if n} == {f: n for f, n in seated.items() if n}


def dealt(block: Block) -> list[Counter[Function]]:
    teams = [Counter[Function]() for _team in range(block.teams)]
    for place, function in enumerate(Counter(block.heads).elements()):
        teams[place % block.teams][function] += 1
    return teams


def check_dealt(plan: SeatPlan) -> None:
    for block in plan.blocks:
        for team in dealt(block):
            assert block.seats.least <= team.total() <= block.seats.most
            for function in Function:
                least, most = block.seats.bounds(function)
                assert least <= team[function] <= most


def core(plan: SeatPlan) -> Iterator[Block]:
    return (block for block in plan.blocks if block.function in (None, SALES, MARKETING))


@pytest.mark.parametrize(("leaders", "rules"), LEADING)
def test_every_pair_of_head_counts_in_mixed_teams(leaders: int, rules: RoundRules) -> None:
    extra = leaders if rules.leadership is SPREAD else 0
    for sales, marketing in pairs(rules):
        people = heads(sales, marketing, leaders)
        plan = plan_heads(RoundKind.MIXED, people, rules)
        check_blocks(plan, people)
        [block] = core(plan)
        n, few = sales + marketing + extra, min(sales, marketing)
        assert (block.off(rules) == 0) == (n not in IMPOSSIBLE)
        assert block.teams == best_mixed(few, max(sales, marketing), extra)
        smaller = SALES if sales == few else MARKETING
        assert block.seats.bounds(smaller) == (few // block.teams, -(-few // block.teams))


@pytest.mark.parametrize(("leaders", "rules"), LEADING)
def test_every_pair_of_head_counts_in_separate_teams(leaders: int, rules: RoundRules) -> None:
    for sales, marketing in pairs(rules):
        people = heads(sales, marketing, leaders)
        plan = plan_heads(RoundKind.SEPARATE, people, rules)
        check_blocks(plan, people)
        ours, theirs = core(plan)
        assert MARKETING not in ours.seats.functions
        assert SALES not in theirs.seats.functions
        if rules.leadership is SPREAD:
            both = (ours.seats.bounds(LEADERS), theirs.seats.bounds(LEADERS))
            assert within_one(bound for pair in both for bound in pair)
            continue
        for block, n in ((ours, sales), (theirs, marketing)):
            assert block.teams == best_count(n)
            assert (block.off(rules) == 0) == (n not in IMPOSSIBLE)


@pytest.mark.parametrize("guests", [1, 3, 9])
def test_leaders_spread_over_separate_teams_fill_them_as_well_as_can_be(guests: int) -> None:
    rules = RoundRules(leadership=SPREAD)
    for sales, marketing in product([1, 2, 5, 8, 11, 17, 23], [1, 3, 9, 10, 16]):
        plan = plan_heads(RoundKind.SEPARATE, heads(sales, marketing, guests), rules)
        ours, theirs = plan.blocks
        assert (
            ours.off(rules) + theirs.off(rules),
            from_middle(ours.people, ours.teams) + from_middle(theirs.people, theirs.teams),
            -ours.teams - theirs.teams,
        ) == best_separate(sales, marketing, guests)


ROOMS = st.tuples(*(st.integers(0, most) for most in (60, 40, 12, 12)))
WINDOWS = st.tuples(st.integers(1, 9), st.integers(0, 6)).map(lambda w: (w[0], sum(w)))
RULES = st.builds(
    lambda window, leaders, others: RoundRules(window[0], window[1], leaders, others),
    WINDOWS,
    st.sampled_from(Placement),
    st.sampled_from(Placement),
)


@given(st.sampled_from(RoundKind), ROOMS, RULES)
def test_a_seating_exists_in_any_room_and_any_window(
    kind: RoundKind, counts: tuple[int, ...], rules: RoundRules
) -> None:
    people = dict(zip(Function, counts, strict=True))
    plan = plan_heads(kind, people, rules)
    seated = {f: n for f, n in people.items() if rules.placement(f) is not Placement.OBSERVE}
    check_blocks(plan, seated)
    check_dealt(plan)
    spread = [
        bound
        for block in core(plan)
        for bound in block.seats.bounds(LEADERS)
        if rules.leadership is SPREAD and (counts[0] or counts[1])
    ]
    assert not spread or within_one(spread)


@pytest.mark.parametrize("window", [(4, 6), (5, 9), (3, 3), (6, 7), (2, 12)])
def test_other_windows(window: tuple[int, int]) -> None:
    rules = RoundRules(*window)
    for sales, marketing in product([*range(1, 30), 60, 75], [1, 2, 9, 10, 17, 23]):
        separate = plan_heads(RoundKind.SEPARATE, heads(sales, marketing), rules)
        for block, n in zip(separate.blocks, (sales, marketing), strict=True):
            assert block.teams == best_count(n, *window)
            assert (block.off(rules) == 0) == can_be_split(n, *window)
        [block] = plan_heads(RoundKind.MIXED, heads(sales, marketing), rules).blocks
        few, many = sorted((sales, marketing))
        assert block.teams == best_mixed(few, many, 0, *window)


def test_nobody_is_alone_where_larger_teams_prevent_it() -> None:
    [block] = plan_heads(RoundKind.MIXED, heads(52, 20), BOOK).blocks
    assert (block.teams, block.alone, block.lacking) == (10, 0, 0)
    [block] = plan_heads(RoundKind.MIXED, heads(60, 10), BOOK).blocks
    assert (block.sizes, block.alone) == ((8,) * 7 + (7,) * 2, 8)


def test_nine_marketers_for_eighty_four_people_leave_two_teams_without() -> None:
    [block] = plan_heads(RoundKind.MIXED, heads(75, 9), BOOK).blocks
    assert (block.teams, block.lacking, block.alone) == (11, 2, 9)
    assert block.seats.bounds(MARKETING) == (0, 1)


def test_the_moderator_s_number_of_teams_counts_before_all_else() -> None:
    wanted = RoundRules(teams={None: 9, SALES: 2, MARKETING: 4})
    [block] = plan_heads(RoundKind.MIXED, heads(75, 9), wanted).blocks
    assert block.sizes == (10, 10, 10, 9, 9, 9, 9, 9, 9)
    ours, theirs = plan_heads(RoundKind.SEPARATE, heads(17, 3), wanted).blocks
    assert (ours.sizes, theirs.sizes) == ((9, 8), (1, 1, 1))


def test_leaders_at_their_own_table_are_one_team_or_as_few_as_hold_them() -> None:
    def tables(n: int) -> tuple[int, ...]:
        block = plan_heads(RoundKind.MIXED, heads(12, 12, n), RoundRules(leadership=OWN)).block(
            LEADERS
        )
        assert block
        assert (block.off(BOOK) == 0) == (max(block.sizes) <= 8)
        return block.sizes

    assert [tables(n) for n in (2, 8, 9, 17)] == [(2,), (8,), (5, 4), (6, 6, 5)]


def test_guests_with_no_team_to_join_sit_by_themselves() -> None:
    rules = RoundRules(leadership=SPREAD, others=SPREAD)
    for kind in RoundKind:
        plan = plan_heads(kind, heads(0, 0, 3, 2), rules)
        assert [(block.function, block.people) for block in plan.blocks] == [
            (LEADERS, 3),
            (OTHER, 2),
        ]
        assert plan_heads(kind, heads(0, 0, 3, 2), BOOK).teams == ()


# With teams that are locked


def sitting(
    key: RoundKey, people: tuple[Participant, ...], *teams: Team, **rules: object
) -> Sitting:
    now = Round(key, 1, teams) if teams else None
    return Sitting(key, people, replace(BOOK, **rules), now=now)


def team(n: int, members: Iterable[Participant], *, locked: bool = True) -> Team:
    return Team(UUID(int=1000 + n), str(n), tuple(members), locked=locked)


def test_a_locked_team_is_left_out_and_the_others_are_evened_out() -> None:
    people = room(14, 7)
    kept = team(1, people[:5])
    where = sitting(SEPARATE, people, kept, team(2, people[5:14], locked=False))
    assert [(block.function, block.sizes) for block in plan_seats(where).blocks] == [
        (SALES, (9,)),
        (MARKETING, (7,)),
    ]
    assert len(to_seat(where)) == 16


def test_the_number_of_teams_wanted_includes_the_locked_ones() -> None:
    people = room(20, 10)
    mixed = sitting(MIXED, people, team(1, [*people[:4], *people[20:22]]), teams={None: 4})
    assert len(plan_seats(mixed).teams) == 3
    assert len(plan_seats(mixed, {None: 6}).teams) == 5
    assert len(plan_seats(mixed, {None: 1}).teams) == 1


def test_who_has_gone_from_a_locked_team_is_not_there() -> None:
    people = room(14, 7)
    where = sitting(SEPARATE, people[1:], team(1, people[:7]))
    [kept] = locked_teams(where)
    assert kept.members == people[1:7]
    assert kept.locked


def test_a_team_s_block_is_its_function_or_the_mixed_one() -> None:
    people = room(2, 2, 2)
    assert block_of(team(1, people[:2]), RoundKind.SEPARATE) is SALES
    assert block_of(team(1, people[2:]), RoundKind.SEPARATE) is MARKETING
    assert block_of(team(1, people[:4]), RoundKind.MIXED) is None
    assert block_of(team(1, people[:2]), RoundKind.MIXED) is None
    assert block_of(team(1, people[4:]), RoundKind.MIXED) is LEADERS


def test_a_team_with_a_stray_belongs_where_most_are_from() -> None:
    people = room(6, 6)
    assert block_of(team(1, people[5:]), RoundKind.SEPARATE) is MARKETING
    assert block_of(team(1, ()), RoundKind.SEPARATE) is None


def test_those_who_observe_have_no_seat() -> None:
    people = room(6, 6, 2, 1)
    assert to_seat(sitting(MIXED, people)) == people[:12]
    assert to_seat(sitting(MIXED, people, others=SPREAD)) == (*people[:12], people[14])


# The arithmetic


@given(st.integers(0, 500), st.integers(1, 60))
def test_even_parts_add_up_and_are_even(n: int, parts: int) -> None:
    found = even_parts(n, parts)
    assert (len(found), sum(found)) == (parts, n)
    assert within_one(found)
    assert list(found) == sorted(found, reverse=True)


@given(st.integers(1, 200), st.integers(1, 30), st.integers(1, 9), st.integers(0, 5))
def test_seats_off_counts_them_one_by_one(n: int, teams: int, smallest: int, more: int) -> None:
    window = (smallest, smallest + more)
    assert seats_off(n, teams, *window) == off(n, teams, *window)


@pytest.mark.parametrize(
    ("n", "expected"),
    [
        (5, (5,)),
        (9, (9,)),
        (10, (5, 5)),
        (11, (6, 5)),
        (17, (6, 6, 5)),
        (24, (6, 6, 6, 6)),
        (60, (7, 7, 7, 7, 7, 7, 6, 6, 6)),
    ],
)
def test_the_best_split(n: int, expected: tuple[int, ...]) -> None:
    [block] = plan_heads(RoundKind.SEPARATE, heads(n, 0), BOOK).blocks
    assert block.sizes == expected


def test_a_split_exists_for_all_but_the_nine_head_counts() -> None:
    assert {n for n in range(1, 400) if not can_be_split(n)} == IMPOSSIBLE


def test_a_span_of_sizes() -> None:
    assert (span([9, 10, 10]), span([9, 9])) == ("9–10", "9")
