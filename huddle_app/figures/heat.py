"""Every scale against every function and level: a number on the ground of its band in each cell."""

from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing, Group

from huddle_app.figures import fonts, marks
from huddle_app.figures.cell_words import function_and_level, people, told
from huddle_app.figures.figure import Asked, People, Sketch, Spot
from huddle_app.figures.finding_words import (
    absence,
    decimals_note,
    levels_of,
    not_shown_note,
    said_of,
)
from huddle_app.figures.grounds import band_words, claim
from huddle_app.figures.palette import Palette
from huddle_app.figures.sheet import (
    LEAD,
    Contents,
    Entry,
    Place,
    Row,
    Sheet,
    sheet_for,
    small_of,
)
from huddle_app.figures.sheet_parts import BASE, centred, foot, titles
from huddle_app.method.findings.model import Cell, Hidden, ScaleFinding, Score
from huddle_app.method.findings.model import Group as Answering
from huddle_app.method.findings.words import (
    capital,
    level_name,
    mean_shown,
    scale_name,
    shown_places,
)
from huddle_app.method.levels import in_order
from huddle_app.method.toolkit import Scale
from huddle_app.method.words import ANSWERING, Band, Function, function_name
from huddle_app.texts import _

# In units of the type size: the heads without the levels' lines, a cell's least width and height.
ABOVE, CELL, ROW = 2.7, 3.1, 1.4
FEWEST_LINES, MOST_LINES = 4, 6
"""In how many lines the name of a level has to fit, and how many it may take where there is height for them."""
# The space between cells, before a function, the height of the bar that tells the band, a mark,
# the space between two heads, and that beside words, through which the outline of a cell goes.
SPACE, GROUP_SPACE, EDGE, HEAD_MARK, HEAD_SPACE, AIR = 0.08, 0.5, 0.16, 1.4, 0.2, 0.5
TIGHT = 0.3
"""The least air beside a title, in units of the type size: titles of two lines each are told apart."""
NEARLY = 0.99
"""Type sizes are reckoned this far."""
PLOT_SHARE, USUAL_PLOT = 0.82, 0.74
"""The share of the width that columns with whole words may take, and what all columns mostly have."""


@dataclass(frozen=True)
class _Column:
    """A function or one of its levels, from `left` to `right`."""

    function: Function
    level: str | None
    left: float
    right: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def contents(asked: Asked) -> Contents:
    """What has to find a place: with as much of long names of levels as costs no type under the smallest."""
    needed, fewest = _head_lines(asked), least(asked)
    more = (_contents(asked, lines) for lines in range(needed, FEWEST_LINES, -1))
    if needed <= FEWEST_LINES or not asked.smallest:
        return next(more, fewest)
    size = NEARLY * min(asked.smallest, sheet_for(fewest, asked).size)
    return next((each for each in more if sheet_for(each, asked).size >= size), fewest)


def least(asked: Asked) -> Contents:
    """What has to find a place at the least: with long names of levels cut."""
    return _contents(asked, min(_head_lines(asked), FEWEST_LINES))


def _contents(asked: Asked, lines: int) -> Contents:
    shown = groups(asked)
    functions = len({function for function, _level in shown})
    return Contents(
        rows=tuple(Row(scale.title, ROW) for scale in asked.scales),
        foot=(*_bands(asked), *(Entry(words) for words in _notes(asked))),
        above=ABOVE + LEAD * lines,
        plot=sum(_least(asked)) + GROUP_SPACE * functions,
        titles=(0.2, 0.26, 0.32, 0.42),
        snug=True,
        tight=TIGHT,
    )


def draw(asked: Asked) -> Sketch:
    """The figure."""
    sheet = sheet_for(contents(asked), asked)
    columns, palette = _columns(sheet, asked), asked.palette
    drawing = Drawing(asked.width, asked.height)
    drawing.add(_heads(sheet, columns, asked))
    drawing.add(titles(sheet, palette))
    drawing.add(foot(sheet, palette))
    spots: list[Spot] = []
    for place, scale in zip(sheet.places, asked.scales, strict=True):
        for column in columns:
            cell = _cell(asked, scale, column.function, column.level)
            drawing.add(_drawn(sheet, place, column, (scale, cell), asked))
            who, sides = (
                function_and_level(column.function, column.level),
                _finding(asked, scale).sides,
            )
            words = told(asked.toolkit, scale, who, cell, sides)
            y, height = place.middle - place.height / 2, place.height
            spots.append(Spot(column.left, y, column.right - column.left, height, capital(words)))
    return Sketch(drawing, tuple(spots))


def said(asked: Asked) -> str:
    """The lowest cell that is no position; empty where none can be shown."""
    shown = [
        (cell.mean, scale, function, level)
        for scale in asked.scales
        if not asked.toolkit.tool_of(scale.key).positions
        for function, level in groups(asked)
        if isinstance(cell := _cell(asked, scale, function, level), Score)
    ]
    if not shown:
        return ""
    mean, scale, function, level = min(shown, key=lambda one: one[0])
    words = (
        _("{mean} is the lowest average shown here: {scale}, as {group} sees it.")
        if asked.part or _some_hidden(asked) or _is_leadership_silent(asked)
        else _("{mean} is the lowest average of all: {scale}, as {group} sees it.")
    )
    return words.format(
        mean=mean_shown(asked.toolkit, _finding(asked, scale), mean),
        scale=scale_name(scale),
        group=function_and_level(function, level),
    )


