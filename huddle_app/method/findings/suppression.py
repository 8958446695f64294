"""Which groups may be shown, so that no few people's answers follow from what is shown.

Everything shown of a group (n, mean, sd, statements, counts) comes from sums, over the people of the
group, of something that depends on each person's own answers alone. What can be computed by adding and
subtracting such sums is a sum over people with weights, and the weights are a combination of the groups'
own 0/1 vectors “who belongs to it”, whatever was summed. So only such groups are published that in every
combination of them, unless all weights are 0, at least `threshold` people have a weight. It does not
suffice that no few people's plain sum follows: of two people's p − q and p² − q² both scores follow.

People of the same function, level and region (a *cell*) are in the same groups, so the matrix is one of
group × cell. A blank is read as the person's own mean, so that nobody's answers are missing in any of a
group's sums, and alpha is of the very people the mean is of.

Groups come in the order function, function × level, function × region, level, region, level × region, the
larger first; each is published if that stays safe with those before it. So the coarse figures, which the
room needs first, go before the fine; the smallest of very many groups are not considered (`MOST_GROUPS`).

Of what was shown at a lower threshold nothing new may be shown at a higher one: the groups are chosen at 3
first, and at each threshold from those of the one before. Below 5 a few numbers of four people leave little
to guess, so that groups that have fewer than `threshold` people in common are not shown together (levels
go before regions). That alone is lifted at 5; what was shown before and after that, taken together, still
tells of no fewer people than the lower threshold.

The other figures: intervals, gaps and changes follow from n, mean and sd of what is shown. Statements are
sums over the same people. Links are one number over ten people or more each. Figures of leadership are in
no sum with others'. Two scales share no answers, nor do two waves, so that nothing of one follows from
another (the same answers taken into two waves would be shared; this looks at one wave alone).

What this does not promise: that nothing can be *bounded*, or guessed from what numbers are possible at all.
A mean of 1.2 says that nobody answered 7, and a group that answered alike says what each answered;
`identifiable` names these. Many crossing groups give many equations, of `threshold` people or more each; as
answers are whole numbers, somebody who knows most of these people's answers may find the others'. Exact
figures say more than rounded ones, which is why `as_data` rounds. Counts by rating bound most sharply where
groups cross, so they have a rule of their own (`Publication.counted`). Nor can it know what was shown before
an answer was added.

Source of the setting: Cox 1980, “Suppression methodology and statistical disclosure control”, JASA 75.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from huddle_app.method.findings.disclosure import Apart, Flags, Ints, Told, parts_of
from huddle_app.method.findings.model import Group
from huddle_app.method.survey.waves import LOWEST_THRESHOLD
from huddle_app.method.words import Function

MOST_GROUPS, MOST_NUMBERS = 120, 100_000
"""So many groups of a function, and of both together, are considered, and fewer of very many cells.

