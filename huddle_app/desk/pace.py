"""Keeps pace with phases that go on by themselves."""

from PySide6.QtCore import QObject, Qt, QTimer

from huddle_app.method.events import ClockChanged, PlanChanged
from huddle_app.method.journal import Status
from huddle_app.screen.bridge import Bridge
from huddle_app.services.clock import Clock

LONGEST = 60_000
"""Milliseconds after which it looks again in any case: a laptop that slept has missed its timer."""


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
        """Write down what is due, and look again when the phase is to end."""
        self._clock.keep_pace()
        state = self._clock.state()
        alone = state.phase is not None and state.phase.advances
        if alone and state.status is Status.RUNNING and state.phase_left is not None:
            self._timer.start(min(LONGEST, max(0, round(state.phase_left * 1000))))
        else:
            self._timer.stop()

    def _on_event(self, event: object) -> None:
        if isinstance(event, ClockChanged | PlanChanged):
            self.keep()
