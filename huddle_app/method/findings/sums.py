"""The sums over groups of people from which all figures of a scale follow."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from huddle_app.method.arrays import Floats, Ints, Wholes
from huddle_app.method.findings.answers import Answers, ScaleScores
from huddle_app.method.findings.statistics import Alphas, Totals, cronbach_alphas
from huddle_app.method.toolkit import HIGHEST, LOWEST, Toolkit
from huddle_app.method.words import Band


@dataclass(frozen=True)
class GroupSums:
    """Sums of one scale over the people of groups whose answers count: a value, or a row, for each group.

    `heads` counts them; `total` sums their scores and `squares` the squares of these; `given_squares`
    and `blank_squares` sum the squares of given ratings and of what stands for blanks; `filled` sums each
    statement, a blank read as the person's own mean; `spread` counts scores by nearest rating, `ends`
    those in the low and in the high band. Scores and what stands for a blank are in units of 1/`unit`,
    the ratings of `given_squares` in whole points.
    """

    heads: Wholes
    total: Wholes
    squares: Wholes
    given_squares: Wholes
    blank_squares: Wholes
    filled: Wholes
    spread: Wholes
    ends: Wholes
    unit: int

    @property
    def scores(self) -> Totals:
        """The people's scores."""
        return Totals(self.heads, self.total, self.squares, self.unit)

    @property
    def reliability(self) -> Alphas:
        """Cronbach's alpha, a blank read as the person's own mean."""
        squares = self.unit**2 * self.given_squares + self.blank_squares
        # a person's statements, filled so, add up to so many times the score
        squared_totals = self.filled.shape[1] ** 2 * self.squares
        return cronbach_alphas(self.heads, self.filled, squares, squared_totals)

    def statement_means(self, groups: Sequence[int]) -> Floats:
        """The mean of each statement, of some of the groups by their places: group × statement."""
        units = self.heads[groups] * self.unit
        return (self.filled[groups] / units[:, None]).astype(np.float64)


@dataclass(frozen=True)
class CellSums:
    """The same sums by cell: `table` has a row for each, over what `GroupSums` has but the unit."""

    table: Ints
    statements: int
    unit: int

    @property
    def heads(self) -> list[int]:
        """How many people of each cell."""
        return self.table[:, 0].tolist()

    def of(self, groups: Ints) -> GroupSums:
        """The sums of groups; `groups` is group × cell, 1 for a cell of the group and 0 for another."""
        # Python's own whole numbers: products of these sums may not fit in 64 bits.
        sums = (groups @ self.table).astype(object)
        heads, total, squares, given, blank = sums[:, :5].T
        filled, spread, ends = np.split(sums[:, 5:], [self.statements, -2], axis=1)
        return GroupSums(heads, total, squares, given, blank, filled, spread, ends, self.unit)


def sums_by_cell(answers: Answers, scores: ScaleScores, toolkit: Toolkit) -> CellSums:
    """The sums of a scale over the people of each cell; `toolkit` has the possible ratings and the bands."""
    columns = (
        scores.counts,
        scores.scores,
        scores.scores**2,
        *_squares(scores),
        *_filled(scores),
    )
    sums = answers.by_cell(np.array(columns, dtype=np.int64)).T
    table = np.hstack((sums, *_counts(answers, scores, toolkit)))
    return CellSums(table, len(scores.ratings), scores.unit)


def _counts(answers: Answers, scores: ScaleScores, toolkit: Toolkit) -> tuple[Ints, Ints]:
    """Cell × rating: whose score is nearest to it, halves up; cell × end: whose lies in the low or high band."""
    low, high = toolkit.low_below * scores.unit, toolkit.high_above * scores.unit
    nearest = (2 * scores.scores + scores.unit) // (2 * scores.unit)
    band = (scores.scores >= low).astype(np.int64) + (scores.scores > high)
    # of those that do not count the nearest is 0, no rating at all
    ratings, bands = HIGHEST + 1, len(Band)
    counts = answers.counted((nearest * bands + band) * scores.counts, ratings * bands)
    by_both = counts.reshape(-1, ratings, bands)[:, LOWEST:]
    return by_both.sum(axis=2), by_both.sum(axis=1)[:, [0, -1]]


def _filled(scores: ScaleScores) -> Ints:
    """Statement × person: the rating given, or what stands for a blank."""
    given = scores.ratings * (scores.counts * scores.unit)
    return np.where(scores.ratings == 0, scores.scores, given)


def _squares(scores: ScaleScores) -> tuple[Ints, Ints]:
    """Person by person: the squares of all given ratings, and of what stands for the blanks."""
    given = (scores.ratings.astype(np.int64) ** 2).sum(axis=0) * scores.counts
    return given, (scores.ratings == 0).sum(axis=0) * scores.scores**2
