"""Catching up on the day: the choices as things stand, and taking one."""

from huddle_app.method.catching_up import Choice, choices
from huddle_app.method.errors import HuddleError
from huddle_app.services.clock import Clock
from huddle_app.texts import _


class CatchUp:
    """The catch-up planner."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def choices(self) -> tuple[Choice, ...]:
        """The ways to be in time again; none when nothing ahead is late."""
        return choices(self._clock.agenda(), self._clock.journal(), self._clock.now())

    def accept(self, choice: Choice) -> None:
        """Take a choice as it is by now, as one deed: while one thinks, minutes pass.

        HuddleError when it would shorten or leave out something else than it said.
        """
        now = next((one for one in self.choices() if one.kind is choice.kind), None)
        if now is None or (now.seconds.keys(), now.dropped) != (
            choice.seconds.keys(),
            choice.dropped,
        ):
            raise HuddleError(_("The day has moved on since then. Look at the choices again."))
        self._clock.lengthen(now.title, dict(now.seconds), now.dropped)
