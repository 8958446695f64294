"""Lines under one another, folded to the first few of them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from huddle_app.desk.parts import clear, column, row
from huddle_app.desk.style import Space
from huddle_app.texts import _

MOST_AT_ONCE = 5
"""So many lines are seen before they are folded."""


class FoldedLines(QWidget):
    """Shows a few lines and a button for all of them; hidden without any."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[QWidget] = []
        self._column = column(space=Space.SMALL)
        self.button = QPushButton()
        self.button.setProperty("kind", "small")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._fold)
        self.setLayout(column(self._column, row(self.button, None)))
        self.hide()

    def show_lines(self, lines: Sequence[QWidget]) -> None:
        """Show these instead; what was unfolded stays so."""
        clear(self._column)
        self._lines = list(lines)
        for line in lines:
            self._column.addWidget(line)
        self.setVisible(bool(lines))
        self._fold()

    def _fold(self) -> None:
        """Show as many as are wanted now."""
        for place, line in enumerate(self._lines):
            line.setVisible(place < MOST_AT_ONCE or self.button.isChecked())
        self.button.setVisible(len(self._lines) > MOST_AT_ONCE)
        all_of_them = _("Show all {n}").format(n=len(self._lines))
        self.button.setText(_("Show fewer") if self.button.isChecked() else all_of_them)