The smallest of the finest are not; groups times cells are at most `MOST_NUMBERS`.
"""

ENOUGH = 5
"""Below this threshold groups that cross in few people are not shown together."""

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
"""The cells that are not empty, and how many people of each answered."""


@dataclass(frozen=True)
class Publication:
    """Which groups may be shown and which not; both in the order in which they were considered.

    `sheltering` are the hidden ones that are large enough themselves. `counted` are those of which
    counts by rating may be shown, too: whoever is in several groups answered something that each of
    them counts, so together these groups cut the people into parts of at least `threshold` only. They
    are kinds of groups.
    """

    shown: tuple[Group, ...] = ()
    hidden: tuple[Group, ...] = ()
    sheltering: frozenset[Group] = frozenset()
    counted: frozenset[Group] = frozenset()


class Publisher:
    """Says what may be published of the scales of one wave; what the same people answered is published alike."""

    def __init__(self, threshold: int) -> None:
        self._threshold = threshold
        self._known: dict[Cells, Publication] = {}

    def publication(self, cells: Cells) -> Publication:
        """What may be published of a scale that so many people of each cell answered."""
        # Leadership is in no group with others, so neither tells anything of the other.
        ours, beside = (
            self._part(tuple(c for c in cells if (c[0][0] in POOLED) is pooled))
            for pooled in (True, False)
        )
        return Publication(
            shown=ours.shown + beside.shown,
            hidden=ours.hidden + beside.hidden,
            sheltering=ours.sheltering | beside.sheltering,
            counted=ours.counted | beside.counted,
        )

    def _part(self, cells: Cells) -> Publication:
        if cells not in self._known:
            self._known[cells] = _published(cells, self._threshold)
        return self._known[cells]


def _published(cells: Cells, threshold: int) -> Publication:
    places = members([cell for cell, _n in cells])
    heads = {group: sum(cells[place][1] for place in inside) for group, inside in places.items()}
    groups = sorted(places, key=lambda group: (_rank(group), -heads[group], _name(group)))
    considered = _considered(groups, cells)
    kept, kinds = _kept(_Sums(considered, places, cells), threshold)
    shown = tuple(group for row, group in enumerate(considered) if row in kept)
    published = set(shown)
    hidden = tuple(group for group in groups if group not in published)
    return Publication(
        shown=shown,
        hidden=hidden,
        sheltering=frozenset(group for group in hidden if heads[group] >= threshold),
        counted=frozenset(group for group in shown if _rank(group) in kinds),
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
    places: dict[tuple[Function | None, str | None, str | None], list[int]] = {}
    for place, (function, level, region) in enumerate(cells):
        groups = [(function, None, None)]
        both = pooled and function in POOLED
        for whose in (function, None) if both else (function,):
            groups += [(whose, level, None)] if leveled else []
            groups += [(whose, None, region)] if regional else []
        groups += [(None, level, region)] if both and leveled and regional else []
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


def _considered(groups: Sequence[Group], cells: Cells) -> list[Group]:
    """The first groups of each function and of both together; time does not grow without end."""
    most = min(MOST_GROUPS, MOST_NUMBERS // (len(cells) or 1))
    seen: Counter[Function | None] = Counter()
    considered: list[Group] = []
    for group in groups:
        seen[group.function] += 1
        if seen[group.function] <= most:
            considered.append(group)
    return considered


class _Sums:
    """Who is in which sums: `people` has a row for each group, over the cells; `sizes` are those of cells."""

    def __init__(
        self, groups: Sequence[Group], places: Mapping[Group, tuple[int, ...]], cells: Cells
    ) -> None:
        self.people = membership([places[group] for group in groups], len(cells))
        self.sizes: Ints = np.array([n for _cell, n in cells], dtype=np.int64)
        self.kinds = [_rank(group) for group in groups]

    def in_turn(self, rows: Sequence[int], takes: Callable[[Flags], bool]) -> list[int]:
        """The rows that are taken, one by one."""
        return [row for row in rows if takes(self.people[row])]

    def counted(self, kinds: frozenset[int], rows: Sequence[int], least: int) -> frozenset[int]:
        """Those of these kinds whose rows cut the people into large parts only, one after the other."""
        counted: list[int] = []
        found: set[int] = set()
        for kind in sorted(kinds):
            more = [row for row in rows if self.kinds[row] == kind]
            if (parts_of(self.people[counted + more], self.sizes) >= least).all():
                counted += more
                found.add(kind)
        return frozenset(found)


def _kept(sums: _Sums, threshold: int) -> tuple[Collection[int], frozenset[int]]:
    """The rows that are published, and the kinds of groups of which counts are."""
    kept = safe = everything = list(range(len(sums.people)))
    kinds = frozenset(sums.kinds)
    # Where every cell has so many people anyway, nothing tells of fewer.
    first = max(LOWEST_THRESHOLD, int(sums.sizes.min(initial=threshold)) + 1)
    if first > threshold:
        return frozenset(everything), kinds
    # What all may be shown together at the threshold may be so below it, too: the usual case of many.
    all_at_once = all(map(Told(sums.sizes, threshold).takes, sums.people))
    for least in range(first, threshold + 1):
        if not all_at_once:
            safe = sums.in_turn(safe, Told(sums.sizes, least).takes)
        if threshold < ENOUGH:
            still = set(safe)
            kept = sums.in_turn(
                [row for row in kept if row in still], Apart(sums.sizes, least).takes
            )
        else:
            kept = safe
        kinds = sums.counted(kinds, kept, least)
    return frozenset(kept), kinds


def _rank(group: Group) -> int:
    return ORDER.index((group.function is None, group.level is not None, group.region is not None))


def _name(group: Group) -> tuple[str, str, str]:
    return (group.function or "", group.level or "", group.region or "")
