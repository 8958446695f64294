"""An observer who tries to work out hidden answers, with exact fractions and by going through everything."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations

Vector = tuple[int, ...]


class Span:
    """The row space of the vectors added so far, over the rational numbers."""

    def __init__(self, vectors: Iterable[Sequence[int]] = ()) -> None:
        self._rows: dict[int, list[Fraction]] = {}
        for vector in vectors:
            self.add(vector)

    def add(self, vector: Sequence[int]) -> None:
        rest = self._rest(vector)
        lead = next((place for place, value in enumerate(rest) if value), None)
        if lead is not None:
            self._rows[lead] = [value / rest[lead] for value in rest]

    def _rest(self, vector: Sequence[int]) -> list[Fraction]:
        rest = [Fraction(value) for value in vector]
        for lead in range(len(rest)):
            if rest[lead] and lead in self._rows:
                times = rest[lead]
                rest = [a - times * b for a, b in zip(rest, self._rows[lead], strict=True)]
        return rest

    @property
    def rank(self) -> int:
        return len(self._rows)


def tells(groups: Iterable[Sequence[int]], sizes: Sequence[int], threshold: int) -> bool:
    """Whether some combination of sums over groups of cells is of 1 … threshold − 1 people alone.

    That is where what lies outside some few people's cells has a smaller rank than the whole.
    """
    rows = list(groups)
    rank = Span(rows).rank
    return any(
        Span([[row[cell] for cell in rest] for row in rows]).rank < rank
        for rest in _without_few(sizes, threshold)
    )


def _without_few(sizes: Sequence[int], threshold: int) -> Iterator[list[int]]:
    cells = range(len(sizes))
    for count in range(1, threshold):
        for few in combinations(cells, count):
            if sum(sizes[cell] for cell in few) < threshold:
                yield [cell for cell in cells if cell not in few]
