"""The sums over groups of people from which all figures of a scale follow."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from huddle_app.method.findings.answers import Answers, Ints, ScaleScores
from huddle_app.method.findings.statistics import Totals, cronbach_alpha


class GroupSums(NamedTuple):
    """Sums of one scale over the people of a group whose answers count.

    `heads` counts them; `total` sums their scores and `squares` the squares of these; `spread` counts
    scores by nearest rating; `filled` sums each statement, a blank read as the person's own mean;
    `given_squares` and `blank_squares` sum the squares of given ratings and of what stands for blanks.
    Scores and what stands for a blank are in units of 1/`unit`, given ratings in whole points.
    """

    heads: int
    total: int
    squares: int
    spread: tuple[int, ...]
    filled: tuple[int, ...]
    given_squares: int
    blank_squares: int
    unit: int

    @property
    def scores(self) -> Totals:
        """The people's scores."""
        return Totals(self.heads, self.total, self.squares, self.unit)

    @property
    def reliability(self) -> float | None:
        """Cronbach's alpha, a blank read as the person's own mean."""
        squares = self.unit**2 * self.given_squares + self.blank_squares
        # a person's statements, filled so, add up to so many times the score
        squared_totals = len(self.filled) ** 2 * self.squares
        return cronbach_alpha(self.heads, self.filled, squares, squared_totals)

    @property
    def statement_means(self) -> tuple[float, ...]:
        """The mean of each statement."""
        return tuple(total / (self.heads * self.unit) for total in self.filled)


@dataclass(frozen=True)
class CellSums:
    """The same sums by cell, a row each: how many people, then what `GroupSums` has in its order."""

    heads: Ints
    sums: Ints
    statements: int
    unit: int

    def of(self, groups: Sequence[Sequence[int]]) -> list[GroupSums]:
        """The sums of groups, each given by the cells it is made of."""
        belongs = np.zeros((len(groups), len(self.heads)), dtype=np.int64)
        for number, cells in enumerate(groups):
            belongs[number, cells] = 1
        heads, sums = (belongs @ self.heads).tolist(), (belongs @ self.sums).tolist()
        return [self._group(n, each) for n, each in zip(heads, sums, strict=True)]

    def _group(self, heads: int, sums: list[int]) -> GroupSums:
        total, squares, given, blank, *counts = sums
        filled, spread = tuple(counts[: self.statements]), tuple(counts[self.statements :])
        return GroupSums(heads, total, squares, spread, filled, given, blank, self.unit)


def sums_by_cell(answers: Answers, scores: ScaleScores, ratings: range) -> CellSums:
    """The sums of a scale over the people of each cell; `ratings` are the possible ones, 1 to 7."""
    # one table of a row per person, so that the rows are gone through once
    table = np.column_stack(
        (
            scores.scores,
            scores.scores**2,
            *_squares(scores),
            _filled(scores),
            _nearest(scores, ratings),
        )
    )
    return CellSums(
        heads=answers.by_cell(scores.counts[:, None].astype(np.int64))[:, 0],
        sums=answers.by_cell(table),
        statements=scores.ratings.shape[1],
        unit=scores.unit,
    )


def _nearest(scores: ScaleScores, ratings: range) -> Ints:
    """Person × rating: 1 at the rating nearest to the person's score, halves up."""
    nearest = (2 * scores.scores + scores.unit) // (2 * scores.unit)
    return (nearest[:, None] == np.array(ratings)) & scores.counts[:, None]


def _filled(scores: ScaleScores) -> Ints:
    given = scores.ratings * (scores.counts * scores.unit)[:, None]
    return np.where(scores.ratings == 0, scores.scores[:, None], given)


def _squares(scores: ScaleScores) -> tuple[Ints, Ints]:
    """Person by person: the squares of all given ratings, and of what stands for the blanks."""
    given = (scores.ratings.astype(np.int64) ** 2).sum(axis=1) * scores.counts
    return given, (scores.ratings == 0).sum(axis=1) * scores.scores**2
