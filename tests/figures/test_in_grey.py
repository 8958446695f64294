"""In black and white: what stands side by side and means something differs in grey, or by a second sign.

The contrast of two colours is that of their greys: it is reckoned from their luminances alone.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from reportlab.graphics.shapes import Circle, Line, Polygon, Rect, Shape, String
from reportlab.lib.colors import Color

from huddle_app.figures.catalogue import figure
from huddle_app.figures.marks import colour_of
from huddle_app.figures.palette import DARK, LIGHT, Palette, contrast, mixed
from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.slides import FigureKey
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Band, Function, band_name
from tests.figures.made import findings, shapes, with_means

STEP, EDGE, SIGN = 1.3, 1.5, 3.0
"""The least contrast of two parts, of a line that parts two grounds from both, and of a sign on its ground."""
SALES, MARKETING = Function.SALES, Function.MARKETING
ALL_SEVEN = (4, 5, 6, 9, 6, 5, 4)

both = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


@pytest.fixture(scope="module")
def found(toolkit: Toolkit) -> Findings:
    return findings(toolkit)


@pytest.fixture(scope="module")
def later(toolkit: Toolkit) -> Findings:
    return findings(toolkit, seed=2, wave="Nine months later", better=0.8)


def drawn(
    key: str, found: Findings, palette: Palette, other: Findings | None = None
) -> list[Shape]:
    made = figure(FigureKey.read(key), found, width=900, height=500, palette=palette, other=other)
    return list(shapes(made.drawing))


def filled(parts: list[Shape], colour: str) -> list[Rect]:
    """The rectangles of this colour, from left to right."""
    wanted = colour_of(colour)
    found = [part for part in parts if isinstance(part, Rect) and part.fillColor == wanted]
    return sorted(found, key=lambda part: (part.x, part.y))


def words(parts: list[Shape]) -> set[str]:
    return {part.text for part in parts if isinstance(part, String)}


def tone(part: Shape) -> str:
    """The colour a shape is filled with, as the palette writes it."""
    return _written(getattr(part, "fillColor", None))


def outline(part: Shape) -> str:
    """The colour of a shape's outline."""
    return _written(getattr(part, "strokeColor", None))


def _written(colour: Color | None) -> str:
    assert colour
    return f"#{colour.hexval()[2:]}"


@both
@pytest.mark.parametrize("key", ["4 5 6", "levels trust", "change trust"])
def test_bands_are_parted_by_a_line_and_named(
    key: str, palette: Palette, found: Findings, later: Findings
) -> None:
    parts = drawn(key, found, palette, later)
    grounds = {band: filled(parts, palette.band(band)) for band in Band}
    lines = [part for part in parts if isinstance(part, Line) and part.x1 == part.x2]
    dividers = {round(line.x1, 3) for line in lines if line.strokeColor == colour_of(palette.faint)}
    assert all(grounds.values())
    for one, other in pairwise(Band):
        for left, right in zip(grounds[one], grounds[other], strict=True):
            assert left.x + left.width == pytest.approx(right.x)
            assert round(right.x, 3) in dividers
    assert min(contrast(palette.faint, palette.band(band)) for band in Band) >= EDGE
    assert all(any(band_name(band) in text for text in words(parts)) for band in Band)


@both
def test_bands_of_the_heat_map_have_a_bar_at_the_foot_none_or_one_on_top(
    palette: Palette, found: Findings
) -> None:
    parts = drawn("heat 4 5 6", found, palette)
    bars = filled(parts, palette.soft)
    where = {Band.LOW: "foot", Band.MIDDLE: "none", Band.HIGH: "top"}
    for band, sign in where.items():
        cells = filled(parts, palette.band(band))
        assert cells
        assert {_bar_in(cell, bars) for cell in cells} == {sign}
    assert min(contrast(palette.soft, palette.band(band)) for band in Band) >= SIGN


def _bar_in(cell: Rect, bars: list[Rect]) -> str:
    inside = [
        bar
        for bar in bars
        if bar.x == pytest.approx(cell.x)
        and bar.width == pytest.approx(cell.width)
        and cell.y - 0.01 <= bar.y <= cell.y + cell.height
    ]
    if not inside:
        return "none"
    [bar] = inside
    return "foot" if bar.y == pytest.approx(cell.y) else "top"


@pytest.fixture
def spread_out(toolkit: Toolkit) -> Findings:
    """Every rating is nearest to somebody's score."""
    finding = with_means(toolkit, "trust", 4.0, 4.0)
    cells = dict(finding.cells)
    for group, cell in finding.cells.items():
        if group.level is None and group.function:
            cells[group] = replace(cell, n=sum(ALL_SEVEN), spread=ALL_SEVEN)
    whole = replace(finding, cells=cells)
    return Findings("w", 5, {SALES: 39, MARKETING: 39}, {"trust": whole}, toolkit.only([5]))


@both
def test_neighbouring_parts_of_a_bar_differ_by_a_step(
    palette: Palette, spread_out: Findings
) -> None:
    bars = list(_bars(drawn("spread trust", spread_out, palette)))
    assert [len(bar) for bar in bars] == [7, 7]
    for bar in bars:
        assert min(contrast(tone(a), tone(b)) for a, b in pairwise(bar)) >= STEP


