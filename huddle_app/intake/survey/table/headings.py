"""Where the headings of an export stand, and what each column is headed by.

Qualtrics has up to three rows of headings, SurveyMonkey two, everything else one; some files have
titles above. Grids put the question before its row: `Question [Row]`, `Question - Row`.
"""

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from huddle_app.intake.survey.table.programs import (
    PROGRAMS,
    QUALTRICS,
    SURVEYMONKEY,
    Program,
    names_of,
    program_of,
)
from huddle_app.intake.survey.wording import bare, shown

LOOKED_AT = 30
"""Among so many first rows are the headings."""
_BRIEF = 80
_LEAST_IN_A_RUN = 3
"""So many numbers that count from 1 under a title are its statements, and no answers by chance."""
_IMPORT_ID = '{"ImportId"'
_ANSWER_TO_IT = frozenset(
    [
        *("", "response", "openendedresponse", "antwort", "beantwortung", "offenebeantwortung"),
        *("offeneantwort", "freitextantwort", "antwoord", "reactie", "respons", "openantwoord"),
        *("openreactie", "reponse", "reponselibre", "reponseouverte", "respuesta"),
        *("respuestaabierta", "respuestalibre"),
    ]
)
"""SurveyMonkey's second row under a question with one answer, in five languages."""
_BETWEEN = (" - ", " – ", " > ", ": ", " | ", ". ")
_NUMBER = re.compile(r"(?:[^\W\d_]{1,12}[ .]?)?(\d{1,2})[.)]?")
_GRID_ROW = re.compile(r"(.*?)\s*\[([^\[\]]+)\]\W*", re.DOTALL)
# LimeSurvey, code and text: "C3trust[SQ003]. Our counterparts … [talk with us]".
_CODE_FIRST = re.compile(
    r"([A-Za-z][\w.-]{0,40}(?:\[\w+\])*)\s*(?:\.|:|\s[-–])\s+(\S.*)", re.DOTALL
)

# How many of a row's cells head a column we know.
Known = Callable[[Sequence[str]], int]


class Heading(NamedTuple):
    """What heads a column: its heading as shown, its short names, and its texts with their question."""

    place: int
    shown: str
    codes: tuple[str, ...]
    texts: tuple[tuple[str, str], ...]

    @property
    def brief(self) -> str:
        """The heading, cut where it is too long to stand in a sentence."""
        return self.shown if len(self.shown) <= _BRIEF else f"{self.shown[:_BRIEF]}…"


@dataclass(frozen=True)
class Headings:
    """All headings of a file, the program it comes from, and how many rows come before the answers.

    `titles` are the cells over the headings.
    """

    columns: tuple[Heading, ...]
    program: Program | None
    rows_above: int
    titles: tuple[str, ...] = ()


def find_headings(rows: Sequence[Sequence[str]], known: Known) -> Headings:
    """The headings among the first rows; those of an empty file are none."""
    first = [list(map(shown, row)) for row in rows[:LOOKED_AT]]
    for found in (_qualtrics(first), _surveymonkey(first)):
        if found:
            return found
    if not first:
        return Headings((), None, 0)
    at = _best(first, known)
    at = _under_titles(first, known, known(first[at])) or at
    width = len(first[at])
    said = _widened(first[at - 1], width)[:width] if at else [""] * width
    # Merged with the cell under it, a heading stands in the upper of two rows; a title stands alone there.
    merged = said if sum(map(bool, said)) > 1 else [""] * width
    # So does a question over its one answer, in a language in which we do not know the program's own words.
    own = [
        "" if merged[n] and bare(text) in _ANSWER_TO_IT else text
        for n, text in enumerate(first[at])
    ]
    columns = tuple(
        _one(place, text or merged[place], above if text else "")
        for place, (text, above) in enumerate(zip(own, _filled_on(said, width), strict=True))
    )
    names = [code for heading in columns for code in heading.codes]
    titles = tuple(cell for row in first[:at] for cell in row if cell)
    return Headings(columns, program_of(names), at + 1, titles)


def _best(first: Sequence[Sequence[str]], known: Known) -> int:
    """The row that looks most like headings; one of which half is known is not looked past."""
    best, most = 0, (-1, 0)
    for at, row in enumerate(first):
        worth = _worth(row, known)
        if worth > most:
            best, most = at, worth
        if 2 * worth[0] > len(row):
            break
    return best


def _under_titles(first: Sequence[Sequence[str]], known: Known, most: int) -> int | None:
    """The row that numbers statements from 1 under each title, where more than `most` are known so."""
    for at, (above, row) in enumerate(itertools.pairwise(first)):
        titles = _filled_on(above, len(row))
        if not _counts(titles, row):
            continue
        numbered = [
            f"{title} [{cell}]" if title and _NUMBER.fullmatch(cell) else ""
            for title, cell in zip(titles, row, strict=True)
        ]
        if known(numbered) > max(most, _LEAST_IN_A_RUN - 1):
            return at + 1
    return None


