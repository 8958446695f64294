"""Where the numbers do not fit, each with its ways out, taken with one click."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import clear, column, row, words
from huddle_app.desk.shared.desk_page import DeskPage
from huddle_app.desk.style import Space, restyle
from huddle_app.method.ways import Trap, Way
from huddle_app.texts import _


class WaysOut(QWidget):
    """Shows traps and takes the way that is pressed; `taken(way)` tells which one. Hidden without any."""

    taken = Signal(object)

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._lines = column(space=Space.LARGE)
        self._shown: tuple[Trap, ...] = ()
        self._buttons: list[QPushButton] = []
        self.setLayout(self._lines)
        self.hide()

    def show_traps(self, traps: Sequence[Trap]) -> None:
        """Show these instead."""
        if tuple(traps) == self._shown:
            return
        self._shown = tuple(traps)
        focused = any(button.hasFocus() for button in self._buttons)
        self._buttons = []
        clear(self._lines)
        for trap in traps:
            self._lines.addLayout(self._trap(trap))
        self.setVisible(bool(traps))
        if focused:
            self._keep_focus()

    def _keep_focus(self) -> None:
        """The pressed button has gone: the keys go to the first one now, or where the page has them."""
        if self._buttons:
            self._buttons[0].show()  # Qt would do so later, and a hidden one takes no keys
            self._buttons[0].setFocus()
            return
        page = self.parentWidget()
        while page and not isinstance(page, DeskPage):
            page = page.parentWidget()
        if page:
            page.setFocus()

    def _trap(self, trap: Trap) -> QVBoxLayout:
        tight = _("Tight: {sentence}").format(sentence=trap.sentence)
        line = wrapped(tight, "soft") if trap.tight else wrapped(f"⚠ {trap.sentence}", "amber")
        return column(line, *(self._way(way) for way in trap.ways))

    def _way(self, way: Way) -> QHBoxLayout:
        button = QPushButton(_("Do this"))
        button.setProperty("kind", "small")
        button.setAccessibleName(way.words)
        button.setToolTip(way.words)
        button.clicked.connect(partial(self._take, way))
        self._buttons.append(button)
        line = row(wrapped(way.words), button)
        line.setStretch(0, 1)
        return line

    def _take(self, way: Way) -> None:
        """Take a way out; a draw of teams takes a while."""
        traps = self._context.services.traps
        if way.draw is None:
            traps.mend(way)
        else:
            self._context.tasks.run(
                lambda _job: traps.mend(way),
                lambda _none: self._say_drawn(way),
                self._context.messages.tell,
            )
        self.taken.emit(way)

    def _say_drawn(self, way: Way) -> None:
        said = _("{way}: drawn. Ctrl+Z brings the earlier teams back.")
        self._context.messages.say(said.format(way=way.words))


def wrapped(sentence: str, tone: str = "") -> QLabel:
    """A sentence over as many lines as it takes."""
    label = words(sentence)
    label.setWordWrap(True)
    restyle(label, tone=tone)
    return label
