"""What happened, told to whoever listens: frozen events and the bus that carries them."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from uuid import UUID


@dataclass(frozen=True)
class _Plain:
    """An event that says all by its kind; made once, since each such class costs the start time."""


class WorkshopChanged(_Plain):
    """Title, company or dates of the workshop changed."""


class PeopleChanged(_Plain):
    """The participants changed."""


class ClockChanged(_Plain):
    """The moderator started, moved, paused or adjusted the clock."""


class PlanChanged(_Plain):
    """The moderator changed the agenda."""


class TeamsChanged(_Plain):
    """A round of teams was drawn."""


class SurveyChanged(_Plain):
    """Answers, waves or the wording of the questionnaires changed."""


class PromiseChanged(_Plain):
    """What people who answer a wave are promised changed: of how few nothing is shown."""


class PhonesAnswering(_Plain):
    """A wave was opened for phones, or closed."""


class SlidesChanged(_Plain):
    """What the steps show of the findings changed, or a sentence with it."""


class PhoneJoined(_Plain):
    """A phone joined the room, or changed its team."""


@dataclass(frozen=True)
class DisconnectArrived:
    """A disconnect came in from the room and is stored."""

    id: UUID


class DisconnectsChanged(_Plain):
    """The moderator accepted, hid or moved disconnects, or changed the themes."""


class VoteChanged(_Plain):
    """A vote was opened, changed, counted or closed."""


class ActionsChanged(_Plain):
    """The action items changed."""


class NotesChanged(_Plain):
    """A note was written or changed."""


@dataclass(frozen=True)
class RemoteAsked:
    """The moderator's own phone asked for “black” or “freeze” of the projector, or (`on` False) its end."""

    what: str
    on: bool


class RemoteChanged(_Plain):
    """The moderator's remote was switched on or off, or closed itself."""


class HistoryChanged(_Plain):
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
    | VoteChanged
    | ActionsChanged
    | NotesChanged
    | RemoteAsked
    | RemoteChanged
    | HistoryChanged
    | PhonesAnswering
    | PromiseChanged
    | SlidesChanged
)
Listener = Callable[[Event], None]


class Events:
    """Carries events from whoever publishes to everybody who subscribed.

    Listeners run in the publisher's thread and must return at once.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._firsts: list[Listener] = []
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener, *, first: bool = False) -> Callable[[], None]:
        """Listen from now on; the result, called once, ends it.

        `first` is for what keeps things in memory: it forgets before anybody looks again, and before
        whoever subscribed later and keeps what it made of it.
        """
        listeners = self._firsts if first else self._listeners
        with self._lock:
            listeners.append(listener)
        return lambda: self._leave(listeners, listener)

    def publish(self, event: Event) -> None:
        """Tell every listener."""
        with self._lock:
            listeners = (*self._firsts, *self._listeners)
        for listener in listeners:
            listener(event)

    def _leave(self, listeners: list[Listener], listener: Listener) -> None:
        with self._lock:
            listeners.remove(listener)
