"""Which names no paper can print in their own letters, said while there is time to write them otherwise."""

from collections.abc import Iterable

from huddle_app.desk.parts import row
from huddle_app.desk.parts.card import Card
from huddle_app.desk.parts.texts import note
from huddle_app.desk.style import Space, restyle
from huddle_app.texts import ngettext

_OURS = 0x0530
"""Before this come the Latin, Greek and Cyrillic letters, which our typeface has."""


class PrintLine(Card):
    """One sentence where papers would have boxes in place of letters; it is not seen where they print all."""

    def __init__(self) -> None:
        self.said = note("")
        restyle(self.said, tone="amber")
        super().__init__(row(self.said, margin=Space.MEDIUM))
        restyle(self, kind="rule")
        self.hide()

    def show_names(self, names: Iterable[str]) -> None:
        """Say which of these names are meant."""
        boxed = [name for name in names if prints_boxes(name)]
        words = ngettext(
            "⚠ Papers cannot print {n} name, “{name}”: boxes stand in place of letters. Write it in"
            " Latin letters.",
            "⚠ Papers cannot print {n} names, such as “{name}”: boxes stand in place of letters. Write"
            " them in Latin letters.",
            len(boxed),
        )
        self.said.setText(words.format(n=len(boxed), name=boxed[0]) if boxed else "")
        self.setVisible(bool(boxed))


def prints_boxes(name: str) -> bool:
    """Whether a paper has boxes in place of letters of a name, or of another text."""
    if all(ord(letter) < _OURS for letter in name):
        return False
    # reportlab comes with the first name in other letters: the first window does not need it.
    from huddle_app.figures.fonts import is_boxed

    return is_boxed(name)
