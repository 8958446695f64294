"""Before and after: per scale and function a hollow mark, an arrow, and a full mark."""

from math import copysign

from reportlab.graphics.shapes import Drawing, Group, Polygon

from huddle_app.figures import fonts, grounds, marks
from huddle_app.figures.cell_words import group_name, told
from huddle_app.figures.figure import Asked, Sketch, Spot
from huddle_app.figures.finding_words import SHOWN, absence, row_title, short_absence, too_few_note
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
from huddle_app.figures.sheet_parts import BASE, foot, titles
from huddle_app.method.findings.measures import points_apart, shown_difference
from huddle_app.method.findings.model import Cell, Hidden, Score
from huddle_app.method.findings.words import capital, mean_words, uncapital
from huddle_app.method.toolkit import Scale
from huddle_app.method.words import Function, function_name
from huddle_app.texts import _

# In units of the type size: the names of the bands under the plot, and a mark's radius.
UNDER, RADIUS = 1.5, 0.46
# How many ratings the ground reaches beyond 1 and 7, so that values beside marks stand on it.
BEYOND = 0.75
NOTICED = 0.2
"""Changes smaller than this are told as none."""
Lane = tuple[Function, Cell | None, Cell | None]


def contents(asked: Asked) -> Contents:
    """What has to find a place."""
    rows = [
        Row(row_title(asked.findings, scale), PITCH * len(_lanes(asked, scale)))
        for scale in asked.scales
    ]
    before, after = _names(asked)
    notes = [
        Entry(before, _sample(asked.palette, full=False)),
        Entry(after, _sample(asked.palette, full=True)),
        Entry(_("n: people, before → after")),
    ]
    lanes = [cell for scale in asked.scales for _f, *pair in _lanes(asked, scale) for cell in pair]
    if any(isinstance(cell, Hidden) for cell in lanes):
        notes.append(Entry(too_few_note()))
    return Contents(tuple(rows), tuple(notes), under=UNDER, plot=24, titles=(0.24, 0.32, 0.42))


def draw(asked: Asked) -> Sketch:
    """The figure."""
    sheet, palette = sheet_for(contents(asked), asked), asked.palette
    lanes = {scale.key: _lanes(asked, scale) for scale in asked.scales}
    left = plot_left(sheet, (_label(lane) for each in lanes.values() for lane in each))
    axis = Axis(asked.toolkit, left, sheet.width, beyond=BEYOND)
    drawing = Drawing(asked.width, asked.height)
    drawing.add(_ground(sheet, axis, asked))
    for part in (titles, foot, separators):
        drawing.add(part(sheet, palette))
    spots: list[Spot] = []
    for place, scale in zip(sheet.places, asked.scales, strict=True):
        shown = lanes[scale.key]
        for y, lane in zip(lanes_in(sheet, place, len(shown)), shown, strict=True):
            drawing.add(lane_label(sheet, y, lane[0], _label(lane), palette))
            drawing.add(_lane(sheet, axis, y, lane, palette))
            spots.append(lane_spot(sheet, y, _told(asked, scale, lane)))
    return Sketch(drawing, tuple(spots))


def said(asked: Asked) -> str:
    """The largest change in a sentence; empty where none can be shown."""
    changes = [
        (after.mean - before.mean, scale, function, before, after)
        for scale in asked.scales
        for function, before, after in _lanes(asked, scale)
        if isinstance(before, Score) and isinstance(after, Score)
    ]
    if not changes:
        return ""
    change, scale, function, before, after = max(changes, key=lambda one: abs(one[0]))
    if abs(change) < NOTICED:
        words = _("Hardly anything has changed: nowhere more than {points} points.")
        return words.format(points=points_apart(asked.toolkit, after.mean, before.mean))
    words = (
        _("{points} points up: {function} on {scale}, {before} before and {after} now.")
        if change > 0
        else _("{points} points down: {function} on {scale}, {before} before and {after} now.")
    )
    return words.format(
        points=points_apart(asked.toolkit, after.mean, before.mean),
        function=function_name(function),
        scale=uncapital(scale.title),
        before=mean_words(asked.toolkit, before.mean),
        after=mean_words(asked.toolkit, after.mean),
    )


def _names(asked: Asked) -> tuple[str, str]:
    return asked.findings.wave, asked.later.wave if asked.later else _("not yet asked")


def _lanes(asked: Asked, scale: Scale) -> list[Lane]:
    """Each function that answered in either wave, or was asked."""
    then = asked.findings.scales[scale.key].by_function
    found = asked.later.scales.get(scale.key) if asked.later else None
    now = {f: found.by_function.get(f) if found else None for f in SHOWN}
    functions = [f for f in SHOWN if f in then or now[f] or f in scale.answered_by]
    return [(f, then.get(f), now[f]) for f in functions]


