"""A number beside which another number's words stand is no answer; a scale named in another way is."""

from collections import Counter

from huddle_app.intake.survey.ratings.at_odds import pairs_at_odds
from huddle_app.intake.survey.ratings.scales import Given, together
from tests.intake.exports.people import ENGLISH

STRAIGHT = [f"{number} - {label}" for number, label in enumerate(ENGLISH, start=1)]
TURNED = [f"{number} - {label}" for number, label in enumerate(reversed(ENGLISH), start=1)]


def given(*cells: str) -> Given:
    return together([Counter(cells)])


def at_odds(*columns: list[str]) -> dict[int, set[tuple[int | None, int | None]]]:
    by_place = {place: given(*cells) for place, cells in enumerate(columns)}
    return {place: {*odd} for place, odd in pairs_at_odds(by_place, [[*by_place]]).items()}


def test_a_slip_among_many_is_at_odds():
    slip = ["5 - Strongly agree"]
    assert at_odds(STRAIGHT * 4, [*STRAIGHT * 4, *slip])[1] == {(5, 7)}
    assert at_odds([*["7 - Strongly agree"] * 3, *"1234555556", *slip]) == {0: {(5, 7)}}


def test_what_is_there_as_often_as_the_other_is_no_slip():
    assert at_odds(["7 - Strongly agree", "5 - Strongly agree", "5"]) == {}
    five = ["1 - Strongly disagree", "2", "3", "4", "5 - Strongly agree"]
    assert at_odds(five * 4) == {}


def test_a_scale_named_in_another_way_is_taken_by_its_numbers():
    other = ["2 - somewhat disagree", "3 - slightly disagree", "1 - strongly disagree"]
    assert at_odds(other * 5) == {}


def test_a_column_that_runs_the_other_way_has_no_slips():
    assert 2 not in at_odds(STRAIGHT * 8, STRAIGHT * 8, TURNED * 2)


def test_a_column_of_five_among_others_of_seven_has_no_slips():
    five = [STRAIGHT[0], STRAIGHT[1], "3 - Neutral", "4 - Agree", "5 - Strongly agree"]
    assert 2 not in at_odds(STRAIGHT * 9, STRAIGHT * 9, [*five[:2] * 9, *five * 2])


def test_numbers_alone_have_none():
    assert at_odds([*"1234567"]) == {}
