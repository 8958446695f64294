"""The pictures: every one is there, in the colours of the moment."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication

from huddle_app.desk.parts.icon import Icon, Tone, icon
from huddle_app.desk.style import dress
from huddle_app.figures.palette import DARK, LIGHT
from huddle_app.paths import RESOURCES


@pytest.fixture
def dark(dressed: QApplication) -> None:
    dress(dressed, dark=True)


def inks(picture: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    """The colours painted in full."""
    image = picture.pixmap(QSize(40, 40), mode).toImage()
    pixels = (image.pixelColor(x, y) for x in range(40) for y in range(40))
    return {pixel.name() for pixel in pixels if pixel.alpha() == QColor(LIGHT.ink).alpha()}


@pytest.mark.parametrize("which", Icon)
def test_every_picture_is_drawn_in_one_ink(which: Icon, dressed: object):
    assert inks(icon(which)) == {LIGHT.ink}


def test_a_picture_follows_the_colours(dressed: object, dark: None):
    made = icon(Icon.PLAY, Tone.SOFT)
    assert inks(made) == {DARK.soft}
    assert inks(made, QIcon.Mode.Disabled) == {DARK.faint}


def test_all_are_drawn_on_the_same_grid_with_the_same_pen():
    texts = [(RESOURCES / "icons" / f"{which}.svg").read_text("utf-8") for which in Icon]
    assert all('viewBox="0 0 20 20"' in text and "currentColor" in text for text in texts)
