"""One open point of the checklist."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout

from huddle_app.desk.parts import column, words
from huddle_app.desk.style import Space
from huddle_app.services.checklist import OpenPoint


class PointLine(QPushButton):
    """Says what is missing, over as many lines as it takes; pressing it leads to where it is mended."""

    def __init__(self, point: OpenPoint) -> None:
        super().__init__()
        self.setProperty("kind", "quiet")
        self.setAccessibleName(point.text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)
        label = words(point.text)
        label.setWordWrap(True)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._inner: QVBoxLayout = column(label, margin=Space.SMALL)
        self.setLayout(self._inner)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its words need."""
        return self._inner.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        """As its words need."""
        return self._inner.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """As its words need."""
        return self._inner.totalMinimumSize()
