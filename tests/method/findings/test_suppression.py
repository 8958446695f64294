"""What may be published: checked person by person, with exact fractions, over every few people there are."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from random import Random

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from huddle_app.method.findings.groups import Cells, Groups, belongs, members
from huddle_app.method.findings.model import Group
from huddle_app.method.findings.suppression import Publication, Publisher, tellable
from huddle_app.method.survey.invited import UNKNOWN, Cell
from huddle_app.method.words import Function
from tests.method.findings.answering import L, M, S, company
from tests.method.findings.telling import Vector, tells

small_companies = st.dictionaries(
    st.tuples(st.sampled_from((S, M, L)), st.sampled_from("ab"), st.sampled_from("xyz")),
    st.integers(1, 8),
    min_size=1,
    max_size=8,
).map(lambda found: tuple(sorted(found.items())))

answers = st.integers(0, 2**32).map(Random)
"""By which it is drawn who of those invited answers."""


ASKED = ((S, M, L), (S, L), (S,), (M,))
"""Of whom scales of one and the same wave may be asked."""


def of_functions(cells: Cells, functions: Collection[Function]) -> Cells:
    return tuple(cell for cell in cells if cell[0][0] in functions)


def publication(cells: Cells, threshold: int) -> Publication:
    """What may be published of a wave of one scale, of whom it asks no others than those who answered."""
    return Publisher(threshold, cells).publication(cells)


def vector(cells: Cells, group: Group) -> Vector:
    """Who is in the sums behind what is shown of a group."""
    return tuple(int(belongs(cell, group)) for cell, _n in cells)


def told(cells: Cells, published: list[Publication], threshold: int) -> bool:
    rows = [vector(cells, group) for each in published for group in each.shown]
    return tells(rows, [n for _cell, n in cells], threshold)


def parts_of(cells: Cells, groups: Collection[Group]) -> Mapping[frozenset[Group], int]:
    """How many people are in each part that these groups do not tell apart; without those in none."""
    parts = Counter[frozenset[Group]]()
    for cell, n in cells:
        parts[frozenset(group for group in groups if belongs(cell, group))] += n
    del parts[frozenset()]
    return parts


def sizes(*cells: tuple[Function, str, str, int]) -> Cells:
    return tuple((cell[:3], cell[3]) for cell in cells)


@settings(max_examples=150)
@given(cells=small_companies, threshold=st.integers(3, 7))
def test_nothing_that_follows_from_what_is_published_is_of_few_people(
    cells: Cells, threshold: int
) -> None:
    published = publication(cells, threshold)
    assert not told(cells, [published], threshold)


@settings(max_examples=60)
@given(cells=small_companies, threshold=st.integers(3, 7))
def test_every_function_of_enough_people_is_shown(cells: Cells, threshold: int) -> None:
    functions = {cell[0] for cell, _n in cells}
    sizes = {f: sum(n for cell, n in cells if cell[0] is f) for f in functions}
    shown = {f for f in functions if Group(f) in publication(cells, threshold).shown}
    assert shown == {f for f, n in sizes.items() if n >= threshold}


@settings(max_examples=150)
@given(
    invited=small_companies,
    answers=answers,
    thresholds=st.tuples(st.integers(3, 7), st.integers(3, 7)),
)
def test_raising_the_threshold_shows_nothing_new(
    invited: Cells, answers: Random, thresholds: tuple[int, int]
) -> None:
    low, high = sorted(thresholds)
    everybody = tuple((cell, n) for cell, each in invited if (n := answers.randint(0, each)))
    publishers = [Publisher(number, invited) for number in (low, high)]
    for asked in ASKED:
        cells = of_functions(everybody, asked)
        before, after = (publisher.publication(cells, asked) for publisher in publishers)
        assert low < 5 <= high or set(after.shown) <= set(before.shown)
        assert low < 5 <= high or after.counted <= before.counted
        assert not told(cells, [before, after], low)
        counted = before.counted | after.counted
        assert all(n >= low for n in parts_of(cells, counted).values())


@settings(max_examples=150)
@given(cells=small_companies, threshold=st.integers(3, 4))
def test_below_five_no_two_groups_have_a_few_people_in_common(cells: Cells, threshold: int) -> None:
    shown = publication(cells, threshold).shown
    common = {people_in_both(cells, one, other) for one in shown for other in shown}
    assert all(n == 0 or n >= threshold for n in common)


def people_in_both(cells: Cells, one: Group, other: Group) -> int:
    return sum(n for cell, n in cells if belongs(cell, one) and belongs(cell, other))


BESIDE = (
    ((S, "rep", "x"), 20),
    ((S, "boss", "x"), 1),
    ((S, "boss", "y"), 5),
    ((S, "head", "y"), 1),
    ((M, "rep", "x"), 2),
    ((L, "boss", "z"), 1),
)
"""Region x less the reps leaves marketing and one of sales; marketing is told of with leadership's one."""


