"""No press of a key means two things: Qt does neither of them then."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QWidget

from huddle_app.desk.window import Desk, Mode

SHIFTED = {
    "US": dict(zip("1234567890-=[];'\\,./`", '!@#$%^&*()_+{}:"|<>?~', strict=True)),
    "German": dict(zip("1234567890+-#,.<^", "!\"§$%&/()=*_';:>°", strict=True)),
}
"""What Shift makes of a key on a keyboard."""


def pressed(keys: str, layout: str) -> str:
    """The press that a shortcut stands for: Shift and the bare key, wherever Shift makes the sign."""
    commands, key = re.fullmatch(r"((?:\w+\+)*)(.+)", keys).groups()  # pyright: ignore[reportOptionalMemberAccess]
    bare = {sign: base for base, sign in SHIFTED[layout].items()}.get(key)
    return f"{commands.removesuffix('Shift+')}Shift+{bare}" if bare else keys


def of_actions(window: Desk) -> list[tuple[str, str]]:
    """Every key of every action in the menus, with its text."""
    actions = window.findChildren(QAction)
    return [(key.toString(), action.text()) for action in actions for key in action.shortcuts()]


def of_others(window: Desk) -> list[str]:
    """Every key that works in the window now, whatever has the focus."""
    keys = [key for key in window.findChildren(QShortcut) if key.isEnabled()]
    return [key.key().toString() for key in keys if works_anywhere(key)]


def works_anywhere(key: QShortcut) -> bool:
    parent = key.parent()
    seen = isinstance(parent, QWidget) and parent.isVisible()
    return seen and key.context() is Qt.ShortcutContext.WindowShortcut


@pytest.mark.parametrize("layout", SHIFTED)
def test_shift_is_counted_as_part_of_a_press(layout: str):
    plus = {"US": "Ctrl+Shift+=", "German": "Ctrl++"}[layout]
    assert pressed("Ctrl++", layout) == plus
    assert pressed("Ctrl+Shift+Z", layout) == "Ctrl+Shift+Z"


@pytest.mark.parametrize("layout", SHIFTED)
@pytest.mark.parametrize("mode", Mode)
def test_no_press_means_an_action_and_something_else(window: Desk, mode: Mode, layout: str):
    window.show_mode(mode)
    actions = [pressed(key, layout) for key, _text in of_actions(window)]
    others = {pressed(key, layout) for key in of_others(window)}
    assert len(actions) > len(Mode)
    assert {key for key in actions if actions.count(key) > 1} == set()
    assert set(actions) & others == set()
