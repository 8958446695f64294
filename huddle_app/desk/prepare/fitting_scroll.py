"""A scrolling place no higher than what it holds."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout

from huddle_app.desk.parts import column, holding
from huddle_app.desk.parts.scroll_keys import ScrollKeys


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
        ScrollKeys(self)

    def fit(self) -> None:
        """Take the height that the column needs now."""
        self._needed = max(self._inner.totalHeightForWidth(self.width()), 0)
        self.setMaximumHeight(self._needed)
        self._show_bar()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All of the column."""
        return QSize(super().sizeHint().width(), self._needed)

    def _show_bar(self) -> None:
        # Left to itself the bar stays because it is there: it makes the words higher than their room.
        fits = self.height() >= self._needed
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what it holds: lines that were just added are not counted before they are laid out."""
        done = super().eventFilter(watched, event)
        if event.type() is QEvent.Type.LayoutRequest and watched is self.widget():
            self.fit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        self.fit()
