"""The way in for phones: the QR code with the address and the room code that a person can type."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from huddle_app.projector.address import JoinAddress
from huddle_app.projector.canvas import Align, Canvas, Style
from huddle_app.projector.qr import Modules, modules
from huddle_app.texts import _


@dataclass(frozen=True)
class Door:
    """The address as shown, the room code, and the modules of its QR code."""

    short: str
    room: str
    code: Modules


def door(address: JoinAddress | None) -> Door | None:
    """The way in, or None while phones are not served."""
    return Door(address.short, address.room, modules(address.join)) if address else None


def paint_door(canvas: Canvas, way: Door, corner: QPointF, side: float) -> None:
    """Paint the code `side` wide by its upper left corner, the address and the room code under it."""
    box = canvas.qr(corner, side, way.code)
    line = QRectF(box.left(), box.bottom() + 22, side, 52)
    canvas.fit(line, way.short, Style(44, canvas.palette.ink, 500, Align.CENTRE))
    room = _("room code {code}").format(code=" ".join(way.room))
    canvas.write(line.translated(0, 56), room, Style(40, canvas.palette.soft, 500, Align.CENTRE))
