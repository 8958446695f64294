"""The traps in the arithmetic of this workshop, and taking a way out with one click."""

from huddle_app.method import traps as rules
from huddle_app.method.ways import Trap, Way, mended
from huddle_app.services.clock import Clock
from huddle_app.services.plan import Plan
from huddle_app.services.teams import Teams


class Traps:
    """Where the people, the teams and the plan do not fit."""

    def __init__(self, teams: Teams, clock: Clock, plan: Plan) -> None:
        self._teams = teams
        self._clock = clock
        self._plan = plan

    def traps(self) -> tuple[Trap, ...]:
        """The traps that are open now."""
        sittings = map(self._teams.for_repair, self._teams.round_keys())
        return rules.traps(self._clock.agenda(), sittings)

    def mend(self, way: Way) -> None:
        """Take a way out, as one deed: the plan is changed, or teams are drawn by other rules."""
        if way.draw is not None:
            self._teams.draw(way.draw.key, rules=way.draw.rules)
        else:
            self._plan.change(way.words, mended(self._clock.agenda(), way))
