"""Keeps pace with phases that go on by themselves."""

from PySide6.QtCore import QObject, Qt, QTimer

from huddle_app.method.events import ClockChanged, PlanChanged
from huddle_app.screen.bridge import Bridge
from huddle_app.services.clock import Clock

LONGEST = 60_000
"""Milliseconds after which it looks again in any case: a laptop that slept has missed its timer."""


SHORTEST = 50
"""Milliseconds it rests at least: where something cannot be written it does not try without end."""


class Pace(QObject):
    """Has the clock write down that a phase went on by itself, at the moment it does.

    The timer carries no truth: what it misses is written with the right time when it next looks.
    """

    def __init__(self, clock: Clock, bridge: Bridge) -> None:
        super().__init__()
        self._clock = clock
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.keep)
        bridge.happened.connect(self._on_event)
        self.keep()

    def keep(self) -> None:
        """Write down what is due, and look again when the phase is to go on."""
        try:
            self._clock.keep_pace()
        finally:
            self._sleep()

    def _sleep(self) -> None:
        at = self._clock.goes_on_at()
        if at is None:
            self._timer.stop()
            return
        left = round((at - self._clock.now()).total_seconds() * 1000)
        self._timer.start(min(LONGEST, max(SHORTEST, left)))

    def _on_event(self, event: object) -> None:
        if isinstance(event, ClockChanged | PlanChanged):
            self.keep()
