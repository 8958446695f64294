"""Where a function stands once for several rows, or a file is said to be the other function's, it is told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.method.survey.reading import AnswerFile, ColumnMapping
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function

Read = Callable[..., AnswerFile]

MERGED, ALONE, OTHERS = (
    "merged downwards",
    "Nothing but the name of a function",
    "Whose answers are they?",
)


@pytest.fixture
def read(tmp_path: Path, toolkit: Toolkit) -> Read:
    def rows(*rows: str, function: Function | None = None) -> AnswerFile:
        path = tmp_path / "answers.csv"
        path.write_text("\n".join(rows), encoding="utf-8")
        return read_answers(path, toolkit, ColumnMapping(function=function))

    return rows


def told(file: AnswerFile, part: str) -> list[str]:
    return [remark for remark in file.remarks if part in remark]


def test_function_cells_merged_downwards_are_told(read: Read):
    rows = ["R1,sales,4", "R2,,5", "R3,,6", "R4,marketing,4", "R5,,5", "R6,,6"]
    [said] = told(read("code,function,trust.1", *rows), MERGED)
    assert said.startswith("Only 2 of 6 rows have a function.")


def test_some_without_a_function_are_not(read: Read):
    rows = ["R1,sales,4", "R2,,5", "R3,sales,6", "R4,marketing,4", "R5,,5"]
    assert told(read("code,function,trust.1", *rows), MERGED) == []


def test_functions_in_rows_of_their_own_are_told(read: Read):
    file = read("code,trust.1", "SALES,", "R1,4", "R2,5", "MARKETING,", "R3,6")
    [said] = told(file, ALONE)
    assert "row 2 (“SALES”) and row 5 (“MARKETING”)" in said


@pytest.mark.parametrize(("function", "times"), [(Function.MARKETING, 1), (Function.SALES, 0)])
def test_a_file_of_what_only_the_others_answer_is_told(
    read: Read, toolkit: Toolkit, function: Function, times: int
):
    own = next(s for s in toolkit.scales() if s.answered_by == (Function.SALES,)).columns()[:2]
    rows = ["R1,4,5,6", "R2,5,6,7", "R3,1,2,3"]
    file = read(f"code,{own[0]},{own[1]},trust.1", *rows, function=function)
    assert len(told(file, OTHERS)) == times


@pytest.mark.parametrize(
    ("turned", "right", "asked"),
    [(4, 0, True), (4, 1, True), (4, 2, False), (2, 0, False), (0, 6, False)],
)
def test_a_column_whose_people_answer_what_only_the_others_are_asked_is_told(
    read: Read, toolkit: Toolkit, turned: int, right: int, asked: bool
):
    sales, marketing = (
        next(s for s in toolkit.scales() if s.answered_by == (side,)).columns()[0]
        for side in (Function.SALES, Function.MARKETING)
    )
    rows = [("sales,,4", "marketing,4,")[n % 2] for n in range(turned)]
    rows += [("sales,4,", "marketing,,4")[n % 2] for n in range(right)]
    rows = [f"R{n},{row},{n % 7 + 1}" for n, row in enumerate(rows)]
    file = read(f"code,function,{sales},{marketing},trust.1", *rows)
    told_so = told(file, "By column “function” most people answer what only others are asked")
    assert len(told_so) == asked
    assert file.of_others == asked
