"""Where the clock leads: when phase, step and day end, by plan and as expected, and how late that is."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from huddle_app.desk.parts import column, holding, row
from huddle_app.desk.run.expectation import Expectation
from huddle_app.desk.run.lateness import Lateness
from huddle_app.desk.style import Space
from huddle_app.texts import _


class Shape(Enum):
    """How the lateness lies: beside the ends in one line or in two, or under them in one."""

    FLAT = "flat"
    BESIDE = "beside"
    UNDER = "under"


class Outlook(QWidget):
    """The ends and the lateness, in a shape; as wide as whatever they say may become."""

    def __init__(self) -> None:
        super().__init__()
        self.lateness = Lateness()
        self._phase, self._step, self._day = (Expectation() for _line in range(3))
        self.show_ends(("00:00",) * 3, ("00:00",) * 3)
        self._ends_width = max(line.sizeHint().width() for line in self._lines())
        ends = holding(column(*self._lines(), space=0))
        ends.setMinimumWidth(self._ends_width)
        ends.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._line = row(ends, self.lateness, space=Space.LARGE)
        self._line.setAlignment(ends, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(self._line)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def show_ends(self, planned: Sequence[str], expected: Sequence[str]) -> None:
        """Say when phase, step and day end: three times by plan and three as expected, in words.

        What has no time by plan ends when it ends: its line is empty.
        """
        meant = (
            _("Phase ends · plan {time}"),
            _("Step ends · plan {time}"),
            _("Day ends · plan {time}"),
        )
        for line, text, plan, end in zip(self._lines(), meant, planned, expected, strict=True):
            line.show_times(*(text.format(time=plan), end) if plan else ("", ""))

    def needed(self, shape: Shape) -> int:
        """The width in pixels that a shape takes at most."""
        lateness = self.lateness.needed(flat=shape is not Shape.BESIDE)
        if shape is Shape.UNDER:
            return max(self._ends_width, lateness)
        return self._ends_width + Space.LARGE + lateness

    def lie(self, shape: Shape, *, low: bool) -> None:
        """Take a shape; a `low` one, and one that has the lateness below, leaves out the phase's end."""
        under = shape is Shape.UNDER
        directions = QBoxLayout.Direction
        self._line.setDirection(directions.TopToBottom if under else directions.LeftToRight)
        self._line.setSpacing(Space.HAIR if under else Space.LARGE)
        self._phase.setVisible(not (low or under))
        self.lateness.lie(flat=shape is not Shape.BESIDE)

    def _lines(self) -> tuple[Expectation, ...]:
        return self._phase, self._step, self._day
