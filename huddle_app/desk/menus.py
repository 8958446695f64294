"""The menus: files, and the ways to every mode."""

from functools import partial
from pathlib import Path

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenuBar, QSizePolicy, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.method.errors import HuddleError
from huddle_app.texts import _

ENDING = ".huddle"


class Menus(QMenuBar):
    """New, Open, Recent, Save a copy and Close, with their keys."""

    def __init__(self, context: DeskContext, window: QWidget) -> None:
        super().__init__()
        self._context = context
        self._window = window
        self.setNativeMenuBar(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        file = self.addMenu(_("&File"))
        standard = QKeySequence.StandardKey
        file.addAction(_("New workshop …"), standard.New, context.new_workshop)
        file.addAction(_("Open …"), standard.Open, self._open)
        self.recent = file.addMenu(_("Recent"))
        self.recent.aboutToShow.connect(self._offer_recent)
        file.addSeparator()
        file.addAction(_("Save a copy …"), QKeySequence("Ctrl+Shift+S"), self._save_copy)
        file.addSeparator()
        file.addAction(_("Close"), standard.Close, window.close)

    def _offer_recent(self) -> None:
        self.recent.clear()
        for path in self._context.settings.recent():
            action = self.recent.addAction(path.stem, partial(self._context.open_workshop, path))
            action.setToolTip(str(path))
        if self.recent.isEmpty():
            self.recent.addAction(_("No other workshop yet")).setEnabled(False)

    def _open(self) -> None:
        kinds = _("Huddle workshops (*{ending})").format(ending=ENDING)
        folder = self._context.settings.now.last_folder
        name, _kind = QFileDialog.getOpenFileName(self._window, _("Open a workshop"), folder, kinds)
        if name:
            self._context.open_workshop(Path(name))

    def _save_copy(self) -> None:
        path = self._context.services.path
        offered = path.with_name(_("{name} copy").format(name=path.stem) + ENDING)
        name, _kind = QFileDialog.getSaveFileName(
            self._window, _("Save a copy"), str(offered), f"*{ENDING}"
        )
        if name:
            self.save_copy(Path(name).with_suffix(ENDING))

    def save_copy(self, target: Path) -> None:
        """Write a copy in the background; HuddleError when it would cover the open workshop."""
        if target.resolve() == self._context.services.path.resolve():
            raise HuddleError(_("The copy needs a name of its own."))
        copy = self._context.services.database.copy_to
        said = _("The copy “{name}” is written.").format(name=target.name)
        self._context.tasks.run(
            lambda _job: copy(target),
            lambda _none: self._context.messages.say(said),
            self._context.messages.tell,
        )
