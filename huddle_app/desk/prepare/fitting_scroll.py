"""A scrolling place no higher than what it holds."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout

from huddle_app.desk.parts import column, holding


class FittingScroll(QScrollArea):
    """Holds a column; scrolls only where the window leaves less room than the column needs."""

    def __init__(self, inner: QVBoxLayout) -> None:
        super().__init__()
        self._inner = inner
        self._needed = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(holding(column(inner, None)))

    def fit(self) -> None:
        """Take the height that the column needs now."""
        # Room enough with the bar too, or the bar would come because it is there.
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        self._needed = max(self._inner.totalHeightForWidth(width), 0)
        self.setMaximumHeight(self._needed)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All of the column."""
        return QSize(super().sizeHint().width(), self._needed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        self.fit()