def answered(asked: Asked) -> tuple[Scale, ...]:
    """The scales with anything in the columns that are to be drawn."""
    shown = groups(asked)
    return tuple(scale for scale in asked.scales if any(_cell(asked, scale, *one) for one in shown))


def groups(asked: Asked) -> list[People]:
    """Each function somebody of which answered one of the scales, with its levels, if to be drawn.

    Leadership, which need not answer, has no column where nothing of it may be shown.
    """
    found: list[People] = []
    findings = [asked.findings.scales[scale.key] for scale in asked.scales]
    for function in ANSWERING:
        silent = function is Function.LEADERSHIP and _is_leadership_silent(asked)
        if any(function in f.by_function for f in findings) and not silent:
            levels = {level for f in findings for level in levels_of(f, function)}
            found.append((function, None))
            found += [(function, level) for level in in_order(levels, asked.findings.ladder)]
    return [group for group in found if asked.has(group)]


def _is_leadership_silent(asked: Asked) -> bool:
    """Whether some of leadership answered and nothing of it may be shown: it has no columns then."""
    cells = [_cell(asked, scale, Function.LEADERSHIP, None) for scale in asked.scales]
    return any(cells) and not any(isinstance(cell, Score) for cell in cells)


def _cell(asked: Asked, scale: Scale, function: Function, level: str | None) -> Cell | None:
    return _finding(asked, scale).cells.get(Answering(function, level))


def _finding(asked: Asked, scale: Scale) -> ScaleFinding:
    return asked.findings.scales[scale.key]


def _least(asked: Asked) -> list[float]:
    """The least width of each column, in units of the type size: with whole words where these fit."""
    whole, broken = _widths(asked, whole=True), _widths(asked, whole=False)
    size = min(asked.smallest, asked.largest) or asked.largest
    return whole if sum(whole) * size <= PLOT_SHARE * asked.width else broken


def _head_lines(asked: Asked) -> int:
    """How many lines the longest name of a level takes, with the share of the width that titles mostly leave."""
    least, size = _least(asked), asked.largest
    small = small_of(asked, size)
    spare = USUAL_PLOT * asked.width / size - sum(least)
    more = max(spare / max(len(least), 1) - GROUP_SPACE, 0.0) - HEAD_SPACE
    rooms = ((width + more) * size for width in least)
    lines = [
        len(fonts.wrapped(level_name(level), fonts.REGULAR, small, room, MOST_LINES))
        for (_function, level), room in zip(groups(asked), rooms, strict=True)
        if level is not None
    ]
    return max(lines, default=1)


def _widths(asked: Asked, *, whole: bool) -> list[float]:
    """As wide as “not shown” where that occurs, a lone function's name, and a level's words if `whole`."""
    shown = groups(asked)
    words = [_("not shown")] if _some_hidden(asked) else []
    words += [word for _f, level in shown if whole and level for word in level.split()]
    usual = max([CELL, *(fonts.width_of(each, fonts.REGULAR, 1.0) + AIR for each in words)])
    functions = [function for function, _level in shown]
    return [
        usual
        if functions.count(function) > 1
        else max(usual, fonts.width_of(function_name(function), fonts.SEMIBOLD, 1.0) + HEAD_MARK)
        for function in functions
    ]


def _columns(sheet: Sheet, asked: Asked) -> list[_Column]:
    """The columns, with a space before each function; what room is left is shared by all."""
    shown = groups(asked)
    least, gap = [width * sheet.size for width in _least(asked)], GROUP_SPACE * sheet.size
    starts = max(sum(level is None for _f, level in shown) - 1, 0)
    spare = sheet.width - sheet.left - gap * starts - sum(least)
    more = spare / max(len(shown), 1)
    columns: list[_Column] = []
    x = sheet.left
    for (function, level), width in zip(shown, least, strict=True):
        x += gap if level is None and columns else 0.0
        columns.append(_Column(function, level, x, x + width + more))
        x += width + more
    return columns


def _heads(sheet: Sheet, columns: list[_Column], asked: Asked) -> Group:
    """Function over its columns, level, and how many people at the most."""
    group, size, palette = Group(), sheet.size, asked.palette
    font, most = (fonts.REGULAR, sheet.small), round((sheet.contents.above - ABOVE) / LEAD)
    for column in columns:
        if column.level is None:
            group.add(_function_head(sheet, column, columns, palette))
        name = _("all") if column.level is None else level_name(column.level)
        room = column.right - column.left - HEAD_SPACE * size
        lines = fonts.wrapped(name, *font, room, most)
        middle = sheet.top + 1.1 * size + len(lines) * LEAD * sheet.small / 2
        group.add(centred(lines, column.middle, middle, font, palette.soft))
        y = sheet.top + (0.65 - BASE) * size
        group.add(
            marks.text(column.middle, y, _counted(asked, column), font, palette.soft, "middle")
        )
    return group


