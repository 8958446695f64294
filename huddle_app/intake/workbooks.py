"""The sheets of a workbook that hold anything: Excel, old Excel, OpenDocument."""

import struct
import zlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import NamedTuple, TypeVar
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile

from huddle_app.intake.far_off import reaches_far
from huddle_app.intake.unread_cells import Lost, is_open_document, lost_cells
from huddle_app.method.errors import HuddleError
from huddle_app.method.progress import Report, unreported
from huddle_app.texts import _

Result = TypeVar("Result")
_Cell = int | float | str | bool | time | date | datetime | timedelta

_FULL_MINUTE = ":00"
_SECONDS_BETWEEN, _ROWS_AT_ONCE = 0.1, 2_000

# The days with the number 0: of Excel, of OpenDocument, and of Excel for old Macs. Before March of 1900
# the first two are a day apart.
_EXCEL, _OPEN, _MAC = date(1899, 12, 31), date(1899, 12, 30), date(1904, 1, 1)
_LAST_NUMBER = 31

_BROKEN = (
    BadZipFile, EOFError, ExpatError, LookupError, NotImplementedError, OSError, OverflowError, RuntimeError,
    ValueError, struct.error, zlib.error,
)  # fmt: skip


class NamedRows(NamedTuple):
    """The rows of a sheet, from row 1, with its name, empty where the file is no workbook.

    `lost` are cells that are empty in the rows, since the sheet has an error, or no value, in them.
    """

    name: str
    rows: list[list[str]]
    lost: Lost


class _Cells(NamedTuple):
    name: str
    rows: Sequence[Sequence[_Cell]]
    lost: Lost
    nought: date


def workbook_sheets(data: bytes, file: str, report: Report = unreported) -> list[NamedRows]:
    """The visible sheets with content, in their order; HuddleError when damaged."""
    from python_calamine import CalamineError

    try:
        far_off = _meanwhile(lambda: reaches_far(data), report)
        sheets = [] if far_off else _meanwhile(lambda: _filled_sheets(data), report)
    except (*_BROKEN, CalamineError) as wrong:
        text = _("“{file}” could not be read as a spreadsheet; is it damaged or under a password?")
        raise HuddleError(text.format(file=file)) from wrong
    if far_off:
        text = _("“{file}” has cells far away from its list; copy the list into a new spreadsheet.")
        raise HuddleError(text.format(file=file))
    return [NamedRows(s.name, _texts(s, report), s.lost) for s in sheets]


def _meanwhile(work: Callable[[], Result], report: Report) -> Result:
    """What `work` gives; `report` hears ten times a second that it goes on, and may leave it alone."""
    alongside = ThreadPoolExecutor(1, "huddle-workbook")
    try:
        found = alongside.submit(work)
        while wait([found], _SECONDS_BETWEEN).not_done:
            report(0, 0)
        return found.result()
    finally:
        alongside.shutdown(wait=False)


def _texts(sheet: _Cells, report: Report) -> list[list[str]]:
    numbers, cells = _Numbers(), sheet.rows
    rows: list[list[str]] = []
    for start in range(0, len(cells), _ROWS_AT_ONCE):
        report(0, 0)
        some = cells[start : start + _ROWS_AT_ONCE]
        rows += [[_text(cell, numbers, sheet.nought) for cell in row] for row in some]
    return rows


def _filled_sheets(data: bytes) -> list[_Cells]:
    try:
        return list(_read_sheets(data))
    except BaseException as wrong:
        # The reader's own bugs come as this; it is no Exception, so that nobody catches it in passing.
        if type(wrong).__name__ == "PanicException":
            raise ValueError(str(wrong)) from wrong
        raise


def _read_sheets(data: bytes) -> Iterator[_Cells]:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    workbook = CalamineWorkbook.from_filelike(BytesIO(data))
    lost = lost_cells(data)
    nought = _OPEN if is_open_document(data) else _EXCEL
    for at, sheet in enumerate(workbook.sheets_metadata):
        if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible:
            rows = workbook.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
            if rows:
                yield _Cells(sheet.name, rows, lost[at] if at < len(lost) else {}, nought)


class _Numbers(dict[float, str]):
    """Numbers as they are written: whole ones without decimals. Each is worked out once."""

    def __missing__(self, number: float) -> str:
        self[number] = text = str(int(number)) if number.is_integer() else str(number)
        return text


def _text(cell: _Cell, numbers: _Numbers, nought: date) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, float):
        return numbers[cell]
    if isinstance(cell, datetime):
        if cell.time() == time():
            return _day(cell.date(), nought)
        # With its seconds: in a room many answer within one minute.
        return cell.isoformat(sep=" ", timespec="seconds").removesuffix(_FULL_MINUTE)
    if isinstance(cell, date):
        return _day(cell, nought)
    return cell.isoformat() if isinstance(cell, time) else str(cell)


def _day(day: date, nought: date) -> str:
    """A date as it is written; a number from 1 to 31 that merely looks like one, as the number."""
    number = (day - (_MAC if day > _MAC else nought)).days
    return str(number) if 0 < number <= _LAST_NUMBER else day.isoformat()