@settings(max_examples=150)
@given(invited=small_companies, answers=answers, threshold=st.integers(3, 7))
@example(invited=BESIDE, answers=Random(1), threshold=3)
def test_nothing_that_is_told_of_who_answered_is_of_few_invited_people(
    invited: Cells, answers: Random, threshold: int
) -> None:
    """What the overview may tell, too: of functions that are too small, how many of them together."""
    cells = tuple((cell, n) for cell, each in invited if (n := answers.randint(0, each)))
    publisher = Publisher(threshold, invited)
    published = [publisher.publication(of_functions(cells, asked), asked) for asked in ASKED]
    functions = Counter[Function]()
    for (function, _level, _region), n in invited:
        functions[function] += n
    together = [int(functions[cell[0]] < threshold) for cell, _n in invited]
    groups = {group for each in published for group in each.shown}
    groups |= tellable(invited, threshold).told[threshold]
    rows = [vector(invited, group) for group in groups]
    if sum(n for flag, (_cell, n) in zip(together, invited, strict=True) if flag) >= threshold:
        rows.append(tuple(together))
    assert not tells(rows, [n for _cell, n in invited], threshold)
    for asked, each in zip(ASKED, published, strict=True):
        assert not told(of_functions(cells, asked), [each], threshold)


@settings(max_examples=100)
@given(invited=small_companies, answers=answers, threshold=st.integers(3, 7))
def test_a_group_is_not_named_only_where_it_may_be_told_that_nobody_answered(
    invited: Cells, answers: Random, threshold: int
) -> None:
    cells = tuple((cell, n) for cell, each in invited if (n := answers.randint(0, each)))
    published = Publisher(threshold, invited).publication(cells)
    absent = {*Groups(invited).groups} - {*published.shown, *published.hidden}
    assert absent <= tellable(invited, threshold).told[threshold]
    assert not any(belongs(cell, group) for cell, _n in cells for group in absent)


def test_people_of_whom_no_region_is_known_are_of_no_group_of_a_region() -> None:
    invited = sizes((S, "rep", "x", 20), (S, "rep", UNKNOWN, 2))
    published = Publisher(5, invited).publication(invited[:1])
    assert (published.shown, published.hidden) == (
        (Group(S), Group(S, "rep")),
        (Group(S, None, "x"), Group(S, "rep", "x")),
    )


def test_people_of_whom_no_level_is_known_are_of_no_group_of_a_level() -> None:
    named = Groups(sizes((S, "rep", "x", 20), (S, UNKNOWN, "x", 20))).groups
    assert {group.level for group in named} == {None, "rep"}


def test_where_some_gave_no_level_or_region_the_others_have_theirs() -> None:
    cells = sizes((S, "rep", "x", 9), (S, "", "", 9))
    groups = {Group(S, "rep"), Group(S, ""), Group(S, None, "x"), Group(S, None, "")}
    pairs = {Group(S, "rep", "x"), Group(S, "", "")}
    assert {*publication(cells, 5).shown} == {Group(S), *groups, *pairs}


@settings(max_examples=100)
@given(cells=small_companies, threshold=st.integers(3, 5))
def test_every_group_is_either_shown_or_hidden_whatever_the_order_of_the_cells(
    cells: Cells, threshold: int
) -> None:
    published = publication(cells, threshold)
    assert not set(published.shown) & set(published.hidden)
    again = publication(tuple(reversed(cells)), threshold)
    assert (set(again.shown), again.counted) == (set(published.shown), published.counted)


