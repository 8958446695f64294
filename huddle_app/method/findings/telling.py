"""Whether sums over groups of people tell of a few of them: exact, by linear algebra."""

import numpy as np
from numpy.typing import NDArray

PRIME = 2**31 - 1
"""The arithmetic is exact modulo this; products of two residues fit in 64 bits."""

MOST_TRIED = 5_000
"""Where more sets are to be tried than that, the groups in question count as telling: safe, and quick."""

Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]


def tells_of_few(groups: Flags, sizes: Ints, threshold: int) -> bool:
    """Whether the answers of some 1 … threshold − 1 people follow from sums over these groups.

    `groups` is group × cell, `sizes` how many people each cell has. True as well where there is too
    much to try (`MOST_TRIED`).
    """
    parts, weights = parts_of(groups, sizes)
    # The heaviest parts lead: whoever leads is in the set or not, and few people lead few sets.
    order = np.argsort(-weights, kind="stable")
    parts, weights = parts[:, order].astype(np.int64), weights[order]
    large = int((weights >= threshold).sum())
    rows, leaders = _reduced(parts, large)
    following = np.delete(weights[large:], leaders)
    return _reaches(
        np.delete(rows, leaders, axis=1), weights[large:][leaders], following, threshold
    )


def parts_of(groups: Flags, sizes: Ints) -> tuple[Flags, Ints]:
    """The cells that no group tells apart, taken together; without those in no group."""
    inside = np.flatnonzero(groups.any(axis=0))
    packed = np.packbits(groups[:, inside], axis=0).T
    heads: dict[bytes, int] = {}
    where: dict[bytes, int] = {}
    for cell, column in zip(inside.tolist(), packed, strict=True):
        key = column.tobytes()
        heads[key] = heads.get(key, 0) + int(sizes[cell])
        where.setdefault(key, cell)
    return groups[:, list(where.values())], np.array(list(heads.values()), dtype=np.int64)


def _reduced(matrix: Ints, large: int) -> tuple[Ints, list[int]]:
    """The reduced row echelon form modulo `PRIME` of what of the row space is 0 in the first columns.

    These columns, `large` of them, are taken off. With the form comes each row's leading column.
    """
    leaders: list[int] = []
    first = 0
    for column in range(matrix.shape[1]):
        row = len(leaders)
        below = matrix[row:, column].nonzero()[0]
        if not len(below):
            continue
        matrix[[row, row + below[0]]] = matrix[[row + below[0], row]]
        # what stands left of its leading number is 0 in every row from here on
        lead = matrix[row, column:] * pow(int(matrix[row, column]), -1, PRIME) % PRIME
        matrix[row, column:] = lead
        leaders.append(column)
        if column < large:
            first = len(leaders)
        others = first + matrix[first:, column].nonzero()[0]
        others = others[others != row]
        rest = matrix[others, column:]
        matrix[others, column:] = (rest - rest[:, :1] * lead) % PRIME
    return matrix[first : len(leaders), large:], [leader - large for leader in leaders[first:]]


def _reaches(rows: Ints, leading: Ints, following: Ints, threshold: int) -> bool:
    """Whether some of the rows add up to a 0/1 vector of fewer than `threshold` people.

    In a reduced form a 0/1 vector of the row space is the sum of the rows whose leaders it holds. Rows
    are taken or left one after the other; a column that no later row changes must be 0 or 1 by then.
    """
    if not len(rows):
        return False
    last = len(rows) - 1 - (rows[::-1] != 0).argmax(axis=0)
    values = np.zeros((1, rows.shape[1]), dtype=np.int64)
    people = np.zeros(1, dtype=np.int64)
    for row in range(len(rows)):
        taken = people + leading[row]
        few = taken < threshold
        values = np.concatenate([values, (values[few] + rows[row]) % PRIME])
        people = np.concatenate([people, taken[few]])
        closing = last == row
        ends = values[:, closing]
        people = people + np.where(ends == 1, following[closing], 0).sum(axis=1)
        right = (ends <= 1).all(axis=1) & (people < threshold)
        values, people = values[right], people[right]
        if len(people) > MOST_TRIED:
            return True
    return bool((people > 0).any())
