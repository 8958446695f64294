"""Levels and regions that differ in their way of writing alone are one group."""

from uuid import uuid4

import pytest

from huddle_app.method.people import Participant
from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.survey.spelling import one_spelling, plainly, spelled
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.words import Function


def line(level: str, region: str = "") -> AnswerLine:
    return AnswerLine(1, "R1", Function.SALES, level, region, "4")


def person(level: str) -> Respondent:
    return Respondent("R9", Function.SALES, level, "", "4")


def listed(level: str) -> Participant:
    return Participant(uuid4(), "Ada", Function.SALES, level)


def levels(*lines: AnswerLine) -> list[str]:
    return [line.level for line in lines]


def test_most_say_how_a_group_is_spelled() -> None:
    assert one_spelling({"rep": 2, "Rep": 5, "REP": 1, "Head": 1}) == {
        **dict.fromkeys(("rep", "Rep", "REP"), "Rep"),
        "Head": "Head",
    }
    assert one_spelling({"Re\u0301p ": 1, "Rép": 2}) == {"Re\u0301p ": "Rép", "Rép": "Rép"}


@pytest.mark.parametrize(
    "texts",
    [
        ("Rep", "Rép", "Re\u0301p", "Rep.", "rep ;", "Ｒｅｐ", "REP"),
        ("Süd", "Sud", "Su\u0308d", "SÜD"),
        ("Level 2", "level  ２", "Level\u00a02", "Level 2…"),
        ("Straße", "STRASSE", "strasse"),
    ],
)
def test_accents_wide_letters_and_full_stops_are_a_way_of_writing(texts: tuple[str, ...]) -> None:
    assert len({plainly(text) for text in texts}) == 1


@pytest.mark.parametrize(
    "texts",
    [
        ("C+", "C", "C-"),
        ("Край", "Краи"),
        ("が", "か"),
        ("", "?", "–"),
        ("Rep", "Reps"),
        ("1.5", "15"),
    ],
)
def test_other_words_and_signs_are_others(texts: tuple[str, ...]) -> None:
    assert len({plainly(text) for text in texts}) == len(texts)


def test_within_a_file_as_most_write_it() -> None:
    lines = [line("rep", "NORTH"), line("Rep", "North"), line("Rep", "North")]
    made = spelled(lines, (), ())
    assert levels(*made) == ["Rep"] * 3
    assert {each.region for each in made} == {"North"}


def test_as_in_the_wave_before_the_list_and_as_on_the_list_before_the_file() -> None:
    file = [line("rep"), line("rep")]
    assert levels(*spelled(file, [], [listed("REP")])) == ["REP", "REP"]
    assert levels(*spelled(file, [person("Rep")], [listed("REP")])) == ["Rep", "Rep"]


def test_what_is_spelled_well_stays_the_same() -> None:
    lines = [line("Rep"), line(""), line("Head")]
    assert spelled(lines, [person("Rep")], [listed("Head")]) is lines
