"""The interval of a mean near an end of the scale reaches beyond it; nobody's mean does."""

from dataclasses import replace

import pytest
from reportlab.graphics.shapes import Line

from huddle_app.desk.prepare.survey.findings.numbers import number_lines
from huddle_app.figures.catalogue import figure
from huddle_app.figures.figure import Figure
from huddle_app.figures.marks import colour_of
from huddle_app.figures.palette import LIGHT
from huddle_app.method.findings.model import Findings, Group, Interval, Score
from huddle_app.method.findings.slides import FigureKey
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Band, Function
from tests.figures.made import findings, shapes

SALES = Group(Function.SALES)
INKS = {colour_of(LIGHT.function(Function.SALES)), colour_of(LIGHT.label(Function.SALES))}


def found(toolkit: Toolkit, mean: float, *ends: float) -> Findings:
    every = findings(toolkit)
    score = Score(6, mean, 0.6, Band.HIGH, Interval(*ends))
    trust = replace(every.scales["trust"], cells={SALES: score}, difference=None)
    return replace(every, scales={**every.scales, "trust": trust})


def drawn(key: str, given: Findings) -> Figure:
    return figure(FigureKey.read(key), given, width=900, height=400, palette=LIGHT)


@pytest.mark.parametrize("key", ["means trust", "levels trust", "spread trust", "heat 5"])
def test_an_interval_is_told_as_far_as_the_scale_goes(toolkit: Toolkit, key: str) -> None:
    assert "95 % 6.1–7.0, n 6" in drawn(key, found(toolkit, 6.7, 6.1, 7.3)).alt_text
    assert "95 % 1.0–1.9, n 6" in drawn(key, found(toolkit, 1.3, 0.7, 1.9)).alt_text
    assert "95 % 6.96–7.00, n 6" in drawn(key, found(toolkit, 6.99, 6.96, 7.02)).alt_text


def test_so_the_numbers_behind_a_figure_tell_it(toolkit: Toolkit) -> None:
    given = found(toolkit, 6.7, 6.1, 7.3)
    lines = number_lines(given, toolkit.scale("trust"), [SALES])
    assert ("6.1\u00a0–\u00a07.0",) in [line.values for line in lines]


@pytest.mark.parametrize("key", ["means trust", "levels trust"])
def test_a_line_that_would_go_on_has_no_end_mark_there(toolkit: Toolkit, key: str) -> None:
    whole, open_ended = (
        _upright(drawn(key, found(toolkit, 6.3, 5.6, high))) for high in (7.0, 7.4)
    )
    assert len(open_ended) == len(whole) - 1
    assert max(open_ended) < max(whole)


def _upright(made: Figure) -> list[float]:
    """The end marks and ticks of intervals."""
    lines = (part for part in shapes(made.drawing) if isinstance(part, Line))
    return [line.x1 for line in lines if line.x1 == line.x2 and line.strokeColor in INKS]
