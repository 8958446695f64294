"""Lists from other programs: CSV and Excel files as one plain table of texts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from huddle_app.intake.texts import text_rows
from huddle_app.intake.workbooks import workbook_rows
from huddle_app.method.errors import HuddleError
from huddle_app.texts import _

_TEXTS = (".csv", ".tsv", ".txt")
_WORKBOOKS = (".xlsx", ".xlsm")
_MOST_MEGABYTES = 50


@dataclass(frozen=True)
class Table:
    """Column names and the rows under them, each as wide as the header; empty rows are left out.

    Each row carries its number as a spreadsheet shows it.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


def read_table(path: Path) -> Table:
    """The table in a CSV or Excel file; HuddleError names the file and what is the matter."""
    kind = path.suffix.lower()
    if _is_folder(path):
        raise HuddleError(
            _("“{file}” is a folder; choose the list inside it.").format(file=path.name)
        )
    if kind not in _TEXTS + _WORKBOOKS:
        text = _("“{file}” is neither a CSV nor an Excel file; save the list as .csv or .xlsx.")
        raise HuddleError(text.format(file=path.name))
    data = _bytes(path)
    rows = text_rows(data, path.name) if kind in _TEXTS else workbook_rows(data, path.name)
    return _table(rows, path.name)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a folder on the way is closed to us: reading will say so
        return False


def _bytes(path: Path) -> bytes:
    try:
        size, data = path.stat().st_size, b""
        if size <= _MOST_MEGABYTES * 1_000_000:
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
        raise HuddleError(text.format(file=path.name, most=_MOST_MEGABYTES))
    return data


def _table(rows: Iterable[Sequence[str]], file: str) -> Table:
    filled = [(n, cells) for n, row in enumerate(rows, 1) if any(cells := _cells(row))]
    if not filled:
        raise HuddleError(_("“{file}” is empty.").format(file=file))
    header = tuple(" ".join(name.split()) for name in filled[0][1])
    if len(filled) == 1:
        text = _("“{file}” has nothing under its first row, which names the columns.")
        raise HuddleError(text.format(file=file))
    return Table(header, tuple((n, _fitted(cells, len(header))) for n, cells in filled[1:]))


def _cells(row: Sequence[str]) -> tuple[str, ...]:
    # One spelling for é, however the other program composes it: names are compared later.
    return tuple([normalize("NFC", cell).strip() for cell in row])


def _fitted(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return cells[:width] + ("",) * (width - len(cells))
