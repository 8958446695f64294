"""Where the rows of a figure lie: titles on the left, the plot beside them, legend and notes below; in points."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import accumulate
from math import inf

from reportlab.graphics.shapes import Group

from huddle_app.figures import fonts
from huddle_app.figures.figure import Asked
from huddle_app.method.words import Function

# In units of the type size: a line of text, one of the foot, the space before the foot and before the plot.
LEAD, FOOT_LINE, FOOT_GAP, TITLE_GAP = 1.22, 1.5, 0.5, 0.9
# A mark of the legend with its space, and the space between two entries.
MARK, BETWEEN = 1.3, 1.6
# What a row has beside its text or marks: as a rule, and where large type must find room.
AIRY, CLOSE, TIGHT = 0.8, 0.45, 0.12
# How much a row may grow where there is height to spare, and what few rows together may.
GROWTH, ALL_GROWTH = 2.2, 12.0
SMALL, SLACK = 0.85, 0.25
TITLE_LINES, NOTE_LINES = 3, 4

Symbol = Callable[[float, float, float], Group]
"""Draws a small sign around a point, in a radius."""


@dataclass(frozen=True)
class Entry:
    """One entry of the legend, or a note, which has no sign."""

    words: str
    symbol: Symbol | None = None
    function: Function | None = None


@dataclass(frozen=True)
class Row:
    """A row's title, and how many times the type size its marks need in height."""

    title: str
    least: float = 1.3
    strong: bool = False
    function: Function | None = None


@dataclass(frozen=True)
class Contents:
    """All that has to find a place; `above`, `under` and `plot` (its width) in units of the type size.

    `titles` are the shares of the width for the titles: the first in which none is cut, or what they need
    of it where they are `snug`; else the plot of one figure begins where that of the next does. `shorter` is
    the same with a row less, where the last rows may be left out so that type stays large. A row may
    grow by `growth`, the few rows of a figure that has no more together by `ALL_GROWTH`. `tight` is the
    least that a row has beside its text, below which the figure goes on over another page.
    """

    rows: tuple[Row, ...]
    foot: tuple[Entry, ...]
    above: float = 0.0
    under: float = 0.0
    plot: float = 10.0
    titles: tuple[float, ...] = (0.32, 0.42, 0.5)
    snug: bool = False
    shorter: "Callable[[], Contents] | None" = None
    growth: float = GROWTH
    tight: float = TIGHT


@dataclass(frozen=True)
class Place:
    """Where a row lies, and its title in lines."""

    row: Row
    middle: float
    height: float
    title: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """The places of a figure: `size` its type, `small` that of captions, the plot from `left` to `width`.

    `height` is that of its upper edge.
    """

    contents: Contents
    width: float
    height: float
    size: float
    small: float
    left: float
    places: tuple[Place, ...]
    foot: tuple[tuple[Entry, ...], ...]

    @property
    def top(self) -> float:
        """The upper edge of the rows."""
        return self.height - self.contents.above * self.size

    @property
    def bottom(self) -> float:
        """The lower edge of the rows."""
        return self.top - sum(place.height for place in self.places)

    @property
    def titles_end(self) -> float:
        """The right edge of the titles."""
        return self.left - TITLE_GAP * self.size

    @property
    def value(self) -> float:
        """The type size of numbers beside their marks."""
        return max(0.95 * self.size, self.small)


def sheet_for(contents: Contents, asked: Asked) -> Sheet:
    """The places of a figure in the box asked for: the largest type in which everything fits."""
    wanted = _smallest(contents, asked)
    while wanted and contents.shorter and not _fits(contents, asked, wanted, contents.tight):
        contents = contents.shorter()
    airs = (AIRY, CLOSE) if wanted else ()
    air = next(
        (a for a in airs if _fits(contents, asked, wanted, a)), contents.tight if wanted else AIRY
    )
    return _laid(contents, asked, _largest(contents, asked, wanted, air), air)


def _smallest(contents: Contents, asked: Asked) -> float:
    """The smallest type asked for; less where even the fewest rows are too wide for it, so that none is left out."""
    wanted, fewest = min(asked.smallest, asked.largest), contents
    while fewest.shorter:
        fewest = fewest.shorter()
    if not wanted or is_wide_enough(fewest, asked, wanted):
        return wanted
    return _largest(contents, replace(asked, height=inf), 0.0, contents.tight)


def has_room(contents: Contents, asked: Asked) -> bool:
    """Whether everything, or all but the last rows where these may go, fits in the smallest type asked for."""
    wanted = min(asked.smallest, asked.largest)
    while contents.shorter and not _fits(contents, asked, wanted, contents.tight):
        contents = contents.shorter()
    return _fits(contents, asked, wanted, contents.tight)


def height_of(contents: Contents, asked: Asked, size: float) -> float:
    """The height in which the figure sets its type in `size`, however high the box asked for is."""
    return _needed(contents, asked, size, AIRY)


def is_wide_enough(contents: Contents, asked: Asked, size: float) -> bool:
    """Whether type of `size` has room in the width asked for."""
    return asked.width - _left(contents, asked, size) >= contents.plot * size


