"""Answers that the findings before and after would give away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.survey.few_new import (
    FewNew,
    few_by_phone_words,
    few_new,
    few_written,
    few_written_words,
)
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.words import Function

SALES, MARKETING = Function.SALES, Function.MARKETING


@pytest.mark.parametrize(
    ("before", "new", "found"),
    [
        ({SALES: 60}, {SALES: 2}, FewNew(2, None, 5)),
        ({SALES: 60}, {SALES: 5}, None),
        ({SALES: 60}, {}, None),
        # Nothing was shown before: there is nothing to compare with.
        ({}, {SALES: 2}, None),
        ({SALES: 4}, {SALES: 2}, None),
        # Enough in all, and one of them alone in a function that was shown.
        ({SALES: 60, MARKETING: 9}, {SALES: 6, MARKETING: 1}, FewNew(1, MARKETING, 5)),
        ({SALES: 60, MARKETING: 2}, {SALES: 6, MARKETING: 1}, None),
    ],
)
def test_few_new_ones_beside_those_that_were_shown_are_given_away(
    before: dict[Function, int], new: dict[Function, int], found: FewNew | None
):
    assert few_new(before, new, 5) == found


@given(st.integers(0, 30), st.integers(0, 30), st.integers(3, 12))
def test_the_difference_of_two_findings_is_of_as_many_as_any_figure(
    before: int, new: int, threshold: int
):
    safe = new == 0 or before < threshold or new >= threshold
    assert (few_new({SALES: before}, {SALES: new}, threshold) is None) is safe


def person(code: str, function: Function = SALES) -> Respondent:
    return Respondent(code, function, "Rep", "", "4")


def test_only_who_was_not_in_yet_is_new():
    known = [person(f"p{n}") for n in range(6)]
    assert few_written(known, [person("p1"), person("p2")], 5) is None
    found = few_written(known, [person("p1"), person("x"), person("y", MARKETING)], 5)
    assert found == FewNew(2, None, 5)


def test_it_is_said_how_many_could_be_told_and_how_many_are_enough():
    two, one = FewNew(2, None, 5), FewNew(1, MARKETING, 3)
    assert few_by_phone_words(two).startswith("Only 2 have answered by phone since")
    assert few_by_phone_words(two).endswith("wait until at least 5 have answered.")
    assert few_by_phone_words(one).startswith("Only 1 in marketing has answered by phone")
    assert few_written_words(two).startswith("Only 2 new people come in with this.")
    assert few_written_words(one).endswith("what this one said: take in at least 3 together.")
