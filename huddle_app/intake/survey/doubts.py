"""Columns that run against the others of their scale: perhaps asked, or counted, the other way round."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import atanh, sqrt
from typing import TYPE_CHECKING

from huddle_app.method.toolkit import Toolkit

if TYPE_CHECKING:
    from numpy import bool_, float64
    from numpy.typing import NDArray

    Answers = NDArray[float64]

Camps = tuple[frozenset[str], frozenset[str]]
"""The statements of a scale that run against each other; where its first one is comes first."""

_MOST_LOOKED_AT = 1_000
_LEAST_PEOPLE, _LEAST_COLUMNS, _LEAST_OTHERS = 16, 3, 2
# Clearly against: the correlation itself, and how far below 0 it is in standard errors. Only what
# hangs together, by the mean correlation of its pairs, can be run against.
_AGAINST, _FAR_BELOW, _HANG_TOGETHER = -0.3, -3.1, 0.2
_FEW = 1 / 3


@dataclass(frozen=True)
class Against:
    """What runs against what, the other way round perhaps.

    `statements` run against the rest of their scale. Of `camps`, by the key of a scale, each runs
    against the other, and which is right cannot be told. `scales` run as a whole against the others.
    """

    statements: frozenset[str] = frozenset()
    camps: Mapping[str, Camps] = field(default_factory=dict[str, Camps])
    scales: frozenset[str] = frozenset()


def running_against(ratings: Mapping[str, str], toolkit: Toolkit) -> Against:
    """What falls where the rest of its scale rises, or a scale where the person's others do.

    `ratings` has a digit per respondent for each statement. Judged by the correlation of a statement
    with the mean of the others (corrected item-total correlation), of whoever answered both, its error
    by Fisher's z. All scales are favourable, but for those that say where somebody stands.
    """
    statements: set[str] = set()
    camps: dict[str, Camps] = {}
    means: dict[str, Answers] = {}
    standing = {scale.key for tool in toolkit.tools if tool.positions for scale in tool.scales}
    for scale in toolkit.scales():
        columns = [column for column in scale.columns() if column in ratings]
        if len(columns) < _LEAST_COLUMNS:
            continue
        answers = _answers([ratings[column] for column in columns])
        fewer = frozenset(columns[at] for at in _turned(answers))
        if len(fewer) > _FEW * len(columns):
            more = frozenset(columns) - fewer
            camps[scale.key] = (fewer, more) if columns[0] in fewer else (more, fewer)
            continue
        statements |= fewer
        if scale.key not in standing:
            means[scale.key] = _mean(answers)
    return Against(frozenset(statements), camps, _scales(means))


def _scales(means: "Mapping[str, Answers]") -> frozenset[str]:
    import numpy as np

    if len(means) < _LEAST_COLUMNS:
        return frozenset()
    keys = list(means)
    return frozenset(keys[at] for at in _turned(np.array([means[key] for key in keys])))


def _answers(digits: Sequence[str]) -> "Answers":
    """A line for each column; nothing where there is no answer."""
    import numpy as np

    step = max(1, len(digits[0]) // _MOST_LOOKED_AT)
    lines = [np.frombuffer(column[::step].encode("ascii"), dtype=np.uint8) for column in digits]
    answers = np.array(lines, dtype=float) - ord("0")
    answers[answers == 0] = np.nan
    return answers


def _turned(answers: "Answers") -> list[int]:
    """The lines that clearly run against the more numerous others."""
    import numpy as np

    if answers.shape[1] < _LEAST_PEOPLE:
        return []
    known = ~np.isnan(answers)
    standard = _standard(answers, known)
    both = known.astype(float) @ known.T
    alike = standard @ standard.T / np.maximum(both, 1)
    # Each in step with the rest, as it should be: nothing to look for.
    if ((alike.sum(axis=1) - alike.diagonal()) >= 0).all():
        return []
    # The first of the principal components parts the lines into those that rise and those that fall.
    rising = np.linalg.eigh(alike)[1][:, -1] >= 0
    fewer = ~rising if 2 * rising.sum() >= len(rising) else rising
    if _mean_of_pairs(alike[~fewer][:, ~fewer]) < _HANG_TOGETHER:
        return []
    standard[~known] = np.nan
    others = _mean(standard[~fewer])
    return [int(at) for at in np.flatnonzero(fewer) if _falls(standard[at], others)]


def _mean_of_pairs(alike: "Answers") -> float:
    """The mean correlation of each line with each other; 1 for a single line."""
    n = len(alike)
    return float(alike.sum() - alike.trace()) / (n * (n - 1)) if n > 1 else 1.0


def _standard(answers: "Answers", known: "NDArray[bool_]") -> "Answers":
    """Each line around 0 with a spread of 1; 0 where there is no answer, or always the same."""
    import numpy as np

    times = np.maximum(known.sum(axis=1, keepdims=True), 1)
    filled = np.where(known, answers, 0)
    around = np.where(known, filled - filled.sum(axis=1, keepdims=True) / times, 0)
    spread = np.sqrt((around * around).sum(axis=1, keepdims=True) / times)
    return np.divide(around, spread, out=np.zeros_like(around), where=spread > 0)


def _mean(lines: "Answers") -> "Answers":
    """What each person says in the mean of the lines; nothing for whoever hardly says anything."""
    import numpy as np

    known = ~np.isnan(lines)
    times = known.sum(axis=0)
    total = np.where(known, lines, 0).sum(axis=0)
    enough = times >= min(_LEAST_OTHERS, len(lines))
    return np.divide(total, times, out=np.full(len(times), np.nan), where=enough & (times > 0))


def _falls(own: "Answers", others: "Answers") -> bool:
    """Whether one falls clearly where the other rises, going by whoever has both."""
    import numpy as np

    both = ~(np.isnan(own) | np.isnan(others))
    people = int(both.sum())
    if people < _LEAST_PEOPLE:
        return False
    correlation = _correlation(own[both], others[both])
    if correlation > _AGAINST:
        return False
    return atanh(max(correlation, -0.999999)) * sqrt(people - 3) < _FAR_BELOW


def _correlation(own: "Answers", others: "Answers") -> float:
    """Pearson's correlation; 0 where one of the two never changes."""
    a, b = own - own.mean(), others - others.mean()
    length = sqrt(float(a @ a) * float(b @ b))
    return float(a @ b) / length if length else 0.0
