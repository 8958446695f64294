"""The rows of a CSV file, whichever encoding and delimiter the other program chose."""

import codecs
import csv
import re
from collections.abc import Iterable, Iterator
from io import BytesIO, TextIOWrapper
from itertools import chain, islice

from huddle_app.intake.delimiters import Cuts, cuts_of, unmasked
from huddle_app.method.errors import HuddleError
from huddle_app.method.progress import Report, unreported
from huddle_app.texts import _

_LETTERS_LOOKED_AT = 200_000
_ROWS_AT_ONCE = 20_000
_ESCAPE = b"\\"
# Control characters which no list holds, but nearly every other kind of file does.
_BINARY = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r")
_BEYOND_ASCII = bytes(range(128, 256))
_UTF_8 = "utf-8-sig"
# What “ß…” or “É”” of Windows-1252 would be in UTF-8; otherwise in phonetic, Armenian and Syriac texts alone.
_BY_CHANCE = re.compile("[\u0240-\u02ff\u0530-\u058f\u0700-\u07ff]")
# Comes back as a row of its own unless a quotation mark is still open.
_END = "\x00end"
# A long text repeats its answers many thousand times: with so many letters each is kept once. Cells of a
# single letter, with the mark behind them, do not count: of these Python itself keeps one.
_SHARED_FROM = 20_000_000


def text_rows(data: bytes, file: str, report: Report = unreported) -> list[list[str]]:
    """Every row of a CSV file, empty ones too; HuddleError when it is no text or damaged."""
    encoding = _encoding(data)
    wrong_letters = "replace" if encoding == _UTF_8 else "strict"
    # Read line by line: a long text as a whole would take five times its size.
    lines = TextIOWrapper(BytesIO(data), encoding, wrong_letters, newline="")
    try:
        # A cell with a mark inside, told by the sign before it, may be the first far below.
        start = data if _ESCAPE in data else data[:_LETTERS_LOOKED_AT]
        text = start.decode(encoding, "ignore").removeprefix("\ufeff")
        cuts = cuts_of(text, whole=start == data)
        if _is_binary(data, encoding, cuts.delimiter.encode()):
            raise _no_text(file)
        plain = map(unmasked, lines) if cuts.masked else lines
        reader = _reader(chain(plain, ["\n", _END]), cuts)
        letters = len(data) - 2 * data.count(cuts.delimiter.encode())
        rows = _told(_shared(reader) if letters > _SHARED_FROM else reader, report)
    except (csv.Error, UnicodeDecodeError) as wrong:
        raise _no_text(file) from wrong
    if rows[-1] != [_END]:
        message = _("“{file}” has a quotation mark in row {row} that is never closed.")
        raise HuddleError(message.format(file=file, row=len(rows)))
    return rows[:-1]


def _reader(lines: Iterable[str], cuts: Cuts) -> Iterator[list[str]]:
    return csv.reader(
        lines,
        delimiter=cuts.delimiter,
        quotechar=cuts.quotation,
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
    if encoding.startswith("utf-16"):
        plain = data.decode(encoding).encode("utf-8", "replace")
    return len(plain.translate(None, _BINARY.replace(mark, b""))) != len(plain)


def _encoding(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    start = data[:2000]
    # Without a mark in front, UTF-16 shows by the empty half of each plain letter.
    if start.count(0) * 3 > len(start):
        return "utf-16-le" if start[1::2].count(0) > start[::2].count(0) else "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _UTF_8 if _nearly_utf_8(data) else "cp1252"
    return _UTF_8


def _nearly_utf_8(data: bytes) -> bool:
    """Whether a few bytes alone are not UTF-8: a letter cut in two, or a line from another program."""
    plain = len(data.translate(None, _BEYOND_ASCII))
    text = data.decode("utf-8", "ignore")
    by_chance = len(_BY_CHANCE.findall(text))
    good = len(text) - plain - by_chance
    stray = len(data.decode("utf-8", "surrogateescape")) - len(text) + by_chance
    return good >= 2 * stray


def _no_text(file: str) -> HuddleError:
    text = _("“{file}” is not a readable list; save it again as .csv or .xlsx.")
    return HuddleError(text.format(file=file))
