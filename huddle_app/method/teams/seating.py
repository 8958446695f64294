"""Who takes which seat: two seats are exchanged, always the best two, until nothing better is found.

A free seat is taken by nobody, who is like no-one else, so that a move is an exchange too. What is
sought, the most important first, each to be missed as little as possible before the next counts:

1. every team has people, in all and of each function, within its bounds;
2. the aims, in the order given: few pairs of a group in one team, few people away from their home.

An exchange changes each of these by a small whole number. Weighed strictly, these are the digits of
one number, with room enough for each: the least of all exchanges is the best in that order. The two
who changed then rest for a few turns, which leads out of seatings that no single exchange betters.
Mild weights, that let one thing be given up for several others, lead further away; the search takes
turns with both, from the best seating so far, and judges by the strict order alone. It ends when all
is as good as it can be, or when nothing better comes; it counts exchanges, never seconds, so that it
ends alike on every machine.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

import numpy as np

from huddle_app.method.arrays import Ints
from huddle_app.method.teams.seat_plan import TeamSeats
from huddle_app.method.words import Function

PATIENCE = 250
"""So many exchanges in a row may lead to nothing better before the weights change."""

NEVER = 2**62

# How much more each aim may count than the next, turn by turn: strictly, or mildly. Tried from 2
# to 12 on third rounds and later, whose bounds cannot all be reached; strict alone finds less.
STRICT, MILD = NEVER, 6
TURNS = (STRICT, MILD) * 4 + (STRICT,)

# Of 2–3 to 9–26 exchanges, tried on the same rooms, the short rests find most.
SHORTEST_REST, LONGEST_REST = 2, 5

# The most by which one exchange changes how far the bounds are missed: two counts in two teams.
MISSES = 4


Cost = tuple[int, ...]
"""By how much bounds are missed, then each aim; less is better, the first that differs decides."""


@dataclass(frozen=True)
class Aim:
    """What to avoid: one for each pair of a group in one team, one for each person not at `home`.

    People and teams go by their places in the room's lists; a home of -1 is no longer there. Each
    pair `together` in one team takes one off. `least` is what is known to be left at best.
    """

    apart: Sequence[Sequence[int]] = ()
    together: Sequence[tuple[int, int]] = ()
    home: Mapping[int, int] = field(default_factory=dict[int, int])
    least: int = 0


@dataclass(frozen=True)
class Room:
    """The seats of the teams, everybody's function, the aims, who sits where already, who stays."""

    teams: Sequence[TeamSeats]
    functions: Sequence[Function]
    aims: Sequence[Aim] = ()
    start: Mapping[int, int] = field(default_factory=dict[int, int])
    fixed: frozenset[int] = frozenset()


def seat(room: Room, chance: Random, patience: int = PATIENCE) -> tuple[list[int], Cost]:
    """The team of each person, and what it costs; the same for the same room and chance.

    OverflowError where exchanges are sought for teams of so many that they could not be told apart.
    """
    seats = _Seats(room)
    least = (0, *(aim.least for aim in room.aims))
    team = seats.deal(chance)
    best = seats.cost(team)
    for turn in TURNS:
        if best == least:
            break
        tables = _Tables(seats, team, best, seats.weights(turn))
        left = patience
        while left and best != least and tables.exchange(chance):
            left -= 1
            if tables.cost < best:
                best, team, left = tables.cost, tables.team.copy(), patience
    return team[: len(room.functions)].tolist(), best


