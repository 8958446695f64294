"""What nobody says makes one wonder whether the scale was shorter; low answers do not."""

from collections import Counter

import pytest

from huddle_app.intake.survey.ratings.scales import Given, together
from huddle_app.intake.survey.ratings.shorter import cut_short, cut_short_alone
from tests.intake.exports.people import DUTCH, ENGLISH, FRENCH, GERMAN, SPANISH

SEVEN = together([Counter("1234567" * 20)])


def given(*cells: str) -> Given:
    return together([Counter(cells)])


def why(*cells: str) -> str:
    found = cut_short(given(*cells))
    assert found is None or not found.sure, "the moderator may know better"
    return found.why if found else ""


def without(labels: tuple[str, ...], *degrees: int) -> list[str]:
    return [label for at, label in enumerate(labels, start=1) if at not in degrees]


def test_labels_that_never_say_the_middle_make_one_wonder():
    six = without(ENGLISH, 4)
    assert "scale of 6 points, not from 1 to 7: nobody took the middle" in why(*six * 20)
    assert why(*six * 5)
    assert why(*six * 3) == "", "too few to tell"
    assert why(*six * 20, "4") == ""
    assert "scale of 4 points" in why(*without(GERMAN, 1, 4, 7) * 20)


@pytest.mark.parametrize("highest", range(2, 7))
def test_nobody_beyond_a_number_makes_one_wonder(highest):
    numbers = [str(number) for number in range(1, highest + 1)]
    assert f"{highest} points, not from 1 to 7: nobody went beyond" in why(*numbers * 60)


def test_numbers_that_may_well_be_from_one_to_seven():
    assert why(*"1234567" * 20) == ""
    assert why(*"2345" * 30) == ""
    assert why(*"12345" * 9) == "", "too few to tell"
    assert why(*"1" * 200) == ""
    assert why(*"1234" * 30, *"5" * 15) != ""
    assert why(*"1234" * 30, *"5" * 5) == "", "ratings may run out before the end"
    assert why(*"1234" * 30, *"5" * 15, "6", "7") == ""
    assert why(*"12345" * 20, *["agree", "strongly agree"] * 20) == "", "in words"


def test_few_numbers_need_more_to_show_it():
    assert why(*"12345" * 17) != ""
    assert why(*"1234" * 17, *"5" * 9) == ""


def test_a_slip_does_not_hide_a_shorter_scale():
    assert "hardly anyone went beyond 5" in why(*"12345" * 200, "7")


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (without(DUTCH, 3, 5), "5 points, not from 1 to 7: no answer in words means 3 or 5"),
        (without(SPANISH, 3, 5), "5 points, not from 1 to 7: no answer in words means 3 or 5"),
        (without(GERMAN, 2, 6), "5 points, not from 1 to 7: no answer in words means 2 or 6"),
        (without(FRENCH, 2, 4, 6), "4 points, not from 1 to 7: no answer in words means 2, 4 or 6"),
        (without(ENGLISH, 1, 3, 5, 7), "3 points, not from 1 to 7: no answer in words means 3 or 5"),
        (without(GERMAN, 1, 7), "5 points, not from 1 to 7: no answer in words means 1 or 7"),
    ],
)  # fmt: skip
def test_a_few_answers_in_words_show_the_degrees_that_nobody_says(cells, said):
    assert said in why(*cells * 10)
    assert why(*cells * 4) == "", "too few to tell"
    assert why(*cells * 10, *["neither of these words"] * 9) == "", (
        "unknown words may be the others"
    )


def test_a_degree_that_few_take_is_not_missed():
    assert why(*[ENGLISH[6]] * 25, *[ENGLISH[5]] * 3, ENGLISH[3], ENGLISH[1]) == ""
    assert why(*[ENGLISH[3]] * 20, *[ENGLISH[2], ENGLISH[4]] * 10, ENGLISH[1], ENGLISH[5]) == ""


def test_one_scale_is_asked_about_where_the_others_go_up_to_seven():
    five, words = given(*"12345" * 56), given(*without(DUTCH, 3, 5) * 11)
    assert cut_short_alone(five, 7, SEVEN)
    assert cut_short_alone(words, 7, SEVEN)
    assert cut_short_alone(five, 7, given(*"12345" * 200)) is None, "then it is said of all"
    assert cut_short_alone(given(*"12345" * 19), 7, SEVEN) is None, "too few to tell"
    low = given(*"1" * 60, *"2" * 110, *"3" * 80, *"4" * 30, *"5" * 8)
    assert cut_short_alone(low, 7, SEVEN) is None
