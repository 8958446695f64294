"""The night between two days: what the day that has ended offers to the next one, and taking it."""

from huddle_app.method.errors import HuddleError
from huddle_app.method.overnight import Carry, CarryChoice, CarryKind, carry
from huddle_app.services.clock import Clock
from huddle_app.services.plan import Plan
from huddle_app.texts import _


class Overnight:
    """Offers once: a night the moderator has chosen for is not offered again while the program runs."""

    def __init__(self, clock: Clock, plan: Plan) -> None:
        self._clock = clock
        self._plan = plan
        self._chosen = frozenset[int]()

    def carry(self) -> Carry | None:
        """What the day that has ended offers to the next one; None when there is nothing to choose."""
        found = self._found()
        return found if found and found.day.number not in self._chosen else None

    def accept(self, choice: CarryChoice) -> None:
        """Take a choice as one deed, with the plan as it is now; HuddleError when it is gone."""
        found = self._found()
        now = next((one for one in found.choices if _same(one, choice)), None) if found else None
        if now is None and choice.kind is not CarryKind.AS_PLANNED:
            raise HuddleError(_("The plan has changed since. Look again."))
        if now and now.agenda is not None:
            self._plan.change(now.words, now.agenda)
        if found:
            self._chosen |= {found.day.number}

    def _found(self) -> Carry | None:
        return carry(self._clock.agenda(), self._clock.journal(), self._clock.now())


def _same(one: CarryChoice, other: CarryChoice) -> bool:
    return (one.kind, one.item_key) == (other.kind, other.item_key)
