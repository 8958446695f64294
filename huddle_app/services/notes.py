"""Captures of what was said, and the moderator's private observations."""

from uuid import UUID

from sqlmodel import col, select

from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Events, NotesChanged
from huddle_app.method.notes import Capture, Observation
from huddle_app.services.clock import Clock
from huddle_app.store.database import Database
from huddle_app.store.tables import notes as note_tables
from huddle_app.texts import _


class Notes:
    """What is written down on the way."""

    def __init__(self, database: Database, events: Events, clock: Clock) -> None:
        self._database = database
        self._events = events
        self._clock = clock

    def capture(self, item_key: str, text: str, team: str = "") -> None:
        """Write down what was said in an agenda item, by everybody or by one team or function."""
        row = note_tables.Capture(
            item_key=item_key, team=team, text=_written(text), written=self._clock.now()
        )
        self._add(row)

    def observe(self, text: str) -> None:
        """Write a private observation, stamped with the running phase and the time."""
        phase = self._clock.state().phase
        key = phase.key if phase else ""
        row = note_tables.Observation(phase_key=key, text=_written(text), written=self._clock.now())
        self._add(row)

    def captures(self, item_key: str | None = None) -> tuple[Capture, ...]:
        """The captures in the order they were written, of one agenda item or of all."""
        table = note_tables.Capture
        query = select(table).order_by(col(table.written))
        if item_key is not None:
            query = query.where(table.item_key == item_key)
        with self._database.reading() as session:
            return tuple(
                Capture(row.id, row.item_key, row.team, row.text, row.written)
                for row in session.exec(query)
            )

    def observations(self) -> tuple[Observation, ...]:
        """The moderator's observations in the order they were written."""
        table = note_tables.Observation
        with self._database.reading() as session:
            return tuple(
                Observation(row.id, row.phase_key, row.text, row.written)
                for row in session.exec(select(table).order_by(col(table.written)))
            )

    def remove_capture(self, capture_id: UUID) -> None:
        """Take a capture away."""
        with self._database.writing() as session:
            session.delete(session.get_one(note_tables.Capture, capture_id))
        self._events.publish(NotesChanged())

    def _add(self, row: note_tables.Capture | note_tables.Observation) -> None:
        with self._database.writing() as session:
            session.add(row)
        self._events.publish(NotesChanged())


def _written(text: str) -> str:
    if not text.strip():
        raise HuddleError(_("There is nothing written yet."))
    return text.strip()
