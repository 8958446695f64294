"""What the desk tells the moderator: one sentence at a time, never a dialog."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from huddle_app.desk.parts.saving import open_folder
from huddle_app.method.errors import HuddleError
from huddle_app.method.whereabouts import whereabouts
from huddle_app.paths import user_data
from huddle_app.screen.tasks import Cancelled
from huddle_app.texts import _

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Message:
    """A sentence for the moderator; `trouble` when something went wrong; an action with its words.

    What `asks` something stays until it is answered or withdrawn.
    """

    text: str
    trouble: bool = False
    action_words: str = ""
    action: Callable[[], object] | None = None
    asks: bool = False


class Messages(QObject):
    """Anybody on the desk tells something here; the window's message bar shows the last of it."""

    said = Signal(object)
    withdrawn = Signal(object)
    """This message holds no longer."""
    overtaken = Signal()
    """Something has been done or undone since: what was said of the time before is old."""
    redo: Callable[[], object] | None = None
    """Does again what was undone last; the history of the window puts it here."""

    def say(
        self, text: str, action_words: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Tell that something is done, with a button for what one may do next."""
        self.said.emit(Message(text, action_words=action_words, action=action))

    def say_undoable(self, text: str, undo: Callable[[], str]) -> None:
        """Tell that something is done, with Undo; once pressed, what was undone is told by its name."""
        self.say(text, _("Undo"), lambda: self.say_undone(undo()))

    def say_undone(self, name: str) -> None:
        """Tell what was undone, by whichever button or key, and offer to do it again."""
        self.say(_("Undone: {name}").format(name=name), _("Redo"), self.redo)

    def ask(self, text: str, action_words: str, action: Callable[[], object]) -> Message:
        """Ask something, with a button for yes; the question can be withdrawn."""
        question = Message(text, action_words=action_words, action=action, asks=True)
        self.said.emit(question)
        return question

    def withdraw(self, message: Message) -> None:
        """Take back what was asked, if it is still shown."""
        self.withdrawn.emit(message)

    def tell(self, error: BaseException) -> None:
        """Tell what went wrong: the world's errors in their own sentence, ours in a warm one.

        The log has neither's words: they may quote what somebody answered.
        """
        if isinstance(error, Cancelled):
            self.say(_("Stopped. Nothing was changed."))
        elif isinstance(error, HuddleError):
            log.warning("Something could not be done.\n%s", whereabouts(error))
            self.said.emit(Message(str(error), trouble=True))
        else:
            log.error("Something went wrong.\n%s", whereabouts(error))
            words = _("Show the log")
            told = Message(_trouble_of_ours(), trouble=True, action_words=words, action=_show_log)
            self.said.emit(told)


def _trouble_of_ours() -> str:
    return _(
        "Something went wrong in Huddle itself. Nothing of yours is lost. "
        "The details are in the log; you can go on."
    )


def _show_log() -> None:
    open_folder(user_data())
