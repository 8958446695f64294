"""All groups: every scale against every function and level, a number on the ground of its band in each cell."""

from reportlab.graphics.shapes import Drawing

from huddle_app.figures import heat_cells, heat_heads, heat_legend
from huddle_app.figures.cell_words import function_and_level, not_asked, told
from huddle_app.figures.figure import Asked, Sketch, Spot
from huddle_app.figures.heat_columns import Column, columns, least_width
from huddle_app.figures.heat_grid import cell_of, finding_of
from huddle_app.figures.sheet import Contents, Place, Row, sheet_for
from huddle_app.figures.sheet_parts import foot, titles
from huddle_app.method.findings.words import capital
from huddle_app.method.toolkit import Scale

FEWEST_LINES = 4
"""In how many lines the name of a level has to fit."""
TIGHT = 0.3
"""The least air beside a title, in units of the type size: titles of two lines each are told apart."""
NEARLY = 0.99
"""Type sizes are reckoned this far."""


def contents(asked: Asked) -> Contents:
    """What has to find a place: with as much of long names of levels as costs no type under the smallest."""
    needed, fewest = heat_heads.lines_needed(asked), least(asked)
    more = (_contents(asked, lines) for lines in range(needed, FEWEST_LINES, -1))
    if needed <= FEWEST_LINES or not asked.smallest:
        return next(more, fewest)
    size = NEARLY * min(asked.smallest, sheet_for(fewest, asked).size)
    return next((each for each in more if sheet_for(each, asked).size >= size), fewest)


def least(asked: Asked) -> Contents:
    """What has to find a place at the least: with long names of levels cut."""
    return _contents(asked, min(heat_heads.lines_needed(asked), FEWEST_LINES))


def draw(asked: Asked) -> Sketch:
    """The figure."""
    sheet = sheet_for(contents(asked), asked)
    across, palette = columns(sheet, asked), asked.palette
    drawing = Drawing(asked.width, asked.height)
    drawing.add(heat_heads.heads(sheet, across, asked))
    drawing.add(titles(sheet, palette))
    drawing.add(foot(sheet, palette))
    spots: list[Spot] = []
    for place, scale in zip(sheet.places, asked.scales, strict=True):
        for column in across:
            drawing.add(heat_cells.drawn(sheet, place, column, scale, asked))
            spots.append(_spot(place, column, scale, asked))
    return Sketch(drawing, tuple(spots))


def _contents(asked: Asked, lines: int) -> Contents:
    height = heat_cells.row_height(asked)
    return Contents(
        rows=tuple(Row(scale.title, height) for scale in asked.scales),
        foot=heat_legend.entries(asked),
        above=heat_heads.height(lines),
        plot=least_width(asked),
        titles=(0.2, 0.26, 0.32, 0.42),
        snug=True,
        tight=TIGHT,
    )


def _spot(place: Place, column: Column, scale: Scale, asked: Asked) -> Spot:
    """A cell tells more when pointed at."""
    cell, sides = cell_of(asked, scale, column.group), finding_of(asked, scale).sides
    who = function_and_level(*column.group)
    words = (
        told(asked.toolkit, scale, who, cell, sides)
        if cell or scale.may_answer(column.function)
        else not_asked(scale, who)
    )
    y = place.middle - place.height / 2
    return Spot(column.left, y, column.width, place.height, capital(words))
