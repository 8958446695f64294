"""The house's pictures for actions, drawn in the colours the application wears at the moment."""

from enum import StrEnum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from huddle_app.desk.style import palette_worn
from huddle_app.paths import RESOURCES
from huddle_app.screen import look

SIDE = 20
"""Pixels of the grid the pictures are drawn on; they grow with the text."""


class Icon(StrEnum):
    """The pictures there are; each is a file in `resources/icons`."""

    PLAY = "play"
    UNDO = "undo"
    REDO = "redo"
    SEARCH = "search"
    CHECK = "check"
    DRAG = "drag"
    CLOSE = "close"


class Tone(StrEnum):
    """Which of the palette's colours a picture wears."""

    INK = "ink"
    SOFT = "soft"


def icon(which: Icon, tone: Tone = Tone.INK) -> QIcon:
    """A picture for a button or menu; it changes with the palette, and is faint where disabled."""
    return QIcon(_Engine(which, tone))


def icon_size() -> QSize:
    """How large pictures stand beside the text, in pixels."""
    return QSize(look.scaled(SIDE), look.scaled(SIDE))


def paint_icon(painter: QPainter, rect: QRect, which: Icon, colour: str) -> None:
    """Paint a picture in the middle of `rect` in one colour."""
    # Not at the start: only what shows a picture needs Qt's SVG library.
    from huddle_app.screen.figure import paint_svg

    drawn = (RESOURCES / "icons" / f"{which}.svg").read_text(encoding="utf-8")
    paint_svg(painter, QRectF(rect), drawn.replace("currentColor", colour).encode())


class _Engine(QIconEngine):
    """Draws a picture when it is asked for, so that it always wears the colours of the moment."""

    def __init__(self, which: Icon, tone: Tone) -> None:
        super().__init__()
        self._which, self._tone = which, tone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        palette = palette_worn()
        disabled = mode is QIcon.Mode.Disabled
        colour = palette.faint if disabled else str(getattr(palette, self._tone))
        paint_icon(painter, rect, self._which, colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        with QPainter(made) as painter:
            self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        return made

    def clone(self) -> QIconEngine:
        return _Engine(self._which, self._tone)
