"""Keys that a field or a button has no use for are left to the window."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QScrollBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from huddle_app.desk.bare_keys import belongs_to

ENTER, SPACE, LETTER = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_B
RIGHT = Qt.Key.Key_Right


def pressing() -> QPushButton:
    button = QPushButton()
    button.setAutoDefault(True)
    return button


def reached_by_tab() -> QCheckBox:
    box = QCheckBox()
    box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return box


def typed_in() -> QComboBox:
    box = QComboBox()
    box.setEditable(True)
    return box


@pytest.mark.parametrize(
    ("make", "kept"),
    [
        (QLineEdit, {ENTER, SPACE, LETTER, RIGHT}),
        (typed_in, {ENTER, SPACE, LETTER, RIGHT}),
        (QComboBox, {LETTER}),
        (QPushButton, {SPACE}),
        (QCheckBox, {SPACE}),
        (pressing, {ENTER, SPACE}),
        (reached_by_tab, {ENTER, SPACE}),
        (QToolButton, {ENTER, SPACE}),
        (QScrollBar, {RIGHT}),
        (QWidget, set[Qt.Key]()),
    ],
)
def test_what_keeps_which_keys(make: type[QWidget], kept: set[Qt.Key], qtbot: QtBot):
    widget = make()
    qtbot.addWidget(widget)
    events = {
        key: QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        for key in (ENTER, SPACE, LETTER, RIGHT)
    }
    assert {key for key, event in events.items() if belongs_to(widget, event)} == kept
