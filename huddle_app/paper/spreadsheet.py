"""Sheets of rows as a spreadsheet file."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any


@dataclass(frozen=True)
class Sheet:
    """A sheet: its name, its rows with the heads first, and how the numbers of each column are shown."""

    title: str
    rows: Sequence[Sequence[Any]]
    formats: Sequence[str] = ()


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """The sheets as an XLSX file; the heads stay in sight."""
    made = BytesIO()
    with _new_book(made) as book:
        head = book.add_format({"bold": True})
        for sheet in sheets:
            _write(book, book.add_worksheet(sheet.title), sheet, head)
    return made.getvalue()


def _write(book: Any, place: Any, sheet: Sheet, head: Any) -> None:
    formats = [book.add_format({"num_format": each}) if each else None for each in sheet.formats]
    for number, row in enumerate(sheet.rows):
        for column, value in enumerate(row):
            shown = formats[column] if column < len(formats) else None
            place.write(number, column, value, shown if number else head)
    if sheet.rows:
        place.freeze_panes(1, 0)
    place.autofit()


def _new_book(target: BytesIO) -> Any:
    # Imported with the first spreadsheet: nothing else needs it.
    import xlsxwriter  # pyright: ignore[reportMissingTypeStubs]

    # What people typed stays text: it becomes no formula and no link.
    return xlsxwriter.Workbook(target, {"strings_to_formulas": False, "strings_to_urls": False})
