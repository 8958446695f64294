"""Gives back what earlier phases no longer need."""

import gc

from PySide6.QtCore import QObject, QTimer

from huddle_app.method.events import ClockChanged
from huddle_app.screen.bridge import Bridge
from huddle_app.services.clock import Clock

PAUSE = 2000
"""Milliseconds after which a new phase has been painted, so that nobody waits."""


class Tidying(QObject):
    """Collects garbage once another phase has begun.

    Pages and scenes refer to themselves, so that only the collector frees them; by itself it looks
    at the old ones only after a quarter of everything has become garbage, and memory grows all day.
    """

    def __init__(self, clock: Clock, bridge: Bridge, pause: int = PAUSE) -> None:
        super().__init__()
        self._clock = clock
        self._phase = self._phase_now()
        self._timer = QTimer(self, singleShot=True, interval=pause)
        self._timer.timeout.connect(gc.collect)
        bridge.happened.connect(self._on_event)

    def _phase_now(self) -> str | None:
        phase = self._clock.state().phase
        return phase.key if phase else None

    def _on_event(self, event: object) -> None:
        if isinstance(event, ClockChanged) and self._phase_now() != self._phase:
            self._phase = self._phase_now()
            self._timer.start()
