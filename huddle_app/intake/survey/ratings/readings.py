"""The columns of statements read cell by cell: a digit each, and what cannot be read."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from huddle_app.intake.shown_cell import shown_cell
from huddle_app.intake.survey.ratings.answer_words import read_as
from huddle_app.intake.survey.ratings.scales import (
    SPOILED,
    Key,
    Reader,
    reader,
)
from huddle_app.intake.survey.table.sheet import Sheet
from huddle_app.method.progress import Report
from huddle_app.method.survey.reading import ColumnMapping, ColumnUse
from huddle_app.method.toolkit import HIGHEST, LOWEST, NOT_ANSWERED
from huddle_app.texts import _


@dataclass(frozen=True)
class ReadColumns:
    """What columns say: digits by statement, and by their places how their words were read.

    `bad` has, for each row by its place, the places of the columns left out and why; `unread` says how
    often each text is there that is no answer.
    """

    digits: dict[str, str] = field(default_factory=dict[str, str])
    words: dict[int, str] = field(default_factory=dict[int, str])
    bad: dict[int, list[tuple[int, str]]] = field(default_factory=dict[int, list[tuple[int, str]]])
    unread: Counter[str] = field(default_factory=Counter[str])


def read_columns(
    sheet: Sheet,
    uses: Sequence[ColumnUse],
    keys: Mapping[int, Key],
    mapping: ColumnMapping,
    report: Report,
) -> ReadColumns:
    """The columns read by their keys; `report` goes on from a quarter of the rows to a half."""
    read = ReadColumns()
    readings, rows = _Readings(reader(mapping.answers)), len(sheet.numbers)
    for done, use in enumerate(uses):
        report(rows * (len(uses) + done) // (4 * len(uses)), rows)
        place, counts = use.place, sheet.counts[use.place]
        reading = readings.of(counts, keys[place], place in mapping.turned)
        read.digits[use.meaning] = sheet.exchanged(place, reading.digits)
        read.words[place] = reading.words
        _note(sheet, place, reading.refused, read.bad)
        for text in reading.refused:
            read.unread[text] += counts[text]
    return read


class _Reading(NamedTuple):
    """What different cells are read as: a digit each, why some are no answer, and the words of it."""

    digits: Mapping[str, str]
    refused: Mapping[str, str]
    words: str


class _Readings:
    """Readings, of which most columns have the same: that of the same cells is worked out once."""

    def __init__(self, read: Reader) -> None:
        self._read = read
        self._known: dict[tuple[tuple[str, ...], Key, bool], _Reading] = {}

    def of(self, cells: Iterable[str], key: Key, turned: bool) -> _Reading:
        """The reading of a column's different cells."""
        which = tuple(sorted(cells)), key, turned
        if which not in self._known:
            self._known[which] = _reading(*which, self._read)
        return self._known[which]


def _reading(cells: Sequence[str], key: Key, turned: bool, read: Reader) -> _Reading:
    digits: dict[str, str] = {}
    refused: dict[str, str] = {}
    for text in cells:
        said = read(text)
        answer = key.taken(said)
        rating = key.rating(answer, turned=turned)
        digits[text] = str(rating) if rating else NOT_ANSWERED
        if answer is None or (rating is None and not answer.blank):
            at_odds = said is not None and answer == SPOILED != said
            number = None if answer is None else answer.number
            refused[text] = _at_odds(text) if at_odds else _why_not(text, number)
    return _Reading(digits, refused, read_as(cells, key, turned=turned, read=read))


def _note(
    sheet: Sheet, place: int, refused: Mapping[str, str], bad: dict[int, list[tuple[int, str]]]
) -> None:
    """Note by its row what of a column cannot be read."""
    if refused:
        for at, text in enumerate(sheet.columns[place]):
            if text in refused:
                bad.setdefault(at, []).append((place, refused[text]))


def _at_odds(text: str) -> str:
    return _("“{value}”: the number says one thing, the words beside it another").format(
        value=shown_cell(text)
    )


def _why_not(text: str, number: int | None) -> str:
    if number is not None:
        return _("{value} is not between {lowest} and {highest}").format(
            value=shown_cell(text), lowest=LOWEST, highest=HIGHEST
        )
    return _("“{value}” is no answer from {lowest} to {highest}").format(
        value=shown_cell(text), lowest=LOWEST, highest=HIGHEST
    )
