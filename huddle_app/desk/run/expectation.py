"""An expectation over its plan: “Step ends · plan 11:30 / 11:36”."""

from PySide6.QtWidgets import QWidget

from huddle_app.desk.parts import column, soft, words
from huddle_app.desk.style import Size, Space


class Expectation(QWidget):
    """Two lines: what is meant and the plan, and under it what is expected."""

    def __init__(self) -> None:
        super().__init__()
        self._meant = soft()
        self._expected = words("", Size.LEAD, 600, tabular=True)
        self.setLayout(column(self._meant, self._expected, None, space=Space.HAIR))

    def show_times(self, meant: str, expected: str) -> None:
        """Say both; what has not changed is left alone."""
        for label, text in ((self._meant, meant), (self._expected, expected)):
            if label.text() != text:
                label.setText(text)
        self.setAccessibleName(f"{meant}: {expected}")
