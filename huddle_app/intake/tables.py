"""Lists from other programs: CSV files and workbooks as one plain table of texts."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from huddle_app.intake.delimited_text import text_rows
from huddle_app.intake.old_excel import OLD_EXCEL
from huddle_app.intake.packed import unpacked
from huddle_app.intake.workbooks import NamedRows, workbook_sheets
from huddle_app.method.errors import HuddleError
from huddle_app.method.imports import LISTS, PACKED, TEXTS
from huddle_app.method.progress import Report, unreported
from huddle_app.texts import _

_MOST_MEGABYTES = 50
_TITLES_LOOKED_AT = 20
_START, _PAGE = 500, (b"<html", b"<!doctype", b"<table", b"<head", b"<meta", b"<?xml")
"""Some programs call .xls what is a page, or a table written as one."""


@dataclass(frozen=True)
class Table:
    """Column names and the rows under them, each as wide as the header; empty rows are left out.

    Each row carries its number as a spreadsheet shows it.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


def read_table(path: Path) -> Table:
    """The table in a CSV file or a workbook; HuddleError names the file and what is the matter."""
    return _table(read_rows(path), path.name)


def read_rows(path: Path, report: Report = unreported) -> list[list[str]]:
    """Every row of a CSV file or of a workbook's first sheet that holds anything, empty ones too.

    HuddleError and `report` as for `read_sheets`.
    """
    sheets = read_sheets(path, _MOST_MEGABYTES, report)
    return sheets[0].rows if sheets else []


def read_sheets(path: Path, most_megabytes: int, report: Report = unreported) -> list[NamedRows]:
    """Every row of a CSV file, or of each of a workbook's sheets that hold anything, empty ones too.

    A packed file is read as the one list in it. HuddleError names the file and what is the matter. While it
    is not known how much there is to do, `report` is told 0 of 0, again and again.
    """
    kind = path.suffix.lower()
    if _is_folder(path):
        raise HuddleError(
            _("“{file}” is a folder; choose the list inside it.").format(file=path.name)
        )
    if kind not in LISTS:
        text = _("“{file}” is no CSV, Excel or OpenDocument list; save it as .csv, .xlsx or .ods.")
        raise HuddleError(text.format(file=path.name))
    report(0, 0)
    data = _bytes(path, most_megabytes)
    if kind == PACKED:
        inside = unpacked(data, path.name, most_megabytes)
        return _sheets(inside.data, inside.kind, inside.name, report)
    return _sheets(data, kind, path.name, report)


def _sheets(data: bytes, kind: str, file: str, report: Report) -> list[NamedRows]:
    # Some programs call .xls what is a text with tabs.
    if kind in TEXTS or (kind == ".xls" and not data.startswith((OLD_EXCEL, b"PK"))):
        if data[:_START].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_PAGE):
            text = _(
                "“{file}” is a web page, whatever its name says. Open it in your spreadsheet program, save it"
                " as .xlsx and take that."
            )
            raise HuddleError(text.format(file=file))
        rows = text_rows(data, file, report)
        if rows and rows[0] and rows[0][0].casefold().startswith("sep="):
            rows[0] = []
        return [NamedRows("", rows, {})]
    return workbook_sheets(data, file, report)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a folder on the way is closed to us: reading will say so
        return False


def _bytes(path: Path, most_megabytes: int) -> bytes:
    try:
        size, data = path.stat().st_size, b""
        if size <= most_megabytes * 1_000_000:
            data = path.read_bytes()
    except FileNotFoundError as wrong:
        raise HuddleError(_("There is no file “{file}”.").format(file=path.name)) from wrong
    except OSError as wrong:
        text = _("“{file}” could not be read: {why}.")
        raise HuddleError(text.format(file=path.name, why=wrong.strerror or wrong)) from wrong
    if not size:
        raise HuddleError(_("“{file}” is empty.").format(file=path.name))
    if not data:
        text = _("“{file}” is larger than {most} MB, too large for a list of people or answers.")
        raise HuddleError(text.format(file=path.name, most=most_megabytes))
    return data


def _table(rows: Sequence[Sequence[str]], file: str) -> Table:
    filled = [(n, cells) for n, row in enumerate(rows, 1) if any(cells := _cells(row))]
    if not filled:
        raise HuddleError(_("“{file}” is empty.").format(file=file))
    filled = filled[_titles([cells for _n, cells in filled[:_TITLES_LOOKED_AT]]) :]
    header = tuple(" ".join(name.split()) for name in filled[0][1])
    if len(filled) == 1:
        text = _("“{file}” has nothing under its first row, which names the columns.")
        raise HuddleError(text.format(file=file))
    return Table(header, tuple((n, _fitted(cells, len(header))) for n, cells in filled[1:]))


def _titles(rows: Sequence[tuple[str, ...]]) -> int:
    """How many of the first rows are titles: they fill a single cell of a list with several."""
    several = (place for place, cells in enumerate(rows) if sum(map(bool, cells)) > 1)
    return next(several, 0)


def _cells(row: Sequence[str]) -> tuple[str, ...]:
    # One spelling for é, however the other program composes it: names are compared later.
    return tuple([normalize("NFC", cell).strip() for cell in row])


def _fitted(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return cells[:width] + ("",) * (width - len(cells))
