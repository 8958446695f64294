"""Whether a workbook has cells far away from its list, looked up before a sheet is laid out in full.

The reader lays a sheet out up to its last cell, so that one stray cell in the far corner would ask
for more memory than any machine has.
"""

import re
import struct
from io import BytesIO
from xml.parsers.expat import ParserCreate
from zipfile import ZipFile

from huddle_app.intake.old_excel import OLD_EXCEL, records, workbook_stream

_MOST_UNPACKED = 400_000_000
_MOST_ROWS, _MOST_COLUMNS, _MOST_CELLS = 200_000, 3_000, 12_000_000
# In an Excel file: a cell beyond column ZZ or row 199,999; in a wide sheet, beyond row 19,999.
_FAR_OFF = re.compile(rb"""\br\s*=\s*["'](?:[A-Za-z]{3,}\d|[A-Za-z]*(?:[2-9]\d{5}|\d{7}))""")
_WIDE = re.compile(rb"""\br\s*=\s*["'][G-Zg-z][A-Za-z]\d""")
_LOW = re.compile(rb"""\br\s*=\s*["'][A-Za-z]*(?:[2-9]\d{4}|\d{6})["']""")
# In an OpenDocument file: many equal cells or rows written as one.
_REPEATED = re.compile(rb"""number-(columns|rows)-repeated\s*=\s*["'](\d{3,})["']""")
_MOST_COLUMNS_SKIPPED, _MOST_ROWS_SKIPPED = 100, 1_000
# The records of an old Excel file that are cells, each beginning with its row and column.
_CELLS = frozenset({0x0006, 0x00BD, 0x00BE, 0x00D6, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E})
_SHEET_BEGINS = 0x0809


def reaches_far(data: bytes) -> bool:
    """Whether laying out the workbook would ask for too much; raises what damaged files raise.

    ExpatError for an OpenDocument file that is no whole XML: the reader would not come to its end.
    """
    if data.startswith(OLD_EXCEL):
        return _far_in_old(workbook_stream(data))
    with ZipFile(BytesIO(data)) as parts:
        if sum(part.file_size for part in parts.infolist()) > _MOST_UNPACKED:
            return True
        names = parts.namelist()
        if "content.xml" in names:
            content = parts.read("content.xml")
            ParserCreate().ParseFile(BytesIO(content))
            return _far_in_open(content)
        sheets = [name for name in names if "worksheets/" in name.lower()]
        return any(_far_in_sheet(parts.read(name)) for name in sheets)


def _far_in_sheet(sheet: bytes) -> bool:
    if _FAR_OFF.search(sheet):
        return True
    return bool(_WIDE.search(sheet) and _LOW.search(sheet))


def _far_in_open(content: bytes) -> bool:
    return any(_skips(content, found) for found in _REPEATED.finditer(content))


def _skips(content: bytes, found: re.Match[bytes]) -> bool:
    """Whether something still stands after, or in, what is repeated so often."""
    of_columns = found[1] == b"columns"
    most = _MOST_COLUMNS_SKIPPED if of_columns else _MOST_ROWS_SKIPPED
    if int(found[2]) < most:
        return False
    end = content.find(b"</table:table-row>" if of_columns else b"</table:table>", found.start())
    tag = content.rfind(b"<", 0, found.start())
    # The description of the columns itself repeats for all the sheet's columns.
    if content.startswith(b"<table:table-column", tag):
        return False
    return content.find(b"value-type", tag, end if end >= 0 else len(content)) >= 0


def _far_in_old(stream: bytes) -> bool:
    rows = columns = 0
    for kind, place, length in records(stream):
        if kind == _SHEET_BEGINS:
            rows = columns = 0
        elif kind in _CELLS and length >= 4:
            row, column = struct.unpack_from("<HH", stream, place)
            # Several cells in one record end with the column of the last.
            last = struct.unpack_from("<H", stream, place + length - 2)[0]
            rows = max(rows, row + 1)
            columns = max(columns, column + 1, last + 1 if kind in {0x00BD, 0x00BE} else 0)
            if columns > _MOST_COLUMNS or rows * columns > _MOST_CELLS or rows > _MOST_ROWS:
                return True
    return False
