"""The traps in the arithmetic of this workshop, and taking a way out with one click."""

from collections import Counter

from huddle_app.method import traps as rules
from huddle_app.method.ways import Trap, Way, mended
from huddle_app.method.words import Function, RoundKind
from huddle_app.services.clock import Clock
from huddle_app.services.people import People
from huddle_app.services.plan import Plan
from huddle_app.services.teams import Teams


class Traps:
    """Where the people, the teams and the plan do not fit."""

    def __init__(self, people: People, teams: Teams, clock: Clock, plan: Plan) -> None:
        self._people = people
        self._teams = teams
        self._clock = clock
        self._plan = plan

    def traps(self) -> tuple[Trap, ...]:
        """The traps that are open now."""
        heads = Counter(person.function for person in self._people.everybody())
        mixed = self._teams.round(RoundKind.MIXED)
        return rules.traps(
            self._clock.agenda(), heads, self._separate(), len(mixed.teams) if mixed else None
        )

    def mend(self, way: Way) -> None:
        """Take a way out, as one deed: the plan is changed, or the teams are drawn anew."""
        if way.draw is not None:
            self._teams.draw(way.draw.kind, wanted=way.draw.teams, function=way.draw.function)
        else:
            self._plan.change(way.words, mended(self._clock.agenda(), way))

    def _separate(self) -> Counter[Function] | None:
        """How many separate teams of each function are drawn; None before."""
        made = self._teams.round(RoundKind.SEPARATE)
        if made is None:
            return None
        return Counter(function for team in made.teams for function in team.functions())
