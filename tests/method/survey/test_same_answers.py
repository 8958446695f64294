"""Ratings as octal numbers, and from how many different answers on they tell who gave them."""

import pytest

from huddle_app.method.survey.same_answers import as_number, how_many, tell_who, where_answered


@pytest.mark.parametrize("ratings", ["0407", "1000", "0001", "7654321", "0000", "12" * 40])
def test_it_is_told_where_and_how_much_was_answered(ratings: str) -> None:
    answered = where_answered(as_number(ratings))
    assert answered == as_number("".join("0" if rating == "0" else "7" for rating in ratings))
    assert how_many(answered) == len(ratings) - ratings.count("0")


@pytest.mark.parametrize(
    ("ratings", "pairs", "tells"),
    [
        ("12121", 1, True),  # four answers differ from the one before: one pair in 256
        ("12111", 1, False),
        ("12121", 256, True),
        ("12121", 257, False),
        ("121212", 1024, True),
        ("121212", 1025, False),
        ("1201021", 256, True),  # blanks are passed over
        ("1202220", 1, False),
    ],
)
def test_answers_tell_who_gave_them_where_they_change_often_enough(
    ratings: str, pairs: int, tells: bool
) -> None:
    assert tell_who(as_number(ratings), pairs) is tells
