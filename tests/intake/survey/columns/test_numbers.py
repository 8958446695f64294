import pytest

from huddle_app.intake.survey.columns.numbers import by_number
from huddle_app.intake.survey.columns.statements import statements_of
from huddle_app.intake.survey.table.headings import Heading, find_headings
from huddle_app.method.words import Function


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


@pytest.mark.parametrize("function", [Function.SALES, Function.MARKETING])
@pytest.mark.parametrize("style", ["{}", "T{}", "Q{}", "{}."])
def test_the_numbers_of_one_functions_questionnaire_are_that_functions(
    known, toolkit, function, style
):
    numbers = toolkit.numbers(function)
    found = by_number(headed(*(style.format(number) for number in numbers.values())), known)
    assert {match.place: match.column for match in found} == dict(enumerate(numbers))


@pytest.mark.parametrize("last", [10, 12, 13, 15])
def test_other_numbers_of_a_tool_that_each_function_has_its_own_of_say_too_little(known, last):
    assert by_number(headed(*(f"T1.{n}" for n in range(1, last + 1))), known) == []


def grids(*sizes: tuple[int, int]) -> tuple[Heading, ...]:
    return headed(*(f"Q{number}_{n}" for number, size in sizes for n in range(1, size + 1)))


def test_one_question_that_is_as_long_as_a_tool_is_met_by_chance(known):
    by_chance = grids((4, 10), (5, 7), (6, 8), (9, 5))
    assert by_number(by_chance, known) == [], "question 5 has seven rows, as tool 5 has"
    most = by_number(grids((5, 7), (6, 15), (9, 5)), known)
    assert {match.column for match in most} >= {"trust.1", "trust.7"}
    with_one_more = by_number(grids((5, 7), (20, 1)), known)
    assert len(with_one_more) == 7, "a single question is no grid"


def test_a_tools_own_number_needs_no_others(known):
    rows = headed(*(f"T5_{n}" for n in range(1, 8)), *(f"T9_{n}" for n in range(1, 8)))
    assert len(by_number(rows, known)) == 7


def test_rows_that_are_only_numbered_under_a_title(known):
    rows = headed("Trust and openness [1]", "Trust and openness [Statement 2]", "Fun [3]")
    assert [match.column for match in by_number(rows, known)] == ["trust.1", "trust.2"]
