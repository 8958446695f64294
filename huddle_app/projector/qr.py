"""QR codes painted crisply on a screen."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from huddle_app.figures.qr import QUIET_ZONE, Modules


def paint_qr(painter: QPainter, rect: QRectF, code: Modules) -> None:
    """Paint a code black on white with its quiet zone into the square `rect`.

    Every module is the same whole number of the screen's own pixels, unless that would be one.
    """
    across = len(code) + 2 * QUIET_ZONE
    to_screen = painter.deviceTransform()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.white)
    painter.drawRoundedRect(rect, rect.width() / 40, rect.width() / 40)
    pixels = rect.width() * to_screen.m11() / across
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=pixels < 2)
    module = (pixels if pixels < 2 else int(pixels)) / to_screen.m11()
    start = _on_a_pixel(painter, rect.center() - QPointF(1, 1) * (module * len(code) / 2))
    painter.setBrush(Qt.GlobalColor.black)
    for y, row in enumerate(code):
        for x, dark in enumerate(row):
            if dark:
                corner = start + QPointF(x * module, y * module)
                painter.drawRect(QRectF(corner.x(), corner.y(), module, module))
    painter.restore()


def _on_a_pixel(painter: QPainter, point: QPointF) -> QPointF:
    to_screen = painter.deviceTransform()
    mapped = to_screen.map(point)
    back, _invertible = to_screen.inverted()
    return back.map(QPointF(round(mapped.x()), round(mapped.y())))
