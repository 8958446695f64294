"""A link that may be chance never looks like a sure one, and only signs that are there are explained."""

from dataclasses import replace

import pytest
from reportlab.graphics.shapes import Circle, Rect

from huddle_app.figures.catalogue import figure
from huddle_app.figures.figure import Figure
from huddle_app.figures.marks import colour_of
from huddle_app.figures.palette import LIGHT
from huddle_app.method.findings.model import Findings, Interval, Link
from huddle_app.method.findings.slides import FigureKey
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function
from tests.figures.made import findings, shapes, strings

SURE, UNSURE = 0.1, 0.6
"""How far the interval of 95 % reaches to either side of a link of 0.4."""


def linked(toolkit: Toolkit, *links: tuple[float, float | None]) -> Findings:
    """Links of trust with the scales of tools 2 and 3, each with how far its interval reaches."""
    rows = ("connection", "communication")
    made = tuple(
        Link(toolkit.scale(row), toolkit.scale("trust"), None, 70, rho, around(rho, reach))
        for row, (rho, reach) in zip(rows, links, strict=False)
    )
    return replace(findings(toolkit), links=made)


def around(rho: float, reach: float | None) -> Interval | None:
    return None if reach is None else Interval(rho - reach, rho + reach)


def drawn(found: Findings) -> Figure:
    return figure(FigureKey.read("links"), found, width=900, height=500, palette=LIGHT)


def signs(made: Figure) -> list[tuple[type, bool]]:
    """The shapes of the signs, and whether each is full; those of the legend too."""
    accents = {colour_of(LIGHT.accent), colour_of(LIGHT.red)}
    every = [part for part in shapes(made.drawing) if isinstance(part, Circle | Rect)]
    return [(type(p), p.fillColor in accents) for p in every if p.strokeColor in accents]


def texts(made: Figure) -> set[str]:
    return {each.text for each in strings(made.drawing)}


@pytest.mark.parametrize(("rho", "shape"), [(0.4, Circle), (-0.4, Rect)])
@pytest.mark.parametrize(("reach", "full"), [(SURE, True), (UNSURE, False), (None, True)])
def test_a_sign_is_full_where_chance_would_not_make_the_link(
    toolkit, rho: float, shape: type, reach: float | None, full: bool
) -> None:
    assert signs(drawn(linked(toolkit, (rho, reach))))[0] == (shape, full)


def test_a_link_of_one_function_alone_says_whose_it_is(toolkit) -> None:
    found = linked(toolkit, (0.8, SURE), (0.4, SURE))
    of_both = drawn(found)
    assert "alone" not in " ".join((of_both.headline, *texts(of_both)))
    one, other = found.links
    made = drawn(replace(found, links=(replace(one, function=Function.SALES), other)))
    assert made.headline.endswith("It is of sales alone.")
    assert "Strength of connection: sales alone" in texts(made)


def within(found: Findings, *links: tuple[float, float]) -> Findings:
    """The same with a link of sales, and one of marketing, for the first pair."""
    both, *others = found.links
    sides = zip((Function.SALES, Function.MARKETING), links, strict=False)
    made = (
        replace(both, function=side, rho=rho, interval=around(rho, reach))
        for side, (rho, reach) in sides
    )
    return replace(found, links=(*made, both, *others))


BETWEEN = "Neither within sales nor within marketing is it surely seen."


@pytest.mark.parametrize(
    ("links", "said"),
    [
        ([(-0.08, 0.3), (0.33, 0.4)], True),
        ([(-0.5, SURE), (0.3, UNSURE)], True),
        ([(0.1, UNSURE)], True),
        ([(0.5, SURE), (0.3, UNSURE)], False),
        ([], False),
    ],
)
def test_a_link_that_is_only_of_both_functions_together_says_so(toolkit, links, said: bool) -> None:
    made = drawn(within(linked(toolkit, (0.78, SURE)), *links))
    assert made.headline.endswith(BETWEEN) is said
    assert ("n 70, surely seen in neither alone;" in made.alt_text) is said


def test_such_a_link_is_not_the_headline_while_another_holds(toolkit) -> None:
    said = drawn(within(linked(toolkit, (0.78, SURE), (0.4, SURE)), (-0.1, 0.3), (0.2, 0.3)))
    assert said.headline.startswith("Where “communication” is rated high, “trust and openness”")
    assert BETWEEN not in said.headline


def test_scales_that_one_function_alone_answers_need_no_such_word(toolkit) -> None:
    link = Link(
        toolkit.scale("worldview.sales.self"), toolkit.scale("trust"), Function.SALES, 60, 0.8, None
    )
    made = drawn(replace(findings(toolkit), links=(link,)))
    assert "alone" not in " ".join((made.headline, *texts(made)))


def test_a_link_that_may_be_chance_says_so(toolkit) -> None:
    made = drawn(linked(toolkit, (0.4, UNSURE)))
    assert "hollow: may be chance" in texts(made)
    assert "+0.40, 95 % −0.20 to 1.00, n 70, may be chance;" in made.alt_text


@pytest.mark.parametrize(
    ("rho", "reach", "told"),
    [
        (0.2, 0.17, "+0.20, 95 % 0.03–0.37, n 70;"),
        (0.82, 0.02, "+0.82, 95 % 0.80–0.84, n 70;"),
        (0.2, 0.198, "+0.20, 95 % 0.00–0.40, n 70, may be chance;"),
    ],
)
def test_the_ends_of_a_links_interval_are_told_so_exactly_that_its_sign_fits(
    toolkit, rho: float, reach: float, told: str
) -> None:
    made = drawn(linked(toolkit, (rho, reach)))
    assert told in made.alt_text
    assert any(told in spot.words for spot in made.spots)
    assert signs(made)[0] == (Circle, "chance" not in told)


def test_signs_that_are_not_there_are_not_explained(toolkit) -> None:
    made = drawn(linked(toolkit, (0.4, SURE), (0.0, SURE)))
    assert "+ rated high together" in texts(made)
    assert not {"− one high, the other low", "hollow: may be chance"} & texts(made)
    made = drawn(linked(toolkit, (-0.4, UNSURE)))
    assert {"− one high, the other low", "hollow: may be chance"} <= texts(made)
    assert "+ rated high together" not in texts(made)


def test_the_headline_tells_the_closest_link_that_is_sure(toolkit) -> None:
    said = drawn(linked(toolkit, (0.5, UNSURE), (0.4, SURE))).headline
    assert said.startswith("Where “communication” is rated high, “trust and openness”")


def test_where_every_link_may_be_chance_the_headline_says_that(toolkit) -> None:
    said = drawn(linked(toolkit, (0.5, UNSURE), (-0.4, UNSURE))).headline
    assert said == "Nothing here surely goes together: even the closest link, 0.50, may be chance."