@settings(max_examples=100)
@given(cells=small_companies, threshold=st.integers(3, 7))
@example(cells=(((S, "b", "y"), 4), ((S, "b", "z"), 5), ((M, "b", "y"), 4)), threshold=5)
def test_groups_with_counts_cut_the_people_into_large_parts_only(
    cells: Cells, threshold: int
) -> None:
    published = publication(cells, threshold)
    assert published.counted <= set(published.shown)
    assert all(n >= threshold for n in parts_of(cells, published.counted).values())


def test_no_two_groups_are_shown_whose_difference_is_of_two_people() -> None:
    # level less region is p − q, and p² − q² of the squares: both scores would follow
    cells = sizes(
        (S, "rep", "x", 10), (S, "rep", "y", 1), (S, "boss", "x", 1), (S, "boss", "y", 10)
    )
    published = publication(cells, 5)
    assert {Group(S), Group(S, "rep"), Group(S, "boss")} == set(published.shown)


def test_below_five_levels_go_before_regions_where_they_cross_in_few_people() -> None:
    cells = sizes((S, "rep", "x", 9), (S, "rep", "y", 2), (S, "boss", "x", 9), (S, "boss", "y", 9))
    regions = {Group(S, None, "x"), Group(S, None, "y")}
    levels = {Group(S, "rep"), Group(S, "boss")}
    assert set(publication(cells, 4).shown) == {Group(S), Group(S, None, "x")} | levels
    assert set(publication(cells, 6).shown) == {Group(S)} | levels | regions


def test_below_five_it_counts_how_many_answered_of_those_in_whom_groups_cross() -> None:
    invited = sizes(
        (S, "rep", "x", 9), (S, "rep", "y", 9), (S, "boss", "x", 9), (S, "boss", "y", 9)
    )
    cells = (invited[0], (invited[1][0], 2), *invited[2:])
    shown = Publisher(4, invited).publication(cells).shown
    assert {Group(S, "rep"), Group(S, "boss"), Group(S, None, "x")} <= {*shown}
    assert Group(S, None, "y") not in shown


def test_all_is_shown_where_every_cell_is_large_enough() -> None:
    cells = sizes((S, "rep", "x", 5), (S, "rep", "y", 5), (M, "rep", "x", 5), (M, "boss", "y", 5))
    published = publication(cells, 5)
    assert published.hidden == ()
    assert published.counted == set(published.shown)


def test_of_forty_regions_each_is_shown_where_it_is_large_enough() -> None:
    cells = tuple(((S, "rep", f"region {n}"), 5) for n in range(40))
    assert publication(cells, 5).hidden == ()


def test_the_pooled_group_is_hidden_where_it_would_give_away_the_smaller_function() -> None:
    cells = sizes((S, "rep", "", 9), (S, "boss", "", 5), (M, "rep", "", 7), (M, "boss", "", 2))
    published = publication(cells, 5)
    assert Group(S, "boss") in published.shown
    assert Group(M, "boss") in published.hidden
    # marketing's reps would leave two behind; the bosses of both less those of sales are two, too
    assert Group(M, "rep") in published.sheltering
    assert Group(None, "boss") in published.sheltering


def test_two_small_halves_are_shown_together() -> None:
    cells = sizes((S, "rep", "", 9), (S, "boss", "", 4), (M, "rep", "", 9), (M, "boss", "", 4))
    published = publication(cells, 5)
    assert {Group(S, "rep"), Group(M, "rep")} & set(published.shown) == set()
    assert {Group(None, "rep"), Group(None, "boss")} <= set(published.shown)


def test_leadership_stands_beside_and_is_in_no_pooled_group() -> None:
    cells = sizes((S, "boss", "", 5), (M, "boss", "", 5), (L, "boss", "", 2))
    published = publication(cells, 5)
    assert Group(None, "boss") in published.shown
    assert published.hidden == (Group(L), Group(L, "boss"))


def test_of_leadership_it_is_said_as_of_others_what_is_counted_and_what_shelters() -> None:
    large = publication(sizes((L, "boss", "", 5), (L, "rep", "", 5)), 5)
    assert large.counted == {Group(L), Group(L, "boss"), Group(L, "rep")}
    # exactly enough themselves, and with them shown the other one would follow
    assert publication(sizes((L, "boss", "", 5), (L, "rep", "", 1)), 5).sheltering == {
        Group(L, "boss")
    }


