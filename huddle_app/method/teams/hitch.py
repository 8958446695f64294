"""A rule that a draw will not be able to meet, and the ways out of that."""

from dataclasses import dataclass, replace

from huddle_app.method.teams.rounds import RoundRules, Sitting
from huddle_app.method.teams.seat_plan import count_teams, locked_teams
from huddle_app.method.words import Function

LARGEST_OFFERED = 12
"""Our own limit: beyond a dozen people a table no longer talks as one."""


@dataclass(frozen=True)
class WayOut:
    """A way out in words; to take it is to put these rules in force."""

    words: str
    rules: RoundRules


@dataclass(frozen=True)
class Hitch:
    """A rule that cannot be met; `key` is the same for the same matter however it is worded."""

    key: str
    sentence: str
    ways: tuple[WayOut, ...] = ()


def with_teams(sitting: Sitting, block: Function | None, teams: int) -> RoundRules:
    """The rules with so many teams in a block, beside those that are locked."""
    locked = count_teams(locked_teams(sitting), sitting.key.kind)[block]
    return replace(sitting.rules, teams={**sitting.rules.teams, block: locked + teams})
