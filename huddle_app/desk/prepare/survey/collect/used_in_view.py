"""The button that was used last stays in view when the page gets shorter, as by a message below it."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QScrollArea

_BELOW = 12
"""Pixels that stay free below it."""


class UsedInView(QObject):
    """Follows the buttons in a scrolling place; what one has scrolled away from stays away."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._used: QPushButton | None = None
        for button in area.findChildren(QPushButton):
            # Before the click, which may bring the message.
            button.pressed.connect(partial(self._use, button))
        area.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See whether the button used last was in view, and is not where there is less height."""
        if isinstance(event, QResizeEvent) and watched is self._area.viewport():
            self._follow(event.oldSize().height(), event.size().height())
        return False

    def _use(self, button: QPushButton) -> None:
        self._used = button

    def _follow(self, before: int, now: int) -> None:
        button = self._used
        if button is None or not button.isVisible():
            return
        foot = button.mapTo(self._area.viewport(), QPoint(0, button.height())).y()
        if now < foot <= before:
            # After the place knows how far it scrolls now.
            QTimer.singleShot(0, button, partial(self._show, button))

    def _show(self, button: QPushButton) -> None:
        self._area.ensureWidgetVisible(button, 0, _BELOW)
