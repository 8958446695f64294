"""The rows of a CSV file, whichever encoding and delimiter the other program chose."""

import codecs
import csv
from collections import Counter
from collections.abc import Iterable
from io import BytesIO, TextIOWrapper
from itertools import chain

from huddle_app.method.errors import HuddleError
from huddle_app.texts import _

# The usual ones first: at a draw the earlier wins.
_DELIMITERS = ",;\t|:"
_RARE = "|:"
_LINES_LOOKED_AT, _LETTERS_LOOKED_AT = 12, 200_000
# Control characters which no list holds, but nearly every other kind of file does.
_BINARY = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r")
# Comes back as a row of its own unless a quotation mark is still open.
_END = "\x00end"
# A long text repeats its answers many thousand times: with so many letters each is kept once. Cells of a
# single letter, with the mark behind them, do not count: of these Python itself keeps one.
_SHARED_FROM = 20_000_000


def text_rows(data: bytes, file: str) -> list[list[str]]:
    """Every row of a CSV file, empty ones too; HuddleError when it is no text or damaged."""
    encoding = _encoding(data)
    # Read line by line: a long text as a whole would take five times its size.
    lines = TextIOWrapper(BytesIO(data), encoding, newline="")
    try:
        if _is_binary(data, encoding):
            raise _no_text(file)
        start = data[:_LETTERS_LOOKED_AT].decode(encoding, "ignore").removeprefix("\ufeff")
        mark = _delimiter(start)
        reader = csv.reader(chain(lines, ["\n", _END]), delimiter=mark)
        letters = len(data) - 2 * data.count(mark.encode())
        rows = _shared(reader) if letters > _SHARED_FROM else list(reader)
    except (csv.Error, UnicodeDecodeError) as wrong:
        raise _no_text(file) from wrong
    if rows[-1] != [_END]:
        message = _("“{file}” has a quotation mark in row {row} that is never closed.")
        raise HuddleError(message.format(file=file, row=len(rows)))
    return rows[:-1]


def _shared(reader: Iterable[list[str]]) -> list[list[str]]:
    known: dict[str, str] = {}
    return [list(map(known.setdefault, row, row)) for row in reader]


def _is_binary(data: bytes, encoding: str) -> bool:
    plain = data
    if encoding.startswith("utf-16"):
        plain = data.decode(encoding).encode("utf-8", "replace")
    return len(plain.translate(None, _BINARY)) != len(plain)


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
        return "cp1252"
    return "utf-8-sig"


def _delimiter(text: str) -> str:
    """The delimiter that cuts the most of the first lines alike; at a draw, into more cells."""
    # What stands inside quotation marks is of no account, its new lines included.
    unquoted = "".join(text.split('"')[::2])
    lines = [line for line in unquoted.splitlines() if line.strip(" \r\n")][:_LINES_LOOKED_AT]
    named = lines[0].strip().casefold() if lines else ""
    # Excel's own way of saying which delimiter a file uses.
    if named.startswith("sep=") and named[4:] in _DELIMITERS:
        return named[4:] or ","
    return max(_DELIMITERS, key=lambda mark: _cuts(mark, lines))


def _cuts(mark: str, lines: list[str]) -> tuple[int, int]:
    """How many lines agree on how often `mark` stands in them, and how often that is."""
    counts = Counter(count for line in lines if (count := line.count(mark)))
    often, agreed = max(counts.items(), key=lambda pair: pair[::-1], default=(0, 0))
    # Times and web addresses are full of colons.
    if mark in _RARE and agreed < len(lines):
        return (0, 0)
    return (agreed, often)


def _no_text(file: str) -> HuddleError:
    text = _("“{file}” is not a readable list; save it again as .csv or .xlsx.")
    return HuddleError(text.format(file=file))
