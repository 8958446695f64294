"""The workshop's own facts."""

from sqlmodel import select

from huddle_app.method.events import Events, WorkshopChanged
from huddle_app.method.workshop import Workshop
from huddle_app.store.database import Database
from huddle_app.store.tables import workshop as workshop_tables


class About:
    """Title, company, room code and time zone of the workshop."""

    def __init__(self, database: Database, events: Events) -> None:
        self._database = database
        self._events = events
        self._workshop = self._read()

    def workshop(self) -> Workshop:
        """The facts as they stand."""
        return self._workshop

    def rename(self, title: str, company: str) -> None:
        """Give the workshop another title and company."""
        with self._database.writing() as session:
            row = session.exec(select(workshop_tables.Workshop)).one()
            row.title, row.company = title, company
        self._workshop = self._read()
        self._events.publish(WorkshopChanged())

    def _read(self) -> Workshop:
        [row] = self._database.rows_of(workshop_tables.Workshop)
        return Workshop(row.title, row.company, row.room_code, row.timezone)
