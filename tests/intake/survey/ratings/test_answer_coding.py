"""How the answers of a file are to be taken."""

from collections import Counter

import pytest

from huddle_app.intake.survey.ratings.answer_coding import keys_of, missing_codes
from huddle_app.intake.survey.ratings.scales import Given, together
from tests.intake.exports.people import FRENCH

RATINGS = "1234567" * 20


def given(*cells: str) -> Given:
    return together([Counter(cells)])


@pytest.mark.parametrize("code", ["99", "88", "999", "9999", "9", "-1", "-9", "-99"])
def test_a_number_off_the_scale_stands_for_no_answer(code):
    assert missing_codes(given(*RATINGS, *[code] * 10), 0.01) == {int(code)}


def test_two_codes_of_statistics_programs():
    assert missing_codes(given(*RATINGS, *["98", "99"] * 5), 0.01) == {98, 99}


def test_nought_stands_for_no_answer_where_it_is_more_than_the_low_ratings():
    assert missing_codes(given(*"4567" * 30, *"0" * 20, *"12"), 0.01) == {0}
    assert missing_codes(given(*RATINGS, *"0" * 20), 0.01) == set()


@pytest.mark.parametrize(
    "cells",
    [
        RATINGS,
        RATINGS + "99",
        RATINGS + "8" * 20,
        RATINGS + "89" * 20,
        "0123456" * 20,
        [*map(str, range(1, 11))] * 20,
        [*map(str, range(1, 101))] * 3,
        ["0", "25", "50", "75", "100"] * 30,
        [str(n) for n in range(-3, 4)] * 20,
    ],
)
def test_slips_and_longer_scales_are_no_codes(cells):
    assert missing_codes(given(*cells), 0.01) == set()


def test_a_code_of_the_file_holds_where_a_column_has_it_once():
    columns = {at: given(*RATINGS, *["99"] * 9) for at in range(3)} | {3: given("4", "99")}
    assert {key.codes for key in keys_of(columns, ()).values()} == {frozenset({99})}


def test_in_a_settled_column_every_other_number_stands_for_no_answer():
    columns = {0: given(*RATINGS, *"8" * 20), 1: given(*RATINGS, *"8" * 20)}
    keys = keys_of(columns, {1})
    assert (keys[0].codes, keys[1].codes) == (set(), {8})


def degrees(*labels: str) -> list[int | None]:
    """The ratings of these labels in a file of them all."""
    column = given(*labels)
    key = keys_of({0: column}, ())[0]
    answers = [key.taken(answer) for answer in column.counts]
    return [answer.rating if answer else None for answer in answers]


def test_very_strongly_is_the_end_and_strongly_next_to_it():
    assert degrees(
        "Very strongly disagree",
        "Strongly disagree",
        "Disagree",
        "Neutral",
        "Agree",
        "Strongly agree",
        "Very strongly agree",
    ) == [1, 2, 3, 4, 5, 6, 7]
    assert degrees("Zeer sterk mee oneens", "Sterk mee oneens", "Zeer sterk mee eens") == [1, 2, 7]


def test_very_strongly_alone_is_the_end():
    assert degrees("Very strongly disagree", "Disagree", "Agree") == [1, 2, 6]
    assert degrees("Strongly disagree", "Disagree", "Strongly agree") == [1, 2, 7]


def test_nine_degrees_are_not_made_seven():
    ratings = degrees("Very strongly agree", "Strongly agree", "Agree", "Somewhat agree")
    assert ratings == [None, 7, 6, 5]


def test_no_opinion_is_the_middle_where_it_stands_in_the_middle_of_seven():
    six = [label for label in FRENCH if label != FRENCH[3]]
    keys = keys_of({0: given(*six, "Sans opinion")}, ())
    assert keys[0].middle
    for others in ([*six[1:]], [*FRENCH], [*six, "4"]):
        assert not keys_of({0: given(*others, "Sans opinion")}, ())[0].middle
