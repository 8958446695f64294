"""Who always sits together, and who never does, on the desk."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.prepare.teams.bonds_card import BondsCard
from huddle_app.method.people import Participant
from huddle_app.method.words import MIXED
from huddle_app.services.house import Services
from tests.desk.building import built
from tests.desk.legible import problems


@pytest.fixture
def people(peopled: Services) -> tuple[Participant, ...]:
    return peopled.people.everybody()


@pytest.fixture
def card(context: DeskContext, peopled: Services, qtbot: QtBot) -> BondsCard:
    made = built(BondsCard, context)
    made.setProperty("ground", "wall")
    qtbot.addWidget(made)
    made.resize(290, 500)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def said(card: BondsCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if not label.isHidden()]


def add(card: BondsCard, qtbot: QtBot, one: str, other: str) -> None:
    """Write two names and press Enter after each."""
    for field, name in ((card.one, one), (card.other, other)):
        field.setText(name)
        field.setFocus()
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_two_names_and_enter_keep_people_apart(
    card: BondsCard, peopled: Services, people: tuple[Participant, ...], qtbot: QtBot
):
    add(card, qtbot, people[0].name, people[1].name)
    [bond] = peopled.teams.rules.bonds()
    assert ({bond.one, bond.other}, bond.together) == ({people[0].id, people[1].id}, False)
    assert "never in one team" in said(card)
    assert card.one.hasFocus()
    assert (card.one.text(), card.other.text()) == ("", "")


def test_the_other_rule_replaces_the_first(
    card: BondsCard, peopled: Services, people: tuple[Participant, ...], qtbot: QtBot
):
    names = people[0].name, people[1].name
    add(card, qtbot, *names)
    next(b for b in card.together.findChildren(QPushButton) if b.text() == "Together").click()
    add(card, qtbot, *reversed(names))
    [bond] = peopled.teams.rules.bonds()
    assert bond.together
    assert "always in one team" in said(card)
    add(card, qtbot, *names)
    assert card._wrong.text() == "That is on the list already."


def test_what_is_no_pair_is_told_and_nothing_is_written(
    card: BondsCard, peopled: Services, people: tuple[Participant, ...], qtbot: QtBot
):
    for one, other, wrong in (
        ("", people[0].name, "Write two names first."),
        ("Nobody Here", people[0].name, "Nobody on the list is called “Nobody Here”."),
        ("e", people[0].name, "Several people are called “e”: write more of the name."),
        (people[0].name, people[0].name, "These two are the same person."),
    ):
        add(card, qtbot, one, other)
        assert card._wrong.text() == wrong
    assert peopled.teams.rules.bonds() == ()


def test_a_line_goes_and_comes_back(
    card: BondsCard, peopled: Services, people: tuple[Participant, ...], qtbot: QtBot
):
    peopled.teams.rules.bind(people[:3], together=True)
    qtbot.waitUntil(lambda: len(card.removers) == 3)
    first = next(iter(card.removers.values()))
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert len(peopled.teams.rules.bonds()) == len(card.removers) == 2
    assert next(iter(card.removers.values())).hasFocus()
    peopled.deeds.undo()
    qtbot.waitUntil(lambda: len(card.removers) == 3)


def test_broken_bonds_are_marked_with_the_round(card: BondsCard, peopled: Services):
    made = peopled.teams.draw(MIXED, 1)
    one, other = made.teams[0].members[:2]
    peopled.teams.rules.bind((one, other), together=False)
    peopled.teams.rules.bind((one, made.teams[1].members[0]), together=True)
    card.refresh()
    assert "⚠ never in one team, but both are in Team 1 of “Mixed teams”" in said(card)
    assert "⚠ always in one team, but they are not in “Mixed teams”" in said(card)
    assert problems(card) == []


def test_who_reports_to_whom_is_known_from_the_roster(
    card: BondsCard, peopled: Services, people: tuple[Participant, ...]
):
    assert not any("report" in text for text in said(card))
    for person in people[1:3]:
        peopled.people.write(replace(person, reports_to=people[0].name))
    card.refresh()
    assert "2 people report to somebody here (from the roster)." in said(card)


def test_all_of_it_can_be_read_and_reached(card: BondsCard):
    assert problems(card) == []
    assert card.minimumSizeHint().width() <= 290
