"""The form of an agenda item: which round of teams it is done in."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from huddle_app.desk.prepare.agenda.edits import PlanEdits
from huddle_app.desk.prepare.agenda.item_form import ItemForm, another
from huddle_app.method.planning import item_by
from huddle_app.method.words import MIXED, SEPARATE, RoundKey, RoundKind
from huddle_app.services.house import Services

MIXED_2 = RoundKey(RoundKind.MIXED, 2)


@pytest.fixture
def form(qtbot: QtBot, services: Services) -> ItemForm:
    made = ItemForm(PlanEdits(services))
    qtbot.addWidget(made)
    return made


def show(form: ItemForm, services: Services, key: str) -> None:
    form.show_item(item_by(services.clock.agenda(), key), "9:00", 90)


def choose(form: ItemForm, words: str) -> None:
    place = form.teams.findText(words)
    assert place >= 0, words
    form.teams.activated.emit(place)


def answers(form: ItemForm) -> list[str]:
    return [form.teams.itemText(n) for n in range(form.teams.count())]


def test_the_round_of_a_step_is_shown_among_those_there_are(form: ItemForm, services: Services):
    show(form, services, "open-forum")
    assert form.teams.currentText() == "Separate teams"
    assert answers(form) == [
        "No teams",
        "Separate teams",
        "Mixed teams",
        "Another round of mixed teams",
        "Another round of separate teams",
    ]
    show(form, services, "lunch")
    assert form.teams.currentText() == "No teams"


def test_another_mixed_round_stands_in_the_agendas_order(form: ItemForm, services: Services):
    show(form, services, "synthesis")
    choose(form, "Another round of mixed teams")
    assert services.teams.round_keys() == (SEPARATE, MIXED_2, MIXED)
    assert services.deeds.undo_name() == "Teams of Synthesis"
    show(form, services, "synthesis")
    assert form.teams.currentText() == "Mixed teams 2"
    services.deeds.undo()
    assert services.teams.round_keys() == (SEPARATE, MIXED)


def test_a_later_step_can_sit_in_a_round_there_is(form: ItemForm, services: Services):
    show(form, services, "action-plan")
    choose(form, "Mixed teams")
    assert item_by(services.clock.agenda(), "action-plan").round == MIXED
    assert services.teams.round_keys() == (SEPARATE, MIXED)


def test_a_round_nobody_sits_in_any_more_is_gone(form: ItemForm, services: Services):
    show(form, services, "synthesis")
    choose(form, "Another round of separate teams")
    show(form, services, "synthesis")
    choose(form, "No teams")
    assert item_by(services.clock.agenda(), "synthesis").round is None
    assert services.teams.round_keys() == (SEPARATE, MIXED)


def test_a_third_round_can_be_drawn(form: ItemForm, peopled: Services):
    show(form, peopled, "synthesis")
    choose(form, "Another round of mixed teams")
    assert peopled.teams.draw(MIXED_2, 7).teams
    assert peopled.teams.rounds() == (peopled.teams.round(MIXED_2),)


def test_another_round_counts_on_from_the_last():
    known = (SEPARATE, MIXED, replace(MIXED, number=4))
    assert another(RoundKind.MIXED, known) == replace(MIXED, number=5)
    assert another(RoundKind.SEPARATE, ()) == SEPARATE
