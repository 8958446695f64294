"""Before and after: per scale and function a hollow mark, an arrow, and a full mark."""

from dataclasses import dataclass
from math import copysign

from reportlab.graphics.shapes import Drawing, Group, Polygon

from huddle_app.figures import fonts, grounds, marks
from huddle_app.figures.cell_words import function_and_level, interval_words, told
from huddle_app.figures.change_headline import seems_off
from huddle_app.figures.change_lanes import (
    Lane,
    change_of,
    is_score,
    lanes_of,
    legend_entries,
    means_of,
    pair_words,
    places_shown,
)
from huddle_app.figures.figure import Asked, Sketch, Spot
from huddle_app.figures.finding_words import (
    decimals_note,
    not_shown_note,
    row_title,
)
from huddle_app.figures.grounds import Axis
from huddle_app.figures.lanes import (
    PITCH,
    lane_label,
    lane_spot,
    lanes_in,
    plot_left,
    separators,
)
from huddle_app.figures.palette import Palette
from huddle_app.figures.sheet import Contents, Entry, Row, Sheet, Symbol, sheet_for
from huddle_app.figures.sheet_parts import BASE, foot, legend, titles
from huddle_app.method.findings.change import same_statements
from huddle_app.method.findings.measures import (
    before_rounding,
    shown_difference,
)
from huddle_app.method.findings.model import Findings, Hidden, Score
from huddle_app.method.findings.words import capital
from huddle_app.method.listed import all_of
from huddle_app.method.toolkit import Scale
from huddle_app.method.words import Function, function_name
from huddle_app.texts import _

# In units of the type size: the names of the bands under the plot, a mark's radius, an arrow between means
# and the space after them.
UNDER, RADIUS, ARROW, AFTER = 1.5, 0.46, 1.7, 0.6
NARROW = 34.0
"""Under this width, in units of the type size, the legend alone names the functions, so that the plot has room."""
NEAR, RING = 0.5, (1.2, 0.65)
"""Marks nearer than so many radii cover one another; the outer and the inner one are then so large."""
_MOST_NAMED = 3


@dataclass(frozen=True)
class _Columns:
    """Where the means stand: those before end at `before`, those after begin at `after`; then the plot."""

    before: float
    after: float
    axis: Axis


def contents(asked: Asked) -> Contents:
    """What has to find a place."""
    shown = lanes_of(asked)
    rows = [
        Row(row_title(asked.findings, scale), PITCH * len(shown[scale.key]))
        for scale in asked.scales
    ]
    before, after = _names(asked)
    notes = [
        Entry(before, _sample(asked.palette, full=False)),
        Entry(after, _sample(asked.palette, full=True)),
        *legend(legend_entries(asked), asked.palette),
    ]
    cells = [cell for lanes in shown.values() for _function, *pair in lanes for cell in pair]
    if any(isinstance(cell, Hidden) for cell in cells):
        notes.append(Entry(not_shown_note()))
    more = [
        decimals_note(places_shown(asked, shown)),
        before_rounding() if seems_off(asked) else "",
        _left_out(asked),
    ]
    notes += [Entry(words) for words in more if words]
    above = grounds.head_of(_positions(asked))
    return Contents(
        tuple(rows),
        tuple(notes),
        above=above,
        under=UNDER,
        plot=21,
        titles=(0.24, 0.32, 0.42),
        snug=True,
    )


def _left_out(asked: Asked) -> str:
    """Which scales were not asked alike in both waves; empty for none."""
    if not asked.left_out:
        return ""
    names = all_of([scale.title for scale in asked.left_out], _MOST_NAMED)
    return _("not asked alike in both waves: {scales}").format(scales=names)


def compared(scale: Scale, later: Findings) -> bool:
    """Whether the later wave asked the same."""
    return scale.key in later.scales and same_statements(scale, later.scales[scale.key].scale)


def draw(asked: Asked) -> Sketch:
    """The figure."""
    sheet, palette = sheet_for(contents(asked), asked), asked.palette
    lanes = lanes_of(asked)
    columns = _columns(sheet, asked, [lane for each in lanes.values() for lane in each])
    drawing = Drawing(asked.width, asked.height)
    drawing.add(_ground(sheet, columns.axis, asked))
    for part in (titles, foot, separators):
        drawing.add(part(sheet, palette))
    spots: list[Spot] = []
    for place, scale in zip(sheet.places, asked.scales, strict=True):
        shown = lanes[scale.key]
        for strip, lane in zip(lanes_in(sheet, place, len(shown)), shown, strict=True):
            y = strip.middle
            drawing.add(lane_label(sheet, y, lane[0], _lane_name(sheet, lane), palette))
            drawing.add(_words(sheet, columns, y, lane, palette))
            drawing.add(_marks(sheet, columns.axis, y, lane, palette))
            spots.append(lane_spot(sheet, strip, _told(asked, scale, lane)))
    return Sketch(drawing, tuple(spots))


def _names(asked: Asked) -> tuple[str, str]:
    return asked.findings.wave, asked.later.wave if asked.later else _("not yet asked")


