"""The ways in for phones: QR codes of the Wi-Fi and of the page, each with what a person can type."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF

from huddle_app.figures.qr import Modules, modules
from huddle_app.method.workshop import WiFi
from huddle_app.projector.address import JoinAddress
from huddle_app.projector.canvas import SMALLEST, Align, Canvas, Style
from huddle_app.screen.look import font
from huddle_app.texts import _

LABEL, GAP = 46.0, 14.0
VALUE_SIZE, LABEL_SIZE = 52, 37
_WORDS, _LETTERS = int(Qt.TextFlag.TextWordWrap), int(Qt.TextFlag.TextWrapAnywhere)

Said = Sequence[tuple[str, str]]
"""What stands beside a code: names of things, and what a person types."""


@dataclass(frozen=True)
class Door:
    """The address as shown, the room code, and the modules of its QR code."""

    short: str
    room: str
    code: Modules

    def said(self) -> Said:
        """What a person types who cannot read the code."""
        return (_("Address"), self.short), (_("Room code"), " ".join(self.room))


@dataclass(frozen=True)
class Network:
    """The Wi-Fi's name and password (empty for none), and the modules of its QR code."""

    name: str
    password: str
    code: Modules

    def said(self) -> Said:
        """What a person types who cannot read the code."""
        secret = (_("Password"), self.password) if self.password else (_("No password"), "")
        return (_("Name"), self.name), secret


def door(address: JoinAddress | None) -> Door | None:
    """The way in, or None while phones are not served."""
    return Door(address.short, address.room, modules(address.join)) if address else None


def network(wifi: WiFi | None) -> Network | None:
    """The Wi-Fi to join, or None while it is not known."""
    return Network(wifi.name, wifi.password, modules(wifi.code())) if wifi else None


def paint_door(canvas: Canvas, way: Door, corner: QPointF, side: float) -> None:
    """Paint the code `side` wide by its upper left corner, the address and the room code under it."""
    box = canvas.qr(corner, side, way.code)
    line = QRectF(box.left(), box.bottom() + 22, side, 52)
    canvas.fit(line, way.short, Style(44, canvas.palette.ink, 500, Align.CENTRE))
    room = _("room code {code}").format(code=" ".join(way.room))
    canvas.write(line.translated(0, 56), room, Style(40, canvas.palette.ink, 500, Align.CENTRE))


def paint_said(canvas: Canvas, said: Said, corner: QPointF, width: float) -> None:
    """Write what a person types, each thing under its name, `width` wide by the upper left corner."""
    face, top = _face(said, width), corner.y()
    for label, value in said:
        line = QRectF(corner.x(), top, width, LABEL)
        canvas.write(line, label, Style(LABEL_SIZE, canvas.palette.soft))
        box = QRectF(corner.x(), line.bottom(), width, _height(value, width, face))
        canvas.painter.setFont(face)
        canvas.painter.setPen(QColor(canvas.palette.ink))
        canvas.painter.drawText(box, _wrapping(value, width, face), value)
        top = box.bottom() + GAP


def height_said(said: Said, width: float) -> float:
    """How high that is which `paint_said` writes."""
    face = _face(said, width)
    return sum(LABEL + _height(value, width, face) + GAP for _label, value in said) - GAP


def _face(said: Said, width: float) -> QFont:
    """The largest type in which every value stays on one line, else the smallest there is."""
    for size in range(VALUE_SIZE, round(SMALLEST), -1):
        metrics = QFontMetricsF(_unmistakable(size))
        if all(metrics.horizontalAdvance(value) <= width for _label, value in said):
            return _unmistakable(size)
    return _unmistakable(SMALLEST)


def _unmistakable(size: float) -> QFont:
    """Type in which l, I and 1, and O and 0, are told apart by whoever copies a password."""
    face = font(size, 600)
    face.setFeature(QFont.Tag("ss02"), 1)
    return face


def _wrapping(value: str, width: float, face: QFont) -> int:
    """Between words, or anywhere where one is too long."""
    words = QFontMetricsF(face).boundingRect(_endless(width), _WORDS, value)
    return _WORDS if words.width() <= width else _LETTERS


def _height(value: str, width: float, face: QFont) -> float:
    if not value:
        return 0
    flags = _wrapping(value, width, face)
    return QFontMetricsF(face).boundingRect(_endless(width), flags, value).height()


def _endless(width: float) -> QRectF:
    return QRectF(0, 0, width, 1e6)
