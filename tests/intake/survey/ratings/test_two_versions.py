"""The same words beside different numbers in one column: two versions of a questionnaire are not mixed."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.method.survey.reading import AnswerFile, ColumnMapping
from huddle_app.method.toolkit import Toolkit

Read = Callable[..., AnswerFile]

STRAIGHT = {n: f"{n} - {words}" for n, words in ((1, "Strongly disagree"), (7, "Strongly agree"))}
TURNED = {n: f"{n} - {words}" for n, words in ((1, "Strongly agree"), (7, "Strongly disagree"))}
KEYS = ("trust.1", "trust.2", "connection.1")


@pytest.fixture
def read(tmp_path: Path, toolkit: Toolkit) -> Read:
    def rows(
        sales: Sequence[Sequence[str]],
        marketing: Sequence[Sequence[str]],
        settled: frozenset[int] = frozenset(),
    ) -> AnswerFile:
        people = [*(["sales", *row] for row in sales), *(["marketing", *row] for row in marketing)]
        lines = [
            ["respondent", "function", *KEYS],
            *([f"R{n}", *person] for n, person in enumerate(people)),
        ]
        path = tmp_path / "answers.csv"
        path.write_text("\n".join(map(",".join, lines)), encoding="utf-8")
        return read_answers(path, toolkit, ColumnMapping(settled=settled))

    return rows


def waiting(file: AnswerFile) -> list[str]:
    return [use.heading for use in file.columns if "file of its own" in use.doubt]


SALES = [[STRAIGHT[7], STRAIGHT[7], "6"], [STRAIGHT[1], "5", "3"], [STRAIGHT[7], "5", "3"]]
MARKETING = [[TURNED[1], TURNED[1], "2"], [TURNED[7], "3", "5"], [TURNED[1], "3", "5"]]


def test_columns_that_some_answer_from_the_other_end_wait_with_those_of_mere_numbers(read: Read):
    file = read(SALES, MARKETING)
    assert waiting(file) == list(KEYS)
    assert not any(line.ratings.strip("0") for line in file.lines)


def test_they_are_read_as_they_stand_when_the_moderator_says_so(read: Read, toolkit: Toolkit):
    file = read(SALES, MARKETING, settled=frozenset([2, 3, 4]))
    assert waiting(file) == []
    assert toolkit.ratings(file.lines[3].ratings)["trust.1"] == 1


def test_a_column_shows_it_by_itself_too(read: Read):
    mixed = [[STRAIGHT[7], "3", "4"], [TURNED[1], "3", "4"]]
    assert waiting(read(mixed + mixed, mixed)) == ["trust.1"]


def test_a_slip_of_one_person_is_no_version(read: Read):
    assert waiting(read([*SALES, *SALES, [TURNED[1], "5", "3"]], SALES)) == []


def test_a_statement_that_all_were_asked_in_reverse_is_asked_about_and_no_version(read: Read):
    both = [[STRAIGHT[7], TURNED[1], "6"], [STRAIGHT[1], TURNED[7], "3"]]
    file = read(both + both, both + both)
    assert waiting(file) == []
    assert [use.meaning for use in file.columns if "Turn it?" in use.doubt] == ["trust.2"]
