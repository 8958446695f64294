"""The words of a finding: its headline, its rows, its legend and what a screen reader says."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from huddle_app.figures.scale_ends import ends
from huddle_app.method.findings.model import Cell, Findings, Hidden, Interval, ScaleFinding, Score
from huddle_app.method.findings.words import mean_words, places_of
from huddle_app.method.toolkit import Scale, Toolkit
from huddle_app.method.words import ANSWERING, Function, function_name
from huddle_app.texts import _, ngettext

Entries = tuple[tuple[Function, str], ...]
"""Functions, each with its words in the legend."""


@dataclass(frozen=True)
class FindingRow:
    """One scale of a figure: its title, the means to be drawn, and what is said in place of the others.

    Each point may have an interval; a row of `positions` never stands on the bands.
    """

    title: str
    points: tuple[tuple[Function, float], ...]
    remarks: tuple[str, ...]
    intervals: tuple[Interval | None, ...] = ()
    positions: bool = False
    sides: tuple[float, ...] = ()
    """The means of sales and marketing, by whose decimals all of a row are shown."""

    def beside(self) -> tuple[str, ...]:
        """What stands under the title; without any mark the remark takes the marks' place instead."""
        return self.remarks if self.points else ()

    def means(self, toolkit: Toolkit) -> tuple[str, ...]:
        """The mean of each point as it is shown."""
        return tuple(mean_words(toolkit, mean, *self.sides) for _function, mean in self.points)

    def places(self, toolkit: Toolkit) -> tuple[int, ...]:
        """With how many decimals each mean is shown."""
        return tuple(places_of(toolkit, mean, *self.sides) for _function, mean in self.points)


def rows_of(findings: Findings, scales: Sequence[Scale]) -> tuple[FindingRow, ...]:
    """A row per scale; a function of which nothing at all is shown is left to the legend."""
    seen = {f for f in ANSWERING if any(findings.scales[s.key].score(f) for s in scales)}
    return tuple(_row(findings, scale, seen) for scale in scales)


def _row(findings: Findings, scale: Scale, seen: set[Function]) -> FindingRow:
    cells = dict(expected(findings, scale))
    points = tuple((f, cell.mean) for f, cell in cells.items() if isinstance(cell, Score))
    if points:
        silent = [
            (f, cell) for f, cell in cells.items() if f in seen and not isinstance(cell, Score)
        ]
        remarks = tuple(said_of(f, absence(cell)) for f, cell in silent)
    else:
        hidden = any(isinstance(cell, Hidden) for cell in cells.values())
        remarks = (absence(Hidden() if hidden else None),)
    intervals = tuple(cell.interval for cell in cells.values() if isinstance(cell, Score))
    positions = findings.toolkit.tool_of(scale.key).positions
    sides, title = findings.scales[scale.key].sides, row_title(findings, scale)
    return FindingRow(title, points, remarks, intervals, positions, sides)


def row_title(findings: Findings, scale: Scale) -> str:
    """The scale's title, with who answers it where that is one function and the title does not say."""
    if len(scale.answered_by) != 1 or findings.toolkit.tool_of(scale.key).positions:
        return scale.title
    [answering] = scale.answered_by
    return _("{scale} ({function} only)").format(
        scale=scale.title, function=function_name(answering)
    )


def legend_of(findings: Findings, scales: Sequence[Scale]) -> Entries:
    """Each function of a figure with how many people its means stand on, or why it has none."""
    cells: dict[Function, list[Cell | None]] = {}
    for scale in scales:
        for function, cell in expected(findings, scale):
            cells.setdefault(function, []).append(cell)
    return tuple((f, _legend(f, cells[f])) for f in ANSWERING if f in cells)


def _legend(function: Function, cells: Sequence[Cell | None]) -> str:
    sizes = [cell.n for cell in cells if isinstance(cell, Score)]
    if not sizes:
        hidden = any(isinstance(cell, Hidden) for cell in cells)
        return said_of(function, absence(Hidden() if hidden else None))
    few, many = min(sizes), max(sizes)
    words = ngettext("{function}, {n} answer", "{function}, {n} answers", many)
    return words.format(function=function_name(function), n=few if few == many else f"{few}–{many}")


def levels_of(finding: ScaleFinding, function: Function) -> Mapping[str, Cell]:
    """The levels of a function; none where nobody told a level, or nothing of it may be shown at all."""
    levels = finding.by_level.get(function, {})
    shown = [finding.by_function.get(function), *levels.values()]
    return levels if any(levels) and any(isinstance(cell, Score) for cell in shown) else {}


def expected(findings: Findings, scale: Scale) -> Iterator[tuple[Function, Cell | None]]:
    """The functions a scale is about; leadership, which need not answer, only where it did."""
    finding = findings.scales[scale.key]
    for function in ANSWERING:
        cell = finding.by_function.get(function)
        if cell is not None or function in scale.answered_by:
            yield function, cell


def absence(cell: Hidden | Score | None) -> str:
    """What is said where there is no figure: hidden and unanswered read differently.

    It says the same of a small group and of one that is hidden to shelter others.
    """
    return _("no answers") if cell is None else _("not shown, for privacy")


def short_absence(cell: Cell | None) -> str:
    """The same where there is little room; `not_shown_note` explains it."""
    return _("no answers") if cell is None else _("not shown")


def not_shown_note() -> str:
    """Why it says “not shown” instead of a number."""
    return _("“not shown”: so that nobody is recognised")


def decimals_note(places: Iterable[int]) -> str:
    """Why some means have two decimals; empty where all that stand together have as many."""
    if len(set(places)) < 2:
        return ""
    return _("two decimals where one would put an average into the wrong band")


def said_of(function: Function, words: str) -> str:
    """Words about a function: “marketing: no answers”."""
    return _("{function}: {words}").format(function=function_name(function), words=words)


def scale_note(findings: Findings, *, intervals: bool = False) -> str:
    """What the numbers of a figure are, and its thin lines where it has some."""
    words = (
        _("averages (lines: 95 % sure), {ends}") if intervals else _("averages by function, {ends}")
    )
    return words.format(ends=ends(findings.toolkit))
