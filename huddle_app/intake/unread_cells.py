"""Cells that a workbook's reader gives as empty: errors such as #DIV/0!, and formulas without a stored value.

Looked up in the file itself: SpreadsheetML ([ECMA-376] 18.3.1.4), BIFF8 ([MS-XLS] 2.5.198.2, 2.4.24),
OpenDocument (1.3, part 3, 19.385 and 19.642).
"""

import re
import struct
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from io import BytesIO
from posixpath import join, normpath
from zipfile import ZipFile

from huddle_app.intake.cell_errors import FORMULA
from huddle_app.intake.old_excel import OLD_EXCEL, records, workbook_stream
from huddle_app.intake.unread_opendocument import lost_in_open

Lost = Mapping[tuple[int, int], str]
"""Errors, and formulas behind FORMULA, by their row and column, both counted from 0."""

# Never further than a cell reaches, in files that are damaged too.
_CELL = rb"""<(?:\w+:)?c\b(?=[^>]{0,300}?\br\s*=\s*["']([A-Z]{1,3})(\d{1,7})["'])"""
_ERROR = re.compile(
    _CELL + rb"""(?=[^>]{0,300}?\bt\s*=\s*["']e["'])[^>]{0,300}>"""
    rb"""(?:(?!</(?:\w+:)?c>).){0,9000}?<(?:\w+:)?v\b[^>]{0,99}>([^<]{1,99})""",
    re.DOTALL,
)
# A text as the result may be empty; any other is not.
_NO_VALUE = re.compile(
    _CELL + rb"""(?![^>]{0,300}?\bt\s*=\s*["']str["'])[^>]{0,300}>\s*"""
    rb"""<(?:\w+:)?f\b(?:[^>]{0,300}/>|[^>]{0,300}>([^<]{0,9000})</(?:\w+:)?f>)\s*"""
    rb"""(?:<(?:\w+:)?v\s*(?:/>|>\s*</(?:\w+:)?v>)\s*)?</(?:\w+:)?c>"""
)
_SHEET = re.compile(rb"""<(?:\w+:)?sheet\b[^>]*?\w:id\s*=\s*["']([^"']+)["']""")
_PART = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_PART_ID = re.compile(rb"""\bId\s*=\s*["']([^"']+)["']""")
_PART_NAME = re.compile(rb"""\bTarget\s*=\s*["']([^"']+)["']""")
_OPEN_CONTENT = "content.xml"
_WORKBOOK, _PARTS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"

_OLD_SHEET, _OLD_END, _OLD_FORMULA, _OLD_ERROR = 0x0085, 0x000A, 0x0006, 0x0205
_OLD_CODES = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
}  # fmt: skip


def is_open_document(data: bytes) -> bool:
    """Whether a workbook is an OpenDocument spreadsheet; raises what damaged files raise."""
    if data.startswith(OLD_EXCEL):
        return False
    with ZipFile(BytesIO(data)) as parts:
        return _OPEN_CONTENT in parts.namelist()


def lost_cells(data: bytes) -> Sequence[Lost]:
    """The lost cells of each of a workbook's sheets, in their order; raises what damaged files raise."""
    if data.startswith(OLD_EXCEL):
        return list(_lost_in_old(workbook_stream(data)))
    with ZipFile(BytesIO(data)) as parts:
        names = frozenset(parts.namelist())
        if _OPEN_CONTENT in names:
            return lost_in_open(parts.read(_OPEN_CONTENT))
        if not {_WORKBOOK, _PARTS} <= names:
            return []
        sheets = _sheets(parts.read(_WORKBOOK), parts.read(_PARTS))
        return [_lost_in_sheet(parts.read(name)) if name in names else {} for name in sheets]


def _sheets(workbook: bytes, listed: bytes) -> list[str]:
    """The names of the parts that are the sheets, in their order."""
    targets: dict[bytes, str] = {}
    for part in _PART.findall(listed):
        key, name = _PART_ID.search(part), _PART_NAME.search(part)
        if key and name:
            targets[key[1]] = normpath(join("/xl", name[1].decode("utf-8", "replace")))[1:]
    return [targets.get(found[1], "") for found in _SHEET.finditer(workbook)]


def _lost_in_sheet(sheet: bytes) -> Lost:
    found: dict[tuple[int, int], str] = {}
    if b'"e"' in sheet or b"'e'" in sheet:
        found |= {_place(cell): _text(cell[3]) for cell in _ERROR.finditer(sheet)}
    if b"f>" in sheet or b"<f" in sheet:
        found |= {_place(c): f"{FORMULA}={_text(c[3])}" for c in _NO_VALUE.finditer(sheet)}
    return found


def _place(cell: re.Match[bytes]) -> tuple[int, int]:
    column = 0
    for letter in cell[1]:
        column = column * 26 + letter - ord("A") + 1
    return int(cell[2]) - 1, column - 1


def _text(written: bytes | None) -> str:
    return unescape((written or b"").decode("utf-8", "replace"))


def _lost_in_old(stream: bytes) -> Iterator[Lost]:
    places = [
        struct.unpack_from("<I", stream, place)[0]
        for kind, place, _length in records(stream)
        if kind == _OLD_SHEET
    ]
    for start in places:
        yield dict(_errors_in_old(stream, start))


def _errors_in_old(stream: bytes, start: int) -> Iterator[tuple[tuple[int, int], str]]:
    for kind, place, length in records(stream, start):
        if kind == _OLD_END:
            return
        row_and_column = struct.unpack_from("<HH", stream, place) if length >= 8 else (0, 0)
        if kind == _OLD_ERROR and stream[place + 7]:
            yield row_and_column, _OLD_CODES.get(stream[place + 6], "#VALUE!")
        elif kind == _OLD_FORMULA and length >= 14:
            result = stream[place + 6 : place + 14]
            if result[0] == 2 and result[6:] == b"\xff\xff":
                yield row_and_column, _OLD_CODES.get(result[2], "#VALUE!")
