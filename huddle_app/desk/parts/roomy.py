"""A place that scrolls only where what it holds would otherwise be squeezed."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Roomy(QScrollArea):
    """Gives a widget all the room there is, and never less than it needs: on a small screen it scrolls.

    Unlike Qt's own resizing scroll area it lets lists shrink before it scrolls.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusProxy(widget)
        self.setWidget(widget)
        self._held = widget
        widget.installEventFilter(self)

    def minimumSizeHint(self) -> QSize:
        """Hardly anything: it scrolls."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what the widget needs."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        needed, room = self._held.minimumSizeHint(), self.viewport().size()
        width = max(room.width(), needed.width())
        self._held.resize(width, max(room.height(), needed.height(), self._height_at(width)))

    def _height_at(self, width: int) -> int:
        """The least height of texts that wrap at this width."""
        layout = self._held.layout()
        wraps = layout is not None and layout.hasHeightForWidth()
        return layout.totalMinimumHeightForWidth(width) if layout and wraps else 0
