"""What levels come to in one sentence: of what stands on the page, and in words that read well."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from huddle_app.figures.catalogue import headline
from huddle_app.figures.figure import Part
from huddle_app.method.findings.model import Cell, Findings, Group, Hidden, Score
from huddle_app.method.findings.slides import FigureKey
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function
from tests.figures.made import MARKETING, SALES, findings

FIRST, LAST = ("Rep", "Manager"), ("Director", "Head")


def found(
    toolkit: Toolkit,
    means: Mapping[str, float | None],
    key: str = "trust",
    function: Function = SALES,
) -> Findings:
    """One function's levels on a scale, hidden where there is no mean."""
    every = findings(toolkit)
    middle = Score(40, 4.0, 1.0, toolkit.band(4.0))
    cells: dict[Group, Cell] = {Group(function): middle}
    for level, mean in means.items():
        score = Hidden() if mean is None else replace(middle, mean=mean, band=toolkit.band(mean))
        cells[Group(function, level)] = score
    finding = replace(every.scales[key], cells=cells, difference=None)
    return replace(every, scales={**every.scales, key: finding})


def said(found: Findings, key: str = "trust", *levels: str) -> str:
    """The headline of all, or of the page of these levels."""
    groups = tuple((SALES, level) for level in (None, *levels)) if levels else ()
    part = Part((found.toolkit.scale(key),), groups)
    return headline(FigureKey.read(f"levels {key}"), found, part=part)


def test_a_page_of_levels_that_see_alike_does_not_speak_of_all(toolkit: Toolkit) -> None:
    """The others, far away, stand on the next page."""
    apart = found(toolkit, dict(zip((*FIRST, *LAST), (3.9, 4.2, 1.5, 6.2), strict=True)))
    assert said(apart, "trust", *FIRST) == (
        "In sales the levels shown answer much alike on trust and openness: 3.9 to 4.2."
    )
    assert said(apart, "trust", *FIRST, *LAST) == (
        "In sales, trust and openness runs from 1.5 (Director) to 6.2 (Head)."
    )


def test_a_page_says_so_where_levels_on_another_lie_farther_apart(toolkit: Toolkit) -> None:
    apart = found(toolkit, dict(zip((*FIRST, *LAST), (3.4, 4.2, 1.5, 6.2), strict=True)))
    assert said(apart, "trust", *FIRST) == (
        "In sales, among the levels shown here, trust and openness runs from 3.4 (Rep) to 4.2 (Manager)."
    )
    assert said(apart, "trust", *LAST) == said(apart)


def test_two_levels_that_read_alike_have_one_number(toolkit: Toolkit) -> None:
    own = "worldview.sales.self"
    alike = found(toolkit, {"Rep": 3.12, "Manager": 3.08, "Head": None}, own)
    assert said(alike, own) == (
        "In sales the levels shown answer much alike on how salespeople see themselves: 3.1."
    )


@pytest.mark.parametrize(
    ("key", "function", "told"),
    [
        ("worldview.sales.self", SALES, "Sales claims some control over strategy (4.0)."),
        (
            "worldview.sales.counterpart",
            SALES,
            "In what it expects of marketing, sales claims some control (4.0).",
        ),
        (
            "worldview.marketing.counterpart",
            MARKETING,
            "In what it expects of sales, marketing claims some control (4.0).",
        ),
    ],
)
def test_what_is_expected_of_the_other_is_no_claim_of_ones_own(
    toolkit: Toolkit, key: str, function: Function, told: str
) -> None:
    """With one level nothing is told of levels, but of the function."""
    assert said(found(toolkit, {"Rep": 4.0}, key, function), key) == told