class _Seats:
    """The room in numbers: by team and kind (the functions, then nobody), by seat, by both."""

    def __init__(self, room: Room) -> None:
        functions = list(Function)
        people, teams = len(room.functions), len(room.teams)
        # where more sit now than there is to be room for, the seats over are to become free
        now = np.bincount(np.array([*room.start.values()], np.int64), minlength=teams)
        self.size = np.maximum([team.most for team in room.teams], now)
        ranges = np.array(
            [
                [*map(team.bounds, functions), (size - team.most, size - team.least)]
                for team, size in zip(room.teams, self.size.tolist(), strict=True)
            ]
        )
        self.low, self.high = ranges[:, :, 0], ranges[:, :, 1]
        self.kind = np.full(self.size.sum(), len(functions))
        numbers = {function: n for n, function in enumerate(functions)}
        self.kind[:people] = [numbers[function] for function in room.functions]
        self.every = np.arange(len(self.kind))
        self.nobody = self.every >= people
        self.start = room.start
        self.fixed = np.isin(self.every, [*room.fixed])
        seats = len(self.every)
        self.pairs = np.array([_pairs(aim, seats) for aim in room.aims]).reshape(-1, seats, seats)
        self.homes = np.array([_homes(aim, teams, seats) for aim in room.aims])
        self.homes = self.homes.reshape(-1, teams, seats)

    def deal(self, chance: Random) -> Ints:
        """A team for each seat: one function after the other, in random order, round the teams."""
        people, kinds = np.flatnonzero(~self.nobody).tolist(), self.kind.tolist()
        team, taken = self.every.copy(), [0] * len(self.size)
        there = np.zeros_like(self.low).tolist()
        limits = list(zip(self.size.tolist(), self.high.tolist(), strict=True))

        def turn(person: int) -> tuple[bool, int]:
            return person not in self.start, kinds[person]

        for person in sorted(chance.sample(people, len(people)), key=turn):
            kind, place = kinds[person], self.start.get(person)
            if place is None:
                # never where all seats are taken, rather not where enough of the function are
                full = [
                    n + (NEVER if n >= size else 1000 * (of_kind[kind] >= high[kind]))
                    for n, of_kind, (size, high) in zip(taken, there, limits, strict=True)
                ]
                place = full.index(min(full))
            team[person] = place
            taken[place] += 1
            there[place][kind] += 1
        team[self.nobody] = np.repeat(np.arange(len(taken)), self.size - np.array(taken, np.int64))
        return team

    def there(self, team: Ints) -> Ints:
        """How many of each kind each team has."""
        there = np.zeros_like(self.low)
        np.add.at(there, (team, self.kind), 1)
        return there

    def cost(self, team: Ints) -> Cost:
        """What a seating costs."""
        missed = _missed(self.there(team), self.low, self.high).sum()
        met = self.pairs[:, team[:, None] == team].sum(axis=1) // 2
        away = self.homes[:, team, self.every].sum(axis=1)
        return int(missed), *(met + away).tolist()

    def weights(self, radix: int) -> list[int]:
        """What the bounds count, then each aim; under a large radix each is a digit of a change."""
        most, weights = int(self.size.max()) - 1, [1]
        for pairs, homes in zip(self.pairs[::-1], self.homes[::-1], strict=True):
            reach = 2 * min(int(np.abs(pairs).sum(axis=1).max()), most * int(np.ptp(pairs)))
            weights.insert(0, weights[0] * min(radix, 2 * (reach + 2 * int(homes.max())) + 1))
        # what is added up on the way to a change needs room too
        if weights[0] * MISSES * 8 >= NEVER:
            raise OverflowError(f"{len(weights)} aims for teams of {most + 1}")
        return weights


def _pairs(aim: Aim, seats: int) -> Ints:
    """What each two cost in one team."""
    pairs = np.zeros((seats, seats), np.int64)
    for group in aim.apart:
        pairs[np.ix_(group, group)] += 1
    for one, other in aim.together:
        pairs[[one, other], [other, one]] -= 1
    np.fill_diagonal(pairs, 0)
    return pairs


def _homes(aim: Aim, teams: int, seats: int) -> Ints:
    """What each costs in each team by themselves."""
    homes = np.zeros((teams, seats), np.int64)
    for person, home in aim.home.items():
        homes[:, person] = np.arange(teams) != home
    return homes