def test_a_group_nobody_of_which_answered_is_not_named_where_that_may_be_told() -> None:
    invited = sizes((S, "rep", "", 8), (S, "boss", "", 5))
    published = Publisher(5, invited).publication(invited[:1])
    assert published.shown == (Group(S), Group(S, "rep"))
    assert published.hidden == ()


def test_a_group_of_which_few_answered_shelters_nobody_however_many_were_invited() -> None:
    invited = sizes((S, "rep", "", 8), (S, "boss", "", 6))
    published = Publisher(5, invited).publication(sizes((S, "rep", "", 8), (S, "boss", "", 2)))
    assert Group(S, "boss") in published.hidden
    assert Group(S, "boss") not in published.sheltering


@pytest.mark.parametrize(("sales", "marketing"), [(2, 4), (3, 2)])
def test_both_together_stay_hidden_where_a_lower_threshold_shows_one_of_them(
    sales: int, marketing: int
) -> None:
    """Whoever saw that one before the threshold was raised would be told of the other two people."""
    cells = sizes((S, "rep", "x", sales), (M, "rep", "x", marketing))
    assert Group(S if sales > marketing else M) in publication(cells, 3).shown
    assert publication(cells, 5).shown == ()


def test_both_together_stay_hidden_where_one_of_them_was_shown_of_whom_few_answered() -> None:
    invited = sizes((S, "rep", "", 5), (M, "rep", "", 5))
    cells = sizes((S, "rep", "", 5), (M, "rep", "", 3))
    assert Publisher(4, invited).publication(cells).shown == (Group(S), Group(S, "rep"))
    assert Publisher(6, invited).publication(cells).shown == ()


def test_of_a_region_nobody_answered_and_the_other_is_shown() -> None:
    invited = sizes((M, "rep", "x", 3), (M, "rep", "y", 4))
    assert Group(M, None, "y") in Publisher(3, invited).publication(invited[1:]).shown


@pytest.mark.parametrize(("reps", "bosses"), [((3, 2), 9), ((3, 2), 8), ((0, 0), 9)])
def test_a_part_of_exactly_enough_people_or_of_nobody_is_counted(
    reps: tuple[int, int], bosses: int
) -> None:
    invited = sizes((S, "boss", "x", 9), (S, "rep", "x", 3), (S, "rep", "y", 2))
    numbers = zip(invited, (bosses, *reps), strict=True)
    cells = tuple((cell, n) for (cell, _n), n in numbers if n)
    levels = {Group(S, cell[1]) for cell, _n in cells}
    assert {Group(S), *levels} <= Publisher(5, invited).publication(cells).counted


def test_from_five_on_it_may_be_told_who_is_in_groups_that_cross_in_few_people() -> None:
    cells = sizes((M, "rep", "y", 8), (M, "boss", "y", 3), (S, "rep", "x", 5), (S, "boss", "y", 3))
    told = {n: tellable(cells, n).told[n] for n in (4, 5)}
    assert Group(None, "boss") in told[5] - told[4]


def test_a_scale_of_one_function_has_no_pooled_groups() -> None:
    published = publication(sizes((S, "rep", "x", 9), (L, "rep", "x", 9)), 5)
    assert all(group.function for group in published.shown + published.hidden)


def test_what_one_function_alone_answers_is_shown_by_its_own_level_and_region() -> None:
    both = sizes(
        *((function, level, region, 6) for function in (S, M) for level in "ab" for region in "xy")
    )
    publisher = Publisher(5, both)
    for side in (S, M):
        alone = publisher.publication(of_functions(both, [side]), [side])
        pairs = {Group(side, level, region) for level in "ab" for region in "xy"}
        assert pairs <= {*alone.shown}
        assert pairs <= alone.counted
        assert alone.hidden == ()
    together = {g for g in publisher.publication(both, [S, M]).shown if g.level and g.region}
    assert together == {Group(None, level, region) for level in "ab" for region in "xy"}
    assert pairs <= {*publication(of_functions(both, [M]), 5).shown}, "nobody else is in the wave"


def test_leadership_has_no_group_of_a_level_in_a_region() -> None:
    cells = sizes((S, "rep", "x", 9), (L, "rep", "x", 9))
    crossed = [group for group in publication(cells, 5).shown if group.level and group.region]
    assert crossed == [Group(S, "rep", "x")]


