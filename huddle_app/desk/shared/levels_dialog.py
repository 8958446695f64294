"""The order of the company's levels, from the first step of the ladder to the last."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from huddle_app.desk.bare_keys import EnterPresses
from huddle_app.desk.parts import KeyButton, column, heading, note, row
from huddle_app.desk.parts.ordered_list import ListWords, OrderedList
from huddle_app.desk.shell.commands import Command
from huddle_app.desk.style import Size, Space
from huddle_app.screen import look
from huddle_app.texts import _

if TYPE_CHECKING:  # it brings the survey's tables, which the first window does without
    from huddle_app.services.levels import Levels

_WIDTH = 460
"""Pixels before the moderator's text scale, of which it grows by half."""


def levels_command(levels: "Levels", owner: QWidget, group: str) -> Command:
    """What a page offers by name: to open the dialog over it."""
    return Command(_("Order of levels…"), (), lambda: open_levels(levels, owner), group)


def open_levels(levels: "Levels", owner: QWidget) -> "LevelsDialog":
    """Open the dialog over a page; it goes when it is closed."""
    made = LevelsDialog(levels, owner)
    made.finished.connect(made.deleteLater)
    made.open()
    return made


class LevelsDialog(QDialog):
    """Puts the levels there are in order; nothing changes before they are saved."""

    def __init__(self, levels: "Levels", parent: QWidget) -> None:
        super().__init__(parent)
        EnterPresses(self)
        self._levels = levels
        self.setWindowTitle(_("Order of levels"))
        self.steps = OrderedList(
            ListWords(
                name=_("Levels"),
                how=_("Alt with ↑ or ↓ moves a level."),
                earlier=_("Move this level up"),
                later=_("Move this level down"),
            )
        )
        self.steps.show_lines({level: level for level in levels.known()})
        self.keep = KeyButton(_("Save"), "Ctrl+Return", primary=True)
        self.leave = KeyButton(_("Cancel"), "Esc")
        self.keep.clicked.connect(self.save)
        self.leave.clicked.connect(self.reject)
        for button in (self.keep, self.leave):
            button.setAutoDefault(False)
        arranged = column(
            heading(self.windowTitle(), Size.TITLE),
            note(_("Every figure, table and paper shows the levels in this order. Drag a line.")),
            Space.SMALL,
            self.steps,
            Space.SMALL,
            row(None, self.leave, self.keep),
            margin=Space.WIDE,
            space=Space.MEDIUM,
        )
        self.setLayout(arranged)
        width = look.half_scaled(_WIDTH)
        self.setFixedSize(width, arranged.totalHeightForWidth(width))
        self.steps.setFocus()

    def save(self) -> None:
        """Put this order in force; one that was there already is no change."""
        if self.steps.keys() != self._levels.known():
            self._levels.put_in_order(self.steps.keys())
        self.accept()
