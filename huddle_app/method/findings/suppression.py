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
So none is hidden without need (but for some of the finest in very large tables: `MANY_CELLS`), and the
coarse figures, which the room needs first, go before the fine.

The other figures: intervals, gaps and changes follow from n, mean and sd of what is shown. Statements are
sums over the same people. Alpha is of fewer people, those who left nothing out, and is published as a scale
of its own. Links are one number over ten people or more each. Figures of leadership are in no sum with
others'. Two scales share no answers, nor do two waves, so that nothing of one follows from another (the same
answers taken into two waves would be shared; this looks at one wave alone).

What this does not promise: that nothing can be *bounded*. A mean of 1.2 says that nobody answered 7, and a
group that answered alike says what each answered; `recognition` names these. Counts by rating bound most
sharply where groups cross, so they have a rule of their own (`Publication.counted`). Nor can it know what
was shown before an answer was added, or before the threshold was raised.

Source of the setting: Cox 1980, “Suppression methodology and statistical disclosure control”, JASA 75.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from huddle_app.method.findings.model import Group
from huddle_app.method.findings.telling import Flags, Ints, parts_of, tells_of_few
from huddle_app.method.words import Function

MOST_GROUPS = 120
"""So many groups of a function, and of both together, are considered; the smallest of the finest are not."""

MANY_CELLS, STRETCH = 150, 12
"""With more cells, groups of both functions together are shown or hidden in stretches of up to so many."""

ORDER = (
    (False, False, False),
    (False, True, False),
    (False, False, True),
    (True, True, False),
    (True, False, True),
    (True, True, True),
)
"""The kinds of groups from coarse to fine: whether of both functions, of one level, of one region."""

POOLED = (Function.SALES, Function.MARKETING)

Cell = tuple[Function, str, str]
"""A function, a level and a region; empty where none was given."""

Cells = tuple[tuple[Cell, int], ...]
"""The cells that are not empty, each with how many people of it answered."""


@dataclass(frozen=True)
class Publication:
    """Which groups may be shown and which not; both in the order in which they were considered.

    `sheltering` are the hidden ones that are large enough themselves. `counted` are those of which
    counts by rating may be shown, too: whoever is in several groups answered something that each of
    them counts, so together these groups cut the people into parts of at least `threshold` only. They
    are kinds of groups; functions and their levels always are among them.
    """

    shown: tuple[Group, ...] = ()
    hidden: tuple[Group, ...] = ()
    sheltering: frozenset[Group] = frozenset()
    counted: frozenset[Group] = frozenset()


def publication(cells: Cells, threshold: int) -> Publication:
    """What may be published of a scale that so many people of each cell answered."""
    sizes = np.array([n for _cell, n in cells], dtype=np.int64)
    places = members([cell for cell, _n in cells])
    heads = {group: int(sizes[list(inside)].sum()) for group, inside in places.items()}
    groups = sorted(places, key=lambda group: (_rank(group), -heads[group], _name(group)))
    large = [group for group in groups if heads[group] >= threshold]
    matrix = np.zeros((len(large), len(cells)), dtype=bool)
    for row, group in enumerate(large):
        matrix[row, list(places[group])] = True
    shown = _shown(large, matrix, sizes, threshold)
    published = {large[row] for row in shown}
    return Publication(
        shown=tuple(large[row] for row in shown),
        hidden=tuple(group for group in groups if group not in published),
        sheltering=frozenset(large) - published,
        counted=frozenset(large[row] for row in _counted(large, shown, matrix, sizes, threshold)),
    )


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

    There are none by level or region where nobody's is given, and groups of sales and marketing
    together only where people of both are among them.
    """
    pooled = is_pooled(function for function, _level, _region in cells)
    leveled, regional = any(cell[1] for cell in cells), any(cell[2] for cell in cells)
    places: dict[Group, list[int]] = {}
    for place, (function, level, region) in enumerate(cells):
        groups = [Group(function)]
        both = pooled and function in POOLED
        for whose in (function, None) if both else (function,):
            groups += [Group(whose, level)] if leveled else []
            groups += [Group(whose, None, region)] if regional else []
        groups += [Group(None, level, region)] if both and leveled and regional else []
        for group in groups:
            places.setdefault(group, []).append(place)
    return {group: tuple(inside) for group, inside in places.items()}


def is_pooled(functions: Iterable[Function]) -> bool:
    """Whether there are groups of sales and marketing together: people of both answered."""
    return set(POOLED) <= set(functions)


def _shown(large: Sequence[Group], matrix: Flags, sizes: Ints, threshold: int) -> list[int]:
    """The rows of the groups that are shown, the functions one by one and then those together.

    The groups of one function tell nothing of another's people, so that this is the order it would be.
    """
    if (sizes >= threshold).all():
        return list(range(len(large)))

    def safe(rows: Sequence[int]) -> bool:
        return not tells_of_few(matrix[list(rows)], sizes, threshold)

    rows: dict[Function | None, list[int]] = {}
    for row, group in enumerate(large):
        rows.setdefault(group.function, []).append(row)
    together = rows.pop(None, [])[:MOST_GROUPS]
    shown = {f: _taken_in_turn([], own[:MOST_GROUPS], safe) for f, own in rows.items()}
    before = [row for function in POOLED for row in shown.pop(function, [])]
    least = 1 if len(sizes) <= MANY_CELLS else STRETCH
    return [
        *_taken_in_turn(before, together, safe, least),
        *(row for own in shown.values() for row in own),
    ]


def _counted(
    large: Sequence[Group], shown: Sequence[int], matrix: Flags, sizes: Ints, threshold: int
) -> list[int]:
    """The rows of those shown groups that cut the people into large parts only, kind by kind."""
    counted: list[int] = []
    for rank in range(len(ORDER)):
        more = [*counted, *(row for row in shown if _rank(large[row]) == rank)]
        if (parts_of(matrix[more], sizes)[1] >= threshold).all():
            counted = more
    return counted


def _rank(group: Group) -> int:
    return ORDER.index((group.function is None, group.level is not None, group.region is not None))


def _name(group: Group) -> tuple[str, str, str]:
    return (group.function or "", group.level or "", group.region or "")


def _taken_in_turn(
    before: Sequence[int],
    rows: Sequence[int],
    safe: Callable[[Sequence[int]], bool],
    least: int = 1,
) -> list[int]:
    """`before`, and the rows that are safe one by one, each with all taken before it.

    What is safe stays so with fewer rows; so a whole stretch is tried at once, and halved if it fails,
    down to `least` rows.
    """
    taken = list(before)
    stretches = [list(rows)] if rows else []
    while stretches:
        stretch = stretches.pop()
        if safe([*taken, *stretch]):
            taken += stretch
        elif len(stretch) > least:
            half = len(stretch) // 2
            stretches += [stretch[half:], stretch[:half]]
    return taken
