"""Tells open phone pages that something changed, as server-sent events; nothing polls."""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass
from threading import Lock

from huddle_app.method.events import (
    ClockChanged,
    Event,
    Events,
    PeopleChanged,
    PlanChanged,
    RemoteChanged,
    TeamsChanged,
    WorkshopChanged,
)

STILL_HERE_SECONDS = 20.0
"""How often a silent stream says that it is still there, so that a dead connection is noticed."""

_ALL = "*"
REMOTE = "remote"
"""What the moderator's remote follows, in place of a team."""

_CONCERNS_ALL = ClockChanged | PeopleChanged | PlanChanged | TeamsChanged | WorkshopChanged


@dataclass(frozen=True, slots=True, eq=False)
class _Stream:
    """One open page: its loop, the team it follows, and the flag that wakes it."""

    loop: asyncio.AbstractEventLoop
    team: str
    changed: asyncio.Event


class Pulse:
    """Hands what happened to every open page, from any thread; several changes at once make one.

    `people` gives what pages show of the people: a check-in, of which there is one a phone, changes
    none of it, and would else make every phone of a large room look again at every one of them.
    """

    def __init__(self, events: Events, people: Callable[[], object] | None = None) -> None:
        self._lock = Lock()
        self._streams: set[_Stream] = set()
        self._closed = False
        self._told = Counter[str]()
        self._people = people
        self._shown = people() if people else None
        self._leave = events.subscribe(self._on_event)

    def mark(self, team: str) -> str:
        """How often the pages that follow `team` have been told something, for `beats`."""
        with self._lock:
            return f"{self._told[_ALL] + self._told[team]}"

    async def beats(self, team: str, since: str = "") -> AsyncGenerator[bytes, None]:
        """The event stream of a page that follows `team` (an id as text, or empty), until `close`.

        It begins with a change when there was one after the mark `since`, which the page was made at.
        """
        stream = _Stream(asyncio.get_running_loop(), team, asyncio.Event())
        with self._lock:
            self._streams.add(stream)
        if since and since != self.mark(team):
            stream.changed.set()
        try:
            yield b"retry: 2000\n\n"
            while not self._closed:
                yield await _beat(stream)
        finally:
            with self._lock:
                self._streams.discard(stream)

    def tell_team(self, team: str) -> None:
        """Tell the pages that follow `team`."""
        self._tell(team)

    def close(self) -> None:
        """Listen no longer and end every stream."""
        self._leave()
        self._closed = True
        self._wake(self._open())

    def _on_event(self, event: Event) -> None:
        if isinstance(event, PeopleChanged) and self._shows_the_same():
            return
        if isinstance(event, _CONCERNS_ALL):
            self._tell(_ALL)
        elif isinstance(event, RemoteChanged):
            self._tell(REMOTE)

    def _shows_the_same(self) -> bool:
        if self._people is None:
            return False
        before, self._shown = self._shown, self._people()
        return before == self._shown

    def _tell(self, whom: str) -> None:
        with self._lock:
            self._told[whom] += 1
        self._wake([stream for stream in self._open() if whom in {_ALL, stream.team}])

    def _open(self) -> list[_Stream]:
        with self._lock:
            return list(self._streams)

    def _wake(self, streams: list[_Stream]) -> None:
        for stream in streams:
            if not stream.loop.is_closed():
                stream.loop.call_soon_threadsafe(stream.changed.set)


async def _beat(stream: _Stream) -> bytes:
    try:
        async with asyncio.timeout(STILL_HERE_SECONDS):
            await stream.changed.wait()
    except TimeoutError:
        return b": still here\n\n"
    stream.changed.clear()
    return b"data: changed\n\n"
