"""Changing the plan, before the Huddle and while it runs."""

from collections.abc import Set

from huddle_app.method.agenda import Agenda
from huddle_app.method.clock import stays
from huddle_app.method.errors import HuddleError
from huddle_app.method.events import ClockChanged, PlanChanged
from huddle_app.services.clock import Clock
from huddle_app.services.deeds import Deeds
from huddle_app.services.plan_rows import write_agenda
from huddle_app.texts import _


class Plan:
    """The moderator's hand on the agenda; `clock.agenda()` gives it."""

    def __init__(self, deeds: Deeds, clock: Clock) -> None:
        self._deeds = deeds
        self._clock = clock

    def change(self, name: str, agenda: Agenda) -> None:
        """Put another agenda in force, as one deed called `name`.

        HuddleError when it lacks a part that has been begun, or when a day or item is empty.
        """
        self._clock.keep_pace()
        _check(agenda, self.begun())
        with self._deeds.doing(name, PlanChanged(), ClockChanged()) as session:
            write_agenda(session, agenda)
            self._clock.mark_plan_change(session)

    def begun(self) -> Set[str]:
        """The keys of the phases that have been entered: they stay in the plan."""
        return {stay.phase_key for stay in stays(self._clock.agenda(), self._clock.journal())}


def _check(agenda: Agenda, begun: Set[str]) -> None:
    if not begun <= agenda.places.keys():
        raise HuddleError(_("This part has been begun: it stays in the agenda. Make it shorter."))
    if not all(day.items for day in agenda.days) or not all(i.phases for i in agenda.items()):
        raise HuddleError(_("A day needs something to do, and so does every item."))
