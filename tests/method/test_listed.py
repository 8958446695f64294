"""Names in a row, as a sentence has them."""

import pytest

from huddle_app.method.listed import all_of, any_of


@pytest.mark.parametrize(
    ("names", "words"),
    [("", ""), ("a", "a"), ("ab", "a and b"), ("abc", "a, b and c")],
)
def test_all_of_them(names: str, words: str) -> None:
    assert all_of([*names]) == words


@pytest.mark.parametrize(
    ("names", "words"),
    [("", ""), ("a", "a"), ("ab", "a or b"), ("abc", "a, b or c")],
)
def test_any_of_them(names: str, words: str) -> None:
    assert any_of([*names]) == words


def test_of_more_than_there_is_room_for_the_others_are_counted() -> None:
    assert all_of([*"abcde"], 2) == any_of([*"abcde"], 2) == "a, b and 3 more"
    assert all_of([*"ab"], 1) == any_of([*"ab"], 1) == "a and 1 more"


def test_as_many_as_there_is_room_for_are_all_named() -> None:
    assert all_of([*"abc"], 3) == "a, b and c"
    assert any_of([*"abc"], 3) == "a, b or c"
