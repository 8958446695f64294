"""The rows of an Excel file's first sheet that holds anything."""

import re
import struct
import zlib
from datetime import date, datetime, time, timedelta
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from huddle_app.method.errors import HuddleError
from huddle_app.texts import _

_Cell = int | float | str | bool | time | date | datetime | timedelta

_BROKEN = (
    BadZipFile, EOFError, LookupError, OSError, RuntimeError, ValueError, struct.error, zlib.error,
)  # fmt: skip
_MOST_UNPACKED = 200_000_000
# A cell beyond column ZZ or row 99,999. The reader lays a sheet out in full up to its last cell,
# so that one stray cell in the far corner would ask for more memory than any machine has.
_FAR_OFF = re.compile(rb"""\br\s*=\s*["'](?:[A-Za-z]{3,}\d|[A-Za-z]+\d{6})""")


def workbook_rows(data: bytes, file: str) -> list[list[str]]:
    """Every row of the first visible sheet with content, from row 1; HuddleError when damaged."""
    from python_calamine import CalamineError

    try:
        far_off = _reaches_far(data)
        cells = [] if far_off else _first_filled(data)
    except (*_BROKEN, CalamineError) as wrong:
        text = _("“{file}” could not be read as an Excel file; is it damaged or under a password?")
        raise HuddleError(text.format(file=file)) from wrong
    if far_off:
        text = _("“{file}” has cells far away from its list; copy the list into a new Excel file.")
        raise HuddleError(text.format(file=file))
    return [[_text(cell) for cell in row] for row in cells]


def _reaches_far(data: bytes) -> bool:
    with ZipFile(BytesIO(data)) as parts:
        if sum(part.file_size for part in parts.infolist()) > _MOST_UNPACKED:
            return True
        sheets = [name for name in parts.namelist() if "worksheets/" in name.lower()]
        return any(_FAR_OFF.search(parts.read(name)) for name in sheets)


def _first_filled(data: bytes) -> list[list[_Cell]]:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    workbook = CalamineWorkbook.from_filelike(BytesIO(data))
    for sheet in workbook.sheets_metadata:
        if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible:
            rows = workbook.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
            if rows:
                return rows
    return []


def _text(cell: _Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ", timespec="minutes")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell)
