"""The window the app starts with when it is given no file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from huddle_app.desk.bare_keys import EnterPresses
from huddle_app.desk.parts import EmptyPlace, KeyButton, column, heading, holding, note, row, words
from huddle_app.desk.parts.file_dialogs import chosen_file
from huddle_app.desk.parts.file_drop import FileDrop
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.desk.welcome.form import NewWorkshopForm
from huddle_app.desk.welcome.new_workshop import NewWorkshop, make_folder
from huddle_app.desk.welcome.recent_list import RecentList
from huddle_app.desk.workshop_files import workshops
from huddle_app.method.errors import HuddleError
from huddle_app.method.workshop_file import ENDING
from huddle_app.screen import look
from huddle_app.settings import SettingsFile
from huddle_app.texts import _

_SIDE_WIDTH, _WIDTH, _HEIGHT = 300, 880, 580
"""Pixels before the moderator's text scale."""


class WelcomeWindow(QWidget):
    """Offers a new workshop, the recent ones, any other file, and the sample."""

    def __init__(
        self,
        settings: SettingsFile,
        open_workshop: Callable[[Path], None],
        new_workshop: Callable[[NewWorkshop], None],
        open_sample: Callable[[], None],
    ) -> None:
        super().__init__()
        self.setWindowTitle(_("Huddle"))
        self.resize(_roomy(self.screen().availableSize()))
        self._settings = settings
        self._open_workshop = open_workshop
        self._new_workshop = new_workshop
        self._open_sample = open_sample
        self.trouble = words("")
        self.trouble.setWordWrap(True)
        restyle(self.trouble, tone="red")
        self.trouble.hide()
        self.form = NewWorkshopForm(settings)
        self.form.wanted.connect(self._create)
        self.form.left.connect(self._show_recent)
        self._body = QStackedWidget()
        self._recent = self._recent_place()
        self._body.addWidget(self._recent)
        self._body.addWidget(self.form)
        FileDrop(self, (ENDING,)).dropped.connect(self._open)
        EnterPresses(self)
        self.setLayout(self._arranged())

    def showEvent(self, event: QShowEvent) -> None:
        """List what has been opened since."""
        super().showEvent(event)
        before, self._recent = self._recent, self._recent_place()
        here = self._body.currentIndex()
        self._body.removeWidget(before)
        before.deleteLater()
        self._body.insertWidget(0, self._recent)
        self._body.setCurrentIndex(here)

    def start_new(self) -> None:
        """Show the form of a new workshop."""
        self.trouble.hide()
        self._body.setCurrentWidget(self.form)
        self.form.company.setFocus()

    def choose_file(self) -> None:
        """Choose a workshop file to open."""
        kinds = f"{workshops()} (*{ENDING})"
        if path := chosen_file(self, _("Open a workshop"), kinds, self._settings):
            self._open(path)

    def _arranged(self) -> QHBoxLayout:
        side = holding(self._side(), "paper")
        side.setFixedWidth(look.half_scaled(_SIDE_WIDTH))
        main = column(self.trouble, self._body, space=Space.MEDIUM, margin=Space.WIDE)
        made = row(side, holding(main, "wall"), space=0)
        made.setStretch(1, 1)
        return made

    def _side(self) -> QVBoxLayout:
        new = KeyButton(_("New workshop"), "Ctrl+N", primary=True)
        new.clicked.connect(self.start_new)
        choose = KeyButton(_("Open…"), "Ctrl+O")
        choose.clicked.connect(self.choose_file)
        sample = KeyButton(_("Try the sample workshop"))
        sample.clicked.connect(lambda: self._try(self._open_sample))
        about = _("A day and a half in which sales and marketing work out how to work together.")
        return column(
            heading(_("Huddle"), Size.LARGE),
            note(about),
            Space.LARGE,
            new,
            choose,
            sample,
            None,
            note(_("Every workshop is one file. It is saved as you go.")),
            margin=Space.WIDE,
        )

    def _recent_place(self) -> QWidget:
        recent = [Path(path) for path in self._settings.now.recent]
        if not recent:
            text = _(
                "Workshops you have opened will be listed here. Drop a .huddle file to open it."
            )
            return EmptyPlace(text)
        listed = RecentList(recent)
        listed.opened.connect(self._open)
        made = column(heading(_("Recent workshops"), Size.TITLE), listed, space=Space.MEDIUM)
        made.setStretch(1, 1)
        return holding(made)

    def _show_recent(self) -> None:
        self.trouble.hide()
        self.form.begin_anew()
        self._body.setCurrentWidget(self._recent)

    def _create(self, wanted: NewWorkshop) -> None:
        if self._try(lambda: self._make(wanted)):
            self.form.begin_anew()

    def _make(self, wanted: NewWorkshop) -> None:
        """Make the workshop; the folder we propose ourselves is made with it where there is none yet."""
        if wanted.path.parent == self.form.folder:
            make_folder(wanted.path.parent)
        self._new_workshop(wanted)

    def _open(self, path: Path) -> None:
        self._try(lambda: self._open_workshop(path))

    def _try(self, action: Callable[[], None]) -> bool:
        """Do it, and say what went wrong; whether it was done."""
        self.trouble.hide()
        try:
            action()
        except HuddleError as error:
            self.say_trouble(str(error))
            return False
        return True

    def say_trouble(self, sentence: str) -> None:
        """Say above all else what went wrong."""
        self.trouble.setText(sentence)
        self.trouble.show()


def _roomy(screen: QSize) -> QSize:
    """The size the window opens with: larger with larger text, but never than the screen."""
    return QSize(look.half_scaled(_WIDTH), look.half_scaled(_HEIGHT)).boundedTo(screen)
