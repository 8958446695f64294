"""Where the statements of a questionnaire go on with the next page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.platypus import Flowable

from huddle_app.method.toolkit import Scale

TOGETHER = 3
"""So many statements of a scale at least stand together, before a break and after it."""


@dataclass(frozen=True)
class Line:
    """A statement of a scale, by its place in it."""

    scale: Scale
    place: int


def lines_of(scales: Sequence[Scale]) -> list[Line]:
    """Every statement, in order."""
    return [Line(scale, place) for scale in scales for place in range(len(scale.statements))]


def may_break(lines: Sequence[Line], count: int, together: int = TOGETHER) -> bool:
    """Whether a page may end after the first `count` lines: between scales, or with enough on both sides."""
    last, first = lines[count - 1].scale, lines[count].scale
    if last.key != first.key:
        return True
    before = sum(line.scale.key == last.key for line in lines[:count])
    after = sum(line.scale.key == last.key for line in lines[count:])
    return min(before, after) >= together


Build = Callable[[Sequence[Line]], tuple[Any, Sequence[int]]]
"""Makes the table of some lines, their stems above them, and tells the row of each line in it."""


class PageOf(Flowable):
    """Nothing to be seen; it learns on which `page` it stands, the first being 1."""

    page = 0

    def draw(self) -> None:
        """Note the page."""
        self.page = self.canv.getPageNumber()


class Breaking(Flowable):
    """Lines as a table that goes on over the pages; each page begins with the stem that holds there."""

    def __init__(self, build: Build, lines: Sequence[Line], together: int = TOGETHER) -> None:
        super().__init__()
        self._build, self._lines, self._together = build, lines, together
        self._table, self._rows = build(lines)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - reportlab's names
        """The room that all lines take."""
        self.width, self.height = self._table.wrap(aW, aH)
        return self.width, self.height

    def draw(self) -> None:
        """Draw the table."""
        self._table.drawOn(self.canv, 0, 0)

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803 - reportlab's names
        """What fits here and what goes on; nothing where no break is allowed in this room."""
        self._table.wrap(aW, aH)
        heights: Sequence[float] = self._table._rowHeights  # noqa: SLF001 - told by no other way
        for count in range(len(self._lines) - 1, 0, -1):
            fits = sum(heights[: self._rows[count - 1] + 1]) <= aH
            if fits and may_break(self._lines, count, self._together):
                parts = (self._lines[:count], self._lines[count:])
                return [Breaking(self._build, part, self._together) for part in parts]
        return []
