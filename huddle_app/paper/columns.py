"""Columns of text side by side, each with its head, that go on over the page where they must."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from huddle_app.paper.style import PALETTE

GAP, BETWEEN, UNDER_HEAD = 18.0, 5.0, 6.0


@dataclass(frozen=True)
class Column:
    """A head and the paragraphs under it."""

    head: Flowable
    body: Sequence[Flowable]


class Columns(Flowable):
    """Columns of equal width; on a new page each goes on under its head."""

    def __init__(self, columns: Iterable[Column]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.spaceAfter = 10

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - reportlab's words
        """The room the columns take in a place so wide."""
        self.width = aW
        bodies = [_height(column.body, self._each(aW)) for column in self.columns]
        self.height = self._top(aW) + max(bodies, default=0.0)
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803 - reportlab's words
        """What fits in the height and what does not; nothing where a column could not begin."""
        each, room = self._each(aW), aH - self._top(aW)
        cuts = [_cut(column.body, each, room) for column in self.columns]
        if any(rest and not here for here, rest in cuts):
            return []
        # A column that is done stays as an empty place, so that the others keep theirs.
        parts = (
            [Column(c.head, cut[part]) for c, cut in zip(self.columns, cuts, strict=True)]
            for part in (0, 1)
        )
        return [Columns(part) for part in parts]

    def draw(self) -> None:
        """Draw each column under its head and the head's line."""
        each, top = self._each(self.width), self._top(self.width)
        for place, column in enumerate(self.columns):
            if column.body:
                self._draw(column, place * (each + GAP), each, top)

    def _draw(self, column: Column, left: float, each: float, top: float) -> None:
        _wide, high = column.head.wrap(each, self.height)
        column.head.drawOn(self.canv, left, self.height - high)
        self.canv.setStrokeColor(HexColor(PALETTE.ink))
        self.canv.setLineWidth(0.9)
        line = self.height - top + UNDER_HEAD
        self.canv.line(left, line, left + each, line)
        at = self.height - top
        for paragraph in column.body:
            _wide, high = paragraph.wrap(each, self.height)
            paragraph.drawOn(self.canv, left, at - high)
            at -= high + BETWEEN

    def _each(self, width: float) -> float:
        count = len(self.columns)
        return (width - GAP * (count - 1)) / count

    def _top(self, width: float) -> float:
        """The height of the heads with the line under them."""
        each = self._each(width)
        return max(column.head.wrap(each, 0)[1] for column in self.columns) + 3 + UNDER_HEAD


def _height(body: Sequence[Flowable], width: float) -> float:
    heights = [paragraph.wrap(width, 0)[1] for paragraph in body]
    return sum(heights) + BETWEEN * max(0, len(heights) - 1)


def _cut(
    body: Sequence[Flowable], width: float, room: float
) -> tuple[list[Flowable], list[Flowable]]:
    """The paragraphs that fit in the room and those that do not; only a first one is itself broken."""
    for place, paragraph in enumerate(body):
        _wide, high = paragraph.wrap(width, room)
        if high > room:
            halves = [] if place else paragraph.split(width, room)
            rest = halves[1:] or [paragraph]
            return [*body[:place], *halves[:1]], [*rest, *body[place + 1 :]]
        room -= high + BETWEEN
    return list(body), []
