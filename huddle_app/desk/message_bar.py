"""The bar that tells the moderator one sentence."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame

from huddle_app.desk.messages import Message
from huddle_app.desk.parts import KeyButton, row, words
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.texts import _

JUST_SAID = 300
"""Milliseconds: a press that leaves a field tells what is wrong there, its release goes elsewhere."""


class MessageBar(QFrame):
    """Shows the last message until it is dismissed, the next one comes, or one has gone on."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "message")
        self._message: Message | None = None
        self._just_said = QTimer(self, singleShot=True, interval=JUST_SAID)
        self._text = words("", Size.BODY, 500)
        self._text.setWordWrap(True)
        self._action = KeyButton("")
        self._action.clicked.connect(self._act)
        dismiss = KeyButton(_("Dismiss"), "Esc")
        dismiss.clicked.connect(self.hide)
        layout = row(self._text, self._action, dismiss, space=Space.MEDIUM)
        layout.setStretch(0, 1)
        layout.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.SMALL)
        self.setLayout(layout)
        self.hide()

    def show_message(self, message: Message) -> None:
        """Show a message in place of the one before."""
        self._message = message
        self._text.setText(message.text)
        self._action.setText(message.action_words)
        self._action.setVisible(message.action is not None)
        restyle(self, tone="trouble" if message.trouble else "said")
        self.setAccessibleName(message.text)
        self.show()
        self._just_said.start()

    def withdraw(self, message: Message) -> None:
        """Hide a message that holds no longer; another one stays."""
        if message is self._message:
            self.hide()

    def go_on(self) -> None:
        """Hide what was said before the next deed or another page; a question and what is new stay."""
        if self._message and not self._message.asks and not self._just_said.isActive():
            self.hide()

    @property
    def is_new(self) -> bool:
        """Whether the message has only just been said."""
        return self._just_said.isActive()

    @property
    def text(self) -> str:
        """What is shown; empty when nothing is."""
        return "" if self.isHidden() else self._text.text()

    def _act(self) -> None:
        """Do what the message offers, once."""
        self.hide()
        if self._message and self._message.action:
            self._message.action()
