"""Errors, and formulas without a stored value, are found where a workbook's reader gives nothing."""

import re
from io import BytesIO

import pytest
import xlwt
from xlsxwriter import Workbook

from huddle_app.intake.cell_errors import FORMULA
from huddle_app.intake.unread_cells import lost_cells
from huddle_app.intake.unread_opendocument import lost_in_open
from tests.intake.exports.files import ods_file, with_result, xls_file, xlsx_file

_TABLES = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
<table:table table:name="a">{rows}</table:table><table:table table:name="b"/>
</office:spreadsheet></office:body></office:document-content>"""
_ERROR = (
    '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value=""'
    ' calcext:value-type="error"{more}><text:p>#DIV/0!</text:p></table:table-cell>'
)


def opened(*rows: str) -> list[dict[tuple[int, int], str]]:
    return [dict(lost) for lost in lost_in_open(_TABLES.format(rows="".join(rows)).encode())]


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"


def test_in_an_excel_file():
    file = BytesIO()
    with Workbook(file) as workbook:
        workbook.add_worksheet().write(0, 0, "nothing lost")
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, ["a", "b"])
        with_result(sheet, 1, 0, "=1/0", "#DIV/0!")
        with_result(sheet, 1, 27, "=NA()", "#N/A")
        with_result(sheet, 2, 0, '=A1&"<5"', "")
        with_result(sheet, 2, 1, "=5", 5)
    assert list(lost_cells(file.getvalue())) == [
        {},
        {(1, 0): "#DIV/0!", (1, 27): "#N/A", (2, 0): f'{FORMULA}=A1&"<5"'},
    ]


def test_an_old_excel_file():
    workbook = xlwt.Workbook()
    workbook.add_sheet("nothing lost").write(0, 0, 1)
    sheet = workbook.add_sheet("b")
    sheet.write(0, 0, "a")
    sheet.row(1).set_cell_error(2, 0x2A)
    sheet.row(1).set_cell_boolean(3, True)  # noqa: FBT003
    sheet.write(2, 1, xlwt.Formula("1/0"))
    file = BytesIO()
    workbook.save(file)
    # The formula's result as Excel writes an error: its kind, its code, and 0xFFFF.
    at = re.compile(rb"(\x06\x00..\x02\x00\x01\x00..).{8}", re.DOTALL)
    error = b"\x02\x00\x07\x00\x00\x00\xff\xff"
    data = at.sub(lambda found: found[1] + error, file.getvalue(), count=1)
    assert list(lost_cells(data)) == [{}, {(1, 2): "#N/A", (2, 1): "#DIV/0!"}]


def test_in_an_open_document_file():
    never = '<table:table-cell table:formula="of:=5"/>'
    empty = '<table:table-cell table:formula="of:=&quot;&quot;"><text:p/></table:table-cell>'
    older = (
        '<table:table-cell table:formula="of:=1/0" office:value-type="string">'
        "<office:annotation><text:p>a note</text:p></office:annotation>"
        "<text:p>Err:502</text:p></table:table-cell>"
    )
    found = opened(
        row('<table:table-cell table:number-columns-repeated="3"/>', _ERROR.format(more="")),
        row(never, empty, older),
    )
    assert found == [{(0, 3): "#DIV/0!", (1, 0): f"{FORMULA}=5", (1, 2): "Err:502"}, {}]


def test_repeated_cells_of_an_open_document_file():
    twice = _ERROR.format(more=' table:number-columns-repeated="2"')
    found = opened(row(twice, more=' table:number-rows-repeated="2"'), row(_ERROR.format(more="")))
    assert {*found[0]} == {(0, 0), (0, 1), (1, 0), (1, 1), (2, 0)}


def test_endless_repetition_is_not_followed():
    never = '<table:table-cell table:formula="of:=5" table:number-columns-repeated="16384"/>'
    found = opened(row(never, more=' table:number-rows-repeated="1048576"'))
    assert len(found[0]) == 100_000


@pytest.mark.parametrize("file", [xlsx_file, xls_file, ods_file])
def test_nothing_lost(file):
    assert not any(lost_cells(file([["a", "b"], [1, "#N/A"]])))
