"""An expectation beside its plan: “Step ends · plan 11:30  11:36”."""

from PySide6.QtWidgets import QWidget

from huddle_app.desk.parts import row, words
from huddle_app.desk.style import Size, Space


class Expectation(QWidget):
    """One line: what is meant and the plan, and then what is expected."""

    def __init__(self) -> None:
        super().__init__()
        self._meant = words("", Size.SMALL, tabular=True)
        self._meant.setProperty("tone", "soft")
        self._expected = words("", Size.BODY, 600, tabular=True)
        line = row(self._meant, self._expected, space=Space.SMALL)
        line.setStretch(0, 1)
        self.setLayout(line)

    def show_times(self, meant: str, expected: str) -> None:
        """Say both; what has not changed is left alone."""
        for label, text in ((self._meant, meant), (self._expected, expected)):
            if label.text() != text:
                label.setText(text)
        self.setAccessibleName(f"{meant}: {expected}" if meant else "")
