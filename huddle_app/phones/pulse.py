"""Tells open phone pages that something changed, as server-sent events; nothing polls."""

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from threading import Lock

from huddle_app.method.events import (
    ClockChanged,
    Event,
    Events,
    PeopleChanged,
    TeamsChanged,
    WorkshopChanged,
)

STILL_HERE_SECONDS = 20.0
"""How often a silent stream says that it is still there, so that a dead connection is noticed."""

_CONCERNS_ALL = ClockChanged | PeopleChanged | TeamsChanged | WorkshopChanged


@dataclass(frozen=True, slots=True, eq=False)
class _Stream:
    """One open page: its loop, the team it follows, and the flag that wakes it."""

    loop: asyncio.AbstractEventLoop
    team: str
    changed: asyncio.Event


class Pulse:
    """Hands what happened to every open page, from any thread; several changes at once make one."""

    def __init__(self, events: Events) -> None:
        self._lock = Lock()
        self._streams: set[_Stream] = set()
        self._closed = False
        self._leave = events.subscribe(self._on_event)

    async def beats(self, team: str) -> AsyncGenerator[bytes, None]:
        """The event stream of a page that follows `team` (an id as text, or empty), until `close`."""
        stream = _Stream(asyncio.get_running_loop(), team, asyncio.Event())
        with self._lock:
            self._streams.add(stream)
        try:
            yield b"retry: 2000\n\n"
            while not self._closed:
                yield await _beat(stream)
        finally:
            with self._lock:
                self._streams.discard(stream)

    def tell_team(self, team: str) -> None:
        """Tell the pages that follow `team`."""
        self._wake([stream for stream in self._open() if stream.team == team])

    def close(self) -> None:
        """Listen no longer and end every stream."""
        self._leave()
        self._closed = True
        self._wake(self._open())

    def _on_event(self, event: Event) -> None:
        if isinstance(event, _CONCERNS_ALL):
            self._wake(self._open())

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
