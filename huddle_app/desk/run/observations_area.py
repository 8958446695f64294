"""The moderator's private observations, for the evening and the opening of day 2."""

from PySide6.QtWidgets import QListWidget, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import Card, EmptyPlace, Pill, column, heading, row
from huddle_app.desk.refreshing import Refreshing
from huddle_app.desk.style import Space
from huddle_app.method.events import NotesChanged
from huddle_app.method.notes import Observation
from huddle_app.services.clock import Clock
from huddle_app.texts import _


class ObservationsArea(QWidget):
    """Every observation with its time and phase, the first one first; none of it is printed."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._notes = context.services.notes
        self._clock = context.services.clock
        self._list = QListWidget()
        self._list.setProperty("kind", "bare")
        self._list.setWordWrap(True)
        self._list.setAccessibleName(_("Your observations"))
        self._empty = EmptyPlace(
            _("Your own observations are gathered here. Ctrl+L writes one at any time.")
        )
        top = row(heading(_("Your observations")), Pill(_("private, in no print")), None)
        self.setLayout(column(Card(column(top, self._list, self._empty, margin=Space.LARGE))))
        Refreshing(self, context.bridge, (NotesChanged,), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is written."""
        observations = self._notes.observations()
        if len(observations) != self._list.count():
            self._list.clear()
            self._list.addItems([_words(self._clock, one) for one in observations])
        self._list.setVisible(bool(observations))
        self._empty.setVisible(not observations)


def _words(clock: Clock, observation: Observation) -> str:
    agenda = clock.agenda()
    time = f"{agenda.local(observation.written):%H:%M}"
    if not observation.phase_key:
        return f"{time}  {observation.text}"
    return f"{time} · {agenda.item_of(observation.phase_key).title}  {observation.text}"
