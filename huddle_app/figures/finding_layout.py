"""Where everything of a finding's figure lies; lengths in points, y upwards."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from huddle_app.figures import fonts
from huddle_app.figures.figure import TYPE_SHARE
from huddle_app.figures.finding_words import (
    Entries,
    FindingRow,
    decimals_note,
    legend_of,
    rows_of,
    scale_note,
)
from huddle_app.figures.grounds import Axis, head_of
from huddle_app.figures.row_reach import RADIUS, Reach, reach_of
from huddle_app.method.findings.model import Findings
from huddle_app.method.toolkit import Scale, Toolkit

# In units of the type size: a row as a rule, the lines under the plot, one more of them.
ROW, FOOT, FOOT_LINE = 3.5, 4.4, 1.7
TALLEST_ROW = 14.0
# The lowest row in which two lines of title, a mark and its value still have room.
LOWEST_ROW = 2.7
# The lowest row under whose marks intervals have room as well, as a rule.
WHISKER_ROW = 3.45
# Where in its row the middle of the marks stands, with intervals under them and without, from the top.
WITH_WHISKERS, WITHOUT = 0.53, 0.57
SMALL, VALUE = 0.85, 0.95
ROUNDING = 1e-6
"""Points that a height may lack through the rounding of sums."""
# In units of the small type: a mark of the legend, with the space after its words.
LEGEND_MARK = 3.0
# Shares of the width left of the plot: as a rule, so that it stays in place; and where titles need more.
TITLES, WIDE_TITLES = 0.32, 0.42
# Between the titles and the plot, in units of the type size.
TITLE_GAP = 0.9


@dataclass(frozen=True)
class Layout:
    """The places of a figure; `size` is the type size, `small` that of its captions, `pitch` a row's height.

    The legend has as many lines as it takes; the note stands at the end of its first line, or below all.
    What is to be said of `decimals` stands under both, in lines as well.
    """

    toolkit: Toolkit
    rows: tuple[FindingRow, ...]
    legend: tuple[Entries, ...]
    note: str
    note_beside: bool
    decimals: tuple[str, ...]
    width: float
    height: float
    size: float
    small: float
    left: float
    pitch: float

    @property
    def value(self) -> float:
        """The type size of the means."""
        return max(self.size * VALUE, self.small)

    @property
    def radius(self) -> float:
        """Half the width of a mark."""
        return self.size * RADIUS

    @property
    def bottom(self) -> float:
        """The lower edge of the plot."""
        return self.top_of(len(self.rows))

    @property
    def titles_end(self) -> float:
        """The right edge of the titles."""
        return self.left - TITLE_GAP * self.size

    @property
    def plot_width(self) -> float:
        """From the left edge of the lowest band to the right edge of the highest."""
        return self.width - self.left

    @property
    def above(self) -> float:
        """What stands above the plot, in units of the type size."""
        return _above(self.rows)

    @property
    def more_lines(self) -> int:
        """How many lines the foot has beside its first one."""
        return len(self.legend) - self.note_beside + len(self.decimals)

    @property
    def whiskers(self) -> bool:
        """Whether the rows have room for intervals."""
        least = max(WHISKER_ROW * self.size, self.reach.row(whiskers=True))
        return self.pitch >= least - ROUNDING

    @cached_property
    def reach(self) -> Reach:
        """What the rows need around the middle of their marks."""
        return reach_of(self.rows, self.axis(), self.size, self.value)

    def axis(self) -> Axis:
        """The ratings across the plot."""
        return Axis(self.toolkit, self.left, self.width)

    def x(self, rating: float) -> float:
        """The place of a rating on the plot."""
        return self.axis().x(rating)

    def top_of(self, place: int) -> float:
        """The upper edge of row `place`, counted from 0 at the top."""
        return self.height - self.above * self.size - place * self.pitch

    def middle_of(self, place: int) -> float:
        """The height at which row `place` (0 is the top one) has its marks, over its intervals."""
        reach, whiskers = self.reach, self.whiskers
        under = reach.intervals if whiskers else reach.marks
        usual = (WITH_WHISKERS if whiskers else WITHOUT) * self.pitch
        return self.top_of(place) - max(min(usual, self.pitch - under), reach.over)


def layout(
    findings: Findings,
    scales: Sequence[Scale],
    width: float,
    height: float,
    smallest: float = 0.0,
    share: float = TYPE_SHARE,
) -> Layout:
    """The places of the figure of `scales`: type the `share`th part of the width, less if the height asks.

    No type is under `smallest` as long as the rows have room for it.
    """
    rows, legend = rows_of(findings, scales), legend_of(findings, scales)
    note = scale_note(findings, intervals=any(any(row.intervals) for row in rows))
    usual, lowest = _row_heights(findings.toolkit, rows, width, width / share, smallest)
    least, size = FOOT + _above(rows), width / share
    size = min(size, height / (len(rows) * usual + least))
    size = max(size, min(smallest, height / (len(rows) * lowest + least)))
    room = width / max(size * SMALL, min(smallest, size))
    (lines, beside), decimals = _foot(legend, note, room), _decimals(findings.toolkit, rows, room)
    around = least + FOOT_LINE * (len(lines) - beside + len(decimals))
    size = min(size, height / (len(rows) * (lowest if smallest else usual) + around))
    # Type larger than usual is only for rows that keep their air.
    size = min(size, max(height / (len(rows) * usual + around), width / TYPE_SHARE, smallest))
    pitch = min((height - around * size) / len(rows), TALLEST_ROW * size)
    plan = Layout(
        toolkit=findings.toolkit,
        rows=rows,
        legend=lines,
        note=note,
        note_beside=beside,
        decimals=decimals,
        width=width,
        # Whoever shows a figure that is lower than its place puts it in the middle.
        height=pitch * len(rows) + around * size,
        size=size,
        small=max(size * SMALL, min(smallest, size)),
        left=_left(rows, size, width),
        pitch=pitch,
    )
    return plan if plan.whiskers else replace(plan, note=scale_note(findings))


def finding_height(plan: Layout) -> float:
    """The height that lets a figure of such rows set its type in the size of `plan`, intervals and all."""
    row = max(ROW * plan.size, plan.reach.row(whiskers=True))
    around = plan.above + FOOT + FOOT_LINE * plan.more_lines
    return len(plan.rows) * row + around * plan.size


def _above(rows: Sequence[FindingRow]) -> float:
    """What the names of positions need above rows that are judged as well, in units of the type size."""
    return head_of([row.positions for row in rows])


def _row_heights(
    toolkit: Toolkit, rows: Sequence[FindingRow], width: float, largest: float, smallest: float
) -> tuple[float, float]:
    """How high a row is as a rule, and the lowest without intervals, in units of the type size.

    Marks near one another need more; the smaller the type, the fewer of them are.
    """
    small = min(smallest or largest, largest)
    usual, lowest = (
        reach_of(
            rows,
            Axis(toolkit, _left(rows, size, width), width),
            size,
            max(VALUE * size, min(smallest, size)),
        )
        for size in (largest, small)
    )
    return (
        max(ROW, usual.row(whiskers=True) / largest),
        max(LOWEST_ROW, lowest.row(whiskers=False) / small),
    )


def _foot(legend: Entries, note: str, width: float) -> tuple[tuple[Entries, ...], bool]:
    """The legend in lines of `width` times the small type, and whether the note ends the first of them.

    It does where that saves a line: else the functions stand side by side, and the note under them.
    """
    left = width - fonts.width_of(note, fonts.REGULAR, 1)
    alone, around = _lines(legend, width, width), _lines(legend, left, width)
    beside = bool(legend) and _needed(legend[0][1]) <= left and len(around) <= len(alone)
    return (around, True) if beside else (alone, False)


def _lines(legend: Entries, first: float, width: float) -> tuple[Entries, ...]:
    """The legend in lines, the first of which has another width."""
    lines, free = [Entries()], first
    for function, words in legend:
        if lines[-1] and _needed(words) > free:
            lines.append(())
            free = width
        lines[-1] = (*lines[-1], (function, words))
        free -= _needed(words)
    return tuple(lines)


def _decimals(toolkit: Toolkit, rows: Sequence[FindingRow], width: float) -> tuple[str, ...]:
    """Why some means have two decimals, in lines of `width` times the small type; none where none has."""
    words = decimals_note(places for row in rows for places in row.places(toolkit))
    return tuple(fonts.fitted(words, fonts.REGULAR, 1.0, width))


def _needed(words: str) -> float:
    """The width of an entry of the legend, in units of its type size."""
    return fonts.width_of(words, fonts.REGULAR, 1) + LEGEND_MARK


def _left(rows: Sequence[FindingRow], size: float, width: float) -> float:
    """The left edge of the plot: the same for all figures of a width, unless a title would be cut."""
    room = TITLES * width - TITLE_GAP * size
    cut = any(
        "…" in line for row in rows for line in fonts.fitted(row.title, fonts.REGULAR, size, room)
    )
    return (WIDE_TITLES if cut else TITLES) * width
