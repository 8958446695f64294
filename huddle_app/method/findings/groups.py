"""The groups of people by function, level and region: who is in them, and in which order they are considered."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np

from huddle_app.method.arrays import Flags, Ints
from huddle_app.method.findings.model import Group
from huddle_app.method.survey.invited import UNKNOWN, Cell
from huddle_app.method.words import SIDES, Function

MOST_GROUPS, MOST_NUMBERS = 120, 100_000
"""So many groups of a function, and of both together, are considered, and fewer of very many cells.

The smallest of the finest are not; groups times cells are at most `MOST_NUMBERS`.
"""

OF_ONE = (False, True, True)
ORDER = (
    (False, False, False),
    (False, True, False),
    (False, False, True),
    (True, True, False),
    (True, False, True),
    (True, True, True),
    OF_ONE,
)
"""The kinds of groups in their turn: whether of both functions, of one level, of one region.

From coarse to fine; what only a scale has that one function alone answers comes last, at no other's cost.
"""

POOLED = SIDES

Cells = tuple[tuple[Cell, int], ...]
"""Cells, and how many people each has."""


def belongs(cell: Cell, group: Group) -> bool:
    """Whether the people of a cell are in a group."""
    function, level, region = cell
    return (
        (function in POOLED if group.function is None else function is group.function)
        and group.level in (None, level)
        and group.region in (None, region)
    )


def members(cells: Sequence[Cell]) -> Mapping[Group, tuple[int, ...]]:
    """All groups of the people of these cells, each with the places of its cells.

    There are none by level or region where nobody's is given, groups of sales and marketing together
    only where people of both are among them, and none of other functions by level and region.
    """
    pooled = is_pooled(function for function, _level, _region in cells)
    leveled, regional = any(cell[1] for cell in cells), any(cell[2] for cell in cells)
    places: dict[tuple[Function | None, str | None, str | None], list[int]] = {}
    for place, (function, level, region) in enumerate(cells):
        groups = [(function, None, None)]
        of_level, of_region = leveled and level != UNKNOWN, regional and region != UNKNOWN
        of_pair = of_level and of_region and function in POOLED
        for whose in (function, None) if pooled and function in POOLED else (function,):
            groups += [(whose, level, None)] if of_level else []
            groups += [(whose, None, region)] if of_region else []
            groups += [(whose, level, region)] if of_pair else []
        for group in groups:
            places.setdefault(group, []).append(place)
    return {Group(*group): tuple(inside) for group, inside in places.items()}


def membership(groups: Sequence[Sequence[int]], cells: int) -> Flags:
    """Group × cell: whether it is in the group; groups are given by the places of their cells."""
    inside = np.zeros((len(groups), cells), dtype=np.bool_)
    rows = np.repeat(np.arange(len(groups)), [len(places) for places in groups])
    inside[rows, [place for places in groups for place in places]] = True
    return inside


def is_pooled(functions: Iterable[Function]) -> bool:
    """Whether there are groups of sales and marketing together: people of both answered."""
    return set(POOLED) <= set(functions)


class Groups:
    """The groups of cells: `groups` in their turn, the larger first, and `considered`, the first of them.

    They are those of a scale that all these people are asked, which has level × region of both functions
    together where there are both; with `each`, those of any scale that some of them are asked.
    `people` has a row for each that is considered, over the cells; `sizes` are those of the cells.
    """

    def __init__(self, cells: Cells, *, each: bool = False) -> None:
        self.cells = cells
        self.sizes: Ints = np.array([n for _cell, n in cells], dtype=np.int64)
        every = members([cell for cell, _n in cells])
        left_out = OF_ONE if not each and is_pooled(cell[0] for cell, _n in cells) else None
        self._places = {g: places for g, places in every.items() if _kind(g) != left_out}
        size = self.heads([n for _cell, n in cells])
        self.groups = sorted(self._places, key=lambda g: (rank(g), -size[g], _name(g)))
        self.considered = self._first()
        self.people = membership([self._places[group] for group in self.considered], len(cells))

    def heads(self, numbers: Sequence[int]) -> Mapping[Group, int]:
        """How many people each group has, of so many in each cell."""
        return {g: sum(numbers[place] for place in inside) for g, inside in self._places.items()}

    def of_small_functions(self, least: int) -> Flags:
        """Who is of functions of fewer people than that, which the overview counts together."""
        sizes: Counter[Function] = Counter()
        for (function, _level, _region), n in self.cells:
            sizes[function] += n
        return np.array([sizes[cell[0]] < least for cell, _n in self.cells], dtype=np.bool_)

    def _first(self) -> list[Group]:
        """The first groups of each function and of both together; time does not grow without end."""
        most = min(MOST_GROUPS, MOST_NUMBERS // (len(self.cells) or 1))
        seen: Counter[Function | None] = Counter()
        considered: list[Group] = []
        for group in self.groups:
            seen[group.function] += 1
            if seen[group.function] <= most:
                considered.append(group)
        return considered


def beyond(everybody: Cells, functions: Collection[Function]) -> frozenset[Group]:
    """The groups of people of these functions that are not considered, as there are too many."""
    beside = [function for function in Function if function not in POOLED]
    found: set[Group] = set()
    for part in (POOLED, beside):
        asked = {*part}.intersection(functions)
        named = Groups(tuple(each for each in everybody if each[0][0] in asked))
        found.update(set(named.groups).difference(named.considered))
    return frozenset(found)


def rank(group: Group) -> int:
    """Which of the kinds of groups it is, by its place in `ORDER`."""
    return ORDER.index(_kind(group))


def _kind(group: Group) -> tuple[bool, bool, bool]:
    return group.function is None, group.level is not None, group.region is not None


def _name(group: Group) -> tuple[str, str, str]:
    return (group.function or "", group.level or "", group.region or "")
