"""The answers of each function apart: one may have had another version of the questionnaire."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from huddle_app.intake.survey.ratings.scales import Given, Key, Reader, together
from huddle_app.intake.survey.table.sheet import Sheet
from huddle_app.method.survey.reading import About, ColumnUse

_LEAST_ROWS, _MOST_FUNCTIONS = 3, 6


class Own(NamedTuple):
    """A word of the function's column, and what its rows answer, by the places of the columns."""

    word: str
    given: Mapping[int, Given]


def by_function(
    sheet: Sheet, uses: Sequence[ColumnUse], keys: Mapping[int, Key], read: Reader
) -> list[Own]:
    """The answers to the columns that have a key, told apart by the words of the function's column.

    Empty where no column says whose they are, or all are one function's. Functions of a few rows are
    left out.
    """
    place = next((use.place for use in uses if use.meaning == About.FUNCTION), None)
    if place is None:
        return []
    cells = [cell.strip() for cell in sheet.columns[place]]
    often = [word for word, n in Counter(cells).most_common() if word and n >= _LEAST_ROWS]
    if not 1 < len(often) <= _MOST_FUNCTIONS:
        return []
    return [
        Own(word, _answers(sheet, bytes(cell == word for cell in cells), keys, read))
        for word in often
    ]


def _answers(sheet: Sheet, rows: bytes, keys: Mapping[int, Key], read: Reader) -> dict[int, Given]:
    found: dict[int, Given] = {}
    for place, key in keys.items():
        given = together([sheet.counts_where(place, rows)], read).taken(key)
        if given.total:
            found[place] = given
    return found
