"""Files of the survey, written in the background to where the moderator wants them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QPushButton, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts.file_dialogs import chosen_folder
from huddle_app.desk.parts.saving import open_folder, wanted_place
from huddle_app.desk.shared.work_line import WorkLine
from huddle_app.texts import _

WriteFile = Callable[[Path], None]
WriteFolder = Callable[[Path], Sequence[Path]]


class Writing:
    """Asks for a file or a folder, has it written, and says where it is."""

    def __init__(self, context: DeskContext, work: WorkLine, window: QWidget) -> None:
        self._context = context
        self._window = window
        self.work = work

    def choose_file(self, title: str, file: str, kind: str) -> Path | None:
        """Ask where a file goes that is usually called `file`; None for Cancel."""
        chosen = wanted_place(self._window, title, file, kind, self._context.settings)
        _rest(self._window)
        return chosen

    def choose_folder(self, title: str) -> Path | None:
        """Ask for a folder; None for Cancel."""
        chosen = chosen_folder(self._window, title, self._context.settings)
        _rest(self._window)
        return chosen

    def write_file(
        self, path: Path, write: WriteFile, done: Callable[[], object] | None = None
    ) -> None:
        """Write a file and say that it is ready; `done` once it is."""

        def ready() -> None:
            words = _("“{file}” is ready.").format(file=path.name)
            self._say(words, path.parent)
            if done:
                done()

        words = _("Writing “{file}” …").format(file=path.name)
        self.work.run(words, lambda _job: write(path), lambda _nothing: ready())

    def write_folder(self, folder: Path, write: WriteFolder) -> None:
        """Write several files into a folder and say that they are ready."""

        def ready(files: Sequence[Path]) -> None:
            names = ", ".join(f"“{file.name}”" for file in files)
            self._say(_("Ready: {files}.").format(files=names), folder)

        words = _("Writing into “{folder}” …").format(folder=folder.name)
        self.work.run(words, lambda _job: write(folder), ready)

    def _say(self, words: str, folder: Path) -> None:
        self.work.say(words, _("Open folder"), lambda: open_folder(folder))


def _rest(window: QWidget) -> None:
    """Let no button look as if the mouse were on it: it left while a file dialog was in front."""
    for button in window.findChildren(QPushButton):
        there = button.rect().contains(button.mapFromGlobal(QCursor.pos()))
        if button.underMouse() and not there:
            button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
            button.update()
