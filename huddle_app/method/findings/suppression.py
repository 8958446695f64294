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
What one function alone is asked is shown by its own level × region; of which of these it may be told who
answered is asked last of all (`groups.ORDER`), so that it costs no other group.

Who has answered is told no more than what: each n is a sum, too, of who was invited and answered. So only
groups are published (and told of in the overview) that in every combination of them at least `threshold`
*invited* people have a weight (`tellable`); who of them answered has no say in that. A manager's figure is
hidden beside that of one invited director, whether or not she has answered. All groups of the invited are
named, shown or not, but those of which it may be told that nobody answered. Whoever answered and is not on
the list counts as invited, and so on each scale does whoever left half of it out.

Of what was shown at a lower threshold nothing new may be shown at a higher one: the groups are chosen at 3
first, and at each threshold from those of the one before (so that at 5, too, which are missing may tell how
many of three or four answered). Below 5 a few numbers of four people leave little to guess, so that groups
that have fewer than `threshold` people in common are not shown together (levels go before regions). That
alone is lifted at 5, and takes no part in choosing what is safe: so what was shown before and after that is
among what is safe at the lower threshold, and taken together tells of no fewer people than that.

The other figures: intervals, gaps and changes follow from n, mean and sd of what is shown. Statements are
sums over the same people. Links are one number over ten people or more each. Figures of leadership are in
no sum with others'. Two scales share no answers, nor do two waves, so that nothing of one follows from
another, unless the same answers were taken into both: for that see `beside`.

What this does not promise: that nothing can be *bounded*, or guessed from what numbers are possible at all.
A mean of 1.2 says that nobody answered 7, and a group that answered alike says what each answered;
`identifiable` names these. If all or none of a group answered, that is known of each of them; and where
eight managers are hidden and, with one director, five answered in the North, she must have. A list that is
changed after findings were shown, and levels called otherwise on it than in the answers, hide nobody. Many
crossing groups give many equations, of `threshold` people or more each; as answers are whole numbers,
somebody who knows most of these people's answers may find the others'. Exact figures say more than rounded
ones, which is why `as_data` rounds. Counts by rating bound most sharply where groups cross, so they have a
rule of their own (`Publication.counted`). Nor can it know what was shown before an answer was added.

Source of the setting: Cox 1980, “Suppression methodology and statistical disclosure control”, JASA 75.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from huddle_app.method.arrays import Flags, Ints
from huddle_app.method.findings.disclosure import Apart, Told, parts_of
from huddle_app.method.findings.groups import POOLED, Cells, Groups, rank
from huddle_app.method.findings.model import Group
from huddle_app.method.survey.invited import Cell
from huddle_app.method.survey.waves import LOWEST_THRESHOLD
from huddle_app.method.words import Function

ENOUGH = 5
"""Below this threshold groups that cross in few people are not shown together."""

ByThreshold = Mapping[int, frozenset[Group]]


@dataclass(frozen=True)
class Tellable:
    """The groups of which it may be told how many people answered, at each threshold up to one.

    `safe` are those that tell of no few people, `told` those of them that are told of.
    """

    safe: ByThreshold
    told: ByThreshold


@dataclass(frozen=True)
class Publication:
    """Which groups may be shown and which not; both in the order in which they were considered.

    `sheltering` are the hidden ones that are large enough themselves. `counted` are those of which
    counts by rating may be shown, too: whoever is in several groups answered something that each of
    them counts, so together these groups cut the people into parts of at least `threshold` only. They
    are kinds of groups. `again` are hidden for the sake of an earlier wave alone.
    """

    shown: tuple[Group, ...] = ()
    hidden: tuple[Group, ...] = ()
    sheltering: frozenset[Group] = frozenset()
    counted: frozenset[Group] = frozenset()
    again: frozenset[Group] = frozenset()

    def only(self, groups: Collection[Group]) -> "Publication":
        """The same with only these of the groups shown; the others shelter somebody beside an earlier wave."""
        more = [group for group in self.shown if group not in groups]
        return Publication(
            shown=tuple(group for group in self.shown if group in groups),
            hidden=(*self.hidden, *more),
            sheltering=self.sheltering.union(more),
            counted=self.counted.difference(more),
            again=frozenset(more),
        )


