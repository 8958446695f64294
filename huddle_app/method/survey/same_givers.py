"""Who answers alike in two waves, found among many without comparing each with each.

What one of the two left blank is no difference: somebody may have been half way through at first.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from huddle_app.method.arrays import Flags
from huddle_app.method.survey.same_answers import as_number, tell_who
from huddle_app.method.toolkit import NOT_ANSWERED

Ratings = NDArray[np.uint8]
"""Person × statement: the digit, as a byte."""

BLANK = ord(NOT_ANSWERED)
_SHORTEST, _BITS_AN_ANSWER = 4, 2
"""A run of so many answers and more is looked up: of so many people, few have it in common by chance."""
_MOST_ALIKE = 16
"""A run that more people than this have in common tells nobody apart."""
_MOST_PAIRS = 10**9
"""Beyond these only whole sets of answers are looked up: a hundred thousand people, and ten thousand more."""
_AT_ONCE = 50_000
"""So many pairs are held in memory together."""
_NEARLY_ALL = 0.9
_MOSTLY, _ALL_BUT, _FEWEST = 0.5, 0.95, 8
"""Most of them answer the same, or where these are not most statements, so large a share, and so many statements."""
_LEAST_ALIKE = 12
"""Of fewer people it is not asked which statements they answer anew."""
_ENOUGH = 20
"""Of so many answers that are the same, one in ten may be corrected beside them; of fewer none."""
_LEAST, _ONE_IN = 3, 8
"""So many people, and one in so many, are enough to take the rest for the same where they answer the same."""
_MOST_LEFT = 10**6
"""Beyond so many pairs the rest are not compared."""


class Pair(NamedTuple):
    """The places of a person and of a line in their lists, and whether they have one code."""

    known: int
    line: int
    of_one_code: bool = False


class _Alike(NamedTuple):
    """A pair, how many answers are the same in it, and whether these tell who it is."""

    pair: Pair
    same: int
    tells: bool


def ratings_of(ratings: Sequence[str]) -> Ratings:
    """The ratings of many as one table of digits."""
    return np.frombuffer("".join(ratings).encode(), np.uint8).reshape(len(ratings), -1)


class Givers(NamedTuple):
    """Who gives the same answers in both: those who are sure to, and the rest who may; each in one pair at the most."""

    sure: list[Pair]
    rest: list[Pair]


def same_givers(known: Ratings, lines: Ratings, coded: Iterable[tuple[int, int]]) -> Givers:
    """Who gives the same answers in both, where the answers tell who it is, or the code (`coded` are of one).

    What only one of the two asks is not compared, nor is what those who are alike answer anew. Once the
    answers of one in eight tell, whoever of the others says nothing else than another may be that one.
    """
    asked = (known != BLANK).any(0) & (lines != BLANK).any(0)
    known, lines = known[:, asked], lines[:, asked]
    own = [Pair(*places, of_one_code=True) for places in coded]
    kept = _asked_again(known, lines, _candidates(known, lines, own))
    known, lines = known[:, kept], lines[:, kept]
    found = _each_once(_alike(known, lines, _candidates(known, lines, own)))
    telling = sum(each.tells for each in found)
    many = telling >= _LEAST and _ONE_IN * telling >= min(len(known), len(lines))
    rest = _of_the_rest(known, lines, found) if many else []
    return Givers([each.pair for each in found], [each.pair for each in rest])


def _candidates(known: Ratings, lines: Ratings, own: Sequence[Pair]) -> list[Pair]:
    """Those of one code, and those who have a run of answers in common, or all.

    Who marks the same throughout a run has it in common with others by chance.
    """
    width, together = known.shape[1], max(len(known), len(lines))
    length = max(_SHORTEST, together.bit_length() // _BITS_AN_ANSWER)
    few = len(known) * len(lines) <= _MOST_PAIRS
    begins = range(0, width - length + 1, length // 2) if few else ()
    ones, others, found = _texts(known), _texts(lines), {pair[:2] for pair in own}
    pairs = list(own)
    for run in (slice(width), *(slice(begin, begin + length) for begin in begins)):
        having = defaultdict[bytes, list[int]](list)
        for n, text in enumerate(ones):
            having[text[run]].append(n)
        for n, text in enumerate(others):
            alike = having.get(text[run], ())
            if 0 < len(alike) <= _MOST_ALIKE and len(set(text[run])) > 1:
                new = {(one, n) for one in alike} - found
                found |= new
                pairs += [Pair(*places) for places in new]
    return pairs


def _asked_again(known: Ratings, lines: Ratings, pairs: Sequence[Pair]) -> Flags:
    """The statements that people who are alike answer the same, where these are enough and nearly all do; else all.

    By chance, too, most of a few people answer some statements the same.
    """
    best: dict[int, tuple[int, Pair]] = {}
    for some, both, same in _compared(known, lines, pairs):
        for pair, number in zip(some, (both & same).sum(1).tolist(), strict=True):
            best[pair.known] = max(best.get(pair.known, (0, pair)), (number, pair))
    # Who has a run in common with another by chance has less than others have.
    ranked = [pair for _number, pair in sorted(best.values(), reverse=True)]
    answered, stayed = np.zeros((2, known.shape[1]), np.int64)
    for _some, both, same in _compared(known, lines, ranked[: max(_LEAST_ALIKE, len(ranked) // 2)]):
        answered += both.sum(0)
        stayed += same.sum(0)
    for share, fewest in ((_MOSTLY, _MOSTLY * len(stayed)), (_ALL_BUT, _FEWEST)):
        kept = np.greater_equal(stayed, share * answered)
        nearly = stayed[kept].sum() >= _ALL_BUT * answered[kept].sum()
        if len(best) >= _LEAST_ALIKE and nearly and kept.sum() >= max(fewest, _FEWEST):
            return kept
    return np.ones(len(stayed), np.bool_)


def _alike(known: Ratings, lines: Ratings, pairs: Sequence[Pair]) -> Iterator[_Alike]:
    """The pairs of one person: nearly all that both answered is the same, and it or the code tells who it is.

    Of one code are, too, whoever marks the same throughout and does so again.
    """
    for some, both, same in _compared(known, lines, pairs):
        answered, stayed = both.sum(1), same.sum(1)
        nearly = (stayed >= _ENOUGH) & (stayed >= _NEARLY_ALL * answered)
        for n in np.flatnonzero((stayed > 0) & (nearly | (stayed == answered))).tolist():
            one, other = known[some[n].known], lines[some[n].line]
            given = np.where(same[n], one, BLANK).astype(np.uint8).tobytes().decode()
            many = 1 if some[n].of_one_code else len(known) * len(lines)
            tells = tell_who(as_number(given), many)
            if tells or (some[n].of_one_code and (one == other).all()):
                yield _Alike(some[n], int(stayed[n]), tells)


def _of_the_rest(known: Ratings, lines: Ratings, found: Sequence[_Alike]) -> list[_Alike]:
    """Those who are in no pair so far and say nothing else than another; nobody where very many are left."""
    ones = sorted({*range(len(known))} - {each.pair.known for each in found})
    others = sorted({*range(len(lines))} - {each.pair.line for each in found})
    if len(ones) * len(others) > _MOST_LEFT:
        return []
    left = [Pair(one, other) for one in ones for other in others]
    return _each_once(
        _Alike(some[n], int(same[n].sum()), tells=False)
        for some, both, same in _compared(known, lines, left)
        for n in np.flatnonzero((both == same).all(1) & same.any(1)).tolist()
    )


def _compared(
    known: Ratings, lines: Ratings, pairs: Sequence[Pair]
) -> Iterator[tuple[Sequence[Pair], Flags, Flags]]:
    """Pairs, with pair × statement: whether both answered it, and whether they answered the same."""
    for begin in range(0, len(pairs), _AT_ONCE):
        some = pairs[begin : begin + _AT_ONCE]
        one, other = known[[pair.known for pair in some]], lines[[pair.line for pair in some]]
        both = (one != BLANK) & (other != BLANK)
        yield some, both, both & (one == other)


def _each_once(found: Iterable[_Alike]) -> list[_Alike]:
    """Those most alike first, of one code before others; each person in one pair."""
    ones, others, chosen = set[int](), set[int](), list[_Alike]()
    for each in sorted(found, key=lambda each: (-each.same, not each.pair.of_one_code)):
        if each.pair.known not in ones and each.pair.line not in others:
            ones.add(each.pair.known)
            others.add(each.pair.line)
            chosen.append(each)
    return chosen


def _texts(ratings: Ratings) -> list[bytes]:
    together, width = ratings.tobytes(), ratings.shape[1]
    return [together[n * width : (n + 1) * width] for n in range(len(ratings))]
