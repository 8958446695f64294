"""One way in which answers come in: what it is, how it stands, and what one can do."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from huddle_app.desk.parts import Card, KeyButton, column, heading, holding, note
from huddle_app.desk.parts.flow_row import FlowRow
from huddle_app.desk.style import Space, restyle


class WayCard(Card):
    """A title, a sentence, how it stands where there is something to say, and the buttons."""

    def __init__(self, title: str, sentence: str) -> None:
        self.state = note("")
        self.state.hide()
        self._buttons = FlowRow(Space.SMALL)
        said = column(heading(title), note(sentence), self.state)
        super().__init__(
            column(said, None, holding(self._buttons), space=Space.MEDIUM, margin=Space.LARGE),
            title,
        )

    def button(self, text: str) -> KeyButton:
        """One more button at the foot of the card."""
        made = KeyButton(text)
        # A click leaves the keyboard where it was: back from a dialog it is to be here.
        made.clicked.connect(partial(made.setFocus, Qt.FocusReason.OtherFocusReason))
        self._buttons.addWidget(made)
        return made

    def say(self, text: str, *, tone: str = "accent") -> None:
        """Say how it stands; nothing where the text is empty."""
        self.state.setText(text)
        self.state.setVisible(bool(text))
        restyle(self.state, tone=tone)

    def show_button(self, button: QPushButton, *, shown: bool) -> None:
        """Show a button or leave it out of the row."""
        button.setVisible(shown)
        self._buttons.invalidate()
