"""Text as large as its place allows."""

from collections.abc import Iterable

from huddle_app.figures.fonts import fitted

LEAD = 1.18


def largest(
    text: str, font: str, width: float, height: float, sizes: Iterable[float]
) -> tuple[float, list[str]]:
    """The first of `sizes` (the largest first) in which all of `text` fits, and its lines there.

    In the last size, what does not fit ends in “…”.
    """
    size, lines = 0.0, list[str]()
    for size in sizes:
        room = max(1, int(height / (size * LEAD)))
        lines = fitted(text, font, size, width, lines=room)
        if " ".join(lines) == " ".join(text.split()):
            break
    return size, lines
