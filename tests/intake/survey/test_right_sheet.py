"""Of a workbook the sheet with the answers is read, and those that are not are said."""

from io import BytesIO
from pathlib import Path

import pytest
import xlwt
from xlsxwriter import Workbook

from huddle_app.intake.answers import read_answers
from huddle_app.method.survey.reading import ALL_ROWS, AnswerFile, Rejected
from huddle_app.method.toolkit import Toolkit
from tests.intake.exports.files import with_result

HEAD = ["respondent", "function", "level", "trust.1", "trust.2"]
SALES = [HEAD, *([f"S{n}", "sales", "Rep", 4, 5] for n in range(3))]
MARKETING = [HEAD, *([f"M{n}", "marketing", "Rep", 3, 2] for n in range(2))]
NOTES = [["The answers are in the next sheet"]]
SUMMARY = [["Report of answers", "n"], ["Sales", 3], ["Marketing", 2]]


@pytest.fixture
def read(tmp_path: Path, toolkit: Toolkit):
    def sheets(ending: str = ".xlsx", **sheets: list[list[object]]) -> AnswerFile:
        path = tmp_path / f"answers{ending}"
        path.write_bytes((excel if ending == ".xlsx" else old_excel)(sheets))
        return read_answers(path, toolkit)

    return sheets


def excel(sheets: dict[str, list[list[object]]]) -> bytes:
    file = BytesIO()
    with Workbook(file) as workbook:
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name)
            for n, row in enumerate(rows):
                sheet.write_row(n, 0, row)
    return file.getvalue()


def old_excel(sheets: dict[str, list[list[object]]]) -> bytes:
    file, workbook = BytesIO(), xlwt.Workbook()
    for name, rows in sheets.items():
        sheet = workbook.add_sheet(name)
        for n, row in enumerate(rows):
            for place, cell in enumerate(row):
                sheet.write(n, place, cell)
    workbook.save(file)
    return file.getvalue()


def codes(file: AnswerFile) -> list[str]:
    return [line.code for line in file.lines]


@pytest.mark.parametrize("front", [NOTES, SUMMARY])
@pytest.mark.parametrize("ending", [".xlsx", ".xls"])
def test_the_answers_are_found_behind_another_sheet(read, front, ending):
    file = read(ending, Cover=front, Answers=SALES, Codes=[["4", "rather"]])
    assert codes(file) == ["S0", "S1", "S2"]
    assert not any("sheet" in remark for remark in file.remarks)
    assert file.rejected == ()


def test_a_sheet_of_headings_alone_holds_no_answers(read):
    file = read(Empty=[HEAD], Answers=SALES)
    assert (codes(file), file.rejected) == (["S0", "S1", "S2"], ())


@pytest.mark.parametrize("ending", [".xlsx", ".xls"])
def test_of_several_with_answers_it_is_said_first_which_one_is_read(read, ending):
    file = read(ending, Marketing=MARKETING, Sales=SALES)
    assert codes(file) == ["S0", "S1", "S2"]
    assert file.remarks[0] == (
        "Only sheet “Sales” is read. “Marketing” holds answers, too: save it as a file of its own and take"
        " that in as well."
    )
    why = "whole sheet left out: answers are read from one sheet of a file"
    assert file.rejected == (Rejected(ALL_ROWS, "sheet “Marketing”", "", why),)


def test_of_many_with_answers_all_are_said(read):
    file = read(Sales=SALES, Marketing=MARKETING, Leaders=MARKETING)
    assert "“Marketing” and “Leaders” hold answers, too: save each" in file.remarks[0]
    assert len(file.rejected) == 2


def test_where_no_heading_is_known_the_fullest_sheet_is_read(read):
    unknown = [["who", "side", "grade", "x", "y", "z"], *([*row, 6] for row in SALES[1:])]
    assert [use.heading for use in read(Cover=NOTES, Data=unknown).columns] == unknown[0]


def test_errors_and_formulas_without_a_value_are_left_out_and_listed(tmp_path: Path, toolkit):
    path = tmp_path / "answers.xlsx"
    with Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        for n, row in enumerate(SALES):
            sheet.write_row(n, 0, row)
        with_result(sheet, 1, 2, "=1/0", "#DIV/0!")
        with_result(sheet, 2, 3, "=NA()", "#N/A")
        with_result(sheet, 3, 4, "=2+3", "")
        with_result(sheet, 3, 9, "=2+3", "")
    file = read_answers(path, toolkit)
    formula = "a formula without its result; open the file in Excel, save it, and read it again"
    assert file.rejected == (
        Rejected(2, "level", "#DIV/0!", "“#DIV/0!”: an error in the spreadsheet"),
        Rejected(3, "trust.1", "#N/A", "“#N/A”: an error in the spreadsheet"),
        Rejected(4, "trust.2", "=2+3", f"“=2+3”: {formula}"),
    )
    assert [line.ratings.strip("0") for line in file.lines] == ["45", "5", "4"]


def test_a_column_of_many_errors_is_read_and_each_is_listed(tmp_path: Path, toolkit):
    path = tmp_path / "answers.csv"
    cells = ["#DIV/0!" if n % 3 else str(n % 7 + 1) for n in range(60)]
    rows = [f"R{n},sales,{cell},{n % 7 + 1}" for n, cell in enumerate(cells)]
    path.write_text("\n".join(["respondent,function,trust.1,trust.2", *rows]))
    file = read_answers(path, toolkit)
    assert [use.meaning for use in file.columns[2:]] == ["trust.1", "trust.2"]
    assert {entry.value for entry in file.rejected} == {"#DIV/0!"}
    assert len(file.rejected) == 40


def test_a_sheet_of_formulas_alone_is_not_taken_for_an_empty_one(tmp_path: Path, toolkit):
    path = tmp_path / "answers.xlsx"
    with Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, HEAD)
        for row in (1, 2):
            for place in range(len(HEAD)):
                with_result(sheet, row, place, "=Other!A1", "")
    file = read_answers(path, toolkit)
    assert [line.number for line in file.lines] == [2, 3]
    assert all(line.problem for line in file.lines)
    assert {entry.row for entry in file.rejected} >= {2, 3}
