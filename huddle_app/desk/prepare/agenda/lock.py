"""The sign of a start that is locked to a time."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from huddle_app.desk.style import palette_worn
from huddle_app.paths import RESOURCES
from huddle_app.screen import look
from huddle_app.screen.figure import paint_svg

_SIDE = 16
_SHARP = 2
"""Drawn twice as large, for fine screens."""


def lock_icon() -> QIcon:
    """A closed lock in the colour of secondary text."""
    side = look.scaled(_SIDE) * _SHARP
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    drawn = (RESOURCES / "icons" / "lock.svg").read_text(encoding="utf-8")
    with QPainter(picture) as painter:
        svg = drawn.replace("currentColor", palette_worn().soft).encode()
        paint_svg(painter, QRectF(0, 0, side, side), svg)
    picture.setDevicePixelRatio(_SHARP)
    return QIcon(picture)
