"""The line on the board in which the next theme is named; it is always in sight."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from huddle_app.desk.parts import leave_with_esc, row, soft
from huddle_app.desk.style import Space
from huddle_app.texts import _


class NewTheme(QWidget):
    """A line for the name of a new theme; Enter makes it."""

    named = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("Name of a new theme (Enter)"))
        self.field.setAccessibleName(_("Name of a new theme"))
        self.field.returnPressed.connect(self._name)
        leave_with_esc(self.field)
        self._count = soft()
        layout = row(self.field, self._count, space=Space.MEDIUM)
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def show_count(self, number: int, words: str) -> None:
        """Say which number the next theme gets, and how many are wanted."""
        self._count.setText(words)
        self.setAccessibleName(_("New theme {n}").format(n=number))

    def _name(self) -> None:
        self.named.emit(self.field.text())
        self.field.clear()
