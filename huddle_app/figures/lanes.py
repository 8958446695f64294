"""Rows that have a lane for each function, with the function's mark and words before the plot."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportlab.graphics.shapes import Group

from huddle_app.figures import fonts, marks
from huddle_app.figures.figure import Spot
from huddle_app.figures.palette import Palette
from huddle_app.figures.sheet import Place, Sheet
from huddle_app.figures.sheet_parts import BASE
from huddle_app.method.words import Function

PITCH, WIDEST = 1.35, 3.4
"""The height of a lane in units of the type size: at least, and where few rows have height to spare."""
FILLED = 0.8
"""The share of a row's height that lanes may take."""
# A mark with its space, and the space after the words.
MARK, AFTER = 1.1, 0.6


@dataclass(frozen=True)
class Lane:
    """Where a lane lies: its `middle`, and how high it is."""

    middle: float
    height: float


def lanes_in(sheet: Sheet, place: Place, count: int, widest: float = WIDEST) -> list[Lane]:
    """The lanes of a row, from the top, no higher than `widest` times the type size."""
    share = FILLED * place.height / max(count, 1)
    height = min(max(share, PITCH * sheet.size), widest * sheet.size)
    top = place.middle + (count - 1) * height / 2
    return [Lane(top - n * height, height) for n in range(count)]


def lane_spot(sheet: Sheet, lane: Lane, words: str) -> Spot:
    """A whole lane."""
    bottom = lane.middle - lane.height / 2
    return Spot(sheet.left, bottom, sheet.width - sheet.left, lane.height, words)


def plot_left(sheet: Sheet, labels: Iterable[str]) -> float:
    """Where the plot begins, right of the longest of the words before it."""
    widest = max((fonts.width_of(words, fonts.REGULAR, sheet.small) for words in labels), default=0)
    return sheet.left + widest + (MARK + AFTER) * sheet.size


def lane_label(sheet: Sheet, y: float, function: Function, words: str, palette: Palette) -> Group:
    """The function's mark and the words before its lane."""
    size, font = sheet.size, (fonts.REGULAR, sheet.small)
    base, x = y - BASE * sheet.small, sheet.left + MARK * size
    return Group(
        marks.mark(function, sheet.left + 0.42 * size, y, 0.42 * size, palette),
        marks.text(x, base, words, font, palette.label(function)),
    )


def separators(sheet: Sheet, palette: Palette) -> Group:
    """A thin line between two rows."""
    group = Group()
    for place in sheet.places[1:]:
        y = place.middle + place.height / 2
        group.add(marks.line(0, y, sheet.width, y, palette.line, 0.06 * sheet.size))
    return group
