"""Taking over a file: read in the background, shown as a preview, written when confirmed."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QWidget

from huddle_app.desk.shared.confirmed_import import ConfirmedImport
from huddle_app.desk.shared.import_preview import ImportPreview
from huddle_app.desk.shared.work_line import WorkLine
from huddle_app.method.imports import LISTS, Row, summary
from huddle_app.method.people import RosterLine
from huddle_app.method.words import function_name
from huddle_app.texts import _


def list_files() -> str:
    """The files that hold lists, as a file dialog wants them said."""
    return _("Lists ({endings})").format(endings=" ".join(f"*{ending}" for ending in LISTS))


class Preview(Protocol):
    """What a preview of people has: the lines as read, a state per row, and what confirming writes."""

    @property
    def lines(self) -> Sequence[RosterLine]:
        """The lines of the file as they were understood."""
        ...

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of the file."""
        ...

    @property
    def remarks(self) -> Sequence[str]:
        """What is to be said of the file as a whole."""
        ...

    @property
    def write(self) -> Sequence[object]:
        """What confirming writes."""
        ...


Made = TypeVar("Made", bound=Preview)


class Importing(ConfirmedImport[Made, ImportPreview]):
    """Leads one file from reading to confirmation.

    `reader` is asked in the window's thread for what reads the file in another one.
    """

    def __init__(
        self,
        window: QWidget,
        line: WorkLine,
        reader: Callable[[], Callable[[Path], Made]],
        confirm: Callable[[Made], None],
    ) -> None:
        super().__init__(line)
        self._window = window
        self._reader = reader
        self._confirm = confirm

    def begin(self, path: Path) -> None:
        """Read a file and show what it would change."""
        words = _("Reading “{file}” …").format(file=path.name)
        read = self._reader()
        self.lead(words, lambda _job: read(path), partial(self._dialog, path))

    def _dialog(self, path: Path, made: Made) -> ImportPreview:
        dialog = ImportPreview(
            path.name,
            made.rows,
            made.remarks,
            writes=len(made.write),
            functions={n.number: function_name(n.function) for n in made.lines if n.function},
            parent=self._window,
        )
        dialog.accepted.connect(lambda: self._write(path, made))
        return dialog

    def _write(self, path: Path, made: Made) -> None:
        words = _("Importing “{file}” …").format(file=path.name)
        self._line.run(
            words, lambda _job: self._confirm(made), lambda _nothing: self._written(path, made)
        )

    def _written(self, path: Path, made: Made) -> None:
        words = _("Imported from “{file}”: {rows}.")
        self._line.say(words.format(file=path.name, rows=summary(made.rows)))
