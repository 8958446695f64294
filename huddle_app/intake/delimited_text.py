"""The rows of a CSV file, whichever encoding and delimiter the other program chose."""

import csv
from collections.abc import Iterable, Iterator
from io import BytesIO, TextIOWrapper
from itertools import chain, islice
from typing import NamedTuple, Protocol

from huddle_app.intake.delimiters import Cuts, unmasked, ways_to_cut
from huddle_app.intake.encodings import encoding_of
from huddle_app.method.errors import HuddleError
from huddle_app.method.progress import Report, unreported
from huddle_app.texts import _

_LETTERS_LOOKED_AT = 200_000
_ROWS_AT_ONCE = 20_000
_ESCAPE = b"\\"
# Control characters which no list holds, but nearly every other kind of file does.
_BINARY = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r")
# What MS-DOS writes behind the last line.
_DOS_END = b"\x1a"
# Comes back as a row of its own unless a quotation mark is still open.
_END = "\x00end"
# A long text repeats its answers many thousand times: with so many letters each is kept once. Cells of a
# single letter, with the mark behind them, do not count: of these Python itself keeps one.
_SHARED_FROM = 20_000_000
# In a narrower list a line of an address may have as many commas as a row.
_WIDE = 10
_TITLE_ROWS = 3


class _Lines(Protocol):
    """What `csv.reader` gives; its class has no public name before Python 3.13."""

    @property
    def line_num(self) -> int:
        """How many lines it has read."""
        ...

    def __iter__(self) -> Iterator[list[str]]: ...

    def __next__(self) -> list[str]: ...


class _Reading(NamedTuple):
    """Every row of a text, and the number of one in which a quotation mark takes in those below; 0: none.

    `closed` unless that mark is still open where the text ends.
    """

    rows: list[list[str]]
    torn: int = 0
    closed: bool = True

    def is_even(self) -> bool:
        """Whether it is a wide list, with rows that are whole and all of one width."""
        return (
            not self.torn and _width(self.rows) >= _WIDE and len({*map(len, self.rows)} - {0}) == 1
        )


def text_rows(data: bytes, file: str, report: Report = unreported) -> list[list[str]]:
    """Every row of a CSV file, empty ones too; HuddleError when it is no text or damaged."""
    plain = data.rstrip(_DOS_END)
    encoding = encoding_of(plain)
    try:
        # A cell with a mark inside, told by the sign before it, may be the first far below.
        start = plain if _ESCAPE in plain else plain[:_LETTERS_LOOKED_AT]
        text = start.decode(encoding, "ignore").removeprefix("\ufeff")
        likeliest, *others = ways_to_cut(text, whole=start == plain)
        if _is_binary(plain, encoding, likeliest.delimiter.encode()):
            raise _no_text(file)
        reading = _reading(plain, encoding, likeliest, report)
        apostrophes = likeliest.quotation == "'" and not reading.is_even()
        for cuts in others if reading.torn or apostrophes else ():
            other = _reading(plain, encoding, cuts, report)
            # Without quotation marks nothing says what one in a heading would be.
            if other.is_even() and (
                cuts.quotation or not any('"' in cell for cell in other.rows[0])
            ):
                return other.rows
    except (csv.Error, UnicodeDecodeError) as wrong:
        raise _no_text(file) from wrong
    if reading.torn:
        raise _torn(reading, file)
    return reading.rows


def _reading(data: bytes, encoding: str, cuts: Cuts, report: Report) -> _Reading:
    wrong_letters = "replace" if encoding.startswith("utf-8") else "strict"
    # Read line by line: a long text as a whole would take five times its size.
    lines = TextIOWrapper(BytesIO(data), encoding, wrong_letters, newline="")
    reader = _reader(chain(map(unmasked, lines) if cuts.masked else lines, ["\n", _END]), cuts)
    letters = len(data) - 2 * data.count(cuts.delimiter.encode())
    rows = _told(_shared(reader) if letters > _SHARED_FROM else reader, report)
    if rows[-1] != [_END]:
        return _Reading(rows, len(rows), closed=False)
    several = reader.line_num > len(rows)
    del rows[-1]
    return _Reading(rows, _torn_row(rows, cuts.delimiter) if several else 0)


def _torn_row(rows: list[list[str]], delimiter: str) -> int:
    """The number of the first row with a cell in which another row stands; 0 where there is none."""
    least = (_width(rows) - 1) / 2
    if least * 2 < _WIDE - 1:
        return 0
    for number, row in enumerate(rows, 1):
        for cell in row:
            lines = cell.splitlines()
            if len(lines) > 1 and any(line.count(delimiter) >= least for line in lines):
                return number
    return 0


def _width(rows: list[list[str]]) -> int:
    return max(map(len, rows[:_TITLE_ROWS]), default=0)


def _reader(lines: Iterable[str], cuts: Cuts) -> _Lines:
    return csv.reader(
        lines,
        delimiter=cuts.delimiter,
        quotechar=cuts.quotation or None,
        quoting=csv.QUOTE_MINIMAL if cuts.quotation else csv.QUOTE_NONE,
        escapechar=cuts.escape,
        skipinitialspace=cuts.blanks,
    )


def _told(reader: Iterator[list[str]], report: Report) -> list[list[str]]:
    """All rows; how many there will be is not known before."""
    rows: list[list[str]] = []
    while some := list(islice(reader, _ROWS_AT_ONCE)):
        rows += some
        report(0, 0)
    return rows


def _shared(reader: Iterable[list[str]]) -> Iterator[list[str]]:
    known: dict[str, str] = {}
    return (list(map(known.setdefault, row, row)) for row in reader)


def _is_binary(data: bytes, encoding: str, mark: bytes) -> bool:
    plain = data
    if encoding.startswith(("utf-16", "utf-32")):
        plain = data.decode(encoding).encode("utf-8", "replace")
    return len(plain.translate(None, _BINARY.replace(mark, b""))) != len(plain)


def _torn(reading: _Reading, file: str) -> HuddleError:
    text = _("“{file}” has a quotation mark in row {row} that is never closed.")
    if reading.closed:
        text = _(
            "In row {row} of “{file}” a quotation mark takes in the rows below it, as if they were one cell."
            " Please take the mark out there, or save the list as .xlsx."
        )
    return HuddleError(text.format(file=file, row=reading.torn))


def _no_text(file: str) -> HuddleError:
    text = _("“{file}” is not a readable list; save it again as “CSV UTF-8” or .xlsx.")
    return HuddleError(text.format(file=file))
