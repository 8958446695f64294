"""Finding a free place for a label on a map."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import hypot
from operator import le, lt


@dataclass(frozen=True)
class Box:
    """A rectangle in points, y upwards."""

    left: float
    bottom: float
    right: float
    top: float

    def meets(self, other: "Box") -> bool:
        """Whether the two have a part in common."""
        across = self.left < other.right and other.left < self.right
        return across and self.bottom < other.top and other.bottom < self.top

    def holds(self, other: "Box") -> bool:
        """Whether the other lies wholly inside."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.bottom <= other.bottom and other.top <= self.top

    def without(self, edge: float) -> "Box":
        """The same without an edge of this width."""
        return Box(self.left + edge, self.bottom + edge, self.right - edge, self.top - edge)

    def has_room(self, width: float, height: float) -> bool:
        """Whether something of this size fits in."""
        return self.right - self.left >= width and self.top - self.bottom >= height

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre."""
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2


def hull(boxes: Sequence[Box]) -> Box:
    """The smallest rectangle around all."""
    return Box(
        min(box.left for box in boxes),
        min(box.bottom for box in boxes),
        max(box.right for box in boxes),
        max(box.top for box in boxes),
    )


def around(x: float, y: float, width: float, height: float) -> Box:
    """The rectangle of a size around a point."""
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def beside(point: Box, width: float, height: float, gap: float) -> list[Box]:
    """Places for a label near a point, the best first: right, left, above, below, then the corners."""
    (x, y), half, tall = point.middle, width / 2, height / 2
    right, left = point.right + gap + half, point.left - gap - half
    above, below = point.top + gap + tall, point.bottom - gap - tall
    centres = [(right, y), (left, y), (x, above), (x, below)]
    centres += [(across, up) for across in (right, left) for up in (above, below)]
    centres += [(x + way * half, up) for up in (above, below) for way in (1, -1)]
    return [around(*centre, width, height) for centre in centres]


def apart(box: Box, other: Box) -> bool:
    """Whether a box stands at a corner of the other, beside it neither across nor up and down."""
    across = box.left > other.right or box.right < other.left
    return across and (box.bottom > other.top or box.top < other.bottom)


def away(box: Box, other: Box) -> float:
    """How far two boxes lie apart; 0 where they meet."""
    across = max(box.left - other.right, other.left - box.right, 0.0)
    up = max(box.bottom - other.top, other.bottom - box.top, 0.0)
    return hypot(across, up)


def at_ends(width: float, height: float, within: Box, *, top_first: bool) -> list[Box]:
    """Places at the top and bottom of an area, in its middle and at its sides."""
    across = [within.middle[0], within.left + width / 2, within.right - width / 2]
    up = [within.top - height / 2, within.bottom + height / 2]
    heights = up if top_first else up[::-1]
    return [around(x, y, width, height) for y in heights for x in across]


def covered(box: Box, taken: Iterable[Box]) -> int:
    """How many others a box meets."""
    return sum(box.meets(other) for other in taken)


def free(
    candidates: Sequence[Box],
    taken: Sequence[Box],
    within: Box,
    own: Box,
    others: Sequence[Box] = (),
) -> Box | None:
    """The first place inside that meets nothing and is nearer to its `own` mark than to the `others`.

    Else the first that is as near; None where there is none.
    """
    for is_nearer in (lt, le):
        for box in _places(candidates, within):
            if not any(map(box.meets, taken)) and _is_own(box, own, others, is_nearer):
                return box
    return None


def least_covered(
    candidates: Sequence[Box],
    taken: Sequence[Box],
    within: Box,
    own: Box,
    others: Sequence[Box] = (),
) -> Box:
    """The place inside that meets least, nearer to none of the `others` as long as there is one."""
    every = list(_places(candidates, within))
    nearest = [box for box in every if _is_own(box, own, others, le)]
    return min(nearest or every, key=lambda box: covered(box, taken))


def _is_own(
    box: Box, own: Box, others: Sequence[Box], is_nearer: Callable[[float, float], bool]
) -> bool:
    return all(is_nearer(away(box, own), away(box, other)) for other in others)


def _places(candidates: Sequence[Box], within: Box) -> Iterator[Box]:
    """The candidates that lie inside, all of them moved there, and then places all over."""
    yield from (box for box in candidates if within.holds(box))
    moved = [_moved(box, within) for box in candidates]
    yield from moved
    yield from grid(moved[0], within)


def _moved(box: Box, within: Box) -> Box:
    """The box pushed inside by the shortest way."""
    x = max(within.left - box.left, 0.0) + min(within.right - box.right, 0.0)
    y = max(within.bottom - box.bottom, 0.0) + min(within.top - box.top, 0.0)
    return Box(box.left + x, box.bottom + y, box.right + x, box.top + y)


def grid(box: Box, within: Box) -> list[Box]:
    """Places all over, those near the box first."""
    width, height = box.right - box.left, box.top - box.bottom
    (x, y), steps = box.middle, range(13)
    across = [
        within.left + width / 2 + (within.right - within.left - width) * n / 12 for n in steps
    ]
    up = [
        within.bottom + height / 2 + (within.top - within.bottom - height) * n / 12 for n in steps
    ]
    centres = sorted(
        ((left, low) for left in across for low in up),
        key=lambda centre: abs(centre[0] - x) + abs(centre[1] - y),
    )
    return [around(*centre, width, height) for centre in centres]
