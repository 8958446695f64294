"""What is worth knowing about the plan: where the numbers do not fit, with the ways out, and notices."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import (
    Card,
    KeyButton,
    clear,
    column,
    heading,
    holding,
    note,
    row,
    scrolling,
)
from huddle_app.desk.prepare.ways_out import WaysOut, wrapped
from huddle_app.desk.style import Space
from huddle_app.method.ways import Trap
from huddle_app.texts import _


class Advice(Card):
    """All of it in a card; `left()` tells that it is closed.

    What fits, if only just, comes last and is called tight.
    """

    left = Signal()

    def __init__(self, context: DeskContext) -> None:
        self._lines = column(space=Space.LARGE)
        self._ways = WaysOut(context)
        self._shown: tuple[tuple[Trap, ...], tuple[str, ...]] = ((), ())
        close = KeyButton(_("Close"), "Esc")
        title = _("Worth knowing about this plan")
        name = heading(title)
        name.setWordWrap(True)
        lines = column(self._lines, self._ways, None, space=Space.LARGE)
        body = scrolling(holding(lines, "paper"), title)
        inner = column(name, body, row(close, None), space=Space.MEDIUM, margin=Space.MEDIUM)
        super().__init__(inner, title)
        close.clicked.connect(self.left)

    def show_advice(self, traps: Sequence[Trap], sentences: Sequence[str]) -> None:
        """Show these instead."""
        pressing = sorted(traps, key=lambda trap: (trap.tight, trap.about_teams))
        shown = (tuple(pressing), tuple(sentences))
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._lines)
        for sentence in sentences:
            self._lines.addWidget(wrapped(f"⚠ {sentence}", "amber"))
        if not any(shown):
            self._lines.addWidget(note(_("Everything fits.")))
        self._ways.show_traps(pressing)

    def sentences(self) -> tuple[str, ...]:
        """What does not fit, the most pressing first; what is tight does fit."""
        traps, sentences = self._shown
        return (*(trap.sentence for trap in traps if not trap.tight), *sentences)

    def is_empty(self) -> bool:
        """Whether there is nothing to say at all."""
        return not any(self._shown)
