"""Welcome: what this is, and how a phone joins."""

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF

from huddle_app.method.events import Event, WorkshopChanged
from huddle_app.projector.canvas import HEIGHT, SMALLEST, Align, Canvas, Sheet, Style
from huddle_app.projector.joining import (
    Door,
    Network,
    door,
    height_said,
    network,
    paint_door,
    paint_said,
)
from huddle_app.projector.scene import Scene, Source
from huddle_app.projector.two_ways import TwoWays
from huddle_app.screen.text import LEADING, laid_out
from huddle_app.texts import _

QR_SIDES = (560.0, 400.0)
"""How large the code is; the second where the title needs more width."""
LEAST_CODE = HEIGHT / 3
LOGO, FOOT, GAP, USUAL, MOST_FOR_COMPANY = 130.0, 60.0, 36.0, 560.0, 260.0
LOGO_WIDTH, LEAST_LINE = 360.0, SMALLEST * LEADING


@dataclass(frozen=True)
class Welcome(Scene):
    """Title, company, and the way in: the Wi-Fi first and then the page, as far as they are known."""

    hears: ClassVar[tuple[type[Event], ...]] = (WorkshopChanged,)
    title: str
    company: str
    door: Door | None
    logo: bytes | None = None
    network: Network | None = None

    def caption(self) -> str:
        """The scene in words."""
        return " · ".join(filter(None, [_("Welcome"), self.title, self.company]))

    def paint(self, canvas: Canvas, page: int) -> None:  # noqa: ARG002 - one page
        """Paint it."""
        if self.network and self.door:
            self._paint_both(canvas, TwoWays(self.network, self.door))
        else:
            self._paint_one(canvas)

    def _paint_both(self, canvas: Canvas, ways: TwoWays) -> None:
        """Two codes, and above them title and company in what they leave."""
        ways.paint(canvas)
        palette, above = canvas.palette, canvas.inner.adjusted(0, 0, 0, -ways.height(canvas) - GAP)
        if self.logo:
            corner = QRectF(above.right() - LOGO_WIDTH, above.top(), LOGO_WIDTH, LOGO)
            canvas.logo(corner, self.logo)
            above.setRight(corner.left() - GAP)
        if above.height() < 2 * LEAST_LINE:
            # Whoever wants to join needs the longest of passwords more than the title.
            return
        company = min(_least_height(self.company, above.width()), above.height() - LEAST_LINE)
        title = above.adjusted(0, 0, 0, -company)
        laid = canvas.fit(title, self.title, Style(104, palette.ink, 600, Align.TOP_LEFT))
        below = above.adjusted(0, laid.rect.bottom() - above.top(), 0, 0)
        canvas.fit(below, self.company, Style(56, palette.accent, 500, Align.TOP_LEFT))

    def _paint_one(self, canvas: Canvas) -> None:
        palette = canvas.palette
        side = next((s for s in QR_SIDES if self._is_whole(canvas, s)), QR_SIDES[-1])
        left = self._left(canvas, side)
        corner = QRectF(left.left(), left.top(), left.width(), LOGO)
        canvas.logo(corner, self.logo, Align.LEFT)
        title, company = self._boxes(left)
        canvas.fit(title, self.title, Style(136, palette.ink, 600, Align.BOTTOM_LEFT))
        canvas.fit(company, self.company, Style(60, palette.accent, 500, Align.TOP_LEFT))
        foot = QRectF(left.left(), left.bottom() - FOOT, left.width(), FOOT)
        canvas.write(foot, self._next(), Style(40, palette.soft))
        self._paint_way(canvas, side)

    def _paint_way(self, canvas: Canvas, side: float) -> None:
        """The one that is known; the words under the Wi-Fi's code may take many lines."""
        corner = QPointF(canvas.inner.right() - side, canvas.inner.top())
        if self.door:
            line = QRectF(corner.x(), corner.y() + 8, side, 72)
            words = Style(48, canvas.palette.ink, 500, Align.CENTRE)
            canvas.write(line, _("Join with your phone."), words)
            paint_door(canvas, self.door, corner + QPointF(0, 96), side)
        elif self.network:
            said = self.network.said()
            left = canvas.inner.height() - height_said(said, side) - GAP / 2
            code = canvas.qr(corner, max(LEAST_CODE, min(side, left)), self.network.code)
            paint_said(canvas, said, code.bottomLeft() + QPointF(0, GAP / 2), side)

    def _left(self, sheet: Sheet, side: float) -> QRectF:
        aside = side + 88 if self.door or self.network else sheet.inner.width() * 0.12
        return sheet.inner.adjusted(0, 0, -aside, 0)

    def _boxes(self, left: QRectF) -> tuple[QRectF, QRectF]:
        """Where title and company stand; the title has more room where it needs it."""
        top = left.top() + (LOGO + 32 if self.logo else 0)
        below = _least_height(self.company, left.width())
        title = QRectF(left.left(), top, left.width(), left.top() + USUAL - top)
        if laid_out(title, self.title, SMALLEST, SMALLEST, 600).cut:
            title.setBottom(left.bottom() - FOOT - below - 2 * GAP)
        start = title.bottom() + GAP
        return title, QRectF(left.left(), start, left.width(), left.bottom() - FOOT - GAP - start)

    def _is_whole(self, sheet: Sheet, side: float) -> bool:
        title, _company = self._boxes(self._left(sheet, side))
        return not laid_out(title, self.title, SMALLEST, SMALLEST, 600).cut

    def _next(self) -> str:
        """What comes next; the code of the page has its words beside it."""
        if self.door:
            return ""
        return _("Join the Wi-Fi first.") if self.network else _("The room opens soon.")


def read(source: Source) -> Welcome:
    """The scene with the data it shows now."""
    workshop = source.services.about.workshop()
    return Welcome(
        workshop.title,
        workshop.company,
        door(source.address()),
        workshop.logo,
        network(workshop.wifi),
    )


def _least_height(company: str, width: float) -> float:
    box = QRectF(0, 0, width, MOST_FOR_COMPANY)
    return laid_out(box, company, SMALLEST, SMALLEST, 500).rect.height()
