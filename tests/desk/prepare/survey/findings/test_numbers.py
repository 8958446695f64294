"""The numbers behind a figure, in words for somebody who is no statistician."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from huddle_app.desk.prepare.survey.findings.numbers import (
    difference_words,
    meanings,
    number_lines,
    ranked_statements,
)
from huddle_app.desk.prepare.survey.findings.numbers_table import StatementsTable
from huddle_app.method.findings.measures import size_words
from huddle_app.method.findings.model import (
    Difference,
    Findings,
    Group,
    Hidden,
    Interval,
    ScaleFinding,
    Score,
    StatementFinding,
)
from huddle_app.method.toolkit import Scale, Toolkit
from huddle_app.method.toolkit_file import parse_toolkit_text
from huddle_app.method.words import Band, Function
from huddle_app.paths import FORMS

SALES, MARKETING = Function.SALES, Function.MARKETING
FULL = Score(9, 2.64, 0.75, Band.LOW, Interval(2.11, 3.19), (1, 2, 3, 2, 1, 0, 0), 0.84)


@pytest.fixture(scope="module")
def toolkit() -> Toolkit:
    return parse_toolkit_text((FORMS / "c3" / "toolkit.toml").read_text("utf-8"), "toolkit.toml")


@pytest.fixture
def scale(toolkit: Toolkit) -> Scale:
    return toolkit.scale("trust")


def found(toolkit: Toolkit, scale: Scale, finding: ScaleFinding) -> Findings:
    scales = {s.key: ScaleFinding(s, {}) for s in toolkit.scales()} | {scale.key: finding}
    return Findings("wave", 5, {}, scales, toolkit)


def both(scale: Scale, difference: Difference | None = None) -> ScaleFinding:
    cells = {Group(SALES): FULL, Group(MARKETING): replace(FULL, mean=5.1, band=Band.HIGH)}
    return ScaleFinding(scale, cells, difference)


def test_every_measure_has_a_line_and_a_value_per_group(toolkit: Toolkit, scale: Scale):
    groups = (Group(SALES), Group(MARKETING), Group(SALES, "Rep"), Group(SALES, "Boss"))
    cells = {Group(SALES): FULL, Group(MARKETING): Hidden(), Group(SALES, "Boss"): Hidden()}
    findings = found(toolkit, scale, ScaleFinding(scale, cells))
    lines = {line.name: line.values for line in number_lines(findings, scale, groups)}
    assert lines == {
        "Mean": ("2.6  low", "not shown", "–", "not shown"),
        "People": ("9", "", "", ""),
        "95\u00a0% sure between": ("2.1\u00a0–\u00a03.2", "", "", ""),
        "Spread": ("0.75", "", "", ""),
        "Hangs together": ("0.84, well", "", "", ""),
        "Own means": (
            "1\u00a0near\u00a01\n2\u00a0near\u00a02\n3\u00a0near\u00a03\n2\u00a0near\u00a04\n1\u00a0near\u00a05",
            "",
            "",
            "",
        ),
    }
    explained = {name for name, _meaning in meanings()}
    assert set(lines) - {"Mean", "People"} <= explained


def test_what_nobody_has_is_left_out(toolkit: Toolkit, scale: Scale):
    bare = Score(5, 4.0, 0.0, Band.MIDDLE)
    findings = found(toolkit, scale, ScaleFinding(scale, {Group(SALES): bare}))
    names = [line.name for line in number_lines(findings, scale, (Group(SALES),))]
    assert names == ["Mean", "People", "Spread"]


def test_positions_claim_much_or_little_and_are_never_low(toolkit: Toolkit):
    position = toolkit.tools[0].scales[0]
    findings = found(toolkit, position, ScaleFinding(position, {Group(SALES): FULL}))
    [mean, *_others] = number_lines(findings, position, (Group(SALES),))
    assert mean.values == ("2.6  little",)


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0.0, "hardly any"),
        (-0.19, "hardly any"),
        (0.2, "small"),
        (-0.5, "medium"),
        (0.79, "medium"),
        (0.8, "large"),
        (-2.4, "large"),
    ],
)
def test_sizes_are_called_as_cohen_named_them(size: float, words: str):
    assert size_words(size) == words


def test_the_gap_is_told_with_its_interval_and_size(toolkit: Toolkit, scale: Scale):
    apart = Difference(-2.46, Interval(-3.04, -1.9), -2.1)
    said = difference_words(found(toolkit, scale, both(scale, apart)), scale)
    assert said == (
        "Sales minus marketing: −2.5 points. 95\u00a0% sure between −3.0 and −1.9. "
        "Size of the gap: large (2.10 standard deviations, Hedges’ g)."
    )


def test_a_gap_that_may_be_chance_says_so(toolkit: Toolkit, scale: Scale):
    close = Difference(0.2, Interval(-0.3, 0.7), 0.1)
    said = difference_words(found(toolkit, scale, both(scale, close)), scale)
    assert "It may be chance" in said
    assert "between −0.3 and +0.7" in said


def test_a_sure_gap_never_seems_to_begin_at_0(toolkit: Toolkit, scale: Scale):
    sure = Difference(-0.31, Interval(-0.6, -0.03), 0.4)
    said = difference_words(found(toolkit, scale, both(scale, sure)), scale)
    assert "between −0.60 and −0.03" in said
    assert "chance" not in said


def test_no_gap_is_told_where_one_side_is_hidden(toolkit: Toolkit, scale: Scale):
    hidden = ScaleFinding(scale, {Group(SALES): FULL, Group(MARKETING): Hidden()})
    assert difference_words(found(toolkit, scale, hidden), scale) == ""


def test_statements_are_ranked_by_gap_whichever_way_it_goes(toolkit: Toolkit, scale: Scale):
    given = (
        StatementFinding(1, "one", {SALES: 3.0, MARKETING: 3.5}),
        StatementFinding(2, "two", {SALES: 5.0, MARKETING: 2.5}),
        StatementFinding(3, "three", {SALES: 2.0, MARKETING: 6.0}),
        StatementFinding(4, "four", {}),
    )
    finding = replace(both(scale), statements=given)
    ranked = ranked_statements(found(toolkit, scale, finding), scale)
    assert [statement.number for statement in ranked] == [3, 2, 1]


def test_statements_have_one_decimal_and_their_true_gap(
    toolkit: Toolkit, scale: Scale, qtbot: QtBot
):
    given = (StatementFinding(1, "one", {SALES: 3.84, MARKETING: 4.55}),)
    table = StatementsTable()
    qtbot.addWidget(table)
    table.show_scale(found(toolkit, scale, replace(both(scale), statements=given)), scale)
    model = table.model()
    assert [model.index(0, column).data() for column in range(1, 4)] == ["3.8", "4.6", "−0.7"]


def test_the_means_beside_a_gap_have_as_many_decimals(toolkit: Toolkit, scale: Scale):
    low, high = Score(20, 2.98, 1.0, Band.LOW), Score(20, 4.65, 1.0, Band.HIGH)
    cells = {Group(SALES): high, Group(MARKETING): low}
    shown = found(toolkit, scale, ScaleFinding(scale, cells, Difference(1.67, None, None)))
    mean, *_more = number_lines(shown, scale, tuple(cells))
    assert [value.split()[0] for value in mean.values] == ["4.65", "2.98"]
    assert "+1.7 points" in difference_words(shown, scale), "one decimal, as its interval"


def test_a_blank_is_said_to_count_as_the_own_mean_in_statements_too():
    assert any("statement’s mean" in meaning for _name, meaning in meanings())
