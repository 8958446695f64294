"""The desk's dress: light, dark or as the system, in any size of text."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from huddle_app.desk.style import dress, dress_as_wished, palette_worn
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
