"""Two codes side by side: first the Wi-Fi, then the page."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from huddle_app.projector.canvas import Canvas, Sheet, Style
from huddle_app.projector.joining import Door, Network, height_said, paint_said
from huddle_app.texts import _

WIDE_SIDE, NARROW_SIDE = 400.0, 380.0
"""How large a code is with its words beside it, and on a narrow sheet with its words under it."""
LEAST_BESIDE, BETWEEN, GAP, HEADING = 300.0, 64.0, 32.0, 84.0


@dataclass(frozen=True)
class Place:
    """How one of the two ways is laid out: its width, its code's side, where its words begin."""

    width: float
    side: float
    words: QPointF
    """From the code's upper left corner."""

    @property
    def room(self) -> float:
        """How wide the words may be."""
        return self.width - self.words.x()


@dataclass(frozen=True)
class TwoWays:
    """Both steps of joining, at the foot of the sheet."""

    network: Network
    door: Door

    def height(self, sheet: Sheet) -> float:
        """How much of the sheet they take."""
        place = _place(sheet)
        words = max(height_said(way.said(), place.room) for way in (self.network, self.door))
        return HEADING + max(place.side, place.words.y() + words)

    def paint(self, canvas: Canvas) -> None:
        """Paint them."""
        place = _place(canvas)
        top = canvas.inner.bottom() - self.height(canvas)
        for n, (heading, way) in enumerate(self._steps()):
            left = canvas.inner.left() + n * (place.width + BETWEEN)
            line = QRectF(left, top, place.width, HEADING - 28)
            canvas.write(line, heading, Style(46, canvas.palette.accent, 600))
            code = QPointF(left, top + HEADING)
            canvas.qr(code, place.side, way.code)
            paint_said(canvas, way.said(), code + place.words, place.room)

    def _steps(self) -> Iterator[tuple[str, Network | Door]]:
        yield _("1  Join the Wi-Fi"), self.network
        yield _("2  Open the page"), self.door


def _place(sheet: Sheet) -> Place:
    width = (sheet.inner.width() - BETWEEN) / 2
    if width - WIDE_SIDE - GAP >= LEAST_BESIDE:
        return Place(width, WIDE_SIDE, QPointF(WIDE_SIDE + GAP, 0))
    return Place(width, NARROW_SIDE, QPointF(0, NARROW_SIDE + GAP / 2))
