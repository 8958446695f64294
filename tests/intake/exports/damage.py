"""Exports damaged at random: as tables that can still be read, and byte by byte."""

import csv
from collections.abc import Callable, Sequence
from io import BytesIO, StringIO
from random import Random
from zipfile import ZipFile

from python_calamine import CalamineWorkbook

from tests.intake.exports.files import csv_file, ods_file, xlsx_file

Export = tuple[str, bytes]
"""A file's ending and what is in it."""
Table = list[list[str]]

_MARKS = [
    b",",
    b";",
    b"\t",
    b"|",
    b":",
    b'"',
    b"\n",
    b"\r\n",
    b"\x00",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"[",
    b"{",
]
_CELLS = [
    b"",
    b"7",
    b"0",
    b"99999999999",
    b"-1",
    b"A1",
    b"1e308",
    b"=1+1",
    b"\xe9",
    b"x" * 300,
    b"\xe2\x80",
]
_TYPED = [
    *(
        "",
        "1",
        "4",
        "7",
        "0",
        "8",
        "99",
        "-1",
        "4,5",
        "n/a",
        "A3",
        "Agree",
        "=1+1",
        "#N/A",
        "x" * 300,
    ),
    *("sales", "Marketing", "leadership", "finance", "R1", "a,b;c\td", 'say "so"', "line\nbreak"),
]


def damaged(draw: Random, originals: Sequence[Export]) -> Export:
    """A file that is none of the originals, byte by byte."""
    while True:
        ending, data = _damaged(draw, originals)
        if all(data != original for _ending, original in originals):
            return ending, data


def retyped(draw: Random, tables: Sequence[Table]) -> Export:
    """One of the tables, not as it was but still a table, written in some way that is usual."""
    # A narrow one more often than a wide one: it is read in less time.
    [original] = draw.choices(tables, [max(map(len, table)) ** -2 for table in tables])
    table = original
    while table == original:
        table = [[*row] for row in original]
        for _time in range(draw.choice([1, 1, 2, 5, 12])):
            draw.choice(_RETYPINGS)(draw, table)
    return written(draw, table)


