"""What the moderator did, by name, so that it can be undone and redone.

The list lives as long as the workshop is open: what was undone or taken away is not in the file that
is handed on.
"""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import RLock

from sqlmodel import Session

from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Event, Events, HistoryChanged
from huddle_app.store import changes as rows
from huddle_app.store.changes import Change
from huddle_app.store.database import Database
from huddle_app.texts import _

MOST = 500
"""So many deeds are remembered."""


@dataclass(frozen=True)
class Deed:
    """One thing that was done: its name, the rows it changed, and whom it was told to."""

    name: str
    changes: tuple[Change, ...]
    told: tuple[Event, ...]


class Deeds:
    """The moderator's way to write: one deed is one transaction, then its events, and one step of undo."""

    def __init__(self, database: Database, events: Events) -> None:
        self._database = database
        self._events = events
        self._lock = RLock()
        self._done: list[Deed] = []
        self._undone: list[Deed] = []

    @contextmanager
    def doing(self, name: str, *told: Event) -> Generator[Session]:
        """A session in which the moderator does one thing; `name` is how undo calls it.

        What changes nothing is no deed; the events are told all the same.
        """
        with self._lock:
            with self._database.writing() as session, rows.recording(session) as changes:
                yield session
                session.flush()
            if changes:
                self._done = [*self._done, Deed(name, tuple(changes), told)][-MOST:]
                self._undone.clear()
        self._tell(told)

    def undo_name(self) -> str | None:
        """What would be undone; None when there is nothing."""
        with self._lock:
            return self._done[-1].name if self._done else None

    def redo_name(self) -> str | None:
        """What would be redone; None when there is nothing."""
        with self._lock:
            return self._undone[-1].name if self._undone else None

    def undo(self) -> str:
        """Take back the last deed and give its name.

        HuddleError when there is none, or when the room has changed things since; that deed is then
        let go, and nothing has changed.
        """
        with self._lock:
            if not self._done:
                raise HuddleError(_("There is nothing to undo."))
            deed = self._done.pop()
            with self._database.writing() as session:
                rows.take_back(session, deed.changes)
            self._undone.append(deed)
        self._tell(deed.told)
        return deed.name

    def redo(self) -> str:
        """Do the last deed that was undone again and give its name; HuddleError as for `undo`."""
        with self._lock:
            if not self._undone:
                raise HuddleError(_("There is nothing to redo."))
            deed = self._undone.pop()
            with self._database.writing() as session:
                rows.make(session, deed.changes)
            self._done.append(deed)
        self._tell(deed.told)
        return deed.name

    def _tell(self, told: tuple[Event, ...]) -> None:
        for event in (*told, HistoryChanged()):
            self._events.publish(event)
