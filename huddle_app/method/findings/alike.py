"""Who answers a scale in two waves with the very same answers, counted by their cells."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from huddle_app.method.arrays import Ints
from huddle_app.method.findings.answers import Answers, ScaleScores
from huddle_app.method.survey.invited import Cell
from huddle_app.method.toolkit import HIGHEST

NOWHERE = -1
"""The place of the cell of somebody who is not in a wave."""

_FEW, _ONE_IN = 200, 4
"""Of so many people all are looked for; of more where one in so many was found."""


class Given(NamedTuple):
    """What people answered to a scale, statement × person, and the places of their cells."""

    ratings: NDArray[np.uint8]
    cells: Ints

    @property
    def numbers(self) -> Ints:
        """Everybody's answers as one number."""
        digits = np.arange(len(self.ratings), dtype=np.int64)
        return (HIGHEST + 1) ** digits @ self.ratings


class Kinds(NamedTuple):
    """The people of two waves by the places of their cells in each (`NOWHERE` in none), and how many they are."""

    one: Ints
    other: Ints
    sizes: Ints


class Alike(NamedTuple):
    """How many people of each cell of one wave are in each cell of another, and in one of the two alone."""

    both: Ints
    one: Ints
    other: Ints

    @property
    def kinds(self) -> Kinds:
        """The same, but for cells in which nobody is."""
        [one], [other], pairs = self.one.nonzero(), self.other.nonzero(), self.both.nonzero()
        return Kinds(
            np.concatenate((one, np.full_like(other, NOWHERE), pairs[0])),
            np.concatenate((np.full_like(one, NOWHERE), other, pairs[1])),
            np.concatenate((self.one[one], self.other[other], self.both[pairs])),
        )


def given(answers: Answers, scores: ScaleScores, cells: Sequence[Cell]) -> Given:
    """Everybody whose answers to a scale count, their cells by their place among `cells`."""
    places = np.array([cells.index(cell) for cell in answers.cells], dtype=np.int64)
    return Given(scores.ratings[:, scores.counts], places[answers.cell_of[scores.counts]])


def alike(one: Given, other: Given, cells: int) -> Alike:
    """Who answers alike counts as one person; the cells are so many.

    Where several do, who is in the same cell in both goes first, then who moved with others of the cell.
    Anybody else who moved is looked for among few people, and where many were found: among many people
    somebody answers a short scale alike by chance.
    """
    left = _Left(one, other, cells)
    stay, anywhere = np.arange(cells), np.zeros(cells, dtype=np.int64)
    both = left.taken(stay, stay)
    moved = left.alike(anywhere, anywhere).counts
    both += left.taken(np.where(moved.max(axis=1) > 1, moved.argmax(axis=1), stay), stay)
    people = min(len(one.cells), len(other.cells))
    if people <= _FEW or _ONE_IN * both.sum() >= people:
        both += left.taken(anywhere, anywhere)
    alone = (np.bincount(wave.cells, minlength=cells) for wave in (one, other))
    return Alike(both, *(n - both.sum(axis=axis) for axis, n in zip((1, 0), alone, strict=True)))


def told_apart(people: Alike, least: int) -> Alike:
    """The same people, where who shares answers with so large a part that nothing hides in it counts as alone.

    A sum in which a cell has a weight that so many people are in alone is over so many, whatever else it
    is of. In any other sum those of that cell are told of by the other wave only.
    """
    both, one, other = (counts.copy() for counts in people)
    while True:
        large, others_large = one >= least, other >= least
        if not (both[large].any() or both[:, others_large].any()):
            return Alike(both, one, other)
        other += both[large].sum(axis=0)
        both[large] = 0
        one += both[:, others_large].sum(axis=1)
        both[:, others_large] = 0


class _Met(NamedTuple):
    """The places of people who answer alike, one pair each, and how many there are of each two cells."""

    ones: Ints
    others: Ints
    counts: Ints


class _Left:
    """The people of two waves who are in no pair so far."""

    def __init__(self, one: Given, other: Given, cells: int) -> None:
        answers = np.concatenate((one.numbers, other.numbers))
        _answers, sets = np.unique(answers, return_inverse=True)
        self._sets = np.split(sets, [len(one.cells)])
        self._cells = [one.cells, other.cells]
        self._number = cells

    def alike(self, whose: Ints, others_whose: Ints) -> _Met:
        """Those who answer alike, and whose cells are given as one and the same here."""
        numbers = [
            sets * self._number + of[cells]
            for sets, cells, of in zip(self._sets, self._cells, (whose, others_whose), strict=True)
        ]
        here, there = _met(*numbers)
        counts = np.zeros((self._number, self._number), dtype=np.int64)
        np.add.at(counts, (self._cells[0][here], self._cells[1][there]), 1)
        return _Met(here, there, counts)

    def taken(self, whose: Ints, others_whose: Ints) -> Ints:
        """How many such pairs there are of each two cells; these people are left no more."""
        here, there, counts = self.alike(whose, others_whose)
        for wave, places in enumerate((here, there)):
            self._sets[wave] = np.delete(self._sets[wave], places)
            self._cells[wave] = np.delete(self._cells[wave], places)
        return counts


def _met(ones: Ints, others: Ints) -> tuple[Ints, Ints]:
    """The places of numbers that are in both, each number as often as in the one that has it less often."""
    order, others_order = np.argsort(ones), np.argsort(others)
    most = max(len(ones), len(others))
    _turns, here, there = np.intersect1d(
        _in_turn(ones[order], most),
        _in_turn(others[others_order], most),
        assume_unique=True,
        return_indices=True,
    )
    return order[here], others_order[there]


def _in_turn(numbers: Ints, most: int) -> Ints:
    """Sorted numbers, of each at most so many, made different by how many of its like go before."""
    return numbers * most + np.arange(len(numbers)) - np.searchsorted(numbers, numbers)
