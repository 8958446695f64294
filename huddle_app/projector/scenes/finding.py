"""A finding: what it says in one sentence, and the figure that shows it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from huddle_app.figures.palette import LIGHT, Palette
from huddle_app.method.events import Event, SlidesChanged, SurveyChanged
from huddle_app.method.findings.figure_names import figure_title
from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.slides import FigureKey, FigureKind
from huddle_app.projector.canvas import SMALLEST, Align, Canvas, Style
from huddle_app.projector.scene import Scene, Source
from huddle_app.screen.figure import paint_svg
from huddle_app.texts import _

if TYPE_CHECKING:
    from huddle_app.figures.figure import Figure

LOWER = 34.0
"""By how much the figure reaches into the margin below."""
SPOKEN = (1600.0, 700.0)
"""The size of a figure of which only the words are wanted."""
SHARE = 38.0
"""The figure's type goes so many times into its width: few scales use the height there is."""


@dataclass(frozen=True)
class Finding(Scene):
    """One figure of the findings; `later` is the wave that it is compared with."""

    hears: ClassVar[tuple[type[Event], ...]] = (SurveyChanged, SlidesChanged)
    dark: ClassVar[bool] = False
    key: FigureKey
    title: str
    findings: Findings | None = None
    later: Findings | None = None
    headline: str = ""

    def ground(self, palette: Palette) -> str:
        """The colour everything stands on: paper, as the figures are drawn for."""
        return palette.paper

    def caption(self) -> str:
        """The scene in words."""
        if self.findings is None:
            return self._kicker()
        drawn = self._figure(self.findings, SPOKEN, LIGHT)
        return f"{self.headline} {drawn.alt_text}"

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
        from huddle_app.figures.svg import as_svg

        drawn = self._figure(self.findings, (box.width(), box.height()), canvas.palette)
        paint_svg(canvas.painter, box, as_svg(drawn.drawing))

    def _kicker(self) -> str:
        return _("Finding · {title}").format(title=self.title)

    def _figure(self, findings: Findings, size: tuple[float, float], palette: Palette) -> "Figure":
        from huddle_app.figures.catalogue import figure

        return figure(
            self.key,
            findings,
            width=size[0],
            height=size[1],
            palette=palette,
            smallest=SMALLEST,
            share=SHARE,
            other=self.later,
            sentence=self.headline,
        )


def read(source: Source) -> Finding:
    """The scene with the data it shows now."""
    # reportlab comes with the first figure: the first window does not need it.
    from huddle_app.figures.catalogue import headline

    survey, showing = source.services.survey, source.services.showing
    key = _key(source)
    title = figure_title(key, survey.toolkit())
    findings = survey.findings()
    if findings is None:
        return Finding(key, title)
    later = showing.later() if key.kind is FigureKind.CHANGE else None
    says = showing.sentence(key) or headline(key, findings, other=later)
    return Finding(key, title, findings, later, says)


def _key(source: Source) -> FigureKey:
    """The figure named, else the first that the step shows, else that of the first tool."""
    if source.subject:
        return FigureKey.read(source.subject)
    item = source.services.clock.state().item
    slides = source.services.showing.slides((item.number if item else None) or 0)
    tools = source.services.survey.toolkit().tools
    return slides[0].figure if slides else FigureKey(FigureKind.MEANS, str(tools[0].number))
