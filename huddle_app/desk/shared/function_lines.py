"""What is said of each function, a sentence or two after its sign."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from huddle_app.desk.parts import clear, note
from huddle_app.desk.shared.function_signs import sign_of
from huddle_app.desk.style import Space
from huddle_app.method.words import Function


class FunctionLines(QWidget):
    """Each function's sign in its colour, and the words about it."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = QGridLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setHorizontalSpacing(Space.HAIR)
        self._lines.setVerticalSpacing(Space.HAIR)
        self._lines.setColumnStretch(1, 1)
        self.setLayout(self._lines)

    def show_lines(self, lines: Sequence[tuple[Function, str]]) -> None:
        """Show these words instead; nothing where there is none."""
        clear(self._lines)
        for place, (function, words) in enumerate(lines):
            said, sign = note(words), QLabel()
            side = said.fontMetrics().height()
            sign.setPixmap(sign_of(function, said.font(), side, self.devicePixelRatioF()))
            self._lines.addWidget(sign, place, 0, Qt.AlignmentFlag.AlignTop)
            self._lines.addWidget(said, place, 1)
        self.setVisible(bool(lines))
