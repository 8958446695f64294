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
class _Pages:
    """What each page shows and says, and where the figures of all begin."""

    parts: "tuple[Part, ...]"
    headlines: tuple[str, ...]
    top: float


@dataclass(frozen=True)
class Finding(Scene):
    """One figure of the findings; `later` is the wave that it is compared with.

    What has no room on one page in type that is read from afar goes on over more. Each says what it shows,
    or all of them the moderator's own `sentence`.
    """

    hears: ClassVar[tuple[type[Event], ...]] = (SurveyChanged, SlidesChanged)
    dark: ClassVar[bool] = False
    key: FigureKey
    title: str
    findings: Findings | None = None
    later: Findings | None = None
    headline: str = ""
    sentence: str = ""
    _pages: "dict[float, _Pages]" = field(default_factory=dict, compare=False, repr=False)

    def ground(self, palette: Palette) -> str:
        """The colour everything stands on: paper, as the figures are drawn for."""
        return palette.paper

    def caption(self) -> str:
        """The scene in words."""
        if self.findings is None:
            return self._kicker()
        drawn = self._figure(self.findings, SPOKEN, LIGHT, self.headline)
        return f"{self.headline} {drawn.alt_text}"

    def pages(self, sheet: Sheet) -> int:
        """How many pages there are."""
        return len(self._pages_on(sheet, self.findings).parts) if self.findings else 1

    def paint(self, canvas: Canvas, page: int) -> None:
        """Paint one page."""
        canvas.header(self._kicker(), page_word(page, self.pages(canvas)))
        if self.findings is None:
            canvas.empty(_("The findings will stand here once the answers are in."))
            return
        pages, body = self._pages_on(canvas, self.findings), _body(canvas)
        part, says = pages.parts[page], pages.headlines[page]
        style = Style(SENTENCE, canvas.palette.ink, WEIGHT, Align.TOP_LEFT)
        canvas.fit(_top(canvas), says, style)
        from huddle_app.figures.svg import as_svg

        box = QRectF(body.left(), pages.top, body.width(), body.bottom() - pages.top)
        size = box.width(), box.height()
        drawn = self._figure(self.findings, size, canvas.palette, says, part)
        paint_svg(canvas.painter, box, as_svg(drawn.drawing))

    def _pages_on(self, sheet: Sheet, findings: Findings) -> "_Pages":
        """The pages, all of which leave room for the highest of their headlines."""
        if sheet.width not in self._pages:
            top = _under(sheet, self.headline)
            while True:
                parts = self._parts(sheet, findings, top)
                says = tuple(self._headline(findings, part) for part in parts)
                lowest = max(_under(sheet, each) for each in says)
                if lowest <= top:
                    break
                top = lowest
            self._pages[sheet.width] = _Pages(parts, says, lowest)
        return self._pages[sheet.width]

    def _parts(self, sheet: Sheet, findings: Findings, top: float) -> "tuple[Part, ...]":
        from huddle_app.figures.catalogue import parts_of

        body = _body(sheet)
        return parts_of(
            self.key,
            findings,
            width=body.width(),
            height=body.bottom() - top,
            smallest=SMALLEST,
            share=_share(body.width()),
            other=self.later,
        )

    def _headline(self, findings: Findings, part: "Part") -> str:
        from huddle_app.figures.catalogue import headline

        return self.sentence or headline(self.key, findings, other=self.later, part=part)

    def _kicker(self) -> str:
        return _("Finding · {title}").format(title=self.title)

    def _figure(
        self,
        findings: Findings,
        size: tuple[float, float],
        palette: Palette,
        says: str,
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
            sentence=says,
            part=part,
        )


def _top(sheet: Sheet) -> QRectF:
    """Where the headline stands."""
    top = sheet.body.adjusted(0, -24, 0, 0)
    top.setHeight(HIGHEST)
    return top


def _under(sheet: Sheet, says: str) -> float:
    """Where the figure may begin under a headline."""
    return laid_out(_top(sheet), says, SENTENCE, SMALLEST, WEIGHT).rect.bottom() + 24


def _body(sheet: Sheet) -> QRectF:
    """What headline and figure have together."""
    return sheet.body.adjusted(0, 0, 0, LOWER)


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
    own = showing.sentence(key)
    says = own or headline(key, findings, other=later)
    return Finding(key, title, findings, later, says, own)


def _key(source: Source) -> FigureKey:
    """The figure named, else the first that the step shows, else that of the first tool."""
    if source.subject:
        return FigureKey.read(source.subject)
    item = source.services.clock.state().item
    slides = source.services.showing.slides((item.number if item else None) or 0)
    tools = source.services.survey.toolkit().tools
    return slides[0].figure if slides else FigureKey(FigureKind.MEANS, str(tools[0].number))
