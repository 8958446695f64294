from collections import Counter
from collections.abc import Iterable
from itertools import combinations
from random import Random
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.errors import HuddleError
from huddle_app.method.people import Participant
from huddle_app.method.teams import Round, Team, draw_mixed, draw_separate, even_parts, split_sizes
from huddle_app.method.words import Function, RoundKind

SALES, MARKETING = Function.SALES, Function.MARKETING
IMPOSSIBLE = {1, 2, 3, 4, 5, 9, 10, 11, 17}
LEVELS = ["rep"] * 7 + ["manager"] * 2 + ["director"]
REGIONS = ["North", "South", "East", "West"]


def room(sales: int, marketing: int, leaders: int = 0, others: int = 0) -> list[Participant]:
    heads = {
        Function.SALES: sales,
        Function.MARKETING: marketing,
        Function.LEADERSHIP: leaders,
        Function.OTHER: others,
    }
    functions = list(Counter(heads).elements())
    return [
        Participant(UUID(int=n), f"Person {n}", function, LEVELS[n % 10], REGIONS[n // 3 % 4])
        for n, function in enumerate(functions, 1)
    ]


def sizes(teams: Iterable[Team]) -> list[int]:
    return [len(team.members) for team in teams]


def of(team: Team, function: Function) -> int:
    return sum(member.function is function for member in team.members)


def shape(drawn: Round) -> list[tuple[UUID, str, list[UUID]]]:
    return [(team.id, team.name, [m.id for m in team.members]) for team in drawn.teams]


def meetings(drawn: Round) -> set[frozenset[UUID]]:
    pairs = (pair for team in drawn.teams for pair in combinations(team.members, 2))
    return {frozenset((a.id, b.id)) for a, b in pairs}


def within_one(numbers: Iterable[int]) -> bool:
    numbers = list(numbers)
    return not numbers or max(numbers) - min(numbers) <= 1


def in_window(numbers: Iterable[int]) -> bool:
    return all(6 <= number <= 8 for number in numbers)


def feasible_counts(n: int) -> list[int]:
    return [teams for teams in range(1, n + 1) if 6 * teams <= n <= 8 * teams]


def check_seated(drawn: Round, people: list[Participant]) -> None:
    seated = [member for team in drawn.teams for member in team.members]
    assert Counter(m.id for m in seated) == Counter(
        p.id for p in people if p.function in (SALES, MARKETING)
    )
    assert [team.name for team in drawn.teams] == [str(n + 1) for n in range(len(drawn.teams))]
    assert len({team.id for team in drawn.teams}) == len(drawn.teams)


def check_separate(drawn: Round, sales: int, marketing: int) -> None:
    assert all(len(team.functions()) == 1 for team in drawn.teams)
    order = [team.functions()[0] for team in drawn.teams]
    assert order == sorted(order, key=[SALES, MARKETING].index)
    for function, n in ((SALES, sales), (MARKETING, marketing)):
        mine = sizes(team for team in drawn.teams if function in team.functions())
        assert within_one(mine)
        assert in_window(mine) == (n not in IMPOSSIBLE)
    unmet = sum(n in IMPOSSIBLE or n == 0 for n in (sales, marketing))
    assert len(drawn.notices) == unmet, drawn.notices


def check_mixed(drawn: Round, sales: int, marketing: int) -> None:
    n, few = sales + marketing, min(sales, marketing)
    assert within_one(sizes(drawn.teams))
    assert in_window(sizes(drawn.teams)) == (n not in IMPOSSIBLE)
    assert within_one(of(team, SALES) for team in drawn.teams)
    assert within_one(of(team, MARKETING) for team in drawn.teams)
    both = all(len(team.functions()) == 2 for team in drawn.teams)
    if n not in IMPOSSIBLE:
        assert both == (few >= feasible_counts(n)[0])
    assert len(drawn.notices) == (n in IMPOSSIBLE) + (not both), drawn.notices


@pytest.mark.parametrize("sales", [*range(13), 16, 17, 18, 24, 41, 60, 75, 97, 120])
def test_every_head_count_is_seated_as_promised(sales: int) -> None:
    for marketing in [*range(1 if sales == 0 else 0, 13), 17, 18, 29, 48, 60]:
        people = room(sales, marketing)
        separate = draw_separate(people, seed=7)
        mixed = draw_mixed(people, seed=7, earlier=separate)
        check_seated(separate, people)
        check_seated(mixed, people)
        check_separate(separate, sales, marketing)
        check_mixed(mixed, sales, marketing)


@given(st.integers(1, 40), st.integers(0, 25), st.integers(0, 3), st.integers(0, 2), st.integers())
def test_any_room_and_any_seed(
    sales: int, marketing: int, leaders: int, others: int, seed: int
) -> None:
    people = room(sales, marketing, leaders, others)
    separate = draw_separate(people, seed)
    check_seated(separate, people)
    check_seated(draw_mixed(people, seed, separate), people)


@given(st.permutations(room(14, 8, 2)), st.integers())
def test_the_order_people_come_in_does_not_matter(people: list[Participant], seed: int) -> None:
    separate = draw_separate(sorted(people, key=lambda p: p.id), seed)
    assert shape(draw_separate(people, seed)) == shape(separate)
    again = draw_mixed(sorted(people, key=lambda p: p.id), seed, separate)
    assert shape(draw_mixed(people, seed, separate)) == shape(again)


def test_the_same_roster_in_another_file_is_drawn_alike() -> None:
    def names(drawn: Round) -> list[list[str]]:
        return [[m.name for m in team.members] for team in drawn.teams]

    here = room(20, 9)
    ids = Random(3).sample(range(1000, 2000), len(here))
    there = [
        Participant(UUID(int=n), p.name, p.function, p.level, p.region)
        for n, p in zip(ids, here, strict=True)
    ]
    assert names(draw_separate(here, 5)) == names(draw_separate(there, 5))
    assert {t.id for t in draw_separate(here, 5).teams}.isdisjoint(
        t.id for t in draw_separate(there, 5).teams
    )


def test_another_seed_gives_other_teams() -> None:
    people = room(60, 10)
    draws = {frozenset(meetings(draw_separate(people, seed))) for seed in range(10)}
    assert len(draws) == 10


def test_a_round_knows_its_kind_and_seed_and_shares_no_team_with_the_other() -> None:
    people = room(60, 10)
    separate, mixed = draw_separate(people, 4), draw_mixed(people, 4)
    assert (separate.kind, separate.seed) == (RoundKind.SEPARATE, 4)
    assert (mixed.kind, mixed.seed) == (RoundKind.MIXED, 4)
    assert not {t.id for t in separate.teams} & {t.id for t in mixed.teams}


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(("sales", "marketing"), [(60, 10), (75, 9), (40, 40), (120, 60)])
def test_nobody_meets_again_where_the_room_is_large_enough(
    sales: int, marketing: int, seed: int
) -> None:
    people = room(sales, marketing)
    separate = draw_separate(people, seed)
    assert not meetings(separate) & meetings(draw_mixed(people, seed, separate))


@pytest.mark.parametrize("seed", range(5))
def test_a_small_room_meets_again_as_little_as_counting_allows(seed: int) -> None:
    # Five mixed teams: the 8 marketers of one table spread as 2, 2, 2, 1, 1: 3 pairs meet again.
    # Each table of 6 sales people spreads as 2, 1, 1, 1, 1: 1 pair each, 4 in all.
    people = room(24, 8)
    separate = draw_separate(people, seed)
    assert len(meetings(separate) & meetings(draw_mixed(people, seed, separate))) == 7


@pytest.mark.parametrize("seed", range(5))
def test_levels_are_spread_to_within_one_and_regions_to_within_two(seed: int) -> None:
    teams = [t for t in draw_separate(room(60, 10), seed).teams if t.functions() == (SALES,)]
    for level in set(LEVELS):
        assert within_one(sum(m.level == level for m in team.members) for team in teams)
    for region in REGIONS:
        counts = [sum(m.region == region for m in team.members) for team in teams]
        assert max(counts) - min(counts) <= 2


def test_a_roster_without_levels_and_regions_is_enough() -> None:
    people = [Participant(UUID(int=n), f"Person {n}", SALES) for n in range(20)]
    assert sizes(draw_separate(people, 1).teams) == [7, 7, 6]


def test_people_who_joined_after_the_first_round_are_dealt_like_anyone() -> None:
    people = room(30, 12)
    earlier = draw_separate(people[:35], 2)
    check_seated(draw_mixed(people, 2, earlier), people)


def test_members_stand_with_sales_first() -> None:
    for team in draw_mixed(room(30, 12), 1).teams:
        functions = [member.function for member in team.members]
        assert functions == sorted(functions, key=[SALES, MARKETING].index)


@pytest.mark.parametrize(
    ("n", "expected"),
    [
        (0, ()),
        (5, (5,)),
        (6, (6,)),
        (9, (9,)),
        (10, (5, 5)),
        (11, (6, 5)),
        (17, (6, 6, 5)),
        (24, (6, 6, 6, 6)),
        (60, (7, 7, 7, 7, 7, 7, 6, 6, 6)),
    ],
)
def test_the_best_split(n: int, expected: tuple[int, ...]) -> None:
    assert split_sizes(n) == expected


def test_a_split_exists_for_all_but_the_nine_head_counts() -> None:
    assert {n for n in range(1, 400) if not in_window(split_sizes(n))} == IMPOSSIBLE


def test_fewer_larger_teams_for_a_small_minority() -> None:
    assert len(split_sizes(84)) == 12
    assert len(split_sizes(84, minority=11)) == 11
    assert len(split_sizes(84, minority=9)) == 11
    assert split_sizes(10, minority=1) == (10,)


def test_another_window() -> None:
    assert split_sizes(20, smallest=4, largest=5) == (4, 4, 4, 4, 4)


@given(st.integers(0, 500), st.integers(1, 60))
def test_even_parts_add_up_and_are_even(n: int, parts: int) -> None:
    found = even_parts(n, parts)
    assert len(found) == parts
    assert sum(found) == n
    assert within_one(found)
    assert list(found) == sorted(found, reverse=True)


def test_off_size_teams_are_named() -> None:
    assert draw_separate(room(56, 10), 1).notices == (
        "Marketing: 10 people cannot form teams of 6–8; teams 9 and 10 have 5.",
    )
    assert draw_separate(room(17, 1), 1).notices == (
        "Sales: 17 people cannot form teams of 6–8; team 3 has 5.",
        "Marketing: 1 person cannot form teams of 6–8; team 4 has 1.",
    )
    assert draw_mixed(room(7, 4), 1).notices == (
        "Sales and marketing: 11 people cannot form teams of 6–8; team 2 has 5.",
    )


def test_nine_marketers_for_eighty_four_people() -> None:
    drawn = draw_mixed(room(75, 9), 1)
    assert [of(team, MARKETING) for team in drawn.teams] == [1] * 9 + [0] * 2
    assert drawn.notices == (
        "Teams 10 and 11 have nobody from marketing. "
        "Larger teams, of 9–10 people, would give each one.",
    )


def test_as_many_teams_as_are_wanted_are_drawn() -> None:
    people = room(75, 9)
    mixed = draw_mixed(people, 1, wanted=9)
    check_seated(mixed, people)
    assert [of(team, MARKETING) for team in mixed.teams] == [1] * 9
    assert mixed.notices == ("Sales and marketing: 9 teams of 9–10, as you wanted.",)
    separate = draw_separate(room(17, 9), 1, {SALES: 2})
    assert sizes(separate.teams) == [9, 8, 9]
    assert len(draw_mixed(room(3, 2), 1, wanted=9).teams) == 5


def test_larger_teams_are_offered_only_while_they_are_teams() -> None:
    assert draw_mixed(room(3, 27), 1).notices == (
        "Team 4 has nobody from sales. Larger teams, of 10 people, would give each one.",
    )
    assert draw_mixed(room(30, 1), 1).notices == ("Teams 2, 3 and 4 have nobody from marketing.",)


def test_one_function_alone_is_drawn_and_said() -> None:
    said = ("Nobody from marketing is here: all teams are from sales alone.",)
    assert draw_separate(room(20, 0), 1).notices == said
    assert draw_mixed(room(20, 0), 1).notices == said
    assert draw_mixed(room(0, 7), 1).notices == (
        "Nobody from sales is here: all teams are from marketing alone.",
    )


def test_leaders_and_others_sit_in_no_team_and_are_not_forgotten() -> None:
    people = room(24, 8, leaders=3, others=1)
    said = (
        "3 leaders are not in a team: they move between the tables.",
        "1 person from elsewhere is not in a team: they are welcome at any table.",
    )
    for drawn in (draw_separate(people, 1), draw_mixed(people, 1)):
        check_seated(drawn, people)
        assert drawn.notices == said


@pytest.mark.parametrize("draw", [draw_separate, draw_mixed])
def test_nobody_to_divide_is_said_in_a_sentence(draw) -> None:
    with pytest.raises(HuddleError, match="nobody from sales or marketing"):
        draw(room(0, 0, leaders=3), 1)
