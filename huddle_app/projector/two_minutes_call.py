"""Says once in every phase that two minutes are left, where that is wanted."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from huddle_app.method.journal import Status
from huddle_app.services.clock import Clock

BEFORE = 120.0
"""Seconds before the end of a phase."""
LATEST = 90.0
"""With fewer seconds left it would not be true any more."""
LONG_ENOUGH = 300.0
"""Seconds a phase must last: the end of a shorter one is no surprise."""


class TwoMinutesCall:
    """Sleeps until two minutes are left; while `on`, it then calls `announce`."""

    def __init__(self, clock: Clock, parent: QObject, announce: Callable[[], None]) -> None:
        self.on = False
        self._clock, self._announce = clock, announce
        self._said = ""
        self._timer = QTimer(parent, singleShot=True)
        self._timer.timeout.connect(self.look)

    def look(self) -> None:
        """Look at the clock: speak when it is time, else sleep until it may be."""
        self._timer.stop()
        state = self._clock.state()
        left, phase = state.phase_left, state.phase
        if not self.on or phase is None or left is None or state.status is not Status.RUNNING:
            return
        if left > BEFORE:
            self._said = ""
            self._timer.start(round((left - BEFORE) * 1000) + 1)
        elif left >= LATEST and self._said != phase.key and _is_long(state.phase_allotted):
            self._said = phase.key
            self._announce()


def _is_long(seconds: float | None) -> bool:
    return seconds is not None and seconds >= LONG_ENOUGH
