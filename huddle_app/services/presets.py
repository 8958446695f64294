"""Plans to start from, and the book's own to compare with."""

import tomllib
from datetime import datetime
from functools import cached_property

from huddle_app.method.agenda import Agenda
from huddle_app.method.agenda_file import parse_agenda
from huddle_app.method.errors import HuddleError
from huddle_app.method.presets import Preset, laid_out, parse_presets, with_own_words
from huddle_app.paths import RESOURCES
from huddle_app.services.clock import Clock
from huddle_app.services.create import agenda_data, day_starts
from huddle_app.services.plan import Plan
from huddle_app.texts import _


class Presets:
    """The shipped plans; choosing one exchanges the workshop's."""

    def __init__(self, clock: Clock, plan: Plan) -> None:
        self._clock = clock
        self._plan = plan

    @cached_property
    def all(self) -> tuple[Preset, ...]:
        """Every preset, the book's first."""
        data = (RESOURCES / "presets.toml").read_text(encoding="utf-8")
        return parse_presets(tomllib.loads(data))

    @cached_property
    def book(self) -> Agenda:
        """The plan as a new workshop gets it, to compare with."""
        agenda, data = self._clock.agenda(), agenda_data()
        first = agenda.days[0]
        start = datetime.combine(first.date, first.starts)
        return parse_agenda(data, day_starts(data, start), agenda.timezone)

    def choose(self, preset: Preset) -> None:
        """Put a preset in the place of the plan, from day 1's date on, as one deed.

        Rooms, materials, notes and speakers stay. HuddleError once the workshop has begun.
        """
        if self._plan.begun():
            raise HuddleError(
                _("The workshop has begun: change its plan part by part, it is not exchanged now.")
            )
        before = self._clock.agenda()
        agenda = laid_out(preset, self.book, before.days[0].date)
        name = _("Plan “{title}”").format(title=preset.title)
        self._plan.change(name, with_own_words(agenda, before))
