"""How wide the columns of all groups are, and where each begins and ends."""

from dataclasses import dataclass

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
    whole, broken = _widths(asked, whole=True), _widths(asked, whole=False)
    size = min(asked.smallest, asked.largest) or asked.largest
    return whole if sum(whole) * size <= PLOT_SHARE * asked.width else broken


def _widths(asked: Asked, *, whole: bool) -> list[float]:
    """As wide as “not shown” where that occurs, a lone function's name, and a level's words if `whole`."""
    shown = groups(asked)
    words = [_("not shown")] if some_hidden(asked) else []
    words += [word for _f, level in shown if whole and level for word in level.split()]
    usual = max([CELL, *(fonts.width_of(each, fonts.REGULAR, 1.0) + AIR for each in words)])
    functions = [function for function, _level in shown]
    return [
        usual
        if functions.count(function) > 1
        else max(usual, fonts.width_of(function_name(function), fonts.SEMIBOLD, 1.0) + HEAD_MARK)
        for function in functions
    ]
