"""A place that scrolls by keys, where it has more than is seen; then one sees that the keyboard is there."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSplitter, QWidget
from shiboken6 import isValid

from huddle_app.desk.style import application

_AIR = 4
"""Pixels between the ring and what it lies round, where there is room."""


class ScrollKeys(QFrame):
    """Has Tab stop at a scroll area only where there is something to scroll, and draws a ring round it then.

    Of what Tab reaches within, all is brought in sight; Qt does so only where the keyboard was within before.
    """

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self.setProperty("kind", "ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        for bar in (area.horizontalScrollBar(), area.verticalScrollBar()):
            bar.rangeChanged.connect(self._follow)
        self._follow()
        area.installEventFilter(self)
        # While it is seen it belongs to what is around the area.
        area.destroyed.connect(self.deleteLater)
        application().focusChanged.connect(self._reveal)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Come and go with the keyboard, round the area and its content."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.isVisible():
            self._lie_round()
            self.show()
        elif isinstance(event, QFocusEvent):
            clicked = event.reason() is Qt.FocusReason.MouseFocusReason
            if shown := event.gotFocus() and not clicked:
                self._lie_round()
            self.setVisible(shown)
            self.raise_()
        return False

    def _lie_round(self) -> None:
        """Lie a little outside of the area, over what has room for that; the window cuts it off."""
        wanted = QRect(QPoint(), self._area.size()).adjusted(-_AIR, -_AIR, _AIR, _AIR)
        around, placed = self._area, wanted
        while not (around.isWindow() or _takes(around, placed)) and (
            outer := around.parentWidget()
        ):
            around, placed = outer, wanted.translated(self._area.mapTo(outer, QPoint()))
        if self.parentWidget() is not around:
            self.setParent(around)
        self.setGeometry(placed & around.rect())

    def _follow(self) -> None:
        """A click always takes the keyboard away from a field, whether there is something to scroll or not."""
        bars = (self._area.horizontalScrollBar(), self._area.verticalScrollBar())
        scrolls = any(bar.maximum() > bar.minimum() for bar in bars)
        policies = Qt.FocusPolicy
        self._area.setFocusPolicy(policies.StrongFocus if scrolls else policies.ClickFocus)

    def _reveal(self, before: QWidget | None, now: QWidget | None) -> None:
        # The keyboard leaves a page that is thrown away, too.
        inside = self._area.widget() if now and isValid(self._area) else None
        if not (inside and now and inside.isAncestorOf(now)):
            return
        # Under a held mouse nothing may move; and what is within moves by itself.
        came = before is None or not inside.isAncestorOf(before)
        if came and QApplication.mouseButtons() is Qt.MouseButton.NoButton:
            self._area.ensureWidgetVisible(now)


def _takes(widget: QWidget, ring: QRect) -> bool:
    """Whether a widget has room for the ring; a splitter would make it one of its parts."""
    return widget.rect().contains(ring) and not isinstance(widget, QSplitter)
