"""Words at the ends of one column hold for the others of the file in which nobody took an end."""

from collections.abc import Callable
from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.method.survey.reading import AnswerFile, ColumnMapping
from huddle_app.method.toolkit import Toolkit

Read = Callable[..., AnswerFile]

FIRST, LAST = "1 (strongly agree)", "7 (strongly disagree)"


@pytest.fixture
def read(tmp_path: Path, toolkit: Toolkit) -> Read:
    def rows(*columns: tuple[str, ...], turned: frozenset[int] = frozenset()) -> AnswerFile:
        heads = ["trust.1", "trust.2", "connection.1"][: len(columns)]
        people = [["R1", "sales"], ["R2", "sales"]]
        lines = [
            ["respondent", "function", *heads],
            *([*p, *c] for p, c in zip(people, zip(*columns, strict=True), strict=True)),
        ]
        path = tmp_path / "answers.csv"
        path.write_text("\n".join(map(",".join, lines)), encoding="utf-8")
        return read_answers(path, toolkit, ColumnMapping(turned=turned, settled=turned))

    return rows


def asked(file: AnswerFile) -> list[str]:
    return [use.meaning for use in file.columns if "Turn it?" in use.doubt]


def test_a_column_where_nobody_took_an_end_is_asked_about_too(read: Read):
    file = read((FIRST, LAST), ("3", "6"), ("2", "5"))
    assert asked(file) == ["trust.1", "trust.2", "connection.1"]


def test_what_is_turned_as_asked_leaves_nothing_to_ask(read: Read, toolkit: Toolkit):
    file = read((FIRST, LAST), ("3", "6"), turned=frozenset([2, 3]))
    assert asked(file) == []
    assert [toolkit.ratings(line.ratings) for line in file.lines] == [
        {"trust.1": 7, "trust.2": 5},
        {"trust.1": 1, "trust.2": 2},
    ]


def test_a_column_with_the_end_as_a_mere_number_was_answered_otherwise(read: Read):
    assert asked(read((FIRST, LAST), ("3", "6"), ("1", "7"))) == ["trust.1", "trust.2"]


def test_of_a_scale_its_own_words_hold(read: Read):
    file = read((FIRST, LAST), ("3", "6"), ("1 (strongly disagree)", "7 (strongly agree)"))
    assert asked(file) == ["trust.1", "trust.2"]
