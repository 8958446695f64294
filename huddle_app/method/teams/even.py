"""Dividing people into parts that are equal to within one."""

from collections.abc import Iterable

from huddle_app.method.teams.rounds import LARGEST, SMALLEST


def even_parts(n: int, parts: int) -> tuple[int, ...]:
    """`n` in whole parts that are equal to within one, larger ones first."""
    part, rest = divmod(n, parts)
    return (part + 1,) * rest + (part,) * (parts - rest)


def bounds(n: int, parts: int) -> tuple[int, int]:
    """The smallest and the largest of the even parts of `n`."""
    return n // parts, -(-n // parts)


def seats_off(n: int, teams: int, smallest: int, largest: int) -> int:
    """By how many seats in all the sizes of so many even teams miss the window."""
    size, rest = divmod(n, teams)
    return (teams - rest) * max(smallest - size, size - largest, 0) + rest * max(
        smallest - size - 1, size + 1 - largest, 0
    )


def can_be_split(n: int, smallest: int = SMALLEST, largest: int = LARGEST) -> bool:
    """Whether so many people make teams inside the window: of 6–8 all but 1–5, 9, 10, 11 and 17 do."""
    return -(-n // largest) <= n // smallest


def span(sizes: Iterable[int]) -> str:
    """The least and the most: “9–10”, or “9”."""
    sizes = tuple(sizes)
    fewest, most = min(sizes), max(sizes)
    return str(most) if fewest == most else f"{fewest}–{most}"
