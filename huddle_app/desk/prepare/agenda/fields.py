"""The fields beside the plan: each shows a value and tells when another one has been written."""

from datetime import time

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget

from huddle_app.desk.parts import column, soft
from huddle_app.desk.prepare.agenda.written_time import read_time
from huddle_app.desk.style import Space, restyle
from huddle_app.method.dates import clock_time
from huddle_app.method.errors import HuddleError
from huddle_app.screen import look

LONGEST = 24 * 60
"""Minutes; no part of a workshop lasts longer than a day."""


class TextField(QLineEdit):
    """A line of text; `written(text)` tells a new one when the field is left."""

    written = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""
        self.editingFinished.connect(self._tell)

    def show_text(self, text: str) -> None:
        """Show a text; what is being typed stays."""
        if not (self.hasFocus() and self.isModified()):
            self._shown = text
            self.setText(text)
            self.setCursorPosition(0)

    def _tell(self) -> None:
        if self.text() != self._shown:
            self._shown = self.text()
            self.setModified(False)
            self.written.emit(self._shown)


class LinesField(QPlainTextEdit):
    """Some lines of text; `written(text)` tells a new one when the field is left."""

    written = Signal(str)

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._shown = ""
        self.setTabChangesFocus(True)
        self.setFixedHeight(lines * look.scaled(20) + look.scaled(20))

    def show_text(self, text: str) -> None:
        """Show a text; what is being typed stays."""
        if not (self.hasFocus() and self.toPlainText() != self._shown):
            self._shown = text
            if text != self.toPlainText():
                self.setPlainText(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell what was written."""
        super().focusOutEvent(event)
        self._tell()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell what was written before it is out of sight."""
        self._tell()
        super().hideEvent(event)

    def _tell(self) -> None:
        if self.toPlainText() != self._shown:
            self._shown = self.toPlainText()
            self.written.emit(self._shown)


class MinutesField(QSpinBox):
    """Whole numbers, mostly minutes; `written(number or None)` tells others.

    None is the place before the least number, which says `nothing` in words; without words there is none.
    """

    written = Signal(object)

    def __init__(
        self, parent: QWidget | None = None, nothing: str = "", least: int = 0, most: int = LONGEST
    ) -> None:
        super().__init__(parent)
        self.setRange(least - 1 if nothing else least, most)
        self.setSpecialValueText(nothing)
        # A cell of the plan has less room than a form.
        inset = Space.SMALL if parent is None else Space.HAIR
        self.lineEdit().setTextMargins(inset, 0, 0, 0)
        self.setKeyboardTracking(False)
        self.setAccelerated(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self._tell)

    def show_number(self, number: int | None) -> None:
        """Show a number; None is shown as nothing. What is being typed stays."""
        if not (self.hasFocus() and self.lineEdit().isModified()):
            quiet = QSignalBlocker(self)
            self.setValue(self.minimum() if number is None else number)
            quiet.unblock()

    def number(self) -> int | None:
        """What stands there."""
        nothing = self.specialValueText() and self.value() == self.minimum()
        return None if nothing else self.value()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page around it."""
        event.ignore()

    def _tell(self) -> None:
        self.lineEdit().setModified(False)
        self.written.emit(self.number())


class TimeField(TextField):
    """A time of day, or nothing; `timed(time or None)` tells another one, what is none stays and is marked."""

    timed = Signal(object)

    def __init__(self, nothing: str = "") -> None:
        super().__init__()
        self.setPlaceholderText(nothing)
        self.written.connect(self._read)

    def show_time(self, at: time | None) -> None:
        """Show a time."""
        self.show_text(clock_time(at) if at else "")
        restyle(self, state="")

    def _read(self, text: str) -> None:
        try:
            at = read_time(text)
        except HuddleError:
            restyle(self, state="bad")
            raise
        restyle(self, state="")
        self.timed.emit(at)


class Tick(QCheckBox):
    """Yes or no; `written(bool)` tells when the moderator ticks it."""

    written = Signal(bool)

    def __init__(self, words: str, tip: str = "") -> None:
        super().__init__(words)
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)
        self.clicked.connect(self.written)


def labelled(words: str, field: QWidget, tip: str = "") -> QVBoxLayout:
    """A field under its name."""
    label = soft(words)
    label.setBuddy(field)
    field.setAccessibleName(words)
    field.setToolTip(tip)
    field.setAccessibleDescription(tip)
    return column(label, field, space=Space.HAIR // 2)
