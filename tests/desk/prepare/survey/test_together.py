"""Functions that are counted together are all named."""

from huddle_app.desk.prepare.survey.together import functions_ink, functions_words
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
