"""The desk's dress: light, dark or as the system, in any size of text."""

from collections.abc import Iterator

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


@pytest.fixture
def app(dressed: QApplication) -> Iterator[QApplication]:
    yield dressed
    dress(dressed, dark=False)


def test_the_preferences_are_worn(app: QApplication):
    dress_as_wished(app, Settings(text_scale=130, theme="dark"))
    assert (palette_worn(), look.text_scale(), app.font().pixelSize()) == (DARK, 130, 18)
    dress_as_wished(app, Settings(theme="light"))
    assert (palette_worn(), app.font().pixelSize()) == (LIGHT, 14)


def test_the_system_is_followed_only_where_that_is_wished(app: QApplication):
    hints = app.styleHints()
    dress_as_wished(app, Settings(theme="light"))
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert palette_worn() == LIGHT
    dress_as_wished(app, Settings(theme="system"))
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert palette_worn() == DARK
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert palette_worn() == LIGHT


RIM = 4
"""Pixels at the edge of a button that may tell of the keyboard."""


def with_kind(button: QPushButton | QToolButton, kind: str) -> QPushButton | QToolButton:
    button.setText("Larger")
    button.setProperty("kind", kind)
    return button


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("kind", ["plain", "primary", "quiet", "small", "segment", "late", "dots"])
def test_the_ring_says_alone_which_button_has_the_keyboard(
    app: QApplication, qtbot: QtBot, kind: str, dark: bool
):
    dress(app, dark=dark)
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


def test_work_is_seen_while_it_lasts_and_not_after_it_failed(app: QApplication):
    @waiting()
    def work() -> None:
        assert app.overrideCursor() is not None
        raise OSError("full")

    with pytest.raises(OSError, match="full"):
        work()
    assert app.overrideCursor() is None
