"""Undo and redo by name."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.message_bar import ANOTHER
from huddle_app.desk.window import Desk
from huddle_app.services.house import Services

CONTROL = Qt.KeyboardModifier.ControlModifier
WITH_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier


def titles(services: Services) -> list[str]:
    return [theme.title for theme in services.disconnects.board().themes]


def test_the_menu_names_what_would_be_undone(window: Desk, services: Services, qtbot: QtBot):
    history = window.menus.history
    assert not history.undo_action.isEnabled()
    services.disconnects.add_theme("R&D")
    qtbot.waitUntil(history.undo_action.isEnabled)
    name = services.deeds.undo_name()
    assert name
    assert history.undo_action.text() == f"Undo {name}".replace("&", "&&")


def test_keys_undo_and_redo_and_the_bar_says_so(window: Desk, services: Services, qtbot: QtBot):
    services.disconnects.add_theme("Leads")
    name = services.deeds.undo_name()
    qtbot.waitUntil(window.menus.history.undo_action.isEnabled)
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert (titles(services), window.messages.text) == ([], f"Undone: {name}")
    qtbot.waitUntil(window.menus.history.redo_action.isEnabled)
    qtbot.keyClick(window, Qt.Key.Key_Z, WITH_SHIFT)
    assert (titles(services), window.messages.text) == (["Leads"], f"Done again: {name}")
    qtbot.waitUntil(window.menus.history.undo_action.isEnabled)
    window.menus.history.undo()
    qtbot.waitUntil(window.menus.history.redo_action.isEnabled)
    qtbot.keyClick(window, Qt.Key.Key_Y, CONTROL)
    assert titles(services) == ["Leads"]


def test_undo_beside_what_was_said_offers_to_do_it_again(
    window: Desk, services: Services, context: DeskContext
):
    services.disconnects.add_theme("Leads")
    context.messages.say_undoable("“Leads” is a theme.", services.deeds.undo)
    window.messages._said._action.click()
    assert (titles(services), window.messages._said._action.text()) == ([], "Redo")
    window.messages._changed -= ANOTHER
    window.messages._said._action.click()
    assert titles(services) == ["Leads"]


def test_the_bar_offers_to_do_it_again(window: Desk, services: Services):
    services.disconnects.add_theme("Leads")
    window.menus.history.undo()
    window.messages._said._action.click()
    assert titles(services) == ["Leads"]
