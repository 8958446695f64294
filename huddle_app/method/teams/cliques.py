"""The most people who are all to sit apart from each other."""

from collections.abc import Sequence
from uuid import UUID


def largest_clique(pairs: Sequence[tuple[UUID, UUID]]) -> frozenset[UUID]:
    """The most people of whom every two are a pair (Bron and Kerbosch, 1973); nobody without pairs."""
    near: dict[UUID, set[UUID]] = {}
    for one, other in pairs:
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    best: frozenset[UUID] = frozenset()

    def grow(clique: frozenset[UUID], rest: Sequence[UUID]) -> None:
        nonlocal best
        best = max(best, clique, key=len)
        for place, one in enumerate(rest):
            if len(clique) + len(rest) - place > len(best):
                grow(clique | {one}, [other for other in rest[place + 1 :] if other in near[one]])

    grow(frozenset(), sorted(near, key=lambda one: (-len(near[one]), one)))
    return best