def _columns(sheet: Sheet, asked: Asked, lanes: list[Lane]) -> _Columns:
    """The plot begins behind the longest words."""
    size, said = sheet.value, [pair_words(asked.toolkit, lane) for lane in lanes]
    first = max((fonts.width_of(words, fonts.REGULAR, size) for words, _now in said), default=0.0)
    second = max((fonts.width_of(words, fonts.SEMIBOLD, size) for _b, words in said), default=0.0)
    before = plot_left(sheet, (_lane_name(sheet, lane) for lane in lanes)) + first
    after = before + ARROW * sheet.size
    left = after + second + AFTER * sheet.size
    return _Columns(before, after, Axis(asked.toolkit, left, sheet.width))


def _lane_name(sheet: Sheet, lane: Lane) -> str:
    """The function's name; empty where the plot needs the room, as the legend has it too."""
    return function_name(lane[0]) if sheet.width >= NARROW * sheet.size else ""


def _ground(sheet: Sheet, axis: Axis, asked: Asked) -> Group:
    """The bands under each row, neutral for positions, and their names."""
    group, palette = Group(), asked.palette
    kinds = _positions(asked)
    for place, positions in zip(sheet.places, kinds, strict=True):
        bottom, top = place.middle - place.height / 2, place.middle + place.height / 2
        group.add(grounds.ground(axis, bottom, top, sheet.size, palette, positions=positions))
    lines = sheet.bottom - 1.2 * sheet.size, sheet.top + grounds.HEAD_BASE * sheet.size
    group.add(
        grounds.axis_words(axis, sheet.titles_end, lines, sheet.small, palette, positions=kinds)
    )
    return group


def _positions(asked: Asked) -> list[bool]:
    """Of each row whether it is a position."""
    return [asked.toolkit.tool_of(scale.key).positions for scale in asked.scales]


def _marks(sheet: Sheet, axis: Axis, y: float, lane: Lane, palette: Palette) -> Group:
    """A hollow mark before and a full one after, with an arrow where there is room between them.

    Where hardly anything has moved, the hollow one is a ring around the full one, which would cover it.
    """
    function, before, after = lane
    group, radius = Group(), RADIUS * sheet.size
    ends = [axis.x(cell.mean) for cell in (before, after) if isinstance(cell, Score)]
    if len(ends) == 2:
        group.add(_arrow(ends[0], ends[1], y, sheet.size, palette))
    close = len(ends) == 2 and abs(ends[0] - ends[1]) < NEAR * radius
    outer, inner = RING if close else (1.0, 1.0)
    if isinstance(before, Score):
        group.add(marks.hollow(function, axis.x(before.mean), y, outer * radius, palette))
    if isinstance(after, Score):
        group.add(marks.mark(function, axis.x(after.mean), y, inner * radius, palette))
    return group


def _arrow(start_at: float, end: float, y: float, size: float, palette: Palette) -> Group:
    """From the hollow mark to the full one, where there is room between them."""
    way, length = copysign(1, end - start_at), abs(end - start_at)
    if length < 2.6 * RADIUS * size:
        return Group()
    tip = end - way * 1.25 * RADIUS * size
    head = Polygon(
        [tip, y, tip - way * 0.45 * size, y + 0.28 * size, tip - way * 0.45 * size, y - 0.28 * size]
    )
    head.fillColor, head.strokeColor = marks.colour_of(palette.soft), None
    return Group(
        marks.line(start_at, y, tip - way * 0.3 * size, y, palette.soft, 0.12 * size), head
    )


def _words(sheet: Sheet, columns: _Columns, y: float, lane: Lane, palette: Palette) -> Group:
    """Both means in reading order, “2.4 → 3.7”; what may not be shown says so in its place."""
    (function, before, after), size = lane, sheet.value
    base, middle = y - BASE * size, (columns.before + columns.after) / 2
    plain, strong = (fonts.REGULAR, size), (fonts.SEMIBOLD, size)
    ink = [palette.label(function) if is_score(c) else palette.soft for c in (before, after)]
    first, second = pair_words(columns.axis.toolkit, lane)
    return Group(
        marks.text(columns.before, base, first, plain, ink[0], "end"),
        marks.text(middle, base, "→", plain, palette.soft, "middle"),
        marks.text(columns.after, base, second, strong if is_score(after) else plain, ink[1]),
    )


def _sample(palette: Palette, *, full: bool) -> Symbol:
    draw_one = marks.mark if full else marks.hollow
    return lambda x, y, radius: draw_one(Function.OTHER, x, y, radius, palette)


def _told(asked: Asked, scale: Scale, lane: Lane) -> str:
    function, before, after = lane
    beside, who = means_of(before, after), function_and_level(function)
    first = told(asked.toolkit, scale, who, before, beside)
    second = told(asked.toolkit, scale, who, after, beside).split(": ", 1)[1]
    words = _("before: {before}; after: {after}").format(before=first, after=second)
    if is_score(before) and is_score(after):
        found = change_of(before, after)
        sure = interval_words(found.interval)
        change = ", ".join(filter(None, [shown_difference(found.gap), sure]))
        words = _("{words}; change {change}").format(words=words, change=change)
    return capital(words)
