"""In a figure of averages no interval and no mark stands on a number, in its own row or the next."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, String

from huddle_app.figures import fonts
from huddle_app.figures.catalogue import figure, natural_height
from huddle_app.figures.figure import Figure
from huddle_app.figures.marks import colour_of
from huddle_app.figures.palette import LIGHT
from huddle_app.figures.placing import Box
from huddle_app.method.findings.model import Findings, Group, Interval, Score
from huddle_app.method.findings.slides import FigureKey
from huddle_app.method.words import ANSWERING
from tests.figures.made import findings, shapes, strings
from tests.figures.reading import upright
from tests.method.findings.golden import KIT

KEY = FigureKey.read("4 5 6")
MEANS = st.floats(1, 7)
ROW = st.tuples(MEANS, MEANS, MEANS, st.floats(0.05, 2.5))
ROWS = st.lists(ROW, min_size=7, max_size=7)
NEAR = [(4.0, 4.0, 4.05, 1.0)] * 7


def found_of(rows: list[tuple[float, float, float, float]]) -> Findings:
    """Three functions with these averages and half so wide intervals, a row a scale."""
    made = findings(KIT)
    scales = dict(made.scales)
    keys = [scale.key for tool in KIT.tools if tool.number in (4, 5, 6) for scale in tool.scales]
    for place, key in enumerate(keys):
        *means, half = rows[place % len(rows)]
        cells = {
            Group(f): Score(9, mean, 0.8, KIT.band(mean), Interval(mean - half, mean + half))
            for f, mean in zip(ANSWERING, means, strict=True)
        }
        scales[key] = replace(made.scales[key], cells=cells)
    return replace(made, scales=scales)


def on_paper(found: Findings, size: float = 8.0) -> Figure:
    width = 500.0
    height = natural_height(KEY, found, width, size)
    return figure(KEY, found, width=width, height=height, palette=LIGHT, share=width / size)


def on_projector(found: Findings) -> Figure:
    return figure(KEY, found, width=1728, height=700, palette=LIGHT, smallest=36, share=38)


@given(ROWS)
@settings(max_examples=40, deadline=None)
def test_no_interval_and_no_mark_stands_on_a_number_on_paper(rows: list) -> None:
    made = on_paper(found_of(rows))
    assert not struck(made.drawing)
    assert whiskers(made.drawing), "on paper there is always room for intervals"


@given(ROWS)
@settings(max_examples=40, deadline=None)
def test_no_interval_stands_on_a_number_on_the_projector(rows: list) -> None:
    assert not struck(on_projector(found_of(rows)).drawing)


def test_rows_are_only_as_high_as_they_need() -> None:
    apart = on_paper(found_of([(2.0, 4.0, 6.0, 0.3)])).drawing.height
    assert apart < on_paper(found_of(NEAR)).drawing.height < 1.5 * apart


def test_type_is_as_large_as_asked_however_near_the_marks() -> None:
    assert 8.0 in {each.fontSize for each in strings(on_paper(found_of(NEAR)).drawing)}


@pytest.fixture(scope="module", autouse=True)
def _typeface() -> None:
    fonts.register()


def whiskers(drawing: Drawing) -> list[Line]:
    colours = [colour_of(LIGHT.function(function)) for function in ANSWERING]
    return [p for p in shapes(drawing) if isinstance(p, Line) and p.strokeColor in colours]


def struck(drawing: Drawing) -> list[tuple[str, Box]]:
    """The texts on which an interval, a mark or the edge of the drawing lies."""
    marks = [p for p in shapes(drawing) if isinstance(p, Circle | Polygon)]
    taken = [Box(*each.getBounds()) for each in (*whiskers(drawing), *marks)]
    texts = [(each.text, _box(each)) for each in strings(drawing)]
    page = Box(-0.01, -0.01, drawing.width + 0.01, drawing.height + 0.01)
    return [
        (words, box)
        for words, box in texts
        if not page.holds(box) or any(box.meets(other) for other in taken)
    ]


def _box(text: String) -> Box:
    """What the figures of a number cover, which have nothing under their base line."""
    width = fonts.width_of(text.text, text.fontName, text.fontSize)
    left = text.x - {"start": 0.0, "middle": width / 2, "end": width}[text.textAnchor]
    return Box(left, text.y, left + width, text.y + 0.73 * text.fontSize)


@pytest.mark.parametrize("edge", [KIT.low_below, KIT.high_above])
@pytest.mark.parametrize("off", [-0.3, -0.01, 0.0, 0.01, 0.3])
def test_no_line_between_two_bands_goes_through_a_number(edge: float, off: float) -> None:
    made = on_paper(found_of([(edge + off, edge + off + 0.2, edge - 0.6, 0.2)]))
    numbers = [_box(each) for each in strings(made.drawing) if each.text[0].isdigit()]
    dividers = [
        Box(line.x1, 0, line.x2, made.drawing.height) for line in upright(made, LIGHT.faint)
    ]
    assert dividers
    assert not [box for box in numbers for line in dividers if box.meets(line)]