def test_a_level_in_a_region_of_one_function_is_hidden_beside_both_where_few_are_the_rest() -> None:
    """How many of both answered is told by the scales of both: less sales it would be of two of marketing."""
    wave = sizes(
        *((S, level, region, 9) for level in ("rep", "boss") for region in "xy"),
        *((M, "rep", "x", 2), (M, "rep", "y", 9), (M, "boss", "x", 9), (M, "boss", "y", 9)),
    )
    sold = Publisher(5, wave).publication(of_functions(wave, [S]), [S])
    both = Publisher(5, wave).publication(wave, [S, M])
    assert Group(None, "rep", "x") in both.shown
    assert Group(S, "rep", "x") in sold.sheltering


def without_pairs_of_one(cells: Sequence[Cell]) -> Mapping[Group, tuple[int, ...]]:
    """The groups there were if no function had any of a level in a region."""
    found = members(cells).items()
    return {g: places for g, places in found if None in (g.function, g.level, g.region)}


@settings(max_examples=100)
@given(invited=small_companies, answers=answers, threshold=st.integers(3, 7))
def test_the_levels_in_regions_of_one_function_cost_no_other_group(
    invited: Cells, answers: Random, threshold: int
) -> None:
    cells = tuple((cell, n) for cell, each in invited if (n := answers.randint(0, each)))
    for asked in ASKED:
        own = of_functions(cells, asked)
        after = Publisher(threshold, invited).publication(own, asked)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("huddle_app.method.findings.groups.members", without_pairs_of_one)
            before = Publisher(threshold, invited).publication(own, asked)
        assert {*before.shown} <= {*after.shown}
        assert before.counted <= after.counted


def test_nobody_gave_a_region_so_there_are_none() -> None:
    published = publication(sizes((S, "rep", "", 9), (M, "rep", "", 9)), 5)
    assert all(group.region is None for group in published.shown)


def test_levels_may_be_safe_alone_and_regions_alone_yet_not_together() -> None:
    # 2 × 2 with one lonely corner: sales − (rep) − (y) + (rep, y) would single it out
    cells = sizes((S, "rep", "x", 6), (S, "rep", "y", 6), (S, "boss", "x", 6), (S, "boss", "y", 1))
    published = publication(cells, 5)
    assert not told(cells, [published], 5)
    assert {Group(S), Group(S, "rep"), Group(S, "boss")} <= set(published.shown)


def test_where_groups_cross_in_few_people_only_the_first_of_them_are_counted() -> None:
    cells = sizes((S, "rep", "x", 6), (S, "rep", "y", 6), (S, "boss", "x", 6), (S, "boss", "y", 1))
    counted = publication(cells, 5).counted
    assert {Group(S), Group(S, "rep"), Group(S, "boss")} <= counted
    assert not {Group(S, None, "x"), Group(S, None, "y")} & counted


@pytest.mark.parametrize("threshold", [3, 5, 10])
def test_even_of_very_many_regions_some_groups_are_shown(threshold: int) -> None:
    cells = tuple(company(1, 3000, 6, 200).items())
    assert {Group(S), Group(M), Group(None, "level 0")} <= set(publication(cells, threshold).shown)


@pytest.mark.parametrize("people", [300, 1500])
def test_nothing_of_one_or_two_small_cells_follows_in_a_company_of_forty_regions(
    people: int,
) -> None:
    cells = tuple(company(2, people, 6, 40).items())
    heads = np.array([n for _cell, n in cells])
    shown = np.array([vector(cells, group) for group in publication(cells, 5).shown], float)
    _u, scales, rows = np.linalg.svd(shown, full_matrices=False)
    rows = rows[scales > 1e-9]
    inside = rows.T @ rows
    # something of these cells alone follows where what lies in the row space keeps its length there
    squares = np.diag(inside)
    middle = (squares[:, None] + squares[None, :]) / 2
    most = middle + np.sqrt((squares[:, None] - middle) ** 2 + inside**2)
    few = (heads[:, None] + heads[None, :] < 5) & ~np.eye(len(heads), dtype=bool)
    assert squares[heads < 5].max() < 1 - 1e-6
    assert most[few].max() < 1 - 1e-6
