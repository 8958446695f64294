"""Next, wherever on the desk or by whichever clicker: asked first where something speaks against it."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from huddle_app.desk.messages import Message, Messages
from huddle_app.method.events import ClockChanged
from huddle_app.screen.bridge import Bridge
from huddle_app.services.clock import Clock
from huddle_app.services.leaving import doubt
from huddle_app.texts import _

SURE = timedelta(seconds=10)
"""So long after the question a second press of Next is its answer."""


class Onward(QObject):
    """Goes on to the next phase; the question goes away with the phase it was asked in."""

    def __init__(self, clock: Clock, messages: Messages, bridge: Bridge) -> None:
        super().__init__(messages)
        self._clock = clock
        self._messages = messages
        self._question: Message | None = None
        self._asked_in = ""
        self._asked_at: datetime | None = None
        bridge.happened.connect(self._on_event)

    def next(self) -> None:
        """Go on, or ask whether to; HuddleError at the end of the agenda."""
        question = doubt(self._clock)
        if question and not self._is_sure():
            self._ask(question)
        else:
            self._clock.next()

    def _ask(self, question: str) -> None:
        self._asked_in, self._asked_at = self._place(), self._clock.now()
        self._question = self._messages.ask(question, _("Go on"), self._go_on)

    def _is_sure(self) -> bool:
        """Whether the question was asked in this phase a moment ago."""
        fresh = self._asked_at is not None and self._clock.now() - self._asked_at <= SURE
        return fresh and self._asked_in == self._place()

    def _go_on(self) -> None:
        """Go on from where the question was asked, unless the workshop has moved on since."""
        if self._asked_in == self._place():
            self._clock.next()

    def _place(self) -> str:
        phase = self._clock.state().phase
        return phase.key if phase else ""

    def _on_event(self, event: object) -> None:
        if self._question and isinstance(event, ClockChanged) and self._asked_in != self._place():
            self._messages.withdraw(self._question)
            self._question = self._asked_at = None
