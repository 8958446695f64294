"""Whether answers were given on the scale from 1 to 7.

A scale of another length is never stretched, and one that runs the other way never turned: the first
is refused in a sentence, the second is asked about. A file is one survey: what one column does not
show, all columns of its scale, or of the file, do.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from huddle_app.intake.survey.ratings.labels import BELOW, BEYOND, MIDDLE
from huddle_app.intake.survey.ratings.refusal import Refusal, no_answers, not_from_one_to_seven
from huddle_app.intake.survey.ratings.scales import Given, joined
from huddle_app.intake.survey.ratings.shorter import cut_short, cut_short_alone, few_degrees
from huddle_app.method.listed import any_of
from huddle_app.method.toolkit import HIGHEST, LOWEST
from huddle_app.texts import _

_ENOUGH_LABELS, _ENOUGH_CELLS, _ENOUGH_SCALES = 60, 10, 3
_SLIP, _STRAY = 0.05, 0.005
_LONGEST, _USUAL, _LAST_CODE = 100, 11, 9
_LEAST_FAR = 3


class _Seen(NamedTuple):
    """How often numbers off the scale are there, of all and at the least, before they are no slips."""

    share: float
    least: int


_COLUMN, _SCALE, _FILE = _Seen(0.1, 2), _Seen(0.05, 3), _Seen(0.01, 5)


def refusals(given: Mapping[int, Given], scales: Sequence[Sequence[int]]) -> dict[int, Refusal]:
    """Why columns are refused, by place: what the whole file shows comes before what one column does.

    `scales` are the places of the columns that belong together.
    """
    columns = list(given.values())
    wholes = [joined(given[place] for place in places) for places in scales]
    parts = wholes if len(wholes) >= _ENOUGH_SCALES else columns
    by_all = _shared(columns, parts, _FILE) or cut_short(joined(parts))
    from_nought = any(_from_nought(own) for own in columns)
    found: dict[int, Refusal] = {}
    for at, places in enumerate(scales):
        alike = [given[place] for place in places]
        by_scale = _shared(alike, alike, _SCALE)
        if not by_all and not by_scale:
            rest = joined(wholes[:at] + wholes[at + 1 :])
            by_scale = cut_short_alone(wholes[at], len(places), rest)
        for place in places:
            own = refusal(given[place], from_nought=from_nought)
            if why := _gravest(given[place], [own, by_all, by_scale]):
                found[place] = why
    return found


def _gravest(given: Given, found: Sequence[Refusal | None]) -> Refusal | None:
    """Of what a column, its file and its scale say, what is sure of the column, else the widest."""
    own, *shared = found
    if own and own.sure:
        return own
    for why in shared:
        if why and not (why.in_words and _shows_seven(given)):
            return why
    return own


def refusal(given: Given, *, from_nought: bool = False) -> Refusal | None:
    """Why the answers of one column are on no scale from 1 to 7; None when nothing says so.

    `from_nought` says that words in the other columns stand beside a 0.
    """
    if given.as_asked:
        return None
    why = _labelled(given, [given], from_nought=from_nought) or _numbered(given, [given], _COLUMN)
    unread = given.counts.get(None, 0)
    if not why and given.total >= _ENOUGH_CELLS and 2 * unread > given.total:
        return no_answers()
    return why


def _shared(columns: Sequence[Given], parts: Sequence[Given], seen: _Seen) -> Refusal | None:
    """The same of several columns, which make up the parts of a scale or of a file."""
    if all(part.as_asked for part in parts):
        return None
    whole = joined(parts)
    return _labelled(whole, columns) or _numbered(whole, parts, seen)


def runs_other_way(given: Given) -> bool:
    """Whether the words beside the numbers say that 1 is agreement and 7 disagreement."""
    return _sides(given) == (True, False)


def runs_as_asked(given: Given) -> bool:
    """Whether the words beside the numbers say that 7 is agreement and 1 disagreement."""
    return _sides(given) == (False, True)


def _sides(given: Given) -> tuple[bool, bool]:
    """Whether words stand beside the numbers of the other side, and beside those of their own."""
    if given.as_asked:
        return False, False
    turned = [number for number, label in given.pairs if number + label == LOWEST + HIGHEST]
    straight = [number for number, label in given.pairs if number == label]
    return _apart(turned), _apart(straight)


def _apart(numbers: list[int]) -> bool:
    return any(number != MIDDLE for number in numbers)


def _shows_seven(given: Given) -> bool:
    labels = given.labels
    return HIGHEST in given.numbers or bool(labels & {2, 6} and labels & {3, 5})


def _labelled(whole: Given, parts: Sequence[Given], *, from_nought: bool = False) -> Refusal | None:
    """Refused by words: a number beside full agreement, or degrees that nobody names."""
    points = _points(whole, from_nought=from_nought)
    if points:
        saying = [part for part in parts if _points(part)]
        others = [part for part in parts if part.total and not _points(part)]
        against = others if points > HIGHEST else [part for part in others if _shows_seven(part)]
        if len(saying) > len(against):
            if points == HIGHEST:
                return _counted_from_nought()
            return Refusal(not_from_one_to_seven(points), sure=True, in_words=True)
    points = _few_labels(whole)
    return Refusal(not_from_one_to_seven(points), in_words=True) if points else None


def _counted_from_nought() -> Refusal:
    text = _(
        "These answers are counted from 0; the scale runs from 1 to 7. Say so if it was asked from 1 to 7 after all"
    )
    return Refusal(text, in_words=True, numbers=frozenset({0}))


def _points(given: Given, *, from_nought: bool = False) -> int:
    """How long the words beside the numbers, or the words alone, say the scale is; 0 for nothing.

    7 where it is seven points counted from 0, as these answers or those around them say.
    """
    if given.labels & {BELOW, BEYOND}:
        return 9
    ends = [number for number, label in given.pairs if label in (LOWEST, HIGHEST)]
    last = max((number for number in ends if number not in (0, LOWEST, HIGHEST)), default=0)
    return last + 1 if last and (from_nought or _from_nought(given)) else last


def _from_nought(given: Given) -> bool:
    """Whether words say that 0 is full disagreement."""
    return (0, LOWEST) in given.pairs


def _few_labels(given: Given) -> int:
    """How long the words say the scale is, where many do and none are unknown; 0 for nothing."""
    unknown = given.counts.get(None, 0)
    if given.worded < _ENOUGH_LABELS or given.pairs or unknown > _SLIP * given.total:
        return 0
    return few_degrees(given.labels)


def _numbered(whole: Given, parts: Sequence[Given], seen: _Seen) -> Refusal | None:
    """Refused by numbers beyond 7 or below 1, where more than slips go there, in most of the parts."""
    if codes := _codes(whole, seen):
        return Refusal(codes)
    highest = _highest(whole, parts, seen)
    # Where nobody has a 7, or many go beyond, a 0 need not be in every part to be the start.
    here = parts if highest == HIGHEST and HIGHEST in whole.numbers else [whole]
    lowest = _lowest(whole, here, seen)
    numbers = frozenset((*range(lowest, LOWEST), *range(HIGHEST + 1, highest + 1)))
    if highest > HIGHEST:
        why = not_from_one_to_seven(highest + (lowest == 0))
        codes = range(HIGHEST + 1, highest + 1 if highest <= _LAST_CODE else 0)
    elif _from_below(whole, lowest, seen):
        text = _("These answers are counted from {lowest}; the scale runs from 1 to 7")
        why, codes = text.format(lowest=lowest), range(lowest, LOWEST) if lowest == 0 else ()
    else:
        return None
    if codes:
        text = _("{refused}, unless {numbers} is no answer. Say so if it was asked from 1 to 7")
        why = text.format(refused=why, numbers=any_of([str(code) for code in codes]))
    return Refusal(why, numbers=numbers)


def _codes(whole: Given, seen: _Seen) -> str:
    """Why numbers are a program's codes for seven answers, such as Qualtrics' 13 to 19: empty for a scale."""
    often = [number for number, n in whole.numbers.items() if n > _STRAY * whole.total]
    first, last = min(often, default=LOWEST), max(often, default=HIGHEST)
    if not HIGHEST < last <= _LONGEST or last - first >= HIGHEST or len(often) < 2 or whole.pairs:
        return ""
    # Only a whole file shows that nobody takes the first of them.
    whole_run = seen is _FILE and last - first == HIGHEST - LOWEST and LOWEST not in whole.numbers
    if first <= HIGHEST and not whole_run:
        return ""
    text = _(
        "These answers run from {first} to {last}, not from 1 to 7: codes of the survey program, it seems."
        " Export them as words"
    )
    return text.format(first=first, last=last)


def _highest(whole: Given, parts: Sequence[Given], seen: _Seen) -> int:
    """The end of the scale beyond 7; 7 where only slips go there."""
    beyond = {number: n for number, n in whole.numbers.items() if HIGHEST < number <= _LONGEST}
    far = {number: n for number, n in beyond.items() if number > _USUAL}
    # A number or two such as 44 are slips of the hand, and no end.
    if len(far) < _LEAST_FAR or sum(far.values()) <= _SLIP * sum(beyond.values()):
        beyond = {number: n for number, n in beyond.items() if number <= _USUAL}
    return max(beyond) if _spread(beyond, whole, parts, seen) else HIGHEST


def _lowest(whole: Given, parts: Sequence[Given], seen: _Seen) -> int:
    """The start of the scale below 1; 1 where only slips go there."""
    below = {number: n for number, n in whole.numbers.items() if -HIGHEST <= number < LOWEST}
    half = seen._replace(share=seen.share / 2)
    return min(below) if _spread(below, whole, parts, half) else LOWEST


def _from_below(whole: Given, lowest: int, seen: _Seen) -> bool:
    """Whether a scale starts there; a 0 in a column may be anything while others have a 7."""
    if lowest == 0 and seen is not _FILE:
        return HIGHEST not in whole.numbers and HIGHEST - 1 in whole.numbers
    return lowest < LOWEST


def _spread(numbers: Mapping[int, int], whole: Given, parts: Sequence[Given], seen: _Seen) -> bool:
    """Whether these numbers are there often enough, and in most of the parts."""
    n = sum(numbers.values())
    if n < seen.least or n < seen.share * whole.total:
        return False
    answered = [part for part in parts if part.total]
    return 2 * sum(not numbers.keys().isdisjoint(part.numbers) for part in answered) >= len(
        answered
    )
