"""What may be published: checked person by person, with exact fractions, over every few people there are."""

from collections.abc import Mapping
from time import process_time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huddle_app.method.findings.model import Group
from huddle_app.method.findings.suppression import (
    Cell,
    Cells,
    Publication,
    belongs,
    publication,
)
from huddle_app.method.words import Function
from tests.method.findings.answering import L, M, S, company
from tests.method.findings.telling import Vector, tells

small_companies = st.dictionaries(
    st.tuples(st.sampled_from((S, M, L)), st.sampled_from("ab"), st.sampled_from("xyz")),
    st.tuples(st.integers(0, 4), st.integers(0, 4)).filter(any),
    min_size=1,
    max_size=5,
).map(lambda found: tuple((cell, a + b, a) for cell, (a, b) in sorted(found.items())))
"""Cells with some people who left nothing out, and some who did."""


def parts_of(cells: Cells) -> list[tuple[Cell, bool, int]]:
    """The people who are in the same sums: a cell, whether they left nothing out, how many."""
    parts = [(cell, True, whole) for cell, _n, whole in cells]
    return [part for part in parts + [(c, False, n - w) for c, n, w in cells] if part[2]]


def vector(cells: Cells, group: Group, *, whole: bool = False) -> Vector:
    return tuple(
        int(belongs(cell, group) and (left_nothing_out or not whole))
        for cell, left_nothing_out, _n in parts_of(cells)
    )


def published_sums(cells: Cells, published: Publication) -> list[Vector]:
    """Who is in each of the sums behind what is shown: of all of a group, and for alpha of whole answers."""
    reliable = [vector(cells, group, whole=True) for group in published.reliable]
    return [vector(cells, group) for group in published.shown] + reliable


def told(cells: Cells, sums: list[Vector], threshold: int) -> bool:
    return tells(sums, [n for _cell, _whole, n in parts_of(cells)], threshold)


def sizes(*cells: tuple[Function, str, str, int]) -> Cells:
    return tuple((cell[:3], cell[3], cell[3]) for cell in cells)


def all_whole(company: Mapping[Cell, int]) -> Cells:
    return tuple((cell, n, n) for cell, n in company.items())


@settings(max_examples=150, deadline=None)
@given(cells=small_companies, threshold=st.integers(3, 7))
def test_nothing_that_follows_from_what_is_published_is_of_few_people(
    cells: Cells, threshold: int
) -> None:
    published = publication(cells, threshold)
    assert not told(cells, published_sums(cells, published), threshold)


@settings(max_examples=60, deadline=None)
@given(cells=small_companies, threshold=st.integers(3, 7))
def test_every_function_of_enough_people_is_shown(cells: Cells, threshold: int) -> None:
    functions = {cell[0] for cell, _n, _whole in cells}
    sizes = {f: sum(n for cell, n, _whole in cells if cell[0] is f) for f in functions}
    shown = {f for f in functions if Group(f) in publication(cells, threshold).shown}
    assert shown == {f for f, n in sizes.items() if n >= threshold}


@settings(max_examples=60, deadline=None)
@given(cells=small_companies, thresholds=st.tuples(st.integers(3, 7), st.integers(3, 7)))
def test_raising_the_threshold_shows_nothing_new(cells: Cells, thresholds: tuple[int, int]) -> None:
    low, high = sorted(thresholds)
    before, after = publication(cells, low), publication(cells, high)
    assert low < 5 <= high or set(after.shown) <= set(before.shown)
    assert low < 5 <= high or after.counted <= before.counted
    assert low < 5 <= high or after.reliable <= before.reliable
    both = published_sums(cells, before) + published_sums(cells, after)
    assert not told(cells, both, low)


@settings(max_examples=150, deadline=None)
@given(cells=small_companies, threshold=st.integers(3, 4))
def test_below_five_no_two_groups_have_a_few_people_in_common(cells: Cells, threshold: int) -> None:
    shown = publication(cells, threshold).shown
    common = {people_in_both(cells, one, other) for one in shown for other in shown}
    assert all(n == 0 or n >= threshold for n in common)


def people_in_both(cells: Cells, one: Group, other: Group) -> int:
    return sum(n for cell, n, _whole in cells if belongs(cell, one) and belongs(cell, other))


@settings(max_examples=100, deadline=None)
@given(cells=small_companies, threshold=st.integers(3, 5))
def test_every_group_is_either_shown_or_hidden_whatever_the_order_of_the_cells(
    cells: Cells, threshold: int
) -> None:
    published = publication(cells, threshold)
    assert not set(published.shown) & set(published.hidden)
    assert published.reliable <= set(published.shown)
    again = publication(tuple(reversed(cells)), threshold)
    assert (set(again.shown), again.counted) == (set(published.shown), published.counted)
    assert again.reliable == published.reliable


