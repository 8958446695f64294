"""How figures are rounded for people and for other programs: each one once, whatever stands beside it.

A difference is worked out of the full figures and rounded then, so that it says the same wherever it is told;
the figures beside it, rounded for themselves, may lie 0.1 more or less apart.
"""

from math import floor

DIFFERENCE_PLACES = 1
"""So many decimals a difference of means is told with, on screen and on paper."""
_CLEAN = 9
"""So many decimals of the last place are looked at: what lies beyond them is of binary fractions."""


def rounded_once(value: float, places: int) -> float:
    """The value with so many decimals, a half away from zero as spreadsheets round it; never −0.0."""
    step = 10**places
    size = floor(round(abs(value) * step, _CLEAN) + 0.5) / step
    return size if value > 0 else 0.0 - size


def as_shown(value: float, places: int) -> str:
    """The value as people read it, with a true minus where it is below 0 as shown and no plus."""
    return f"{rounded_once(value, places):.{places}f}".replace("-", "−")


def shown_signed(value: float, places: int = DIFFERENCE_PLACES) -> str:
    """A difference with its sign, a true minus; none where it is shown as 0."""
    shown = as_shown(value, places)
    return f"+{shown}" if rounded_once(value, places) > 0 else shown


def percent(share: float) -> int:
    """A share, 0–1, as whole per cent."""
    return int(rounded_once(100 * share, 0))


def adds_up(one: float, other: float, places: int) -> bool:
    """Whether two figures as shown with so many decimals lie as far apart as is told of them."""
    shown = rounded_once(one, places) - rounded_once(other, places)
    told = rounded_once(one - other, DIFFERENCE_PLACES)
    return rounded_once(shown, DIFFERENCE_PLACES) == told
