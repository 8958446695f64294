"""When two forms are nearly the same, and when one holds all that the other says."""

import random

import pytest

from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.survey.same_forms import Form, like
from huddle_app.method.words import Function

SALES, MARKETING = Function.SALES, Function.MARKETING
ALL = 91


def form(
    answered: int = ALL,
    *,
    changed: int = 0,
    function: Function = SALES,
    level: str = "",
    region: str = "",
) -> Form:
    """One and the same person's first answers, the first of them changed."""
    dice = random.Random(1)
    marks = [dice.randint(1, 7) for _ in range(ALL)]
    given = [mark % 7 + 1 if n < changed else mark for n, mark in enumerate(marks[:answered])]
    ratings = "".join(map(str, given)).ljust(ALL, "0")
    return Form(AnswerLine(2, "form-a", function, level, region, ratings))


@pytest.mark.parametrize(
    ("answered", "changed", "nearly"),
    [(20, 0, True), (19, 0, False), (22, 2, True), (21, 2, False), (ALL, 2, True), (ALL, 3, False)],
)
def test_twenty_answers_must_be_the_same_and_two_may_be_others(
    answered: int, changed: int, nearly: bool
) -> None:
    assert form().nearly(form(answered, changed=changed)) is nearly
    assert form(answered, changed=changed).nearly(form()) is nearly


def test_a_form_of_another_function_is_another_persons() -> None:
    other = form(function=MARKETING)
    assert not form().nearly(other)
    assert like(form(), [other, form()], 1) == [form()]


def test_a_form_holds_another_that_says_less_of_the_same() -> None:
    assert form().holds(form(30))
    assert not form(30).holds(form())
    assert not form().holds(form(30, changed=1))


def test_a_level_or_region_that_the_other_does_not_say_is_not_held() -> None:
    said = form(30, level="Key  accounts", region="North")
    assert form(level="key accounts", region="north").holds(said)
    assert not form(level="Rep", region="North").holds(said)
    assert not form(level="Key accounts", region="South").holds(said)
    assert not form().holds(said)
    assert form(level="Rep", region="South").holds(form(30))


def test_nearly_the_same_answers_that_do_not_tell_who_gave_them_are_like_nobody() -> None:
    flat = Form(AnswerLine(2, "form-b", SALES, ratings="4" * ALL))
    assert flat.nearly(flat)
    assert like(flat, [flat], 1) == []
