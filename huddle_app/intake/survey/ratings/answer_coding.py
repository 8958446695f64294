"""How the answers of a file are to be taken: which numbers stand for none, and how strong words are.

Statistics programs write 99, 88, 9, -1 or 0 where somebody gave no answer.
"""

from collections.abc import Collection, Mapping

from huddle_app.intake.survey.ratings.labels import BELOW, BEYOND, MIDDLE
from huddle_app.intake.survey.ratings.scales import NO_OPINION, Given, Key, joined
from huddle_app.method.toolkit import HIGHEST, LOWEST

# The least share of a file's and of a column's answers that is no slip of the hand.
_FILE, _COLUMN, _LEAST_OFTEN = 0.002, 0.01, 3
# Only among many answers is it no chance that nobody gave a number in between.
_ENOUGH_FOR_NEAR, _RARE = 100, 20
_FAR, _VERY_FAR = 10, 20
_MOST_CODES, _LEAST_RATINGS = 4, 0.2


def keys_of(given: Mapping[int, Given], settled: Collection[int]) -> dict[int, Key]:
    """The key of each column; a file is one survey, so that what all say holds for each.

    In the columns that the moderator has `settled` to be from 1 to 7, every other number that is no
    slip of the hand stands for no answer.
    """
    if all(own.as_asked for own in given.values()):
        return dict.fromkeys(given, Key())
    everything = joined(given.values())
    degrees, middle = _degrees(everything), _nothing_else_between(everything)
    if all(LOWEST <= number <= HIGHEST for number in everything.numbers):
        return dict.fromkeys(given, Key(degrees=degrees, middle=middle))
    by_all = missing_codes(everything, _FILE)
    # What has a degree beside it is an answer.
    others = {n for n in _often(everything, _FILE) if not LOWEST <= n <= HIGHEST}
    others = frozenset(others - {number for number, _label in everything.pairs})
    return {
        place: Key(
            by_all | (others if place in settled else missing_codes(own, _COLUMN)), degrees, middle
        )
        for place, own in given.items()
    }


def missing_codes(given: Given, share: float) -> frozenset[int]:
    """The numbers that stand for no answer: far off the scale, or beyond a number that nobody gave.

    A number that is rarer than `share` of all answers is a slip of the hand; many different ones, or
    one that follows upon 7, may be a longer scale. A 0 counts where it is there more often than low
    ratings are.
    """
    often = _often(given, share)
    ratings = sum(given.numbers.get(number, 0) for number in range(LOWEST, HIGHEST + 1))
    if not often or ratings < _LEAST_RATINGS * sum(given.numbers.values()):
        return frozenset()
    found = _far(given, often)
    if given.total >= _ENOUGH_FOR_NEAR:
        highest = max((number for number in often if number <= HIGHEST), default=HIGHEST)
        found |= {number for number in often if _beyond_a_gap(given, number, highest)}
        if _nought_for_nothing(given, often):
            found.add(0)
    return frozenset(found)


def _often(given: Given, share: float) -> set[int]:
    least = max(_LEAST_OFTEN, share * given.total)
    return {number for number, n in given.numbers.items() if n >= least}


def _far(given: Given, often: set[int]) -> set[int]:
    """A few numbers far off, each there again and again."""
    far = {number: n for number, n in given.numbers.items() if abs(number) > _FAR}
    found = {
        number
        for number in often.intersection(far)
        if abs(number) > _VERY_FAR or number - 1 not in given.numbers
    }
    few = len(found) <= _MOST_CODES
    return found if few and 2 * sum(far[number] for number in found) > sum(far.values()) else set()


def _beyond_a_gap(given: Given, code: int, highest: int) -> bool:
    """9 where nobody says 8, 8 and 9 where nobody says 6 or 7, -1 where nobody says 0."""
    if abs(code) > _FAR or LOWEST <= code <= HIGHEST:
        return False
    between = range(highest + 1, code) if code > HIGHEST else range(code + 1, LOWEST)
    n = given.numbers[code]
    return any(_RARE * given.numbers.get(number, 0) <= n for number in between)


def _nought_for_nothing(given: Given, often: set[int]) -> bool:
    low = given.numbers.get(LOWEST, 0) + given.numbers.get(LOWEST + 1, 0)
    return {0, HIGHEST} <= often and -1 not in often and given.numbers[0] > low


def _nothing_else_between(given: Given) -> bool:
    """Whether “no opinion” stands in the middle of seven: all six others are said in words alone."""
    if NO_OPINION not in given.counts or given.numbers:
        return False
    degrees = _degrees(given)
    return {degrees.get(label, label) for label in given.labels} == set(
        range(LOWEST, HIGHEST + 1)
    ) - {MIDDLE}


def _degrees(given: Given) -> dict[int, int]:
    """What degrees words mean where some say “very strongly”: that is the end, “strongly” next to it.

    Nothing where all are as they seem, or where there are too many for seven.
    """
    said = given.labels | {label for _number, label in given.pairs}
    if not said & {BELOW, BEYOND}:
        return {}
    if not said & {LOWEST, HIGHEST}:
        return {BELOW: LOWEST, BEYOND: HIGHEST}
    if said & {2, 6} and said & {3, 5}:
        return {}
    return {BELOW: LOWEST, LOWEST: 2, 2: 3, 6: 5, HIGHEST: 6, BEYOND: HIGHEST}
