"""The form of a new workshop."""

from datetime import UTC, date, datetime, time
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from huddle_app.desk.parts import KeyButton, column, heading, note, row, soft, words
from huddle_app.desk.parts.calendar import open_calendar
from huddle_app.desk.parts.dates import WEEKDAY_AND_DATE, as_qt
from huddle_app.desk.parts.file_dialogs import last_folder
from huddle_app.desk.parts.saving import wanted_place
from huddle_app.desk.prepare.agenda.written_time import read_time
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.desk.welcome.new_workshop import NewWorkshop, free_place
from huddle_app.desk.workshop_files import workshops
from huddle_app.method.dates import clock_time
from huddle_app.method.errors import HuddleError
from huddle_app.screen import look
from huddle_app.services.create import next_morning
from huddle_app.settings import SettingsFile
from huddle_app.texts import _

_TIME_WIDTH = 72
"""Pixels before the moderator's text scale."""


class NewWorkshopForm(QFrame):
    """Asks for title, company, start and place; `wanted(new workshop)` and `left()` tell the outcome."""

    wanted = Signal(object)
    left = Signal()

    def __init__(self, settings: SettingsFile) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._settings = settings
        self.folder = last_folder(settings)
        self._place: Path | None = None
        self.title = QLineEdit()
        self.company = QLineEdit()
        self.company.setPlaceholderText(_("The company’s name"))
        self.company.textChanged.connect(self._say_place)
        self.day, self.starts = QDateEdit(), QLineEdit()
        self.day.setDisplayFormat(WEEKDAY_AND_DATE)
        open_calendar(self.day)
        self.starts.setFixedWidth(look.scaled(_TIME_WIDTH))
        self.starts.setAccessibleName(_("Start of day 1"))
        self.trouble = words("")
        self.trouble.setWordWrap(True)
        restyle(self.trouble, tone="red")
        self._where = note("")
        self.choose = QPushButton(_("Choose…"))
        self.choose.clicked.connect(self.choose_place)
        self.setLayout(self._arranged())
        self.begin_anew()
        self.title.textEdited.connect(lambda: self._mark(self.title))
        self.starts.textEdited.connect(lambda: self._mark(self.starts))
        self.starts.editingFinished.connect(self._is_filled)

    def begin_anew(self) -> None:
        """Stand as at the first time: the usual title, no company, the next morning."""
        start = next_morning(datetime.now(UTC).astimezone())
        self._place = None
        self.title.setText(_("Sales-Marketing Huddle"))
        self.company.clear()
        self.day.setDate(as_qt(start.date()))
        self.starts.setText(clock_time(start))
        for field in (self.title, self.starts):
            self._mark(field)
        self._say_place()

    def place(self) -> Path:
        """Where the workshop file will be."""
        return self._place or free_place(self.folder, self.company.text() or self.title.text())

    def choose_place(self) -> None:
        """Choose another place."""
        title, offered = _("Where to save"), self.place().name
        if place := wanted_place(self, title, offered, workshops(), self._settings):
            self._place = place
            self._say_place()

    def _arranged(self) -> QVBoxLayout:
        self.make = KeyButton(_("Create workshop"), "Ctrl+Return", primary=True)
        self.make.clicked.connect(self._want)
        back = KeyButton(_("Back"), "Esc")
        back.clicked.connect(self.left)
        where = row(self._where, self.choose)
        where.setStretch(0, 1)
        start = row(self.day, soft(_("from"), Size.BODY), self.starts, space=Space.SMALL)
        start.setStretch(0, 1)
        day = soft(_("Day 1 starts"))
        day.setBuddy(self.day)
        self.day.setAccessibleName(_("Day 1 starts"))
        return column(
            heading(_("New workshop"), Size.TITLE),
            _field(_("Title"), self.title),
            _field(_("Company"), self.company),
            column(day, start, space=Space.HAIR),
            column(soft(_("Saved as")), where, space=Space.HAIR),
            self.trouble,
            None,
            row(None, back, self.make),
            space=Space.LARGE,
            margin=Space.WIDE,
        )

    def _say_place(self) -> None:
        place = self.place()
        self._where.setText(f"{place.name}\n{place.parent}")

    def filled(self) -> NewWorkshop:
        """The workshop as the form describes it; HuddleError where something is no time, or missing."""
        start = datetime.combine(self._day(), self._time())
        return NewWorkshop(self.place(), self._title(), self.company.text().strip(), start)

    def _want(self) -> None:
        if self._is_filled():
            self.wanted.emit(self.filled())

    def _is_filled(self) -> bool:
        """Whether nothing is missing; the first field at fault is marked, and what it lacks is said."""
        for field, read in ((self.starts, self._time), (self.title, self._title)):
            try:
                read()
            except HuddleError as error:
                self._mark(field, str(error))
                return False
        return True

    def _mark(self, field: QLineEdit, trouble: str = "") -> None:
        """Mark a field that is at fault and say why; without trouble it is right again."""
        restyle(field, state="bad" if trouble else "")
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))

    def _title(self) -> str:
        if title := self.title.text().strip():
            return title
        raise HuddleError(_("The workshop needs a title."))

    def _day(self) -> date:
        day = self.day.date()
        return date(day.year(), day.month(), day.day())

    def _time(self) -> time:
        at = read_time(self.starts.text())
        if at is None:
            raise HuddleError(_("Say at what time day 1 starts, such as 9:00."))
        return at


def _field(words: str, field: QWidget) -> QVBoxLayout:
    label: QLabel = soft(words)
    label.setBuddy(field)
    field.setAccessibleName(words)
    return column(label, field, space=Space.HAIR)