def table_of(export: Export) -> Table:
    """What a spreadsheet shows of an export."""
    ending, data = export
    if ending in (".xlsx", ".xls", ".ods"):
        sheet = CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_index(0)
        return [[_shown(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    text = _decoded(data)
    line = max(text.splitlines()[:6], key=len)
    delimiter = max(",;\t|", key=line.count)
    return [*csv.reader(StringIO(text, newline=""), delimiter=delimiter)]


def written(draw: Random, table: Table) -> Export:
    """A table in some usual way: delimiters, quotation marks, encodings, workbooks."""
    kind = draw.random()
    if kind < 0.03:
        return ".xlsx", xlsx_file(table)
    if kind < 0.06:
        return ".ods", ods_file([[_for_xml(cell) for cell in row] for row in table])
    delimiter, quoted = draw.choice(",,;;\t|"), draw.random() < 0.4
    encoding = draw.choice(["utf-8", "utf-8", "utf-8-sig", "utf-16"])
    return ".csv", csv_file(table, delimiter, encoding, quoted=quoted)


def _shown(cell: object) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def _for_xml(cell: str) -> str:
    return "".join(letter for letter in cell if letter.isprintable())


def _decoded(data: bytes) -> str:
    if data.startswith(b"\xff\xfe"):
        return data.decode("utf-16")
    if b"\x00" in data:
        return data.decode("utf-16-le")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")


# What people do to a table.


def _cell(draw: Random, table: Table) -> None:
    row = draw.choice(table)
    if row:
        others = draw.choice(table) or [""]
        row[draw.randrange(len(row))] = draw.choice([draw.choice(_TYPED), draw.choice(others)])


def _cells_changed_over(draw: Random, table: Table) -> None:
    row, other = draw.choice(table), draw.choice(table)
    if row and other:
        a, b = draw.randrange(len(row)), draw.randrange(len(other))
        row[a], other[b] = other[b], row[a]


def _row_gone(draw: Random, table: Table) -> None:
    if len(table) > 2:
        del table[draw.randrange(len(table))]


def _row_twice(draw: Random, table: Table) -> None:
    table.insert(draw.randrange(len(table) + 1), [*draw.choice(table)])


def _rows_changed_over(draw: Random, table: Table) -> None:
    a, b = draw.randrange(len(table)), draw.randrange(len(table))
    table[a], table[b] = table[b], table[a]


def _row_short_or_long(draw: Random, table: Table) -> None:
    row = draw.choice(table)
    if draw.random() < 0.5:
        del row[draw.randrange(len(row) + 1) :]
    else:
        row.append(draw.choice(_TYPED))


def _row_put_in(draw: Random, table: Table) -> None:
    table.insert(draw.randrange(len(table) + 1), draw.choice([[], ["Survey"], ["", "of 2026"]]))


def _column_gone(draw: Random, table: Table) -> None:
    place = _place(draw, table)
    for row in table:
        del row[place : place + 1]


def _column_put_in(draw: Random, table: Table) -> None:
    place, again = _place(draw, table), draw.random() < 0.5
    for row in table:
        row.insert(place, row[place] if again and place < len(row) else draw.choice(_TYPED))


def _columns_changed_over(draw: Random, table: Table) -> None:
    a, b = _place(draw, table), _place(draw, table)
    for row in table:
        if max(a, b) < len(row):
            row[a], row[b] = row[b], row[a]


def _column_filled(draw: Random, table: Table) -> None:
    place, text = _place(draw, table), draw.choice(_TYPED)
    for row in table[draw.randrange(len(table)) :]:
        if place < len(row):
            row[place] = text


def _place(draw: Random, table: Table) -> int:
    return draw.randrange(max(map(len, table)) or 1)


_RETYPINGS: list[Callable[[Random, Table], None]] = [
    *[_cell] * 4,
    *[_cells_changed_over] * 2,
    _row_gone,
    _row_twice,
    _rows_changed_over,
    _row_short_or_long,
    _row_put_in,
    _column_gone,
    _column_put_in,
    _columns_changed_over,
    _column_filled,
]


# What discs and lines do to bytes.


def _damaged(draw: Random, originals: Sequence[Export]) -> Export:
    [(ending, data)] = draw.choices(originals, [1 / len(data) for _ending, data in originals])
    if data.startswith(b"PK") and draw.random() < 0.6:
        return ending, _inside(draw, data)
    for _time in range(draw.choice([1, 1, 2, 4])):
        data = draw.choice(_MUTATIONS)(draw, data) if data else data
    # Now and then a file goes by another name than its own.
    other = draw.choice([".csv", ".xlsx", ".xls", ".ods"])
    return (other if draw.random() < 0.05 else ending), data


def _flipped(draw: Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _flip in range(draw.choice([1, 2, 8, 40])):
        changed[draw.randrange(len(changed))] = draw.randrange(256)
    return bytes(changed)


def _swapped(draw: Random, data: bytes) -> bytes:
    """Two pieces of a text change places: cells, or half cells."""
    pieces = data.split(draw.choice([b",", b";", b"\t", b"\n"]))
    a, b = draw.randrange(len(pieces)), draw.randrange(len(pieces))
    pieces[a], pieces[b] = pieces[b], pieces[a]
    return b",".join(pieces) if draw.random() < 0.3 else b"\n".join(pieces)


def _cut(draw: Random, data: bytes) -> bytes:
    start = draw.randrange(len(data))
    stop = draw.randrange(start, len(data) + 1)
    return data[start:stop] if draw.random() < 0.3 else data[:start] + data[stop:]


def _put_in(draw: Random, data: bytes) -> bytes:
    for _time in range(draw.choice([1, 3, 12])):
        at = draw.randrange(len(data) + 1)
        data = data[:at] + draw.choice(_MARKS + _CELLS) + data[at:]
    return data


def _other_marks(draw: Random, data: bytes) -> bytes:
    return data.replace(draw.choice(_MARKS), draw.choice(_MARKS))


def _recoded(draw: Random, data: bytes) -> bytes:
    """A part in another encoding than the rest."""
    at = draw.randrange(len(data) + 1)
    text = data[at:].decode("latin-1")
    return data[:at] + text.encode(draw.choice(["utf-8", "utf-16", "utf-16-le", "utf-16-be"]))


def _repeated(draw: Random, data: bytes) -> bytes:
    at = draw.randrange(len(data))
    return data[:at] + data[at : at + draw.randrange(1, 200)] * draw.randrange(2, 30) + data[at:]


def _inside(draw: Random, data: bytes) -> bytes:
    """A part of a workbook damaged, and packed again as if it were whole."""
    packed = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(packed, "w") as new:
        filled = [part.filename for part in old.infolist() if part.file_size]
        chosen = draw.choice([name for name in filled if "sheet" in name or "cont" in name])
        for name in old.namelist():
            part = old.read(name)
            if name == chosen:
                part = draw.choice([_flipped, _cut, _put_in, _other_marks, _repeated])(draw, part)
            new.writestr(name, part)
    return packed.getvalue()


_MUTATIONS = [_flipped, _swapped, _cut, _put_in, _other_marks, _recoded, _repeated]
