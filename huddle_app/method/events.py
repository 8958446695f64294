"""What happened, told to whoever listens: frozen events and the bus that carries them."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from uuid import UUID


@dataclass(frozen=True)
class WorkshopChanged:
    """Title, company or dates of the workshop changed."""


@dataclass(frozen=True)
class PeopleChanged:
    """The participants changed."""


@dataclass(frozen=True)
class ClockChanged:
    """The moderator started, moved, paused or adjusted the clock."""


@dataclass(frozen=True)
class PlanChanged:
    """The moderator changed the agenda."""


@dataclass(frozen=True)
class TeamsChanged:
    """A round of teams was drawn."""


@dataclass(frozen=True)
class SurveyChanged:
    """Survey answers were imported."""


@dataclass(frozen=True)
class PhoneJoined:
    """A phone joined the room, or changed its team."""


@dataclass(frozen=True)
class DisconnectArrived:
    """A disconnect came in from the room and is stored."""

    id: UUID


@dataclass(frozen=True)
class DisconnectsChanged:
    """The moderator accepted, hid or moved disconnects, or changed the themes."""


@dataclass(frozen=True)
class ActionsChanged:
    """The action items changed."""


@dataclass(frozen=True)
class NotesChanged:
    """A note was written or changed."""


@dataclass(frozen=True)
class RemoteAsked:
    """The moderator's own phone asked for something of the projector: “black” or “freeze”."""

    what: str


@dataclass(frozen=True)
class RemoteChanged:
    """The moderator's remote was switched on or off, or closed itself."""


@dataclass(frozen=True)
class HistoryChanged:
    """There is something else to undo or to redo than before."""


Event = (
    WorkshopChanged
    | PeopleChanged
    | ClockChanged
    | PlanChanged
    | TeamsChanged
    | SurveyChanged
    | PhoneJoined
    | DisconnectArrived
    | DisconnectsChanged
    | ActionsChanged
    | NotesChanged
    | RemoteAsked
    | RemoteChanged
    | HistoryChanged
)
Listener = Callable[[Event], None]


class Events:
    """Carries events from whoever publishes to everybody who subscribed.

    Listeners run in the publisher's thread and must return at once.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener, *, first: bool = False) -> Callable[[], None]:
        """Listen from now on; the result, called once, ends it.

        `first` is for what keeps things in memory: it forgets before anybody looks again.
        """
        with self._lock:
            self._listeners.insert(0 if first else len(self._listeners), listener)
        return lambda: self._leave(listener)

    def publish(self, event: Event) -> None:
        """Tell every listener."""
        with self._lock:
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener(event)

    def _leave(self, listener: Listener) -> None:
        with self._lock:
            self._listeners.remove(listener)
