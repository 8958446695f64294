"""What of each row is left out is listed by the cell it is left out for, or by none."""

from collections.abc import Callable
from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.intake.survey import lines
from huddle_app.method.survey.reading import AnswerFile, ColumnMapping, Rejected
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function, function_name

Read = Callable[..., AnswerFile]

LONG = "x" * 250
TOO_LONG = f"“{'x' * 20}…” is longer than 200 letters"
SALES = ColumnMapping(function=Function.SALES)


@pytest.fixture
def read(tmp_path: Path, toolkit: Toolkit) -> Read:
    def rows(*rows: str, mapping: ColumnMapping | None = None) -> AnswerFile:
        path = tmp_path / "answers.csv"
        path.write_text("\n".join(rows), encoding="utf-8")
        return read_answers(path, toolkit, mapping)

    return rows


@pytest.mark.parametrize("column", ["respondent", "function", "level", "region"])
def test_an_over_long_cell_stands_by_its_own_column(read: Read, column: str):
    good = {"respondent": "R1", "function": "sales", "level": "Rep", "region": "North"}
    cells = {**good, column: LONG}
    file = read(",".join([*cells, "trust.1"]), ",".join([*cells.values(), "4"]))
    [entry] = file.rejected
    assert (entry.row, entry.column, entry.value[:20]) == (2, column, LONG[:20])
    assert entry.reason == f"{TOO_LONG}; whole row left out"
    assert file.lines[0].problem == TOO_LONG


def test_an_over_long_cell_is_listed_where_no_column_says_the_function(read: Read):
    file = read("respondent,level,trust.1", f"R1,{LONG},4", "R2,Rep,4", mapping=SALES)
    assert [(entry.row, entry.column) for entry in file.rejected] == [(2, "level")]
    assert [line.problem for line in file.lines] == [TOO_LONG, ""]


def test_what_is_said_of_the_whole_file_leaves_rows_out_by_no_cell(read: Read):
    said = ColumnMapping(function=Function.MARKETING)
    file = read("respondent,buy-in.1", "R1,4", "R2,5", mapping=said)
    why = "the questionnaires of this file are not for marketing; whole row left out"
    assert file.rejected == (Rejected(2, "", "", why), Rejected(3, "", "", why))


def test_a_function_nobody_says_leaves_rows_out_by_no_cell(read: Read):
    [entry] = read("respondent,trust.1", "R1,4").rejected
    assert entry == Rejected(2, "", "", "the function is missing; whole row left out")


@pytest.mark.parametrize("row", [",Crew,Rep,4", f"R1,Crew,{LONG},4"])
def test_a_row_the_moderator_left_out_is_not_listed_whatever_else_is_wrong(read: Read, row: str):
    said = ColumnMapping(functions={"Crew": Function.OTHER})
    file = read("respondent,function,level,trust.1", row, mapping=said)
    assert file.lines[0].problem == "left out, as you said of its function"
    assert file.rejected == ()


def test_a_row_of_another_function_with_an_over_long_cell_is_listed(read: Read):
    [entry] = read("respondent,function,level,trust.1", f"R1,Finance,{LONG},4").rejected
    assert (entry.column, entry.reason) == ("level", f"{TOO_LONG}; whole row left out")


def test_a_function_whose_name_is_the_files_word_is_said_once(
    read: Read, monkeypatch: pytest.MonkeyPatch
):
    def in_german(function: Function) -> str:
        return "Vertrieb" if function is Function.SALES else function_name(function)

    monkeypatch.setattr(lines, "function_name", in_german)
    file = read("respondent,function,worldview.marketing.self.1", "R1,vertrieb,4")
    assert file.lines[0].problem == "the questionnaires of this file are not for Vertrieb"


def test_two_columns_remembered_for_one_statement_can_be_read(read: Read):
    said = ColumnMapping({2: "trust.1", 3: "trust.1"})
    file = read("respondent,function,one,two", "R1,sales,x,", "R2,sales,,4", mapping=said)
    assert ("one", "x") in [(entry.column, entry.value) for entry in file.rejected]
    assert [line.problem for line in file.lines] == ["no usable answers", ""]


