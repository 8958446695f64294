"""Words that are more than slips and cannot be told apart as answers: unknown ones, and two for one degree.

Their columns are refused until it is said what the words stand for: half of a scale would be missing.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from huddle_app.intake.shown_cell import shown_cell
from huddle_app.intake.survey.ratings.labels import MIDDLE
from huddle_app.intake.survey.ratings.refusal import Refusal
from huddle_app.intake.survey.ratings.scales import Given, Key, Reader, as_word, joined
from huddle_app.intake.survey.wording import bare
from huddle_app.method.listed import all_of
from huddle_app.method.survey.column_words import say_words
from huddle_app.method.survey.reading import DoubtOf
from huddle_app.method.toolkit import HIGHEST, LOWEST
from huddle_app.texts import _

_COLUMN, _LEAST_IN_COLUMN = 0.1, 2
_FILE, _LEAST_IN_FILE = 0.01, 5
_ENOUGH_LABELS, _LEAST_SAID, _STRAY = 60, 3, 0.005
_MOST_NAMED, _MOST_WORDS = 6, 20

Cells = Mapping[int, Mapping[str, int]]
"""How often each cell's text is there, by the place of the column."""


class Worded(NamedTuple):
    """Why columns of words are refused, and the words of them that stand for one degree together."""

    refused: Mapping[int, Refusal]
    doubled: Sequence[str] = ()


def words_refused(
    cells: Cells, given: Mapping[int, Given], keys: Mapping[int, Key], read: Reader
) -> Worded:
    """Why columns of words are refused: by unknown words, else by words for which degrees are missing."""
    told = {place: own for place, own in given.items() if not own.as_asked}
    worded = [place for place, own in told.items() if None in own.counts or own.labels]
    if not worded:
        return Worded({})
    unknown = {place: _unknown(cells[place], read) for place in worded}
    found = _by_unknown(unknown, given)
    if found:
        alike = _of_one_set(found, {place: cells[place] for place in worded}, given)
        return Worded(found | dict.fromkeys(alike, next(iter(found.values()))))
    alike = _alike({place: cells[place] for place in worded}, keys, read)
    if alike is None:
        return Worded({})
    places = [place for place in worded if given[place].labels]
    return Worded(
        dict.fromkeys(places, Refusal(alike.why, sure=True, doubt_of=DoubtOf.WORDS)), alike.words
    )


def most_often(words: Mapping[str, int]) -> str:
    """“perhaps” (12), “often” (3): what is there most often, with how often."""
    counted = Counter[str]()
    for word, n in words.items():
        counted[shown_cell(word)] += n
    named = [f"“{word}” ({n})" for word, n in counted.most_common(_MOST_NAMED)]
    return ", ".join(named) + (", …" if len(counted) > _MOST_NAMED else "")


def _unknown(cells: Mapping[str, int], read: Reader) -> Counter[str]:
    """The cells of a column that say nothing that is known."""
    return Counter({text: n for text, n in cells.items() if read(text) is None})


def _by_unknown(
    unknown: Mapping[int, Counter[str]], given: Mapping[int, Given]
) -> dict[int, Refusal]:
    """The columns with more than slips: many for a column, or a word that is often there in the file."""
    everything = sum(unknown.values(), Counter[str]())
    least = max(_LEAST_IN_FILE, _FILE * sum(given[place].total for place in unknown))
    # What one person alone says is no word of the scale.
    twice = {word for own in unknown.values() for word, n in own.items() if n > 1}
    often = {word for word in twice if everything[word] >= least}
    places = [
        place
        for place, own in unknown.items()
        if not often.isdisjoint(own)
        or own.total() >= max(_LEAST_IN_COLUMN, _COLUMN * given[place].total)
    ]
    there = sum((unknown[place] for place in places), Counter[str]())
    # So many different ones are no words of a scale, but texts.
    if not there or (len(there) > _MOST_WORDS and not often):
        return {}
    # One sentence for all these columns, so that it is said once: hence the counts of the whole file.
    named = [word for word in there if word in often] or [*there]
    words = most_often({word: everything[word] for word in named})
    text = _("Not known as answers: {words} in the whole file")
    why = f"{text.format(words=words)}. {say_words()}"
    return dict.fromkeys(places, Refusal(why, sure=True, doubt_of=DoubtOf.WORDS))


def _of_one_set(
    refused: Collection[int], cells: Cells, given: Mapping[int, Given]
) -> Sequence[int]:
    """The other columns whose words are those of the refused ones, where these say fewer than seven degrees.

    What the unknown word stands for may be what another word is taken for: it shifts that one everywhere.
    """
    said = joined(given[place] for place in refused)
    if len(said.labels) >= HIGHEST:
        return []
    words = {as_word(text) for place in refused for text in cells[place]}
    return [
        place
        for place, own in cells.items()
        if place not in refused
        and given[place].labels
        and words.issuperset(as_word(text) for text in own if text.strip())
    ]


class _Doubled(NamedTuple):
    """Words for one degree, and what is said of them."""

    why: str
    words: Sequence[str]


def _alike(cells: Cells, keys: Mapping[int, Key], read: Reader) -> _Doubled | None:
    """Which words stand for the same degree while another on their side of the middle is never said."""
    said: dict[int, Counter[str]] = {}
    for place, own in cells.items():
        for text, n in own.items():
            answer = keys[place].taken(read(text))
            if answer and answer.number is None and answer.label is not None and not answer.blank:
                said.setdefault(answer.label, Counter())[text] += n
    total = sum(words.total() for words in said.values())
    if total < _ENOUGH_LABELS:
        return None
    least = max(_LEAST_SAID, _STRAY * total)
    return next(_doubled(said, least), None)


def _doubled(said: Mapping[int, Counter[str]], least: float) -> Iterator[_Doubled]:
    for degree, words in sorted(said.items()):
        side = range(LOWEST, MIDDLE) if degree < MIDDLE else range(MIDDLE + 1, HIGHEST + 1)
        missing = [other for other in side if other not in said]
        several = _different(words, least)
        if degree in side and missing and len(several) > 1:
            text = _("{words} both stand for {degree}, and nothing for {missing}")
            named = all_of([f"“{shown_cell(word)}”" for word in several])
            said_so = text.format(words=named, degree=degree, missing=missing[0])
            yield _Doubled(f"{said_so}. {say_words()}", several)


def _different(words: Counter[str], least: float) -> Sequence[str]:
    """The words that are said often enough and differ in more than capitals and signs."""
    often = {bare(text): text for text, n in words.items() if n >= least}
    return list(often.values())[:_MOST_NAMED]
