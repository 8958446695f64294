"""What the moderator did, by name, so that it can be undone and redone.

The list lives as long as the workshop is open: what was undone or taken away is not in the file that
is handed on.
"""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import RLock

from sqlmodel import Session

from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Event, Events, HistoryChanged
from huddle_app.store import changes as rows
from huddle_app.store.changes import Changes, GoneOnError
from huddle_app.store.database import Database
from huddle_app.texts import _

MOST = 500
"""So many deeds are remembered."""


@dataclass(frozen=True)
class Deed:
    """One thing that was done: its name, the rows it changed, and whom it was told to."""

    name: str
    changes: Changes
    told: tuple[Event, ...]

    def has_told(self, kinds: tuple[type[Event], ...]) -> bool:
        """Whether it told an event of one of these kinds."""
        return any(isinstance(event, kinds) for event in self.told)


class Deeds:
    """The moderator's way to write: one deed is one transaction, then its events, and one step of undo."""

    def __init__(self, database: Database, events: Events) -> None:
        self._database = database
        self._events = events
        self._lock = RLock()
        self._done: list[Deed] = []
        self._undone: list[Deed] = []
        self._companions: list[tuple[type[Event], Callable[[Session], None]]] = []

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

        HuddleError when there is none, or when the room has changed things since: that deed is let go.
        Nothing has changed then, nor when the file could not be written, after which one may try again.
        """
        with self._lock:
            if not self._done:
                raise HuddleError(_("There is nothing to undo."))
            deed = self._turn(self._done, rows.take_back)
            self._undone.append(deed)
        self._tell(deed.told)
        return deed.name

    def redo(self) -> str:
        """Do the last deed that was undone again and give its name; HuddleError as for `undo`."""
        with self._lock:
            if not self._undone:
                raise HuddleError(_("There is nothing to redo."))
            deed = self._turn(self._undone, rows.make)
            self._done.append(deed)
        self._tell(deed.told)
        return deed.name

    def accompany(self, kind: type[Event], write: Callable[[Session], None]) -> None:
        """Have something written along whenever a deed that told such an event is undone or redone."""
        self._companions.append((kind, write))

    def let_go(self, *kinds: type[Event]) -> None:
        """Forget the deeds that told such events: what came of them cannot be taken back any more."""
        with self._lock:
            for deeds in (self._done, self._undone):
                deeds[:] = [deed for deed in deeds if not deed.has_told(kinds)]
        self._tell(())

    def _turn(self, deeds: list[Deed], turn: Callable[[Session, Changes], None]) -> Deed:
        """Take back or make again the last of `deeds`, and take it off the list."""
        deed = deeds[-1]
        try:
            with self._database.writing() as session:
                turn(session, deed.changes)
                for kind, write in self._companions:
                    if deed.has_told((kind,)):
                        write(session)
        except GoneOnError:
            deeds.pop()
            raise
        return deeds.pop()

    def _tell(self, told: tuple[Event, ...]) -> None:
        for event in (*told, HistoryChanged()):
            self._events.publish(event)
