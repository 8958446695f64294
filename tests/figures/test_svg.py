"""A drawing on the screen: what ends at a line ends there, however wide the screen sets its type."""

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from reportlab.graphics.shapes import Drawing

from huddle_app.figures import fonts, marks
from huddle_app.figures.marks import Anchor
from huddle_app.figures.svg import as_svg
from huddle_app.screen.look import load_fonts

TITLES = (
    "How salespeople see",
    "themselves",
    "Supportiveness",
    "6 · let salespeople adjust a strategy",
)


@pytest.fixture(autouse=True)
def _fonts(qapp: object) -> None:
    fonts.register()
    load_fonts()


def ink(words: str, anchor: Anchor) -> tuple[int, int]:
    """The first and the last column of a painted text that is set at 600 of 1200, seen at two thirds."""
    drawing = Drawing(1200, 60)
    drawing.add(marks.text(600, 20, words, (fonts.REGULAR, 31.0), "#000000", anchor))
    image = QImage(800, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        QSvgRenderer(QByteArray(as_svg(drawing))).render(painter)
    dark = [
        x for x in range(800) if any(image.pixelColor(x, y).lightness() < 128 for y in range(40))
    ]
    return dark[0], dark[-1]


@pytest.mark.parametrize("words", TITLES)
def test_a_text_ends_at_its_point(words: str) -> None:
    assert ink(words, "end")[1] == pytest.approx(399, abs=1.5)


@pytest.mark.parametrize("words", TITLES)
def test_a_text_stands_around_its_middle(words: str) -> None:
    assert sum(ink(words, "middle")) / 2 == pytest.approx(400, abs=1.5)
