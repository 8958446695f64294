"""Rounds of teams: which one it is, who sits where, and what is wanted of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from uuid import UUID

from huddle_app.method.people import Participant, Presence
from huddle_app.method.words import SIDES, Function, RoundKey, RoundKind

SEATED = SIDES
"""The functions that every round divides into teams."""

SMALLEST, LARGEST = 6, 8
"""People in a team, unless the moderator wants other sizes (huddle.md, Steps 2 and 6)."""


class Placement(StrEnum):
    """Where leadership, or people from elsewhere, are while the teams talk."""

    OBSERVE = "observe"
    OWN_TABLE = "own table"
    SPREAD = "spread"


class Wish(StrEnum):
    """What a draw tries for after the hard rules, in the order that the moderator sets."""

    BOSSES_APART = "bosses apart"
    NEW_FACES = "new faces"
    LEVELS_SPREAD = "levels spread"
    REGIONS_SPREAD = "regions spread"


@dataclass(frozen=True)
class Bond:
    """Two people who must sit together, or must not."""

    one: UUID
    other: UUID
    together: bool


@dataclass(frozen=True)
class RoundRules:
    """What is wanted of a round: sizes, who else is seated, how many teams (None: as fit best).

    `teams` counts the teams of each function in a separate round, all of them (under None) in a
    mixed one. `wishes` come with the most important first. Who is away is never seated; with
    `only_here` only those who have checked in are, as soon as somebody has.
    """

    smallest: int = SMALLEST
    largest: int = LARGEST
    leadership: Placement = Placement.OBSERVE
    others: Placement = Placement.OBSERVE
    only_here: bool = False
    teams: Mapping[Function | None, int] = field(default_factory=dict[Function | None, int])
    wishes: tuple[Wish, ...] = tuple(Wish)

    def placement(self, function: Function) -> Placement:
        """Where people of a function are; sales and marketing are always spread over the teams."""
        if function is Function.LEADERSHIP:
            return self.leadership
        return self.others if function is Function.OTHER else Placement.SPREAD


@dataclass(frozen=True)
class Team:
    """One table: its name (a number unless renamed), its members and what they do there.

    A locked team keeps its members, and gets no others, when the teams are drawn again or repaired.
    """

    id: UUID
    name: str
    members: tuple[Participant, ...]
    room: str = ""
    scribe: UUID | None = None
    presenter: UUID | None = None
    locked: bool = False

    def functions(self) -> tuple[Function, ...]:
        """The functions at the table, in the usual order."""
        here = {member.function for member in self.members}
        return tuple(function for function in Function if function in here)

    def coming(self) -> "Team":
        """The team without those who are away."""
        return replace(
            self, members=tuple(m for m in self.members if m.presence is not Presence.AWAY)
        )

    def own_table(self) -> Function | None:
        """The one function other than sales and marketing that sits here by itself, if any."""
        (only, *more) = self.functions() or (None,)
        return only if only in {Function.LEADERSHIP, Function.OTHER} and not more else None


@dataclass(frozen=True)
class Round:
    """One division into teams; `notices` say in words what could not be met, `locked` who stays seated.

    `changed` is set once somebody has been moved by hand or by a repair, or was locked in the draw: the
    number alone does not draw these teams.
    """

    key: RoundKey
    seed: int
    teams: tuple[Team, ...]
    notices: tuple[str, ...] = ()
    locked: frozenset[UUID] = frozenset()
    changed: bool = False

    @property
    def kind(self) -> RoundKind:
        """Whether functions sit apart or mixed."""
        return self.key.kind

    def coming(self) -> "Round":
        """The round without those who are away; a team that nobody comes to is left out."""
        teams = (team.coming() for team in self.teams)
        return replace(self, teams=tuple(team for team in teams if team.members))

    def seats(self) -> dict[UUID, UUID]:
        """The team of each person, by their ids."""
        return {member.id: team.id for team in self.teams for member in team.members}


@dataclass(frozen=True)
class Sitting:
    """All that a round is drawn, repaired and judged by.

    `people` are those who take part now, in any order. `earlier` are the rounds before this one, in
    their order; `now` is this round as it stands, for its locks, its names and its seats.
    """

    key: RoundKey
    people: tuple[Participant, ...]
    rules: RoundRules = RoundRules()
    bonds: tuple[Bond, ...] = ()
    earlier: tuple[Round, ...] = ()
    now: Round | None = None
