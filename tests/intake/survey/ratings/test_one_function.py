"""One function that answers on a shorter scale is seen beside the others of its file."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.intake.survey.ratings.by_function import Own
from huddle_app.intake.survey.ratings.one_function import shorter_for_one
from huddle_app.intake.survey.ratings.scales import together
from huddle_app.method.survey.reading import AnswerFile, ColumnMapping
from huddle_app.method.toolkit import Toolkit
from tests.intake.exports.people import ENGLISH

FIVE = [ENGLISH[0], ENGLISH[1], ENGLISH[3], ENGLISH[5], ENGLISH[6]]
COLUMNS = 16
SCALES = range(7), range(7, COLUMNS + 1)
"""The places of the columns of two scales."""


def answers(draw: Random, highest: int, middle: float, people: int = 12) -> list[list[int]]:
    def rating() -> int:
        return min(highest, max(1, round(draw.gauss(middle, 1.3))))

    return [[rating() for _column in range(COLUMNS)] for _person in range(people)]


def own(word: str, rows: Sequence[Sequence[int]]) -> Own:
    columns = [Counter(map(str, column)) for column in zip(*rows, strict=True)]
    return Own(word, {at: together([column]) for at, column in enumerate(columns)})


def read(
    tmp_path: Path,
    toolkit: Toolkit,
    marketing: Sequence[Sequence[str]],
    sales: Sequence[Sequence[str]],
    settled: frozenset[int] = frozenset(),
) -> AnswerFile:
    keys = [*toolkit.scale("trust").columns(), *toolkit.scale("connection").columns()][:COLUMNS]
    people = [*(["Marketing", *row] for row in marketing), *(["Sales", *row] for row in sales)]
    lines = [["code", "function", *keys], *([f"R{n}", *row] for n, row in enumerate(people))]
    path = tmp_path / "answers.csv"
    path.write_text("\n".join(",".join(line[: len(lines[0])]) for line in lines), encoding="utf-8")
    return read_answers(path, toolkit, ColumnMapping(settled=settled))


@pytest.mark.parametrize("words", [False, True])
def test_what_both_answer_waits_where_one_function_has_five_points(
    tmp_path: Path, toolkit: Toolkit, words: bool
):
    draw = Random(3)
    five = [[FIVE[n - 1] if words else str(n) for n in row] for row in answers(draw, 5, 3.3)]
    seven = [[ENGLISH[n - 1] if words else str(n) for n in row] for row in answers(draw, 7, 4.5)]
    file = read(tmp_path, toolkit, five, seven)
    doubts = {use.doubt for use in file.columns if use.waits}
    assert len(doubts) == 1
    assert doubts.pop().startswith(
        "In the rows of “Marketing”: These answers were given on a scale of 5"
    )
    assert not any(line.ratings.strip("0") for line in file.lines)
    settled = frozenset(use.place for use in file.columns if use.waits)
    assert read(tmp_path, toolkit, five, seven, settled).lines[0].ratings.strip("0")


def test_functions_that_go_up_to_seven_are_not_asked_about():
    for seed in range(40):
        draw = Random(seed)
        middle = draw.uniform(3.3, 5.5)
        rows = [answers(draw, 7, each, 6) for each in (middle, draw.uniform(3.3, 5.5))]
        assert shorter_for_one([own("sales", rows[0]), own("marketing", rows[1])], SCALES) == {}


def test_a_column_that_only_the_other_function_answers_is_read():
    draw = Random(3)
    five, seven = own("marketing", answers(draw, 5, 3.3)), own("sales", answers(draw, 7, 4.5))
    sales_alone = Own("sales", {**seven.given, COLUMNS: seven.given[0]})
    assert shorter_for_one([five, sales_alone], SCALES).keys() == set(range(COLUMNS))


def test_a_file_that_goes_nowhere_up_to_seven_is_no_matter_of_one_function():
    draw = Random(3)
    both = [own(word, answers(draw, 5, 3.3)) for word in ("sales", "marketing")]
    assert shorter_for_one(both, SCALES) == {}


def test_one_scale_may_be_rated_low_by_one_function():
    draw = Random(3)
    low, high = own("sales", answers(draw, 3, 2)), own("marketing", answers(draw, 7, 5))
    assert shorter_for_one([low, high], SCALES)
    assert shorter_for_one([low, high], [range(COLUMNS)]) == {}
