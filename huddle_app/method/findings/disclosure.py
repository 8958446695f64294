"""Whether sums over groups of people tell of a few of them: exact, by linear algebra."""

from collections.abc import Iterator

import numpy as np

from huddle_app.method.arrays import Flags, Ints

PRIME = 2**31 - 1
"""Counted is modulo this, without rounding; products of two residues fit in 64 bits."""

MOST_TRIED = 500
"""Where more is to be tried than that, the group in question counts as telling: safe, and quick."""


class Told:
    """The groups taken in so far, none of which tells of fewer than `least` people, alone or together.

    They tell of the people whose weights are not 0 in some combination of the groups' 0/1 vectors. `sizes`
    says how many people each cell has; a group is given by whether each cell is in it.
    """

    def __init__(self, sizes: Ints, least: int) -> None:
        # The heaviest cells lead the reduced form: what is not 0 in a large cell tells of many.
        self._order = np.argsort(-sizes, kind="stable")
        self._sizes = sizes[self._order]
        self._large = int((sizes >= least).sum())
        self._least = least
        self._rows = np.zeros((0, len(sizes)), dtype=np.int64)
        self._leaders = np.zeros(0, dtype=np.int64)

    def takes(self, group: Flags) -> bool:
        """Whether this group is taken in, too: not if it tells of fewer people, with those before or alone."""
        if self._sizes @ group[self._order] < self._least:
            return False
        rest, places = self._reduced(group)
        if not len(places):
            return True
        if places[0] >= self._large and self._tells(rest):
            return False
        self._add(rest, int(places[0]))
        return True

    def knows(self, group: Flags) -> None:
        """Take in a group that is told in any case, whatever it tells of."""
        rest, places = self._reduced(group)
        if len(places):
            self._add(rest, int(places[0]))

    def _reduced(self, group: Flags) -> tuple[Ints, Ints]:
        """A group without what follows from those before, and where it is not 0."""
        row = group[self._order].astype(np.int64)
        follows = self._rows[row[self._leaders].nonzero()[0]]
        rest = (row - follows.sum(axis=0)) % PRIME if len(follows) else row
        return rest, rest.nonzero()[0]

    def _tells(self, rest: Ints) -> bool:
        changes = self._rows[self._leaders >= self._large]
        matrix = np.vstack((rest, changes))[:, self._large :]
        return _is_of_few(matrix, self._sizes[self._large :], self._least)

    def _add(self, rest: Ints, leader: int) -> None:
        row = rest
        if rest[leader] != 1:
            row = rest * pow(int(rest[leader]), -1, PRIME) % PRIME
        others = self._rows[:, leader].nonzero()[0]
        if len(others):
            less = self._rows[others, leader, None] * row
            self._rows[others] = (self._rows[others] - less) % PRIME
        self._rows = np.concatenate((self._rows, row[None]))
        self._leaders = np.concatenate((self._leaders, [leader]))


class Apart:
    """The groups taken in so far, no two of which have 1 … `least` − 1 people in common."""

    def __init__(self, sizes: Ints, least: int) -> None:
        self._sizes = sizes
        self._least = least
        self._rows = np.zeros((0, len(sizes)), dtype=np.bool_)

    def takes(self, group: Flags) -> bool:
        """Whether this group is taken in, too: not if it shares few people with one before."""
        common = (self._rows & group) @ self._sizes
        if ((common > 0) & (common < self._least)).any():
            return False
        self._rows = np.vstack((self._rows, group))
        return True


def parts_of(groups: Flags, sizes: Ints) -> Ints:
    """How many people are in each part of the cells that no group tells apart; without those in no group."""
    inside = groups.any(axis=0)
    # A cell's groups as the bits of one text; alike texts are one part.
    bits = np.ascontiguousarray(np.packbits(groups[:, inside], axis=0).T)
    parts = np.unique(bits.view(f"V{bits.shape[1]}"), return_inverse=True)[1].ravel()
    return np.bincount(parts, weights=sizes[inside]).astype(np.int64)


def _is_of_few(matrix: Ints, sizes: Ints, least: int) -> bool:
    """Whether the first row, changed by multiples of the others, can be 0 but for fewer than `least` people.

    Tried is column by column: either its people are among the few, or it is made 0 by one of the rows,
    which is used up by that.
    """
    tried = [(matrix, sizes, least)]
    for _turn in range(MOST_TRIED):
        if not tried:
            break
        matrix, sizes, left = tried.pop()
        others = matrix[1:].any(axis=0)
        first = matrix[0] != 0
        left -= int(sizes[first & ~others].sum())
        if left > 0 and not (first & others).any():
            return True
        if left > 0:
            tried += _either_way(matrix[:, others], sizes[others], left)
    return bool(tried)


def _either_way(matrix: Ints, sizes: Ints, left: int) -> Iterator[tuple[Ints, Ints, int]]:
    """What remains to be tried if the heaviest column of the first row is made 0, and if it is not."""
    first = matrix[0].nonzero()[0]
    column = int(first[sizes[first].argmax()])
    # columns that are multiples of this one are 0 where it is 0
    ours = matrix[:, [column]] * matrix[0, first] % PRIME
    like = first[(matrix[:, first] * matrix[0, column] % PRIME == ours).all(axis=0)]
    others = np.ones(len(sizes), dtype=np.bool_)
    others[like] = False
    yield _made_zero(matrix, column)[:, others], sizes[others], left
    people = int(sizes[like].sum())
    if people < left:
        yield matrix[:, others], sizes[others], left - people


def _made_zero(matrix: Ints, column: int) -> Ints:
    """The matrix with a column made 0 by one of the rows after the first, and without that row."""
    first, row, *more = matrix[:, column].nonzero()[0].tolist()
    lead = matrix[row] * pow(int(matrix[row, column]), -1, PRIME) % PRIME
    changed = [first, *more]
    made = matrix.copy()
    made[changed] = (matrix[changed] - matrix[changed, column, None] * lead) % PRIME
    made[row] = made[-1]
    return made[:-1]
