"""Columns that run against the others of their scale: perhaps asked, or counted, the other way round."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import atanh, sqrt
from typing import TYPE_CHECKING, Any, NamedTuple

from huddle_app.method.toolkit import NOT_ANSWERED, Toolkit

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

    Numbers = NDArray[float64]

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


class _Lines(NamedTuple):
    """What people say, a line for each column; where somebody says nothing it is 0, and so is `known`, else 1."""

    said: "Numbers"
    known: "Numbers"

    def at(self, places: Any) -> "_Lines":
        """Some of the lines, or one of them, by places as numpy takes them."""
        return _Lines(self.said[places], self.known[places])


def running_against(ratings: Mapping[str, str], toolkit: Toolkit) -> Against:
    """What falls where the rest of its scale rises, or a scale where the person's others do.

    `ratings` has a digit per respondent for each statement. Judged by the correlation of a statement
    with the mean of the others (corrected item-total correlation), of whoever answered both, its error
    by Fisher's z. All scales are favourable, but for those that say where somebody stands.
    """
    statements: set[str] = set()
    camps: dict[str, Camps] = {}
    means: dict[str, _Lines] = {}
    standing = {scale.key for tool in toolkit.tools if tool.positions for scale in tool.scales}
    for scale in toolkit.scales():
        columns = [column for column in scale.columns() if column in ratings]
        if len(columns) < _LEAST_COLUMNS:
            continue
        lines = _read([ratings[column] for column in columns])
        fewer = frozenset(columns[at] for at in _turned(lines))
        if len(fewer) > _FEW * len(columns):
            more = frozenset(columns) - fewer
            camps[scale.key] = (fewer, more) if columns[0] in fewer else (more, fewer)
            continue
        statements |= fewer
        if scale.key not in standing:
            means[scale.key] = _mean(lines)
    return Against(frozenset(statements), camps, _scales(means))


def _scales(means: Mapping[str, _Lines]) -> frozenset[str]:
    import numpy as np

    if len(means) < _LEAST_COLUMNS:
        return frozenset()
    keys = list(means)
    said, known = map(np.array, zip(*means.values(), strict=True))
    return frozenset(keys[at] for at in _turned(_Lines(said, known)))


def _read(digits: Sequence[str]) -> _Lines:
    import numpy as np

    step = max(1, len(digits[0]) // _MOST_LOOKED_AT)
    written = "".join([column[::step] for column in digits]).encode("ascii")
    table = np.frombuffer(written, dtype=np.uint8).reshape(len(digits), -1) - ord(NOT_ANSWERED)
    return _Lines(table.astype(float), (table > 0).astype(float))


def _turned(lines: _Lines) -> list[int]:
    """The lines that clearly run against the more numerous others."""
    import numpy as np

    if lines.known.shape[1] < _LEAST_PEOPLE:
        return []
    around, spread = _around(lines)
    both = np.maximum(lines.known @ lines.known.T, 1)
    alike = around @ around.T / (both * np.outer(spread, spread))
    # Each in step with the rest, as it should be, or nowhere two: nothing to look for.
    others = alike - np.diag(alike.diagonal())
    if (others.sum(axis=1) >= 0).all() or others.max() < _HANG_TOGETHER:
        return []
    # The first of the principal components parts the lines into those that rise and those that fall.
    rising = np.linalg.eigh(alike)[1][:, -1] >= 0
    fewer = ~rising if 2 * rising.sum() >= len(rising) else rising
    if _mean_of_pairs(alike[~fewer][:, ~fewer]) < _HANG_TOGETHER:
        return []
    standard = _Lines(around / spread[:, None], lines.known)
    rest = _mean(standard.at(~fewer))
    return [int(at) for at in np.flatnonzero(fewer) if _falls(standard.at(at), rest)]


def _mean_of_pairs(alike: "Numbers") -> float:
    """The mean correlation of each line with each other; 1 for a single line."""
    n = len(alike)
    return float(alike.sum() - alike.trace()) / (n * (n - 1)) if n > 1 else 1.0


def _around(lines: _Lines) -> tuple["Numbers", "Numbers"]:
    """Each line around 0, and how far it spreads there: without end where it never changes, as if it said nothing."""
    import numpy as np

    said, known = lines
    times = np.maximum(known.sum(axis=1), 1)
    around = (said - (said.sum(axis=1) / times)[:, None]) * known
    spread = np.sqrt(np.einsum("ij,ij->i", around, around) / times)
    return around, np.where(spread > 0, spread, np.inf)


def _mean(lines: _Lines) -> _Lines:
    """What each person says in the mean of the lines; nothing for whoever hardly says anything."""
    import numpy as np

    times = lines.known.sum(axis=0)
    enough = times >= min(_LEAST_OTHERS, len(lines.known))
    return _Lines(lines.said.sum(axis=0) * enough / np.maximum(times, 1), enough.astype(float))


def _falls(own: _Lines, others: _Lines) -> bool:
    """Whether one line falls clearly where the other rises, going by whoever has both."""
    both = own.known * others.known > 0
    people = int(both.sum())
    if people < _LEAST_PEOPLE:
        return False
    correlation = _correlation(own.said[both], others.said[both])
    if correlation > _AGAINST:
        return False
    return atanh(max(correlation, -0.999999)) * sqrt(people - 3) < _FAR_BELOW


def _correlation(own: "Numbers", others: "Numbers") -> float:
    """Pearson's correlation; 0 where one of the two never changes."""
    a, b = own - own.mean(), others - others.mean()
    length = sqrt(float(a @ a) * float(b @ b))
    return float(a @ b) / length if length else 0.0
