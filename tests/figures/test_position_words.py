"""The words on the map of tool 1: whose view of whom, what the corner means, and no line through a name."""

from dataclasses import replace
from itertools import pairwise
from math import dist

import pytest
from reportlab.graphics.shapes import Circle, Line, Rect, String

from huddle_app.figures.catalogue import figure
from huddle_app.figures.figure import Figure
from huddle_app.figures.marks import colour_of
from huddle_app.figures.palette import LIGHT
from huddle_app.figures.position_views import corner_words
from huddle_app.method.findings.model import Findings, Group, Interval, Score
from huddle_app.method.findings.slides import FigureKey
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Band, Function
from tests.figures.made import findings, shapes, strings

KEY = FigureKey.read("positions")
VIEWS = ("sales.self", "sales.counterpart", "marketing.self", "marketing.counterpart")
NAMES = {"view of oneself", "view of the other"}
INK = colour_of(LIGHT.ink)
Claims = tuple[float, float]


def struggle(toolkit: Toolkit) -> Findings:
    """Both see themselves high; each expects the other to follow, marketing a little less."""
    return seen(toolkit, (5.3, 4.9), (5.3, 4.4))


def seen(toolkit: Toolkit, sales: Claims, marketing: Claims) -> Findings:
    """How much each side claims for itself, and says that the other does."""
    found = findings(toolkit)
    scales = dict(found.scales)
    for key, mean in zip(VIEWS, (*sales, *marketing), strict=True):
        whole = f"worldview.{key}"
        group = Group(Function.SALES if key.startswith("sales") else Function.MARKETING)
        score = Score(60, mean, 0.7, toolkit.band(mean), Interval(mean - 0.2, mean + 0.2))
        scales[whole] = replace(scales[whole], cells={**scales[whole].cells, group: score})
    return replace(found, scales=scales)


def drawn(found: Findings) -> Figure:
    return figure(KEY, found, width=900, height=500, palette=LIGHT)


def texts(drawn: Figure) -> list[str]:
    return [each.text for each in strings(drawn.drawing)]


@pytest.mark.parametrize("size", [(1728, 640, 36, 38), (1700, 440, 32, 38), (388, 300, 12, 32)])
def test_the_corner_in_which_both_see_themselves_is_always_said(toolkit, size) -> None:
    width, height, smallest, share = size
    seen = figure(
        KEY,
        struggle(toolkit),
        width=width,
        height=height,
        palette=LIGHT,
        smallest=smallest,
        share=share,
    )
    assert "both claim much: a struggle for control is likely" in " ".join(texts(seen))


def test_it_is_told_whose_view_of_whom_each_place_on_the_map_is(toolkit) -> None:
    words = texts(drawn(struggle(toolkit)))
    assert "view of oneself: sales 5.3 (n 60), marketing 5.3 (n 60)" in words
    of_the_other = "view of the other: sales of marketing 4.9 (n 60), marketing of sales 4.4 (n 60)"
    assert of_the_other in words
    assert "marketing claims control" in words


def test_no_line_of_the_map_goes_through_the_name_of_a_view(toolkit) -> None:
    drawing = drawn(struggle(toolkit)).drawing
    parts = list(shapes(drawing))
    for n in (n for n, each in enumerate(parts) if getattr(each, "text", "") in NAMES):
        ground, name = parts[n - 1], parts[n]
        assert isinstance(ground, Rect)
        assert isinstance(name, String)
        assert ground.x < name.x < ground.x + ground.width
        assert ground.y < name.y < ground.y + ground.height
        assert not any(isinstance(each, Line) and covers(each, ground) for each in parts[n:])


@pytest.mark.parametrize(
    ("sales", "marketing"),
    [((2.0, 2.0), (3.1, 3.9)), ((2.0, 2.0), (3.9, 3.1)), ((3.9, 4.4), (3.9, 3.1))],
)
def test_a_name_that_would_stand_on_a_line_where_a_position_ends_moves_off_it(
    toolkit, sales: Claims, marketing: Claims
) -> None:
    parts = list(shapes(drawn(seen(toolkit, sales, marketing)).drawing))
    ends = [
        each
        for each in parts
        if isinstance(each, Line) and each.strokeColor == colour_of(LIGHT.faint)
    ]
    names = [
        (ground, name) for ground, name in pairwise(parts) if getattr(name, "text", "") in NAMES
    ]
    grounds = [ground for ground, _name in names if isinstance(ground, Rect)]
    assert (len(ends), len(grounds)) == (4, 2)
    assert not any(covers(line, ground) for line in ends for ground in grounds)


