"""What is worth knowing about the plan: where the numbers do not fit, with the ways out, and notices."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

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
    words,
)
from huddle_app.desk.style import Space, restyle
from huddle_app.method.ways import Trap, Way
from huddle_app.texts import _


class Advice(Card):
    """All of it in a card; `taken(way)` tells the way out that was pressed, `left()` that it is closed.

    What fits, if only just, comes last and is called tight.
    """

    taken = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        self._lines = column(space=Space.LARGE)
        self._shown: tuple[tuple[Trap, ...], tuple[str, ...]] = ((), ())
        close = KeyButton(_("Close"), "Esc")
        title = _("Worth knowing about this plan")
        name = heading(title)
        name.setWordWrap(True)
        body = scrolling(holding(column(self._lines, None), "paper"))
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
            self._lines.addWidget(_line(f"⚠ {sentence}", "amber"))
        for trap in shown[0]:
            self._lines.addLayout(self._trap(trap))
        if not any(shown):
            self._lines.addWidget(note(_("Everything fits.")))

    def sentences(self) -> tuple[str, ...]:
        """What does not fit, the most pressing first; what is tight does fit."""
        traps, sentences = self._shown
        return (*(trap.sentence for trap in traps if not trap.tight), *sentences)

    def is_empty(self) -> bool:
        """Whether there is nothing to say at all."""
        return not any(self._shown)

    def _trap(self, trap: Trap) -> QVBoxLayout:
        tight = _("Tight: {sentence}").format(sentence=trap.sentence)
        line = _line(tight, "soft") if trap.tight else _line(f"⚠ {trap.sentence}", "amber")
        return column(line, *(self._way(way) for way in trap.ways))

    def _way(self, way: Way) -> QHBoxLayout:
        button = QPushButton(_("Do this"))
        button.setProperty("kind", "small")
        button.setAccessibleName(way.words)
        button.setToolTip(way.words)
        button.clicked.connect(partial(self.taken.emit, way))
        line = row(_line(way.words, ""), button)
        line.setStretch(0, 1)
        return line


def _line(sentence: str, tone: str) -> QLabel:
    label = words(sentence)
    label.setWordWrap(True)
    restyle(label, tone=tone)
    return label
