"""SurveyMonkey's expanded columns are refused; questions with several answers and grids are not."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.method.errors import HuddleError
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function
from tests.intake.exports.files import Cell, csv_file
from tests.intake.exports.people import ENGLISH, people
from tests.intake.exports.programs import Rows, digit, said, surveymonkey

FUNCTION = 9
"""Where the sample asks for the function."""


def spread(
    rows: Rows, place: int, choices: Sequence[Cell], fronts: str = "", *, numbers: bool
) -> Rows:
    """A column of the rows expanded: one for each choice."""
    blank = [""] * (len(choices) - 1)
    found: Rows = [
        [*rows[0][: place + 1], *blank, *rows[0][place + 1 :]],
        [*rows[1][:place], *(f"{fronts}{choice}" for choice in choices), *rows[1][place + 1 :]],
    ]
    for row in rows[2:]:
        cells = [
            (n if numbers else choice) if row[place] in (choice, n) else ""
            for n, choice in enumerate(choices, 1)
        ]
        found.append([*row[:place], *cells, *row[place + 1 :]])
    return found


def read(rows: Rows, folder: Path, toolkit: Toolkit):
    path = folder / "answers.csv"
    path.write_bytes(csv_file(rows))
    return read_answers(path, toolkit)


@pytest.mark.parametrize("numbers", [False, True])
def test_a_function_with_a_column_for_each_choice_is_refused(tmp_path, toolkit, numbers):
    rows, _merged = surveymonkey(toolkit, people(toolkit, 6), digit)
    rows = spread(rows, FUNCTION, ["Sales", "Marketing", "Leadership"], numbers=numbers)
    with pytest.raises(HuddleError, match="once more, with condensed columns"):
        read(rows, tmp_path, toolkit)


@pytest.mark.parametrize("numbers", [False, True])
def test_a_statement_with_a_column_for_each_choice_is_refused(tmp_path, toolkit, numbers):
    say = digit if numbers else said(ENGLISH)
    rows, _merged = surveymonkey(toolkit, people(toolkit, 6), say)
    place = len(rows[0]) - 1
    front = f"{rows[1][place]} - "
    rows = spread(rows, place, ENGLISH, front, numbers=numbers)
    with pytest.raises(HuddleError, match="a column for each choice"):
        read(rows, tmp_path, toolkit)


def test_a_question_with_several_answers_has_a_column_for_each_and_is_let_be(tmp_path, toolkit):
    rows, _merged = surveymonkey(toolkit, people(toolkit, 6), digit)
    rows[0] += ["Which tools do you use?", ""]
    rows[1] += ["Phone", "Mail"]
    for n, row in enumerate(rows[2:]):
        row.extend(["Phone", ""] if n % 2 else ["", "Mail"])
    functions = {line.function for line in read(rows, tmp_path, toolkit).lines}
    assert functions == {Function.SALES, Function.MARKETING}


def test_a_grid_about_both_functions_is_no_choice(tmp_path, toolkit):
    rows, _merged = surveymonkey(toolkit, people(toolkit, 6), digit)
    rows[0] += ["How often do you meet?", ""]
    rows[1] += ["Sales", "Marketing"]
    for row in rows[2:]:
        row += ["Weekly", "Weekly"]
    assert len(read(rows, tmp_path, toolkit).lines) == 6
