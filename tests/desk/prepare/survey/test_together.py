"""What is counted together is all named."""

from huddle_app.desk.prepare.survey.together import (
    count_words,
    functions_ink,
    functions_words,
    levels_words,
)
from huddle_app.figures.palette import LIGHT
from huddle_app.method.words import Function

SALES, MARKETING, LEADERSHIP = Function.SALES, Function.MARKETING, Function.LEADERSHIP


def test_one_function_is_called_by_its_sign_and_name():
    assert functions_words([SALES]) == "● sales"
    assert functions_ink([SALES], LIGHT) == LIGHT.label(SALES)


def test_several_are_all_named_in_no_functions_colour():
    both = [MARKETING, LEADERSHIP]
    assert functions_words(both) == "◆ marketing and ▲ leadership together"
    assert functions_ink(both, LIGHT) == LIGHT.ink


def test_levels_counted_together_are_all_named_whoever_said_none_too():
    assert levels_words([]) == ""
    assert levels_words(["Rep"]) == "Rep"
    assert levels_words([""]) == "no level said"
    assert levels_words(["Director", ""]) == "Director and no level said, together"


def test_none_is_a_number_and_what_may_not_be_told_is_said_to_be_too_few():
    assert [count_words(n) for n in (0, 7, None)] == ["0", "7", "too few"]
