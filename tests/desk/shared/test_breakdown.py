"""Whom the findings compare, and the lines of the table that follow."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from huddle_app.desk.shared.breakdown import (
    EVERYBODY,
    By,
    among_choices,
    compared_groups,
    group_title,
    kinds_of,
)
from huddle_app.desk.shared.finding_lines import FindingLine, finding_lines, hidden_note
from huddle_app.method.findings.model import Cell, Findings, Group, Hidden, ScaleFinding, Score
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.toolkit_file import parse_toolkit_text
from huddle_app.method.words import Function
from huddle_app.paths import FORMS

SALES, MARKETING, LEADERSHIP = Function.SALES, Function.MARKETING, Function.LEADERSHIP
BOTH = {Group(SALES): Hidden(), Group(MARKETING): Hidden()}


def score(toolkit: Toolkit, mean: float, n: int = 9) -> Score:
    return Score(n, mean, 1.0, toolkit.band(mean))


def found(toolkit: Toolkit, cells: Mapping[Group, Cell]) -> Findings:
    """Findings in which only trust was answered."""
    scales = {s.key: ScaleFinding(s, cells if s.key == "trust" else {}) for s in toolkit.scales()}
    return Findings("wave", 5, {}, scales, toolkit)


def trust(findings: Findings, by: By, among: Group = EVERYBODY) -> FindingLine:
    lines = finding_lines(findings, compared_groups(findings, by, among))
    return next(line for line in lines if line.scale and line.scale.key == "trust")


@pytest.fixture(scope="module")
def toolkit() -> Toolkit:
    return parse_toolkit_text((FORMS / "c3" / "toolkit.toml").read_text("utf-8"), "toolkit.toml")


def test_functions_stand_side_by_side_whether_they_answered_or_not(toolkit: Toolkit):
    findings = found(toolkit, {Group(SALES): score(toolkit, 2.0)})
    assert compared_groups(findings, By.FUNCTION) == (Group(SALES), Group(MARKETING))
    cells = trust(findings, By.FUNCTION).cells
    assert [cell.text for cell in cells] == ["2.0  low  ·  n 9", "–"]


def test_what_nobody_named_is_not_offered(toolkit: Toolkit):
    assert kinds_of(found(toolkit, BOTH)) == (By.FUNCTION,)
    unnamed = {**BOTH, Group(SALES, level=""): Hidden()}
    assert kinds_of(found(toolkit, unnamed)) == (By.FUNCTION,)
    named = {**unnamed, Group(SALES, level="Rep"): Hidden()}
    assert kinds_of(found(toolkit, named)) == (By.FUNCTION, By.LEVEL)


def test_levels_of_everybody_have_leadership_beside_them(toolkit: Toolkit):
    cells = {
        **BOTH,
        Group(LEADERSHIP): score(toolkit, 4.0),
        Group(level="Rep"): score(toolkit, 2.5),
        Group(level="Manager"): score(toolkit, 5.5),
        Group(level=""): Hidden(),
        Group(SALES, level="Rep"): score(toolkit, 2.0),
    }
    findings = found(toolkit, cells)
    groups = compared_groups(findings, By.LEVEL)
    titles = [group_title(group, By.LEVEL) for group in groups]
    assert titles == ["Manager", "Rep", "no level given", "▲ leadership"]
    line = trust(findings, By.LEVEL)
    assert line.cells[2].text == "not shown"
    assert line.gap == "3.0"


def test_levels_stand_as_on_the_ladder(toolkit: Toolkit):
    levels = ("", "Director", "Manager", "Rep")
    cells = {Group(level=level): score(toolkit, 4.0) for level in levels}
    ladder = ("Rep", "Manager", "Director")
    findings = replace(found(toolkit, cells), ladder=ladder)
    groups = compared_groups(findings, By.LEVEL)
    assert [group.level for group in groups if group.level is not None] == [*ladder, ""]
    within = {Group(SALES, level=level): score(toolkit, 4.0) for level in levels}
    findings = replace(found(toolkit, within), ladder=ladder)
    choices = among_choices(findings, By.FUNCTION)
    assert [group.level for group in choices if group.level is not None] == [*ladder, ""]


def test_a_small_group_and_one_that_shelters_others_read_alike(toolkit: Toolkit):
    few, large = Group(region=""), Group(region="West")
    cells = {**BOTH, few: Hidden(), large: Hidden(shelters=True), Group(region="North"): Hidden()}
    findings = found(toolkit, cells)
    groups = compared_groups(findings, By.REGION)
    assert [cell.text for cell in trust(findings, By.REGION).cells] == ["not shown"] * 3
    assert "could be worked out" in hidden_note(findings, groups)
    assert "A few people gave no region" in hidden_note(findings, groups)
    assert "gave no region" not in hidden_note(findings, [large])
    assert hidden_note(findings, [few]) == hidden_note(findings, [large])
    assert hidden_note(findings, [Group(SALES, "Rep")]) == ""


@pytest.mark.parametrize("again", [False, True])
def test_it_is_said_where_a_group_is_hidden_for_the_sake_of_an_earlier_wave(
    toolkit: Toolkit, again: bool
):
    findings = found(toolkit, {Group(SALES): Hidden(shelters=True, again=again)})
    assert ("earlier wave" in hidden_note(findings, [Group(SALES)])) is again


@pytest.mark.parametrize("beyond", [False, True])
def test_it_is_said_where_a_group_is_one_of_too_many(toolkit: Toolkit, beyond: bool):
    findings = found(toolkit, {Group(SALES): Hidden(shelters=True, beyond=beyond)})
    assert ("so many groups" in hidden_note(findings, [Group(SALES)])) is beyond


def test_not_shown_is_explained_where_one_function_alone_answers(toolkit: Toolkit):
    scale = next(s for s in toolkit.scales() if len(s.answered_by) == 1)
    level = Group(level="Rep")
    of_it = replace(level, function=scale.answered_by[0])
    findings = found(toolkit, {})
    alone = ScaleFinding(scale, {of_it: Hidden(shelters=True)})
    findings = replace(findings, scales={**findings.scales, scale.key: alone})
    texts = [c.text for line in finding_lines(findings, [level]) for c in line.cells]
    assert "not shown" in texts
    assert "could be worked out" in hidden_note(findings, [level])


def test_regions_can_be_compared_within_a_level(toolkit: Toolkit):
    north, south = Group(level="Rep", region="North"), Group(level="Rep", region="South")
    cells = {
        **BOTH,
        Group(level="Rep"): Hidden(),
        Group(region="North"): Hidden(),
        north: score(toolkit, 3.0),
        south: score(toolkit, 4.0),
    }
    findings = found(toolkit, cells)
    among = among_choices(findings, By.REGION)
    assert list(among.values()) == ["everybody", "level Rep"]
    assert compared_groups(findings, By.REGION, Group(level="Rep")) == (north, south)
    assert trust(findings, By.REGION, Group(level="Rep")).gap == "1.0"


def test_functions_can_be_compared_within_a_region(toolkit: Toolkit):
    cells = {
        **BOTH,
        Group(SALES, region="North"): score(toolkit, 3.0),
        Group(MARKETING, region="North"): score(toolkit, 5.5),
    }
    line = trust(found(toolkit, cells), By.FUNCTION, Group(region="North"))
    assert line.gap == "−2.5"


def test_a_gap_needs_two_groups_that_may_be_shown(toolkit: Toolkit):
    cells = {Group(SALES): score(toolkit, 3.0), Group(MARKETING): Hidden()}
    assert trust(found(toolkit, cells), By.FUNCTION).gap == ""
    levels = {**BOTH, Group(level="Rep"): score(toolkit, 3.0), Group(level="Boss"): Hidden()}
    assert trust(found(toolkit, levels), By.LEVEL).gap == ""


def test_what_one_function_alone_is_asked_is_compared_within_it(toolkit: Toolkit):
    [buy_in] = toolkit.tools[-1].scales
    cells = {Group(SALES): Hidden(), Group(SALES, level="Rep"): score(toolkit, 3.0)}
    scales = {s.key: ScaleFinding(s, {Group(level="Rep"): Hidden()}) for s in toolkit.scales()}
    findings = Findings("wave", 5, {}, {**scales, buy_in.key: ScaleFinding(buy_in, cells)}, toolkit)
    [*_others, line] = finding_lines(findings, compared_groups(findings, By.LEVEL))
    assert [cell.text for cell in line.cells] == ["3.0  middle  ·  n 9"]


def test_levels_in_a_region_are_compared_on_what_one_function_alone_is_asked(toolkit: Toolkit):
    """Beside the scales of both, of which there are these of both together."""
    pairs = [("Rep", "North"), ("Boss", "North")]
    own = {Group(SALES, *pair): score(toolkit, 3.0 + place) for place, pair in enumerate(pairs)}
    both = {Group(None, *pair): score(toolkit, 5.0) for pair in pairs}
    [buy_in] = toolkit.tools[-1].scales
    findings = found(toolkit, {**BOTH, **both})
    scales = {**findings.scales, buy_in.key: ScaleFinding(buy_in, {Group(SALES): Hidden(), **own})}
    findings = replace(findings, scales=scales)
    north = Group(region="North")
    assert list(among_choices(findings, By.LEVEL)) == [EVERYBODY, north]
    groups = compared_groups(findings, By.LEVEL, north)
    assert groups == (Group(None, "Boss", "North"), Group(None, "Rep", "North"))
    [*_others, line] = finding_lines(findings, groups)
    assert [cell.text for cell in line.cells] == ["4.0  middle  ·  n 9", "3.0  middle  ·  n 9"]
    assert [cell.text for cell in trust(findings, By.LEVEL, north).cells] == [
        "5.0  high  ·  n 9"
    ] * 2


def test_where_one_function_alone_answered_it_is_everybody(toolkit: Toolkit):
    cells = {
        Group(SALES): score(toolkit, 3.0),
        Group(LEADERSHIP): score(toolkit, 4.0),
        Group(SALES, "Rep"): score(toolkit, 3.0),
        Group(SALES, None, "North"): score(toolkit, 3.5),
        Group(SALES, "Rep", "North"): score(toolkit, 2.0),
    }
    findings = found(toolkit, cells)
    assert list(among_choices(findings, By.LEVEL).values()) == [
        "everybody",
        "region North",
        "sales",
    ]
    assert list(among_choices(findings, By.FUNCTION).values()) == [
        "everybody", "level Rep", "region North",
    ]  # fmt: skip
    texts = [cell.text for cell in trust(findings, By.LEVEL).cells]
    assert texts == ["3.0  middle  ·  n 9", "4.0  middle  ·  n 9"], "the level, and leadership"
    [cell] = trust(findings, By.REGION, Group(level="Rep")).cells
    assert cell.text == "2.0  low  ·  n 9"