def _label(lane: Lane) -> str:
    """The function and how many people there were, before → after, where any are shown."""
    function, *cells = lane
    sizes = [str(cell.n) if isinstance(cell, Score) else "–" for cell in cells]
    if set(sizes) == {"–"}:
        return function_name(function)
    words = _("{function} n {before} → {after}")
    return words.format(function=function_name(function), before=sizes[0], after=sizes[1])


def _ground(sheet: Sheet, axis: Axis, asked: Asked) -> Group:
    """The bands under each row, neutral for positions, and their names."""
    group, palette = Group(), asked.palette
    kinds = [asked.toolkit.tool_of(scale.key).positions for scale in asked.scales]
    for place, positions in zip(sheet.places, kinds, strict=True):
        bottom, top = place.middle - place.height / 2, place.middle + place.height / 2
        group.add(grounds.ground(axis, bottom, top, sheet.size, palette, positions=positions))
    y = sheet.bottom - 1.2 * sheet.size
    group.add(grounds.captions(axis, y, sheet.small, palette, positions=all(kinds)))
    return group


def _lane(sheet: Sheet, axis: Axis, y: float, lane: Lane, palette: Palette) -> Group:
    function, before, after = lane
    group, radius = Group(), RADIUS * sheet.size
    ends = [axis.x(cell.mean) for cell in (before, after) if isinstance(cell, Score)]
    if len(ends) == 2:
        group.add(_arrow(ends[0], ends[1], y, sheet.size, palette))
    if isinstance(before, Score):
        group.add(marks.hollow(function, axis.x(before.mean), y, radius, palette))
    if isinstance(after, Score):
        group.add(marks.mark(function, axis.x(after.mean), y, radius, palette))
    group.add(_words(sheet, axis, y, lane, palette))
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


def _words(sheet: Sheet, axis: Axis, y: float, lane: Lane, palette: Palette) -> Group:
    """The means outside of the marks, and what is said in place of a missing one."""
    function, before, after = lane
    middle = (axis.left + axis.right) / 2
    colour, group = palette.label(function), Group()
    if isinstance(before, Score) and isinstance(after, Score):
        rising = after.mean >= before.mean
        group.add(_beside(sheet, axis, y, before, colour, left=rising))
        group.add(_beside(sheet, axis, y, after, colour, left=not rising, bold=True))
        return group
    font, base = (fonts.REGULAR, sheet.small), y - BASE * sheet.small
    shown = before if isinstance(before, Score) else after
    if not isinstance(shown, Score):
        words = absence(before or after)
        return Group(marks.text(middle, base, words, font, palette.ink, "middle"))
    left = axis.x(shown.mean) > middle
    group.add(_beside(sheet, axis, y, shown, colour, left=left, bold=shown is after))
    far, anchor = (axis.left, "start") if left else (axis.right, "end")
    inwards = 0.4 * sheet.size * (1 if left else -1)
    words = _missing(before, after)
    group.add(marks.text(far + inwards, base, words, font, palette.ink, anchor))
    return group


def _missing(before: Cell | None, after: Cell | None) -> str:
    """What is said of the wave that cannot be shown."""
    if isinstance(after, Score):
        return _("before: {words}").format(words=short_absence(before))
    return _("after: {words}").format(words=short_absence(after))


def _beside(  # noqa: PLR0913 - a number, where it stands, and its look
    sheet: Sheet, axis: Axis, y: float, score: Score, colour: str, *, left: bool, bold: bool = False
) -> Group:
    """A mean on one side of its mark."""
    font = (fonts.SEMIBOLD if bold else fonts.REGULAR, sheet.value)
    away = 0.75 * sheet.size * (-1 if left else 1)
    words, base = mean_words(axis.toolkit, score.mean), y - BASE * sheet.value
    anchor = "end" if left else "start"
    return Group(marks.text(axis.x(score.mean) + away, base, words, font, colour, anchor))


def _sample(palette: Palette, *, full: bool) -> Symbol:
    draw_one = marks.mark if full else marks.hollow
    return lambda x, y, radius: draw_one(Function.OTHER, x, y, radius, palette)


def _told(asked: Asked, scale: Scale, lane: Lane) -> str:
    function, before, after = lane
    first = told(asked.toolkit, scale, group_name(function), before)
    second = told(asked.toolkit, scale, group_name(function), after).split(": ", 1)[1]
    words = _("before: {before}; after: {after}").format(before=first, after=second)
    if isinstance(before, Score) and isinstance(after, Score):
        change = shown_difference(asked.toolkit, after.mean, before.mean)
        words = _("{words}; change {change}").format(words=words, change=change)
    return capital(words)
