"""What may be published: checked person by person, with exact fractions, over every few people there are."""

from time import process_time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huddle_app.method.findings.model import Group
from huddle_app.method.findings.suppression import (
    Cell,
    Cells,
    belongs,
    publication,
)
from huddle_app.method.words import Function
from tests.method.findings.answering import L, M, S, company
from tests.method.findings.telling import Vector, tells

small_companies = st.dictionaries(
    st.tuples(st.sampled_from((S, M, L)), st.sampled_from("ab"), st.sampled_from("xyz")),
    st.integers(1, 4),
    min_size=1,
    max_size=6,
)


def people(cells: Cells) -> list[Cell]:
    return [cell for cell, n in cells for _ in range(n)]


def vector(group: Group, everybody: list[Cell]) -> Vector:
    return tuple(int(belongs(cell, group)) for cell in everybody)


def sizes(*cells: tuple[Function, str, str, int]) -> Cells:
    return tuple((cell[:3], cell[3]) for cell in cells)


@settings(max_examples=60, deadline=None)
@given(company=small_companies, threshold=st.integers(3, 5))
def test_no_few_people_follow_from_what_is_published_and_nothing_is_hidden_without_need(
    company: dict[Cell, int], threshold: int
) -> None:
    cells = tuple(sorted(company.items()))
    everybody = people(cells)
    published = publication(cells, threshold)
    shown = [vector(group, everybody) for group in published.shown]
    assert not tells(shown, len(everybody), threshold)
    for group in published.hidden:
        assert tells([*shown, vector(group, everybody)], len(everybody), threshold)


@settings(max_examples=100, deadline=None)
@given(company=small_companies, threshold=st.integers(3, 5))
def test_every_group_is_either_shown_or_hidden_whatever_the_order_of_the_cells(
    company: dict[Cell, int], threshold: int
) -> None:
    cells = tuple(company.items())
    published = publication(cells, threshold)
    assert not set(published.shown) & set(published.hidden)
    assert all(isinstance(group, Group) for group in published.shown)
    again = publication(tuple(reversed(cells)), threshold)
    assert (set(again.shown), again.counted) == (set(published.shown), published.counted)


@settings(max_examples=100, deadline=None)
@given(company=small_companies, threshold=st.integers(3, 5))
def test_groups_with_counts_cut_the_people_into_large_parts_only(
    company: dict[Cell, int], threshold: int
) -> None:
    cells = tuple(sorted(company.items()))
    published = publication(cells, threshold)
    parts: dict[frozenset[Group], int] = {}
    for cell, n in cells:
        part = frozenset(group for group in published.counted if belongs(cell, group))
        parts[part] = parts.get(part, 0) + n
    assert published.counted <= set(published.shown)
    assert all(n >= threshold for part, n in parts.items() if part)


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
    everybody = people(cells)
    shown = [vector(group, everybody) for group in published.shown]
    assert not tells(shown, len(everybody), 5)
    assert {Group(S), Group(S, "rep"), Group(S, "boss")} <= set(published.shown)


def test_where_groups_cross_in_few_people_only_the_first_of_them_are_counted() -> None:
    cells = sizes((S, "rep", "x", 6), (S, "rep", "y", 6), (S, "boss", "x", 6), (S, "boss", "y", 1))
    counted = publication(cells, 5).counted
    assert {Group(S), Group(S, "rep"), Group(S, "boss")} <= counted
    assert not {Group(S, None, "x"), Group(S, None, "y")} & counted


@pytest.mark.parametrize("threshold", [3, 5, 10])
def test_an_ordinary_company_is_quick_and_forty_regions_come_to_an_end(threshold: int) -> None:
    assert _seconds(tuple(company(1, 70, 4, 5).items()), threshold) < 0.2
    assert _seconds(tuple(company(1, 500, 6, 40).items()), threshold) < 2


def _seconds(cells: Cells, threshold: int) -> float:
    """The processor's time: others may be at work on the same machine."""
    begun = process_time()
    assert publication(cells, threshold).shown
    return process_time() - begun


@pytest.mark.parametrize("people", [300, 1500])
def test_no_small_group_and_no_two_cells_follow_in_a_company_of_forty_regions(people: int) -> None:
    cells = tuple(company(2, people, 6, 40).items())
    everywhere = [cell for cell, _n in cells]
    heads = np.array([n for _cell, n in cells])
    shown = np.array([vector(group, everywhere) for group in publication(cells, 5).shown], float)
    # what is not in the row space has a part outside it
    _u, scales, rows = np.linalg.svd(shown, full_matrices=False)
    inside = rows[scales > 1e-9]
    outside = np.eye(len(cells)) - inside.T @ inside
    every_two = outside[:, :, None] + outside[:, None, :]
    few = heads[:, None] + heads[None, :] < 5
    assert np.abs(outside).max(axis=0)[heads < 5].min() > 1e-6
    assert np.abs(every_two).max(axis=0)[few].min() > 1e-6
