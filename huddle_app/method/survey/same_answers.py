"""What answers that are the same tell of who gave them. Ratings are compared as octal numbers, all at once."""

from operator import ne

from huddle_app.method.toolkit import HIGHEST, NOT_ANSWERED

_LEAST_PAIRS, _AS_MANY = 256, 4
_ONE, _EACH = "1", HIGHEST
BASE = HIGHEST + 1
"""Written ratings are a number in this base; `places` rests on its being three bits a digit."""


def tell(ratings: int, pairs: int) -> bool:
    """Whether answers tell who gave them, where so many pairs of people could give the same by chance.

    Each answer that differs from the one before is taken to leave one pair in four, which is cautious.
    Whoever marks the same throughout, or scale by scale, answers as others do.
    """
    given = f"{ratings:o}".replace(NOT_ANSWERED, "")
    changes = sum(map(ne, given, given[1:]))
    return _AS_MANY**changes >= max(pairs, _LEAST_PAIRS)


def places(ratings: int) -> int:
    """The places that are answered, with a 7 at each."""
    each = int(_ONE * (ratings.bit_length() // 3 + 1), BASE)
    return ((ratings | ratings >> 1 | ratings >> 2) & each) * _EACH


def number(answered: int) -> int:
    """How many places these are."""
    return answered.bit_count() // _EACH.bit_count()
