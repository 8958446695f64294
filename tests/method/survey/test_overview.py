"""How many were asked and have answered: small groups stand together."""

from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.survey.invited import UNKNOWN, Invited, InvitedCells, invited_cells
from huddle_app.method.survey.overview import OverviewLine, Responses, overview
from huddle_app.method.survey.waves import THRESHOLD, Respondent, Wave
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.toolkit_file import parse_toolkit_text
from huddle_app.method.words import Function
from huddle_app.paths import FORMS

SALES, MARKETING, LEADERSHIP = Function.SALES, Function.MARKETING, Function.LEADERSHIP
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


def listed(on_the_list: Invited, typed: Invited) -> InvitedCells:
    """Who may answer, by a list on which nobody has a region, and as the moderator typed it."""
    return invited_cells({(*group, ""): n for group, n in on_the_list.items()}, typed)


def test_in_complete_and_a_part(toolkit: Toolkit):
    part = toolkit.written({"trust.1": 4})
    people = [answered(SALES, "Rep"), answered(SALES, "Rep", part)]
    [line] = overview(toolkit, WAVE, {(SALES, "Rep"): 12}, people)
    assert line == OverviewLine((SALES,), (), Responses(invited=12, came_in=2, complete=1))
    assert line.responses.partial == 1


def test_complete_is_what_the_wave_asks_of_the_function(toolkit: Toolkit):
    buy_in = toolkit.written(dict.fromkeys(toolkit.scale("buy-in").columns(), 3))
    people = [answered(SALES, "", buy_in)] * THRESHOLD
    [line] = overview(toolkit, Wave(uuid4(), "", (8,)), {}, people)
    assert line.responses == Responses(invited=None, came_in=THRESHOLD, complete=THRESHOLD)


def test_a_level_of_one_stands_with_the_next_smallest(toolkit: Toolkit):
    asked = {(SALES, "Rep"): 40, (SALES, "Manager"): 8, (SALES, "Head"): 1}
    lines = overview(toolkit, WAVE, asked, [answered(SALES, "Head")])
    assert [line.levels for line in lines] == [(), ("Rep",), ("Head", "Manager")]
    assert lines[2].responses == Responses(invited=9, came_in=1, complete=1)


def test_a_level_is_told_of_only_as_a_whole_not_for_one_of_its_regions(toolkit: Toolkit):
    """The two bosses are all but the reps; the reps in the North are all of the North."""
    people = [
        answered(SALES, level)._replace(region=region)
        for level, region, n in (("Rep", "North", 20), ("Rep", "East", 3), ("Boss", "East", 2))
        for _ in range(n)
    ]
    cells = {(SALES, "Rep", "North"): 20, (SALES, "Rep", "East"): 3, (SALES, "Boss", "East"): 2}
    [line] = overview(toolkit, WAVE, {}, people, cells)
    assert line == OverviewLine((SALES,), (), Responses(None, 25, 25))


def test_people_without_a_level_stand_with_the_other_small_levels(toolkit: Toolkit):
    asked = {(SALES, "Rep"): 40, (SALES, "Boss"): 3, (SALES, ""): 4}
    people = [answered(SALES, ""), answered(SALES, "Rep")]
    *_large, line = overview(toolkit, WAVE, asked, people)
    assert (set(line.levels), line.responses.came_in) == ({"", "Boss"}, 1)


@pytest.mark.parametrize(
    "asked",
    [{(SALES, ""): 38}, {(SALES, "Rep"): 26, (SALES, ""): 12}],
    ids=["no levels", "some levels"],
)
def test_whoever_was_asked_without_a_level_may_be_of_any(toolkit: Toolkit, asked: Invited):
    """So how many were asked is known of the function alone, and no level's share can be told."""
    people = [answered(SALES, level) for level in ("Rep",) * 23 + ("Boss",) * 9 + ("",) * 6]
    whole, *below = overview(toolkit, WAVE, asked, people)
    assert whole == OverviewLine((SALES,), (), Responses(38, 38, 38))
    assert sum(line.responses.came_in or 0 for line in below) == 38
    assert [line.responses.invited for line in below] == [None] * len(below) != []


def test_whoever_answered_without_a_level_is_not_set_against_those_asked_of_one(toolkit: Toolkit):
    asked = {(SALES, "Rep"): 40, (SALES, "Boss"): 3}
    people = [answered(SALES, level) for level in ("Rep",) * 20 + ("Boss",) * 2 + ("",) * 5]
    numbers = {line.levels: line.responses for line in overview(toolkit, WAVE, asked, people)}
    assert numbers[()] == Responses(43, 27, 27)
    assert numbers["Rep",] == Responses(40, 20, 20)
    assert numbers["Boss", ""] == Responses(None, 7, 7)


def test_a_level_is_no_larger_than_the_list_says_whatever_was_typed(toolkit: Toolkit):
    typed = {(SALES, "Rep"): 40, (SALES, "Head"): 5}
    on_the_list = listed({(SALES, "Rep"): 40, (SALES, "Head"): 1}, typed)
    lines = overview(toolkit, WAVE, typed, [answered(SALES, "Head")], on_the_list)
    assert [line.levels for line in lines] == [()]


def test_levels_that_are_all_small_are_not_told_apart(toolkit: Toolkit):
    asked = {(MARKETING, "Lead"): 3, (MARKETING, "Manager"): 4}
    [line] = overview(toolkit, WAVE, asked, [])
    assert (line.levels, line.responses.invited) == ((), 7)


def test_a_level_that_is_not_on_the_list_does_not_stand_alone(toolkit: Toolkit):
    asked = {(SALES, "Rep"): 40, (SALES, "Boss"): 9}
    on_the_list = listed({(SALES, "Rep"): 40, (SALES, "Head"): 1}, asked)
    lines = overview(toolkit, WAVE, asked, [answered(SALES, "Boss")], on_the_list)
    assert [line.levels for line in lines] == [()]


