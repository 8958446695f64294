"""A finding: what it says in one sentence, and the figure that shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from huddle_app.figures.palette import Palette
from huddle_app.method.events import Event, SurveyChanged
from huddle_app.method.findings import Findings
from huddle_app.method.toolkit import Tool, Toolkit
from huddle_app.projector.canvas import SMALLEST, Align, Canvas, Style
from huddle_app.projector.scene import Scene, Source
from huddle_app.screen.figure import paint_svg
from huddle_app.texts import _, ngettext

LOWER = 34.0
"""By how much the figure reaches into the margin below."""
SHARE = 38.0
"""The figure's type goes so many times into its width: few scales use the height there is."""


@dataclass(frozen=True)
class Finding(Scene):
    """The scores of one or more tools."""

    hears: ClassVar[tuple[type[Event], ...]] = (SurveyChanged,)
    dark: ClassVar[bool] = False
    tools: tuple[Tool, ...]
    findings: Findings | None
    headline: str
    description: str

    def ground(self, palette: Palette) -> str:
        """The colour everything stands on: paper, as the figures are drawn for."""
        return palette.paper

    def caption(self) -> str:
        """The scene in words."""
        return " ".join(filter(None, [self.headline, self.description])) or self._kicker()

    def paint(self, canvas: Canvas, page: int) -> None:  # noqa: ARG002 - one page
        """Paint it."""
        canvas.header(self._kicker())
        if self.findings is None:
            canvas.empty(_("The findings will stand here once the answers are in."))
            return
        top = canvas.body.adjusted(0, -24, 0, 0)
        top.setHeight(170)
        laid = canvas.fit(top, self.headline, Style(72, canvas.palette.ink, 600, Align.TOP_LEFT))
        box = canvas.body.adjusted(0, 0, 0, LOWER)
        box.setTop(laid.rect.bottom() + 24)
        svg = _figure(self.findings, self.tools, (box.width(), box.height()), canvas)
        paint_svg(canvas.painter, box, svg)

    def _kicker(self) -> str:
        numbers = _(" and ").join(str(tool.number) for tool in self.tools)
        names = _(" and ").join(tool.title for tool in self.tools)
        words = ngettext(
            "Finding · tool {n} · {names}", "Finding · tools {n} · {names}", len(self.tools)
        )
        return words.format(n=numbers, names=names)


def read(source: Source) -> Finding:
    """The scene with the data it shows now."""
    survey, clock = source.services.survey, source.services.clock
    item = clock.state().item
    tools = _tools(survey.toolkit(), source.subject, (item.number if item else None) or 0)
    findings = survey.findings()
    if findings is None:
        return Finding(tools, None, "", "")
    # reportlab comes with the first figure: the first window does not need it.
    from huddle_app.figures.finding_words import alt_text
    from huddle_app.figures.headline import headline

    return Finding(tools, findings, headline(tools, findings), alt_text(tools, findings))


def _tools(toolkit: Toolkit, subject: str, step: int) -> tuple[Tool, ...]:
    """The tools named by their numbers, else the step's first one, else the first of all."""
    wanted = {int(number) for number in subject.split()}
    named = tuple(tool for tool in toolkit.tools if tool.number in wanted)
    return named or toolkit.shown_in(step)[:1] or toolkit.tools[:1]


def _figure(
    findings: Findings, tools: Sequence[Tool], size: tuple[float, float], canvas: Canvas
) -> bytes:
    from huddle_app.figures.finding_chart import finding_drawing
    from huddle_app.figures.svg import as_svg

    drawing = finding_drawing(
        findings,
        [scale for tool in tools for scale in tool.scales],
        width=size[0],
        height=size[1],
        palette=canvas.palette,
        positions=all(tool.positions for tool in tools),
        smallest=SMALLEST,
        share=SHARE,
    )
    return as_svg(drawing)
