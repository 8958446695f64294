"""Who takes which seat: people are dealt in a random order, then change places while that helps.

Few people are to meet who shared a team before; levels are spread over the teams, then regions.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations
from random import Random
from uuid import UUID

from huddle_app.method.people import Participant
from huddle_app.method.words import Function

# One exchange changes at most 16 pairs, so each of these outweighs all that come after it.
MET_BEFORE, SAME_LEVEL, SAME_REGION = 400, 20, 1

Seats = Mapping[Function, int]
"""How many people of each function a team has room for."""


def likeness(people: Sequence[Participant], before: Mapping[UUID, UUID]) -> list[list[int]]:
    """How much each two people are to be kept apart, by their places in `people`.

    `before` gives the team each was in before, by their ids.
    """
    tables = [before.get(person.id, person.id) for person in people]
    alike = [[0] * len(people) for _person in people]
    for (a, one), (b, other) in combinations(enumerate(people), 2):
        alike[a][b] = alike[b][a] = (
            MET_BEFORE * (tables[a] == tables[b])
            + SAME_LEVEL * (one.level == other.level != "")
            + SAME_REGION * (one.region == other.region != "")
        )
    return alike


class Seating:
    """Who sits where while a round is drawn; people and tables go by their place in the lists."""

    def __init__(
        self, people: Sequence[Participant], alike: Sequence[Sequence[int]], tables: int
    ) -> None:
        self._people = people
        self._alike = alike
        self._table: dict[int, int] = {}
        # what each person has, or would have, in common with each table
        self._common = [[0] * tables for _person in people]

    def deal(self, seats: Sequence[Seats], order: Random) -> None:
        """Seat everybody in random order, each at the free table least like them."""
        free = [dict(team) for team in seats]
        for person in order.sample(range(len(self._people)), len(self._people)):
            function = self._people[person].function
            tables = [table for table, left in enumerate(free) if left.get(function)]
            table = min(tables, key=self._common[person].__getitem__)
            free[table][function] -= 1
            self._sit(person, table)

    def improve(self) -> None:
        """Let two people of one function change places until no exchange helps any more."""
        pairs = [
            (a, b)
            for (a, one), (b, other) in combinations(enumerate(self._people), 2)
            if one.function is other.function
        ]
        exchanges = 1
        while exchanges:
            exchanges = sum(self._exchange(a, b) for a, b in pairs)

    def tables(self) -> list[tuple[Participant, ...]]:
        """The people at each table."""
        return [
            tuple(one for n, one in enumerate(self._people) if self._table[n] == table)
            for table in range(len(self._common[0]))
        ]

    def _exchange(self, a: int, b: int) -> bool:
        here, there = self._table[a], self._table[b]
        if here == there:
            return False
        now = self._common[a][here] + self._common[b][there]
        then = self._common[a][there] + self._common[b][here] - 2 * self._alike[a][b]
        if then >= now:
            return False
        self._sit(a, there)
        self._sit(b, here)
        return True

    def _sit(self, person: int, table: int) -> None:
        before = self._table.get(person)
        self._table[person] = table
        for common, alike in zip(self._common, self._alike[person], strict=True):
            common[table] += alike
            if before is not None:
                common[before] -= alike
