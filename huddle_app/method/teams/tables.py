"""Which teams a round is going to have, and which of those there are now lives on in each."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from uuid import UUID

from huddle_app.method.teams.rounds import Sitting, Team
from huddle_app.method.teams.seat_plan import (
    SeatPlan,
    TeamSeats,
    block_of,
    count_teams,
    locked_teams,
    plan_seats,
)
from huddle_app.method.words import Function

# As their teams stand in the list; None is the block of the mixed ones.
BLOCKS = (Function.SALES, Function.MARKETING, None, Function.LEADERSHIP, Function.OTHER)


@dataclass(frozen=True)
class Table:
    """A team to be: its seats (None where it is locked), and the team that it was, if any."""

    seats: TeamSeats | None
    was: Team | None


def held(sitting: Sitting) -> frozenset[UUID]:
    """The locked people who take part now."""
    locked = sitting.now.locked if sitting.now else frozenset[UUID]()
    return locked & {person.id for person in sitting.people} if locked else locked


def tables_to_draw(sitting: Sitting) -> list[Table]:
    """New teams, beside the locked ones and those of locked people."""
    staying = held(sitting)
    kept = [team for team in _teams(sitting) if team.locked or staying & _ids(team)]
    plan, needed = plan_seats(sitting), count_teams(kept, sitting.key.kind)
    there = _totals(sitting, plan)
    if short := {block: n for block, n in needed.items() if n > there[block]}:
        plan = plan_seats(sitting, short)
    return list(_tables(sitting, plan, kept))


def tables_to_repair(sitting: Sitting) -> list[list[Table]]:
    """The teams as they are, where no other number of them has fewer seats outside the window.

    Else the choices among the numbers that have fewest.
    """
    plans = _repair_plans(sitting)
    off = [sum(block.off(sitting.rules) for block in plan.blocks) for plan in plans]
    best = [plan for plan, n in zip(plans, off, strict=True) if n == min(off)]
    chosen = plans[:1] if off[0] == min(off) else best
    return [list(_tables(sitting, plan, _teams(sitting))) for plan in chosen]


def _repair_plans(sitting: Sitting) -> list[SeatPlan]:
    """With as many teams as now; where seats are off, also one fewer, one more, or as a draw has."""
    before = count_teams(_teams(sitting), sitting.key.kind)
    kept = {block: n for block, n in before.items() if block not in sitting.rules.teams}
    plan, drawn = plan_seats(sitting, kept), _totals(sitting, plan_seats(sitting))
    off = [block.function for block in plan.blocks if block.off(sitting.rules)]
    numbers = {
        name: dict.fromkeys(
            max(1, n) for n in (kept[name], kept[name] - 1, kept[name] + 1, drawn[name])
        )
        for name in off
        if name in kept
    }
    return [
        plan_seats(sitting, {**kept, **dict(zip(numbers, some, strict=True))})
        for some in product(*numbers.values())
    ]


def _tables(sitting: Sitting, plan: SeatPlan, kept: Sequence[Team]) -> Iterator[Table]:
    """Block after block, each team that is kept as near to its old place in the block as can be."""
    kind, locked = sitting.key.kind, {team.id: team for team in locked_teams(sitting)}
    for name in BLOCKS:
        block = plan.block(name)
        before = [team for team in _teams(sitting) if block_of(team, kind) is name]
        staying = _staying(sitting, [t for t in kept if t in before], block.teams if block else 0)
        places = {n: team for n, team in enumerate(before) if team.id in staying}
        new = (block.teams if block else 0) - sum(not team.locked for team in places.values())
        for team in _lined_up(places, new):
            if team and team.locked:
                yield Table(None, locked[team.id])
            elif block:
                yield Table(block.seats, team)


def _staying(sitting: Sitting, kept: Sequence[Team], tables: int) -> set[UUID]:
    """Those of the kept teams for which there is a table: the smallest go, but no locked people's."""
    if not kept:
        return set()
    here, staying = {person.id for person in sitting.people}, held(sitting)
    open_teams = [team for team in kept if not team.locked]
    open_teams.sort(key=lambda team: (not staying & _ids(team), -len(here & _ids(team))))
    return {team.id for team in kept if team.locked} | {team.id for team in open_teams[:tables]}


def _lined_up(places: dict[int, Team], new: int) -> list[Team | None]:
    """The teams in a line with so many new ones (None), each at its old place where there is one."""
    line: list[Team | None] = []
    for place, team in places.items():
        gap = min(new, max(0, place - len(line)))
        line += [None] * gap
        line.append(team)
        new -= gap
    return line + [None] * new


def _totals(sitting: Sitting, plan: SeatPlan) -> Counter[Function | None]:
    """How many teams each block has, locked ones included."""
    locked = count_teams(locked_teams(sitting), sitting.key.kind)
    return locked + Counter({block.function: block.teams for block in plan.blocks})


def _teams(sitting: Sitting) -> tuple[Team, ...]:
    return sitting.now.teams if sitting.now else ()


def _ids(team: Team) -> frozenset[UUID]:
    return frozenset(member.id for member in team.members)
