"""Words at both ends and numbers between do not say by themselves where the numbers begin."""

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.method.survey.reading import AnswerFile, ColumnMapping
from huddle_app.method.toolkit import Toolkit

Read = Callable[..., AnswerFile]

NONE = frozenset[int]()
STRAIGHT = ["Completely disagree", "2", "3", "4", "5", "6", "Completely agree"]
TURNED = ["Completely disagree", "6", "5", "4", "3", "2", "Completely agree"]


@pytest.fixture
def read(tmp_path: Path, toolkit: Toolkit) -> Read:
    def rows(
        people: Sequence[Sequence[str]],
        above: str = "",
        turned: frozenset[int] = NONE,
        settled: frozenset[int] = NONE,
    ) -> AnswerFile:
        keys = toolkit.scale("trust").columns()[: len(people[0])]
        lines = [
            *([[f'"{above}"']] if above else []),
            ["respondent", "function", *keys],
            *([f"R{n}", "sales", *row] for n, row in enumerate(people)),
        ]
        path = tmp_path / "answers.csv"
        path.write_text("\n".join(map(",".join, lines)), encoding="utf-8")
        return read_answers(path, toolkit, ColumnMapping(turned=turned, settled=settled))

    return rows


def people(words: Sequence[str], n: int = 20) -> list[list[str]]:
    """Who agrees with one statement mostly agrees with the others."""
    draw, found = Random(2), list[list[str]]()
    for person in range(n):
        middle = 2 + 4 * person / n
        found.append([words[min(7, max(1, round(draw.gauss(middle, 1.3)))) - 1] for _n in range(7)])
    return found


def asked(file: AnswerFile) -> int:
    return sum("Is 2 next to it?" in use.doubt for use in file.columns)


def test_numbers_that_fall_where_people_agree_fully_are_asked_about(read: Read):
    file = read(people(TURNED))
    assert asked(file) == 7
    assert not any(line.ratings.strip("0") for line in file.lines)


def test_numbers_that_rise_with_agreement_are_not(read: Read, toolkit: Toolkit):
    file = read(people(STRAIGHT))
    assert asked(file) == 0
    said = [toolkit.ratings(line.ratings)["trust.1"] for line in file.lines]
    assert said == [STRAIGHT.index(row[0]) + 1 for row in people(STRAIGHT)]


def test_too_few_people_show_neither(read: Read):
    assert asked(read(people(STRAIGHT, 5))) == 7


def test_where_the_moderator_turns_them_words_stay_what_they_say(read: Read, toolkit: Toolkit):
    every = frozenset(range(2, 9))
    file = read(people(TURNED), turned=every, settled=every)
    assert asked(file) == 0
    said = [toolkit.ratings(line.ratings)["trust.1"] for line in file.lines]
    assert said == [TURNED.index(row[0]) + 1 for row in people(TURNED)]
    assert "Completely agree → 7" in file.columns[2].read_as


def test_they_are_read_as_they_stand_where_the_moderator_says_so(read: Read, toolkit: Toolkit):
    file = read(people(TURNED), settled=frozenset(range(2, 9)))
    said = [toolkit.ratings(line.ratings)["trust.1"] for line in file.lines]
    assert said == [STRAIGHT.index(row[0]) + 1 for row in people(TURNED)]


def test_a_line_over_the_headings_says_it_too(read: Read):
    assert asked(read(people(STRAIGHT, 5), "1 = completely disagree, 7 = completely agree")) == 0


@pytest.mark.parametrize("words", ["1", "7", "Agree"])
def test_other_answers_say_what_the_numbers_are(read: Read, words: str):
    rows = people(STRAIGHT, 5)
    assert asked(read([*rows, [words] * 7])) == 0
