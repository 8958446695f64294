"""Levels and regions of answers that nobody on the people list has."""

from uuid import uuid4

from huddle_app.method.people import Participant
from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.survey.unlisted import unlisted
from huddle_app.method.words import Function


def person(level: str, region: str = "") -> Participant:
    return Participant(uuid4(), "Ada", Function.SALES, level, region)


def line(level: str, region: str = "", problem: str = "") -> AnswerLine:
    return AnswerLine(1, "R1", Function.SALES, level, region, "5", problem)


def test_what_nobody_on_the_list_has_is_named_beside_what_the_list_has() -> None:
    people = [person("Rep", "North"), person("Head", "South")]
    lines = [line("Rep", "North"), line("rep", "Nord"), line("Boss", "South")]
    assert list(unlisted(lines, people)) == [
        "Nobody on the people list has the level “Boss”. The list has “Head” and “Rep”.",
        "Nobody on the people list has the region “Nord”. The list has “North” and “South”.",
    ]


def test_nothing_is_said_where_all_are_listed_or_left_empty() -> None:
    assert not list(unlisted([line("Rep"), line("")], [person("Rep"), person("")]))


def test_nothing_is_said_where_the_list_says_nothing() -> None:
    assert not list(unlisted([line("Rep", "North")], [person("")]))
    assert not list(unlisted([line("Rep", "North")], []))


def test_codes_in_the_place_of_names_are_told_of_by_whoever_read_them() -> None:
    people = [person("Rep", "North")]
    assert not list(unlisted([line("1", "A2"), line("2.0", ""), line("", "A1")], people))
    [said] = unlisted([line("1"), line("Boss")], people)
    assert "“1” or “Boss”" in said, "among names it is none"


def test_lines_that_cannot_be_used_say_nothing() -> None:
    assert not list(unlisted([line("Boss", problem="no answers")], [person("Rep")]))


def test_of_very_many_the_first_five_are_named() -> None:
    [said] = unlisted([line(f"L{n}") for n in range(9)], [person("Rep")])
    assert said.startswith("Nobody on the people list has the level “L0”, “L1”, “L2”, “L3”, “L4”")
    assert "“L4” and 4 more." in said
