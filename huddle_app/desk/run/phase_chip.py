"""One phase of the running item."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame

from huddle_app.desk.parts import column, soft, words
from huddle_app.desk.style import Space, restyle
from huddle_app.texts import _

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PhaseChip(QFrame):
    """A phase's title and length; strong while it runs. A double click or Enter goes there."""

    gone_to = Signal()
    """The moderator wants to go to this phase."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("kind", "chip")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._title, self._length = words(title, weight=500), soft()
        self._title.setWordWrap(True)
        layout = column(self._title, self._length, None, space=2)
        layout.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        self.setLayout(layout)

    def show_phase(self, length: str, *, now: bool) -> None:
        """Show the length, and whether the phase runs."""
        if self._length.text() != length:
            self._length.setText(length)
        restyle(self, now="true" if now else "false")
        title = self._title.text()
        where = _("{title}, {length}, where we are") if now else "{title}, {length}"
        self.setAccessibleName(where.format(title=title, length=length))
        go = _("Double click or Enter: go to “{title}”").format(title=title)
        self.setToolTip("" if now else go)

    def event(self, event: QEvent) -> bool:
        """Keep Enter for itself: with the keyboard on a chip it is no shortcut of the window's."""
        overrides = event.type() is QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and event.key() in ENTER:
            event.accept()
            return True
        return super().event(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask to go here."""
        super().mouseDoubleClickEvent(event)
        self.gone_to.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks to go here."""
        if event.key() in ENTER:
            self.gone_to.emit()
        else:
            super().keyPressEvent(event)
