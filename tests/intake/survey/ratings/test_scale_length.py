"""Whether answers were given from 1 to 7, by a column, its scale and its file."""

from collections import Counter
from random import Random

import pytest

from huddle_app.intake.survey.ratings.scale_length import refusal, refusals, runs_other_way
from huddle_app.intake.survey.ratings.scales import Given, together
from tests.intake.exports.people import ENGLISH


def given(*cells: str) -> Given:
    return together([Counter(cells)])


def why(*cells: str) -> str:
    found = refusal(given(*cells))
    return found.why if found else ""


def survey(lowest: int, highest: int, middle: float, spread: float, people: int = 20):
    """Nine scales of eight statements."""
    draw = Random(5)

    def rating() -> str:
        return str(min(highest, max(lowest, round(draw.gauss(middle, spread)))))

    columns = {at: given(*(rating() for _person in range(people))) for at in range(72)}
    return columns, [list(range(at, at + 8)) for at in range(0, 72, 8)]


def test_ratings_from_one_to_seven_are_not_refused():
    assert why(*"1234567" * 20) == ""
    assert why(*ENGLISH * 20) == ""
    assert why(*"3", "8", *"4455667") == ""
    for people in (3, 8, 40, 200):
        for middle in (3.5, 4, 5, 6):
            assert refusals(*survey(1, 7, middle, 1.3, people)) == {}


@pytest.mark.parametrize(
    ("cells", "points"),
    [
        (["1 - strongly disagree", "3", "5 - strongly agree"], 5),
        (["10 - completely agree", "4"], 10),
        ([*"123456789"] * 3, 9),
        ([ENGLISH[0], ENGLISH[1], "Neutral", ENGLISH[5], ENGLISH[6]] * 12, 5),
        ([ENGLISH[0], ENGLISH[1], ENGLISH[5], ENGLISH[6]] * 15, 4),
        (["Disagree", "Neutral", "Agree"] * 20, 3),
        (["Stimme überhaupt nicht zu", "Stimme eher nicht zu", "teils-teils"] * 20
         + ["Stimme eher zu", "Stimme voll und ganz zu"] * 20, 5),
    ],
)  # fmt: skip
def test_a_scale_of_another_length_is_refused(cells, points):
    assert f"a scale of {points} points" in why(*cells)


def test_what_words_beside_numbers_say_is_sure_and_the_rest_can_be_set_aside():
    sure = refusal(given("1 - strongly disagree", "5 - strongly agree"))
    counted = refusal(given(*"123456789" * 3))
    assert sure
    assert counted
    assert (sure.sure, counted.sure) == (True, False)


def test_counting_from_below_one_is_refused():
    assert "counted from 0" in why(*"0123456" * 4)
    columns, scales = survey(-3, 3, 0.5, 1.2)
    assert {why.why.split(";")[0] for why in refusals(columns, scales).values()} == {
        "These answers are counted from -3"
    }


def test_unknown_words_may_be_the_degrees_that_are_missing():
    five = [ENGLISH[0], ENGLISH[1], "Neutral", ENGLISH[5], ENGLISH[6]]
    assert why(*[*five, "kind of agree", "kind of disagree"] * 12) == ""
    assert "5 points" in why(*[*five] * 12, "kind of agree")


def test_free_text_is_refused():
    assert why(*["well, it depends"] * 12, "4") == "These are no answers from 1 to 7"


@pytest.mark.parametrize(
    ("lowest", "highest", "middle", "said"),
    [
        (1, 10, 5, "scale of 10 points"),
        (1, 9, 4.5, "scale of 9 points, not from 1 to 7, unless 8 or 9 is no answer"),
        (1, 8, 5, "scale of 8 points, not from 1 to 7, unless 8 is no answer"),
        (0, 10, 5, "scale of 11 points"),
        (1, 100, 50, "scale of 100 points"),
        (13, 19, 16, "run from 13 to 19, not from 1 to 7"),
        (8, 14, 11, "run from 8 to 14, not from 1 to 7"),
        (2, 8, 5, "run from 2 to 8, not from 1 to 7"),
        (0, 6, 3, "counted from 0; the scale runs from 1 to 7, unless 0 is no answer"),
        (1, 6, 3.5, "scale of 6 points, not from 1 to 7: nobody went beyond 6"),
        (1, 5, 3, "scale of 5 points, not from 1 to 7: nobody went beyond 5"),
    ],
)
def test_the_whole_file_goes_by_what_its_columns_show_together(lowest, highest, middle, said):
    columns, scales = survey(lowest, highest, middle, (highest - lowest) / 5)
    found = refusals(columns, scales)
    assert found.keys() == columns.keys()
    assert {said in why.why for why in found.values()} == {True}
    assert not any(why.sure for why in found.values())


