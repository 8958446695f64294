"""One phase of the running item."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame

from huddle_app.desk.parts import column, soft, words
from huddle_app.desk.style import Space, restyle


class PhaseChip(QFrame):
    """A phase's title and length; strong while it runs."""

    gone_to = Signal()
    """The moderator wants to go to this phase."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("kind", "chip")
        self._title, self._length = words(title, weight=500), soft()
        layout = column(self._title, self._length, space=2)
        layout.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        self.setLayout(layout)

    def show_phase(self, length: str, *, now: bool) -> None:
        """Show the length, and whether the phase runs."""
        if self._length.text() != length:
            self._length.setText(length)
        restyle(self, now="true" if now else "false")
        self.setAccessibleName(f"{self._title.text()}, {length}")

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask to go here."""
        super().mouseDoubleClickEvent(event)
        self.gone_to.emit()
