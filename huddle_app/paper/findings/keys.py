"""Which figures the report prints, and in which order."""

from collections.abc import Sequence

from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.slides import FigureKey, FigureKind, Slide
from huddle_app.method.findings.worth import most_worth
from huddle_app.method.toolkit import Tool

GAPS, HEAT, LINKS, CHANGE = (
    FigureKey(kind)
    for kind in (FigureKind.GAPS, FigureKind.HEAT, FigureKind.LINKS, FigureKind.CHANGE)
)
"""The figures across all tools."""


def of_tool(tool: Tool) -> tuple[FigureKey, ...]:
    """The figures of a tool, the first under its headline: of tool 1 the positions, then the averages."""
    means = FigureKey(FigureKind.MEANS, str(tool.number))
    if tool.positions:
        return FigureKey(FigureKind.POSITIONS, means.about), means
    return (means,)


def also_shown(found: Findings, slides: Sequence[Slide]) -> tuple[Slide, ...]:
    """What the steps showed beside the figures that are printed anyway, each once."""
    printed = {GAPS, HEAT, LINKS, CHANGE}
    printed.update(key for tool in found.toolkit.tools for key in of_tool(tool))
    once = {slide.figure: slide for slide in reversed(slides)}
    return tuple(
        slide
        for slide in slides
        if slide.figure not in printed and once[slide.figure] is slide and _is_asked(found, slide)
    )


def printed_figures(found: Findings, slides: Sequence[Slide]) -> tuple[FigureKey, ...]:
    """Every figure of which the report prints a sentence, each once."""
    keys = [key for tool in found.toolkit.tools for key in of_tool(tool)]
    keys += [GAPS, HEAT, LINKS, CHANGE, *(slide.figure for slide in slides)]
    keys += [one.figure for one in most_worth(found)]
    return tuple(dict.fromkeys(keys))


def _is_asked(found: Findings, slide: Slide) -> bool:
    """Whether the wave asked any of what a figure is about."""
    known = {str(tool.number) for tool in found.toolkit.tools} | set(found.scales)
    return not slide.figure.about or not known.isdisjoint(slide.figure.about.split())
