"""Small shapes that figures and paper share: a function's mark, lines, boxes and texts."""

from typing import Literal

from reportlab.graphics.shapes import Circle, Group, Line, Polygon, Rect, String
from reportlab.lib.colors import Color, HexColor

from huddle_app.figures.fonts import drawable
from huddle_app.figures.palette import Palette, Shape, shape_of
from huddle_app.method.words import Function

Anchor = Literal["start", "middle", "end"]


def mark(function: Function, x: float, y: float, radius: float, palette: Palette) -> Group:
    """The function's shape in its colour, centred on a point, with a rim that parts it from others."""
    drawn = _shape(shape_of(function), x, y, radius)
    drawn.fillColor = HexColor(palette.function(function))
    drawn.strokeColor = HexColor(palette.paper)
    drawn.strokeWidth = radius * 0.22
    return Group(drawn)


def hollow(function: Function, x: float, y: float, radius: float, palette: Palette) -> Group:
    """The function's shape as a ring."""
    drawn = _shape(shape_of(function), x, y, radius)
    drawn.fillColor = HexColor(palette.paper)
    drawn.strokeColor = HexColor(palette.function(function))
    drawn.strokeWidth = radius * 0.38
    return Group(drawn)


def _shape(shape: Shape, x: float, y: float, r: float) -> Circle | Polygon | Rect:
    match shape:
        case Shape.CIRCLE:
            return Circle(x, y, r)
        case Shape.DIAMOND:
            wide = r * 1.22
            return Polygon([x, y + wide, x + wide, y, x, y - wide, x - wide, y])
        case Shape.TRIANGLE:
            wide = r * 1.15
            return Polygon([x - wide, y - r * 0.9, x + wide, y - r * 0.9, x, y + r * 1.15])
        case Shape.SQUARE:
            return Rect(x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7)


def line(x1: float, y1: float, x2: float, y2: float, colour: str, width: float) -> Line:
    """A straight line."""
    drawn = Line(x1, y1, x2, y2)
    drawn.strokeColor, drawn.strokeWidth = HexColor(colour), width
    return drawn


def colour_of(colour: str) -> Color:
    """A colour `#rrggbb` for a shape's edge or ground."""
    return HexColor(colour)


def box(x: float, y: float, width: float, height: float, colour: str) -> Rect:
    """A filled rectangle without an outline."""
    drawn = Rect(x, y, width, height)
    drawn.fillColor, drawn.strokeColor = HexColor(colour), None
    return drawn


def text(
    x: float, y: float, words: str, font: tuple[str, float], colour: str, anchor: Anchor = "start"
) -> String:
    """Text in a font and size; its base line lies on half units because SVG output rounds to them."""
    drawn = String(x, round(2 * y) / 2, drawable(words))
    drawn.fontName, drawn.fontSize = font
    drawn.fillColor, drawn.textAnchor = HexColor(colour), anchor
    return drawn
