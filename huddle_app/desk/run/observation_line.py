"""The line for private observations, reached from anywhere on the Run screen."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from huddle_app.desk.parts import leave_with_esc, row, soft
from huddle_app.desk.style import Space
from huddle_app.services.clock import Clock
from huddle_app.services.notes import Notes
from huddle_app.texts import _


class ObservationLine(QWidget):
    """Ctrl+L leads here; Enter writes, Esc leaves."""

    def __init__(self, notes: Notes, clock: Clock) -> None:
        super().__init__()
        self._notes, self._clock = notes, clock
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("Your own observation, seen by nobody else (Ctrl+L)"))
        self.field.setAccessibleName(_("Private observation"))
        self.field.returnPressed.connect(self._write)
        self._kept = soft()
        QShortcut(QKeySequence("Ctrl+L"), self).activated.connect(self.field.setFocus)
        leave_with_esc(self.field)
        layout = row(self.field, self._kept)
        layout.setContentsMargins(Space.LARGE, 0, Space.LARGE, Space.MEDIUM)
        self.setLayout(layout)

    def _write(self) -> None:
        self._notes.observe(self.field.text())
        self.field.clear()
        now = self._clock.agenda().local(self._clock.now())
        self._kept.setText(_("kept {time}").format(time=f"{now:%H:%M}"))