class Publisher:
    """Says what may be published of the scales of one wave; what the same people answered is published alike.

    `everybody` are those who were invited or answered anything in the wave.
    """

    def __init__(self, threshold: int, everybody: Cells) -> None:
        self._threshold = threshold
        self._everybody = everybody
        self._known: dict[tuple[Cells, Cells], Publication] = {}

    def publication(
        self, cells: Cells, functions: Collection[Function] = tuple(Function)
    ) -> Publication:
        """What may be published of a scale for these functions that so many people of each cell answered."""
        # Leadership is in no group with others, so neither tells anything of the other's answers.
        beside = [function for function in Function if function not in POOLED]
        parts = [
            self._part(_only(cells, part), _only(self._everybody, {*part}.intersection(functions)))
            for part in (POOLED, beside)
        ]
        return Publication(
            shown=tuple(group for part in parts for group in part.shown),
            hidden=tuple(group for part in parts for group in part.hidden),
            sheltering=frozenset[Group]().union(*(part.sheltering for part in parts)),
            counted=frozenset[Group]().union(*(part.counted for part in parts)),
        )

    def _part(self, cells: Cells, everybody: Cells) -> Publication:
        if (cells, everybody) not in self._known:
            self._known[cells, everybody] = self._published(dict(cells), everybody)
        return self._known[cells, everybody]

    def _published(self, answered: Mapping[Cell, int], everybody: Cells) -> Publication:
        named = Groups(everybody)
        heads = named.heads([answered.get(cell, 0) for cell, _n in everybody])
        kept, kinds = _kept(_Sums(named, answered), self._tellable, self._threshold)
        shown = tuple(group for row, group in enumerate(named.considered) if row in kept)
        told = self._tellable.told[self._threshold]
        said = {*shown, *(group for group, n in heads.items() if not n and group in told)}
        hidden = tuple(group for group in named.groups if group not in said)
        return Publication(
            shown=shown,
            hidden=hidden,
            sheltering=frozenset(group for group in hidden if heads[group] >= self._threshold),
            counted=frozenset(group for group in shown if rank(group) in kinds),
        )

    @cached_property
    def _tellable(self) -> Tellable:
        return tellable(self._everybody, self._threshold)


def tellable(everybody: Cells, threshold: int) -> Tellable:
    """The groups of which it may be told how many answered, at each threshold from 3 to this one.

    It depends on who was invited alone, as far as that is known.
    """
    named = Groups(everybody, each=True)
    safe = _safe(named, threshold)
    if threshold >= ENOUGH:
        return Tellable(safe, safe)
    told: dict[int, frozenset[Group]] = {}
    rows: Sequence[int] = range(len(named.considered))
    for least in range(LOWEST_THRESHOLD, threshold + 1):
        rows = [row for row in rows if named.considered[row] in safe[least]]
        apart = Apart(named.sizes, least)
        rows = [row for row in rows if apart.takes(named.people[row])]
        told[least] = frozenset(named.considered[row] for row in rows)
    return Tellable(safe, told)


def _safe(named: Groups, threshold: int) -> ByThreshold:
    """The groups that at each threshold up to this one tell of no few people, whatever this one is."""
    sizes = named.sizes
    # What all may be told together at the threshold may be so below it, too: the usual case of many.
    told = Told(sizes, threshold)
    told.takes(named.of_small_functions(threshold))
    large = sizes.min(initial=threshold) >= threshold
    if large or all(map(told.takes, named.people)):
        every = frozenset(named.considered)
        return dict.fromkeys(range(LOWEST_THRESHOLD, threshold + 1), every)
    rows: Sequence[int] = range(len(named.considered))
    found: dict[int, frozenset[Group]] = {}
    for least in range(LOWEST_THRESHOLD, threshold + 1):
        if sizes.min(initial=least) < least:
            told = Told(sizes, least)
            told.takes(named.of_small_functions(least))
            rows = [row for row in rows if told.takes(named.people[row])]
        found[least] = frozenset(named.considered[row] for row in rows)
    return found


