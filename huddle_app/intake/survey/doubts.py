"""Columns that run against the others of their scale: perhaps asked, or counted, the other way round."""

from collections.abc import Mapping, Sequence
from math import atanh, sqrt
from typing import TYPE_CHECKING

from huddle_app.method.toolkit import Toolkit

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

    Answers = NDArray[float64]

_MOST_LOOKED_AT = 2_000
_LEAST_PEOPLE, _LEAST_STATEMENTS = 20, 3
# Clearly against: the correlation itself, and how far below 0 it is in standard errors.
_AGAINST, _FAR_BELOW = -0.3, -3.1


def running_against(ratings: Mapping[str, str], toolkit: Toolkit) -> frozenset[str]:
    """The statements whose answers fall where the rest of their scale rises.

    `ratings` has a digit per respondent for each statement. Judged by the correlation of a statement
    with the mean of the others (corrected item-total correlation), its error by Fisher's z.
    """
    found: set[str] = set()
    for scale in toolkit.scales():
        columns = [column for column in scale.columns() if column in ratings]
        if len(columns) >= _LEAST_STATEMENTS:
            found |= _against(columns, [ratings[column] for column in columns])
    return frozenset(found)


def _against(columns: Sequence[str], digits: Sequence[str]) -> set[str]:
    import numpy as np

    step = max(1, len(digits[0]) // _MOST_LOOKED_AT)
    lines = [np.frombuffer(column[::step].encode("ascii"), dtype=np.uint8) for column in digits]
    answers = np.array(lines, dtype=float) - ord("0")
    answers[answers == 0] = np.nan
    whole = answers[:, ~np.isnan(answers).any(axis=0)]
    people = whole.shape[1]
    if people < _LEAST_PEOPLE:
        return set()
    rest = whole.sum(axis=0) - whole
    return {
        column
        for column, own, others in zip(columns, whole, rest, strict=True)
        if _below(_correlation(own, others), people)
    }


def _correlation(own: "Answers", others: "Answers") -> float:
    """Pearson's correlation; 0 where one of the two never changes."""
    a, b = own - own.mean(), others - others.mean()
    length = sqrt(float(a @ a) * float(b @ b))
    return float(a @ b) / length if length else 0.0


def _below(correlation: float, people: int) -> bool:
    if correlation > _AGAINST:
        return False
    return atanh(max(correlation, -0.999999)) * sqrt(people - 3) < _FAR_BELOW
