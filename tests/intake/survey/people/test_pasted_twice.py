"""Rows that were pasted in twice count once, and people who answer as others do are people."""

import csv
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.intake.survey.people.pasted_twice import pasted_twice
from huddle_app.method.survey.reading import AnswerFile, AnswerLine
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function

SAME = "4" * 60
SAID = (
    "{n} rows have all the answers of earlier ones, as if pasted in twice: counted once."
    " Are they other people? Then give each row its own code, in a column “respondent”."
)


def people(n: int, seed: int = 1, statements: int = 60) -> list[str]:
    """The ratings of so many people, each their own."""
    random = Random(seed)
    return ["".join(random.choices("1234567", k=statements)) for _ in range(n)]


def lines(ratings: Sequence[str]) -> list[AnswerLine]:
    return [
        AnswerLine(row, f"c{row}", Function.SALES, "Rep", ratings=given)
        for row, given in enumerate(ratings, 2)
    ]


def test_rows_that_all_stand_there_twice_repeat_the_first():
    assert pasted_twice(lines(people(4) * 2)) == {6: 2, 7: 3, 8: 4, 9: 5}


def test_wherever_the_second_ones_stand():
    one, two, three = people(3)
    assert pasted_twice(lines([one, one, two, two, three, three])) == {3: 2, 5: 4, 7: 6}


def test_three_times_as_well():
    assert pasted_twice(lines(people(2) * 3)) == {4: 2, 6: 2, 5: 3, 7: 3}


@pytest.mark.parametrize(("again", "repeated"), [(12, 12), (11, 0)])
def test_half_of_the_people_are_enough(again: int, repeated: int):
    company = people(24)
    assert len(pasted_twice(lines([*company, *company[:again]]))) == repeated


def test_one_row_that_is_there_twice_may_be_two_people():
    assert pasted_twice(lines(people(1) * 2)) == {}


def test_who_marks_the_same_throughout_is_there_as_often_as_in_one_of_the_copies():
    company = [*people(10), SAME, SAME, SAME]
    again = pasted_twice(lines(company * 2))
    assert len(again) == 13
    assert {row for row in again if again[row] == 12} == {25, 26, 27}


def test_where_only_some_stand_there_twice_they_are_that_many_people():
    company = [*people(10), SAME, SAME, SAME]
    assert len(pasted_twice(lines([*company, *company[:6]]))) == 6


def test_of_another_function_level_or_region_it_is_somebody_else():
    company = lines(people(6))
    for other in ({"function": Function.MARKETING}, {"level": "Head"}, {"region": "North"}):
        others = [line._replace(number=line.number + 6, **other) for line in company]
        assert pasted_twice([*company, *others]) == {}


def test_rows_that_cannot_be_used_are_not_counted():
    company = [line._replace(problem="no function") for line in lines(people(6))]
    assert pasted_twice(company + company) == {}


def test_everybody_answers_as_one_of_two_do():
    assert pasted_twice(lines(people(2) * 20)) == {}


@pytest.mark.parametrize("seed", range(100))
def test_honest_people_are_never_touched(seed: int):
    random = Random(seed)
    types = people(random.choice([1, 2, 5, 15]), seed, random.choice([4, 9, 20, 60]))
    noise = random.choice([0.02, 0.1, 0.3])
    company = [
        "".join(
            random.choice("1234567") if random.random() < noise else mark
            for mark in random.choice(types)
        )
        for _ in range(random.randint(20, 500))
    ]
    assert pasted_twice(lines(company)) == {}


@pytest.fixture
def read(tmp_path: Path, toolkit: Toolkit):
    def answers(ratings: Sequence[str], codes: bool = False) -> AnswerFile:
        path = tmp_path / "answers.csv"
        columns = [c for scale in toolkit.asked(Function.SALES) for c in scale.columns()][:60]
        with path.open("w", encoding="utf-8", newline="") as file:
            out = csv.writer(file)
            out.writerow([*(["respondent"] if codes else []), "function", *columns])
            for n, given in enumerate(ratings, 1):
                out.writerow([*([str(n)] if codes else []), "sales", *given])
        return read_answers(path, toolkit)

    return answers


def test_a_file_pasted_in_twice_says_so_once_and_counts_once(read):
    file = read(people(6) * 2)
    assert file.remarks[0] == SAID.format(n=6)
    assert [line.problem for line in file.lines[:6]] == [""] * 6
    assert [line.problem for line in file.lines[6:]] == [f"repeats row {n}" for n in range(2, 8)]
    assert not any(line.remarks for line in file.lines)
    assert [(each.row, each.reason) for each in file.rejected] == [
        (row, f"repeats row {row - 6}; whole row left out") for row in range(8, 14)
    ]


def test_with_codes_of_their_own_they_are_other_people(read):
    file = read(people(6) * 2, codes=True)
    assert file.coded
    assert not any(line.problem for line in file.lines)
    assert not any("pasted" in remark for remark in file.remarks)
