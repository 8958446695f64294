"""Taking over a file: read in the background, shown as a preview, written when confirmed."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from PySide6.QtWidgets import QWidget

from huddle_app.desk.shared.import_preview import ImportPreview
from huddle_app.desk.shared.work_line import WorkLine
from huddle_app.method.imports import LISTS, Row, summary
from huddle_app.screen.tasks import Job
from huddle_app.texts import _


def list_files() -> str:
    """The files that hold lists, as a file dialog wants them said."""
    return _("Lists ({endings})").format(endings=" ".join(f"*{ending}" for ending in LISTS))


class Preview(Protocol):
    """What both kinds of preview have: a state per row, and what confirming writes."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of the file."""
        ...

    @property
    def columns(self) -> Sequence[str]:
        """Remarks on whole columns."""
        ...

    @property
    def write(self) -> Sequence[object]:
        """What confirming writes."""
        ...


Made = TypeVar("Made", bound=Preview)


class Importing(Generic[Made]):
    """Leads one file from reading to confirmation; nothing is written before that.

    `reader` is asked in the window's thread for what reads the file in another one.
    """

    def __init__(
        self,
        window: QWidget,
        line: WorkLine,
        reader: Callable[[], Callable[[Path], Made]],
        confirm: Callable[[Made], None],
    ) -> None:
        self._window = window
        self._line = line
        self._reader = reader
        self._confirm = confirm
        self.preview: ImportPreview | None = None

    def begin(self, path: Path) -> None:
        """Read a file and show what it would change."""
        if self.preview:
            self.preview.reject()
        words = _("Reading “{file}” …").format(file=path.name)
        read = self._reader()

        def work(job: Job) -> Made:
            made = read(path)
            job.report(1, 1)
            return made

        self._line.run(words, work, lambda made: self._ask(path, made), stoppable=True)

    def _ask(self, path: Path, made: Made) -> None:
        if self._line.stopping:  # Cancel came when the file had just been read
            self._line.say_stopped()
            return
        dialog = ImportPreview(
            path.name, made.rows, made.columns, writes=len(made.write), parent=self._window
        )
        dialog.accepted.connect(lambda: self._write(path, made))
        dialog.finished.connect(self._close)
        self.preview = dialog
        dialog.open()

    def _write(self, path: Path, made: Made) -> None:
        words = _("Importing “{file}” …").format(file=path.name)
        self._line.run(
            words, lambda _job: self._confirm(made), lambda _nothing: self._written(path, made)
        )

    def _written(self, path: Path, made: Made) -> None:
        words = _("Imported from “{file}”: {rows}.")
        self._line.say(words.format(file=path.name, rows=summary(made.rows)))

    def _close(self) -> None:
        if self.preview:
            self.preview.deleteLater()
            self.preview = None
