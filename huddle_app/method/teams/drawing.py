"""Dividing the people into teams: drawing a round and repairing it.

What is sought, each as well as can be before the next counts at all:

1. Locked people stay in their team; locked teams keep exactly their members.
2. Teams have as many people, in all and of each function, as the seat plan says.
3. Bonds: who must sit together does, who must not does not.
4. In a repair: as few as possible change their team.
5. The wishes, in the moderator's order. Each counts pairs of people who share a team: boss and
   report; who sat together before, once for each round; of the same level; of the same region.

A draw depends on its people, rules and seed alone, not on the order in which people come.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from random import Random
from uuid import UUID, uuid5

from huddle_app.method.errors import HuddleError
from huddle_app.method.people import Participant
from huddle_app.method.teams.by_hand import filled, roster_order
from huddle_app.method.teams.head_count_hitches import head_count_hitches
from huddle_app.method.teams.rounds import Round, Sitting, Team
from huddle_app.method.teams.seat_plan import GUESTS, TeamSeats, to_seat
from huddle_app.method.teams.seating import Aim, Cost, Room, seat
from huddle_app.method.teams.tables import Table, held, tables_to_draw, tables_to_repair
from huddle_app.method.teams.wishes import Group, groups, least_pairs
from huddle_app.method.words import function_name
from huddle_app.texts import _


@dataclass(frozen=True)
class _Seating:
    """The tables, who sits at each of those that are not locked, and what it costs."""

    tables: Sequence[Table]
    members: Sequence[Sequence[Participant]]
    cost: Cost


def draw(sitting: Sitting, seed: int) -> Round:
    """New teams; locked teams, and those of locked people, stay what and where they are.

    With any of them the number alone does not draw these teams again: the round counts as changed.
    HuddleError when there is nobody to divide.
    """
    made = _made(sitting, seed, _seat(sitting, tables_to_draw(sitting), seed))
    kept = made.locked or any(team.locked for team in made.teams)
    return replace(made, changed=bool(kept))


def repair(sitting: Sitting) -> Round:
    """The round as it stands, for the people of now: as few as possible change their team.

    Teams keep their ids, names, rooms, and as scribe, presenter and locked whoever is still there.
    There are as many as before, unless another number has fewer seats outside the window.
    HuddleError when there is nobody left to divide; ValueError before the first draw.
    """
    if sitting.now is None:
        raise ValueError(sitting.key)
    seed = sitting.now.seed
    seatings = [_seat(sitting, some, seed, repair=True) for some in tables_to_repair(sitting)]
    made = _made(sitting, seed, min(seatings, key=lambda seating: seating.cost))
    changed = sitting.now.changed or made.seats() != sitting.now.seats()
    return replace(made, changed=changed)


def _seat(
    sitting: Sitting, tables: Sequence[Table], seed: int, *, repair: bool = False
) -> _Seating:
    """Everybody at a table; a repair starts from where they sit."""
    people = sorted(to_seat(sitting), key=roster_order)
    if not people:
        return _Seating(tables, (), ())
    teams = [table.seats for table in tables if table.seats]
    places = {was.id: n for n, was in enumerate(t.was for t in tables if t.seats) if was}
    now, staying = sitting.now.seats() if sitting.now else {}, held(sitting)
    homes = {n: places.get(now[p.id], -1) for n, p in enumerate(people) if p.id in now}
    there = {n: place for n, place in homes.items() if place >= 0}
    fixed = {n: place for n, place in there.items() if people[n].id in staying}
    aims = _aims(sitting, _Spread(people, teams, fixed), homes if repair else {})
    functions = [person.function for person in people]
    room = Room(teams, functions, aims, there if repair else fixed, frozenset(fixed))
    team, cost = seat(room, Random(f"{sitting.key} {seed}"))  # noqa: S311 - a draw, not a secret
    at: list[list[Participant]] = [[] for _team in teams]
    for person, place in zip(people, team, strict=True):
        at[place].append(person)
    return _Seating(tables, at, cost)


@dataclass(frozen=True)
class _Spread:
    """People by their places, the teams they are to be spread over, and the places of who stays."""

    people: Sequence[Participant]
    teams: Sequence[TeamSeats]
    fixed: Mapping[int, int]

    @cached_property
    def places(self) -> dict[UUID, int]:
        return {person.id: n for n, person in enumerate(self.people)}

    def aim(self, found: Iterable[Group]) -> Aim:
        """To spread each of some groups."""
        apart = [[self.places[one] for one in group] for group in found]
        return Aim(apart, least=sum(map(self._least, apart)))

    def _least(self, group: Sequence[int]) -> int:
        free = (self.people[one].function for one in group if one not in self.fixed)
        seated = (self.fixed[one] for one in group if one in self.fixed)
        return least_pairs(free, self.teams, seated)


def _aims(sitting: Sitting, spread: _Spread, homes: Mapping[int, int]) -> list[Aim]:
    """Bonds, then as few changes of team as can be, then the wishes in their order."""
    bonds = [bond for bond in sitting.bonds if {bond.one, bond.other} <= spread.places.keys()]
    apart = spread.aim((bond.one, bond.other) for bond in bonds if not bond.together)
    pairs = [(spread.places[b.one], spread.places[b.other]) for b in bonds if b.together]
    kept = replace(apart, together=pairs, least=apart.least - len(pairs))
    wishes = (groups(wish, spread.people, sitting.earlier) for wish in sitting.rules.wishes)
    return [kept, Aim(home=homes), *map(spread.aim, wishes)]


def _made(sitting: Sitting, seed: int, seating: _Seating) -> Round:
    """The teams that have members: those that were there before, and new ones with new names."""
    drawn, names = iter(seating.members), _names(seating.tables)
    # a table stands where it stood: team 4 finds itself in the same room after another draw
    rooms = {team.name: team.room for team in (sitting.now.teams if sitting.now else ())}
    teams: list[Team] = []
    for table, name in zip(seating.tables, names, strict=True):
        members = next(drawn) if table.seats else table.was.members if table.was else ()
        if members:
            new = Team(_id(members[0], sitting, seed, name), name, (), rooms.get(name, ""))
            teams.append(filled(table.was or new, members))
    if not teams:
        raise HuddleError(_("There is nobody from sales or marketing yet: add the people first."))
    # who is to sit with whom is the moderator's alone: it is said on the desk, and in no notice
    notices = tuple(hitch.sentence for hitch in head_count_hitches(sitting))
    locked = held(sitting) & {member.id for team in teams for member in team.members}
    return Round(sitting.key, seed, tuple(teams), notices, locked)


def _names(tables: Sequence[Table]) -> list[str]:
    """The names that teams have, else the number of their place, else the lowest that is free."""
    taken = {table.was.name for table in tables if table.was}
    names: list[str] = []
    for place, table in enumerate(tables, 1):
        free = (name for name in _offered(table, place, len(tables)) if name not in taken)
        names.append(table.was.name if table.was else next(free))
        taken.add(names[-1])
    return names


def _offered(table: Table, place: int, most: int) -> Iterator[str]:
    """Names for a new team: the number of its place, then any; an own table has its function's name."""
    block = table.seats.block if table.seats else None
    if block and block in GUESTS:
        name = function_name(block).capitalize()
        yield name
        yield from (f"{name} {n}" for n in range(2, most + 2))
    yield from (str(n) for n in (place, *range(1, most + 1)))


def _id(first: Participant, sitting: Sitting, seed: int, name: str) -> UUID:
    # a member's id makes the team's own one in every workshop, whatever the seed
    return uuid5(first.id, f"{sitting.key} {seed} {name}")
