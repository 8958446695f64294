"""Things in a row broken into as few runs as each have room, where some belong together."""

from collections.abc import Callable, Sequence
from math import ceil, inf
from typing import TypeVar

Item = TypeVar("Item")
Run = tuple[Item, ...]


def runs(
    units: Sequence[Run[Item]],
    fits: Callable[[Run[Item]], bool],
    head: int = 0,
) -> list[Run[Item]]:
    """As few runs as fit, about as long as one another; only a unit that does not fit alone is broken.

    Each piece of a broken unit begins with the unit's first `head` items.
    """
    known: dict[Run[Item], bool] = {}

    def room_for(run: Run[Item]) -> bool:
        if run not in known:
            known[run] = fits(run)
        return known[run]

    pieces = [piece for unit in units for piece in _pieces(unit, room_for, head)]
    fewest = _filled(pieces, room_for, inf)
    shortest = ceil(sum(map(len, pieces)) / max(len(fewest), 1))
    for longest in range(shortest, max(map(len, fewest), default=0)):
        even = _filled(pieces, room_for, longest)
        if len(even) == len(fewest):
            return even
    return fewest


def _pieces(unit: Run[Item], fits: Callable[[Run[Item]], bool], head: int) -> list[Run[Item]]:
    """The unit whole where it fits, else in as few even pieces as do."""
    rest = unit[head:]
    pieces = [unit]
    for count in range(2, len(rest) + 1):
        if all(map(fits, pieces)):
            break
        each = ceil(len(rest) / count)
        starts = range(0, len(rest), each)
        pieces = [unit[:head] + rest[start : start + each] for start in starts]
    return pieces


def _filled(
    pieces: Sequence[Run[Item]], fits: Callable[[Run[Item]], bool], longest: float
) -> list[Run[Item]]:
    """The pieces joined as long as they fit, and no joined run is over `longest`."""
    made: list[Run[Item]] = []
    for piece in pieces:
        joined = tuple(dict.fromkeys((*made[-1], *piece))) if made else piece
        if made and len(joined) <= longest and fits(joined):
            made[-1] = joined
        else:
            made.append(piece)
    return made
