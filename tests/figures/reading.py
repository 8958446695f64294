"""What stands where in a figure, read from its shapes alone: axes, titles, marks and thin lines."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportlab.graphics.shapes import Circle, Line, Polygon, Rect, Shape, String

from huddle_app.figures.figure import Figure, Spot
from huddle_app.figures.marks import colour_of
from huddle_app.figures.palette import LIGHT
from huddle_app.method.words import Function
from tests.figures.made import shapes, strings
from tests.method.findings.golden import KIT, LEADERSHIP, MARKETING, SALES

GROUNDS = (LIGHT.band_low, LIGHT.band_middle, LIGHT.band_high, LIGHT.scale)
"""The colours on which marks stand."""
CORNERS = {SALES: 0, MARKETING: 4, LEADERSHIP: 3}
"""The shape of a function's mark: round, or with so many corners."""


@dataclass(frozen=True)
class Mark:
    """The mark of a function; the one of an earlier wave is not `full`."""

    function: Function
    x: float
    y: float
    full: bool


@dataclass(frozen=True)
class Drawn:
    """The ratings along one side of a ground, by the two lines that part its bands."""

    start: float
    low: float
    high: float
    end: float

    def at(self, rating: float) -> float:
        """The place of a rating; what lies beyond the ground is at its edge."""
        unit = (self.high - self.low) / (KIT.high_above - KIT.low_below)
        return min(max(self.low + (rating - KIT.low_below) * unit, self.start), self.end)

    @property
    def middles(self) -> list[float]:
        """The middle of each band."""
        return [(a + b) / 2 for a, b in pairwise((self.start, self.low, self.high, self.end))]


def marks_of(made: Figure) -> list[Mark]:
    """The marks on the ground of the plot, whose shape and colour must both be the function's."""
    every = [_mark(part) for part in shapes(made.drawing) if isinstance(part, Circle | Polygon)]
    grounds = rects(made, *GROUNDS)
    return [mark for mark in every if mark and any(within(g, mark.x, mark.y) for g in grounds)]


def _mark(part: Circle | Polygon) -> Mark | None:
    for function, corners in CORNERS.items():
        colour = colour_of(LIGHT.function(function))
        if colour in (part.fillColor, part.strokeColor):
            box = part.getBounds()
            assert corners == (0 if isinstance(part, Circle) else len(part.points) // 2)
            x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
            return Mark(function, x, y, part.fillColor == colour)
    return None


def across(made: Figure) -> Drawn:
    """The ratings from left to right."""
    grounds = [part for part in rects(made, *GROUNDS) if part.height > 3]
    low, high = sorted({line.x1 for line in upright(made, LIGHT.faint)})
    ends = [part.x for part in grounds], [part.x + part.width for part in grounds]
    return Drawn(min(ends[0]), low, high, max(ends[1]))


def rects(made: Figure, *colours: str) -> list[Rect]:
    """The rectangles of these colours."""
    wanted = [colour_of(colour) for colour in colours]
    every = (part for part in shapes(made.drawing) if isinstance(part, Rect))
    return [part for part in every if part.fillColor in wanted]


def lines(made: Figure, colour: str) -> list[Line]:
    wanted = colour_of(colour)
    return [p for p in shapes(made.drawing) if isinstance(p, Line) and p.strokeColor == wanted]


def lying(made: Figure, colour: str) -> list[Line]:
    return [line for line in lines(made, colour) if line.y1 == line.y2]


def upright(made: Figure, colour: str) -> list[Line]:
    return [line for line in lines(made, colour) if line.x1 == line.x2]


def places(made: Figure, titles: Iterable[str]) -> list[tuple[float, float]]:
    """Where these titles stand, which may be broken into lines; they are looked for in this order."""
    every, found, start = list(strings(made.drawing)), [], 0
    for title in titles:
        start, end = next(
            (first, last)
            for first in range(start, len(every))
            for last in range(first + 1, first + 5)
            if " ".join(each.text for each in every[first:last]).startswith(title)
        )
        found.append(_middle(every[start:end]))
        start = end
    return found


def _middle(parts: Sequence[String]) -> tuple[float, float]:
    x, y = (sum(getattr(part, side) for part in parts) / len(parts) for side in "xy")
    return x, y + 0.36 * parts[0].fontSize


def heights(made: Figure, titles: Iterable[str]) -> list[float]:
    return [y for _x, y in places(made, titles)]


def nearest(value: float, among: Sequence[float]) -> int:
    """Which of these lies nearest."""
    return min(range(len(among)), key=lambda n: abs(among[n] - value))


def within(box: Rect | Spot, x: float, y: float) -> bool:
    return box.x < x < box.x + box.width and box.y < y < box.y + box.height


def middle_of(part: Shape) -> tuple[float, float]:
    left, bottom, right, top = part.getBounds()
    return (left + right) / 2, (bottom + top) / 2
