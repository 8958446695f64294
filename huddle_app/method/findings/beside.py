"""What a wave may show beside earlier ones in which some of the same answers stand.

Two waves are two sets of answers, unless some were taken into both: half an export first and the whole
one later, paper typed in twice, answers copied. Then a group of the one less a group of the other tells
of the few who are not in both. Nobody says which answers are the same, so whoever answers a scale exactly
as somebody did in the earlier wave counts as the same person.

With the people of both waves together the rule is that of one wave (`suppression`): in no combination of
groups, of both waves, do fewer people than the higher threshold have a weight: they were promised both.
The earlier wave is shown as it is, the later one's groups are taken one by one. Where people answer anew
this hides next to nothing.

Statements are shown of functions alone, and more people may give one the same answer than answer the whole
scale so. Where half of a function answer a scale as before, no statement's answers may differ by those of
a few; else none of the scale's statements is shown, since with the score the others would tell of it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from huddle_app.method.arrays import Flags, Ints
from huddle_app.method.findings.alike import Alike, Given, alike, given, told_apart
from huddle_app.method.findings.answers import Answers, ScaleScores, joined, scale_scores
from huddle_app.method.findings.disclosure import Told
from huddle_app.method.findings.groups import belongs
from huddle_app.method.findings.model import Earlier, Findings, Group
from huddle_app.method.survey.invited import Cell
from huddle_app.method.toolkit import HIGHEST, Scale, Toolkit
from huddle_app.method.words import Function


class Safe(NamedTuple):
    """What may be shown of a scale: these groups, and the statements of these functions not."""

    groups: Sequence[Group]
    untold: frozenset[Function]


class Beside:
    """The earlier waves, beside which the scales of a later one of this threshold are to be shown."""

    def __init__(
        self, toolkit: Toolkit, earlier: Iterable[Earlier], later: Answers, threshold: int
    ) -> None:
        self._later, self._threshold = later, threshold
        self._earlier = [
            (wave.found, answers)
            for wave in earlier
            if (answers := joined(toolkit, wave.answered)) is not None
        ]

    def safe(self, scale: Scale, scores: ScaleScores, groups: Sequence[Group]) -> Safe:
        """What of these groups, which are safe in their own wave, tells of few people with no earlier one."""
        untold: set[Function] = set()
        for found, answers in self._earlier:
            shown = _shown(found, scale)
            if shown:
                least = max(found.threshold, self._threshold)
                two = _TwoWaves.of(scale, answers, self._later, scores)
                groups = two.safe(shown, groups, least)
                untold |= {f for f in Function if Group(f) in shown and two.few_apart(f, least)}
        return Safe(groups, frozenset(untold))


def _shown(found: Findings, scale: Scale) -> Sequence[Group]:
    finding = found.scales.get(scale.key)
    return [group for group in finding.cells if finding.score_of(group)] if finding else []


@dataclass(frozen=True)
class _TwoWaves:
    """What was answered to a scale in two waves; `people` counts, by `cells`, who is in both."""

    cells: Sequence[Cell]
    one: Given
    other: Given
    people: Alike

    @classmethod
    def of(cls, scale: Scale, before: Answers, after: Answers, scores: ScaleScores) -> "_TwoWaves":
        cells = list(dict.fromkeys([*before.cells, *after.cells]))
        one = given(before, scale_scores(before, scale), cells)
        other = given(after, scores, cells)
        return cls(cells, one, other, alike(one, other, len(cells)))

    def safe(self, before: Sequence[Group], groups: Sequence[Group], least: int) -> Sequence[Group]:
        """Those of the later wave's groups that are safe beside the earlier wave's, and together."""
        people = told_apart(self.people, least)
        if not people.both.any():
            return groups
        kinds = people.kinds
        told = Told(kinds.sizes, least)
        for group in before:
            told.knows(self._inside(group)[kinds.one])
        return [group for group in groups if told.takes(self._inside(group)[kinds.other])]

    def few_apart(self, function: Function, least: int) -> bool:
        """Whether half of a function answer alike, and what it answers to a statement differs by few people."""
        whose = self._inside(Group(function))[:-1]
        one, other = (wave.ratings[:, whose[wave.cells]] for wave in (self.one, self.other))
        if 2 * self.people.both[np.ix_(whose, whose)].sum() < min(one.shape[1], other.shape[1]):
            return False
        counted = (_counted(one), _counted(other))
        apart = abs(counted[0] - counted[1]).sum(axis=0)
        return bool(((apart > 0) & (apart < least)).any())

    def _inside(self, group: Group) -> Flags:
        """Which cells are in a group; last, as where there is none, not."""
        return np.array([*(belongs(cell, group) for cell in self.cells), False])


def _counted(ratings: NDArray[np.uint8]) -> Ints:
    """Rating × statement: how many gave it, or none."""
    return np.array([(ratings == rating).sum(axis=1) for rating in range(HIGHEST + 1)])
