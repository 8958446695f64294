"""Which figures the desk offers of what is looked at."""

from huddle_app.method.findings.slides import FigureKey, FigureKind
from huddle_app.method.toolkit import Scale, Tool

_OF_ALL = (FigureKind.HEAT, FigureKind.LINKS)
"""These say most of the whole survey."""
_ELSEWHERE = (*_OF_ALL, FigureKind.CHANGE)
"""Not of one scale; two waves are compared under Follow up."""


def figure_keys(tool: Tool, scale: Scale) -> tuple[FigureKey, ...]:
    """The figures of a tool and of one of its scales, positions first, then those of the whole survey."""
    # What draws the figures is imported when the first finding is shown.
    from huddle_app.figures.catalogue import figures_for

    about = (str(tool.number), scale.key)
    keys = [key for key in figures_for(tool) if key.about in about and key.kind not in _ELSEWHERE]
    keys.sort(key=lambda key: key.kind is not FigureKind.POSITIONS)
    return (*keys, *map(FigureKey, _OF_ALL))
