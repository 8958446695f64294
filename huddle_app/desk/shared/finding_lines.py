"""The findings as lines of words for a table: every cell says a figure, “too few” or “–”."""

from dataclasses import dataclass

from huddle_app.figures.finding_words import number
from huddle_app.figures.headline import claim
from huddle_app.figures.palette import shape_of
from huddle_app.method.findings import Cell, Findings, Hidden, Score
from huddle_app.method.toolkit import Scale, Tool, Toolkit
from huddle_app.method.words import Band, Function, band_name, function_name
from huddle_app.texts import _

SHOWN = (Function.SALES, Function.MARKETING, Function.LEADERSHIP)
"""The functions of which anything is ever shown."""


@dataclass(frozen=True)
class CellWords:
    """What a cell says, and the band it lies in; no band where it is not judged or not shown."""

    text: str
    band: Band | None = None
    said: bool = True


@dataclass(frozen=True)
class FindingLine:
    """One line of the findings: the heading of a tool (no scale), or one of its scales."""

    tool: Tool
    scale: Scale | None = None
    cells: tuple[CellWords, ...] = ()
    gap: str = ""


def finding_lines(findings: Findings) -> tuple[FindingLine, ...]:
    """A line per scale, under a heading where a tool has several, in the order of the tools."""
    lines: list[FindingLine] = []
    for tool in findings.toolkit.tools:
        if len(tool.scales) > 1:
            lines.append(FindingLine(tool))
        lines += [_line(findings, tool, scale) for scale in tool.scales]
    return tuple(lines)


def line_title(tool: Tool, scale: Scale | None) -> str:
    """What stands before a line: the tool's number and title, or a scale under its tool's heading."""
    if scale is None or len(tool.scales) == 1:
        return _("{number}  {title}").format(number=tool.number, title=tool.title)
    return f"    {scale.title}"


def level_lines(findings: Findings, scale: Scale) -> tuple[tuple[str, ...], ...]:
    """One scale by level: the level's name, then what each function's people of that level say."""
    by_level = findings.scales[scale.key].by_level
    levels = sorted({level for levels in by_level.values() for level in levels})
    return tuple(
        (level or _("no level given"), *_level_cells(findings, scale, level)) for level in levels
    )


def cell_words(toolkit: Toolkit, scale: Scale, function: Function, cell: Cell | None) -> CellWords:
    """A group's figure in words: mean, band (tool 1: how much control is claimed), people."""
    if isinstance(cell, Score):
        positions = toolkit.tool_of(scale.key).positions
        words = claim(cell.band) if positions else band_name(cell.band)
        text = _("{mean}  {band}  ·  n {n}").format(
            mean=number(toolkit, cell.mean), band=words, n=cell.n
        )
        return CellWords(text, None if positions else cell.band)
    if isinstance(cell, Hidden):
        return CellWords(_("too few"), said=False)
    return CellWords("–" if scale.may_answer(function) else _("not asked"), said=False)


def shown_difference(toolkit: Toolkit, mean: float, other: float) -> str:
    """`mean` less `other` as both are shown to people, so that the numbers on the screen add up."""
    shown = [number(toolkit, each) for each in (mean, other)]
    places = max(len(text.partition(".")[2]) for text in shown)
    text = f"{float(shown[0]) - float(shown[1]):+.{places}f}"
    return text.replace("-", "−") if float(text) else text[1:]


def _line(findings: Findings, tool: Tool, scale: Scale) -> FindingLine:
    finding = findings.scales[scale.key]
    cells = [cell_words(findings.toolkit, scale, f, finding.by_function.get(f)) for f in SHOWN]
    first, second = (finding.score(function) for function in SHOWN[:2])
    gap = shown_difference(findings.toolkit, first.mean, second.mean) if first and second else ""
    return FindingLine(tool, scale, tuple(cells), gap)


def _level_cells(findings: Findings, scale: Scale, level: str) -> list[str]:
    by_level = findings.scales[scale.key].by_level
    return [
        cell_words(findings.toolkit, scale, f, by_level.get(f, {}).get(level)).text for f in SHOWN
    ]


def readings(findings: Findings, scale: Scale) -> tuple[str, ...]:
    """How sales' and marketing's scores on a scale may be read, a sentence each."""
    scores = {f: findings.scales[scale.key].score(f) for f in SHOWN[:2]}
    return tuple(
        _("{shape} {function}: {reading}").format(
            shape=shape_of(function),
            function=function_name(function),
            reading=scale.readings[score.band],
        )
        for function, score in scores.items()
        if score
    )
