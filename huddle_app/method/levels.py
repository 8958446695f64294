"""The company's levels are its own ordered list: a ladder, from the first step to the last."""

from collections.abc import Iterable, Sequence


def sort_key(level: str, ladder: Sequence[str]) -> tuple[bool, int, str]:
    """By what levels are sorted: as on the ladder, then by name what is not on it; no level comes last."""
    place = ladder.index(level) if level in ladder else len(ladder)
    return (not level, place, level)


def in_order(levels: Iterable[str], ladder: Sequence[str]) -> list[str]:
    """Levels sorted by `sort_key`."""
    return sorted(levels, key=lambda level: sort_key(level, ladder))
