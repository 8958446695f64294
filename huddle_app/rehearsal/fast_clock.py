"""A clock that runs many times as fast as the wall's, and can be held while pictures are taken."""

import time
from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime, timedelta
from threading import Lock


class FastClock:
    """Tells the rehearsal's time in UTC, from any thread; it starts held."""

    def __init__(self, start: datetime, speed: float) -> None:
        self._lock = Lock()
        self._base = start
        self._speed = speed
        self._runs_since: float | None = None
        self._until: datetime | None = None

    def now(self) -> datetime:
        """The rehearsal's time."""
        with self._lock:
            return self._now()

    def skip_to(self, moment: datetime) -> None:
        """Jump ahead, as over a night; never back."""
        with self._lock:
            self._base = max(moment, self._now())
            self._runs_since = None if self._runs_since is None else time.monotonic()

    @contextmanager
    def running(self, speed: float | None = None, until: datetime | None = None) -> Generator[None]:
        """Let the time run for as long as this lasts, at `speed` or as fast as it goes.

        It does not run past `until`, however long this machine takes.
        """
        with self._lock:
            usual, self._speed = self._speed, speed or self._speed
            self._until, self._runs_since = until, time.monotonic()
        try:
            yield
        finally:
            with self._lock:
                self._base, self._runs_since = self._now(), None
                self._until, self._speed = None, usual

    def seconds_until(self, moment: datetime) -> float:
        """How many of the wall's seconds it takes to come to `moment`; 0 when it is past."""
        return max(0.0, (moment - self.now()).total_seconds() / self._speed)

    def _now(self) -> datetime:
        if self._runs_since is None:
            return self._base
        passed = (time.monotonic() - self._runs_since) * self._speed
        now = self._base + timedelta(seconds=passed)
        return now if self._until is None else max(self._base, min(now, self._until))
