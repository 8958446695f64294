"""The line in which a name is typed, to be found or checked in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from huddle_app.desk.parts import leave_with_esc, show_hint
from huddle_app.screen import look
from huddle_app.texts import _

_WIDTH = 280
"""Pixels before the moderator's text scale, of which it grows by half."""


class SearchLine(QLineEdit):
    """Part of a name, or anything else the list says; `down` asks for the list below."""

    down = Signal()

    def __init__(self) -> None:
        super().__init__()
        show_hint(self, _("Type a name, Enter checks in"))
        self.setAccessibleName(_("Search"))
        self.setClearButtonEnabled(True)
        self.setFixedWidth(look.half_scaled(_WIDTH))
        leave_with_esc(self, self._leave)

    def go_on(self, text: str) -> None:
        """Go on typing here what was begun elsewhere."""
        self.setFocus()
        self.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down to the list by its key."""
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        """Empty the line; an empty one is left."""
        if self.text():
            self.clear()
        else:
            self.clearFocus()