def _function_head(
    sheet: Sheet, column: _Column, columns: list[_Column], palette: Palette
) -> Group:
    """The function's mark and name over its columns, cut where these are too narrow."""
    size, font = sheet.size, (fonts.SEMIBOLD, sheet.size)
    end = max(each.right for each in columns if each.function is column.function)
    y = sheet.height - 0.9 * size
    room = end - column.left - 1.2 * size
    [name] = fonts.fitted(function_name(column.function), *font, room, 1)
    return Group(
        marks.mark(
            column.function, column.left + 0.5 * size, y + BASE * size, 0.42 * size, palette
        ),
        marks.text(column.left + 1.2 * size, y, name, font, palette.label(column.function)),
    )


def _counted(asked: Asked, column: _Column) -> str:
    """How many people stand behind a column's numbers, at the most; empty where none is shown."""
    cells = [_cell(asked, scale, column.function, column.level) for scale in asked.scales]
    sizes = [cell.n for cell in cells if isinstance(cell, Score)]
    return people(max(sizes)) if sizes else ""


def _drawn(
    sheet: Sheet, place: Place, column: _Column, shown: tuple[Scale, Cell | None], asked: Asked
) -> Group:
    """One cell: its ground, the bar that tells its band without colour, and its number or words."""
    (scale, cell), palette, size = shown, asked.palette, sheet.size
    half, space = place.height / 2, SPACE * size
    box = (column.left + space, place.middle - half + space)
    box += (column.right - column.left - 2 * space, place.height - 2 * space)
    if not isinstance(cell, Score):
        return Group(_empty(sheet, column.middle, place.middle, cell, palette))
    positions = asked.toolkit.tool_of(scale.key).positions
    font = (fonts.SEMIBOLD, sheet.value)
    y = place.middle - BASE * sheet.value
    words = mean_shown(asked.toolkit, _finding(asked, scale), cell.mean)
    return Group(
        _field(box, None if positions else cell.band, EDGE * size, palette),
        marks.text(column.middle, y, words, font, palette.ink, "middle"),
    )


def _empty(sheet: Sheet, x: float, y: float, cell: Hidden | None, palette: Palette) -> Group:
    words = _("not shown") if cell else "–"
    font = (fonts.REGULAR, sheet.small)
    return Group(marks.text(x, y - BASE * sheet.small, words, font, palette.soft, "middle"))


def _field(
    box: tuple[float, float, float, float], band: Band | None, edge: float, palette: Palette
) -> Group:
    """The ground of a cell; low has a bar at its foot, high one on top, positions and middle none."""
    x, y, width, height = box
    group = Group(marks.box(*box, palette.band(band) if band else palette.scale))
    if band in {Band.LOW, Band.HIGH}:
        at = y if band is Band.LOW else y + height - edge
        group.add(marks.box(x, at, width, edge, palette.soft))
    return group


def _bands(asked: Asked) -> tuple[Entry, ...]:
    """A sample of each ground with its name."""
    kinds = {asked.toolkit.tool_of(scale.key).positions for scale in asked.scales}
    bands: list[Band | None] = list(Band) if False in kinds else []
    return tuple(_sample(asked, band) for band in [*bands, *([None] if True in kinds else [])])


def _sample(asked: Asked, band: Band | None) -> Entry:
    palette = asked.palette

    def symbol(x: float, y: float, radius: float) -> Group:
        return _field((x - radius, y - radius, 2 * radius, 2 * radius), band, 0.4 * radius, palette)

    if band is None:
        low, high = (claim(each) for each in (Band.LOW, Band.HIGH))
        words = _("claim to control, {little} to {much}").format(little=low, much=high)
        return Entry(words, symbol)
    return Entry(band_words(asked.toolkit, band, positions=False)[1], symbol)


def _notes(asked: Asked) -> list[str]:
    """What stands where there is no number, as far as it occurs."""
    notes = [not_shown_note()] if _some_hidden(asked) else []
    if _is_leadership_silent(asked):
        notes.append(said_of(Function.LEADERSHIP, absence(Hidden())))
    notes += [_("“–”: not asked or no answers")] if None in _cells(asked) else []
    note = decimals_note(_places(asked))
    return [*notes, note] if note else notes


def _places(asked: Asked) -> list[int]:
    """With how many decimals each number is shown."""
    return [
        shown_places(asked.toolkit, _finding(asked, scale), cell.mean)
        for scale in asked.scales
        for function, level in groups(asked)
        if isinstance(cell := _cell(asked, scale, function, level), Score)
    ]


def _some_hidden(asked: Asked) -> bool:
    return any(isinstance(cell, Hidden) for cell in _cells(asked))


def _cells(asked: Asked) -> list[Cell | None]:
    shown = groups(asked)
    return [_cell(asked, scale, f, level) for scale in asked.scales for f, level in shown]
