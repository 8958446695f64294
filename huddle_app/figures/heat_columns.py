"""How wide the columns of all groups are, and where each begins and ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from huddle_app.figures import fonts
from huddle_app.figures.figure import Asked, People
from huddle_app.figures.heat_grid import groups, some_hidden
from huddle_app.figures.sheet import Sheet
from huddle_app.method.words import Function, function_name
from huddle_app.texts import _

# In units of the type size: the least width of a column, the space before a function, its mark,
# and the space beside words, through which the outline of a cell goes.
CELL, GROUP_SPACE, HEAD_MARK, AIR = 3.1, 0.5, 1.4, 0.5
PLOT_SHARE = 0.82
"""The share of the width that columns with whole words may take."""


@dataclass(frozen=True)
class Column:
    """A function or one of its levels, from `left` to `right`, in points."""

    function: Function
    level: str | None
    left: float
    right: float

    @property
    def group(self) -> People:
        """Whose column it is."""
        return self.function, self.level

    @property
    def middle(self) -> float:
        """Half-way across it."""
        return (self.left + self.right) / 2

    @property
    def width(self) -> float:
        """From its left to its right edge."""
        return self.right - self.left


def columns(sheet: Sheet, asked: Asked) -> list[Column]:
    """The columns, with a space before each function; what room is left is shared by all."""
    shown = groups(asked)
    least, gap = [width * sheet.size for width in least_widths(asked)], GROUP_SPACE * sheet.size
    starts = max(sum(level is None for _f, level in shown) - 1, 0)
    spare = sheet.width - sheet.left - gap * starts - sum(least)
    more = spare / max(len(shown), 1)
    made: list[Column] = []
    x = sheet.left
    for (function, level), width in zip(shown, least, strict=True):
        x += gap if level is None and made else 0.0
        made.append(Column(function, level, x, x + width + more))
        x += width + more
    return made


def least_width(asked: Asked) -> float:
    """The least width of all columns with the spaces between them, in units of the type size."""
    functions = {function for function, _level in groups(asked)}
    return sum(least_widths(asked)) + GROUP_SPACE * len(functions)


def least_widths(asked: Asked) -> list[float]:
    """The least width of each column, in units of the type size: with whole words where these fit."""
    return _way(asked)[0]


def hidden_lines(asked: Asked) -> int:
    """In how many lines a cell says “not shown”: in two where there is no width for one, in none where none does."""
    return len(_way(asked)[1])


def _way(asked: Asked) -> tuple[list[float], Sequence[str]]:
    """The columns' least widths, and “not shown” in lines: the first way that fits, else the narrowest."""
    said = _("not shown") if some_hidden(asked) else ""
    size = min(asked.smallest, asked.largest) or asked.largest
    *ways, narrowest = product((True, False), ([said], said.split()))
    for levels, words in ways:
        widths = _widths(asked, words, levels=levels)
        if sum(widths) * size <= PLOT_SHARE * asked.width:
            return widths, words
    levels, words = narrowest
    return _widths(asked, words, levels=levels), words


def _widths(asked: Asked, hidden: Sequence[str], *, levels: bool) -> list[float]:
    """As wide as what a hidden cell says, a lone function's name, and the words of `levels`."""
    shown = groups(asked)
    words = [*hidden, *(word for _f, level in shown if levels and level for word in level.split())]
    usual = max([CELL, *(fonts.width_of(each, fonts.REGULAR, 1.0) + AIR for each in words)])
    functions = [function for function, _level in shown]
    return [
        usual
        if functions.count(function) > 1
        else max(usual, fonts.width_of(function_name(function), fonts.SEMIBOLD, 1.0) + HEAD_MARK)
        for function in functions
    ]
