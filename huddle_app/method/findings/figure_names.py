"""What the figures are called in lists."""

from huddle_app.method.findings.slides import FigureKey, FigureKind
from huddle_app.method.findings.words import scale_name, tool_name
from huddle_app.method.toolkit import Toolkit
from huddle_app.texts import _


def figure_title(key: FigureKey, toolkit: Toolkit) -> str:
    """What a figure is called: “Levels: trust and openness”."""
    kind = kind_name(key.kind)
    if key.kind is FigureKind.POSITIONS or not key.about:
        return kind
    about = _about(key, toolkit)
    return _("{kind}: {about}").format(kind=kind, about=about) if about else kind


def kind_name(kind: FigureKind) -> str:
    """The kind of figure as shown to people."""
    return {
        FigureKind.MEANS: _("Averages"),
        FigureKind.GAPS: _("Gaps"),
        FigureKind.SPREAD: _("Spread"),
        FigureKind.LEVELS: _("Levels"),
        FigureKind.STATEMENTS: _("Statements"),
        FigureKind.HEAT: _("All groups"),
        FigureKind.LINKS: _("Links"),
        FigureKind.POSITIONS: _("Positions"),
        FigureKind.CHANGE: _("Before and after"),
    }[kind]


def _about(key: FigureKey, toolkit: Toolkit) -> str:
    """Tools by their titles, a scale by its own."""
    words = key.about.split()
    titles = [tool_name(tool) for tool in toolkit.tools if str(tool.number) in words]
    titles += [scale_name(scale) for scale in toolkit.scales() if scale.key in words]
    return ", ".join(titles)
