"""How wide gaps look, and what is said where they are narrow."""

from dataclasses import replace

import pytest
from reportlab.graphics.shapes import Circle, Line, Polygon

from huddle_app.figures.catalogue import figure, headline
from huddle_app.figures.figure import Figure
from huddle_app.figures.marks import colour_of
from huddle_app.figures.palette import LIGHT
from huddle_app.method.findings.model import (
    Cell,
    Difference,
    Findings,
    Group,
    Hidden,
    Interval,
    Score,
)
from huddle_app.method.findings.slides import FigureKey
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function
from tests.figures.made import MARKETING, SALES, findings, shapes, strings, with_means


def of(toolkit: Toolkit, means: dict[str, tuple[float, float]]) -> Findings:
    found = findings(toolkit)
    scales = {key: with_means(toolkit, key, *pair) for key, pair in means.items()}
    return replace(found, scales={**found.scales, **scales})


def drawn(found: Findings, about: str) -> Figure:
    key = FigureKey.read(f"gaps {about}")
    return figure(key, found, width=900, height=400, palette=LIGHT)


def points(made: Figure) -> dict[str, float]:
    """Where the whole points of the axis stand."""
    named = {"−4", "−3", "−2", "−1", "0", "+1", "+2", "+3", "+4"}
    return {each.text: each.x for each in strings(made.drawing) if each.text in named}


@pytest.mark.parametrize("means", [(3.0, 3.2), (3.2, 3.0), (2.0, 4.6), (5.0, 2.4)])
def test_the_axis_counts_points_and_never_zooms_into_a_narrow_gap(toolkit, means) -> None:
    made = drawn(of(toolkit, {"trust": means}), "5")
    ticks = points(made)
    assert {"−2", "−1", "0", "+1", "+2"} <= set(ticks)
    unit = ticks["+1"] - ticks["0"]
    assert all(
        x == pytest.approx(ticks["0"] + int(n.replace("−", "-")) * unit) for n, x in ticks.items()
    )
    zero = [p for p in shapes(made.drawing) if isinstance(p, Line) and _is_zero(p)]
    assert [line.x1 for line in zero] == [pytest.approx(ticks["0"])]


def _is_zero(line: Line) -> bool:
    return line.strokeColor == colour_of(LIGHT.soft) and line.x1 == line.x2


def test_one_scale_that_is_seen_alike_is_named(toolkit) -> None:
    found = of(toolkit, {"trust": (3.0, 3.2)})
    assert drawn(found, "5").headline == (
        "Sales and marketing see trust and openness alike: they lie 0.2 points apart."
    )


def test_a_gap_that_may_be_chance_says_so_and_comes_after_one_that_is_sure(toolkit) -> None:
    found = of(toolkit, {"trust": (3.0, 4.3), "credibility": (3.0, 3.8)})
    apart = Difference(-1.3, Interval(-2.7, 0.1), -0.9)
    unsure = {**found.scales, "trust": replace(found.scales["trust"], difference=apart)}
    found = replace(found, scales=unsure)
    assert drawn(found, "5").headline == (
        "1.3 points lie between sales and marketing on trust and openness: 3.0 against 4.3; "
        "so far apart may be chance."
    )
    assert drawn(found, "5 6").headline == (
        "0.8 points lie between sales and marketing on credibility: 3.0 against 3.8."
    )


def test_a_narrow_gap_that_is_surely_no_chance_is_not_told_as_seen_alike(toolkit) -> None:
    found = of(toolkit, {"trust": (3.0, 3.4), "credibility": (3.0, 3.1)})
    trust = found.scales["trust"]
    sure = replace(trust, difference=Difference(-0.4, Interval(-0.6, -0.2), -0.7))
    made = drawn(replace(found, scales={**found.scales, "trust": sure}), "5 6")
    assert made.headline == (
        "0.4 points lie between sales and marketing on trust and openness: 3.0 against 3.4."
    )


def test_beside_a_hidden_gap_only_those_shown_are_spoken_of(toolkit) -> None:
    found = of(toolkit, {"trust": (3.0, 3.2), "credibility": (3.0, 3.1)})
    hidden = replace(found.scales["credibility"], cells={}, difference=None)
    made = drawn(replace(found, scales={**found.scales, "credibility": hidden}), "5 6")
    assert made.headline == (
        "Sales and marketing see it alike: the widest gap shown is 0.2 points."
    )


def test_of_several_that_are_seen_alike_the_widest_gap_is_told(toolkit) -> None:
    found = of(toolkit, {"trust": (3.0, 3.2), "credibility": (3.0, 3.1)})
    assert drawn(found, "5 6").headline == (
        "Sales and marketing see it alike: the widest gap is 0.2 points."
    )


@pytest.mark.parametrize("about", ["", "5"])
@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (
            {Group(MARKETING): Hidden()},
            "No gap is shown, so that nobody is recognised.",
        ),
        ({}, "There is no gap yet: marketing has not answered these questions."),
    ],
)
def test_without_marketing_it_is_said_why_there_is_no_gap(
    toolkit: Toolkit, about: str, cells: dict[Group, Cell], said: str
) -> None:
    """Not what sales says of a scale that marketing is not asked, and that is not in the figure."""
    every = findings(toolkit)
    sales: dict[Group, Cell] = {Group(SALES): Score(9, 2.6, 1.0, toolkit.band(2.6))}
    scales = {
        key: replace(
            each,
            cells=sales | (cells if each.scale.may_answer(MARKETING) else {}),
            difference=None,
        )
        for key, each in every.scales.items()
    }
    assert drawn(replace(every, scales=scales), about).headline == said


def test_without_a_scale_that_both_answered_there_is_no_gap(toolkit: Toolkit) -> None:
    every = findings(toolkit)
    scales = {
        key: replace(
            each,
            cells={Group(MARKETING if key == "trust" else SALES): Score(9, 3, 1, toolkit.band(3))},
            difference=None,
        )
        for key, each in every.scales.items()
    }
    assert drawn(replace(every, scales=scales), "4 5").headline == (
        "There is no gap yet: sales and marketing have not answered the same questions."
    )


def test_without_anybody_that_is_said(toolkit: Toolkit) -> None:
    every = findings(toolkit)
    scales = {key: replace(each, cells={}, difference=None) for key, each in every.scales.items()}
    nobody = replace(every, scales=scales, respondents={})
    assert drawn(nobody, "").headline == "Nobody has answered yet."
    few = replace(nobody, respondents={Function.SALES: every.threshold - 1})
    assert drawn(few, "").headline == "Nobody has answered yet."
    halves = replace(nobody, respondents={Function.SALES: every.threshold})
    assert drawn(halves, "").headline == "Nobody has answered half of a scale or more yet."


def marks_of(made: Figure) -> int:
    """How many marks of a side stand in the figure, those in its words too."""
    return sum(isinstance(p, Circle | Polygon) for p in shapes(made.drawing))


def test_a_gap_that_is_shown_as_none_wears_the_mark_of_neither_side(toolkit: Toolkit) -> None:
    none, some = (drawn(of(toolkit, {"trust": (4.0, 4.0 + gap)}), "5") for gap in (0.04, 0.06))
    assert marks_of(some) == marks_of(none) + 1


def test_of_the_positions_nothing_is_said_of_other_tools(toolkit: Toolkit) -> None:
    every = findings(toolkit)
    own = every.scales["worldview.marketing.self"]
    veiled = replace(own, cells={Group(MARKETING): Hidden()})
    found = replace(every, scales={**every.scales, own.scale.key: veiled})
    assert headline(FigureKey.read("positions"), found).startswith("Sales claims ")
