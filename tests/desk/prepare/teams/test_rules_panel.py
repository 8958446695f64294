"""The rules of a round on the desk: each edit one deed, written when it ends."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import Segments
from huddle_app.desk.prepare.teams.rules_panel import RulesPanel
from huddle_app.method.teams.rounds import Placement, RoundRules, Wish
from huddle_app.method.words import MIXED, SEPARATE, Function
from huddle_app.services.house import Services
from tests.desk.building import built
from tests.desk.legible import problems


@pytest.fixture
def panel(context: DeskContext, peopled: Services, qtbot: QtBot) -> RulesPanel:
    made = built(RulesPanel, context)
    made.setProperty("ground", "wall")
    qtbot.addWidget(made)
    made.resize(300, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def in_force(peopled: Services) -> Callable[[], RoundRules]:
    return lambda: peopled.teams.rules.rules(MIXED)


def press(segments: Segments, words: str) -> None:
    next(b for b in segments.findChildren(QPushButton) if b.text() == words).click()


def test_the_sizes_push_each_other_and_are_one_deed(
    panel: RulesPanel, peopled: Services, in_force: Callable[[], RoundRules], qtbot: QtBot
):
    panel.show_round(MIXED)
    panel.smallest.setFocus()
    panel.smallest.selectAll()
    qtbot.keyClicks(panel.smallest, "9")
    qtbot.keyClick(panel.smallest, Qt.Key.Key_Return)
    assert panel.largest.value() == 9
    assert in_force() == RoundRules(smallest=9, largest=9)
    peopled.deeds.undo()
    assert in_force() == RoundRules()
    qtbot.waitUntil(lambda: (panel.smallest.value(), panel.largest.value()) == (6, 8))
    panel.largest.setValue(5)
    panel.settle()
    assert in_force() == RoundRules(smallest=5, largest=5)


def test_the_number_of_teams_is_of_each_function_or_of_all(panel: RulesPanel, peopled: Services):
    of_sales, of_all = panel.teams[Function.SALES], panel.teams[None]
    panel.show_round(SEPARATE)
    assert (of_sales.isVisible(), of_all.isVisible()) == (True, False)
    assert of_sales.text() == "automatic"
    of_sales.setValue(5)
    panel.show_round(MIXED)
    assert peopled.teams.rules.rules(SEPARATE).teams == {Function.SALES: 5}
    assert (of_sales.isVisible(), of_all.isVisible()) == (False, True)
    of_all.setValue(9)
    panel.settle()
    assert peopled.teams.rules.rules(MIXED).teams == {None: 9}
    of_all.setValue(of_all.minimum())
    panel.settle()
    assert peopled.teams.rules.rules(MIXED).teams == {}


def test_a_number_without_a_field_stays(panel: RulesPanel, peopled: Services):
    rules = RoundRules(leadership=Placement.OWN_TABLE, teams={Function.LEADERSHIP: 2})
    peopled.teams.rules.change(SEPARATE, rules)
    panel.show_round(SEPARATE)
    press(panel.others, "Spread")
    assert peopled.teams.rules.rules(SEPARATE) == replace(rules, others=Placement.SPREAD)


def test_places_and_the_order_are_written(panel: RulesPanel, in_force: Callable[[], RoundRules]):
    panel.show_round(MIXED)
    press(panel.leadership, "Own table")
    panel.wishes.list.setCurrentRow(1)
    panel.wishes.up.click()
    wishes = (Wish.NEW_FACES, Wish.BOSSES_APART, Wish.LEVELS_SPREAD, Wish.REGIONS_SPREAD)
    assert in_force() == RoundRules(leadership=Placement.OWN_TABLE, wishes=wishes)


def test_no_deed_where_nothing_changed(panel: RulesPanel, peopled: Services):
    before = peopled.deeds.undo_name()
    press(panel.leadership, "Observe")
    panel.smallest.stepUp()
    panel.smallest.stepDown()
    panel.settle()
    assert peopled.deeds.undo_name() == before


def test_what_is_edited_stays_while_others_change_other_things(
    panel: RulesPanel, peopled: Services
):
    panel.show_round(MIXED)
    panel.largest.setValue(10)
    panel.refresh()
    assert panel.largest.value() == 10
    peopled.teams.rules.change(MIXED, RoundRules(smallest=5))
    panel.refresh()
    assert (panel.smallest.value(), panel.largest.value()) == (5, 8)


def test_once_drawn_it_says_when_a_change_counts(panel: RulesPanel, peopled: Services):
    panel.show_round(MIXED)
    assert not panel._later.isVisible()
    peopled.teams.draw(MIXED, 1)
    panel.refresh()
    assert panel._later.isVisible()


def test_all_of_it_can_be_read_and_reached_in_its_narrow_column(
    panel: RulesPanel, peopled: Services
):
    for key in (SEPARATE, MIXED):
        peopled.teams.draw(key, 1)
        panel.show_round(key)
        assert problems(panel) == []
        assert panel.minimumSizeHint().width() <= 290
