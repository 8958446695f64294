"""Tables written as the files that survey programs hand out."""

import csv
from collections.abc import Sequence
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZipFile

import xlwt
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

Cell = str | int | float
Rows = Sequence[Sequence[Cell]]

_ODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body>
<office:spreadsheet><table:table table:name="Sheet1">
<table:table-column table:number-columns-repeated="16384"/>{rows}
<table:table-row table:number-rows-repeated="1048000"><table:table-cell
 table:number-columns-repeated="16384"/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"""
_MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/"
 manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>"""


def csv_file(
    rows: Rows, delimiter: str = ",", encoding: str = "utf-8", *, quoted: bool = False
) -> bytes:
    text = StringIO(newline="")
    quoting = csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL
    csv.writer(text, delimiter=delimiter, quoting=quoting).writerows(rows)
    return text.getvalue().encode(encoding)


def xlsx_file(rows: Rows, merged: Sequence[tuple[int, int, int]] = ()) -> bytes:
    """`merged` are runs of cells made one: row, first and last column."""
    file = BytesIO()
    with Workbook(file, {"strings_to_urls": False, "in_memory": True}) as workbook:
        sheet = workbook.add_worksheet()
        for n, row in enumerate(rows):
            for place, cell in enumerate(row):
                if cell != "":
                    sheet.write(n, place, cell)
        for row, first, last in merged:
            sheet.merge_range(row, first, row, last, rows[row][first])
    return file.getvalue()


def with_result(sheet: Worksheet, row: int, place: int, formula: str, result: Cell) -> None:
    """A formula with what Excel last made of it, empty where it never did."""
    write: Any = sheet.write_formula  # typed for whole numbers alone
    write(row, place, formula, None, result)


def xls_file(rows: Rows) -> bytes:
    workbook = xlwt.Workbook(encoding="utf-8")
    sheet = workbook.add_sheet("Sheet1")
    for n, row in enumerate(rows):
        for place, cell in enumerate(row):
            sheet.write(n, place, cell)
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def ods_file(rows: Rows) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as parts:
        parts.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        parts.writestr("content.xml", _ODS.format(rows="".join(map(_ods_row, rows))))
        parts.writestr("META-INF/manifest.xml", _MANIFEST)
    return file.getvalue()


def _ods_row(row: Sequence[Cell]) -> str:
    return f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>"


def _ods_cell(cell: Cell) -> str:
    if cell == "":
        return "<table:table-cell/>"
    if isinstance(cell, str):
        text = cell.replace("&", "&amp;").replace("<", "&lt;")
        return (
            '<table:table-cell office:value-type="string">'
            f"<text:p>{text}</text:p></table:table-cell>"
        )
    return (
        f'<table:table-cell office:value-type="float" office:value="{cell}">'
        f"<text:p>{cell}</text:p></table:table-cell>"
    )
