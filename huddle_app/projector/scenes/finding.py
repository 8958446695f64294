"""A finding: what it says in one sentence, and the figure that shows it."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QRectF

from huddle_app.figures.palette import LIGHT, Palette
from huddle_app.method.events import Event, SlidesChanged, SurveyChanged
from huddle_app.method.findings.figure_names import figure_title
from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.slides import FigureKey, FigureKind
from huddle_app.projector.canvas import SMALLEST, Align, Canvas, Sheet, Style
from huddle_app.projector.scene import Scene, Source, page_word
from huddle_app.screen.figure import paint_svg
from huddle_app.screen.text import laid_out
from huddle_app.texts import _

if TYPE_CHECKING:
    from huddle_app.figures.figure import Figure, Part

LOWER = 34.0
"""By how much the figure reaches into the margin below."""
SPOKEN = (1600.0, 700.0)
"""The size of a figure of which only the words are wanted."""
SHARE = 38.0
"""The figure's type goes so many times into its width: few scales use the height there is."""
SENTENCE, WEIGHT, HIGHEST = 72, 600, 170.0
"""The largest type of the headline, its weight, and the height it may have."""


@dataclass(frozen=True)
class Finding(Scene):
    """One figure of the findings; `later` is the wave that it is compared with.

    What has no room on one page in type that is read from afar goes on over more, under the same headline.
    """

    hears: ClassVar[tuple[type[Event], ...]] = (SurveyChanged, SlidesChanged)
    dark: ClassVar[bool] = False
    key: FigureKey
    title: str
    findings: Findings | None = None
    later: Findings | None = None
    headline: str = ""
    _parts: "dict[float, tuple[Part, ...]]" = field(default_factory=dict, compare=False, repr=False)

    def ground(self, palette: Palette) -> str:
        """The colour everything stands on: paper, as the figures are drawn for."""
        return palette.paper

    def caption(self) -> str:
        """The scene in words."""
        if self.findings is None:
            return self._kicker()
        drawn = self._figure(self.findings, SPOKEN, LIGHT)
        return f"{self.headline} {drawn.alt_text}"

    def pages(self, sheet: Sheet) -> int:
        """How many pages there are."""
        return len(self._parts_on(sheet, self.findings)) if self.findings else 1

    def paint(self, canvas: Canvas, page: int) -> None:
        """Paint one page."""
        canvas.header(self._kicker(), page_word(page, self.pages(canvas)))
        if self.findings is None:
            canvas.empty(_("The findings will stand here once the answers are in."))
            return
        style = Style(SENTENCE, canvas.palette.ink, WEIGHT, Align.TOP_LEFT)
        canvas.fit(_top(canvas), self.headline, style)
        box, part = self._box(canvas), self._parts_on(canvas, self.findings)[page]
        from huddle_app.figures.svg import as_svg

        size = box.width(), box.height()
        drawn = self._figure(self.findings, size, canvas.palette, part)
        paint_svg(canvas.painter, box, as_svg(drawn.drawing))

    def _box(self, sheet: Sheet) -> QRectF:
        """What the headline leaves."""
        above = laid_out(_top(sheet), self.headline, SENTENCE, SMALLEST, WEIGHT)
        box = sheet.body.adjusted(0, 0, 0, LOWER)
        box.setTop(above.rect.bottom() + 24)
        return box

    def _parts_on(self, sheet: Sheet, findings: Findings) -> "tuple[Part, ...]":
        if sheet.width not in self._parts:
            from huddle_app.figures.catalogue import parts_of

            box = self._box(sheet)
            self._parts[sheet.width] = parts_of(
                self.key,
                findings,
                width=box.width(),
                height=box.height(),
                smallest=SMALLEST,
                share=_share(box.width()),
                other=self.later,
            )
        return self._parts[sheet.width]

    def _kicker(self) -> str:
        return _("Finding · {title}").format(title=self.title)

    def _figure(
        self,
        findings: Findings,
        size: tuple[float, float],
        palette: Palette,
        part: "Part | None" = None,
    ) -> "Figure":
        from huddle_app.figures.catalogue import figure

        return figure(
            self.key,
            findings,
            width=size[0],
            height=size[1],
            palette=palette,
            smallest=SMALLEST,
            share=_share(size[0]),
            other=self.later,
            sentence=self.headline,
            part=part,
        )


def _top(sheet: Sheet) -> QRectF:
    """Where the headline stands."""
    top = sheet.body.adjusted(0, -24, 0, 0)
    top.setHeight(HIGHEST)
    return top


def _share(width: float) -> float:
    """On a narrow screen, too, type may be as large as the smallest."""
    return min(SHARE, width / SMALLEST)


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
