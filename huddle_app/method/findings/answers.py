"""Everybody's answers as whole numbers, in the order of their cells, ready to be summed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from math import lcm

import numpy as np
from numpy.typing import NDArray

from huddle_app.method.arrays import Flags, Ints
from huddle_app.method.survey.answered import Answered
from huddle_app.method.survey.invited import Cell
from huddle_app.method.toolkit import Scale, Toolkit
from huddle_app.method.words import ANSWERING, Function


@dataclass(frozen=True)
class Answers:
    """Everybody's ratings, statement × person (0 where none), the people of a cell together.

    `starts` says with which person each of `cells` begins; `places` where a statement stands.
    """

    ratings: NDArray[np.uint8]
    cells: tuple[Cell, ...]
    starts: NDArray[np.intp]
    places: Mapping[str, int]

    @property
    def heads(self) -> Mapping[Cell, int]:
        """How many people of each cell answered anything."""
        return dict(zip(self.cells, self._sizes.tolist(), strict=True))

    def of_functions(self, functions: Collection[Function]) -> Flags:
        """Who is of one of these functions."""
        return np.array([function in functions for function in ANSWERING])[self._functions]

    @cached_property
    def _functions(self) -> NDArray[np.intp]:
        """Where each person's function stands in `ANSWERING`."""
        return np.array([ANSWERING.index(cell[0]) for cell in self.cells])[self.cell_of]

    @cached_property
    def cell_of(self) -> NDArray[np.intp]:
        """Where each person's cell stands in `cells`."""
        return np.repeat(np.arange(len(self.cells)), self._sizes)

    @cached_property
    def _sizes(self) -> NDArray[np.intp]:
        """How many people each of `cells` has."""
        return np.diff(self.starts, append=self.ratings.shape[1])

    def by_cell(self, values: Ints) -> Ints:
        """The sums of each cell's people; `values` is figure × person."""
        return np.add.reduceat(values, self.starts, axis=1)

    def counted(self, kinds: Ints, most: int) -> Ints:
        """How many of each cell's people are of each kind, cell × kind; `kinds` are under `most`, from 0."""
        counts = np.bincount(self.cell_of * most + kinds, minlength=len(self.cells) * most)
        return counts.reshape(len(self.cells), most)


@dataclass(frozen=True)
class ScaleScores:
    """What everybody answered to one scale, person by person; `ratings` are statement × person.

    `counts` says whose answers count: of a function that may answer, at least half of it answered.
    `scores` are people's own means, in units of 1/`unit`.
    """

    ratings: NDArray[np.uint8]
    counts: Flags
    scores: Ints
    unit: int


def joined(toolkit: Toolkit, answered: Answered) -> Answers | None:
    """The answers of all who are scored; None when there is nobody.

    ValueError where somebody's ratings are not as many as the toolkit's columns.
    """
    scored = [cell for cell in answered if cell[0] in ANSWERING]
    if not scored:
        return None
    cells = sorted(scored, key=lambda cell: (ANSWERING.index(cell[0]), *cell[1:]))
    heads = np.array([len(answered[cell]) for cell in cells])
    written = list(chain.from_iterable(answered[cell] for cell in cells))
    return Answers(
        # a statement's answers side by side: all sums go along them
        ratings=np.ascontiguousarray(_one_by_one(written, len(toolkit.columns)).T),
        cells=tuple(cells),
        starts=np.cumsum(heads) - heads,
        places=toolkit.places,
    )


def _one_by_one(written: Sequence[str], columns: int) -> NDArray[np.uint8]:
    """Everybody's ratings as numbers, person × column."""
    # Lengths that only add up would give people the answers of others.
    if {*map(len, written)} != {columns}:
        message = f"ratings that are not {columns}"
        raise ValueError(message)
    digits = np.frombuffer("".join(written).encode("ascii"), dtype=np.uint8)
    return digits.reshape(len(written), columns) - ord("0")


def scale_scores(answers: Answers, scale: Scale) -> ScaleScores:
    """Everybody's score on a scale: the mean of its answered statements, counted from half of them on.

    Exact; OverflowError for what is too much: of 15 statements more than 206,000 people are, of 16 (in the
    finer units of 1/720720) more than 45,000.
    """
    ratings = answers.ratings[[answers.places[column] for column in scale.columns()]]
    given = np.count_nonzero(ratings, axis=0)
    k = len(scale.statements)
    may = answers.of_functions([function for function in ANSWERING if scale.may_answer(function)])
    counts = may & (given > 0) & (2 * given >= k)
    unit = lcm(*range((k + 1) // 2, k + 1))
    # fewer than half are not counted, so that they need not divide the unit
    each = np.array([0, *(unit // n for n in range(1, k + 1))])
    scores = ratings.sum(axis=0, dtype=np.int64) * each[given] * counts
    # each person's square is summed once for each blank, of which at most half are
    if int(scores.max(initial=0)) ** 2 * max(k // 2, 1) * len(scores) >= 2**63:
        message = f"the squares of {len(scores)} scores in units of 1/{unit} do not fit"
        raise OverflowError(message)
    return ScaleScores(ratings, counts, scores, unit)
