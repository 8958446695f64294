"""Two waves side by side, scale by scale, where both may be shown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from huddle_app.desk.shared.difference_words import sure_words
from huddle_app.desk.shared.finding_lines import cell_words, hidden_words
from huddle_app.method.findings.change import Change, Comparison
from huddle_app.method.findings.measures import (
    is_as_wide,
    is_beyond_chance,
    shown_difference,
    size_shown,
    size_words,
)
from huddle_app.method.findings.model import Cell, Findings, Group, Score
from huddle_app.method.findings.rounding import percent
from huddle_app.method.findings.words import group_name, level_name, mean_words
from huddle_app.method.levels import sort_key
from huddle_app.method.listed import all_of
from huddle_app.method.toolkit import Scale, Tool, Toolkit
from huddle_app.method.words import SIDES, Function, function_name
from huddle_app.texts import _, ngettext

NOTICED = 0.5
"""Points from which on the headline counts a change."""


@dataclass(frozen=True)
class Waves:
    """Two waves with what changed between them."""

    before: Findings
    after: Findings
    comparison: Comparison

    @property
    def toolkit(self) -> Toolkit:
        """The tools of the first wave."""
        return self.before.toolkit


@dataclass(frozen=True)
class SideWords:
    """One function on one scale: “2.4 → 3.1”, and the change; it is `sure` when chance would not make it."""

    function: Function
    means: str
    change: str
    sure: bool = False


@dataclass(frozen=True)
class ComparisonLine:
    """One line: the heading of a tool (no scale), or one of its scales with each function's change."""

    tool: Tool
    scale: Scale | None = None
    sides: tuple[SideWords, ...] = ()


def comparison_lines(waves: Waves) -> Iterator[ComparisonLine]:
    """A line per scale that both waves asked, under a heading where its tool has several."""
    for tool in waves.toolkit.tools:
        scales = [scale for scale in tool.scales if scale.key in waves.comparison.changes]
        if scales and len(tool.scales) > 1:
            yield ComparisonLine(tool)
        for scale in scales:
            yield ComparisonLine(tool, scale, tuple(_side(waves, scale, f) for f in SIDES))


def hidden_note(waves: Waves) -> str:
    """What “not shown” means, where a line of either wave says so; else empty."""
    both = (waves.before, waves.after)
    cells = (
        wave.scales[key].cells.get(Group(function))
        for key in waves.comparison.changes
        for wave in both
        for function in SIDES
    )
    return hidden_words(cells, max(wave.threshold for wave in both))


def change_headline(waves: Waves) -> str:
    """How many of the judged scales moved up and down by half a point or more, in one sentence."""
    changes = [
        change.difference.gap
        for tool in waves.toolkit.tools
        if not tool.positions
        for scale in tool.scales
        for group, change in waves.comparison.changes.get(scale.key, {}).items()
        if group in map(Group, SIDES)
    ]
    if not changes:
        return _("Nothing can be compared yet: no score is shown in both waves.")
    # counted as the table tells them: +0.5 is half a point
    noticed = [change for change in changes if is_as_wide(change, NOTICED)]
    up, down = sum(c > 0 for c in noticed), sum(c < 0 for c in noticed)
    words = ngettext(
        "Of {n} score, {up} rose and {down} fell by half a point or more.",
        "Of {n} scores, {up} rose and {down} fell by half a point or more.",
        len(changes),
    )
    return words.format(n=len(changes), up=up, down=down)


def uncounted_note(waves: Waves) -> str:
    """Which tools of the table the headline does not count, and why; empty where it counts them all."""
    titles = [
        tool.title
        for tool in waves.toolkit.tools
        if tool.positions and any(s.key in waves.comparison.changes for s in tool.scales)
    ]
    if not titles:
        return ""
    words = _("Not counted: {tools}. A position there is neither better nor worse.")
    return words.format(tools=all_of(titles))


def change_sentences(waves: Waves, scale: Scale) -> tuple[tuple[Function, str], ...]:
    """What changed on a scale for each function: the change, how sure it is, its size, and how many."""
    changes = waves.comparison.changes.get(scale.key, {})
    return tuple(
        (function, _sentence(function, changes[Group(function)]))
        for function in SIDES
        if Group(function) in changes
    )


def mix_lines(waves: Waves, scale: Scale) -> tuple[tuple[str, str, str], ...]:
    """Who answered a scale: each function with its levels, how many before and after with their share."""
    ladder = waves.after.ladder
    mix = waves.comparison.mix.get(scale.key, ())
    lines = sorted(mix, key=lambda line: _place(line.group, ladder))
    return tuple(
        (
            group_name(line.group)
            if line.group.level is None
            else f"    {level_name(line.group.level)}",
            _people(line.before, line.share_before),
            _people(line.after, line.share_after),
        )
        for line in lines
    )


def _side(waves: Waves, scale: Scale, function: Function) -> SideWords:
    group = Group(function)
    cells = [each.scales[scale.key].cells.get(group) for each in (waves.before, waves.after)]
    beside = [cell.mean for cell in cells if isinstance(cell, Score)]
    said = [_short(waves.toolkit, scale, function, cell, beside) for cell in cells]
    means = said[0] if said[0] == said[1] and not isinstance(cells[0], Score) else " → ".join(said)
    change = waves.comparison.changes[scale.key].get(group)
    if change is None:
        return SideWords(function, means, "")
    shown = shown_difference(change.difference.gap)
    return SideWords(function, means, shown, is_beyond_chance(change.difference))


def _short(
    toolkit: Toolkit, scale: Scale, function: Function, cell: Cell | None, beside: Sequence[float]
) -> str:
    if isinstance(cell, Score):
        return mean_words(toolkit, cell.mean, *beside)
    return cell_words(toolkit, scale, function, cell).text


def _sentence(function: Function, change: Change) -> str:
    words = _("{function}: {change} points, {before} people before and {after} after.")
    said = words.format(
        function=function_name(function),
        change=shown_difference(change.difference.gap),
        before=change.before.n,
        after=change.after.n,
    )
    return " ".join([said, *sure_words(change.difference.interval), *_size(change)])


def _size(change: Change) -> tuple[str, ...]:
    size = change.difference.size
    if size is None:
        return ()
    words = _("Size of the change: {words} ({size} standard deviations, Hedges’ g).")
    return (words.format(words=size_words(size), size=size_shown(size)),)


def _place(group: Group, ladder: Sequence[str]) -> tuple[object, ...]:
    """Each function before its levels, which stand as on the ladder."""
    return (
        list(Function).index(group.function or Function.OTHER),
        group.level is not None,
        sort_key(group.level or "", ladder),
    )


def _people(n: int | None, share: float | None) -> str:
    if n is None:
        return "–"
    if share is None:
        return str(n)
    return _("{n}  ({share}\u00a0%)").format(n=n, share=percent(share))