class _Tables:
    """Who sits where while the search goes on, and what each exchange of two would change."""

    def __init__(self, seats: _Seats, team: Ints, cost: Cost, weights: Sequence[int]) -> None:
        self._seats, self.team, self.cost, self._weights = seats, team.copy(), cost, weights
        self._there = seats.there(team)
        each = np.array(weights[1:], np.int64)
        self._pairs = np.tensordot(each, seats.pairs, 1)
        # what each has, or would have, in common with each team
        self._common = np.tensordot(each, seats.homes, 1)
        for number in range(len(self._common)):
            self._common[number] += self._pairs[team == number].sum(axis=0)
        self._turn, self._rests_until = 0, np.zeros_like(team)
        self._leave, self._enter = np.zeros_like(self._there), np.zeros_like(self._there)
        self._weigh(list(range(len(self._there))))
        self._changes = np.zeros_like(self._pairs)
        self._look(seats.every)

    def exchange(self, chance: Random) -> bool:
        """Make the best exchange, by chance among equals; False when there is none to come."""
        best = self._changes.min()
        self._turn += 1
        again = self._rests_until == self._turn
        if best < NEVER:
            ties = np.flatnonzero(self._changes == best)
            pair = divmod(int(ties[chance.randrange(len(ties))]), len(self.team))
            here, there = self.team[[*pair]]
            again |= (self.team == here) | (self.team == there)
            self._swap(*pair)
            for person in pair:
                rest = chance.randint(SHORTEST_REST, LONGEST_REST)
                self._rests_until[person] = self._turn + rest
        self._look(np.flatnonzero(again))
        return bool(best < NEVER or (self._rests_until >= self._turn).any())

    def _swap(self, one: int, other: int) -> None:
        """Let two change places."""
        here, there = self.team[[one, other]]
        missed, *aims = self.cost
        change = self._change(one, other)
        step = self._pairs[other] - self._pairs[one]
        self._common[here] += step
        self._common[there] -= step
        self.team[[one, other]] = there, here
        leaving, entering = self._seats.kind[[one, other]]
        if leaving != entering:
            weight = self._weights[0]
            missed += int(self._leave[here, leaving] + self._enter[here, entering]) // weight
            missed += int(self._leave[there, entering] + self._enter[there, leaving]) // weight
            self._there[[here, there], [leaving, entering]] -= 1
            self._there[[here, there], [entering, leaving]] += 1
            self._weigh([here, there])
        self.cost = missed, *(np.array(aims, np.int64) + change).tolist()

    def _change(self, one: int, other: int) -> Ints:
        """By how much each aim changes when two change places."""
        seats, (here, there) = self._seats, self.team[[one, other]]
        lead = seats.pairs[:, one] - seats.pairs[:, other]
        change = lead[:, self.team == there].sum(axis=1) - lead[:, self.team == here].sum(axis=1)
        change += seats.homes[:, there, one] - seats.homes[:, here, one]
        change += seats.homes[:, here, other] - seats.homes[:, there, other]
        return change - 2 * seats.pairs[:, one, other]

    def _weigh(self, teams: list[int]) -> None:
        """What it changes in the bounds when one of a kind leaves or enters one of the teams."""
        low, high, there = self._seats.low[teams], self._seats.high[teams], self._there[teams]
        now = _missed(there, low, high)
        self._leave[teams] = (_missed(there - 1, low, high) - now) * self._weights[0]
        self._enter[teams] = (_missed(there + 1, low, high) - now) * self._weights[0]

    def _look(self, some: Ints) -> None:
        """What changes when some change places with any other; those who rest do not."""
        seats, team = self._seats, self.team
        kind, here = seats.kind, team[some]
        own = self._common[team, seats.every]
        changes = self._common[:, some][team].T + self._common[here]
        changes -= own[some][:, None] + own + 2 * self._pairs[some]
        leave = self._leave[team, kind]
        counts = self._enter[:, kind[some]][team].T + self._enter[here][:, kind]
        counts += leave[some][:, None] + leave
        changes += np.where(kind[some][:, None] == kind, 0, counts)
        still = seats.fixed | (self._rests_until > self._turn)
        never = still[some][:, None] | still | (here[:, None] == team)
        changes[never | (seats.nobody[some][:, None] & seats.nobody)] = NEVER
        self._changes[some] = changes
        self._changes[:, some] = changes.T


def _missed(there: Ints, low: Ints, high: Ints) -> Ints:
    return np.maximum(low - there, 0) + np.maximum(there - high, 0)
