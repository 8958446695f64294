import pytest

from huddle_app.intake.survey.headings import Heading, find_headings
from huddle_app.intake.survey.numbers import by_number
from huddle_app.intake.survey.statements import statements_of


@pytest.fixture(scope="module")
def known(toolkit):
    return statements_of(toolkit)


def headed(*texts: str) -> tuple[Heading, ...]:
    return find_headings([list(texts)], lambda _row: 0).columns


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("T5.3", "trust.3"),
        ("t5_3", "trust.3"),
        ("Tool 5 statement 3", "trust.3"),
        ("C3T5_3", "trust.3"),
        ("T7_5", "strategy-making.communicating.1"),
        ("T7.2.1", "strategy-making.communicating.1"),
        ("T7b_1", "strategy-making.communicating.1"),
        ("T1.3.2", "worldview.marketing.self.2"),
    ],
)
def test_numbers_of_tools(known, heading, column):
    assert [match.column for match in by_number(headed(heading), known)] == [column]


@pytest.mark.parametrize("heading", ["T5.8", "T9.1", "Q5_3", "5.3", "T1_8", "Q1_2_3_4", "2026-03"])
def test_numbers_that_say_too_little(known, heading):
    assert by_number(headed(heading), known) == []


def test_a_question_of_all_a_tools_rows_is_the_tool(known):
    whole = by_number(headed(*(f"Q5_{n}" for n in range(1, 8))), known)
    assert [match.column for match in whole] == [f"trust.{n}" for n in range(1, 8)]
    assert by_number(headed(*(f"Q5_{n}" for n in range(1, 9))), known) == []


def test_rows_that_are_only_numbered_under_a_title(known):
    rows = headed("Trust and openness [1]", "Trust and openness [Statement 2]", "Fun [3]")
    assert [match.column for match in by_number(rows, known)] == ["trust.1", "trust.2"]
