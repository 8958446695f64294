"""Which groups may be shown, so that no few people's answers follow from what is shown.

Everything shown of a group (n, mean, sd, statements, counts) comes from sums, over the people of the
group, of something that depends on each person's own answers alone. Whatever can be computed from
such sums, whatever was summed, is a sum over people with weights, and the weights are a combination
of the groups' own 0/1 vectors “who belongs to it”. So the answers of a set of people can be computed
exactly if and only if the 0/1 vector of that set lies in the row space of the matrix *published
group × person*. Published are only groups for which no set of 1 … threshold − 1 people lies in it.

People of the same function, level and region (a *cell*) are in the same groups, so the matrix is one of
group × cell. Groups come in the order function, function × level, function × region, level,
region, level × region, the larger first; each is published if that stays safe with those before it.
So none is hidden without need, and the coarse figures, which the room needs first, go before the fine.

What this does not promise: that nothing can be *bounded*. A mean of 1.2 says that nobody answered 7,
and a group that answered alike says what each answered; `recognition` names these. Counts by rating
bound most sharply where groups cross, so they have a rule of their own (`Publication.counted`).

Source of the setting: Cox 1980, “Suppression methodology and statistical disclosure control”, JASA 75.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from huddle_app.method.findings.model import Group
from huddle_app.method.words import Function

PRIME = 2**31 - 1
"""The arithmetic is exact modulo this; products of two residues fit in 64 bits."""

MOST_TRIED = 20_000
MOST_GROUPS = 120
"""Beyond these a question is not worked out and the finer groups stay hidden: safe, and quick."""

POOLED = (Function.SALES, Function.MARKETING)

Cell = tuple[Function, str, str]
"""A function, a level and a region; empty where none was given."""

Cells = tuple[tuple[Cell, int], ...]
"""The cells that are not empty, each with how many people of it answered."""

Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Publication:
    """Which groups may be shown and which not; both in the order in which they were considered.

    `sheltering` are the hidden ones that are large enough themselves. `counted` are those of which
    counts by rating may be shown, too: whoever is in several groups answered something that each of
    them counts, so together these groups cut the people into parts of at least `threshold` only.
    """

    shown: tuple[Group, ...] = ()
    hidden: tuple[Group, ...] = ()
    sheltering: frozenset[Group] = frozenset()
    counted: frozenset[Group] = frozenset()


def publication(cells: Cells, threshold: int) -> Publication:
    """What may be published of a scale that so many people of each cell answered."""
    blocks = [_publish(block, threshold) for block in _blocks(cells)]
    return Publication(
        shown=tuple(chain.from_iterable(block.shown for block in blocks)),
        hidden=tuple(chain.from_iterable(block.hidden for block in blocks)),
        sheltering=frozenset(chain.from_iterable(block.sheltering for block in blocks)),
        counted=frozenset(chain.from_iterable(block.counted for block in blocks)),
    )


def belongs(cell: Cell, group: Group) -> bool:
    """Whether the people of a cell are in a group."""
    function, level, region = cell
    return (
        (function in POOLED if group.function is None else function is group.function)
        and group.level in (None, level)
        and group.region in (None, region)
    )


def candidates(cells: Iterable[Cell]) -> tuple[Group, ...]:
    """All groups of the people of these cells; there are none by level where no level is given.

    There are groups of sales and marketing together where people of both are among them.
    """
    cells = list(cells)
    pooled = is_pooled(function for function, _level, _region in cells)
    leveled, regional = any(cell[1] for cell in cells), any(cell[2] for cell in cells)
    groups = {
        group: None
        for function, level, region in cells
        for whose in ((function, None) if pooled and function in POOLED else (function,))
        for group in (
            Group(whose),
            *([Group(whose, level)] if leveled else []),
            *([Group(whose, None, region)] if regional else []),
            *([Group(whose, level, region)] if leveled and regional and whose is None else []),
        )
    }
    return tuple(group for group in groups if group != Group())


def is_pooled(functions: Iterable[Function]) -> bool:
    """Whether there are groups of sales and marketing together: people of both answered."""
    return set(POOLED) <= set(functions)


def _blocks(cells: Cells) -> Iterator[Cells]:
    """The cells divided so that no group reaches over two parts."""
    pooled = is_pooled(cell[0] for cell, _n in cells)
    parts: dict[Function, list[tuple[Cell, int]]] = {}
    for cell, n in cells:
        function = POOLED[0] if pooled and cell[0] in POOLED else cell[0]
        parts.setdefault(function, []).append((cell, n))
    return (tuple(part) for part in parts.values())


def _publish(cells: Cells, threshold: int) -> Publication:
    sizes = np.array([n for _cell, n in cells], dtype=np.int64)
    members = _members(cells)
    heads = {group: int(sizes[flags].sum()) for group, flags in members.items()}
    groups = sorted(members, key=lambda group: (_rank(group), -heads[group], _name(group)))
    large = [group for group in groups if heads[group] >= threshold]
    if (sizes < threshold).any():
        large = large[:MOST_GROUPS]
    matrix = np.array([members[group] for group in large], dtype=bool).reshape(-1, len(sizes))

    def safe(rows: Sequence[int]) -> bool:
        return not tells_of_few(matrix[list(rows)], sizes, threshold)

    def whole(rows: Sequence[int]) -> bool:
        return bool((_parts(matrix[list(rows)], sizes)[1] >= threshold).all())

    shown = _taken_in_turn(range(len(large)), safe)
    published = {large[row]: row for row in shown}
    return Publication(
        shown=tuple(published),
        hidden=tuple(group for group in groups if group not in published),
        sheltering=frozenset(g for g in groups if heads[g] >= threshold and g not in published),
        counted=frozenset(large[row] for row in _taken_in_turn(shown, whole)),
    )


def _members(cells: Cells) -> Mapping[Group, Flags]:
    groups = candidates(cell for cell, _n in cells)
    return {group: np.array([belongs(cell, group) for cell, _n in cells]) for group in groups}


def _rank(group: Group) -> int:
    shape = (group.function is None, group.level is not None, group.region is not None)
    order = (
        (False, False, False),
        (False, True, False),
        (False, False, True),
        (True, True, False),
        (True, False, True),
        (True, True, True),
    )
    return order.index(shape)


def _name(group: Group) -> tuple[str, str, str]:
    return (group.function or "", group.level or "", group.region or "")


def _taken_in_turn(rows: Sequence[int], safe: Callable[[Sequence[int]], bool]) -> list[int]:
    """The rows that are safe one by one, each with those taken before it.

    What is safe stays so with fewer rows; so a whole stretch is tried at once, and halved if it fails.
    """
    taken: list[int] = []
    stretches = [list(rows)] if rows else []
    while stretches:
        stretch = stretches.pop()
        if safe([*taken, *stretch]):
            taken += stretch
        elif len(stretch) > 1:
            half = len(stretch) // 2
            stretches += [stretch[half:], stretch[:half]]
    return taken


def tells_of_few(groups: Flags, sizes: Ints, threshold: int) -> bool:
    """Whether the answers of some 1 … threshold − 1 people follow from sums over these groups.

    `groups` is group × cell, `sizes` how many people each cell has. True as well where there is too
    much to try (`MOST_TRIED`).
    """
    parts, weights = _parts(groups, sizes)
    # The heaviest parts lead: whoever leads is in the set or not, and few people lead few sets.
    order = np.argsort(-weights, kind="stable")
    parts, weights = parts[:, order].astype(np.int64), weights[order]
    large = int((weights >= threshold).sum())
    rows, leaders = _reduced(parts, large)
    following = np.delete(weights[large:], leaders)
    return _reaches(
        np.delete(rows, leaders, axis=1), weights[large:][leaders], following, threshold
    )


def _parts(groups: Flags, sizes: Ints) -> tuple[Flags, Ints]:
    """The cells that no group tells apart, taken together; without those in no group."""
    inside = np.flatnonzero(groups.any(axis=0))
    packed = np.packbits(groups[:, inside], axis=0).T
    heads: dict[bytes, int] = {}
    where: dict[bytes, int] = {}
    for cell, column in zip(inside.tolist(), packed, strict=True):
        key = column.tobytes()
        heads[key] = heads.get(key, 0) + int(sizes[cell])
        where.setdefault(key, cell)
    return groups[:, list(where.values())], np.array(list(heads.values()), dtype=np.int64)


def _reduced(matrix: Ints, large: int) -> tuple[Ints, list[int]]:
    """The reduced row echelon form modulo `PRIME` of what of the row space is 0 in the first columns.

    These columns, `large` of them, are taken off. With the form comes each row's leading column.
    """
    leaders: list[int] = []
    first = 0
    for column in range(matrix.shape[1]):
        row = len(leaders)
        below = np.flatnonzero(matrix[row:, column])
        if not len(below):
            continue
        matrix[[row, row + below[0]]] = matrix[[row + below[0], row]]
        matrix[row] = matrix[row] * pow(int(matrix[row, column]), -1, PRIME) % PRIME
        leaders.append(column)
        if column < large:
            first = len(leaders)
        others = first + np.flatnonzero(matrix[first:, column])
        others = others[others != row]
        matrix[others] = (matrix[others] - matrix[others, column, None] * matrix[row]) % PRIME
    return matrix[first : len(leaders), large:], [leader - large for leader in leaders[first:]]


def _reaches(rows: Ints, leading: Ints, following: Ints, threshold: int) -> bool:
    """Whether some of the rows add up to a 0/1 vector of fewer than `threshold` people.

    In a reduced form a 0/1 vector of the row space is the sum of the rows whose leaders it holds. Rows
    are taken or left one after the other; a column that no later row changes must be 0 or 1 by then.
    """
    open_until = [int(np.flatnonzero(column)[-1]) if column.any() else -1 for column in rows.T]
    last = np.array(open_until, dtype=np.int64)
    values = np.zeros((1, rows.shape[1]), dtype=np.int64)
    people = np.zeros(1, dtype=np.int64)
    for row in range(len(rows)):
        taken = people + leading[row]
        few = taken < threshold
        values = np.concatenate([values, (values[few] + rows[row]) % PRIME])
        people = np.concatenate([people, taken[few]])
        closing = last == row
        ends = values[:, closing]
        people = people + np.where(ends == 1, following[closing], 0).sum(axis=1)
        right = (ends <= 1).all(axis=1) & (people < threshold)
        values, people = values[right], people[right]
        if len(people) > MOST_TRIED:
            return True
    return bool((people > 0).any())