@both
def test_parts_as_dark_as_each_other_are_parted_by_an_outline(
    palette: Palette, spread_out: Findings
) -> None:
    """3 and 5, or 2 and 6, stand side by side where nobody is between."""
    for bar in _bars(drawn("spread trust", spread_out, palette)):
        for low, high in ((1, 5), (2, 4)):
            assert tone(bar[low]) == tone(bar[high])
            assert contrast(outline(bar[low]), tone(bar[low])) >= EDGE


@both
def test_the_sides_of_a_bar_are_told_by_words_and_by_their_shares(
    palette: Palette, spread_out: Findings
) -> None:
    said = words(drawn("spread trust", spread_out, palette))
    assert {"← disagree 1–3", "agree 5–7 →", "4", "38\u00a0%"} <= said


def _bars(parts: list[Shape]) -> Iterator[list[Rect]]:
    """The parts of each bar from left to right: they alone have an outline."""
    outlined = [part for part in parts if isinstance(part, Rect) and part.strokeColor]
    for y in sorted({part.y for part in outlined}):
        yield sorted((part for part in outlined if part.y == y), key=lambda part: part.x)


FORMS = {
    SALES: (Circle, 0),
    MARKETING: (Polygon, 8),
    Function.LEADERSHIP: (Polygon, 6),
    Function.OTHER: (Rect, 0),
}
"""The kind of shape and how many numbers its corners take."""


@both
@pytest.mark.parametrize(
    "key",
    ["", "gaps", "spread trust", "levels trust", "statements trust", "heat", "positions", "change"],
)
def test_whatever_has_a_functions_colour_has_its_shape(
    key: str, palette: Palette, found: Findings, later: Findings
) -> None:
    parts = drawn(key, found, palette, later)
    seen: set[Function] = set()
    for function in (SALES, MARKETING, Function.LEADERSHIP):
        own = colour_of(palette.function(function))
        for part in parts:
            if isinstance(part, (Circle, Polygon, Rect)) and own in (
                part.fillColor,
                part.strokeColor,
            ):
                assert (type(part), len(getattr(part, "points", ()))) == FORMS[function]
                seen.add(function)
    assert {SALES, MARKETING} <= seen
    assert len(set(FORMS.values())) == len(FORMS)


@both
def test_a_gap_lies_on_the_side_of_the_function_that_rates_higher(
    palette: Palette, toolkit: Toolkit
) -> None:
    means = {"trust": (2.0, 4.5), "credibility": (4.0, 3.0)}
    scales = {key: with_means(toolkit, key, *pair) for key, pair in means.items()}
    wave = Findings("w", 5, {SALES: 60, MARKETING: 10}, scales, toolkit.only([4, 5, 6]))
    parts = drawn("gaps 5 6", wave, palette)
    [zero] = {p.x1 for p in parts if isinstance(p, Line) and _is_zero(p, palette)}
    bars = {
        function: filled(parts, mixed(palette.function(function), palette.paper, 0.45))
        for function in (SALES, MARKETING)
    }
    assert all(bars.values())
    assert all(bar.x == pytest.approx(zero) for bar in bars[SALES])
    assert all(bar.x + bar.width == pytest.approx(zero) for bar in bars[MARKETING])


def _is_zero(line: Line, palette: Palette) -> bool:
    return line.strokeColor == colour_of(palette.soft) and line.x1 == line.x2


@both
def test_links_are_discs_or_squares_beside_their_sign_and_hollow_where_they_may_be_chance(
    palette: Palette, found: Findings
) -> None:
    parts = drawn("links", found, palette)
    discs = [part for part in parts if isinstance(part, Circle)]
    squares = [part for part in parts if isinstance(part, Rect) and part.strokeColor]
    assert {tone(part) for part in discs} == {palette.accent, palette.paper}
    assert {tone(part) for part in squares} == {palette.red, palette.paper}
    signs = [text[0] for text in words(parts) if text[1:2].isdigit() and text[0] in "+−"]
    assert set(signs) == {"+", "−"}
    assert contrast(palette.accent, palette.paper) >= SIGN
    assert contrast(palette.red, palette.paper) >= SIGN


@both
def test_before_is_hollow_and_after_is_full(
    palette: Palette, found: Findings, later: Findings
) -> None:
    parts = drawn("change trust", found, palette, later)
    own = colour_of(palette.sales)
    fills = {
        tone(p) for p in parts if isinstance(p, Circle) and own in (p.fillColor, p.strokeColor)
    }
    assert fills == {palette.paper, palette.sales}
    assert min(contrast(palette.function(f), palette.paper) for f in FORMS) >= SIGN


@both
def test_of_positions_ones_own_view_is_full_and_the_others_a_ring(
    palette: Palette, found: Findings
) -> None:
    discs = [p for p in drawn("positions", found, palette) if isinstance(p, Circle)]
    outlined = {tone(disc) for disc in discs if disc.strokeColor == colour_of(palette.ink)}
    assert outlined == {palette.ink, palette.paper}
    assert contrast(palette.ink, palette.paper) >= SIGN
