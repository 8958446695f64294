"""The figure of a finding: a row per scale on the bands from 1 to 7, a mark and its value per function."""

from collections.abc import Sequence
from itertools import groupby
from math import inf

from reportlab.graphics.shapes import Drawing, Group

from huddle_app.figures import fonts, grounds, marks
from huddle_app.figures.apart import spread, touching
from huddle_app.figures.finding_layout import FOOT_LINE, Layout
from huddle_app.figures.finding_words import FindingRow
from huddle_app.figures.palette import Palette
from huddle_app.figures.placing import Box
from huddle_app.figures.row_reach import (
    CAPITAL,
    GAP,
    WHISKER,
    interval_depths,
    interval_ends,
    lifted,
)
from huddle_app.figures.sheet_parts import TITLE_LEAD, grounded, whisker
from huddle_app.method.findings.words import band_of
from huddle_app.method.words import SIDES

# How far the names of the bands stand below the plot, in units of the type size.
CAPTION = 1.25
# How far a number keeps from the line between two bands, in units of the type size.
OFF_LINE = 0.12


def drawn(plan: Layout, palette: Palette, *, positions: bool) -> Drawing:
    """The figure whose places are known, in points; `positions` takes away the bands' colours (tool 1)."""
    drawing = Drawing(plan.width, plan.height)
    drawing.add(_ground(plan, palette, positions=positions))
    for place, row in enumerate(plan.rows):
        drawing.add(_row(plan, row, plan.middle_of(place), palette))
    drawing.add(_foot(plan, palette))
    return drawing


def _ground(plan: Layout, palette: Palette, *, positions: bool) -> Group:
    """The bands and their names; rows of positions have one neutral ground with thin dividers."""
    group, axis, size = Group(), plan.axis(), plan.size
    for alike, run in groupby(enumerate(plan.rows), lambda pair: positions or pair[1].positions):
        places = [place for place, _row in run]
        top, bottom = plan.top_of(places[0]), plan.top_of(places[-1] + 1)
        group.add(grounds.ground(axis, bottom, top, size, palette, positions=alike))
    lines = plan.bottom - CAPTION * size, plan.top_of(0) + grounds.HEAD_BASE * size
    kinds = [positions or row.positions for row in plan.rows]
    group.add(
        grounds.axis_words(axis, plan.titles_end, lines, plan.small, palette, positions=kinds)
    )
    return group


def _row(plan: Layout, row: FindingRow, y: float, palette: Palette) -> Group:
    group = Group(_row_title(plan, row, y, palette))
    if row.points:
        group.add(_connection(plan, row, y, palette))
        group.add(_whiskers(plan, row, y, palette))
        group.add(_marks(plan, row, y, palette))
        group.add(_values(plan, row, y, palette))
    else:
        font, colours = (fonts.REGULAR, plan.size), (palette.ink, palette.paper)
        middle = plan.left + plan.plot_width / 2
        group.add(grounded(row.remarks[:1], middle, y, font, colours))
    return group


def _row_title(plan: Layout, row: FindingRow, y: float, palette: Palette) -> Group:
    """The scale's title in up to two lines, and under it what is said in place of a missing mark."""
    size, right = plan.size, plan.titles_end
    titles = fonts.balanced(
        fonts.fitted(row.title, fonts.REGULAR, size, right), fonts.REGULAR, size
    )
    remarks = [
        words
        for text in row.beside()
        for words in fonts.fitted(text, fonts.REGULAR, plan.small, right)
    ]
    lines = [(text, (fonts.REGULAR, size), palette.ink) for text in titles]
    lines += [(text, (fonts.REGULAR, plan.small), palette.soft) for text in remarks]
    group, lead = Group(), TITLE_LEAD * size
    top = y + (len(lines) - 1) * lead / 2 - 0.35 * size
    for place, (words, font, colour) in enumerate(lines):
        group.add(marks.text(right, top - place * lead, words, font, colour, "end"))
    return group


def _connection(plan: Layout, row: FindingRow, y: float, palette: Palette) -> Group:
    """The line between sales and marketing: the gap."""
    ends = [plan.x(mean) for function, mean in row.points if function in SIDES]
    if len(ends) < 2:
        return Group()
    return Group(marks.line(ends[0], y, ends[1], y, palette.faint, plan.size * 0.16))


