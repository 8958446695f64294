"""A button shows and owns its keys, and knows them by name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts import KeyButton, column
from huddle_app.desk.parts.icon import Icon, icon


def shown(button: KeyButton, qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.setLayout(column(button))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_every_key_presses_it(dressed: object, qtbot: QtBot):
    pressed: list[bool] = []
    button = KeyButton("Next", "Space")
    button.also("Right", "PgDown")
    button.clicked.connect(lambda: pressed.append(True))
    window = shown(button, qtbot)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_PageDown):
        qtbot.keyClick(window, key)
    assert len(pressed) == 3


def test_keys_are_known_as_on_keycaps_once_each(dressed: object):
    button = KeyButton("−1", "-")
    button.also("_", "Shift+-", "PgUp", "-")
    assert button.keys == ("−", "PgUp")
    assert button.accessibleName() == "−1, −"


def test_a_picture_takes_room_of_its_own(dressed: object):
    plain, pictured = KeyButton("Pause", "P"), KeyButton("Pause", "P")
    pictured.setIcon(icon(Icon.PLAY))
    pictured.keep_width("Pause", "Resume")
    plain.keep_width("Pause", "Resume")
    assert pictured.minimumWidth() > plain.minimumWidth()
