"""The rows of a CSV file, whichever encoding and delimiter the other program chose."""

import codecs
import csv
from gettext import gettext as _
from io import StringIO
from itertools import chain

from huddle_app.method.errors import HuddleError

_DELIMITERS = (",", ";", "\t")
# Control characters which no list holds, but nearly every other kind of file does.
_BINARY = frozenset(map(chr, range(32))) - frozenset("\t\n\v\f\r")
# Comes back as a row of its own unless a quotation mark is still open.
_END = "\x00end"


def text_rows(data: bytes, file: str) -> list[list[str]]:
    """Every row of a CSV file, empty ones too; HuddleError when it is no text or damaged."""
    text = _decoded(data, file)
    lines = chain(StringIO(text, newline=""), ["\n", _END])
    try:
        rows = list(csv.reader(lines, delimiter=_delimiter(text)))
    except csv.Error as wrong:
        raise _no_text(file) from wrong
    if rows[-1] != [_END]:
        message = _("“{file}” has a quotation mark in row {row} that is never closed.")
        raise HuddleError(message.format(file=file, row=len(rows)))
    return rows[:-1]


def _decoded(data: bytes, file: str) -> str:
    try:
        text = data.decode(_encoding(data))
    except UnicodeDecodeError as wrong:
        raise _no_text(file) from wrong
    if not _BINARY.isdisjoint(text):
        raise _no_text(file)
    return text


def _encoding(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _delimiter(text: str) -> str:
    first = next((line for line in text.splitlines() if line.strip()), "")
    unquoted = "".join(first.split('"')[::2])
    return max(_DELIMITERS, key=unquoted.count)


def _no_text(file: str) -> HuddleError:
    text = _("“{file}” is not a readable list; save it again as .csv or .xlsx.")
    return HuddleError(text.format(file=file))
