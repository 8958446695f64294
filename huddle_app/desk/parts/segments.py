"""A few choices side by side, one of which holds."""

from collections.abc import Hashable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from huddle_app.desk.parts.layouts import clear, row
from huddle_app.desk.style import Size, Space
from huddle_app.screen import look


class Segments(QWidget):
    """A calm row of choices; `chosen` brings the value of the one pressed."""

    chosen = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._buttons: dict[Hashable, QPushButton] = {}
        self._group = QButtonGroup(self)
        tab_to_what_holds(self._group)
        self._row = row(space=Space.HAIR)
        self.setLayout(self._row)

    def offer(self, choices: Mapping[Any, str]) -> None:
        """Offer these choices from now on: the words for each value."""
        if list(choices) == list(self._buttons):
            return
        clear(self._row)
        self._buttons = {value: self._button(value, text) for value, text in choices.items()}

    def choose(self, value: Hashable) -> None:
        """Show that this choice holds."""
        self._buttons[value].setChecked(True)

    def press(self, value: Hashable) -> None:
        """Choose this as its button does, and go there."""
        self._buttons[value].setFocus(Qt.FocusReason.TabFocusReason)
        self._buttons[value].click()

    def take_keyboard(self) -> None:
        """Put the keyboard on the choice that holds."""
        if held := self._group.checkedButton():
            held.setFocus()

    def choose_none(self) -> None:
        """Show that no choice holds yet."""
        if chosen := self._group.checkedButton():
            self._group.setExclusive(False)
            chosen.setChecked(False)
            self._group.setExclusive(True)

    def _button(self, value: Hashable, text: str) -> QPushButton:
        button = segment_button(text)
        button.clicked.connect(partial(self.chosen.emit, value))
        self._group.addButton(button)
        self._row.addWidget(button)
        return button


def tab_to_what_holds(group: QButtonGroup) -> None:
    """Have Tab stop once in a group of choices, at the one that holds; at each while none does.

    Qt leaves its one stop where the keyboard was last, though another choice has been clicked since.
    """

    def follow() -> None:
        chosen = group.checkedButton()
        for button in group.buttons():
            reached = chosen is None or button is chosen
            policy = Qt.FocusPolicy.TabFocus if reached else Qt.FocusPolicy.NoFocus
            button.setFocusPolicy(policy)

    group.buttonToggled.connect(follow)


def segment_button(text: str) -> QPushButton:
    """One of such choices, which a row of its own kind may hold too."""
    button = QPushButton(text)
    button.setFont(look.font(Size.BODY, 500))
    button.setProperty("kind", "segment")
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
