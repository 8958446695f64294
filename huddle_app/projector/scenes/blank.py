"""The plain ground with the workshop's title and the client's logo: nothing to read for a while."""

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QRectF

from huddle_app.method.events import Event, WorkshopChanged
from huddle_app.projector.canvas import Align, Canvas, Style
from huddle_app.projector.scene import Scene, Source


@dataclass(frozen=True)
class Blank(Scene):
    """Logo and title in the middle."""

    hears: ClassVar[tuple[type[Event], ...]] = (WorkshopChanged,)
    title: str
    company: str
    logo: bytes | None

    def caption(self) -> str:
        """The scene in words."""
        return " · ".join(filter(None, [self.title, self.company]))

    def paint(self, canvas: Canvas, page: int) -> None:  # noqa: ARG002 - one page
        """Paint it."""
        inner, palette = canvas.inner, canvas.palette
        middle = QRectF(inner.left(), inner.top() + 300, inner.width(), 300)
        if self.logo:
            top = QRectF(inner.left(), inner.top() + 110, inner.width(), 190)
            canvas.logo(top, self.logo, Align.CENTRE)
            middle.translate(0, 40)
        canvas.fit(middle, self.title, Style(84, palette.ink, 600, Align.CENTRE))
        below = QRectF(middle.left(), middle.bottom(), middle.width(), 200)
        canvas.fit(below, self.company, Style(52, palette.soft, align=Align.CENTRE))


def read(source: Source) -> Blank:
    """The scene with the data it shows now."""
    workshop = source.services.about.workshop()
    return Blank(workshop.title, workshop.company, workshop.logo)
