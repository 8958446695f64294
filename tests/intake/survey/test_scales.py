from collections import Counter

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from huddle_app.intake.survey.scales import (
    Answer,
    Given,
    only_up_to_five,
    read_answer,
    refusal,
    runs_other_way,
    shared_refusal,
    together,
)
from tests.intake.exports.people import ENGLISH


def given(*cells: str) -> Given:
    return together([Counter(cells)])


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("4", 4),
        (" 4 ", 4),
        ("4.0", 4),
        ("4,00", 4),
        ("1 - strongly disagree", 1),
        ("7 = completely agree", 7),
        ("7 completely agree", 7),
        ("(3) somewhat disagree", 3),
        ("5: somewhere", 5),
        ("Strongly agree (7)", 7),
        ("Agree", 6),
        ("A3", 3),
        ("AO07", 7),
    ],
)
def test_answers_however_written(text, rating):
    answer = read_answer(text)
    assert answer
    assert (answer.rating, answer.blank) == (rating, False)


@pytest.mark.parametrize("text", ["", " ", ".", "N/A", "9 - don't know", "8 = not applicable"])
def test_blanks(text):
    assert read_answer(text) == Answer(blank=True)


@pytest.mark.parametrize("text", ["3.5", "often", "2 times", "1-7", "x" * 300, "2026-03-01"])
def test_what_is_no_answer(text):
    answer = read_answer(text)
    assert answer is None or answer.rating is None


@pytest.mark.parametrize("text", ["0", "8", "-3", "99", "8 - agree very much indeed"])
def test_numbers_off_the_scale(text):
    answer = read_answer(text)
    assert answer
    assert answer.rating is None


@drawn(st.text(max_size=60))
def test_any_text_reads_or_does_not(text):
    answer = read_answer(text)
    assert answer is None or answer.rating in (None, 1, 2, 3, 4, 5, 6, 7)


def test_ratings_from_one_to_seven_are_not_refused():
    assert refusal(given(*"1234567" * 20)) == ""
    assert refusal(given(*ENGLISH * 20)) == ""
    assert refusal(given(*"3", "8", *"4455667")) == ""


@pytest.mark.parametrize(
    ("cells", "points"),
    [
        (["1 - strongly disagree", "3", "5 - strongly agree"], 5),
        (["10 - completely agree", "4"], 10),
        ([*"123456789"] * 3, 9),
        ([ENGLISH[0], ENGLISH[1], "Neutral", ENGLISH[5], ENGLISH[6]] * 12, 5),
        (["Stimme überhaupt nicht zu", "Stimme eher nicht zu", "teils-teils"] * 20
         + ["Stimme eher zu", "Stimme voll und ganz zu"] * 20, 5),
    ],
)  # fmt: skip
def test_a_scale_of_another_length_is_refused(cells, points):
    assert f"a scale of {points} points" in refusal(given(*cells))


def test_counting_from_nought_is_refused():
    assert "counted from 0" in refusal(given(*"0123456" * 4))


def test_free_text_is_refused():
    assert refusal(given(*["well, it depends"] * 12, "4")) == "These are no answers from 1 to 7"


def test_a_column_goes_by_the_others_of_its_scale():
    five = given("1 - strongly disagree", "3", "5 - strongly agree")
    assert "5 points" in shared_refusal(five, given("2", "3"))
    assert shared_refusal(five, given("2", "7")) == ""


def test_nobody_beyond_five_makes_one_wonder():
    assert only_up_to_five(given(*"12345" * 20))
    assert not only_up_to_five(given(*"12345" * 19))
    assert not only_up_to_five(given(*"123456" * 20))
    assert not only_up_to_five(given(*"2345" * 30))


def test_words_that_say_the_scale_is_reversed():
    assert runs_other_way(given("1 - strongly agree", "7 - strongly disagree"))
    assert runs_other_way(given("1 = completely agree", "4"))
    assert not runs_other_way(given("1 - strongly disagree", "7 - strongly agree"))
    assert not runs_other_way(given("4 - neutral", *"1234567"))
