"""Welcome: what this is, and how a phone joins."""

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF

from huddle_app.method.events import Event, WorkshopChanged
from huddle_app.projector.canvas import Align, Canvas, Style
from huddle_app.projector.joining import Door, door, paint_door
from huddle_app.projector.scene import Scene, Source
from huddle_app.texts import _

QR_SIDE = 560.0


@dataclass(frozen=True)
class Welcome(Scene):
    """Title, company, and the way in."""

    hears: ClassVar[tuple[type[Event], ...]] = (WorkshopChanged,)
    title: str
    company: str
    door: Door | None

    def caption(self) -> str:
        """The scene in words."""
        return " · ".join(filter(None, [_("Welcome"), self.title, self.company]))

    def paint(self, canvas: Canvas, page: int) -> None:  # noqa: ARG002 - one page
        """Paint it."""
        inner, palette = canvas.inner, canvas.palette
        aside = QR_SIDE + 88 if self.door else inner.width() * 0.12
        left = inner.adjusted(0, 0, -aside, 0)
        top = QRectF(left.left(), left.top(), left.width(), 560)
        canvas.fit(top, self.title, Style(136, palette.ink, 600, Align.BOTTOM_LEFT))
        below = QRectF(left.left(), top.bottom() + 36, left.width(), 150)
        canvas.fit(below, self.company, Style(60, palette.accent, 500, Align.TOP_LEFT))
        foot = QRectF(left.left(), left.bottom() - 60, left.width(), 60)
        canvas.write(foot, self._next(), Style(40, palette.soft))
        if self.door:
            corner = QPointF(inner.right() - QR_SIDE, inner.top() + 96)
            paint_door(canvas, self.door, corner, QR_SIDE)

    def _next(self) -> str:
        return _("Join with your phone.") if self.door else _("The room opens soon.")


def read(source: Source) -> Welcome:
    """The scene with the data it shows now."""
    workshop = source.services.about.workshop()
    return Welcome(workshop.title, workshop.company, door(source.address()))
