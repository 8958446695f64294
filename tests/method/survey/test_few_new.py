"""Answers that the findings before and after would give away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.findings.model import Group
from huddle_app.method.survey.few_new import (
    FewNew,
    few_by_phone_words,
    few_new,
    few_written,
    few_written_words,
)
from huddle_app.method.survey.invited import Cell
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.words import Function

SALES, MARKETING = Function.SALES, Function.MARKETING
REP, HEAD = (SALES, "Rep", ""), (SALES, "Head", "")
BUYER = (MARKETING, "Buyer", "")


def moves(new: dict[Cell, int]) -> dict[frozenset[Cell], int]:
    """People who were in no cell before."""
    return {frozenset((cell,)): n for cell, n in new.items()}


@pytest.mark.parametrize(
    ("before", "new", "found"),
    [
        ({REP: 60}, {REP: 2}, FewNew(2, Group(SALES), 5)),
        ({REP: 60}, {REP: 5}, None),
        ({REP: 60}, {}, None),
        # Nothing was shown before: there is nothing to compare with.
        ({}, {REP: 2}, None),
        ({REP: 4}, {REP: 2}, None),
        ({REP: 3, BUYER: 3}, {REP: 1}, None),
        # Enough in all, and one of them alone in a function, or a level, that may have been shown.
        ({REP: 60, BUYER: 9}, {REP: 6, BUYER: 1}, FewNew(1, Group(MARKETING), 5)),
        ({REP: 60, BUYER: 2}, {REP: 6, BUYER: 1}, None),
        ({REP: 6, HEAD: 6}, {REP: 5, HEAD: 1}, FewNew(1, Group(SALES, "Head"), 5)),
        # Of a level that nobody was of before: the function's figures tell of them.
        ({REP: 60}, {HEAD: 1}, FewNew(1, Group(SALES), 5)),
        # Enough of each level and of each region, and one of a level in a region.
        (
            {(SALES, level, region): 9 for level in "ab" for region in "xy"},
            {
                (SALES, level, region): 1 if level + region in ("ax", "by") else 4
                for level in "ab"
                for region in "xy"
            },
            FewNew(1, Group(SALES, "a", "x"), 5),
        ),
        ({(Function.OTHER, "", ""): 9}, {(Function.OTHER, "", ""): 1}, None),
        # The coarsest is named, and of these the one with the fewest, else the first by name.
        ({REP: 6, HEAD: 6}, {REP: 3, HEAD: 1}, FewNew(4, Group(SALES), 5)),
        ({REP: 20, BUYER: 20}, {REP: 4, BUYER: 2}, FewNew(2, Group(MARKETING), 5)),
        ({REP: 20, BUYER: 20}, {REP: 2, BUYER: 2}, FewNew(2, Group(MARKETING), 5)),
        # … sales' heads before those of both functions together.
        (
            {REP: 6, HEAD: 6, (MARKETING, "Head", ""): 6},
            {REP: 5, HEAD: 1},
            FewNew(1, Group(SALES, "Head"), 5),
        ),
    ],
)
def test_few_new_ones_beside_those_that_were_shown_are_given_away(
    before: dict[Cell, int], new: dict[Cell, int], found: FewNew | None
):
    assert few_new(before, moves(new), 5) == found


@given(st.integers(0, 30), st.integers(0, 30), st.integers(3, 12))
def test_the_difference_of_two_findings_is_of_as_many_as_any_figure(
    before: int, new: int, threshold: int
):
    cell = (SALES, "", "")
    safe = new == 0 or before < threshold or new >= threshold
    assert (few_new({cell: before}, moves({cell: new}), threshold) is None) is safe


def person(code: str, function: Function = SALES, level: str = "Rep") -> Respondent:
    return Respondent(code, function, level, "", "4")


KNOWN = [person(f"p{n}") for n in range(6)]


def test_new_people_of_a_file_are_counted_by_group():
    found = few_written(KNOWN, [person("x"), person("y"), person("z", MARKETING)], 5)
    assert found == FewNew(2, Group(SALES), 5)


def test_a_region_is_a_group_too():
    north, south = (
        [person(f"{region}{n}")._replace(region=region) for n in range(6)]
        for region in ("North", "South")
    )
    new = [each._replace(code=f"new {each.code}") for each in [*north, south[0]]]
    assert few_written([*north, *south], new, 5) == FewNew(1, Group(SALES, None, "South"), 5)


def test_whoever_answers_anew_is_as_new():
    assert few_written(KNOWN, [person("p1"), person("p2")], 5) == FewNew(2, Group(SALES), 5)
    assert few_written(KNOWN, [person(f"p{n}") for n in range(5)], 5) is None


def test_who_moves_to_another_level_is_missed_in_one_and_new_in_the_other():
    assert few_written(KNOWN, [person("p1", level="Head")], 5) == FewNew(1, Group(SALES), 5)
    moved = [person(f"n{n}") for n in range(5)] + [person("p1", level="Head")]
    assert few_written(KNOWN, moved, 5) is None
    heads = [person(f"h{n}", level="Head") for n in range(5)]
    promoted = [*heads, person("p1", level="Head")]
    assert few_written(KNOWN, promoted, 5) == FewNew(1, Group(SALES, "Rep"), 5)
    assert few_written([*KNOWN, *heads], moved, 5) == FewNew(1, Group(SALES, "Head"), 5)


def test_it_is_said_how_many_could_be_told_and_how_many_are_enough():
    two, one = FewNew(2, Group(SALES), 5), FewNew(1, Group(MARKETING, "Buyer"), 3)
    assert "Only 2 answers have come in by phone from sales." in few_by_phone_words(two)
    assert few_by_phone_words(two).endswith("wait until there are at least 5.")
    words = few_by_phone_words(one)
    assert "From a part of marketing, fewer than 3 answers have come in by phone." in words
    assert "Buyer" not in words
    assert few_written_words(two).startswith("Only 2 new answers are from sales.")
    assert few_written_words(one).endswith("take in at least 3 of a group together.")
