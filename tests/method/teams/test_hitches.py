"""What a draw cannot do is said before it, exactly where it cannot, with ways out that are ways out."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from itertools import combinations
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.people import Participant
from huddle_app.method.teams.cliques import largest_clique
from huddle_app.method.teams.even import can_be_split
from huddle_app.method.teams.hitches import Hitch, hitches
from huddle_app.method.teams.rounds import Bond, Placement, Round, RoundRules, Sitting, Team
from huddle_app.method.words import MIXED, SEPARATE, Function, RoundKey

SALES, MARKETING, LEADERS, OTHER = Function
IMPOSSIBLE = {1, 2, 3, 4, 5, 9, 10, 11, 17}
OWN, SPREAD = Placement.OWN_TABLE, Placement.SPREAD


@cache
def person(n: int, function: Function) -> Participant:
    return Participant(
        UUID(int=1000 * list(Function).index(function) + n), f"{function} {n}", function
    )


def room(sales: int, marketing: int, leaders: int = 0, others: int = 0) -> tuple[Participant, ...]:
    heads = zip(Function, (sales, marketing, leaders, others), strict=True)
    return tuple(person(n, function) for function, count in heads for n in range(1, count + 1))


def found(sitting: Sitting) -> dict[str, Hitch]:
    return {hitch.key: hitch for hitch in hitches(sitting)}


def said(sitting: Sitting) -> list[str]:
    return [hitch.sentence for hitch in hitches(sitting)]


def words(hitch: Hitch) -> list[str]:
    return [way.words for way in hitch.ways]


def cleared(sitting: Sitting, hitch: Hitch) -> bool:
    """Whether each way out of a hitch leaves it behind."""
    return all(hitch.key not in found(replace(sitting, rules=way.rules)) for way in hitch.ways)


# Head-counts


@cache
def small_counts(n: int) -> list[int]:
    return [teams for teams in range(1, n + 1) if 6 * teams <= n <= 8 * teams]


@pytest.mark.parametrize(("leaders", "turned"), [(0, False), (3, True)])
def test_every_pair_of_head_counts_has_just_the_hitches_that_cannot_be_helped(
    leaders: int, turned: bool
) -> None:
    """Turned round, with a table of leaders that changes nothing, a third of the pairs is tried."""
    rules, every = RoundRules(leadership=OWN), 3 if turned else 1
    for many in range(1, 121):
        for some in range(1 + many % every, 61, every):
            sales, marketing = (some, many) if turned else (many, some)
            people = room(sales, marketing, leaders)
            assert set(found(Sitting(SEPARATE, people, rules))) == {
                f"{function} team sizes"
                for function, n in ((SALES, sales), (MARKETING, marketing))
                if n in IMPOSSIBLE
            }
            n, few = sales + marketing, min(sales, marketing)
            keys = set(found(Sitting(MIXED, people, rules)))
            assert ("mixed team sizes" in keys) == (n in IMPOSSIBLE)
            if counts := small_counts(n):
                assert ("few" in keys) == (few < counts[0])
                assert ("alone" in keys) == (counts[0] <= few < 2 * counts[0])
            assert keys <= {"mixed team sizes", "few", "alone"}


@given(
    st.integers(1, 60), st.integers(1, 40), st.integers(0, 6), st.sampled_from([MIXED, SEPARATE])
)
def test_every_way_out_leads_out(sales: int, marketing: int, leaders: int, key: RoundKey) -> None:
    sitting = Sitting(key, room(sales, marketing, leaders), RoundRules(leadership=SPREAD))
    for hitch in hitches(sitting):
        assert hitch.ways
        assert cleared(sitting, hitch)


@given(st.integers(1, 120), st.tuples(st.integers(3, 7), st.integers(0, 3)))
def test_other_windows(n: int, window: tuple[int, int]) -> None:
    rules = RoundRules(window[0], sum(window))
    keys = found(Sitting(SEPARATE, room(n, 60), rules))
    assert ("sales team sizes" in keys) == (not can_be_split(n, *(window[0], sum(window))))


def test_seventeen_people_have_four_ways() -> None:
    hitch = found(Sitting(SEPARATE, room(17, 7)))["sales team sizes"]
    assert hitch.sentence == ("17 people from sales cannot form teams of 6–8: 6 + 6 + 5 is nearest")
    assert words(hitch) == [
        "2 sales teams: 9 + 8 (9 is too many)",
        "3 sales teams: 6 + 6 + 5 (5 is too few)",
        "Teams of 5–8 are fine in this round",
        "Teams of 6–9 are fine in this round",
    ]
    assert hitch.ways[0].rules.teams == {SALES: 2}
    assert hitch.ways[2].rules == RoundRules(smallest=5)


def test_guests_who_are_spread_count_in_the_sizes() -> None:
    sitting = Sitting(MIXED, room(5, 4, 2), RoundRules(leadership=SPREAD))
    assert said(sitting)[0] == (
        "11 people from sales, marketing and leadership cannot form teams of 6–8: 6 + 5 is nearest"
    )


def test_a_few_marketers_are_without_or_alone() -> None:
    few = found(Sitting(MIXED, room(75, 9)))["few"]
    assert few.sentence == "9 people from marketing cannot sit in each of 11 teams"
    assert words(few) == [
        "9 teams of 9–10: somebody from marketing in each",
        "11 teams of 7–8: 2 without anybody from marketing",
    ]
    assert words(found(Sitting(MIXED, room(45, 2)))["few"]) == [
        "4 teams of 11–12: 2 without anybody from marketing",
        "6 teams of 7–8: 4 without anybody from marketing",
    ]
    alone = found(Sitting(MIXED, room(60, 10)))["alone"]
    assert alone.sentence == "8 of 10 people from marketing are alone of their function in a team"
    assert words(alone) == ["9 teams of 7–8, as it is"]
    each = found(Sitting(MIXED, room(47, 7)))["alone"]
    assert (
        each.sentence == "All 7 people from marketing are alone of their function, each in a team"
    )
    assert words(found(Sitting(MIXED, room(36, 9)))["alone"]) == [
        "4 teams of 11–12: at least two from marketing in each",
        "6 teams of 7–8, as it is",
    ]


def test_both_functions_can_be_alone() -> None:
    pair = found(Sitting(MIXED, room(1, 1)))["alone"]
    assert pair.sentence == (
        "1 person from sales and 1 person from marketing are alone of their function in a team"
    )
    assert words(pair) == ["1 team of 2, as it is"]
    six = found(Sitting(MIXED, room(3, 3), RoundRules(2, 2)))["alone"]
    assert six.sentence == (
        "3 people from sales and 3 people from marketing are alone of their function in a team"
    )
    assert words(six) == ["1 team of 6: at least two from sales in it", "3 teams of 2, as it is"]
    some = found(Sitting(MIXED, room(4, 3), RoundRules(2, 3)))["alone"]
    assert some.sentence == (
        "2 people from sales and 3 people from marketing are alone of their function in a team"
    )
    one = found(Sitting(MIXED, room(11, 1)))["few"]
    assert words(one)[0] == "1 team of 12: somebody from marketing in it"


def test_nobody_at_all_and_nobody_of_one_function() -> None:
    nobody = ["There is nobody from sales or marketing yet: add the people first."]
    assert said(Sitting(MIXED, ())) == nobody
    assert said(Sitting(MIXED, room(0, 0, 3), RoundRules(leadership=SPREAD))) == nobody
    alone = ["Nobody from marketing is here: all teams are from sales alone."]
    assert said(Sitting(MIXED, room(20, 0))) == said(Sitting(SEPARATE, room(20, 0))) == alone


def seated(
    key: RoundKey, people: tuple[Participant, ...], *tables: Iterable[Participant], locked: int = 0
) -> Sitting:
    """A round as it stands; the first `locked` tables are locked."""
    teams = tuple(
        Team(UUID(int=9000 + n), str(n), tuple(table), locked=n <= locked)
        for n, table in enumerate(tables, 1)
    )
    return Sitting(key, people, now=Round(key, 1, teams))


def test_the_others_are_counted_when_a_team_is_locked() -> None:
    people = room(14, 7)
    sitting = seated(SEPARATE, people, people[:5], locked=1)
    hitch, size = hitches(sitting)
    assert size.sentence == "Team 1 is locked with 5 people; 6–8 is wanted"
    assert hitch.sentence == (
        "9 people from sales, outside the locked teams, cannot form teams of 6–8: 9 is nearest"
    )
    assert words(hitch)[1] == "2 sales teams: 5 + 4 (5 is too few, 4 is too few)"
    assert hitch.ways[1].rules.teams == {SALES: 3}
    assert cleared(sitting, hitch)


# Bonds


def bonds(*pairs: tuple[Participant, Participant], together: bool) -> tuple[Bond, ...]:
    return tuple(Bond(one.id, other.id, together=together) for one, other in pairs)


PEOPLE = room(24, 24, 2)
S, M, L = PEOPLE[:24], PEOPLE[24:48], PEOPLE[48:]


def with_bonds(key: RoundKey, *some: tuple[Bond, ...], rules: RoundRules | None = None) -> Sitting:
    return Sitting(
        key, PEOPLE, rules or RoundRules(), bonds=tuple(b for more in some for b in more)
    )


def test_together_and_apart_contradict_each_other() -> None:
    both = with_bonds(
        MIXED, bonds((S[0], S[1]), together=True), bonds((S[1], S[0]), together=False)
    )
    assert said(both) == [
        "sales 1 and sales 2 must sit apart, and must sit together: take one of the wishes back"
    ]
    chain = with_bonds(
        MIXED,
        bonds((S[0], S[1]), (S[1], S[2]), together=True),
        bonds((S[0], S[2]), together=False),
    )
    assert said(chain) == [
        "sales 1 and sales 3 must sit apart, but both must sit with sales 2:"
        " take one of the wishes back"
    ]


def test_sales_and_marketing_are_never_together_in_a_separate_round() -> None:
    pair = bonds((M[0], S[0]), together=True)
    assert said(with_bonds(SEPARATE, pair)) == [
        "sales 1 (sales) and marketing 1 (marketing) must sit together,"
        " but sales and marketing never share a team in this round"
    ]
    assert said(with_bonds(MIXED, pair)) == []


def test_an_own_table_is_left_only_by_spreading() -> None:
    sitting = with_bonds(
        MIXED, bonds((L[0], S[0]), together=True), rules=RoundRules(leadership=OWN)
    )
    [hitch] = hitches(sitting)
    assert hitch.sentence == (
        "sales 1 (sales) and leadership 1 (leadership) must sit together,"
        " but leadership has a table of its own"
    )
    assert words(hitch) == ["Spread leadership over the teams"]
    assert cleared(sitting, hitch)


def test_those_who_observe_or_are_not_here_are_bound_to_nobody() -> None:
    away = person(99, SALES)
    pairs = bonds((L[0], S[0]), (away, M[0]), together=True)
    assert said(with_bonds(SEPARATE, pairs)) == []


def test_more_together_than_a_team_has_seats() -> None:
    sitting = with_bonds(SEPARATE, bonds(*((S[0], one) for one in S[1:9]), together=True))
    [hitch] = hitches(sitting)
    assert hitch.sentence.endswith("and sales 9 must sit together, but teams have 6 people at most")
    assert words(hitch) == ["2 teams of up to 12 people"]
    assert cleared(sitting, hitch)


def test_more_of_one_function_together_than_a_team_takes() -> None:
    sitting = Sitting(MIXED, room(48, 12), bonds=bonds((M[0], M[1]), (M[1], M[2]), together=True))
    [hitch] = [one for one in hitches(sitting) if one.key.startswith("together")]
    assert hitch.sentence == (
        "marketing 1, marketing 2 and marketing 3 must sit together,"
        " but a team has 2 from marketing at most"
    )
    assert words(hitch) == ["5 teams of up to 12 people"]
    assert cleared(sitting, hitch)


def test_more_apart_than_there_are_teams() -> None:
    sitting = with_bonds(SEPARATE, bonds(*combinations(S[:5], 2), together=False))
    [hitch] = hitches(sitting)
    assert hitch.sentence == (
        "sales 1, sales 2, sales 3, sales 4 and sales 5 must all sit apart,"
        " but there are only 4 teams for them"
    )
    assert words(hitch) == ["5 teams of up to 5 people"]
    assert cleared(sitting, hitch)
    assert said(with_bonds(SEPARATE, bonds(*combinations(S[:4], 2), together=False))) == []
    across = [*combinations([*S[:3], *M[:3]], 2)]
    assert said(with_bonds(SEPARATE, bonds(*across, together=False))) == []


def test_those_who_are_together_are_apart_from_the_same_people() -> None:
    """Three teams' worth of apart, where one wish is another's by way of who sits together."""
    people = room(12, 7)
    sitting = Sitting(
        SEPARATE,
        people,
        bonds=bonds((S[0], S[1]), (S[2], S[3]), (S[4], S[5]), together=True)
        + bonds((S[0], S[2]), (S[3], S[4]), (S[5], S[1]), together=False),
    )
    [hitch] = hitches(sitting)
    assert hitch.sentence == (
        "sales 1 with sales 2, sales 3 with sales 4 and sales 5 with sales 6 must all sit apart,"
        " but there are only 2 teams for them"
    )
    assert cleared(sitting, hitch)


def test_a_spread_guest_can_be_needed_where_they_must_not_be() -> None:
    """Five of marketing and the one leader make the team of six."""
    sitting = Sitting(
        SEPARATE,
        room(7, 5, 1),
        RoundRules(leadership=SPREAD),
        bonds=bonds((L[0], M[0]), together=False),
    )
    assert said(sitting) == [
        "leadership 1 and marketing 1 must all sit apart, but there is only 1 team for them"
    ]


@given(st.sets(st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda p: p[0] < p[1])))
def test_the_largest_clique_is_the_largest(pairs: set[tuple[int, int]]) -> None:
    best = max(
        (
            group
            for size in range(2, 10)
            for group in combinations(range(9), size)
            if set(combinations(group, 2)) <= pairs
        ),
        key=len,
        default=(),
    )
    ids = [(UUID(int=one), UUID(int=other)) for one, other in pairs]
    clique = largest_clique(ids)
    assert len(clique) == len(best)
    assert all((a, b) in ids for a, b in combinations(sorted(clique), 2))


# Locks


def locked_people(sitting: Sitting, *people: Participant) -> Sitting:
    assert sitting.now
    return replace(sitting, now=replace(sitting.now, locked=frozenset(p.id for p in people)))


QUARTERS = [S[:6], S[6:12], S[12:18], S[18:], M[:8], M[8:16], M[16:]]


def test_locked_together_though_they_must_sit_apart() -> None:
    sitting = locked_people(seated(SEPARATE, PEOPLE, *QUARTERS), S[0], S[1])
    apart = replace(sitting, bonds=bonds((S[0], S[1]), (S[2], S[3]), together=False))
    assert said(apart) == ["sales 1 and sales 2 must sit apart, but both are locked in Team 1"]


def test_locked_apart_though_they_must_sit_together() -> None:
    sitting = locked_people(seated(SEPARATE, PEOPLE, *QUARTERS), S[0], S[6])
    together = replace(sitting, bonds=bonds((S[0], S[6]), (S[0], S[7]), together=True))
    assert said(together) == [
        "sales 1, sales 7 and sales 8 must sit together, but are locked in Team 1 and Team 2"
    ]


def test_a_locked_team_takes_nobody_else() -> None:
    sitting = seated(SEPARATE, PEOPLE, *QUARTERS, locked=1)
    together = replace(sitting, bonds=bonds((S[0], S[7]), together=True))
    assert said(together) == [
        "sales 1 and sales 8 must sit together, but Team 1 is locked and takes nobody else"
    ]
    inside = replace(sitting, bonds=bonds((S[0], S[1]), together=True))
    assert said(inside) == []


def test_a_locked_team_that_is_too_small_or_lacks_a_function_is_said() -> None:
    sales = S[:3]
    rest = [p for p in PEOPLE[:48] if p not in sales]
    tables = [rest[n::6] for n in range(6)]
    sitting = seated(MIXED, PEOPLE, sales, *tables, locked=1)
    assert said(sitting) == [
        "Team 1 is locked with 3 people; 6–8 is wanted",
        "Team 1 is locked with nobody from marketing",
    ]
    assert sitting.now
    opened = replace(sitting, now=replace(sitting.now, teams=sitting.now.teams[1:]))
    assert said(opened) == []


def test_what_would_be_so_without_a_lock_is_not_laid_to_it() -> None:
    people = room(9, 2)
    small = seated(SEPARATE, people, people[:4], people[4:9], people[9:], locked=3)
    assert [key for key in found(small) if key.startswith("locked size")] != []
    halves = seated(SEPARATE, room(11, 6), room(11, 6)[:5], room(11, 6)[5:11], locked=1)
    assert said(halves) == []


def test_a_leader_locked_in_a_team_while_leadership_observes() -> None:
    people = room(14, 14, 1)
    tables = [[*people[n:28:4]] for n in range(4)]
    sitting = seated(MIXED, people, [*tables[0], people[28]], *tables[1:])
    held = locked_people(sitting, people[28])
    assert said(held) == ["leadership 1 is locked in Team 1, but leadership observes"]
    spread = replace(held, rules=RoundRules(leadership=SPREAD))
    assert said(spread) == []
    own = replace(held, rules=RoundRules(leadership=OWN))
    assert said(own) == ["leadership 1 is locked in Team 1, but leadership has a table of its own"]


def test_a_leader_locked_at_an_own_table_while_leadership_is_spread() -> None:
    people = room(14, 14, 2)
    tables = [[*people[n:28:4]] for n in range(4)]
    held = locked_people(seated(MIXED, people, *tables, people[28:]), *people[28:])
    spread = replace(held, rules=RoundRules(leadership=SPREAD))
    assert said(spread)[-1] == (
        "leadership 1 and leadership 2 are locked in Team 5,"
        " but leadership is spread over the teams"
    )


def test_somebody_locked_in_a_team_of_the_other_function() -> None:
    changed = replace(S[0], function=MARKETING)
    people = (changed, *PEOPLE[1:])
    sitting = locked_people(seated(SEPARATE, people, *QUARTERS), S[0])
    assert said(sitting) == ["sales 1 from marketing is locked in Team 1 of sales"]
    closed = seated(SEPARATE, people, *QUARTERS, locked=1)
    assert said(closed) == ["sales 1 from marketing is locked in Team 1 of sales"]


def test_more_are_locked_in_a_team_than_it_has_seats() -> None:
    tables: Mapping[int, tuple[Participant, ...]] = {1: S[:13], 2: S[13:], 3: M[:12], 4: M[12:]}
    sitting = locked_people(seated(SEPARATE, PEOPLE, *tables.values()), *S[:9])
    [hitch] = hitches(sitting)
    assert hitch.sentence.endswith(
        "and sales 9 are locked in Team 1, which is more than it has seats for"
    )
    assert cleared(sitting, hitch)


@given(st.data())
def test_a_seating_that_is_drawn_by_hand_keeps_its_bonds_without_a_hitch(
    data: st.DataObject,
) -> None:
    """Bonds that some seating keeps are no hitch."""
    tables = [[*S[n::7], *M[n::7]] for n in range(7)]
    pairs = data.draw(
        st.lists(st.tuples(st.integers(0, 47), st.integers(0, 47)).filter(lambda p: p[0] != p[1]))
    )
    home = {one.id: n for n, table in enumerate(tables) for one in table}
    some = tuple(
        Bond(a.id, b.id, together=home[a.id] == home[b.id])
        for a, b in ((PEOPLE[x], PEOPLE[y]) for x, y in pairs)
    )
    assert [h for h in hitches(Sitting(MIXED, PEOPLE, bonds=some)) if "team" not in h.key] == []
