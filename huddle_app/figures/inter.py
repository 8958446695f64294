"""Inter as reportlab knows it, completed where a text has letters that only another typeface has."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import Any

from reportlab.pdfbase.ttfonts import TTFont

from huddle_app.figures.east_asian import LETTERS, typeface_of

STEP = 1000
"""A document counts the parts of Inter that it needs from 0, those of each other typeface from such a step."""

_WORDS = 10_000
"""So many widths are remembered: laying out a page asks for each word's again and again."""


class Inter(TTFont):
    """A weight of Inter, with the East Asian letters it lacks from a typeface of this computer."""

    def __init__(self, name: str, filename: str) -> None:
        own: Any = super()
        own.__init__(name, filename)
        self._others: list[Any] = []
        self._units: Callable[[str], float] = lru_cache(_WORDS)(self._measured)

    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:  # noqa: ARG002, N802 - reportlab's names
        """The width of a text, in the unit of `size`."""
        return 0.001 * size * self._units(text)

    def splitString(  # noqa: N802 - reportlab's name
        self, text: str, doc: Any, encoding: str = "utf-8"
    ) -> list[tuple[int, bytes]]:
        """The text in pieces, each with the number of the part of a typeface that it is set in."""
        own: Any = super()
        if not LETTERS.search(text):
            return own.splitString(text, doc, encoding)
        pieces: list[tuple[int, bytes]] = []
        for other, part in _parts(text):
            first = STEP * self._number(other) if other else 0
            pieces += [(first + n, set_) for n, set_ in (other or own).splitString(part, doc)]
        return pieces

    def getSubsetInternalName(self, subset: int, doc: Any) -> str:  # noqa: N802 - reportlab's name
        """What a document calls such a part."""
        number, place = divmod(subset, STEP)
        font: Any = self._others[number - 1] if number else super()
        return font.getSubsetInternalName(place, doc)

    def _measured(self, text: str) -> float:
        """The width of a text in thousandths of the size."""
        own: Any = super()
        if not LETTERS.search(text):
            return own.stringWidth(text, 1000)
        return sum((other or own).stringWidth(part, 1000) for other, part in _parts(text))

    def _number(self, other: Any) -> int:
        if other not in self._others:
            self._others.append(other)
        return self._others.index(other) + 1


def _parts(text: str) -> Iterator[tuple[Any, str]]:
    """What stands in one typeface at a time; None for Inter."""
    for other, letters in groupby(text, typeface_of):
        yield other, "".join(letters)
