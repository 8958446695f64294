"""The findings as lines of words for a table: every cell says a figure, “not shown” or “–”."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from huddle_app.desk.shared.breakdown import asked_group
from huddle_app.figures.finding_words import short_absence
from huddle_app.figures.grounds import claim
from huddle_app.method.findings.measures import shown_difference
from huddle_app.method.findings.model import Cell, Findings, Group, Hidden, ScaleFinding, Score
from huddle_app.method.findings.words import mean_words
from huddle_app.method.toolkit import Scale, Tool, Toolkit
from huddle_app.method.words import SIDES, Band, Function, band_name, function_name
from huddle_app.texts import _


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


def finding_lines(findings: Findings, groups: Sequence[Group]) -> tuple[FindingLine, ...]:
    """A line per scale, under a heading where a tool has several, in the order of the tools."""
    lines: list[FindingLine] = []
    for tool in findings.toolkit.tools:
        if len(tool.scales) > 1:
            lines.append(FindingLine(tool))
        lines += [_line(findings, tool, scale, groups) for scale in tool.scales]
    return tuple(lines)


def line_title(tool: Tool, scale: Scale | None) -> str:
    """What stands before a line: the tool's number and title, or a scale under its tool's heading."""
    if scale is None or len(tool.scales) == 1:
        return _("{number}  {title}").format(number=tool.number, title=tool.title)
    return f"    {scale.title}"


def cell_words(
    toolkit: Toolkit,
    scale: Scale,
    function: Function | None,
    cell: Cell | None,
    beside: Sequence[float] = (),
) -> CellWords:
    """A group's figure in words: mean, band (tool 1: how much control is claimed), people.

    The mean has as many decimals as those `beside` it, with which it is compared.
    """
    if isinstance(cell, Score):
        positions = toolkit.tool_of(scale.key).positions
        text = _("{mean}  {band}  ·  n {n:,}").format(
            mean=mean_words(toolkit, cell.mean, *beside),
            band=place_name(toolkit, scale, cell.band),
            n=cell.n,
        )
        return CellWords(text, None if positions else cell.band)
    if isinstance(cell, Hidden):
        return CellWords(short_absence(cell), said=False)
    asked = function is None or scale.may_answer(function)
    return CellWords("–" if asked else _("not asked"), said=False)


def hidden_note(findings: Findings, groups: Sequence[Group]) -> str:
    """What “not shown” means, and who makes it so, where a line of these groups says so; else empty."""
    cells = [
        finding.cells.get(asked_group(group, finding))
        for finding in findings.scales.values()
        for group in groups
    ]
    sheltered = any(isinstance(cell, Hidden) and cell.shelters for cell in cells)
    silent = _too_few_silent(findings, groups) if sheltered else ""
    again = _same_answers() if any(isinstance(c, Hidden) and c.again for c in cells) else ""
    beyond = _too_many() if any(isinstance(c, Hidden) and c.beyond for c in cells) else ""
    return " ".join(filter(None, [hidden_words(cells, findings.threshold), silent, beyond, again]))


def _too_many() -> str:
    """Why groups that are large enough are not shown where there are very many."""
    return _(
        "Of so many groups only the larger ones are looked at: the others are not shown, either."
    )


def _same_answers() -> str:
    """Why groups that are large enough are not shown in a later wave."""
    return _(
        "Many of the same answers stand in an earlier wave: beside it, what is new in this one would show."
    )


def _too_few_silent(findings: Findings, groups: Sequence[Group]) -> str:
    """That a few people gave no level or no region, where these groups hide for their sake."""
    few = [
        group
        for group in groups
        if "" in {group.level, group.region}
        and any(_is_few(f.cells.get(asked_group(group, f))) for f in findings.scales.values())
    ]
    if not few:
        return ""
    if few[0].region == "":
        return _("A few people gave no region: beside all the others, what they said would show.")
    return _("A few people gave no level: beside all the others, what they said would show.")


def _is_few(cell: Cell | None) -> bool:
    return isinstance(cell, Hidden) and not cell.shelters


def hidden_words(cells: Iterable[Cell | None], threshold: int) -> str:
    """What “not shown” means, where one of these cells says so; else empty.

    It says the same of a small group and of one that is hidden to shelter others.
    """
    if not any(isinstance(cell, Hidden) for cell in cells):
        return ""
    words = _(
        "“Not shown”: fewer than {n:,} people answered, or the answers of so few could be worked out "
        "from it."
    )
    return words.format(n=threshold)


def place_name(toolkit: Toolkit, scale: Scale, band: Band) -> str:
    """A band in words; of tool 1 how much control is claimed."""
    return claim(band) if toolkit.tool_of(scale.key).positions else band_name(band)


def readings(findings: Findings, scale: Scale) -> tuple[tuple[Function, str], ...]:
    """How sales' and marketing's scores on a scale may be read, a sentence each."""
    scores = {f: findings.scales[scale.key].score(f) for f in SIDES}
    words = _("{function}: {reading}")
    return tuple(
        (f, words.format(function=function_name(f), reading=scale.readings[score.band]))
        for f, score in scores.items()
        if score
    )


def _line(findings: Findings, tool: Tool, scale: Scale, groups: Sequence[Group]) -> FindingLine:
    finding, toolkit = findings.scales[scale.key], findings.toolkit
    asked = [asked_group(group, finding) for group in groups]
    apart = _apart(finding, asked)
    cells = [
        cell_words(toolkit, scale, g.function, finding.cells.get(g), finding.sides) for g in asked
    ]
    gap = shown_difference(apart[0] - apart[1]) if apart else ""
    by_function = {group.function for group in asked} >= set(SIDES)
    return FindingLine(tool, scale, tuple(cells), gap if by_function else gap.lstrip("+"))


def _apart(finding: ScaleFinding, groups: Sequence[Group]) -> tuple[float, float] | None:
    """The means of sales and marketing, or of the two groups that are no function and lie furthest apart."""
    if {group.function for group in groups} >= set(SIDES):
        first, second = (
            next((finding.score_of(g) for g in groups if g.function is f), None) for f in SIDES
        )
        return (first.mean, second.mean) if first and second else None
    means = [
        score.mean
        for group in groups
        if (group.level is not None or group.region is not None)
        and (score := finding.score_of(group))
    ]
    return (max(means), min(means)) if len(means) > 1 else None
