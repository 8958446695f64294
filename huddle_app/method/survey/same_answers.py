"""Whether answers that are the same tell who gave them.

To compare many people with many at once, a person's ratings are taken as one octal number.
"""

from operator import ne

from huddle_app.method.toolkit import NOT_ANSWERED

_OCTAL, _BITS = 8, 3
"""A rating from 1 to 7, or 0 for none, is an octal digit and so three bits."""
_FEWEST_PAIRS, _PAIRS_A_CHANGE = 256, 4


def as_number(ratings: str) -> int:
    """Ratings as one number, with an octal digit for each statement."""
    return int(ratings, _OCTAL)


def where_answered(ratings: int) -> int:
    """The number with a 7, all three bits, for each answer whatever it is: what to compare two people by."""
    ones = int("1" * (ratings.bit_length() // _BITS + 1), _OCTAL)
    # Shifted so, the lowest bit of a digit says whether any of its three is set.
    return ((ratings | ratings >> 1 | ratings >> 2) & ones) * 0o7


def how_many(answered: int) -> int:
    """How many answers there are in what `where_answered` gave."""
    return answered.bit_count() // _BITS


def tell_who(ratings: int, pairs: int) -> bool:
    """Whether answers tell who gave them, where so many pairs of people could give the same by chance.

    Each answer that differs from the one before is taken to leave one pair in four, which is cautious.
    Whoever marks the same throughout, or scale by scale, answers as others do.
    """
    given = f"{ratings:o}".replace(NOT_ANSWERED, "")
    changes = sum(map(ne, given, given[1:]))
    return _PAIRS_A_CHANGE**changes >= max(pairs, _FEWEST_PAIRS)
