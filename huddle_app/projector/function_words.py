"""The line that says which mark is which function."""

from collections.abc import Collection

from PySide6.QtCore import QPointF, QRectF

from huddle_app.method.words import Function, function_name
from huddle_app.projector.canvas import SMALLEST, Canvas, Style

WIDEST = 400.0


def paint_functions(canvas: Canvas, functions: Collection[Function], left: float) -> None:
    """Write the functions with their marks into the header, beginning at `left`."""
    x, y = left, canvas.inner.top() + 25
    for function in (f for f in Function if f in functions):
        canvas.mark(function, QPointF(x + 12, y), 12)
        line = QRectF(x + 40, y - 30, WIDEST, 60)
        words = function_name(function)
        x += 100 + canvas.write(line, words, Style(SMALLEST, canvas.palette.soft))
