"""How far the marks of a row, their numbers and their intervals reach; lengths in points."""

from collections.abc import Iterable
from dataclasses import dataclass

from huddle_app.figures.apart import lifts, ranks
from huddle_app.figures.finding_words import FindingRow
from huddle_app.figures.grounds import Axis

# In units of the type size: half a mark, a free space, the height of a whisker's type.
RADIUS, GAP, WHISKER = 0.56, 0.25, 0.7
CAPITAL = 0.75
"""The height of a figure such as “3” in units of its type size."""
# A mark with corners reaches so many times its radius.
_CORNER = 1.22
# In units of the type size: from one interval to the next under it, an end of one, the air between two rows.
_LINE, _CAP, _AIR = 0.34, 0.14, 0.45


@dataclass(frozen=True)
class Reach:
    """How much is needed `over` the middle of a row's marks and under it, for `marks` alone and intervals."""

    over: float = 0.0
    marks: float = 0.0
    intervals: float = 0.0

    def row(self, *, whiskers: bool) -> float:
        """The least height of a row."""
        return self.over + (self.intervals if whiskers else self.marks)


def lifted(row: FindingRow, axis: Axis, size: float) -> list[float]:
    """How far each mark of a row stands over the row's middle."""
    return lifts([axis.x(mean) for _function, mean in row.points], RADIUS * size)


def interval_ends(row: FindingRow, axis: Axis) -> list[tuple[float, float] | None]:
    """From where to where each mark's interval goes; None where it has none."""
    return [each and (axis.x(each.low), axis.x(each.high)) for each in row.intervals]


def interval_depths(row: FindingRow, axis: Axis, size: float) -> list[float]:
    """How far under the row's middle each mark's interval stands: below all marks, no two on one another."""
    lowest = max(lifted(row, axis, size), default=0.0) + RADIUS * size
    lines = ranks(interval_ends(row, axis), 0.2 * size)
    return [lowest + (GAP + _LINE * line) * size for line in lines]


def reach_of(rows: Iterable[FindingRow], axis: Axis, size: float, value: float) -> Reach:
    """What the neediest of the rows needs; `value` is the type size of the numbers."""
    each = [_reach(row, axis, size, value) for row in rows if row.points]
    return Reach(
        max((one.over for one in each), default=0.0),
        max((one.marks for one in each), default=0.0),
        max((one.intervals for one in each), default=0.0),
    )


def _reach(row: FindingRow, axis: Axis, size: float, value: float) -> Reach:
    lift, air = max(lifted(row, axis, size)), _AIR * size / 2
    marks = lift + _CORNER * RADIUS * size + air
    pairs = zip(row.intervals, interval_depths(row, axis, size), strict=True)
    depths = [depth + _CAP * size + air for interval, depth in pairs if interval]
    return Reach(
        over=lift + (RADIUS + GAP) * size + CAPITAL * value + air,
        marks=marks,
        intervals=max([marks, *depths]),
    )
