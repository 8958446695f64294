"""Of a workbook the sheet with the answers is read, and those that are not are said."""

from io import BytesIO
from pathlib import Path

import pytest
import xlwt
from xlsxwriter import Workbook

from huddle_app.intake.answers import read_answers
from huddle_app.method.errors import HuddleError
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
    def sheets(ending: str = ".xlsx", wanted: str = "", **sheets: list[list[object]]) -> AnswerFile:
        path = tmp_path / f"answers{ending}"
        path.write_bytes((excel if ending == ".xlsx" else old_excel)(sheets))
        return read_answers(path, toolkit, sheet_name=wanted)

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
    assert (file.sheet, file.sheets) == ("Answers", ())
    assert file.rejected == ()


def test_a_sheet_of_headings_alone_holds_no_answers(read):
    file = read(Empty=[HEAD], Answers=SALES)
    assert (codes(file), file.rejected) == (["S0", "S1", "S2"], ())


@pytest.mark.parametrize("ending", [".xlsx", ".xls"])
def test_of_several_with_answers_the_longest_is_read_and_all_are_named(read, ending):
    file = read(ending, Marketing=MARKETING, Sales=SALES)
    assert codes(file) == ["S0", "S1", "S2"]
    assert (file.sheet, file.sheets) == ("Sales", ("Marketing", "Sales"))
    assert file.other_sheets == ("Marketing",)
    why = "whole sheet left out: answers are read from one sheet at a time"
    assert file.rejected == (Rejected(ALL_ROWS, "sheet “Marketing”", "", why),)


@pytest.mark.parametrize("wanted", ["Marketing", " marketing "])
def test_the_sheet_wanted_is_read(read, wanted):
    file = read(wanted=wanted, Sales=SALES, Marketing=MARKETING, Leaders=MARKETING)
    assert codes(file) == ["M0", "M1"]
    assert file.other_sheets == ("Sales", "Leaders")
    assert [entry.column for entry in file.rejected] == ["sheet “Sales”", "sheet “Leaders”"]


def test_a_sheet_wanted_may_be_one_that_would_not_be_read_by_itself(read):
    file = read(wanted="Old", Answers=SALES, Old=[["respondent", "trust.1"], ["R1", 4]])
    assert codes(file) == ["R1"]
    assert file.other_sheets == ("Answers",)


def test_a_sheet_that_is_not_there_is_refused_with_those_that_are(read):
    with pytest.raises(HuddleError, match=r"no sheet “Finance”.*Known: “Sales” and “Marketing”"):
        read(wanted="Finance", Sales=SALES, Marketing=MARKETING)


def test_a_list_without_sheets_has_none_of_any_name(tmp_path: Path, toolkit: Toolkit):
    path = tmp_path / "answers.csv"
    path.write_text("respondent,trust.1\nR1,4\n")
    with pytest.raises(HuddleError, match="no sheet “Sales”"):
        read_answers(path, toolkit, sheet_name="Sales")


def test_where_no_heading_is_known_the_fullest_sheet_is_read(read):
    unknown = [["who", "side", "grade", "x", "y", "z"], *([*row, 6] for row in SALES[1:])]
    file = read(Cover=NOTES, Data=unknown)
    assert [use.heading for use in file.columns] == unknown[0]
    assert file.sheets == ()


def test_where_no_heading_is_known_another_full_sheet_may_hold_answers_too(read):
    unknown = [["who", "side", "grade", "x", "y", "z"], *([*row, 6] for row in SALES[1:])]
    assert read(Cover=NOTES, Data=unknown, More=unknown[:3]).other_sheets == ("More",)


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
