"""One scale by level: each function with its levels under it, on the bands."""

from reportlab.graphics.shapes import Drawing, Group

from huddle_app.figures import fonts, grounds, marks
from huddle_app.figures.cell_words import function_and_level, people, told
from huddle_app.figures.figure import Asked, People, Sketch, Spot
from huddle_app.figures.finding_words import (
    decimals_note,
    expected,
    levels_of,
    not_shown_note,
    short_absence,
)
from huddle_app.figures.grounds import Axis
from huddle_app.figures.sheet import Contents, Entry, Place, Row, Sheet, sheet_for
from huddle_app.figures.sheet_parts import BASE, foot, row_spot, titles, whisker
from huddle_app.method.findings.model import Cell, Hidden, ScaleFinding, Score
from huddle_app.method.findings.words import (
    capital,
    level_name,
    mean_shown,
    shown_places,
)
from huddle_app.method.words import Function, function_name
from huddle_app.texts import _

# In units of the type size: the column of means right of the plot, the space before that of n and after it,
# so that the outline of a row goes through no number, and the bands' names.
MEAN, BEFORE, EDGE, UNDER = 2.5, 1.2, 0.4, 1.5
Line = tuple[Function, str | None, Cell | None]


def contents(asked: Asked) -> Contents:
    """What has to find a place."""
    shown = lines(asked)
    rows = [
        Row(function_name(f), strong=True, function=f) if level is None else Row(level_name(level))
        for f, level, _cell in shown
    ]
    notes = [_("averages of each group, n: people")]
    if any(isinstance(cell, Score) and cell.interval for _f, _l, cell in shown):
        notes.append(_("thin lines: 95 % sure"))
    if any(isinstance(cell, Hidden) for _f, _l, cell in shown):
        notes.append(not_shown_note())
    notes.append(decimals_note(_places(asked)))
    return Contents(
        tuple(rows),
        tuple(Entry(words) for words in notes if words),
        under=UNDER,
        plot=18,
        titles=(0.24, 0.32, 0.42),
    )


def draw(asked: Asked) -> Sketch:
    """The figure."""
    sheet = sheet_for(contents(asked), asked)
    palette, size = asked.palette, sheet.size
    axis = Axis(asked.toolkit, sheet.left, _means_end(sheet, asked) - MEAN * size)
    positions = bool(asked.scales) and asked.toolkit.tool_of(asked.scales[0].key).positions
    drawing = Drawing(asked.width, asked.height)
    drawing.add(grounds.ground(axis, sheet.bottom, sheet.top, size, palette, positions=positions))
    y = sheet.bottom - 1.2 * size
    drawing.add(grounds.captions(axis, y, sheet.small, palette, positions=positions))
    drawing.add(titles(sheet, palette))
    drawing.add(foot(sheet, palette))
    spots: list[Spot] = []
    for place, (function, level, cell) in zip(sheet.places, lines(asked), strict=True):
        drawing.add(_row(sheet, place, axis, (function, level, cell), asked))
        who, sides = function_and_level(function, level), _finding(asked).sides
        words = told(asked.toolkit, asked.scales[0], who, cell, sides)
        spots.append(row_spot(sheet, place, capital(words)))
    return Sketch(drawing, tuple(spots))


def mean_of(asked: Asked, score: Score) -> str:
    """The mean of a function or a level as it is shown."""
    return mean_shown(asked.toolkit, _finding(asked), score.mean)


def _places(asked: Asked) -> list[int]:
    """With how many decimals each mean is shown."""
    means = [cell.mean for _f, _l, cell in lines(asked) if isinstance(cell, Score)]
    return [shown_places(asked.toolkit, _finding(asked), mean) for mean in means]


def _finding(asked: Asked) -> ScaleFinding:
    """What is known of the first scale asked for; there is one wherever anything is drawn."""
    return asked.findings.scales[asked.scales[0].key]


def groups(asked: Asked) -> list[People]:
    """The group of each row."""
    return [(function, level) for function, level, _cell in lines(asked)]


def lines(asked: Asked) -> list[Line]:
    """Each function of the first scale asked for, followed by its levels, as far as they are to be drawn."""
    found: list[Line] = []
    for scale in asked.scales[:1]:
        finding = asked.findings.scales[scale.key]
        for function, cell in expected(asked.findings, scale):
            found.append((function, None, cell))
            found += [
                (function, level, each) for level, each in levels_of(finding, function).items()
            ]
    return [line for line in found if asked.has(line[:2])]


def _row(sheet: Sheet, place: Place, axis: Axis, line: Line, asked: Asked) -> Group:
    (function, level, cell), palette, y = line, asked.palette, place.middle
    if not isinstance(cell, Score):
        font = (fonts.REGULAR, sheet.small)
        words, base = short_absence(cell), y - BASE * sheet.small
        return Group(marks.text(_end(sheet), base, words, font, palette.ink, "end"))
    group, size = Group(), sheet.size
    if cell.interval:
        ends = cell.interval.low, cell.interval.high
        left, right = map(axis.x, ends)
        colour, ticks = palette.label(function), axis.on_scale(ends)
        group.add(whisker(left, right, y, size, colour, ticks))
    radius = (0.56 if level is None else 0.42) * size
    group.add(marks.mark(function, axis.x(cell.mean), y, radius, palette))
    group.add(_numbers(sheet, y, cell, asked))
    return group


def _numbers(sheet: Sheet, y: float, score: Score, asked: Asked) -> Group:
    """The mean and n in columns of their own, where nothing can cover them."""
    mean, small = (fonts.SEMIBOLD, sheet.value), (fonts.REGULAR, sheet.small)
    words, palette = mean_of(asked, score), asked.palette
    x, base = _means_end(sheet, asked), y - BASE * sheet.value
    below = y - BASE * sheet.small
    return Group(
        marks.text(x, base, words, mean, palette.ink, "end"),
        marks.text(_end(sheet), below, people(score.n), small, palette.soft, "end"),
    )


def _end(sheet: Sheet) -> float:
    """Where the words of a row end."""
    return sheet.width - EDGE * sheet.size


def _means_end(sheet: Sheet, asked: Asked) -> float:
    """Where the means end, before the longest n."""
    sizes = [cell.n for _f, _l, cell in lines(asked) if isinstance(cell, Score)]
    font = (fonts.REGULAR, sheet.small)
    widest = max((fonts.width_of(people(n), *font) for n in sizes), default=0.0)
    return _end(sheet) - widest - BEFORE * sheet.size
