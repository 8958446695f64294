"""The bar that tells the moderator one sentence, and holds the question that is still open below it."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from huddle_app.desk.messages import Message
from huddle_app.desk.parts import KeyButton, column, row, words
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.texts import _

JUST_SAID = 300
"""Milliseconds: a press that leaves a field tells what is wrong there, its release goes elsewhere."""
ANOTHER = 0.5
"""Seconds for which a button that has just come to mean something else takes no click."""


class MessageBar(QWidget):
    """Shows the last message until it is dismissed, the next one comes, or one has gone on.

    A question stays, on a line of its own at the foot, until it is answered, dismissed or withdrawn;
    of several the newest is shown, and the one before comes back after it. `now` gives seconds.
    """

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self._now = now
        self._changed = now() - ANOTHER
        self._message: Message | None = None
        self._questions: list[Message] = []
        self._just_said = QTimer(self, singleShot=True, interval=JUST_SAID)
        self._said, self._asked = _Line(), _Line()
        for shown in (self._said, self._asked):
            shown.acted.connect(self._act)
            shown.dismissed.connect(self._close)
        self.setLayout(column(self._said, self._asked, space=0))
        self._show()

    def show_message(self, message: Message) -> None:
        """Show a message in place of the one before; a question stays below it."""
        if message.asks:
            # The same question once more is not a second one.
            self._questions = [q for q in self._questions if q.text != message.text]
            self._questions.append(message)
        else:
            self._message = message
        self._just_said.start()
        self._show()

    def withdraw(self, message: Message) -> None:
        """Hide a message that holds no longer; another one stays."""
        if message is self._message or any(message is q for q in self._questions):
            self._close(message)

    def go_on(self) -> None:
        """Hide what was said before the next deed or another page; a question and what is new stay."""
        if self._message and not self._just_said.isActive():
            self._close(self._message)

    def told(self) -> list[Message]:
        """What would be on show in the end if another bar showed it in this order."""
        return [*self._questions, *([self._message] if self._message else [])]

    @property
    def is_new(self) -> bool:
        """Whether the message has only just been said."""
        return self._just_said.isActive()

    @property
    def text(self) -> str:
        """What is shown, what is said before what is asked; empty when nothing is."""
        shown = self._message or (self._questions[-1] if self._questions else None)
        return shown.text if shown else ""

    def _close(self, message: Message) -> None:
        if message is self._message:
            self._message = None
        self._questions = [q for q in self._questions if q is not message]
        self._show()

    def _act(self, message: Message) -> None:
        """Do what the message offers, once; not where the click was meant for what stood here before."""
        if self._now() - self._changed < ANOTHER:
            return
        self._close(message)
        if message.action:
            message.action()

    def _show(self) -> None:
        """Show what there is; buttons that were on show may now stand elsewhere, or mean another thing."""
        asked = self._questions[-1] if self._questions else None
        if not self.isHidden():
            self._changed = self._now()
        self._said.show_message(self._message)
        self._asked.show_message(asked)
        # Esc takes them one by one, the one said last first.
        self._asked.dismiss.setVisible(self._message is None)
        self.setAccessibleName(self.text)
        self.setVisible(bool(self._message or asked))


class _Line(QFrame):
    """A message with its buttons; `acted` and `dismissed` bring the message."""

    acted = Signal(object)
    dismissed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "message")
        self._message: Message | None = None
        self._text = words("", Size.BODY, 500)
        self._text.setWordWrap(True)
        self._action = KeyButton("")
        self._action.clicked.connect(lambda: self.acted.emit(self._message))
        self.dismiss = KeyButton(_("Dismiss"), "Esc")
        self.dismiss.clicked.connect(lambda: self.dismissed.emit(self._message))
        policy = self.dismiss.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.dismiss.setSizePolicy(policy)
        layout = row(self._text, self._action, self.dismiss, space=Space.MEDIUM)
        layout.setStretch(0, 1)
        layout.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.SMALL)
        self.setLayout(layout)

    def show_message(self, message: Message | None) -> None:
        """Show a message; hidden without one."""
        self._message = message
        if message:
            self._text.setText(message.text)
            self._action.setText(message.action_words)
            self._action.setVisible(message.action is not None)
            restyle(self, tone="trouble" if message.trouble else "said")
            self.setAccessibleName(message.text)
        self.setVisible(message is not None)