def _whiskers(plan: Layout, row: FindingRow, y: float, palette: Palette) -> Group:
    """Each interval as a thin line under its mark; where two would touch, one under the other."""
    group = Group()
    if not plan.whiskers:
        return group
    ends, depths = (
        interval_ends(row, plan.axis()),
        interval_depths(row, plan.axis(), plan.size),
    )
    lines = zip(row.points, row.intervals, ends, depths, strict=True)
    for (function, mean), interval, pair, depth in lines:
        if interval and pair:
            colour, size = palette.function(function), WHISKER * plan.size
            ticks = plan.axis().on_scale((interval.low, mean, interval.high))
            group.add(whisker(*pair, y - depth, size, colour, ticks))
    return group


def _marks(plan: Layout, row: FindingRow, y: float, palette: Palette) -> Group:
    group = Group()
    for (function, mean), lift in zip(row.points, lifted(row, plan.axis(), plan.size), strict=True):
        group.add(marks.mark(function, plan.x(mean), y + lift, plan.radius, palette))
    return group


def _values(plan: Layout, row: FindingRow, y: float, palette: Palette) -> Group:
    """Each mean above its mark; where the line between two bands would go through it, on a ground of its own."""
    font, group = (fonts.SEMIBOLD, plan.value), Group()
    edges = plan.axis().edges()[1:-1]
    said, boxes = row.means(plan.toolkit), value_boxes(plan, row, y)
    for (function, mean), words, box in zip(row.points, said, boxes, strict=True):
        x, _y = box.middle
        if any(box.left < edge < box.right for edge in edges):
            band = band_of(plan.toolkit, mean)
            colour = palette.scale if row.positions else palette.band(band)
            size = box.right - box.left, box.top - box.bottom
            group.add(marks.box(box.left, box.bottom, *size, colour))
        group.add(marks.text(x, box.bottom, words, font, palette.label(function), "middle"))
    return group


def value_boxes(plan: Layout, row: FindingRow, y: float) -> list[Box]:
    """Where the mean of each mark of a row at height `y` stands; moved sideways where two would touch."""
    font = (fonts.SEMIBOLD, plan.value)
    marked = [plan.x(mean) for _function, mean in row.points]
    highest = max(lifted(row, plan.axis(), plan.size), default=0.0)
    above = y + highest + plan.radius + GAP * plan.size
    widths = [fonts.width_of(text, *font) for text in row.means(plan.toolkit)]
    places = _number_places(plan, row, marked, widths)
    top = above + CAPITAL * plan.value
    return [
        Box(x - width / 2, above, x + width / 2, top)
        for x, width in zip(places, widths, strict=True)
    ]


def _number_places(
    plan: Layout, row: FindingRow, marked: Sequence[float], widths: Sequence[float]
) -> list[float]:
    """Each number within its own band, so that no line goes through it; where that has no room, near its mark."""
    gap, air = GAP * plan.size, OFF_LINE * plan.size
    bands = [band_of(plan.toolkit, mean) for _function, mean in row.points]
    places = spread(marked, widths, gap, [plan.axis().within(band, air) for band in bands])
    if touching(places, widths):
        places = spread(marked, widths, gap, [(-inf, plan.width)] * len(marked))
    return places


def _foot(plan: Layout, palette: Palette) -> Group:
    """Who answered, and what the numbers are."""
    size, y, group = plan.size, plan.bottom - 3.6 * plan.size, Group()
    font = (fonts.REGULAR, plan.small)
    if plan.note_beside:
        group.add(marks.text(plan.width, y, plan.note, font, palette.soft, "end"))
    for line in plan.legend:
        x = 0.0
        for function, words in line:
            group.add(marks.mark(function, x + 0.5 * size, y + 0.3 * size, 0.42 * size, palette))
            group.add(marks.text(x + 1.3 * size, y, words, font, palette.label(function)))
            x += fonts.width_of(words, *font) + 2.55 * size
        y -= FOOT_LINE * size
    [note] = fonts.fitted(plan.note, *font, plan.width, lines=1)
    below = plan.decimals if plan.note_beside else (note, *plan.decimals)
    for place, words in enumerate(below):
        group.add(marks.text(0, y - place * FOOT_LINE * size, words, font, palette.soft))
    return group
