"""What all imports share: read in the background, looked at, and written only when that is confirmed."""

from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtWidgets import QDialog

from huddle_app.desk.shared.work_line import WorkLine
from huddle_app.screen.tasks import Job

Made = TypeVar("Made")
Shown = TypeVar("Shown", bound=QDialog)


class ConfirmedImport(Generic[Made, Shown]):
    """Leads one import at a time; `preview` is its dialog while that is open."""

    def __init__(self, line: WorkLine) -> None:
        self._line = line
        self.preview: Shown | None = None

    def lead(
        self,
        words: str,
        read: Callable[[Job], Made],
        dialog: Callable[[Made], Shown],
    ) -> None:
        """Read while saying `words`, and show what was read in a `dialog`, which says what accepting it does.

        A preview that is still open is given up. Until the next one is there, Cancel stops it all.
        """
        if self.preview:
            self.preview.reject()

        def work(job: Job) -> Made:
            made = read(job)
            job.report(1, 1)
            return made

        self._line.run(words, work, partial(self._show, dialog), stoppable=True)

    def _show(self, dialog: Callable[[Made], Shown], made: Made) -> None:
        if self._line.stopping:  # Cancel came when all had just been read
            self._line.say_stopped()
            return
        self.preview = dialog(made)
        self.preview.finished.connect(self._close)
        self.preview.open()

    def _close(self) -> None:
        if self.preview:
            self.preview.deleteLater()
            self.preview = None
