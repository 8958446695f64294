"""Figures on the screen: an SVG scaled into a box, and a widget that shows one."""

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from huddle_app.screen.look import load_fonts


def paint_svg(painter: QPainter, rect: QRectF, svg: bytes) -> None:
    """Paint an SVG as large as `rect` allows, in its middle."""
    _paint(painter, rect, _renderer(svg))


class FigureView(QWidget):
    """Shows one figure; its name and description are what a screen reader says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_fonts()
        self._renderer: QSvgRenderer | None = None

    def show_figure(self, svg: bytes, name: str, description: str) -> None:
        """Show an SVG from now on."""
        self._renderer = _renderer(svg)
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.updateGeometry()
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._renderer = None
        self.setAccessibleName("")
        self.setAccessibleDescription("")
        self.update()

    def place_of(self, box: QRectF) -> QRectF:
        """Where a part of the drawing is seen; `box` is in the drawing's points, y upwards, (0, 0) its corner."""
        if self._renderer is None:
            return QRectF()
        seen, drawn = _seen(QRectF(self.rect()), self._renderer), self._renderer.viewBoxF()
        scale = seen.width() / drawn.width()
        left, top = box.x() * scale, (drawn.height() - box.y() - box.height()) * scale
        place = QRectF(left, top, box.width() * scale, box.height() * scale)
        return place.translated(seen.topLeft())

    def sizeHint(self) -> QSize:
        """The size the figure was drawn for."""
        return self._renderer.defaultSize() if self._renderer else QSize(640, 360)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the figure."""
        if self._renderer:
            with QPainter(self) as painter:
                _paint(painter, QRectF(self.rect()), self._renderer)


def _renderer(svg: bytes) -> QSvgRenderer:
    renderer = QSvgRenderer(QByteArray(svg))
    if not renderer.isValid():
        raise ValueError(svg[:200])
    return renderer


def _paint(painter: QPainter, rect: QRectF, renderer: QSvgRenderer) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, _seen(rect, renderer))


def _seen(rect: QRectF, renderer: QSvgRenderer) -> QRectF:
    """The largest box of the drawing's proportions in the middle of `rect`."""
    size = renderer.viewBoxF().size()
    size *= min(rect.width() / size.width(), rect.height() / size.height())
    box = QRectF(0, 0, size.width(), size.height())
    box.moveCenter(rect.center())
    return box
