"""The lines reached from anywhere on the desk: private observations, and the parking lot."""

from PySide6.QtWidgets import QLineEdit, QWidget

from huddle_app.desk.parts import leave_with_esc, row, show_hint, soft
from huddle_app.desk.style import Space
from huddle_app.method.dates import clock_time
from huddle_app.method.notes import NoteKind
from huddle_app.services.clock import Clock
from huddle_app.services.notes import Notes
from huddle_app.texts import _


class ObservationLine(QWidget):
    """The Edit menu's Ctrl+L and Ctrl+G lead here; Enter writes, Esc leaves."""

    def __init__(self, notes: Notes, clock: Clock) -> None:
        super().__init__()
        self._notes, self._clock = notes, clock
        self.field = self._line(_("Private observation"), NoteKind.OBSERVATION)
        show_hint(self.field, _("Your own observation, seen by nobody else (Ctrl+L)"))
        self.parking = self._line(_("Put on the parking lot"), NoteKind.PARKED)
        show_hint(self.parking, _("Park for later (Ctrl+G)"))
        self._kept = soft()
        self._kept.hide()
        layout = row(self.field, self.parking, self._kept)
        layout.setStretch(0, 3)
        layout.setStretch(1, 2)
        self._layout = layout
        self.set_low(low=False)
        self.setLayout(layout)

    def set_low(self, *, low: bool) -> None:
        """Keep less distance above and below, where height is dear."""
        above, below = (0, Space.SMALL) if low else (Space.SMALL, Space.MEDIUM)
        self._layout.setContentsMargins(Space.LARGE, above, Space.LARGE, below)

    def begin(self, kind: NoteKind) -> None:
        """Let an observation, or something to be parked, be typed."""
        (self.parking if kind is NoteKind.PARKED else self.field).setFocus()

    def _line(self, name: str, kind: NoteKind) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.returnPressed.connect(lambda: self._write(line, kind))
        leave_with_esc(line)
        return line

    def _write(self, line: QLineEdit, kind: NoteKind) -> None:
        self._notes.add(kind, line.text())
        line.clear()
        now = self._clock.agenda().local(self._clock.now())
        words = _("parked {time}") if kind is NoteKind.PARKED else _("kept {time}")
        self._kept.setText(words.format(time=clock_time(now)))
        self._kept.show()
