"""What is left out of a file by whole columns."""

from pathlib import Path

from huddle_app.intake.answers import read_answers
from huddle_app.method.survey.reading import ALL_ROWS, Rejected


def test_every_refused_column_is_listed_once_before_the_cells(tmp_path: Path, toolkit):
    path = tmp_path / "answers.csv"
    ten = ["1 - completely disagree", "10 - completely agree"]
    rows = [f"R{n},sales,{ten[n % 2]},{n % 7 + 1},{'x' if n == 3 else 4}" for n in range(20)]
    path.write_text("\n".join(["respondent,function,trust.1,connection.1,connection.2", *rows]))
    why = "These answers were given on a scale of 10 points, not from 1 to 7"
    whole, cell = read_answers(path, toolkit).rejected
    assert (whole.row, whole.column) == (ALL_ROWS, "trust.1")
    assert whole.reason == f"whole column left out: {why}"
    assert cell == Rejected(5, "connection.2", "x", "“x” is no answer from 1 to 7")


def test_a_refused_column_has_each_of_its_cells_that_says_something(tmp_path: Path, toolkit):
    path = tmp_path / "answers.csv"
    ten = ["1 - completely disagree", "10 - completely agree", " "]
    rows = [f"R{n},sales,{ten[n % 3]},{n % 7 + 1},4" for n in range(20)]
    path.write_text("\n".join(["respondent,function,trust.1,connection.1,connection.2", *rows]))
    [whole] = read_answers(path, toolkit).rejected
    said = [(n + 2, "trust.1", ten[n % 3], whole.reason) for n in range(20) if n % 3 < 2]
    assert [(cell.row, cell.column, cell.value, cell.reason) for cell in whole.each()] == said
    assert whole.values == "14 cells"


def test_no_address_in_a_refused_column_is_told(tmp_path: Path, toolkit):
    path = tmp_path / "answers.csv"
    rows = [f"R{n},sales,me{n}@corp.example,{n % 7 + 1}" for n in range(20)]
    path.write_text("\n".join(["respondent,function,trust.1,connection.1", *rows]))
    [whole] = read_answers(path, toolkit).rejected
    assert {cell.value for cell in whole.each()} == {"…"}
