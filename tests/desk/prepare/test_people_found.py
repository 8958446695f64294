"""Who is found by a part of a name, and whom the list shows."""

from uuid import uuid4

import pytest

from huddle_app.desk.prepare.people.found import Shown, named, plain, shown
from huddle_app.method.people import Participant, Presence
from huddle_app.method.words import Function


def person(name: str, presence: Presence = Presence.EXPECTED) -> Participant:
    return Participant(uuid4(), name, Function.SALES, presence=presence)


@pytest.mark.parametrize("text", ["alv", "ÁLV", " álvaro  prieto ", "prieto"])
def test_accents_case_and_spaces_do_not_matter(text: str):
    alvaro = person("Álvaro Prieto")
    assert named([alvaro, person("Ann Bell")], text) == (alvaro,)


def test_who_is_called_just_so_goes_before_the_others():
    lee, leeds = person("Ann Lee"), person("Ann Leeds")
    assert named([leeds, lee], "ann lee") == (lee,)
    assert named([leeds, lee], "ann l") == (leeds, lee)


def test_nothing_typed_finds_nobody():
    assert named([person("Ann")], "  ") == ()


def test_each_choice_leaves_its_people():
    expected, here, away = (person("Ann", presence) for presence in Presence)
    people = (expected, here, away)
    assert shown(people, Shown.ALL) == people
    assert shown(people, Shown.NOT_HERE) == (expected,)
    assert shown(people, Shown.AWAY) == (away,)


def test_plain_keeps_letters_that_have_no_accent():
    assert plain(" Bjørn  STRÖM ") == "bjørn strom"