@settings(max_examples=100, deadline=None)
@given(cells=small_companies, threshold=st.integers(3, 7))
def test_groups_with_counts_cut_the_people_into_large_parts_only(
    cells: Cells, threshold: int
) -> None:
    published = publication(cells, threshold)
    parts: dict[frozenset[Group], int] = {}
    for cell, n, _whole in cells:
        part = frozenset(group for group in published.counted if belongs(cell, group))
        parts[part] = parts.get(part, 0) + n
    assert published.counted <= set(published.shown)
    assert all(n >= threshold for part, n in parts.items() if part)


def test_no_two_groups_are_shown_whose_difference_is_of_two_people() -> None:
    # level less region is p − q, and p² − q² of the squares: both scores would follow
    cells = sizes(
        (S, "rep", "x", 10), (S, "rep", "y", 1), (S, "boss", "x", 1), (S, "boss", "y", 10)
    )
    published = publication(cells, 5)
    assert {Group(S), Group(S, "rep"), Group(S, "boss")} == set(published.shown)


def test_alpha_is_left_out_where_it_would_tell_of_the_few_who_left_something_out() -> None:
    few, many = ((S, "", ""), 12, 11), ((S, "", ""), 12, 7)
    assert publication((few,), 5).shown == publication((many,), 5).shown == (Group(S),)
    assert publication((few,), 5).reliable == frozenset()
    assert publication((many,), 5).reliable == {Group(S)}
    assert publication((((S, "", ""), 12, 12),), 5).reliable == {Group(S)}


def test_alpha_of_too_few_who_left_nothing_out_is_not_shown() -> None:
    assert publication((((S, "", ""), 12, 4),), 5).reliable == frozenset()


def test_below_five_levels_go_before_regions_where_they_cross_in_few_people() -> None:
    cells = sizes((S, "rep", "x", 9), (S, "rep", "y", 2), (S, "boss", "x", 9), (S, "boss", "y", 9))
    regions = {Group(S, None, "x"), Group(S, None, "y")}
    levels = {Group(S, "rep"), Group(S, "boss")}
    assert set(publication(cells, 4).shown) == {Group(S), Group(S, None, "x")} | levels
    assert set(publication(cells, 6).shown) == {Group(S)} | levels | regions


def test_all_is_shown_where_every_cell_is_large_enough() -> None:
    cells = sizes((S, "rep", "x", 5), (S, "rep", "y", 5), (M, "rep", "x", 5), (M, "boss", "y", 5))
    published = publication(cells, 5)
    assert published.hidden == ()
    assert published.counted == set(published.shown)


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


def test_a_scale_of_one_function_has_no_pooled_groups() -> None:
    published = publication(sizes((S, "rep", "x", 9), (L, "rep", "x", 9)), 5)
    assert all(group.function for group in published.shown + published.hidden)


def test_nobody_gave_a_region_so_there_are_none() -> None:
    published = publication(sizes((S, "rep", "", 9), (M, "rep", "", 9)), 5)
    assert all(group.region is None for group in published.shown)


def test_levels_may_be_safe_alone_and_regions_alone_yet_not_together() -> None:
    # 2 × 2 with one lonely corner: sales − (rep) − (y) + (rep, y) would single it out
    cells = sizes((S, "rep", "x", 6), (S, "rep", "y", 6), (S, "boss", "x", 6), (S, "boss", "y", 1))
    published = publication(cells, 5)
    assert not told(cells, published_sums(cells, published), 5)
    assert {Group(S), Group(S, "rep"), Group(S, "boss")} <= set(published.shown)


def test_where_groups_cross_in_few_people_only_the_first_of_them_are_counted() -> None:
    cells = sizes((S, "rep", "x", 6), (S, "rep", "y", 6), (S, "boss", "x", 6), (S, "boss", "y", 1))
    counted = publication(cells, 5).counted
    assert {Group(S), Group(S, "rep"), Group(S, "boss")} <= counted
    assert not {Group(S, None, "x"), Group(S, None, "y")} & counted


@pytest.mark.parametrize("threshold", [3, 5, 10])
def test_an_ordinary_company_is_quick_and_many_regions_come_to_an_end(threshold: int) -> None:
    assert _seconds(some_left_out(company(1, 70, 4, 5)), threshold) < 0.1
    assert _seconds(some_left_out(company(1, 500, 6, 40)), threshold) < 1.5
    assert _seconds(some_left_out(company(1, 3000, 6, 200)), threshold) < 5


def some_left_out(company: Mapping[Cell, int]) -> Cells:
    """Of every third cell somebody left something out."""
    return tuple((cell, n, n - (place % 3 == 0)) for place, (cell, n) in enumerate(company.items()))


def _seconds(cells: Cells, threshold: int) -> float:
    """The processor's time: others may be at work on the same machine."""
    begun = process_time()
    assert publication(cells, threshold).shown
    return process_time() - begun


@pytest.mark.parametrize("people", [300, 1500])
def test_nothing_of_one_or_two_small_cells_follows_in_a_company_of_forty_regions(
    people: int,
) -> None:
    cells = all_whole(company(2, people, 6, 40))
    heads = np.array([n for _cell, n, _whole in cells])
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
