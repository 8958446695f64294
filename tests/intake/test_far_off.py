from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
import xlwt
from xlsxwriter import Workbook

from huddle_app.intake.far_off import reaches_far
from huddle_app.intake.tables import read_rows
from huddle_app.method.errors import HuddleError
from tests.intake.exports.files import ods_file, xls_file

ROWS = [["Name", "Function"], ["Ann", "sales"]]
_EMPTY = '<table:table-cell table:number-columns-repeated="{n}"/>'
_FAR = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'


@pytest.mark.parametrize(
    ("row", "column", "far"),
    [
        (99_999, 95, False),
        (19, 701, False),
        (299_999, 0, True),
        (1, 800, True),
        (50_000, 400, True),
    ],
)
def test_cells_of_an_excel_file(tmp_path, row, column, far):
    path = tmp_path / "a.xlsx"
    with Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write(0, 0, "x")
        sheet.write(row, column, "x")
    assert reaches_far(path.read_bytes()) is far


@pytest.mark.parametrize(("row", "column", "far"), [(9_999, 200, False), (65_535, 255, True)])
def test_cells_of_an_old_excel_file(tmp_path, row, column, far):
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("a")
    sheet.write(0, 0, "x")
    sheet.write(row, column, 1)
    workbook.save(str(tmp_path / "a.xls"))
    assert reaches_far((tmp_path / "a.xls").read_bytes()) is far


def test_large_and_small_old_excel_files_are_followed_through_their_sectors():
    assert not reaches_far(xls_file(ROWS))
    assert not reaches_far(xls_file([[n, *["text"] * 80] for n in range(400)]))


def test_an_open_document_may_end_in_repeated_blanks():
    assert not reaches_far(ods_file(ROWS))


@pytest.mark.parametrize(
    "inside",
    [
        f"<table:table-row>{_EMPTY.format(n=16_000)}{_FAR}</table:table-row>",
        _FAR.join(["<table:table-row>", "</table:table-row>"]).replace(
            "<table:table-cell ", '<table:table-cell table:number-columns-repeated="9000" '
        ),
        '<table:table-row table:number-rows-repeated="900000">' + _FAR + "</table:table-row>",
    ],
)
def test_an_open_document_that_repeats_what_holds_something(tmp_path, monkeypatch, inside):
    rows = ods_file(ROWS)
    monkeypatch.setattr("tests.intake.exports.files._ods_row", lambda _row: inside)
    assert reaches_far(ods_file(ROWS))
    assert rows


def test_an_open_document_that_breaks_off_within_a_tag_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    with ZipFile(BytesIO(ods_file(ROWS))) as whole, ZipFile(path, "w") as damaged:
        for part in whole.infolist():
            content = whole.read(part)
            damaged.writestr(part, content.replace(b"</table:table>", b"</table:table"))
    with pytest.raises(HuddleError, match="could not be read"):
        read_rows(path)
