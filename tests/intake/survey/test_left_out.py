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
    assert read_answers(path, toolkit).rejected == (
        Rejected(ALL_ROWS, "trust.1", "", f"whole column left out: {why}"),
        Rejected(5, "connection.2", "x", "“x” is no answer from 1 to 7"),
    )