def covers(line: Line, box: Rect) -> bool:
    """Whether an upright or level line goes through the box."""
    across = min(line.x1, line.x2) < box.x + box.width and max(line.x1, line.x2) > box.x
    return across and min(line.y1, line.y2) < box.y + box.height and max(line.y1, line.y2) > box.y


@pytest.mark.parametrize("size", [(1728, 640, 36, 38), (900, 500, 0, 45)])
@pytest.mark.parametrize(
    ("others", "names"),
    [((4.9, 4.4), NAMES), ((2.0, 3.6), {"view of oneself"}), ((3.8, 3.9), {"view of oneself"})],
)
def test_a_name_stands_in_the_field_of_its_own_point_where_that_has_room(
    toolkit, size, others: Claims, names: set[str]
) -> None:
    found = seen(toolkit, (5.3, others[0]), (5.3, others[1]))
    width, height, smallest, share = size
    made = figure(
        KEY, found, width=width, height=height, palette=LIGHT, smallest=smallest, share=share
    )
    parts = list(shapes(made.drawing))
    lines = [p for p in parts if isinstance(p, Line) and p.strokeColor == colour_of(LIGHT.faint)]
    upright = {line.x1 for line in lines if line.x1 == line.x2}
    lying = {line.y1 for line in lines if line.y1 == line.y2}
    claims = {"view of oneself": (5.3, 5.3), "view of the other": others}
    for ground, name in pairwise(parts):
        if isinstance(name, String) and name.text in names:
            assert isinstance(ground, Rect)
            x, y = ground.x + ground.width / 2, ground.y + ground.height / 2
            field = sum(x > line for line in upright), sum(y > line for line in lying)
            assert field == tuple(list(Band).index(toolkit.band(m)) for m in claims[name.text])


@pytest.mark.parametrize("apart", [0.0, 0.1, 0.2, 0.6, 2.0])
def test_the_view_of_oneself_is_never_covered_by_that_of_the_other(toolkit, apart: float) -> None:
    made = figure(
        KEY,
        seen(toolkit, (5.3, 5.3), (5.3, 5.3 - apart)),
        width=1728,
        height=640,
        palette=LIGHT,
        smallest=36,
        share=38,
    )
    discs = [p for p in shapes(made.drawing) if isinstance(p, Circle) and p.strokeColor == INK]
    other, own = discs[-2:]
    assert (own.fillColor, other.fillColor) == (INK, colour_of(LIGHT.paper))
    assert dist((own.cx, own.cy), (other.cx, other.cy)) + other.r > 1.2 * own.r, "the ring is seen"


@pytest.mark.parametrize("others", [(5.3, 5.3), (5.4, 5.4), (2.0, 6.5)])
@pytest.mark.parametrize("size", [(1728, 640, 36, 38), (388, 300, 12, 32), (480, 280, 12, 38)])
@pytest.mark.parametrize("own", [(5.3, 5.3), (6.0, 6.0), (2.0, 1.3), (1.3, 6.0)])
def test_the_corner_of_the_finding_is_not_silent_while_others_speak(
    toolkit, size, own: Claims, others: Claims
) -> None:
    width, height, smallest, share = size
    found = seen(toolkit, (own[0], others[1]), (own[1], others[0]))
    made = figure(
        KEY, found, width=width, height=height, palette=LIGHT, smallest=smallest, share=share
    )
    said = {words for words in corner_words().values() if words in " ".join(texts(made))}
    mine = corner_words()[toolkit.band(own[0]), toolkit.band(own[1])]
    assert not said or mine in said


def test_on_a_slide_the_map_has_most_of_what_the_headline_leaves(toolkit) -> None:
    made = figure(
        KEY, struggle(toolkit), width=1728, height=640, palette=LIGHT, smallest=36, share=38
    )
    [ground] = [
        part
        for part in shapes(made.drawing)
        if isinstance(part, Rect) and part.fillColor == colour_of(LIGHT.scale) and part.width > 900
    ]
    assert ground.height >= 0.6 * 640
