"""The line round what is told goes through no word, of the place itself or of its neighbours."""

import pytest
from reportlab.graphics.shapes import String

from huddle_app.figures.catalogue import figure, natural_height, natural_width
from huddle_app.figures.figure import Figure, Spot
from huddle_app.figures.fonts import width_of
from huddle_app.figures.palette import LIGHT
from huddle_app.method.findings.slides import FigureKey
from huddle_app.method.toolkit import Toolkit
from tests.figures.made import findings, strings

AIR = 3.0
"""The line stands 2 pixels outside of a place, or 1 inside of the figure, and is 2 wide."""


def narrow(toolkit: Toolkit, text: str, size: float) -> Figure:
    """The figure as narrow as the desk may draw it, in type of this size."""
    key, found = FigureKey.read(text), findings(toolkit)
    width = natural_width(key, found, size)
    height = natural_height(key, found, width, size, smallest=size)
    share = width / size
    return figure(key, found, width=width, height=height, palette=LIGHT, smallest=size, share=share)


def ends(words: String) -> tuple[float, float]:
    wide = width_of(words.text, words.fontName, words.fontSize)
    left = words.x - {"start": 0.0, "middle": wide / 2, "end": wide}[words.textAnchor]
    return left, left + wide


def inside(spot: Spot, words: String) -> bool:
    left, right = ends(words)
    middle = (left + right) / 2
    return spot.x < middle < spot.x + spot.width and spot.y < words.y < spot.y + spot.height


@pytest.mark.parametrize("size", [12.0, 14.0, 21.0])
@pytest.mark.parametrize(
    "text", ["levels trust", "heat 1", "heat 2 3 4 5 6", "gaps", "statements trust", "links"]
)
def test_words_keep_away_from_the_sides_of_their_place(
    toolkit: Toolkit, text: str, size: float
) -> None:
    drawn = narrow(toolkit, text, size)
    pairs = [(s, each) for s in drawn.spots for each in strings(drawn.drawing) if inside(s, each)]
    assert pairs
    for spot, words in pairs:
        left, right = ends(words)
        room = min(left - spot.x, spot.x + spot.width - right)
        assert room >= AIR, words.text
