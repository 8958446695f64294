"""A whole number that is told once its editing has ended."""

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QWheelEvent
from PySide6.QtWidgets import QSpinBox

from huddle_app.desk.style import Space

QUIET = 700
"""Milliseconds without a further step after which stepping has ended."""


class NumberField(QSpinBox):
    """A number from `least` to `most`; `written` tells another one: at Enter, when left, or after some steps.

    With words for `nothing` the place before the least number is None and says them.
    """

    written = Signal()

    def __init__(self, least: int, most: int, nothing: str = "") -> None:
        super().__init__()
        self.setRange(least - 1 if nothing else least, most)
        self.setSpecialValueText(nothing)
        self._shown = self.value()
        self._soon = QTimer(self, singleShot=True, interval=QUIET)
        self._soon.timeout.connect(self._tell)
        self.lineEdit().setTextMargins(Space.SMALL, 0, 0, 0)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self._wait)
        self.editingFinished.connect(self.settle)

    def show_number(self, number: int | None) -> None:
        """Show a number, or nothing; no one is told."""
        quiet = QSignalBlocker(self)
        self._soon.stop()
        self.setValue(self.minimum() if number is None else number)
        quiet.unblock()
        self._shown = self.value()

    def number(self) -> int | None:
        """What stands there."""
        nothing = self.specialValueText() and self.value() == self.minimum()
        return None if nothing else self.value()

    def settle(self) -> None:
        """Take what is being written for what is meant, and tell it."""
        self.interpretText()
        self._tell()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page around it."""
        event.ignore()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell what was written before it is out of sight."""
        self.settle()
        super().hideEvent(event)

    def _wait(self) -> None:
        self._soon.start()

    def _tell(self) -> None:
        self._soon.stop()
        if self.value() != self._shown:
            self._shown = self.value()
            # What was typed is a deed now: Ctrl+Z is to take that back, not letters.
            self.lineEdit().setText(self.lineEdit().text())
            self.written.emit()
