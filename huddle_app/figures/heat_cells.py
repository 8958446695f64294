"""How a cell of all groups looks: a number on the ground of its band, or why there is none."""

from reportlab.graphics.shapes import Group

from huddle_app.figures import fonts, marks
from huddle_app.figures.figure import Asked
from huddle_app.figures.heat_columns import Column, hidden_lines
from huddle_app.figures.heat_grid import cell_of, finding_of
from huddle_app.figures.palette import Palette
from huddle_app.figures.sheet import Place, Sheet, small_of
from huddle_app.figures.sheet_parts import BASE, centred
from huddle_app.method.findings.model import Hidden, Score
from huddle_app.method.findings.words import mean_shown
from huddle_app.method.toolkit import Scale
from huddle_app.method.words import Band
from huddle_app.texts import _

# In units of the type size: the space between cells, and the height of the bar that tells the band.
SPACE, EDGE = 0.08, 0.16
ROW = 1.4
"""The least height of a row, in units of the type size."""


def row_height(asked: Asked) -> float:
    """The least height of a row in units of the type size: what cells say has room in it and its air."""
    size = min(asked.smallest, asked.largest) or asked.largest
    return max(ROW, hidden_lines(asked) * small_of(asked, size) / size)


def drawn(sheet: Sheet, place: Place, column: Column, scale: Scale, asked: Asked) -> Group:
    """The cell of a scale's row in a column."""
    cell = cell_of(asked, scale, column.group)
    if not isinstance(cell, Score):
        return _without_number(sheet, place, column, cell, asked.palette)
    positions = asked.toolkit.tool_of(scale.key).positions
    band = None if positions else cell.band
    words = mean_shown(asked.toolkit, finding_of(asked, scale), cell.mean)
    y, font = place.middle - BASE * sheet.value, (fonts.SEMIBOLD, sheet.value)
    return Group(
        ground(_box(sheet, place, column), band, EDGE * sheet.size, asked.palette),
        marks.text(column.middle, y, words, font, asked.palette.ink, "middle"),
    )


def ground(
    box: tuple[float, float, float, float], band: Band | None, edge: float, palette: Palette
) -> Group:
    """The ground of a cell: low has a bar of height `edge` at its foot, high one on top.

    The middle has none, nor have positions, which are of no band.
    """
    x, y, width, height = box
    group = Group(marks.box(*box, palette.band(band) if band else palette.scale))
    if band in {Band.LOW, Band.HIGH}:
        at = y if band is Band.LOW else y + height - edge
        group.add(marks.box(x, at, width, edge, palette.soft))
    return group


def _box(sheet: Sheet, place: Place, column: Column) -> tuple[float, float, float, float]:
    """Left and lower edge, width and height of the ground."""
    space = SPACE * sheet.size
    y = place.middle - place.height / 2 + space
    return column.left + space, y, column.width - 2 * space, place.height - 2 * space


def _without_number(
    sheet: Sheet, place: Place, column: Column, cell: Hidden | None, palette: Palette
) -> Group:
    words, font = _("not shown") if cell else "–", (fonts.REGULAR, sheet.small)
    lines = fonts.fitted(words, *font, column.width, len(words.split()))
    return centred(lines, column.middle, place.middle, font, palette.soft)
