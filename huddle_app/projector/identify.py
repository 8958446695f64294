"""A number painted on each screen for a moment, so that one sees which is which."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from huddle_app.figures.palette import DARK
from huddle_app.screen.look import font

SECONDS = 3
SIDE = 240


def in_order(screens: Sequence[QScreen]) -> list[QScreen]:
    """The screens as they stand, from left to right and from above: their numbers are their places."""
    return sorted(screens, key=lambda screen: screen.geometry().topLeft().toTuple())


class Numbers(QObject):
    """Shows each screen its number for some seconds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._shown: list[Number] = []
        self._over = QTimer(self, singleShot=True, interval=SECONDS * 1000)
        self._over.timeout.connect(self.hide)

    def show(self, screens: Sequence[QScreen]) -> None:
        """Paint the numbers, beginning with 1."""
        self.hide()
        self._shown = [Number(n, screen) for n, screen in enumerate(in_order(screens), 1)]
        for number in self._shown:
            number.show()
        self._over.start()

    def hide(self) -> None:
        """Take the numbers away."""
        self._over.stop()
        for number in self._shown:
            number.hide()
            number.deleteLater()
        self._shown = []


class Number(QWidget):
    """One number in the middle of its screen, over everything, in nobody's way."""

    def __init__(self, number: int, screen: QScreen) -> None:
        flags = Qt.WindowType
        super().__init__(
            None,
            flags.ToolTip
            | flags.FramelessWindowHint
            | flags.WindowStaysOnTopHint
            | flags.WindowDoesNotAcceptFocus
            | flags.WindowTransparentForInput,
        )
        self._number = str(number)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAccessibleName(self._number)
        self.setScreen(screen)
        self.resize(SIDE, SIDE)
        self.move(screen.geometry().center() - self.rect().center())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the number."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(DARK.wall))
            painter.setPen(QColor(DARK.ink))
            painter.setFont(font(SIDE * 0.7, 600))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._number)
