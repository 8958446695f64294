"""Two waves side by side, scale by scale, where both may be shown."""

from collections.abc import Iterator
from dataclasses import dataclass

from huddle_app.desk.shared.finding_lines import CellWords, cell_words, shown_difference
from huddle_app.method.findings.model import Findings, Score
from huddle_app.method.toolkit import Scale, Tool
from huddle_app.method.words import Function
from huddle_app.texts import _, ngettext

COMPARED = (Function.SALES, Function.MARKETING)


@dataclass(frozen=True)
class Comparison:
    """One function on one scale, before and after; the change is empty where one is not shown."""

    function: Function
    before: CellWords
    after: CellWords
    change: str


@dataclass(frozen=True)
class ComparisonLine:
    """One line: the heading of a tool (no scale), or one of its scales with each function's change."""

    tool: Tool
    scale: Scale | None = None
    functions: tuple[Comparison, ...] = ()


def comparison_lines(before: Findings, after: Findings) -> Iterator[ComparisonLine]:
    """A line per scale, under a heading where a tool has several, in the order of the tools."""
    for tool in before.toolkit.tools:
        if len(tool.scales) > 1:
            yield ComparisonLine(tool)
        for scale in tool.scales:
            pairs = (_compared(before, after, scale, function) for function in COMPARED)
            yield ComparisonLine(tool, scale, tuple(pairs))


def _compared(before: Findings, after: Findings, scale: Scale, function: Function) -> Comparison:
    cells = [each.scales[scale.key].by_function.get(function) for each in (before, after)]
    words = [cell_words(before.toolkit, scale, function, cell) for cell in cells]
    scores = [cell for cell in cells if isinstance(cell, Score)]
    change = (
        shown_difference(before.toolkit, scores[1].mean, scores[0].mean)
        if len(scores) == len(cells)
        else ""
    )
    return Comparison(function, words[0], words[1], change)


def change_headline(before: Findings, after: Findings) -> str:
    """How many of the judged scales moved up and down by half a point or more, in one sentence."""
    changes = [
        new.mean - old.mean
        for tool in before.toolkit.tools
        if not tool.positions
        for scale in tool.scales
        for function in COMPARED
        if (old := before.scales[scale.key].score(function))
        and (new := after.scales[scale.key].score(function))
    ]
    if not changes:
        return _("Nothing can be compared yet: too few answers in one of the two waves.")
    up, down = sum(c >= 0.5 for c in changes), sum(c <= -0.5 for c in changes)
    words = ngettext(
        "Of {n} score, {up} rose and {down} fell by half a point or more.",
        "Of {n} scores, {up} rose and {down} fell by half a point or more.",
        len(changes),
    )
    return words.format(n=len(changes), up=up, down=down)