def test_one_scale_of_another_length_leaves_the_others_alone():
    columns, scales = survey(1, 7, 4, 1.3)
    longer, _scales = survey(1, 10, 6, 2)
    found = refusals(columns | {place: longer[place] for place in scales[3]}, scales)
    assert set(found) == set(scales[3])


def test_five_labels_hold_where_a_column_has_too_few_answers_to_show_them():
    five = [ENGLISH[0], ENGLISH[1], "Neutral", ENGLISH[5], ENGLISH[6]]
    many = {at: given(*five * 12) for at in range(8)}
    few = {8: given(*five), 9: given(*five[1:3])}
    found = refusals(many | few, [list(range(8)), [8, 9]])
    assert {why.why for why in found.values()} == {
        "These answers were given on a scale of 5 points, not from 1 to 7"
    }
    assert len(found) == 10


def test_a_column_that_goes_up_to_seven_is_spared_what_words_say_of_others():
    five = given("1 - strongly disagree", "3", "5 - strongly agree")
    columns = {0: five, 1: five, 2: given("2", "3"), 3: given("2", "7")}
    found = refusals(columns, [[0, 1, 2, 3]])
    assert {place: why.sure for place, why in found.items()} == {0: True, 1: True, 2: True}


def test_one_column_that_says_it_goes_to_ten_leaves_the_others_alone():
    ten = given("10 - completely agree", "4")
    assert set(refusals({0: ten, 1: given("4"), 2: given("7")}, [[0, 1], [2]])) == {0}
    assert set(refusals({0: ten, 1: given("4"), 2: ten}, [[0, 1, 2]])) == {0, 1, 2}


def test_seven_points_counted_from_nought_are_called_so_by_their_words_too():
    ends = ["0 - strongly disagree", "6 - strongly agree"]
    columns = {0: given(*ends, *"12345"), 1: given("6 - strongly agree", *"12345")}
    found = refusals(columns, [[0, 1]])
    assert {why.why.split(";")[0] for why in found.values()} == {"These answers are counted from 0"}
    assert not any(why.sure for why in found.values()), "the moderator may know better"
    assert "a scale of 6 points" in why("0 - strongly disagree", "3", "5 - strongly agree")
    assert "a scale of 11 points" in why("0 - strongly disagree", "10 - strongly agree")


def test_one_column_counted_from_nought_leaves_the_others_alone():
    nought = given("0 - strongly disagree", "3", "6 - strongly agree")
    columns = {0: nought, 1: given("4", "7 - strongly agree"), 2: given("3", "7")}
    assert refusals(columns, [[0], [1, 2]]).keys() == {0}


@pytest.mark.parametrize("highest", [3, 4, 5])
def test_one_scale_that_nobody_goes_to_the_end_of_makes_one_wonder_beside_others(highest):
    columns, scales = survey(1, 7, 4, 1.3, people=40)
    short, _scales = survey(1, highest, (1 + highest) / 2, highest / 2, people=40)
    found = refusals(columns | {place: short[place] for place in scales[3]}, scales)
    assert found.keys() == set(scales[3])
    assert {f"nobody went beyond {highest}" in why.why for why in found.values()} == {True}
    assert not any(why.sure for why in found.values())


def test_a_low_scale_is_no_shorter_one():
    columns, scales = survey(1, 7, 4.5, 1.2, people=40)
    for middle in (2, 2.5, 3, 3.5):
        low, _scales = survey(1, 7, middle, 1, people=40)
        assert not refusals(columns | {place: low[place] for place in scales[3]}, scales)


def test_words_that_say_the_scale_is_reversed():
    assert runs_other_way(given("1 - strongly agree", "7 - strongly disagree"))
    assert runs_other_way(given("1 = completely agree", "4"))
    assert not runs_other_way(given("1 - strongly disagree", "7 - strongly agree"))
    assert not runs_other_way(given("4 - neutral", *"1234567"))
