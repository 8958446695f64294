"""Two exports pasted under each other are refused where the second has its columns in another order."""

from collections.abc import Callable
from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.method.errors import HuddleError
from huddle_app.method.survey.reading import AnswerFile
from huddle_app.method.toolkit import Toolkit

Read = Callable[..., AnswerFile]

HEAD = "respondent,function,trust.1,trust.2,trust.3"
FIRST = ["R1,sales,4,5,6", "R2,marketing,1,2,3"]


@pytest.fixture
def read(tmp_path: Path, toolkit: Toolkit) -> Read:
    def rows(*rows: str) -> AnswerFile:
        path = tmp_path / "answers.csv"
        path.write_text("\n".join([HEAD, *FIRST, *rows]), encoding="utf-8")
        return read_answers(path, toolkit)

    return rows


def test_headings_in_another_order_are_refused_with_their_row(read: Read):
    with pytest.raises(HuddleError, match=r"Row 4 of .* names the columns again, in another order"):
        read("respondent,function,trust.3,trust.1,trust.2", "R3,sales,7,6,5")


def test_headings_in_the_same_order_change_nothing(read: Read):
    file = read(HEAD, "R3,sales,7,6,5")
    assert [line.code for line in file.lines if not line.problem] == ["R1", "R2", "R3"]


def test_a_person_who_says_the_word_of_a_heading_is_a_person(read: Read):
    assert [line.problem for line in read("trust.1,sales,7,6,5").lines] == ["", "", ""]
