"""Says that a scene waits because the room's picture is frozen, and offers to let it go on."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from huddle_app.desk.messages import Message, Messages
from huddle_app.projector.cue import Cue
from huddle_app.projector.stage import Stage
from huddle_app.texts import _


class WaitingScene(QObject):
    """One sentence for each scene that comes to wait; it goes away when nothing waits any more."""

    def __init__(self, stage: Stage, messages: Messages, words: Callable[[Cue], str]) -> None:
        super().__init__(stage)
        self._stage, self._messages, self._words = stage, messages, words
        self._told: Cue | None = None
        self._message: Message | None = None
        stage.changed.connect(self._say)

    def _say(self) -> None:
        waits = self._stage.waits
        if waits == self._told:
            return
        self._told = waits
        if self._message:
            self._messages.withdraw(self._message)
            self._message = None
        if waits:
            words = _("The room’s picture is frozen. “{scene}” waits until it goes on.")
            text = words.format(scene=self._words(waits))
            self._message = self._messages.ask(text, _("Go on now"), self._go_on)

    def _go_on(self) -> None:
        self._stage.set_frozen(False)
