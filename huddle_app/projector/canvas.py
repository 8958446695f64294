"""What scenes are painted on: a sheet 1080 high and as wide as the window is, whatever its real size.

All lengths of scenes are on this sheet, so that the desk's small picture shows exactly what the
room sees. No type is under 1/30 of the height.
"""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen, QPolygonF

from huddle_app.figures.palette import Palette, Shape, shape_of
from huddle_app.figures.qr import Modules
from huddle_app.method.words import Function
from huddle_app.projector.qr import paint_qr
from huddle_app.screen.look import font
from huddle_app.screen.text import Block, fit_text

HEIGHT = 1080.0
MARGIN = 88.0
SMALLEST = HEIGHT / 30
NARROWEST, WIDEST = 4 / 3, 2.4
LOGO_RIM = 14.0


class Align(Enum):
    """Where text lies in its box."""

    TOP_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
    LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
    BOTTOM_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom


@dataclass(frozen=True)
class Style:
    """How text looks: the largest type it may have, weight, colour, place, figures of one width."""

    size: float
    colour: str
    weight: int = 400
    align: Align = Align.LEFT
    tabular: bool = False


@dataclass(frozen=True)
class Sheet:
    """The measures of a sheet."""

    width: float

    @property
    def inner(self) -> QRectF:
        """The sheet without its margins."""
        return QRectF(0, 0, self.width, HEIGHT).adjusted(MARGIN, 64, -MARGIN, -64)

    @property
    def body(self) -> QRectF:
        """What is left under the header."""
        return self.inner.adjusted(0, 84, 0, 0)


@dataclass(frozen=True)
class Canvas(Sheet):
    """A sheet with a painter and the colours it is painted in."""

    painter: QPainter
    palette: Palette

    def fit(self, rect: QRectF, text: str, style: Style, smallest: float = SMALLEST) -> Block:
        """Write text as large as fits into a box, wrapped."""
        self.painter.setPen(QColor(style.colour))
        flags = style.align.value
        return fit_text(self.painter, rect, text, style.size, smallest, style.weight, flags)

    def write(self, rect: QRectF, text: str, style: Style) -> float:
        """Write one line, smaller where it is too long, then cut with “…”; gives its width."""
        face = font(style.size, style.weight, tabular=style.tabular)
        wide, room = QFontMetricsF(face).horizontalAdvance(text), max(0.0, rect.width())
        if wide > room:
            size = max(min(style.size, SMALLEST), int(style.size * room / wide))
            face = font(size, style.weight, tabular=style.tabular)
        metrics = QFontMetricsF(face)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        self.painter.setFont(face)
        self.painter.setPen(QColor(style.colour))
        flags = style.align.value | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
        self.painter.drawText(rect, int(flags), shown)
        return metrics.horizontalAdvance(shown)

    def header(self, left: str, right: str = "") -> None:
        """Write the line at the top: where we are, and what kind of picture this is."""
        line = QRectF(self.inner.left(), self.inner.top(), self.inner.width(), 48)
        wide = QFontMetricsF(font(SMALLEST)).horizontalAdvance(right) if right else 0.0
        taken = min(wide + SMALLEST, line.width() * 0.35) if right else 0.0
        self.write(line.adjusted(0, 0, -taken, 0), left, Style(SMALLEST, self.palette.soft))
        rest = line.adjusted(line.width() * 0.66, 0, 0, 0)
        self.write(rest, right, Style(SMALLEST, self.palette.soft, align=Align.RIGHT))

    def empty(self, text: str) -> None:
        """Say what will be here, in the middle of an empty scene."""
        box = self.body.adjusted(0, 0, 0, -84)
        self.fit(box, text, Style(64, self.palette.soft, align=Align.CENTRE))

    def card(self, rect: QRectF, *, strong: bool = False) -> None:
        """A quiet ground for one thing; a strong one has a rim in the accent colour."""
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
        self.painter.setBrush(QColor(self.palette.paper))
        rim = QPen(QColor(self.palette.accent), 5)
        self.painter.setPen(rim if strong else Qt.PenStyle.NoPen)
        self.painter.drawRoundedRect(rect, 16, 16)

    def rule(self, y: float, left: float, right: float) -> None:
        """A thin line across."""
        self.painter.setPen(QPen(QColor(self.palette.line), 2))
        self.painter.drawLine(QPointF(left, y), QPointF(right, y))

    def bullet(self, centre: QPointF) -> None:
        """A small dot before a line."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(self.palette.soft))
        self.painter.drawEllipse(centre, 6, 6)

    def mark(self, function: Function, centre: QPointF, radius: float) -> None:
        """The function's shape in its colour."""
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(self.palette.function(function)))
        shape = shape_of(function)
        if shape is Shape.CIRCLE:
            self.painter.drawEllipse(centre, radius, radius)
        else:
            self.painter.drawPolygon(_corners(shape, centre, radius))

    def logo(self, rect: QRectF, png: bytes | None, align: Align = Align.RIGHT) -> None:
        """The client's picture as large as fits, on white, since logos are drawn for paper."""
        picture = QImage.fromData(png) if png else QImage()
        if picture.isNull():
            return
        inside = rect.adjusted(LOGO_RIM, LOGO_RIM, -LOGO_RIM, -LOGO_RIM)
        size = QSizeF(picture.size()).scaled(inside.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(inside.topLeft(), size)
        if align is Align.RIGHT:
            box.moveRight(inside.right())
        elif align is Align.CENTRE:
            box.moveCenter(inside.center())
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(Qt.GlobalColor.white)
        plate = box.adjusted(-LOGO_RIM, -LOGO_RIM, LOGO_RIM, LOGO_RIM)
        self.painter.drawRoundedRect(plate, 10, 10)
        self.painter.drawImage(box, picture)

    def qr(self, corner: QPointF, side: float, code: Modules) -> QRectF:
        """A QR code `side` wide, by its upper left corner; gives the box."""
        box = QRectF(corner.x(), corner.y(), side, side)
        paint_qr(self.painter, box, code)
        return box


def _corners(shape: Shape, centre: QPointF, r: float) -> QPolygonF:
    offsets = {
        Shape.DIAMOND: ((0, -1.22), (1.22, 0), (0, 1.22), (-1.22, 0)),
        Shape.TRIANGLE: ((0, -1.15), (1.15, 0.9), (-1.15, 0.9)),
    }.get(shape, ((-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)))
    return QPolygonF([centre + QPointF(x * r, y * r) for x, y in offsets])
