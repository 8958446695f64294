"""Rows under the answers that are no people: averages, sums and counts, and notes."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from huddle_app.intake.functions import read_function
from huddle_app.intake.survey.wording import words
from huddle_app.method.toolkit import HIGHEST, LOWEST
from huddle_app.texts import _, ngettext


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_LOOKED_AT = 40
"""Among so many last rows are those of a foot."""
_SURE = _words(
    """average averages avg gemiddelde gemiddeld durchschnitt durchschnittlich mittelwert
    mittelwerte moyenne moyennes promedio promedios mean means total totals totaal totalen
    gesamt gesamtsumme insgesamt summe somme suma subtotal median mediaan mediana mediane
    stdev stddev ø standardabweichung standaarddeviatie standaardafwijking ecarttype"""
)
"""Nobody is called so."""
_DOUBTFUL = _words(
    """n m sd sum som min max minimum maximum media medias count counts anzahl aantal nombre
    numero std var variance varianz variantie mw gem mode modus moda
    standard standaard deviation desviacion estandar ecart type mittel"""
)
"""Somebody may be: “Max” is a name, “N” a code, “Media” a level."""
_BESIDE = _words(
    """of all score scores answers answer responses respondents people overall per value values van alle
    antworten der aller werte antwoorden des de los las reponses respuestas por general generale
    globale algemeen and et y und en"""
)
_LEAST_OFF, _LEAST_WORDS, _OFTEN, _USUAL = 3, 3, 0.1, 0.9
_MOST_ALIKE = 2
"""One for each of the two functions; of more such rows it is a level."""
_NUMBER = re.compile(r"[+-]?\d{1,9}(?:[.,]\d{1,15})?")

Columns = Sequence[Sequence[str]]


class FootRow(NamedTuple):
    """A row left out by its place, and its first filled column and cell, which is empty for a note."""

    at: int
    place: int
    cell: str
    note: bool = False

    @property
    def why(self) -> str:
        """Why the row is left out."""
        if self.note:
            return _("a note under the answers; whole row left out")
        return _("averages, sums or counts under the answers; whole row left out")


class _Label(NamedTuple):
    """What a row says first: where, whether it is a word for figures, and whether nobody is called so."""

    at: int
    place: int
    cell: str
    is_word: bool
    is_sure: bool
    is_note: bool = False


def foot_rows(numbers: Sequence[int], columns: Sequence[Sequence[str]]) -> tuple[FootRow, ...]:
    """The rows that end a table and are no people, in their order; `numbers` are those of a spreadsheet.

    Their first filled cell says what they work out, which it says of no row above. A word that could be
    a code or a name needs a sign: an empty row above, figures that are no answers, or nothing said of
    who it is. Where no word stands at all, the figures must say so.
    """
    labels = list(_run(columns))
    if not labels:
        return ()
    start = labels[-1].at
    often = Counter(label.cell for label in labels)
    labels = [
        label
        for label in labels
        if label.cell not in columns[label.place][:start]
        and (often[label.cell] <= _MOST_ALIKE or not label.is_word)
    ]
    anchored = any(label.is_sure and label.is_word for label in labels)
    return tuple(
        FootRow(label.at, label.place, "" if label.is_note else label.cell, label.is_note)
        for label in reversed(labels)
        if label.is_note or _is_foot(label, numbers, columns, start, anchored=anchored)
    )


def foot_remarks(rows: Iterable[object]) -> Iterator[str]:
    """How many rows are left out as figures under the answers."""
    if n := sum(isinstance(row, FootRow) and not row.note for row in rows):
        text = ngettext(
            "{n:,} row under the answers holds averages, sums or counts; left out",
            "{n:,} rows under the answers hold averages, sums or counts; left out",
            n,
        )
        yield text.format(n=n)


def _run(columns: Columns) -> Iterator[_Label]:
    """What the last rows say first, the last one first, up to the first that may be somebody's."""
    rows = len(columns[0]) if columns else 0
    for at in range(rows - 1, max(rows - _LOOKED_AT, 1) - 1, -1):
        label = _label(at, [column[at] for column in columns])
        if label is None or not (label.is_word or label.is_note or _nobody_before(label, columns)):
            return
        yield label


def _nobody_before(label: _Label, columns: Columns) -> bool:
    """Whether a row begins with a figure where the rows above say before it who they are."""
    return any(_filled(columns[place][: label.at]) for place in range(label.place))


def _label(at: int, row: Sequence[str]) -> _Label | None:
    filled = [(place, cell) for place, cell in enumerate(row) if cell.strip()]
    place, cell = filled[0]
    if len(filled) == 1 and len(words(cell)) >= _LEAST_WORDS:
        return _Label(at, place, cell, is_word=False, is_sure=False, is_note=True)
    if _figure(cell) is not None:
        return _Label(at, place, cell, is_word=False, is_sure=False)
    said = [word for word in words(cell) if not word.isdigit()] or [""]
    known = [word in _SURE | _DOUBTFUL for word in said]
    whole = all(
        each or word in _BESIDE or read_function(word)
        for word, each in zip(said, known, strict=True)
    )
    if any(known) and whole:
        return _Label(at, place, cell, is_word=True, is_sure=not _SURE.isdisjoint(said))
    return _Label(at, place, cell, is_word=True, is_sure=False) if said[0] in _SURE else None


def _is_foot(
    label: _Label, numbers: Sequence[int], columns: Columns, start: int, *, anchored: bool
) -> bool:
    """Whether a row with such a label is none of the people's, who end before `start`."""
    if label.is_sure:
        return True
    row = [column[label.at] for column in columns]
    if _are_no_answers(row[label.place :]):
        return True
    if not label.is_word:
        return False
    nobody = _says_nobody(row, label, columns, start)
    after_gap = numbers[label.at] - numbers[label.at - 1] > 1
    return after_gap or nobody is True or (anchored and nobody is None)


def _says_nobody(row: Sequence[str], label: _Label, columns: Columns, start: int) -> bool | None:
    """Whether the columns before the figures, in which the rows above say who they are, are all empty here.

    None where there are none but the label's.
    """
    first = next((at for at, cell in enumerate(row) if _figure(cell) is not None), len(row))
    usual = [at for at in range(first) if at != label.place and _filled(columns[at][:start])]
    return not any(row[at].strip() for at in usual) if usual else None


def _filled(column: Sequence[str]) -> bool:
    return sum(1 for cell in column if cell.strip()) >= _USUAL * len(column)


def _are_no_answers(row: Sequence[str]) -> bool:
    figures = [figure for cell in row if (figure := _figure(cell)) is not None]
    off = sum(not (LOWEST <= figure <= HIGHEST and figure == int(figure)) for figure in figures)
    return off >= _LEAST_OFF and _OFTEN * len(figures) <= off


def _figure(cell: str) -> float | None:
    return float(cell.replace(",", ".")) if _NUMBER.fullmatch(cell.strip()) else None
