"""How many were asked and have answered: small levels stand together."""

from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.survey.overview import OverviewLine, Responses, overview
from huddle_app.method.survey.waves import THRESHOLD, Respondent, Wave
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.toolkit_file import parse_toolkit_text
from huddle_app.method.words import Function
from huddle_app.paths import FORMS

SALES, MARKETING = Function.SALES, Function.MARKETING
WAVE = Wave(uuid4(), "Before", tuple(range(1, 9)))
_SHIPPED = parse_toolkit_text(
    (FORMS / "c3" / "toolkit.toml").read_text(encoding="utf-8"), "toolkit.toml"
)


@pytest.fixture
def toolkit() -> Toolkit:
    return _SHIPPED


def answered(function: Function, level: str, ratings: str = "") -> Respondent:
    full = "4" * len(_SHIPPED.columns)
    return Respondent(uuid4().hex, function, level, "", ratings or full)


def test_in_complete_and_a_part(toolkit: Toolkit):
    part = toolkit.written({"trust.1": 4})
    people = [answered(SALES, "Rep"), answered(SALES, "Rep", part)]
    [line] = overview(toolkit, WAVE, {(SALES, "Rep"): 12}, people)
    assert line == OverviewLine(SALES, (), Responses(invited=12, came_in=2, complete=1))
    assert line.responses.partial == 1


def test_complete_is_what_the_wave_asks_of_the_function(toolkit: Toolkit):
    buy_in = toolkit.written(dict.fromkeys(toolkit.scale("buy-in").columns(), 3))
    [line] = overview(toolkit, Wave(uuid4(), "", (8,)), {}, [answered(SALES, "", buy_in)])
    assert line.responses == Responses(invited=None, came_in=1, complete=1)


def test_a_level_of_one_stands_with_the_next_smallest(toolkit: Toolkit):
    asked = {(SALES, "Rep"): 40, (SALES, "Manager"): 8, (SALES, "Head"): 1}
    lines = overview(toolkit, WAVE, asked, [answered(SALES, "Head")])
    assert [line.levels for line in lines] == [(), ("Rep",), ("Head", "Manager")]
    assert lines[2].responses == Responses(invited=9, came_in=1, complete=1)


def test_a_level_is_no_larger_than_the_list_says_whatever_was_typed(toolkit: Toolkit):
    typed = {(SALES, "Rep"): 40, (SALES, "Head"): 5}
    on_the_list = {(SALES, "Rep"): 40, (SALES, "Head"): 1}
    lines = overview(toolkit, WAVE, typed, [answered(SALES, "Head")], on_the_list)
    assert [line.levels for line in lines] == [()]


def test_levels_that_are_all_small_are_not_told_apart(toolkit: Toolkit):
    asked = {(MARKETING, "Lead"): 2, (MARKETING, "Manager"): 2}
    assert [line.levels for line in overview(toolkit, WAVE, asked, [])] == [()]


@given(
    st.dictionaries(
        st.tuples(st.sampled_from([SALES, MARKETING]), st.sampled_from("abcd")),
        st.integers(1, 12),
    )
)
def test_no_line_and_no_difference_is_of_so_few_people(asked: dict[tuple[Function, str], int]):
    lines = overview(_SHIPPED, WAVE, asked, [])
    for function in Function:
        below = [line for line in lines if line.function is function and line.levels]
        assert all((line.responses.invited or 0) >= THRESHOLD for line in below)
        total = sum(n for (f, _level), n in asked.items() if f is function)
        assert not below or sum(line.responses.invited or 0 for line in below) == total
