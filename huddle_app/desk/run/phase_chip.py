"""One phase of the running item."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame

from huddle_app.desk.parts import Elided, column, soft
from huddle_app.desk.run.rail_foot import GO_KEY
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.texts import _


class PhaseChip(QFrame):
    """A phase's title and length; strong while it runs. A double click goes there, and the rail's key to go."""

    gone_to = Signal()
    """The moderator wants to go to this phase."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("kind", "chip")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._title, self._length = Elided(title, Size.BODY, 500, tone=""), soft()
        self._title.setWordWrap(True)
        self._layout = column(self._title, self._length, None, space=2)
        self.setLayout(self._layout)
        self.set_low(low=False)

    def set_low(self, *, low: bool) -> None:
        """Take one line, which is the title's, or as many as title and length need."""
        self._title.setWordWrap(not low)
        self._title.set_size(Size.SMALL if low else Size.BODY)
        self._length.setVisible(not low)
        above = Space.HAIR if low else Space.SMALL
        beside = Space.SMALL if low else Space.MEDIUM
        self._layout.setContentsMargins(beside, above, beside, above)

    def show_phase(self, length: str, *, now: bool) -> None:
        """Show the length, and whether the phase runs."""
        if self._length.text() != length:
            self._length.setText(length)
        restyle(self, now="true" if now else "false")
        title = self._title.text()
        where = _("{title}, {length}, where we are") if now else "{title}, {length}"
        self.setAccessibleName(where.format(title=title, length=length))
        go = _("Double click or {key}: go to “{title}”").format(key=GO_KEY, title=title)
        tip = f"{title}, {length}" if now else f"{title}, {length}\n{go}"
        self.setToolTip(tip)
        self._title.setToolTip(tip)

    def event(self, event: QEvent) -> bool:
        """With the keyboard on a chip the key to go means this chip, whatever is chosen on the rail."""
        overrides = event.type() is QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and _goes(event):
            event.accept()
            return True
        return super().event(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask to go here."""
        super().mouseDoubleClickEvent(event)
        self.gone_to.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key to go asks to go here."""
        if _goes(event):
            self.gone_to.emit()
        else:
            super().keyPressEvent(event)


def _goes(event: QKeyEvent) -> bool:
    return not event.modifiers() and event.text().upper() == GO_KEY
