"""One line that tells how background work stands: under way with Cancel, done, or gone wrong."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton

from huddle_app.desk.messages import Messages
from huddle_app.desk.parts import KeyButton, note, row
from huddle_app.desk.style import Space, restyle
from huddle_app.method.errors import HuddleError
from huddle_app.screen.tasks import Cancelled, Job, Tasks
from huddle_app.texts import _

Result = TypeVar("Result")


class WorkLine(QFrame):
    """Runs one piece of work at a time in the background; hidden while there is nothing to tell."""

    def __init__(self, tasks: Tasks, messages: Messages) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._tasks = tasks
        self._messages = messages
        self._turn = 0
        self._job: Job | None = None
        self.stopping = False
        self._words = note("")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._bar.setAccessibleName(_("Progress"))
        self.button = QPushButton()
        self.button.clicked.connect(self._press)
        self._on_press: Callable[[], object] = self.hide
        self.close_button = KeyButton(_("Close"), "Esc")
        self.close_button.setAccessibleName(_("Close this message"))
        self.close_button.clicked.connect(self.hide)
        inner = row(self._words, self._bar, self.button, self.close_button, margin=Space.MEDIUM)
        inner.setStretch(0, 1)
        self.setLayout(inner)
        self.hide()
        messages.overtaken.connect(self._go_on)

    def run(
        self,
        words: str,
        work: Callable[[Job], Result],
        done: Callable[[Result], None],
        *,
        stoppable: bool = False,
    ) -> None:
        """Do `work` while saying `words`, then `done(result)`; what goes wrong is told here.

        `stoppable` is work that changes nothing before its last report of progress: only that has a
        Cancel. What other work has overtaken is heard of no more.
        """
        if self._job:
            self._job.cancel()
        self._turn += 1
        turn = self._turn
        self.stopping = False
        self._show(words, _("Cancel") if stoppable else "", self.cancel, busy=True)
        self._job = self._tasks.run(
            work,
            lambda result: self._finish(turn, lambda: done(result)),
            lambda error: self._finish(turn, lambda: self._fail(error)),
            lambda part, whole: self._progress(turn, part, whole),
        )

    def cancel(self) -> None:
        """Stop what is under way; that it has stopped is told once it has."""
        if self._job:
            self.stopping = True
            self._job.cancel()
            self._show(_("Stopping …"), "", self.hide, busy=True)

    def say(
        self, words: str, button: str = "", pressed: Callable[[], object] | None = None
    ) -> None:
        """Tell that something is done, with a button for what one may do next."""
        self._show(words, button, pressed or self.hide)

    def say_stopped(self) -> None:
        """Tell that the work has been stopped before it changed anything."""
        self.say(_("Stopped. Nothing was changed."))

    def words(self) -> str:
        """What is said now; empty when hidden."""
        return "" if self.isHidden() else self._words.text()

    def _finish(self, turn: int, then: Callable[[], None]) -> None:
        if turn == self._turn:
            self._job = None
            self.hide()
            then()

    def _fail(self, error: Exception) -> None:
        if isinstance(error, HuddleError):
            self._show(str(error), "", self.hide, tone="red")
        elif isinstance(error, Cancelled):
            self.say_stopped()
        else:
            self._messages.tell(error)

    def _progress(self, turn: int, part: int, whole: int) -> None:
        if turn == self._turn:
            self._bar.setRange(0, whole)
            self._bar.setValue(part)

    def _show(
        self,
        words: str,
        button: str,
        pressed: Callable[[], object],
        *,
        busy: bool = False,
        tone: str = "",
    ) -> None:
        self._words.setText(words)
        restyle(self._words, tone=tone)
        self._bar.setRange(0, 0)
        self._bar.setVisible(busy)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.close_button.setHidden(busy)
        self._on_press = pressed
        self.show()

    def _go_on(self) -> None:
        """What is under way stays; what was said of earlier work goes with the next deed or its undoing."""
        if not self._job:
            self.hide()

    def _press(self) -> None:
        self._on_press()
