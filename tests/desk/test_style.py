"""The desk's dress: light, dark or as the system, in any size of text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts import KeyButton, column
from huddle_app.desk.style import dress, dress_as_wished, palette_worn, waiting
from huddle_app.figures.palette import DARK, LIGHT
from huddle_app.screen import look
from huddle_app.settings import Settings


def test_the_preferences_are_worn(dressed: QApplication):
    dress_as_wished(dressed, Settings(text_scale=130, theme="dark"))
    assert (palette_worn(), look.text_scale(), dressed.font().pixelSize()) == (DARK, 130, 18)
    dress_as_wished(dressed, Settings(theme="light"))
    assert (palette_worn(), dressed.font().pixelSize()) == (LIGHT, 14)


def test_the_system_is_followed_only_where_that_is_wished(dressed: QApplication):
    hints = dressed.styleHints()
    dress_as_wished(dressed, Settings(theme="light"))
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert palette_worn() == LIGHT
    dress_as_wished(dressed, Settings(theme="system"))
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert palette_worn() == DARK
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert palette_worn() == LIGHT
    dress_as_wished(dressed, Settings(theme="light"))


RIM = 4
"""Pixels at the edge of a button that may tell of the keyboard."""


def with_kind(button: QPushButton | QToolButton, kind: str) -> QPushButton | QToolButton:
    button.setText("Larger")
    button.setProperty("kind", kind)
    return button


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("kind", ["plain", "primary", "quiet", "small", "segment", "late", "dots"])
def test_the_ring_says_alone_which_button_has_the_keyboard(
    dressed: QApplication, qtbot: QtBot, kind: str, dark: bool
):
    dress(dressed, dark=dark)
    window = QWidget()
    qtbot.addWidget(window)
    made = (QToolButton(),) if kind == "dots" else (QPushButton(), KeyButton("Larger", "F4"))
    buttons = [with_kind(button, kind) for button in made]
    other = QPushButton()
    window.setLayout(column(*buttons, other))
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    for button in buttons:
        other.setFocus()
        without = inside(button)
        button.setFocus()
        # From a press of Tab on Qt shows where the keyboard is.
        qtbot.keyClick(button, Qt.Key.Key_Backtab)
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert button.hasFocus()
        assert inside(button) == without


def inside(button: QWidget) -> QImage:
    return button.grab(button.rect().adjusted(RIM, RIM, -RIM, -RIM)).toImage()


def test_work_is_seen_while_it_lasts_and_not_after_it_failed(dressed: QApplication):
    @waiting()
    def work() -> None:
        assert dressed.overrideCursor() is not None
        raise OSError("full")

    with pytest.raises(OSError, match="full"):
        work()
    assert dressed.overrideCursor() is None
