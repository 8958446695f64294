import tomllib
from pathlib import Path
from time import process_time

import pytest
from xlsxwriter import Workbook

from huddle_app.intake.answers import read_answers
from huddle_app.method.errors import HuddleError
from huddle_app.method.survey.reading import AnswerFile, AnswerLine
from huddle_app.method.toolkit import Toolkit, parse_toolkit
from huddle_app.method.words import Function
from huddle_app.paths import FORMS


@pytest.fixture(scope="module")
def toolkit() -> Toolkit:
    return parse_toolkit(tomllib.loads((FORMS / "c3" / "toolkit.toml").read_text("utf-8")))


@pytest.fixture
def answers(tmp_path: Path, toolkit: Toolkit):
    def read(text: str) -> AnswerFile:
        path = tmp_path / "answers.csv"
        path.write_text(text, encoding="utf-8")
        return read_answers(path, toolkit)

    return read


def test_columns_in_any_order_and_case(answers):
    file = answers("TRUST.2,Region,Level,Function,Respondent,Buy-In.1\n6,North,Rep,Sales,R1,2\n")
    line = AnswerLine(2, "R1", Function.SALES, "Rep", "North", {"trust.2": 6, "buy-in.1": 2})
    assert file == AnswerFile((line,), ())


def test_an_excel_file_of_numbers(tmp_path, toolkit):
    path = tmp_path / "answers.xlsx"
    with Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, ["respondent", "function", "trust.1", "trust.2"])
        sheet.write_row(1, 0, [101, "sales", 4.0, 8])
    (line,) = read_answers(path, toolkit).lines
    assert (line.code, line.ratings) == ("101", {"trust.1": 4})
    assert line.remarks == ("trust.2: 8 is not between 1 and 7",)


def test_every_statement_of_the_toolkit_is_known(answers, toolkit):
    columns = [column for scale in toolkit.scales() for column in scale.columns()]
    file = answers(f"respondent,function,{','.join(columns)}\nR1,sales{',5' * len(columns)}\n")
    theirs = {
        column
        for scale in toolkit.scales()
        if Function.SALES in scale.answered_by
        for column in scale.columns()
    }
    assert file.columns == ()
    assert file.lines[0].ratings == dict.fromkeys(theirs, 5)


@pytest.mark.parametrize("text", ["4", "4.0", "4.00", '"4,0"', " 4 "])
def test_whole_numbers_however_written(answers, text):
    assert answers(f"respondent,function,trust.1\nR1,s,{text}\n").lines[0].ratings == {"trust.1": 4}


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("8", "trust.1: 8 is not between 1 and 7"),
        ("0", "trust.1: 0 is not between 1 and 7"),
        ("-3", "trust.1: -3 is not between 1 and 7"),
        ("9.0", "trust.1: 9.0 is not between 1 and 7"),
        ("x", "trust.1: “x” is not a whole number from 1 to 7"),
        ("3.5", "trust.1: “3.5” is not a whole number from 1 to 7"),
        (".", "trust.1: “.” is not a whole number from 1 to 7"),
    ],
)
def test_a_cell_that_is_no_rating_is_passed_over_and_named(answers, text, remark):
    (line,) = answers(f"respondent,function,trust.1,trust.2\nR1,sales,{text},7\n").lines
    assert (line.ratings, line.remarks, line.problem) == ({"trust.2": 7}, (remark,), "")


def test_blanks_are_absent(answers):
    (line,) = answers("respondent,function,trust.1,trust.2\nR1,sales,, 3\n").lines
    assert (line.ratings, line.remarks) == ({"trust.2": 3}, ())


def test_an_answer_to_the_other_functions_scale_is_left_out(answers):
    (line,) = answers("respondent,function,trust.1,worldview.marketing.self.1\nR1,s,5,6\n").lines
    assert line.ratings == {"trust.1": 5}
    assert line.remarks == ("worldview.marketing.self.1: only marketing answers this; left out",)


def test_many_answers_to_one_such_scale_make_one_remark(answers):
    columns = "buy-in.1,buy-in.2,buy-in.3,worldview.sales.self.1,trust.1"
    (line,) = answers(f"respondent,function,{columns}\nR1,marketing,1,2,x,4,5\n").lines
    assert line.ratings == {"trust.1": 5}
    assert line.remarks == (
        "worldview.sales.self.1: only sales answers this; left out",
        "buy-in: only sales answers this; 3 answers left out",
    )


def test_leadership_answers_what_both_functions_do(answers):
    (line,) = answers("respondent,function,trust.1,buy-in.1\nR1,CEO,5,5\n").lines
    assert line.ratings == {"trust.1": 5}


def test_rows_that_cannot_be_used_say_why(answers):
    text = "respondent,function,trust.1\n,sales,4\nR2,wizard,4\nR3,,4\nR4,s,\nR5,s,9\nR6,R&D,4\nR7,s,4\n"
    file = answers(text)
    assert [(line.number, line.problem) for line in file.lines] == [
        (2, "the respondent is missing"),
        (3, "“wizard” is not a function; write sales, marketing, leadership or other"),
        (4, "the function is missing"),
        (5, "no answers"),
        (6, "no usable answers"),
        (7, "this file's questionnaires are not for the function “other”"),
        (8, ""),
    ]
    assert file.lines[4].remarks == ("trust.1: 9 is not between 1 and 7",)


def test_an_over_long_value_is_a_problem(answers):
    (line,) = answers(f"respondent,function,level,trust.1\nR1,s,{'x' * 201},4\n").lines
    assert "longer than 200" in line.problem


def test_unknown_and_doubled_columns_are_named_once_for_the_file(answers):
    file = answers("respondent,function,trust.9,trust.1,Trust.1,colour,,\nR1,s,1,2,3,red,?,?\n")
    assert file.lines[0].ratings == {"trust.1": 2}
    assert file.columns == (
        "column “trust.9” belongs to no statement; left out",
        "column “Trust.1” is there twice; the first one counts",
        "column “colour” belongs to no statement; left out",
    )


@pytest.mark.parametrize(
    ("header", "wanted"),
    [
        ("function,trust.1", "no column for the respondent"),
        ("respondent,trust.1", "no column for the function"),
        ("respondent,function", "no column for a statement"),
    ],
)
def test_a_file_without_the_columns_that_matter(answers, header, wanted):
    with pytest.raises(HuddleError, match=wanted):
        answers(f"{header}\nx,sales\n")


def test_ten_thousand_rows_are_read_in_seconds(answers, toolkit):
    columns = [column for scale in toolkit.scales() for column in scale.columns()]
    rows = [f"R{n},{'sales' if n % 2 else 'marketing'}{',5' * len(columns)}" for n in range(10_000)]
    start = process_time()
    file = answers("\n".join([f"respondent,function,{','.join(columns)}", *rows]))
    assert len(file.lines) == 10_000
    assert process_time() - start < 10
