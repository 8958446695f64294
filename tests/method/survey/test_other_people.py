"""Files that each count their people from 1 are told from a file that comes again."""

from collections.abc import Sequence

import pytest

from huddle_app.method.survey.other_people import (
    count_others,
    others_among,
    told_apart,
    without,
)
from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.words import Function

SALES, MARKETING = Function.SALES, Function.MARKETING
KNOWN = [Respondent(str(n), SALES, "", "", "1234567000") for n in range(1, 9)]


def lines(ratings: str, function: Function = SALES, people: int = 8) -> list[AnswerLine]:
    return [AnswerLine(n, str(n), function, "", "", ratings) for n in range(1, people + 1)]


def written(some: Sequence[AnswerLine]) -> list[Respondent]:
    """The people of these lines as a wave has them."""
    return [
        Respondent(line.code, line.function, line.level, line.region, line.ratings)
        for line in some
        if line.function
    ]


def codes(known: Sequence[Respondent], some: Sequence[AnswerLine]) -> list[str]:
    return [line.code for line in told_apart(known, some).lines]


def test_people_of_another_function_are_others():
    assert count_others(KNOWN, lines("1234111555", MARKETING)) == 8


def test_people_who_answer_otherwise_are_others():
    assert count_others(KNOWN, lines("2345671000")) == 8


def test_where_a_function_or_the_turn_of_a_scale_was_corrected_they_are_the_same():
    assert count_others(KNOWN, lines("1234567000", MARKETING)) == 0
    assert count_others(KNOWN, lines("7654321000")) == 0


def test_who_has_answered_more_or_corrected_some_is_the_same():
    assert count_others(KNOWN, lines("1234567777")) == 0
    assert count_others(KNOWN, lines("1234111555")) == 0


def test_other_statements_of_the_same_people_say_nothing_against_them():
    assert count_others(KNOWN, lines("0000000444")) == 0


def test_two_are_slips_and_so_are_some_of_many():
    assert count_others(KNOWN, lines("2345671000", people=2)) == 0
    mixed = [*lines("2345671000", people=3), *lines("1234567000")[3:]]
    assert count_others(KNOWN, mixed) == 0


def test_where_nobody_has_answered_yet_nobody_is_another():
    assert count_others([], lines("1234567000")) == 0


OTHER = lines("1234111555", MARKETING, people=2)
APART = ["1-marketing", "2-marketing"]


def test_people_of_another_function_who_answer_otherwise_have_their_function_in_the_code():
    apart = told_apart(KNOWN, OTHER)
    assert [line.code for line in apart.lines] == APART
    assert apart.number == 2
    assert count_others(KNOWN, apart.lines, apart.number) == 0


def test_who_is_told_apart_is_met_again_whatever_was_corrected():
    known = [*KNOWN, *written(told_apart(KNOWN, OTHER).lines)]
    for again in (OTHER, lines("1234111777", MARKETING, people=2), OTHER[:1]):
        apart = told_apart(known, again)
        assert [line.code for line in apart.lines] == APART[: len(again)]
        assert apart.number == 0
    assert codes(known, lines("1234567000", people=3)) == ["1", "2", "3"]


def test_a_file_that_counts_anew_keeps_its_counting_throughout():
    known = KNOWN[:1]
    assert codes(known, OTHER) == APART
    assert codes([*known, *written(told_apart(known, OTHER).lines)], lines("1234567000")) == [
        str(n) for n in range(1, 9)
    ]


def test_where_a_function_was_corrected_the_code_is_kept():
    assert codes(KNOWN, lines("1234567000", MARKETING)) == [str(n) for n in range(1, 9)]


def test_who_changed_function_is_not_taken_for_the_one_with_that_code_in_it():
    known = [*KNOWN, *written(told_apart(KNOWN, OTHER).lines)]
    moved = lines("1234567000", MARKETING, people=1)
    assert codes(known, [*moved, *lines("1234567000")[1:]])[:2] == ["1", "2"]
    after = [*written(moved), *known[1:]]
    assert codes(after, moved) == ["1"]
    assert codes(after, OTHER) == APART


def test_people_whose_functions_answer_nothing_in_common_are_others():
    assert codes(KNOWN, lines("0000000444", MARKETING, people=1)) == ["1-marketing"]
    nobody = [person._replace(ratings="0000000000") for person in KNOWN]
    assert codes(nobody, lines("0000000444", MARKETING, people=1)) == ["1"]


def test_others_of_one_function_too_mean_that_nobody_is_told_apart():
    mixed = [*lines("1234111555", MARKETING)[:6], *lines("2345671000")[6:]]
    apart = told_apart(KNOWN, mixed)
    assert apart.number == 6
    assert count_others(KNOWN, apart.lines, apart.number) == 8


def test_codes_of_nobody_else_stay_as_they_are():
    later = [line._replace(code=f"M{line.code}") for line in OTHER]
    assert codes(KNOWN, later) == ["M1", "M2"]
    known = [*KNOWN, *written(told_apart(KNOWN, OTHER).lines)]
    assert codes(known, later) == ["M1", "M2"]


ANN, BOB = "123456712345", "357135713571"
"""Two people's answers, enough to tell them apart."""
ONE = [Respondent("1", SALES, "", "", ANN)]


def test_one_or_two_are_asked_about_even_where_the_file_has_nobody_else():
    two = [*ONE, Respondent("2", SALES, "", "", ANN)]
    assert count_others(two, lines(BOB, people=2)) == 0
    assert len(others_among(two, lines(BOB, people=2))) == 2


@pytest.mark.parametrize("ratings", ["123456712777", "765432176543", "765100000000"])
def test_one_who_corrects_a_few_answers_or_turns_the_scale_stays_who_they_are(ratings: str):
    assert not others_among(ONE, lines(ratings, people=1))


def test_one_among_new_people_is_left_out_and_takes_nobodys_place():
    some = lines(BOB, people=2)
    assert count_others(ONE, some) == 0
    others = others_among(ONE, some)
    assert others == {some[0].number}
    taken, new = without(some, others, "Spring")
    assert taken.problem.startswith("somebody else has this code in “Spring”")
    assert new == some[1]


def test_a_form_that_comes_again_is_the_same_persons_whatever_they_corrected():
    known = [Respondent("form-1", SALES, "", "", ANN)]
    form = [AnswerLine(1, "form-1", SALES, "", "", BOB)]
    assert count_others(known, form) == 0
    assert not others_among(known, form)


def test_a_code_that_merely_ends_in_a_function_is_nobody_told_apart():
    known = [Respondent("emea-sales", SALES, "", "", "5" * 20)]
    emea = [AnswerLine(1, "emea", SALES, "", "", "2" * 20)]
    assert codes(known, emea) == ["emea"]
