"""Whether many answers look like those of a scale with fewer than seven points, by what nobody says.

Nobody can be sure of it, for honest answers may be low: each is a question to the moderator.
"""

from collections.abc import Collection, Mapping
from math import inf, sqrt
from statistics import NormalDist
from typing import NamedTuple

from huddle_app.intake.survey.ratings.labels import MIDDLE
from huddle_app.intake.survey.ratings.refusal import Refusal, not_from_one_to_seven
from huddle_app.intake.survey.ratings.scales import Given
from huddle_app.method.listed import any_of
from huddle_app.method.toolkit import HIGHEST, LOWEST
from huddle_app.texts import _

_ENOUGH_WORDS, _LEAST_BEYOND, _FEWER = 25, 3, 10
_STRAY, _SLIP = 0.005, 0.05


class _Least(NamedTuple):
    """From how many numbers on one may wonder, and how many answers must be missing by those beside them.

    They are missing `beyond` a number, `between` words or at both `ends`; where there are `many`, what
    is missing at all is enough.
    """

    enough: int
    many: float
    beyond: float
    between: float
    ends: float


_FILE = _Least(enough=50, many=100, beyond=2, between=3, ends=1)


def cut_short(given: Given) -> Refusal | None:
    """Why all answers of a file may be on a shorter scale: hardly anyone goes beyond some number.

    Or words never say the middle, every other degree, or the ends.
    """
    return _in_words(given, _FILE) or _in_numbers(given, _last_number(given, _FILE))


def cut_short_alone(given: Given, columns: int, rest: Given) -> Refusal | None:
    """The same of the answers to one scale of so many columns, where the rest of the file goes up to 7.

    Each file has many scales, and who rates low one statement of a scale rates low the others: far more
    must be missing than in a file.
    """
    one_in_each = max(5, columns)
    return _beside(given, rest, beyond=one_in_each, ends=one_in_each)


def cut_short_among(given: Given, rest: Given) -> Refusal | None:
    """The same of all that one function says, where the other functions go up to 7.

    It answers so many scales that one low one does not count for much; that nobody says 6 or 7 is rarer
    among honest answers than that nobody says 7.
    """
    far_from_seven = max(given.ratings, default=HIGHEST) < HIGHEST - 1
    return _beside(given, rest, beyond=1.5 if far_from_seven else 4, ends=4)


def _beside(given: Given, rest: Given, *, beyond: float, ends: float) -> Refusal | None:
    if rest.ratings.get(HIGHEST, 0) <= _STRAY * rest.total:
        return None
    least = _Least(enough=100, many=inf, beyond=beyond, between=8, ends=ends)
    return _in_words(given, least) or _in_numbers(given, _last_number(given, least))


def few_degrees(degrees: Collection[int]) -> int:
    """5, or 4 without a middle, where of the degrees beside the ends only one on each side is said.

    3, or 2, where nobody goes to the ends; 0 where it may well be seven.
    """
    said = frozenset(degrees)
    if {2, 6} <= said <= {2, MIDDLE, 6}:
        return len(said)
    if len(said) < 4 or (said & {2, 6} and said & {3, 5}):
        return 0
    return 4 + (MIDDLE in said)


def _in_numbers(given: Given, last: int) -> Refusal | None:
    if last == HIGHEST:
        return None
    if last < max(given.numbers):
        text = _(
            "{refused}: hardly anyone went beyond {n}. Say so if it was asked from 1 to 7 after all"
        )
    else:
        text = _("{refused}: nobody went beyond {n}. Say so if it was asked from 1 to 7 after all")
    return Refusal(text.format(refused=not_from_one_to_seven(last), n=last))


def _last_number(given: Given, least: _Least) -> int:
    """2 to 6 where the numbers run from 1 to there, but for slips; 7 otherwise."""
    often = {number: n for number, n in given.numbers.items() if number > 0}
    often = {number: n for number, n in often.items() if n > _STRAY * given.total}
    total, last = sum(often.values()), max(often, default=HIGHEST)
    if total < least.enough or LOWEST not in given.numbers or not LOWEST < last < HIGHEST:
        return HIGHEST
    many = total >= least.many
    missing = _at_most_beyond(often, last) if many else _beyond(often, last)
    # Some may say it in words.
    there = sum(n for rating, n in given.ratings.items() if rating > last)
    return (
        last if missing >= max(_LEAST_BEYOND if many else least.beyond, _FEWER * there) else HIGHEST
    )


def _at_most_beyond(often: Mapping[int, int], last: int) -> float:
    """How many could be next beyond the last: ratings fall off ever faster towards the end of a scale."""
    return often[last] ** 2 / max(often.get(last - 1, 0), 1)


def _beyond(often: Mapping[int, int], last: int) -> float:
    """How many a bell curve of the same mean and spread would have beyond the last."""
    total = sum(often.values())
    mean = sum(number * n for number, n in often.items()) / total
    spread = sqrt(sum(n * (number - mean) ** 2 for number, n in often.items()) / total)
    return total * NormalDist(last + 0.5, spread).cdf(mean) if spread else 0


def _in_words(given: Given, least: _Least) -> Refusal | None:
    """By the degrees that nobody says; where words are unknown, they may be the others."""
    if given.worded < _ENOUGH_WORDS or not given.labels:
        return None
    said, gaps = given.ratings, _gaps(given.ratings)
    known = not given.pairs and given.counts.get(None, 0) <= _SLIP * given.total
    points = few_degrees(said) if known else 0
    if points and sum(gaps.values()) >= least.between:
        return _nobody_took(points, sorted(gaps))
    if MIDDLE not in said and (
        given.worded >= least.many or gaps.get(MIDDLE, 0) >= (least.between if known else inf)
    ):
        text = _("{refused}: nobody took the middle. Say so if it was asked from 1 to 7 after all")
        points = HIGHEST - 1 if said.keys() & {LOWEST, HIGHEST} else len(said)
        return Refusal(text.format(refused=not_from_one_to_seven(points)))
    if known and _ends_missing(said, least):
        return _nobody_took(len(said), [LOWEST, HIGHEST])
    return None


def _nobody_took(points: int, degrees: Collection[int]) -> Refusal:
    text = _(
        "{refused}: no answer in words means {degrees}. Say so if it was asked from 1 to 7 after all"
    )
    named = any_of([str(degree) for degree in degrees])
    return Refusal(text.format(refused=not_from_one_to_seven(points), degrees=named))


def _gaps(said: Mapping[int, int]) -> dict[int, float]:
    """The degrees that nobody says between two that are said, and how many would at the least."""
    found: dict[int, float] = {}
    for degree in range(LOWEST + 1, HIGHEST):
        lower = [other for other in said if other < degree]
        higher = [other for other in said if other > degree]
        if degree not in said and lower and higher:
            # Ratings rise to a peak and fall off: in between are never fewer than that.
            found[degree] = sqrt(said[max(lower)] * said[min(higher)])
    return found


def _ends_missing(said: Mapping[int, int], least: _Least) -> bool:
    """Whether nobody goes to either end, though many go next to both."""
    if said.keys() & {LOWEST, HIGHEST} or not said.keys() >= {2, 3, 5, 6}:
        return False
    turned = {LOWEST + HIGHEST - degree: n for degree, n in said.items()}
    return min(_beyond(said, HIGHEST - 1), _beyond(turned, HIGHEST - 1)) >= least.ends
