"""Which scales a figure is about, and the tools they belong to."""

from collections.abc import Sequence
from dataclasses import replace

from huddle_app.method.findings.slides import FigureKey
from huddle_app.method.toolkit import Scale, Tool, Toolkit


def scales_of(key: FigureKey, toolkit: Toolkit) -> tuple[Scale, ...]:
    """The scales of the figure in the order of the tools; none of tools that the wave left out."""
    words = key.about.split()
    if not words:
        return toolkit.scales()
    numbers = {int(word) for word in words if word.isdigit()}
    return tuple(
        scale
        for tool in toolkit.tools
        for scale in tool.scales
        if tool.number in numbers or scale.key in words
    )


def tools_of(toolkit: Toolkit, scales: Sequence[Scale]) -> list[Tool]:
    """The tools of the scales, each with these scales alone."""
    return [
        replace(tool, scales=kept)
        for tool in toolkit.tools
        if (kept := tuple(scale for scale in tool.scales if scale in scales))
    ]