def test_a_level_that_is_not_known_is_on_no_line(toolkit: Toolkit):
    asked = {(SALES, "Rep"): 12, (SALES, "Boss"): 9}
    unknown = {(SALES, "Rep", ""): 12, (SALES, UNKNOWN, ""): 9}
    lines = overview(toolkit, WAVE, asked, [answered(SALES, "Rep")], unknown)
    assert [line.levels for line in lines] == [(), ("Rep",), ("Boss",)]


def test_of_a_small_function_only_how_many_were_asked_is_told(toolkit: Toolkit):
    asked = {(SALES, "Rep"): 9, (MARKETING, "Rep"): 6, (LEADERSHIP, "CEO"): 1}
    people = [answered(MARKETING, "Rep"), answered(LEADERSHIP, "CEO")]
    assert overview(toolkit, WAVE, asked, people) == (
        OverviewLine((SALES,), (), Responses(invited=9, came_in=0, complete=0)),
        OverviewLine((MARKETING,), (), Responses(invited=6, came_in=1, complete=1)),
        OverviewLine((LEADERSHIP,), (), Responses(invited=1, came_in=None, complete=None)),
    )


def test_small_functions_that_are_enough_together_are_counted_together(toolkit: Toolkit):
    asked = {(SALES, "Rep"): 20, (MARKETING, "Rep"): 4, (LEADERSHIP, "CEO"): 1}
    people = [answered(MARKETING, "Rep"), answered(LEADERSHIP, "CEO")]
    [_sales, line] = overview(toolkit, WAVE, asked, people)
    assert line == OverviewLine((MARKETING, LEADERSHIP), (), Responses(5, 2, 2))


def test_a_function_is_no_larger_than_the_list_says_whatever_was_typed(toolkit: Toolkit):
    typed = {(SALES, "Rep"): 40, (LEADERSHIP, "CEO"): 5}
    on_the_list = listed({(SALES, "Rep"): 40, (LEADERSHIP, "CEO"): 1}, typed)
    [_sales, line] = overview(toolkit, WAVE, typed, [], on_the_list)
    assert (line.functions, line.responses.came_in) == ((LEADERSHIP,), None)


def test_a_function_nobody_of_which_is_on_the_list_is_as_large_as_was_said(toolkit: Toolkit):
    typed = {(SALES, "Rep"): 40, (LEADERSHIP, "Director"): 6}
    lines = overview(toolkit, WAVE, typed, [], listed({(SALES, "Rep"): 40}, typed))
    assert [line.functions for line in lines] == [(SALES,), (LEADERSHIP,)]


def test_whoever_gave_a_level_is_no_more_than_those_listed_without_one(toolkit: Toolkit):
    """Five would be enough to tell of; three were asked, two of whom have answered."""
    asked = {(LEADERSHIP, ""): 3}
    people = [answered(LEADERSHIP, "CEO"), answered(LEADERSHIP, "Director")]
    [line] = overview(toolkit, WAVE, asked, people, {(LEADERSHIP, "", ""): 3})
    assert line.responses == Responses(3, None, None)


def test_of_too_few_people_in_all_only_how_many_were_asked_is_told(toolkit: Toolkit):
    asked = {(SALES, "Rep"): 3, (LEADERSHIP, "CEO"): 1}
    [line] = overview(toolkit, WAVE, asked, [answered(LEADERSHIP, "CEO")])
    assert line == OverviewLine((SALES, LEADERSHIP), (), Responses(4, None, None))
    assert line.responses.partial is None


NUMBERS = st.dictionaries(
    st.tuples(st.sampled_from([SALES, MARKETING, LEADERSHIP]), st.sampled_from("abcd")),
    st.integers(1, 12),
    min_size=1,
)


@given(NUMBERS, NUMBERS | st.none())
def test_no_line_and_no_difference_is_of_so_few_people(
    asked: dict[tuple[Function, str], int], on_the_list: dict[tuple[Function, str], int] | None
):
    lines = overview(_SHIPPED, WAVE, asked, [], listed(on_the_list or {}, asked))
    whole = [line for line in lines if not line.levels]
    assert sorted(f for line in whole for f in line.functions) == sorted({f for f, _l in asked})
    for line in lines:
        real = on_the_list if on_the_list and not _unlisted(line, on_the_list) else asked
        fewest = min(_people_in(line, asked), _people_in(line, real))
        assert line.responses.came_in is None or fewest >= THRESHOLD
    for line in whole:
        below = [each for each in lines if each.levels and each.functions == line.functions]
        total = sum(_people_in(each, asked) for each in below)
        assert not below or total == line.responses.invited


def _people_in(line: OverviewLine, counts: dict[tuple[Function, str], int]) -> int:
    return sum(
        n
        for (f, level), n in counts.items()
        if f in line.functions and (not line.levels or level in line.levels)
    )


def _unlisted(line: OverviewLine, on_the_list: dict[tuple[Function, str], int]) -> bool:
    """Whether nobody of one of the line's functions is on the list."""
    return any(f not in {listed for listed, _level in on_the_list} for f in line.functions)


def test_a_function_that_is_asked_nothing_is_not_counted(toolkit: Toolkit):
    buy_in = Wave(uuid4(), "", (8,))
    asked = {(SALES, "Rep"): 12, (MARKETING, "Rep"): 8}
    people = [answered(function, "Rep") for function in (SALES, MARKETING) for _n in range(6)]
    [line] = overview(toolkit, buy_in, asked, people, listed(asked, {}))
    assert line == OverviewLine((SALES,), (), Responses(invited=12, came_in=6, complete=6))