def _counts(titles: Sequence[str], row: Sequence[str]) -> bool:
    """Whether the cells with a number under one title count from 1."""
    found: dict[str, list[int]] = {}
    for title, cell in zip(titles, row, strict=True):
        if title and (number := _NUMBER.fullmatch(cell)):
            found.setdefault(title, []).append(int(number[1]))
    runs = [numbers for numbers in found.values() if len(numbers) >= _LEAST_IN_A_RUN]
    return bool(runs) and all(numbers == list(range(1, len(numbers) + 1)) for numbers in runs)


def _worth(row: Sequence[str], known: Known) -> tuple[int, int]:
    """How surely a row holds the headings: columns we know, then cells that are texts."""
    program = program_of(row)
    signs = len(program.signs) if program in PROGRAMS and program else 0
    different = len({text for text in row if text and not text[0].isdigit()})
    return (known(row) + signs, min(different, 3))


def _qualtrics(first: Sequence[Sequence[str]]) -> Headings | None:
    """Names, question texts, and in CSV the import ids under them."""
    for at, row in enumerate(first):
        if _are_import_ids(row):
            return _named_and_asked(first[max(0, at - 2)], first[max(0, at - 1)], at + 1)
    for at, (names, asked) in enumerate(itertools.pairwise(first)):
        if "responseid" in names_of(asked) and program_of(names) is QUALTRICS:
            return _named_and_asked(names, asked, at + 2)
    return None


def _are_import_ids(row: Sequence[str]) -> bool:
    ids = [cell for cell in {*row} if cell.startswith(_IMPORT_ID)]
    return bool(ids) and 2 * sum(map(row.count, ids)) > sum(map(bool, row))


def _named_and_asked(names: Sequence[str], asked: Sequence[str], above: int) -> Headings:
    columns = tuple(
        Heading(place, _most(name, text), (name,), ways_to_read(text))
        for place, (name, text) in enumerate(_paired(names, asked))
    )
    return Headings(columns, QUALTRICS, above)


def _surveymonkey(first: Sequence[Sequence[str]]) -> Headings | None:
    """The question over the first of its columns, the row or “Response” under it."""
    for at, (asked, rows) in enumerate(itertools.pairwise(first)):
        if not SURVEYMONKEY.made(names_of(asked)):
            continue
        code = next(place for place, cell in enumerate(asked) if bare(cell) in SURVEYMONKEY.code)
        if rows[code : code + 1] != [""]:
            return None
        full = _filled_on(asked, max(len(asked), len(rows)))
        columns = tuple(
            _under(place, question, row)
            for place, (question, row) in enumerate(_paired(full, rows))
        )
        return Headings(columns, SURVEYMONKEY, at + 2)
    return None


def _under(place: int, question: str, row: str) -> Heading:
    if bare(row) in _ANSWER_TO_IT:
        return Heading(place, question, (question,), ways_to_read(question))
    return Heading(
        place,
        f"{question} [{row}]",
        (row,),
        ((question, row), *ways_to_read(question + " - " + row)),
    )


def _one(place: int, text: str, above: str) -> Heading:
    coded = _CODE_FIRST.fullmatch(text) if " " in text else None
    codes = (text, coded[1]) if coded else (text,)
    texts = ways_to_read(coded[2]) + ways_to_read(text) if coded else ways_to_read(text)
    if above and above != text:
        texts += ((above, text),)
    return Heading(place, text, codes, texts)


def ways_to_read(text: str) -> tuple[tuple[str, str], ...]:
    """The ways to read a heading: as a whole, and as a question with one of its rows."""
    ways = [("", text)]
    if "[" in text and (found := _GRID_ROW.fullmatch(text)):
        ways.append((found[1], found[2]))
    for between in _BETWEEN:
        if between not in text:
            continue
        question, _between, row = text.rpartition(between)
        if question:
            ways.append((question, row))
            front, _between, rest = text.partition(between)
            ways.append((front, rest))
    return tuple(dict.fromkeys(ways))


def _most(name: str, text: str) -> str:
    return f"{name}: {text}" if text and text != name else name


def _paired(first: Sequence[str], second: Sequence[str]) -> list[tuple[str, str]]:
    width = max(len(first), len(second))
    return list(zip(_widened(first, width), _widened(second, width), strict=True))


def _widened(row: Sequence[str], width: int) -> list[str]:
    return [*row, *[""] * (width - len(row))]


def _filled_on(row: Sequence[str], width: int) -> list[str]:
    """The row with each text repeated over the empty cells after it: those it was merged with."""
    filled: list[str] = []
    for cell in _widened(row, width)[:width]:
        filled.append(cell or (filled[-1] if filled else ""))
    return filled