def small_of(asked: Asked, size: float) -> float:
    """The size of captions beside type of `size`."""
    return max(SMALL * size, min(asked.smallest, size))


def _largest(contents: Contents, asked: Asked, wanted: float, air: float) -> float:
    # Titles that break at another word need less height in larger type: what fits is not lost again.
    low, high = wanted if _fits(contents, asked, wanted, air) else 0.0, asked.largest
    if _fits(contents, asked, high, air):
        return high
    for _half in range(14):
        middle = (low + high) / 2
        low, high = (middle, high) if _fits(contents, asked, middle, air) else (low, middle)
    return low


def _fits(contents: Contents, asked: Asked, size: float, air: float) -> bool:
    wide = is_wide_enough(contents, asked, size)
    return wide and _needed(contents, asked, size, air) <= asked.height


def _needed(contents: Contents, asked: Asked, size: float, air: float) -> float:
    titles = _room(_left(contents, asked, size), size)
    small = small_of(asked, size)
    rows = sum(_row_height(row, titles, size, air) for row in contents.rows)
    foot = len(_foot(contents, asked.width, size, small)) * FOOT_LINE + FOOT_GAP
    return rows + (contents.above + contents.under + foot) * size


def _left(contents: Contents, asked: Asked, size: float) -> float:
    """The left edge of the plot."""
    left = 0.0
    for share in contents.titles:
        left = share * asked.width
        if all(_whole(row, _room(left, size), size) for row in contents.rows):
            break
    if not contents.snug:
        return left
    widest = max((_title_width(row, _room(left, size), size) for row in contents.rows), default=0.0)
    return min(left, widest + (TITLE_GAP + SLACK) * size)


def _room(left: float, size: float) -> float:
    """The width of the titles; a screen may set them a little wider than a printer."""
    return left - (TITLE_GAP + SLACK) * size


def _whole(row: Row, width: float, size: float) -> bool:
    """Whether the title needs neither cutting nor breaking a word."""
    lines = _title(row, width, size)
    return " ".join(lines) == " ".join(row.title.split())


def _title_width(row: Row, width: float, size: float) -> float:
    """What the longest line of the title takes of the width, and half a point for what sums lose."""
    lines = _title(row, width, size)
    return max((fonts.width_of(line, _title_font(row), size) for line in lines), default=0.0) + 0.5


def _title(row: Row, width: float, size: float) -> list[str]:
    room = width - MARK * size if row.function else width
    return fonts.wrapped(row.title, _title_font(row), size, room, TITLE_LINES)


def _title_font(row: Row) -> str:
    return fonts.SEMIBOLD if row.strong else fonts.REGULAR


def _row_height(row: Row, titles: float, size: float, air: float) -> float:
    lines = len(_title(row, titles, size))
    return (max(LEAD * lines, row.least) + air) * size


def _laid(contents: Contents, asked: Asked, size: float, air: float) -> Sheet:
    small, left = small_of(asked, size), _left(contents, asked, size)
    titles = _room(left, size)
    spare = max(0.0, asked.height - _needed(contents, asked, size, air))
    rows = max(len(contents.rows), 1)
    more = min(spare / rows, max(contents.growth, ALL_GROWTH / rows) * size)
    heights = [_row_height(row, titles, size, air) + more for row in contents.rows]
    starts = accumulate(heights, initial=0.0)
    # What is left over stands above and below alike.
    height = asked.height - (spare - rows * more) / 2
    top = height - contents.above * size
    places = tuple(
        Place(
            row,
            top - start - height / 2,
            height,
            tuple(fonts.balanced(_title(row, titles, size), _title_font(row), size)),
        )
        for row, start, height in zip(contents.rows, starts, heights, strict=False)
    )
    foot = _foot(contents, asked.width, size, small)
    return Sheet(contents, asked.width, height, size, small, left, places, foot)


def _foot(
    contents: Contents, width: float, size: float, small: float
) -> tuple[tuple[Entry, ...], ...]:
    """Legend and notes in lines of `width`."""
    lines: list[tuple[Entry, ...]] = [()]
    free = width
    for entry in contents.foot:
        for part in _parts(entry, width, size, small):
            needed = entry_width(part, size, small)
            if lines[-1] and needed > free:
                lines.append(())
                free = width
            lines[-1] = (*lines[-1], part)
            free -= needed + BETWEEN * size
    return tuple(line for line in lines if line)


def _parts(entry: Entry, width: float, size: float, small: float) -> list[Entry]:
    """The entry, or a note that is longer than a line in several."""
    if entry_width(entry, size, small) <= width:
        return [entry]
    room = width - (MARK * size if entry.symbol else 0.0)
    lines = fonts.fitted(entry.words, fonts.REGULAR, small, room, NOTE_LINES)
    first, *rest = fonts.balanced(lines, fonts.REGULAR, small)
    return [Entry(first, entry.symbol, entry.function), *(Entry(words) for words in rest)]


def entry_width(entry: Entry, size: float, small: float) -> float:
    """The width of an entry with its sign."""
    words = fonts.width_of(entry.words, fonts.REGULAR, small)
    return words + (MARK * size if entry.symbol else 0.0)
