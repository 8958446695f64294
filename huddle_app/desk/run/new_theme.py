"""The place on the board where the next theme is named."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from huddle_app.desk.parts import column, soft
from huddle_app.desk.style import Space
from huddle_app.texts import _


class NewTheme(QFrame):
    """A line for the name of a new theme; Enter makes it."""

    named = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "empty")
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("Name of a new theme (Enter)"))
        self.field.setAccessibleName(_("Name of a new theme"))
        self.field.returnPressed.connect(self._name)
        self._count = soft()
        self._count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._count.setWordWrap(True)
        self.setLayout(column(None, self.field, self._count, None, margin=Space.LARGE))

    def show_count(self, number: int, words: str) -> None:
        """Say which number the next theme gets, and how many are wanted."""
        self._count.setText(words)
        self.setAccessibleName(_("New theme {n}").format(n=number))

    def _name(self) -> None:
        self.named.emit(self.field.text())
        self.field.clear()
