"""The menus: files, undo and redo, what is seen, and help."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QSizePolicy, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts.file_dialogs import chosen_file
from huddle_app.desk.parts.saving import wanted_place
from huddle_app.desk.shell.history import History
from huddle_app.desk.shell.menu_letters import lettered
from huddle_app.desk.workshop_files import workshops
from huddle_app.method.checklist import Place
from huddle_app.method.errors import HuddleError
from huddle_app.method.notes import NoteKind
from huddle_app.method.workshop_file import ENDING
from huddle_app.texts import _


class Menus(QMenuBar):
    """File and Edit, filled here; View and Help, which the window fills."""

    def __init__(self, context: DeskContext, window: QWidget, leave: Callable[[], None]) -> None:
        super().__init__()
        self._context = context
        self._window = window
        self.setNativeMenuBar(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._fill_file(self.addMenu(_("&File")), leave)
        services, messages = context.services, context.messages
        edit = self.addMenu(_("&Edit"))
        self.history = History(edit, services.deeds, context.bridge, messages)
        edit.addSeparator()
        for kind, (words, key) in _written_anywhere().items():
            edit.addAction(words, QKeySequence(key), partial(context.guide.writing.emit, kind))
        self.view, self.help = self.addMenu(_("&View")), self.addMenu(_("&Help"))
        for menu in (edit, self.view, self.help):
            lettered(menu)

    def _fill_file(self, file: QMenu, leave: Callable[[], None]) -> None:
        standard = QKeySequence.StandardKey
        file.addAction(_("New workshop…"), standard.New, self._context.new_workshop)
        file.addAction(_("Open…"), standard.Open, self._open)
        self.recent = file.addMenu(_("Recent"))
        self.recent.aboutToShow.connect(self._offer_recent)
        file.addSeparator()
        papers = partial(self._context.guide.wanted.emit, Place.PAPERS)
        to_print = file.addAction(_("Print…"), standard.Print, papers)
        copy = file.addAction(_("Save a copy…"), QKeySequence("Ctrl+Shift+S"), self.ask_copy)
        # Other words by which one may look for them.
        to_print.setWhatsThis(_("report paper PDF export"))
        copy.setWhatsThis(_("backup send hand over export"))
        file.addSeparator()
        file.addAction(_("Close"), standard.Close, leave)
        file.addAction(_("Quit"), QKeySequence("Ctrl+Q"), partial(self._quit, leave))
        lettered(file)

    def _quit(self, leave: Callable[[], None]) -> None:
        """Leave as Close does, and every other window with it, unless something has to be said first."""
        leave()
        if not self._window.isVisible():
            QApplication.closeAllWindows()

    def _offer_recent(self) -> None:
        self.recent.clear()
        here = self._context.services.path
        for path in self._context.settings.recent():
            if path.samefile(here):
                continue
            name = path.stem.replace("&", "&&")
            action = self.recent.addAction(name, partial(self._context.open_workshop, path))
            action.setToolTip(str(path))
        if self.recent.isEmpty():
            self.recent.addAction(_("No other workshop yet")).setEnabled(False)

    def _open(self) -> None:
        kinds = f"{workshops()} (*{ENDING})"
        settings = self._context.settings
        if path := chosen_file(self._window, _("Open a workshop"), kinds, settings):
            self._context.open_workshop(path)

    def ask_copy(self) -> None:
        """Ask for the copy's place, and write it there."""
        name = self._context.services.path.stem
        offered = _("{name} copy").format(name=name) + ENDING
        title, settings = _("Save a copy"), self._context.settings
        if place := wanted_place(self._window, title, offered, workshops(), settings):
            self.save_copy(place)

    def save_copy(self, target: Path) -> None:
        """Write a copy in the background; HuddleError when it would cover the open workshop."""
        if target.exists() and target.samefile(self._context.services.path):
            raise HuddleError(_("The copy needs a name of its own."))
        copy = self._context.services.database.copy_to
        said = _("The copy “{name}” is written.").format(name=target.name)
        self._context.tasks.run(
            lambda _job: copy(target),
            lambda _none: self._context.messages.say(said),
            self._context.messages.tell,
        )


def _written_anywhere() -> dict[NoteKind, tuple[str, str]]:
    """What can be written down at any moment: in words, with its key."""
    return {
        NoteKind.OBSERVATION: (_("Private observation"), "Ctrl+L"),
        NoteKind.PARKED: (_("Put on the parking lot"), "Ctrl+G"),
    }
