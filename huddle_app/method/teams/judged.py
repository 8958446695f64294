"""A round that is to be judged: who of those who take part sits where, and what could be there.

People and teams go by their places in `people` and `teams`: this is worked out anew while somebody is
dragged, and ids are slow to look up.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from uuid import UUID

from huddle_app.method.people import Participant
from huddle_app.method.teams.rounds import Round, Sitting, Team, Wish
from huddle_app.method.teams.seat_plan import SeatPlan, TeamSeats, block_of, count_teams, plan_seats
from huddle_app.method.teams.wishes import groups, least_pairs
from huddle_app.method.words import Function

NO_SEATS = TeamSeats(0, 0, {})


@dataclass(frozen=True)
class Party:
    """A group that is to be spread: its people, how many are in each team, the pairs that share one.

    `least` is the fewest pairs that can share a team.
    """

    people: tuple[int, ...]
    counts: Mapping[int, int]
    met: int
    least: int


@dataclass(frozen=True)
class Judged:
    """A round beside what it was to be; its teams count with those members who take part now."""

    sitting: Sitting
    made: Round

    @cached_property
    def teams(self) -> tuple[Team, ...]:
        """The teams, each with the members who take part now."""
        here = {person.id: person for person in self.sitting.people}
        return tuple(
            replace(team, members=tuple(here[m.id] for m in team.members if m.id in here))
            for team in self.made.teams
        )

    @cached_property
    def people(self) -> tuple[Participant, ...]:
        """Those who sit in a team, team after team."""
        return tuple(member for team in self.teams for member in team.members)

    @cached_property
    def team_of(self) -> tuple[int, ...]:
        """The place of each person's team."""
        return tuple(n for n, team in enumerate(self.teams) for _member in team.members)

    @cached_property
    def place(self) -> Mapping[UUID, int]:
        """The places of those who sit in a team, by their ids."""
        return {person.id: n for n, person in enumerate(self.people)}

    @cached_property
    def fixed(self) -> frozenset[int]:
        """Those who stay where they are: locked, or in a locked team."""
        return frozenset(
            n
            for n, person in enumerate(self.people)
            if person.id in self.made.locked or self.teams[self.team_of[n]].locked
        )

    @cached_property
    def as_it_stands(self) -> Sitting:
        """The sitting with the round that is judged as the one of now."""
        return replace(self.sitting, now=self.made)

    @cached_property
    def plan(self) -> SeatPlan:
        """The seats of so many teams as there are, beside the locked ones."""
        now = count_teams((team for team in self.teams if team.members), self.made.kind)
        return plan_seats(self.as_it_stands, now)

    @cached_property
    def best_plan(self) -> SeatPlan:
        """The seats that there would be if all but the locked teams were drawn now."""
        return plan_seats(self.as_it_stands)

    @cached_property
    def seats(self) -> tuple[TeamSeats, ...]:
        """What each team may have; nothing more for a locked one."""
        blocks = {block.function: block.seats for block in self.plan.blocks}
        kind = self.made.kind
        return tuple(
            NO_SEATS if team.locked else blocks.get(block_of(team, kind), NO_SEATS)
            for team in self.teams
        )

    @cached_property
    def parties(self) -> Mapping[Wish, tuple[Party, ...]]:
        """Those of whom as few pairs as possible are to share a team, for each wish."""
        earlier = self.sitting.earlier
        return {
            wish: tuple(map(self.party, groups(wish, self.people, earlier)))
            for wish in self.sitting.rules.wishes
        }

    def party(self, ids: Iterable[UUID]) -> Party:
        """A group of people by their ids; those who sit in no team are left out."""
        people = tuple(n for one in ids if (n := self.place.get(one)) is not None)
        counts: dict[int, int] = {}
        for one in people:
            team = self.team_of[one]
            counts[team] = counts.get(team, 0) + 1
        met = sum(n * (n - 1) // 2 for n in counts.values())
        return Party(people, counts, met, self._least(people))

    def _least(self, people: Sequence[int]) -> int:
        free = sorted(self.people[one].function for one in people if one not in self.fixed)
        kept = sorted(self.team_of[one] for one in people if one in self.fixed)
        alike = (tuple(free), tuple(kept))
        if alike not in self._known:
            self._known[alike] = least_pairs(free, self.seats, kept)
        return self._known[alike]

    @cached_property
    def _known(self) -> dict[tuple[tuple[Function, ...], tuple[int, ...]], int]:
        """The least pairs found so far: many groups are of the same functions."""
        return {}
