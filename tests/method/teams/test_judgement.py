"""A round is judged as plain counting judges it, and no seating is better than its bounds say."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations
from random import Random
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.people import Participant
from huddle_app.method.teams.judgement import Duty, Judgement, compare, judge, rule_name
from huddle_app.method.teams.rounds import Bond, Placement, Round, RoundRules, Sitting, Team, Wish
from huddle_app.method.teams.seat_plan import plan_seats
from huddle_app.method.words import MIXED, SEPARATE, Function, RoundKey

SALES, MARKETING, LEADERS, OTHER = Function


def room(sales: int, marketing: int, leaders: int = 0, **said: Sequence[str]) -> list[Participant]:
    """People named 1, 2, 3 …, whose levels and regions come round again and again."""
    functions = [SALES] * sales + [MARKETING] * marketing + [LEADERS] * leaders
    levels, regions = said.get("levels", [""]), said.get("regions", [""])
    return [
        Participant(
            UUID(int=n),
            str(n),
            function,
            level=levels[n % len(levels)],
            region=regions[n // 2 % len(regions)],
        )
        for n, function in enumerate(functions, 1)
    ]


def team(n: int, members: Iterable[Participant], *, locked: bool = False) -> Team:
    return Team(UUID(int=1000 + n), str(n), tuple(members), locked=locked)


def tables(key: RoundKey, *members: Iterable[Participant]) -> Round:
    return Round(key, 1, tuple(team(n, table) for n, table in enumerate(members, 1)))


def dealt(sitting: Sitting, chance: Random) -> Round:
    """Everybody dealt round the teams of their block, in any order: what any draw may come to."""
    seated: list[list[Participant]] = []
    left = list(sitting.people)
    for block in plan_seats(sitting).blocks:
        chance.shuffle(left)
        left.sort(key=lambda p: list(Function).index(p.function))
        hand: list[Participant] = []
        for function, n in block.heads.items():
            some = [p for p in left if p.function is function][:n]
            hand += some
            left = [p for p in left if p not in some]
        seated += [hand[n :: block.teams] for n in range(block.teams)]
    return tables(sitting.key, *seated)


def said(found: Judgement) -> dict[str, str]:
    return {mark.rule: mark.sentence for mark in found.marks}


def meetings_of(made: Round) -> Counter[frozenset[UUID]]:
    pairs = (pair for team in made.teams for pair in combinations(team.members, 2))
    return Counter(frozenset((a.id, b.id)) for a, b in pairs)


ROOMS = st.tuples(st.integers(1, 40), st.integers(1, 20), st.integers(0, 5))
RULES = st.builds(
    lambda leaders, wishes: RoundRules(leadership=leaders, wishes=tuple(wishes)),
    st.sampled_from(Placement),
    st.permutations(list(Wish)),
)


@given(ROOMS, RULES, st.sampled_from([MIXED, SEPARATE]), st.integers(0, 2**32))
def test_whatever_is_dealt_keeps_the_hard_rules_and_is_no_better_than_the_bounds(
    heads: tuple[int, int, int], rules: RoundRules, key: RoundKey, seed: int
) -> None:
    people = room(*heads, levels=["rep", "rep", "manager"], regions=["North", "South", ""])
    people = [replace(p, reports_to=str(1 + n // 4)) for n, p in enumerate(people)]
    chance = Random(seed)
    first = dealt(Sitting(SEPARATE, tuple(people), rules), chance)
    sitting = Sitting(key, tuple(people), rules, earlier=(first,))
    made = dealt(sitting, chance)
    found = judge(sitting, made)
    assert found.broken == ()
    assert [m.rule for m in found.marks] == [Duty.SIZES, Duty.FUNCTIONS, *rules.wishes]
    assert all(mark.value >= mark.bound for mark in found.marks)
    size = found.mark(Duty.SIZES)
    assert size
    assert size.as_good_as_possible
    met = meetings_of(made) & meetings_of(first)
    new_faces = found.mark(Wish.NEW_FACES)
    assert new_faces
    assert new_faces.value == met.total() == len(found.meetings)
    assert {frozenset((m.one.id, m.other.id)) for m in found.meetings} == set(met)
    for wish, alike in (
        (Wish.LEVELS_SPREAD, lambda a, b: a.level == b.level != ""),
        (Wish.REGIONS_SPREAD, lambda a, b: a.region == b.region != ""),
        (Wish.BOSSES_APART, lambda a, b: a.name == b.reports_to or b.name == a.reports_to),
    ):
        mark = found.mark(wish)
        pairs = (pair for one in made.teams for pair in combinations(one.members, 2))
        assert mark
        assert mark.value == sum(alike(a, b) for a, b in pairs)
        assert mark.value == sum(one.pairs[wish] for one in found.teams.values())


@pytest.mark.parametrize("levels", [["a"], ["a", "b"], ["a", "b", "c", ""]])
def test_the_bounds_of_small_rooms_are_reached(levels: list[str]) -> None:
    people = room(6, 3, levels=levels)
    first = tables(SEPARATE, people[:3], people[3:6], people[6:])
    sitting = Sitting(MIXED, tuple(people), RoundRules(3, 3, wishes=tuple(Wish)), earlier=(first,))
    made = [dealt(sitting, Random(seed)) for seed in range(300)]
    for wish in (Wish.NEW_FACES, Wish.LEVELS_SPREAD):
        marks = [mark for one in made if (mark := judge(sitting, one).mark(wish))]
        assert min(mark.value for mark in marks) == marks[0].bound
        assert len({mark.bound for mark in marks}) == 1


def test_what_is_as_good_as_can_be_says_so() -> None:
    people = room(12, 0, levels=["rep", "manager"])
    sitting = Sitting(SEPARATE, tuple(people))
    found = judge(sitting, tables(SEPARATE, people[:6], people[6:]))
    assert found.as_good_as_possible
    assert said(found) == {
        Duty.SIZES: "Teams of 6",
        Duty.FUNCTIONS: "Sales and marketing never share a team",
        Wish.BOSSES_APART: (
            "Bosses apart: nobody here reports to anybody here, as far as the roster says"
        ),
        Wish.NEW_FACES: "New faces: this is the first round",
        Wish.LEVELS_SPREAD: "Levels: spread as evenly as numbers allow",
        Wish.REGIONS_SPREAD: "Regions: the roster does not say",
    }


def test_levels_that_are_not_spread() -> None:
    people = room(12, 0, levels=["rep", "manager"])
    managers, reps = people[::2], people[1::2]
    sitting = Sitting(SEPARATE, tuple(people))
    found = judge(sitting, tables(SEPARATE, [*reps[:5], managers[0]], [*managers[1:], reps[5]]))
    assert not found.as_good_as_possible
    assert said(found)[Wish.LEVELS_SPREAD] == (
        "Levels: 8 pairs more are alike in a team than need be"
    )
    assert [one.remarks for one in found.teams.values()] == [
        ("5 from “rep”",),
        ("5 from “manager”",),
    ]


def test_a_boss_beside_a_report() -> None:
    people = room(12, 0)
    people[1] = replace(people[1], reports_to="1")
    sitting = Sitting(SEPARATE, tuple(people))
    found = judge(sitting, tables(SEPARATE, people[:6], people[6:]))
    assert said(found)[Wish.BOSSES_APART] == "Bosses apart: 1 person sits with their boss"
    assert found.teams[UUID(int=1001)].remarks == ("2 reports to 1",)
    apart = judge(sitting, tables(SEPARATE, people[::2], people[1::2]))
    assert said(apart)[Wish.BOSSES_APART] == "Bosses apart: nobody sits with their boss"


def test_new_faces_beside_the_least_there_can_be() -> None:
    people = room(18, 0)
    first = tables(SEPARATE, people[:6], people[6:12], people[12:])
    sitting = Sitting(MIXED, tuple(people), earlier=(first,))
    best = judge(sitting, tables(MIXED, people[::3], people[1::3], people[2::3]))
    assert said(best)[Wish.NEW_FACES] == (
        "New faces: 9 pairs meet again, and no draw can have fewer"
    )
    same = judge(sitting, tables(MIXED, people[:6], people[6:12], people[12:]))
    assert said(same)[Wish.NEW_FACES] == "New faces: 45 pairs meet again; 9 cannot be helped"
    again = replace(sitting, earlier=(first, first))
    assert said(judge(again, tables(MIXED, people[:6], people[6:12], people[12:])))[
        Wish.NEW_FACES
    ] == ("New faces: 90 times a pair meets again; 18 cannot be helped")
    fresh = replace(sitting, earlier=(tables(SEPARATE, *([one] for one in people)),))
    assert said(judge(fresh, tables(MIXED, people[:6], people[6:12], people[12:])))[
        Wish.NEW_FACES
    ] == ("New faces: nobody meets again")


# Hard rules


def test_somebody_dragged_makes_two_teams_uneven() -> None:
    people = room(20, 0)
    sitting = Sitting(SEPARATE, tuple(people))
    even = judge(sitting, tables(SEPARATE, people[:7], people[7:14], people[14:]))
    found = judge(sitting, tables(SEPARATE, people[:8], people[8:14], people[14:]))
    assert even.broken == ()
    assert found.broken == ("Team 1 has 8 people; 6–7 would be better",)
    assert said(found)[Duty.SIZES] == "Teams of 6–8: 6–8 is wanted, equal to within one"
    assert compare(even, found).startswith("⚠ Team 1 has 8 people; 6–7 would be better")


def test_sizes_that_no_draw_can_better_are_no_broken_rule() -> None:
    people = room(11, 0)
    sitting = Sitting(SEPARATE, tuple(people))
    found = judge(sitting, tables(SEPARATE, people[:6], people[6:]))
    assert found.broken == ()
    assert said(found)[Duty.SIZES] == "Teams of 5–6: 6–8 is not possible"
    assert found.teams[UUID(int=1002)].remarks[0] == "5 people, fewer than 6"
    one = judge(sitting, tables(SEPARATE, people))
    assert one.broken == ("Team 1 has 11 people; 6–8 would be better",)


def test_no_shows_and_late_arrivals() -> None:
    people = room(14, 0)
    made = tables(SEPARATE, people[:7], people[7:13])
    found = judge(Sitting(SEPARATE, tuple(people[2:])), made)
    assert found.broken == ("14 has no seat yet", "Team 1 has 5 people; 6 would be better")
    assert found.teams[UUID(int=1001)].remarks[0] == "5 people, fewer than 6"


def test_a_team_with_both_functions_in_a_separate_round() -> None:
    people = room(12, 6)
    sitting = Sitting(SEPARATE, tuple(people))
    wrong = [people[12], *people[1:6]], people[6:12], [people[0], *people[13:]]
    found = judge(sitting, tables(SEPARATE, *wrong))
    assert said(found)[Duty.FUNCTIONS] == "Sales and marketing share 2 teams"
    assert "Team 1 is no place for 13 from marketing" in found.broken
    assert "Team 3 is no place for 1 from sales" in found.broken


def test_who_lacks_a_function_and_who_is_alone() -> None:
    people = room(18, 3)
    sitting = Sitting(MIXED, tuple(people))
    even = judge(sitting, tables(MIXED, *(people[n::3] for n in range(3))))
    assert said(even)[Duty.FUNCTIONS] == "Both functions in every team, 3 people alone of theirs"
    assert even.broken == ()
    assert even.teams[UUID(int=1001)].remarks[0] == "19 is alone of their function"
    worse = judge(
        sitting,
        tables(MIXED, people[:7], people[7:13] + people[18:19], people[13:18] + people[19:]),
    )
    assert said(worse)[Duty.FUNCTIONS] == "1 team without anybody from marketing"
    assert worse.broken == (
        "Team 1 has 7 from sales; 6 would be even",
        "Team 1 has 0 from marketing; 1 would be even",
        "Team 3 has 5 from sales; 6 would be even",
        "Team 3 has 2 from marketing; 1 would be even",
    )
    assert worse.teams[UUID(int=1001)].remarks[0] == "nobody from marketing"


def test_leaders_at_a_table_of_their_own_lack_nothing() -> None:
    people = room(7, 7, leaders=3)
    sitting = Sitting(MIXED, tuple(people), RoundRules(leadership=Placement.OWN_TABLE))
    found = judge(sitting, tables(MIXED, people[:14:2], people[1:14:2], people[14:]))
    assert found.broken == ()
    assert found.teams[UUID(int=1003)].remarks == ()


def test_bonds_are_kept_or_named() -> None:
    people = room(14, 0)
    bonds = (
        Bond(people[0].id, people[1].id, together=True),
        Bond(people[2].id, people[3].id, together=False),
        Bond(people[4].id, UUID(int=999), together=True),
        Bond(people[5].id, people[5].id, together=False),
    )
    sitting = Sitting(SEPARATE, tuple(people), bonds=bonds)
    found = judge(sitting, tables(SEPARATE, people[1:8], [people[0], *people[8:]]))
    assert said(found)[Duty.BONDS] == "2 pairs sit against what was asked"
    assert found.broken == (
        "1 and 2 must sit together, but do not",
        "3 and 4 sit together in Team 1, but must not",
    )
    kept = judge(sitting, tables(SEPARATE, [*people[:3], *people[4:8]], [people[3], *people[8:]]))
    assert said(kept)[Duty.BONDS] == "All who must sit together or apart do"


def test_locks_are_kept_or_named() -> None:
    people = room(14, 0)
    now = replace(
        tables(SEPARATE, people[:7], people[7:]), locked=frozenset({people[0].id, people[7].id})
    )
    sitting = Sitting(SEPARATE, tuple(people), now=now)
    swapped = tables(SEPARATE, [*people[1:7], people[7]], [people[0], *people[8:]])
    assert judge(sitting, now).broken == ()
    assert judge(sitting, swapped).broken == (
        "8 was locked elsewhere, but sits in Team 1",
        "1 was locked elsewhere, but sits in Team 2",
    )
    closed = replace(
        sitting, now=Round(SEPARATE, 1, (team(1, people[:7], locked=True), team(2, people[7:])))
    )
    assert "8 sits in Team 1, which is locked" in judge(closed, swapped).broken


def test_a_locked_team_is_held_to_the_rules_and_its_lock_is_named() -> None:
    people = room(24, 24, leaders=1)
    sales, rest = people[:3], people[3:48]
    made = tables(MIXED, *(rest[n::6] for n in range(6)))
    made = replace(made, teams=(*made.teams, team(7, [*sales, people[48]], locked=True)))
    found = judge(Sitting(MIXED, tuple(people), now=made), made)
    assert found.broken == (
        "Team 7 is locked with 4 people; 6–8 is wanted",
        "Team 7 is locked with nobody from marketing",
        "49 is locked in Team 7, but leadership observes",
    )
    assert said(found)[Duty.SIZES] == "Teams of 4–8: 6–8 is wanted, but what is locked stays"
    size = found.mark(Duty.SIZES)
    assert size
    assert not size.as_good_as_possible


def test_a_locked_team_that_could_not_be_better_breaks_nothing() -> None:
    people = room(11, 0)
    made = Round(SEPARATE, 1, (team(1, people[:5], locked=True), team(2, people[5:])))
    found = judge(Sitting(SEPARATE, tuple(people), now=made), made)
    assert found.broken == ()
    assert found.as_good_as_possible
    assert said(found)[Duty.SIZES] == "Teams of 5–6: 6–8 is not possible"


# One beside another


def test_a_change_is_told_in_one_line() -> None:
    people = room(18, 0, levels=["rep", "manager", "rep"])
    first = tables(SEPARATE, people[:6], people[6:12], people[12:])
    sitting = Sitting(MIXED, tuple(people), earlier=(first,))
    before = judge(sitting, tables(MIXED, people[:6], people[6:12], people[12:]))
    after = judge(
        sitting,
        tables(
            MIXED, [*people[:5], people[8]], [*people[6:8], people[5], *people[9:12]], people[12:]
        ),
    )
    assert compare(before, after) == (
        "meeting again 45 → 35 · beside their boss, uneven levels and uneven regions as before"
    )
    assert compare(before, before) == "all as before"


def test_every_rule_has_a_name() -> None:
    assert [rule_name(rule) for rule in (*Duty, *Wish)] == [
        "Team sizes",
        "Functions",
        "Together and apart",
        "Locked seats",
        "Bosses apart",
        "New faces",
        "Levels",
        "Regions",
    ]
