"""A file whose rows are shifted by a comma too many is refused, whatever its rows end with."""

from collections.abc import Callable
from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.method.errors import HuddleError
from huddle_app.method.survey.reading import AnswerFile
from huddle_app.method.toolkit import Toolkit

Read = Callable[..., AnswerFile]

HEAD = "respondent,function,level,trust.1,trust.2,trust.3,Anything else?"
WHY = "commas stand inside cells without quotation marks"


@pytest.fixture
def read(tmp_path: Path, toolkit: Toolkit) -> Read:
    def rows(*rows: str) -> AnswerFile:
        path = tmp_path / "answers.csv"
        path.write_text("\n".join(rows), encoding="utf-8")
        return read_answers(path, toolkit)

    return rows


def people(end: str) -> list[str]:
    return [f"R{n},sales,{end}" for n in range(1, 7)]


@pytest.mark.parametrize(
    "end",
    [
        "Rep,senior,4,5,6,",
        "Rep, senior,4,5,6,",
        "Rep,senior,agree,strongly agree,disagree,",
        # nothing said of the last statement: only the blank tells
        "Rep, senior,4,5,,",
    ],
)
def test_most_rows_shifted_are_refused(read: Read, end: str):
    with pytest.raises(HuddleError, match=WHY):
        read(HEAD, *people(end), "R7,sales,Rep,4,5,6,")


@pytest.mark.parametrize(
    "end",
    [
        "Rep,4,5,6,,",
        "Rep,4,5,6,good,",
        # a column of numbers behind the statements, and one of words among them
        "Rep,4,5,6,3,",
        "Rep,a lot,5,6,,",
        " Rep, 4, 5, 6, good,",
    ],
)
def test_rows_that_end_with_a_comma_more_are_read(read: Read, end: str):
    file = read(HEAD, *people(end))
    assert {line.level for line in file.lines} == {"Rep"}
    assert not [line for line in file.lines if line.problem]


def test_no_statement_is_looked_at_where_rows_end_with_their_headings(read: Read):
    assert read(HEAD, *people("Rep,senior,4,5,6")).lines
