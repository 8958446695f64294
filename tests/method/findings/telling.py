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

    def holds(self, vector: Sequence[int]) -> bool:
        return not any(self._rest(vector))

    def _rest(self, vector: Sequence[int]) -> list[Fraction]:
        rest = [Fraction(value) for value in vector]
        for lead in range(len(rest)):
            if rest[lead] and lead in self._rows:
                times = rest[lead]
                rest = [a - times * b for a, b in zip(rest, self._rows[lead], strict=True)]
        return rest


def few_people(n: int, threshold: int) -> Iterator[Vector]:
    """Every set of 1 … threshold − 1 of n people, as a 0/1 vector."""
    for size in range(1, threshold):
        for chosen in combinations(range(n), size):
            yield tuple(int(one in chosen) for one in range(n))


def tells(groups: Iterable[Sequence[int]], n: int, threshold: int) -> bool:
    """Whether sums over these groups of n people tell the sum over some few of them."""
    span = Span(groups)
    return any(span.holds(vector) for vector in few_people(n, threshold))
