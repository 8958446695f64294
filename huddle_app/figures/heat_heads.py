"""What stands over the columns of all groups: functions, their levels, and how many people."""

from reportlab.graphics.shapes import Group

from huddle_app.figures import fonts, marks
from huddle_app.figures.cell_words import people
from huddle_app.figures.figure import Asked
from huddle_app.figures.heat_columns import GROUP_SPACE, Column, least_widths
from huddle_app.figures.heat_grid import cell_of, groups
from huddle_app.figures.palette import Palette
from huddle_app.figures.sheet import LEAD, Sheet, small_of
from huddle_app.figures.sheet_parts import BASE, centred
from huddle_app.method.findings.model import Score
from huddle_app.method.findings.words import level_name
from huddle_app.method.words import function_name
from huddle_app.texts import _

# In units of the type size: the heads without the levels' lines, and the space between two of them.
ABOVE, HEAD_SPACE = 2.7, 0.2
MOST_LINES = 6
"""How many lines the name of a level may take where there is height for them."""
USUAL_PLOT = 0.74
"""The share of the width that all columns mostly have."""


def height(lines: int) -> float:
    """The height of the heads where names of levels take so many lines, in units of the type size."""
    return ABOVE + LEAD * lines


def lines_needed(asked: Asked) -> int:
    """How many lines the longest name of a level takes, with the share of the width that titles mostly leave."""
    least, size = least_widths(asked), asked.largest
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


def heads(sheet: Sheet, columns: list[Column], asked: Asked) -> Group:
    """The function over its columns, and over each the level and how many people at the most."""
    group = Group()
    for column in columns:
        if column.level is None:
            group.add(_function(sheet, column, columns, asked.palette))
        group.add(_level(sheet, column, asked.palette))
        group.add(_size(sheet, column, asked))
    return group


def _function(sheet: Sheet, column: Column, columns: list[Column], palette: Palette) -> Group:
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


def _level(sheet: Sheet, column: Column, palette: Palette) -> Group:
    """The name of the level, in as many lines as the sheet has kept for it."""
    size, font = sheet.size, (fonts.REGULAR, sheet.small)
    most = round((sheet.contents.above - height(0)) / LEAD)
    name = _("all") if column.level is None else level_name(column.level)
    lines = fonts.wrapped(name, *font, column.width - HEAD_SPACE * size, most)
    middle = sheet.top + 1.1 * size + len(lines) * LEAD * sheet.small / 2
    return centred(lines, column.middle, middle, font, palette.soft)


def _size(sheet: Sheet, column: Column, asked: Asked) -> Group:
    """How many people stand behind a column's numbers, at the most; no words where none is shown."""
    cells = [cell_of(asked, scale, column.group) for scale in asked.scales]
    sizes = [cell.n for cell in cells if isinstance(cell, Score)]
    words = people(max(sizes)) if sizes else ""
    y, font = sheet.top + (0.65 - BASE) * sheet.size, (fonts.REGULAR, sheet.small)
    return Group(marks.text(column.middle, y, words, font, asked.palette.soft, "middle"))
