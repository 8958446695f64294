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

    `heads` and `whole` count the people whose answers count, and those who left nothing out;
    `totals` has the sum of scores and of their squares; `spread` counts scores by nearest rating;
    `filled` sums the statements, a blank read as the person's own mean, in the scores' units;
    `alpha` has, of those who left nothing out, the squares of all ratings, those of people's totals,
    and the statements' sums.
    """

    heads: Ints
    whole: Ints
    totals: Ints
    spread: Ints
    filled: Ints
    alpha: Ints
    unit: int

    def of(self, rows: Sequence[Sequence[int]]) -> "Sums":
        """The sums of groups, each given by the rows it is made of."""
        belongs = np.zeros((len(rows), len(self.heads)), dtype=np.int64)
        for number, row in enumerate(rows):
            belongs[number, row] = 1
        parts = (self.heads, self.whole, self.totals, self.spread, self.filled, self.alpha)
        return Sums(*(belongs @ part for part in parts), unit=self.unit)

    def score(self, row: int) -> Totals:
        """The scores of a row's people."""
        total, squares = self.totals[row].tolist()
        return Totals(int(self.heads[row]), total, squares, self.unit)

    def counts(self, row: int) -> tuple[int, ...]:
        """How many of a row's people scored nearest to each rating."""
        return tuple(self.spread[row].tolist())

    def reliability(self, row: int) -> float | None:
        """Cronbach's alpha of those of a row's people who left nothing out."""
        squares, squared_totals = self.alpha[row, :2].tolist()
        return cronbach_alpha(int(self.whole[row]), self.alpha[row, 2:], squares, squared_totals)

    def statement_means(self, row: int) -> tuple[float, ...]:
        """The mean of each statement over a row's people."""
        n = int(self.heads[row]) * self.unit
        return tuple(total / n for total in self.filled[row].tolist())


def sums_by_cell(answers: Answers, scores: ScaleScores, ratings: range) -> Sums:
    """The sums of a scale over the people of each cell; `ratings` are the possible ones, 1 to 7."""
    columns: Mapping[str, NDArray[Any]] = {
        "heads": scores.counts[:, None],
        "whole": scores.whole[:, None],
        "totals": np.column_stack((scores.scores, scores.scores**2)),
        "spread": _nearest(scores, ratings),
        "filled": _filled(scores),
        "alpha": _for_alpha(scores),
    }
    sums = {name: answers.by_cell(values.astype(np.int64)) for name, values in columns.items()}
    heads, whole = sums.pop("heads")[:, 0], sums.pop("whole")[:, 0]
    return Sums(heads, whole, **sums, unit=scores.unit)


def _nearest(scores: ScaleScores, ratings: range) -> Ints:
    """Person × rating: 1 at the rating nearest to the person's score, halves up."""
    nearest = (2 * scores.scores + scores.unit) // (2 * scores.unit)
    return (nearest[:, None] == np.array(ratings)) & scores.counts[:, None]


def _filled(scores: ScaleScores) -> Ints:
    given = scores.ratings * (scores.counts * scores.unit)[:, None]
    return np.where(scores.ratings == 0, scores.scores[:, None], given)


def _for_alpha(scores: ScaleScores) -> Ints:
    ratings = scores.ratings.astype(np.int64) * scores.whole[:, None]
    return np.column_stack(((ratings**2).sum(axis=1), ratings.sum(axis=1) ** 2, ratings))
