"""Files with words at both ends and numbers between: “Completely agree”, 2, 3, 4, 5, 6, “Completely disagree”.

Nothing in them says at which end the numbers begin, but for how those who go to the ends rate otherwise.
"""

from collections.abc import Collection, Iterable, Mapping

from huddle_app.intake.survey.ratings.labels import MIDDLE
from huddle_app.intake.survey.ratings.scales import Answer, Given, Reader, joined
from huddle_app.intake.survey.table.sheet import Sheet
from huddle_app.method.toolkit import HIGHEST, LOWEST

_LEAST_NUMBERS, _SLIP = 3, 0.01
_LEAST_PEOPLE, _TOGETHER = 8, 0.3


def ends_in_words(sheet: Sheet, given: Mapping[int, Given], read: Reader) -> frozenset[int]:
    """The places of the columns whose numbers may run the other way than their words; mostly none.

    None where people who agree fully also give higher numbers.
    """
    places = frozenset(place for place, own in given.items() if own.total)
    everything = joined(given[place] for place in places)
    if not _only_ends(everything) or _rise_together(sheet, places, read):
        return frozenset()
    return places


def _only_ends(given: Given) -> bool:
    """Whether words say the ends and nothing else, and numbers all but the ends."""
    numbers = given.numbers.keys()
    return (
        frozenset() < given.labels <= {LOWEST, HIGHEST}
        and not given.pairs
        and len(numbers) >= _LEAST_NUMBERS
        and all(LOWEST < number < HIGHEST for number in numbers)
        and given.counts.get(None, 0) <= _SLIP * given.total
    )


def _rise_together(sheet: Sheet, places: Collection[int], read: Reader) -> bool:
    """Whether those who take the upper end more often give higher numbers too."""
    import numpy as np

    people = len(sheet.numbers)
    ends, numbers, times = (np.zeros(people) for _each in range(3))
    for place in places:
        answers = {cell: read(cell) for cell in sheet.counts[place]}
        column = sheet.columns[place]
        ends += _each(column, {cell: _end(answer) for cell, answer in answers.items()})
        said = {cell: a.number for cell, a in answers.items() if a and a.number}
        numbers += _each(column, said)
        times += _each(column, dict.fromkeys(said, 1))
    there = times > 0
    if there.sum() < _LEAST_PEOPLE:
        return False
    means = numbers[there] / times[there]
    if not means.std() or not ends[there].std():
        return False
    return float(np.corrcoef(means, ends[there])[0, 1]) > _TOGETHER


def _each(column: Iterable[str], values: Mapping[str, int]) -> list[int]:
    return [values.get(cell, 0) for cell in column]


def _end(answer: Answer | None) -> int:
    if not answer or answer.label is None:
        return 0
    return 1 if answer.label > MIDDLE else -1
