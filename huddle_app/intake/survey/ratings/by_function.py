"""The answers of each function apart: one may have had another version of the questionnaire."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice, repeat
from typing import NamedTuple

from huddle_app.intake.survey.ratings.scales import Given, Key, Reader, joined, together
from huddle_app.intake.survey.table.sheet import Sheet
from huddle_app.method.survey.reading import About, ColumnUse
from huddle_app.method.toolkit import HIGHEST

_LEAST_ROWS, _MOST_FUNCTIONS = 3, 6
_LOOKED_AT, _GOOD_SHARE = 8, 0.05


class Own(NamedTuple):
    """A word of the function's column, and what its rows answer, by the places of the columns."""

    word: str
    given: Mapping[int, Given]


def by_function(
    sheet: Sheet, uses: Sequence[ColumnUse], keys: Mapping[int, Key], read: Reader
) -> list[Own]:
    """The answers to the columns that have a key, told apart by the words of the function's column.

    Empty where no column says whose they are, all are one function's, or each answers in numbers up to 7.
    Functions of a few rows are left out.
    """
    place = next((use.place for use in uses if use.meaning == About.FUNCTION), None)
    if place is None:
        return []
    cells = [cell.strip() for cell in sheet.columns[place]]
    often = [word for word, n in Counter(cells).most_common() if word and n >= _LEAST_ROWS]
    if not 1 < len(often) <= _MOST_FUNCTIONS:
        return []
    numbers = bytes(map({word: n for n, word in enumerate(often, 1)}.get, cells, repeat(0)))
    rows = {word: numbers.translate(_only(n)) for n, word in enumerate(often, 1)}
    if all(_goes_up(sheet, own, keys, read) for own in rows.values()):
        return []
    return [Own(word, _answers(sheet, own, keys, read)) for word, own in rows.items()]


def _only(number: int) -> bytes:
    """What `translate` makes 1 of a number, and 0 of every other."""
    return bytes(each == number for each in range(256))


def _goes_up(sheet: Sheet, rows: bytes, keys: Mapping[int, Key], read: Reader) -> bool:
    """Whether the first columns that these rows answer hold numbers alone, a good share of them 7."""
    answered = (own for place in keys if (own := _given(sheet, place, rows, read)).total)
    first = joined(islice(answered, _LOOKED_AT))
    return not first.worded and first.ratings.get(HIGHEST, 0) >= _GOOD_SHARE * first.total


def _given(sheet: Sheet, place: int, rows: bytes, read: Reader) -> Given:
    return together([sheet.counts_where(place, rows)], read)


def _answers(sheet: Sheet, rows: bytes, keys: Mapping[int, Key], read: Reader) -> dict[int, Given]:
    found: dict[int, Given] = {}
    for place, key in keys.items():
        given = _given(sheet, place, rows, read).taken(key)
        if given.total:
            found[place] = given
    return found
