"""The parts of a preview side by side, whose words may change while it is open."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from huddle_app.desk.parts import row
from huddle_app.desk.parts.segments import segment_button
from huddle_app.desk.style import Space


class PartsRow(QWidget):
    """A choice among the parts; `chosen` brings the one pressed."""

    chosen = Signal(str)

    def __init__(self, parts: Sequence[str], name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.buttons = {part: segment_button("") for part in parts}
        group = QButtonGroup(self)
        for part, button in self.buttons.items():
            group.addButton(button)
            button.clicked.connect(partial(self.chosen.emit, part))
        self.setLayout(row(*self.buttons.values(), None, space=Space.HAIR))

    def say(self, words: Mapping[str, str]) -> None:
        """What the parts are called now."""
        for part, text in words.items():
            self.buttons[part].setText(text)

    def choose(self, part: str) -> None:
        """Show that this part holds."""
        self.buttons[part].setChecked(True)
