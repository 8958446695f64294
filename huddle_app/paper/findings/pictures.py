"""A figure on paper: what it is called, what it says, and the figure itself."""

from reportlab.platypus import Spacer

from huddle_app.figures.catalogue import figure, natural_height
from huddle_app.method.findings.figure_names import figure_title
from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.slides import FigureKey
from huddle_app.paper.data import ReportData
from huddle_app.paper.parts import Headline, Story, para, with_end
from huddle_app.paper.picture import Picture
from huddle_app.paper.style import PALETTE, Type

FIGURE_TYPE = 8.0
HIGHEST = 560.0
"""The most points a figure may be high, so that its words stand on the same page."""


def told_figure(
    data: ReportData, found: Findings, key: FigureKey, type_: Type, width: float
) -> Story:
    """The figure under its name and its headline, the moderator's own where there is one."""
    said, picture = said_and_drawn(data, found, key, width)
    return [
        Spacer(0, 18),
        para(figure_title(key, found.toolkit), type_.kicker),
        Headline(with_end(said), type_.finding),
        Spacer(0, 6),
        *picture,
    ]


def said_and_drawn(
    data: ReportData, found: Findings, key: FigureKey, width: float, size: float = FIGURE_TYPE
) -> tuple[str, Story]:
    """The headline of a figure, and the figure with its type in `size`."""
    high = min(natural_height(key, found, width, size, data.later), HIGHEST)
    made = figure(
        key,
        found,
        width=width,
        height=high,
        palette=PALETTE,
        share=width / size,
        other=data.later,
        sentence=data.sentences.get(key, ""),
    )
    return made.headline, [Picture(made.drawing, made.alt_text)]