def _only(cells: Cells, functions: Collection[Function]) -> Cells:
    return tuple(cell for cell in cells if cell[0][0] in functions)


class _Sums:
    """Who is in which sums: `people` has a row for each of `groups`, over the cells of those who answered.

    `sizes` are those of the cells; `all_answered` says whether there is nobody else.
    """

    def __init__(self, named: Groups, answered: Mapping[Cell, int]) -> None:
        self._named = named
        self._heads: Ints = np.array([answered.get(c, 0) for c, _n in named.cells], dtype=np.int64)
        there = self._heads > 0
        self.groups = named.considered
        self.people = named.people[:, there]
        self.sizes = self._heads[there]
        self.kinds = [rank(group) for group in self.groups]
        self.all_answered = dict(named.cells) == answered

    def of_anybody(self, groups: frozenset[Group]) -> list[int]:
        """The rows of those of these groups somebody of which answered."""
        some = np.flatnonzero(self.people.any(axis=1)).tolist()
        return [row for row in some if self.groups[row] in groups]

    def smallest(self, most: int) -> int:
        """How many people the smallest cell has, of those who answered or of everybody, or so many."""
        return int(min(self.sizes.min(initial=most), self._named.sizes.min(initial=most)))

    def in_turn(self, rows: Sequence[int], takes: Callable[[Flags], bool]) -> list[int]:
        """The rows that are taken, one by one."""
        return [row for row in rows if takes(self.people[row])]

    def counted(self, kinds: frozenset[int], rows: Sequence[int], least: int) -> frozenset[int]:
        """Those of these kinds whose rows cut the people into large parts only, one after the other."""
        counted: list[int] = []
        found: set[int] = set()
        for kind in sorted(kinds):
            more = [row for row in rows if self.kinds[row] == kind]
            if self._cuts_large_parts(counted + more, least):
                counted += more
                found.add(kind)
        return frozenset(found)

    def _cuts_large_parts(self, rows: Sequence[int], least: int) -> bool:
        """Whether each part has enough people, of whom enough answered, or nobody."""
        people = self._named.people[rows]
        heads = parts_of(people, self._heads)
        if self.all_answered:
            return bool((heads >= least).all())
        return bool(
            ((heads >= least) | (heads == 0)).all()
            and (parts_of(people, self._named.sizes) >= least).all()
        )


def _kept(
    sums: _Sums, tellable: Tellable, threshold: int
) -> tuple[Collection[int], frozenset[int]]:
    """The rows that are published, and the kinds of groups of which counts are."""
    those = tellable.safe[LOWEST_THRESHOLD]
    kept = safe = sums.of_anybody(those)
    kinds = frozenset(sums.kinds)
    # Where every cell has so many people anyway, nothing tells of fewer.
    first = sums.smallest(threshold) + 1
    # What all may be shown together at the threshold may be so below it, too: the usual case of many.
    all_at_once = sums.all_answered or all(
        map(Told(sums.sizes, threshold).takes, sums.people[safe])
    )
    for least in range(LOWEST_THRESHOLD, threshold + 1):
        if tellable.safe[least] is not those:
            those = tellable.safe[least]
            safe = [row for row in safe if sums.groups[row] in those]
        if least >= first and not all_at_once:
            safe = sums.in_turn(safe, Told(sums.sizes, least).takes)
        if threshold < ENOUGH:
            told = {row for row in safe if sums.groups[row] in tellable.told[least]}
            apart = Apart(sums.sizes, least)
            kept = sums.in_turn([row for row in kept if row in told], apart.takes)
        else:
            kept = safe
        if least >= first:
            kinds = sums.counted(kinds, safe, least)
    return frozenset(kept), kinds
