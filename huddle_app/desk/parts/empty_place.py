"""What stands where nothing is yet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton

from huddle_app.desk.parts.layouts import column, row
from huddle_app.desk.parts.texts import note
from huddle_app.desk.style import Space
from huddle_app.screen import look

_WIDEST = 560
"""Pixels; longer lines are hard to read."""


class EmptyPlace(QFrame):
    """Says what will be here and how to fill it, with a button for that where there is one."""

    def __init__(self, text: str, button: QPushButton | None = None) -> None:
        super().__init__()
        self.setProperty("kind", "empty")
        self._label = note("")
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._label.setMaximumWidth(look.scaled(_WIDEST))
        self.say(text)
        middle = row(None, self._label, None)
        middle.setStretch(1, 100)
        inner = column(None, middle, space=Space.MEDIUM, margin=Space.WIDE)
        if button:
            inner.addLayout(row(None, button, None))
        inner.addStretch(1)
        self.setLayout(inner)

    def say(self, text: str) -> None:
        """Say something else."""
        self._label.setText(text)
        self.setAccessibleName(text)