def test_a_respondent_who_is_there_again_is_listed_with_other_answers_or_the_same(read: Read):
    rows = ["R1,sales,4", "r1,sales,5", "R2,sales,6", "R2,sales,6", "R3,sales,", "R3,sales,7"]
    file = read("respondent,function,trust.1", *rows)
    again = "the same respondent as in row 2"
    assert [line.problem for line in file.lines[1:4]] == [again, "", "repeats row 4"]
    assert file.rejected == (
        Rejected(3, "respondent", "r1", f"{again}, with other answers; whole row left out"),
        Rejected(5, "respondent", "R2", "repeats row 4; whole row left out"),
        Rejected(6, "", "", "no answers; whole row left out"),
    )


def test_of_a_respondent_who_completed_the_answers_the_complete_ones_count(read: Read):
    rows = ["R1,sales,,4,", "R2,sales,Rep,4,5", "r1,sales,Rep,4,5", "R2,sales,Rep,4,"]
    file = read("respondent,function,level,trust.1,trust.2", *rows)
    again = "the same respondent as in row 3"
    assert [line.problem for line in file.lines] == ["completed in row 4", "", "", again]
    assert file.rejected == (
        Rejected(2, "respondent", "R1", "completed in row 4; whole row left out"),
        Rejected(
            5,
            "respondent",
            "R2",
            "the same respondent as in row 3, with other answers; whole row left out",
        ),
    )


def test_respondents_who_differ_are_not_taken_for_repeated(read: Read):
    rows = [f"R{n},sales,{n % 7 + 1}" for n in range(30)]
    assert read("respondent,function,trust.1", *rows).rejected == ()


def test_a_repeated_name_is_listed_by_its_scrambled_code(read: Read):
    file = read("respondent,function,trust.1", "Anna Bell,sales,4", "Anna Bell,sales,5")
    [entry] = file.rejected
    assert (entry.row, entry.value) == (3, file.lines[0].code)
    assert "Anna" not in entry.value


def test_rows_are_listed_one_after_the_other(read: Read):
    rows = ["R1,sales,4", "R1,sales,5", "R2,Logistics,4", "R3,sales,"]
    assert [entry.row for entry in read("respondent,function,trust.1", *rows).rejected] == [3, 4, 5]


def test_rows_without_answers_are_not_listed_beside_their_refused_columns(read: Read):
    rows = [f"R{n},sales,{n % 10 + 1}" for n in range(40)]
    assert {entry.row for entry in read("respondent,function,trust.1", *rows).rejected} == {0}


@pytest.mark.parametrize(("column", "at"), [("level", 2), ("region", 3)])
def test_an_error_is_no_level_and_no_region(read: Read, column: str, at: int):
    cells = ["R1", "sales", "Rep", "North", "4"]
    good, wrong = ",".join(cells), ",".join([*cells[:at], "#N/A", *cells[at + 1 :]])
    file = read("respondent,function,level,region,trust.1", good, wrong.replace("R1", "R2"))
    why = "“#N/A”: an error in the spreadsheet"
    assert file.rejected == (Rejected(3, column, "#N/A", why),)
    assert file.lines[1].remarks == (f"{column}: {why}",)
    said = file.lines[1].level, file.lines[1].region
    assert said == ("" if column == "level" else "Rep", "" if column == "region" else "North")


def test_an_error_is_nobodys_code(read: Read):
    file = read("respondent,function,trust.1", "R1,sales,4", "#REF!,sales,4", "#REF!,sales,5")
    reason = "the respondent is missing; whole row left out"
    assert file.rejected == tuple(Rejected(n, "respondent", "#REF!", reason) for n in (3, 4))


def test_an_answer_that_became_a_date_is_listed_as_one(read: Read):
    [entry] = read("respondent,function,trust.1,trust.2", "R1,sales,7-Jan,4").rejected
    assert entry == Rejected(
        2, "trust.1", "7-Jan", "“7-Jan”: the spreadsheet has made a date of it"
    )
