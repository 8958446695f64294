"""What before and after come to where one wave, or all but a few of it, may not be shown."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from huddle_app.figures.catalogue import headline
from huddle_app.method.findings.model import Cell, Findings, Group, Hidden, Score
from huddle_app.method.findings.slides import FigureKey
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function
from tests.figures.made import LEADERSHIP, MARKETING, SALES, findings

BEFORE = {SALES: 3.2, MARKETING: 4.4, LEADERSHIP: 5.0}
WORTH = "There is no change to show: "


def wave(toolkit: Toolkit, name: str, means: Mapping[Function, float | None]) -> Findings:
    """A wave of two scales, which each function sees alike; hidden where there is no mean."""
    every = findings(toolkit, wave=name)
    cells: dict[Group, Cell] = {
        Group(function): Hidden() if mean is None else Score(9, mean, 1.0, toolkit.band(mean))
        for function, mean in means.items()
    }
    scales = {k: replace(every.scales[k], cells=cells) for k in ("trust", "credibility")}
    return replace(every, scales=scales, toolkit=toolkit.only([5, 6]))


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (dict.fromkeys(BEFORE), "No change is shown, so that nobody is recognised."),
        ({}, f"{WORTH}nobody answered these questions in “After”."),
        (
            {LEADERSHIP: 5.1},
            "Both waves are shown of leadership alone: hardly anything has changed there, "
            "the largest change is 0.1 points.",
        ),
        (
            {SALES: 3.2, MARKETING: None, LEADERSHIP: 5.1},
            "Both waves are shown of sales and leadership alone: hardly anything has changed there, "
            "the largest change is 0.1 points.",
        ),
        (BEFORE, "Hardly anything has changed: the largest change is 0.0 points."),
    ],
)
def test_nothing_is_said_of_whom_one_wave_does_not_show(
    toolkit: Toolkit, after: Mapping[Function, float | None], said: str
) -> None:
    pair = wave(toolkit, "Before", BEFORE), wave(toolkit, "After", after)
    assert headline(FigureKey.read("change"), pair[0], other=pair[1]) == said


def test_two_waves_of_different_functions_have_no_change(toolkit: Toolkit) -> None:
    pair = wave(toolkit, "Before", {SALES: 3.2}), wave(toolkit, "After", {MARKETING: 3.2})
    assert headline(FigureKey.read("change 5"), pair[0], other=pair[1]) == (
        f"{WORTH}no function answered in both waves."
    )


def test_where_a_function_is_hidden_on_one_scale_nothing_is_said_of_it(toolkit: Toolkit) -> None:
    before, after = wave(toolkit, "Before", BEFORE), wave(toolkit, "After", BEFORE)
    veiled = replace(
        after.scales["trust"], cells={**after.scales["trust"].cells, Group(SALES): Hidden()}
    )
    after = replace(after, scales={**after.scales, "trust": veiled})
    assert headline(FigureKey.read("change"), before, other=after) == (
        "Hardly anything has changed in what both waves show: the largest change is 0.0 points."
    )
