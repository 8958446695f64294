"""The actions of a window are found in its buttons, keys and menus."""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenuBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts import KeyButton, column, named_shortcut
from huddle_app.desk.shell import gathering
from huddle_app.desk.shell.commands import Command


@pytest.fixture
def window(dressed: object, qtbot: QtBot) -> QWidget:
    made, place = QWidget(), QWidget()
    place.setAccessibleName("Clock")
    short = KeyButton("+1", "+")
    short.setToolTip("One minute more")
    following = KeyButton("Teams at work", "Space")
    following.known_as = "Next phase"
    off = KeyButton("Off", "O")
    off.setEnabled(False)
    place.setLayout(column(short, following, off))
    hidden = KeyButton("Hidden", "H")
    twins = QPushButton("Show"), QPushButton("Show")
    made.setLayout(column(place, hidden, *twins))
    hidden.hide()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_buttons_that_can_be_pressed_are_offered_with_key_and_place(window: QWidget):
    offered = [(one.name, one.keys, one.group) for one in gathering.of_buttons(window)]
    assert offered == [
        ("One minute more", ("+",), "Clock"),
        ("Next phase", ("Space",), "Clock"),
    ]


def test_every_key_is_known_seen_or_not(window: QWidget):
    assert {"Hidden", "Off", "Next phase"} <= {one.name for one in gathering.of_keys(window)}


def test_named_keys_are_offered_and_do_it(window: QWidget):
    done: list[str] = []
    named_shortcut(window, "Ctrl+L", "Observe", lambda: done.append("observed"))
    [command] = gathering.of_shortcuts(window)
    command.run()
    assert (command.name, command.keys, done) == ("Observe", ("Ctrl+L",), ["observed"])


def test_menus_are_offered_with_what_is_in_them(dressed: object, qtbot: QtBot):
    bar, done = QMenuBar(), list[str]()
    qtbot.addWidget(bar)
    menu = bar.addMenu("&View")
    menu.addAction("R&&D", QKeySequence("Ctrl+R"), lambda: done.append("done"))
    menu.addSeparator()
    menu.addAction("Motion").setCheckable(True)
    menu.addMenu("Text size").addAction("115 %")
    offered = gathering.of_menus(bar)
    assert [(one.name, one.keys) for one in offered] == [
        ("R&D", ("Ctrl+R",)),
        ("Motion (off)", ()),
        ("Text size: 115 %", ()),
    ]
    offered[0].run()
    assert ({one.group for one in offered}, done) == ({"View"}, ["done"])


def test_each_name_comes_once_with_a_key_where_one_has_it():
    plain = Command("Run", (), lambda: None, "Modes")
    keyed = Command("Run", ("Ctrl+2",), lambda: None, "View")
    never = Command("Never", (), lambda: None, "", lambda: False)
    assert gathering.once([plain, keyed, never]) == [keyed]
