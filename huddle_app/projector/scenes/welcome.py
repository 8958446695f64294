"""Welcome: what this is, and how a phone joins."""

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF

from huddle_app.method.events import Event, WorkshopChanged
from huddle_app.projector.canvas import SMALLEST, Align, Canvas, Sheet, Style
from huddle_app.projector.joining import Door, door, paint_door
from huddle_app.projector.scene import Scene, Source
from huddle_app.screen.text import laid_out
from huddle_app.texts import _

QR_SIDES = (560.0, 400.0)
"""How large the code is; the second where the title needs more width."""
LOGO, FOOT, GAP, USUAL, MOST_FOR_COMPANY = 130.0, 60.0, 36.0, 560.0, 260.0


@dataclass(frozen=True)
class Welcome(Scene):
    """Title, company, and the way in."""

    hears: ClassVar[tuple[type[Event], ...]] = (WorkshopChanged,)
    title: str
    company: str
    door: Door | None
    logo: bytes | None = None

    def caption(self) -> str:
        """The scene in words."""
        return " · ".join(filter(None, [_("Welcome"), self.title, self.company]))

    def paint(self, canvas: Canvas, page: int) -> None:  # noqa: ARG002 - one page
        """Paint it."""
        inner, palette = canvas.inner, canvas.palette
        side = next((s for s in QR_SIDES if self._is_whole(canvas, s)), QR_SIDES[-1])
        left = self._left(canvas, side)
        corner = QRectF(left.left(), left.top(), left.width(), LOGO)
        canvas.logo(corner, self.logo, Align.LEFT)
        title, company = self._boxes(left)
        canvas.fit(title, self.title, Style(136, palette.ink, 600, Align.BOTTOM_LEFT))
        canvas.fit(company, self.company, Style(60, palette.accent, 500, Align.TOP_LEFT))
        foot = QRectF(left.left(), left.bottom() - FOOT, left.width(), FOOT)
        canvas.write(foot, self._next(), Style(40, palette.soft))
        if self.door:
            place = QPointF(inner.right() - side, inner.top() + 96)
            paint_door(canvas, self.door, place, side)

    def _left(self, sheet: Sheet, side: float) -> QRectF:
        aside = side + 88 if self.door else sheet.inner.width() * 0.12
        return sheet.inner.adjusted(0, 0, -aside, 0)

    def _boxes(self, left: QRectF) -> tuple[QRectF, QRectF]:
        """Where title and company stand; the title has more room where it needs it."""
        top = left.top() + (LOGO + 32 if self.logo else 0)
        small = QRectF(0, 0, left.width(), MOST_FOR_COMPANY)
        below = laid_out(small, self.company, SMALLEST, SMALLEST, 500).rect.height()
        title = QRectF(left.left(), top, left.width(), left.top() + USUAL - top)
        if laid_out(title, self.title, SMALLEST, SMALLEST, 600).cut:
            title.setBottom(left.bottom() - FOOT - below - 2 * GAP)
        start = title.bottom() + GAP
        return title, QRectF(left.left(), start, left.width(), left.bottom() - FOOT - GAP - start)

    def _is_whole(self, sheet: Sheet, side: float) -> bool:
        title, _company = self._boxes(self._left(sheet, side))
        return not laid_out(title, self.title, SMALLEST, SMALLEST, 600).cut

    def _next(self) -> str:
        return _("Join with your phone.") if self.door else _("The room opens soon.")


def read(source: Source) -> Welcome:
    """The scene with the data it shows now."""
    workshop = source.services.about.workshop()
    return Welcome(workshop.title, workshop.company, door(source.address()), workshop.logo)
