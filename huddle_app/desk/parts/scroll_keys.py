"""A place that scrolls by keys, where it has more than is seen; then one sees that the keyboard is there."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget
from shiboken6 import isValid

from huddle_app.desk.style import application


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
        application().focusChanged.connect(self._reveal)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Come and go with the keyboard, as large as the area."""
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._area.rect())
        elif isinstance(event, QFocusEvent):
            clicked = event.reason() is Qt.FocusReason.MouseFocusReason
            self.setVisible(event.gotFocus() and not clicked)
            self.raise_()
        return False

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
