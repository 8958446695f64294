"""Who may answer: the list, what was said, and those who came in."""

import pytest

from huddle_app.method.survey.invited import (
    UNKNOWN,
    Invited,
    InvitedCells,
    everybody,
    invited_cells,
)
from huddle_app.method.words import Function

S, M = Function.SALES, Function.MARKETING
LIST: InvitedCells = {(S, "Rep", "N"): 20, (S, "Rep", "E"): 10, (S, "Head", "N"): 1}


@pytest.mark.parametrize(
    ("said", "cells"),
    [
        ({}, LIST),
        # no more than were said, and of whom nobody was said nobody is told of
        (
            {(S, "Rep"): 25},
            {(S, "Rep", "N"): 20, (S, "Rep", "E"): 5, (S, "Head", "N"): 0},
        ),
        # nobody of marketing is on the list: as many as were said
        ({(M, "Rep"): 7}, {(M, "Rep", ""): 7}),
        # a level the list does not know is of nobody
        (
            {(S, "Rep"): 40, (S, "Head"): 1, (S, "Boss"): 3},
            {**LIST, (S, "Boss", ""): 0},
        ),
        # list and numbers share no level: so many of one that nobody knows
        (
            {(S, "Boss"): 12},
            {**dict.fromkeys(LIST, 0), (S, "Boss", ""): 0, (S, UNKNOWN, UNKNOWN): 12},
        ),
    ],
)
def test_the_list_and_what_was_said(said: Invited, cells: InvitedCells) -> None:
    assert invited_cells(LIST, said) == cells


def test_without_a_list_as_many_as_were_said() -> None:
    assert invited_cells({}, {(S, "Rep"): 4}) == {(S, "Rep", ""): 4}


def test_who_came_in_comes_first_and_counts_where_the_list_knows_fewer() -> None:
    came_in = {(S, "Head", "N"): 3, (S, "Rep", "N"): 2}
    cells = everybody(LIST, came_in)
    assert list(cells)[:2] == list(came_in)
    assert cells == {**LIST, (S, "Head", "N"): 3}


def test_regions_and_levels_that_nobody_gave_are_none() -> None:
    assert everybody(LIST, {(S, "Rep", ""): 4}) == {(S, "Rep", ""): 30, (S, "Head", ""): 1}
    assert everybody(LIST, {(S, "", ""): 4}) == {(S, "", ""): 31}


def test_before_anybody_came_in_there_are_levels() -> None:
    assert everybody(LIST, {}) == {(S, "Rep", ""): 30, (S, "Head", ""): 1}


def test_of_another_region_than_on_the_list_is_nobody_more() -> None:
    came_in = {(S, "Rep", "N"): 2, (S, "Rep", ""): 12, (S, "Head", ""): 1}
    cells = everybody(LIST, came_in)
    assert sum(n for cell, n in cells.items() if cell[1] == "Rep") == 30
    assert sum(n for cell, n in cells.items() if cell[1] == "Head") == 1
    assert set(cells) == {*LIST, *came_in}


def test_where_nobody_on_the_list_has_a_region_theirs_is_not_known() -> None:
    came_in = {(S, "Rep", "N"): 1}
    cells = everybody({(S, "Rep", ""): 3, (S, "Head", ""): 1}, came_in)
    assert cells == {**came_in, (S, "Rep", UNKNOWN): 2, (S, "Head", UNKNOWN): 1}


def test_of_no_region_on_the_list_is_no_cell_once_all_came_in() -> None:
    assert everybody({(S, "Rep", ""): 3}, {(S, "Rep", "N"): 3}) == {(S, "Rep", "N"): 3}


@pytest.mark.parametrize(
    ("listed", "came_in", "others"),
    [
        # the list is silent on all levels: of which ones the others are is not known
        ({(S, "", "N"): 3}, {(S, "Rep", "N"): 1}, {(S, UNKNOWN, "N"): 2}),
        # it is silent on some people's level, or region: these have none
        ({(S, "Rep", ""): 3, (S, "", ""): 2}, {(S, "Rep", ""): 3}, {(S, "", ""): 2}),
        ({(S, "Rep", "N"): 3, (S, "Rep", ""): 2}, {(S, "Rep", "N"): 3}, {(S, "Rep", ""): 2}),
        # one who came in gave no level: the others keep theirs
        ({(S, "Rep", ""): 3}, {(S, "Rep", ""): 1, (S, "", ""): 1}, {(S, "Rep", ""): 3}),
        # two more than are listed in one region are the two missing in the other
        ({(S, "Rep", "N"): 1, (S, "Rep", "E"): 5}, {(S, "Rep", "N"): 3}, {(S, "Rep", "E"): 3}),
    ],
)
def test_the_others_are_of_the_level_and_the_region_that_the_list_says(
    listed: InvitedCells, came_in: InvitedCells, others: InvitedCells
) -> None:
    assert everybody(listed, came_in) == {**came_in, **others}
