"""A mean is the same number wherever it stands, and the figure says why some have two decimals."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from huddle_app.desk.prepare.survey.findings.numbers import number_lines
from huddle_app.desk.shared.finding_lines import finding_lines
from huddle_app.figures.catalogue import figure
from huddle_app.figures.figure import Figure
from huddle_app.figures.palette import LIGHT
from huddle_app.method.findings.model import Cell, Findings, Group, ScaleFinding, Score
from huddle_app.method.findings.slides import FigureKey
from huddle_app.method.findings.words import band_of
from huddle_app.method.toolkit import Toolkit
from tests.figures.made import LEADERSHIP, MARKETING, SALES, strings
from tests.method.findings.answering import shipped

NOTE = "two decimals where one would put an average into the wrong band"
KIT = shipped()
GROUPS = (Group(SALES), Group(SALES, "Rep"), Group(MARKETING), Group(LEADERSHIP))
FIGURES = ("5", "levels trust", "heat 5", "spread 5")
NUMBER = re.compile(r"\d\.\d+")
MEANS = st.lists(st.floats(1, 7), min_size=len(GROUPS), max_size=len(GROUPS))
ALIKE = (2.4, 3.4, 4.8, 4.1)
MIXED = (2.4, 3.4, 4.8, 4.53)
ALL_TWO = (2.97, 3.4, 4.8, 4.1)


def found(means: Sequence[float], toolkit: Toolkit = KIT, wave: str = "w") -> Findings:
    """Findings in which the groups see trust so on average; tool 1 by sales and marketing as well."""
    cells: dict[Group, Cell] = dict(zip(GROUPS, map(score, means), strict=True))
    scales = {s.key: ScaleFinding(s, {}) for s in toolkit.scales()}
    scales["trust"] = ScaleFinding(toolkit.scale("trust"), cells)
    for scale in toolkit.tools[0].scales:
        group = Group(scale.answered_by[0])
        scales[scale.key] = ScaleFinding(scale, {group: cells[group]})
    return Findings(wave, 5, {}, scales, toolkit)


def score(mean: float) -> Score:
    return Score(9, mean, 1.0, band_of(KIT, mean))


def made(text: str, findings: Findings, later: Findings | None = None) -> Figure:
    key = FigureKey.read(text)
    return figure(key, findings, width=900, height=500, palette=LIGHT, other=later)


def texts(drawn: Figure) -> list[str]:
    return [each.text for each in strings(drawn.drawing)]


def numbers(drawn: Figure) -> list[str]:
    return [text for text in texts(drawn) if NUMBER.fullmatch(text)]


def told(drawn: Figure) -> list[str]:
    """The first number of each spot: the mean of its group."""
    return [match[0] for spot in drawn.spots if (match := NUMBER.search(spot.words))]


@settings(max_examples=60)
@given(MEANS)
@example(ALIKE)
@example(MIXED)
@example(ALL_TWO)
@example((3.4, 2.97, 4.8, 4.53))
def test_a_mean_is_the_same_number_in_every_figure_pointed_at_and_in_the_tables(
    means: Sequence[float],
) -> None:
    findings = found(means)
    trust = findings.toolkit.scale("trust")
    [line] = [one for one in finding_lines(findings, GROUPS) if one.scale is trust]
    table = {g: cell.text.split()[0] for g, cell in zip(GROUPS, line.cells, strict=True)}
    measured = next(iter(number_lines(findings, trust, GROUPS))).values
    assert [words.split()[0] for words in measured] == list(table.values())
    for text in FIGURES:
        drawn = made(text, findings)
        wanted = [table[g] for g in GROUPS if g.level is None or text in {"levels trust", "heat 5"}]
        assert told(drawn) == wanted
        assert numbers(drawn) == ([] if text == "spread 5" else wanted)


@settings(max_examples=60)
@given(MEANS, MEANS)
@example(ALIKE, MIXED)
def test_what_is_told_of_a_change_has_the_numbers_that_are_drawn(
    then: Sequence[float], now: Sequence[float]
) -> None:
    drawn = made("change 5", found(then), found(now, wave="later"))
    pairs = [re.findall(r"(\d\.\d+) (?:low|middle|high)", spot.words) for spot in drawn.spots]
    assert [number for pair in pairs for number in pair] == numbers(drawn)


@pytest.mark.parametrize("text", ["5", "levels trust", "heat 5", "positions", "change 5"])
def test_the_figure_says_why_some_means_have_two_decimals(text: str) -> None:
    later = found(ALIKE, wave="later")
    mixed = found((2.4, 3.4, 4.53, 4.1) if text == "positions" else MIXED)
    alike = found(ALIKE)
    assert NOTE in texts(made(text, mixed, later))
    assert NOTE not in texts(made(text, alike, later))
    if text in {"5", "levels trust", "heat 5"}:
        assert NOTE not in texts(made(text, found(ALL_TWO))), "all have two, none is odd"


def test_in_a_narrow_figure_the_words_about_decimals_are_whole() -> None:
    drawn = figure(
        FigureKey.read("5"), found(MIXED), width=260, height=200, palette=LIGHT, smallest=12
    )
    assert NOTE in " ".join(texts(drawn))


def test_levels_of_a_scale_have_as_many_decimals_as_sales_and_marketing() -> None:
    assert numbers(made("levels trust", found(ALL_TWO))) == ["2.97", "3.40", "4.80", "4.10"]
    one_level = found((2.4, 2.97, 4.8, 4.1))
    assert numbers(made("levels trust", one_level)) == ["2.4", "2.97", "4.8", "4.1"]


def test_what_may_not_be_shown_asks_for_no_decimals() -> None:
    findings = found(MIXED)
    trust = findings.scales["trust"]
    cells = {group: cell for group, cell in trust.cells.items() if group.function is not LEADERSHIP}
    alone = replace(findings, scales={**findings.scales, "trust": replace(trust, cells=cells)})
    assert NOTE not in texts(made("5", alone))
