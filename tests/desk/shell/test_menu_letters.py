"""Menus by the keyboard alone: a letter for every item, and a way out of the program."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.shell.menu_letters import lettered
from huddle_app.desk.window import Desk
from huddle_app.settings import SettingsFile


def letters(menu: QMenu) -> list[str]:
    """The underlined letter of each item, lower case; empty where there is none."""
    texts = [item.text().replace("&&", "") for item in menu.actions() if not item.isSeparator()]
    return [found[1].lower() if (found := re.search("&(.)", text)) else "" for text in texts]


def test_every_item_of_every_menu_has_a_letter_of_its_own(window: Desk):
    for bar in window.menus.actions():
        menu = bar.menu()
        assert isinstance(menu, QMenu)
        menu.aboutToShow.emit()
        found = letters(menu)
        assert found
        assert all(found), menu.title()
        assert len(set(found)) == len(found), menu.title()


def test_alt_v_and_a_letter_make_it_dark(window: Desk, settings: SettingsFile, qtbot: QtBot):
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    view = window.menus.view
    qtbot.waitUntil(view.isVisible)
    qtbot.keyClick(view, Qt.Key.Key_D)
    assert settings.now.theme == "dark"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["&Open", "Only", "Undo R&&D"], ["o", "n", "u"]),
        (["A", "a", "3 · Beamer"], ["a", "", "3"]),
    ],
)
def test_a_letter_is_given_once(words: list[str], found: list[str], qtbot: QtBot):
    menu = QMenu()
    qtbot.addWidget(menu)
    for text in words:
        lettered(menu).addAction(text)
    menu.aboutToShow.emit()
    assert letters(menu) == found
    menu.actions()[-1].setText("Wall")
    menu.aboutToShow.emit()
    assert letters(menu)[-1] == "w"


def test_ctrl_q_leaves_with_every_window(window: Desk, context: DeskContext, qtbot: QtBot):
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    qtbot.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not window.isVisible()
    assert not other.isVisible()
    assert not context.projector_window.isVisible()
