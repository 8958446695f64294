"""Files that each count their people from 1 are told from a file that comes again."""

from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.survey.same_codes import others
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.words import Function

SALES, MARKETING = Function.SALES, Function.MARKETING
KNOWN = [Respondent(str(n), SALES, "", "", "1234567000") for n in range(1, 9)]


def lines(ratings: str, function: Function = SALES, people: int = 8) -> list[AnswerLine]:
    return [AnswerLine(n, str(n), function, "", "", ratings) for n in range(1, people + 1)]


def test_people_of_another_function_are_others():
    assert others(KNOWN, lines("1234111555", MARKETING)) == 8


def test_people_who_answer_otherwise_are_others():
    assert others(KNOWN, lines("2345671000")) == 8


def test_where_a_function_or_the_turn_of_a_scale_was_corrected_they_are_the_same():
    assert others(KNOWN, lines("1234567000", MARKETING)) == 0
    assert others(KNOWN, lines("7654321000")) == 0


def test_who_has_answered_more_or_corrected_some_is_the_same():
    assert others(KNOWN, lines("1234567777")) == 0
    assert others(KNOWN, lines("1234111555")) == 0


def test_other_statements_of_the_same_people_say_nothing_against_them():
    assert others(KNOWN, lines("0000000444")) == 0


def test_two_are_slips_and_so_are_some_of_many():
    assert others(KNOWN, lines("2345671000", people=2)) == 0
    mixed = [*lines("2345671000", people=3), *lines("1234567000")[3:]]
    assert others(KNOWN, mixed) == 0


def test_where_nobody_has_answered_yet_nobody_is_another():
    assert others([], lines("1234567000")) == 0
