"""Dividing the people into teams: a separate round (Step 2) and a mixed one (Step 6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from huddle_app.method.people import Participant
from huddle_app.method.words import Function, RoundKind

SMALLEST, LARGEST = 6, 8


@dataclass(frozen=True, slots=True)
class Team:
    """One table: its name (a number unless renamed) and its members."""

    id: UUID
    name: str
    members: tuple[Participant, ...]

    def functions(self) -> tuple[Function, ...]:
        """The functions at the table, in the usual order."""
        here = {member.function for member in self.members}
        return tuple(function for function in Function if function in here)


@dataclass(frozen=True, slots=True)
class Round:
    """One division into teams; `notices` say in words what could not be met."""

    kind: RoundKind
    seed: int
    teams: tuple[Team, ...]
    notices: tuple[str, ...]


def draw_separate(people: Sequence[Participant], seed: int) -> Round:
    """Teams of 6–8 of one function each, levels and regions spread."""
    raise NotImplementedError


def draw_mixed(people: Sequence[Participant], seed: int, earlier: Round | None = None) -> Round:
    """Teams of 6–8 with both functions in each where numbers allow, and new faces."""
    raise NotImplementedError
