"""The rounds of the workshop side by side, one of which is shown, and the way to another one."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QMenu, QPushButton, QWidget

from huddle_app.desk.parts import KeyButton, clear
from huddle_app.desk.parts.flow_row import FlowRow
from huddle_app.desk.parts.segments import segment_button
from huddle_app.desk.style import Space
from huddle_app.method.words import RoundKey, RoundKind, round_name
from huddle_app.texts import _


class RoundsBar(QWidget):
    """`chosen(key)` brings the round pressed, `another(kind)` asks for one more."""

    chosen = Signal(object)
    another = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Rounds"))
        self.buttons: dict[RoundKey, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._flow = FlowRow(Space.HAIR)
        self.setLayout(self._flow)

    def offer(self, rounds: Mapping[RoundKey, str]) -> None:
        """Offer these rounds by their words; the one chosen stays so."""
        if {key: button.text() for key, button in self.buttons.items()} == rounds:
            return
        chosen = next((key for key, button in self.buttons.items() if button.isChecked()), None)
        clear(self._flow)
        self.buttons = {key: self._segment(key, words) for key, words in rounds.items()}
        self._flow.addWidget(self._more())
        if chosen in self.buttons:
            self.choose(chosen)

    def choose(self, key: RoundKey) -> None:
        """Show that this round is shown."""
        self.buttons[key].setChecked(True)

    def _segment(self, key: RoundKey, words: str) -> QPushButton:
        button = segment_button(words)
        button.clicked.connect(partial(self.chosen.emit, key))
        self._group.addButton(button)
        self._flow.addWidget(button)
        return button

    def _more(self) -> KeyButton:
        button = KeyButton(_("+ Another round"))
        button.setProperty("kind", "quiet")
        menu = QMenu(button)
        for kind in RoundKind:
            menu.addAction(round_name(kind), partial(self.another.emit, kind))
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button
