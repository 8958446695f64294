"""The sums over groups of people from which all figures of a scale follow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from huddle_app.method.findings.answers import Answers, Ints, ScaleScores
from huddle_app.method.findings.statistics import Totals, cronbach_alpha


@dataclass(frozen=True)
class Sums:
    """Sums of one scale by cell, or by group: a row each.

    `heads` counts the people whose answers count; `totals` has the sum of scores and of their squares;
    `spread` counts scores by nearest rating; `filled` sums the statements, a blank read as the person's
    own mean, and `squares` the squares of these, given ones and blanks apart. Scores and what stands for
    a blank are in units of 1/`unit`, given ratings in whole points.
    """

    heads: Ints
    totals: Ints
    spread: Ints
    filled: Ints
    squares: Ints
    unit: int

    def of(self, rows: Sequence[Sequence[int]]) -> "Sums":
        """The sums of groups, each given by the rows it is made of."""
        belongs = np.zeros((len(rows), len(self.heads)), dtype=np.int64)
        for number, row in enumerate(rows):
            belongs[number, row] = 1
        parts = (self.heads, self.totals, self.spread, self.filled, self.squares)
        return Sums(*(belongs @ part for part in parts), unit=self.unit)

    def score(self, row: int) -> Totals:
        """The scores of a row's people."""
        total, squares = self.totals[row].tolist()
        return Totals(int(self.heads[row]), total, squares, self.unit)

    def counts(self, row: int) -> tuple[int, ...]:
        """How many of a row's people scored nearest to each rating."""
        return tuple(self.spread[row].tolist())

    def reliability(self, row: int) -> float | None:
        """Cronbach's alpha of a row's people, a blank read as the person's own mean."""
        given, blanks = self.squares[row].tolist()
        squares = self.unit**2 * given + blanks
        # a person's statements, filled so, add up to so many times the score
        squared_totals = self.filled.shape[1] ** 2 * int(self.totals[row, 1])
        return cronbach_alpha(int(self.heads[row]), self.filled[row], squares, squared_totals)

    def statement_means(self, row: int) -> tuple[float, ...]:
        """The mean of each statement over a row's people."""
        n = int(self.heads[row]) * self.unit
        return tuple(total / n for total in self.filled[row].tolist())


def sums_by_cell(answers: Answers, scores: ScaleScores, ratings: range) -> Sums:
    """The sums of a scale over the people of each cell; `ratings` are the possible ones, 1 to 7."""
    columns: Mapping[str, NDArray[Any]] = {
        "heads": scores.counts[:, None],
        "totals": np.column_stack((scores.scores, scores.scores**2)),
        "spread": _nearest(scores, ratings),
        "filled": _filled(scores),
        "squares": _squares(scores),
    }
    sums = {name: answers.by_cell(values.astype(np.int64)) for name, values in columns.items()}
    return Sums(sums.pop("heads")[:, 0], **sums, unit=scores.unit)


def _nearest(scores: ScaleScores, ratings: range) -> Ints:
    """Person × rating: 1 at the rating nearest to the person's score, halves up."""
    nearest = (2 * scores.scores + scores.unit) // (2 * scores.unit)
    return (nearest[:, None] == np.array(ratings)) & scores.counts[:, None]


def _filled(scores: ScaleScores) -> Ints:
    given = scores.ratings * (scores.counts * scores.unit)[:, None]
    return np.where(scores.ratings == 0, scores.scores[:, None], given)


def _squares(scores: ScaleScores) -> Ints:
    """Person × 2: the squares of all given ratings, and of what stands for the blanks."""
    given = (scores.ratings.astype(np.int64) ** 2).sum(axis=1) * scores.counts
    return np.column_stack((given, (scores.ratings == 0).sum(axis=1) * scores.scores**2))
