"""The statements of a questionnaire stand as on paper."""

import tomllib

import pytest

from huddle_app.desk.prepare.survey.collect.questions import questions
from huddle_app.method.toolkit import Toolkit, parse_toolkit
from huddle_app.method.words import Function
from huddle_app.paths import FORMS


@pytest.fixture(scope="module")
def toolkit() -> Toolkit:
    return parse_toolkit(tomllib.loads((FORMS / "c3" / "toolkit.toml").read_text("utf-8")))


def test_each_function_has_its_own_statements_in_the_order_of_the_tools(toolkit: Toolkit):
    every = range(1, 9)
    sales = questions(toolkit, Function.SALES, every)
    asked = [column for scale in toolkit.asked(Function.SALES) for column in scale.columns()]
    assert [question.column for question in sales] == asked
    assert {q.tool for q in questions(toolkit, Function.MARKETING, every)} == set(range(1, 8))
    assert 1 not in {q.tool for q in questions(toolkit, Function.LEADERSHIP, every)}


def test_a_statement_bears_the_number_it_has_on_paper(toolkit: Toolkit):
    numbers = toolkit.numbers(Function.SALES)
    for question in questions(toolkit, Function.SALES, (1, 7)):
        assert question.number == numbers[question.column]


def test_only_the_tools_of_the_wave_are_asked(toolkit: Toolkit):
    assert {q.tool for q in questions(toolkit, Function.SALES, (2, 5))} == {2, 5}


def test_the_title_says_the_scale_where_a_tool_has_several(toolkit: Toolkit):
    titles = [q.title for q in questions(toolkit, Function.SALES, (2, 7))]
    assert titles[0] == "Tool 2 · Strength of connection"
    assert titles[-1] == "Tool 7 · Strategy making · Implementing strategy"
