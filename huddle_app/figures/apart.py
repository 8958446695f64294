"""How labels, marks and intervals that would cover one another are put apart; lengths in points."""

from collections.abc import Sequence
from itertools import pairwise


def spread(
    centres: Sequence[float],
    widths: Sequence[float],
    gap: float,
    limits: Sequence[tuple[float, float]],
) -> list[float]:
    """Places as near `centres` as lets no two labels touch and each lie within its limits.

    Where there is not room for both, they stay within their limits.
    """
    order = sorted(range(len(centres)), key=lambda i: (centres[i], i))
    placed = list(centres)
    # Neighbours push each other apart in equal parts; for a handful of labels this settles at once.
    for _round in range(60):
        for left, right in pairwise(order):
            apart = (widths[left] + widths[right]) / 2 + gap
            push = max(0.0, apart - (placed[right] - placed[left])) / 2
            placed[left], placed[right] = placed[left] - push, placed[right] + push
        placed = [
            min(max(x, low + w / 2), high - w / 2)
            for x, w, (low, high) in zip(placed, widths, limits, strict=True)
        ]
    return placed


def touching(centres: Sequence[float], widths: Sequence[float]) -> bool:
    """Whether any two labels overlap."""
    ends = sorted((x - w / 2, x + w / 2) for x, w in zip(centres, widths, strict=True))
    return any(before[1] > after[0] for before, after in pairwise(ends))


def lifts(places: Sequence[float], radius: float) -> list[float]:
    """How far each mark is moved up or down so that marks which would cover one another are all seen."""
    lifted = [0.0] * len(places)
    for cluster in _clusters(places, 1.9 * radius):
        for rank, mark in enumerate(sorted(cluster)):
            lifted[mark] = ((len(cluster) - 1) / 2 - rank) * 1.25 * radius
    return lifted


def ranks(ends: Sequence[tuple[float, float] | None], gap: float) -> list[int]:
    """On which line each interval stands, 0 the uppermost: below those before it which it would touch.

    So whose an interval is can be told by its place, as with the marks above, and not by colour alone.
    """
    found: list[int] = []
    for number, pair in enumerate(ends):
        above = [
            found[other]
            for other in range(number)
            if pair and (before := ends[other]) and _touch(pair, before, gap)
        ]
        found.append(max(above, default=-1) + 1)
    return found


def _touch(one: tuple[float, float], other: tuple[float, float], gap: float) -> bool:
    return one[0] <= other[1] + gap and other[0] <= one[1] + gap


def _clusters(places: Sequence[float], near: float) -> list[list[int]]:
    """The marks that stand closer to their neighbour than `near`, together."""
    order = sorted(range(len(places)), key=lambda i: places[i])
    clusters = [order[:1]]
    for before, after in pairwise(order):
        if places[after] - places[before] < near:
            clusters[-1].append(after)
        else:
            clusters.append([after])
    return clusters
