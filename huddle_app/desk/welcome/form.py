"""The form of a new workshop."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtWidgets import (
    QDateTimeEdit,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from huddle_app.desk.parts import KeyButton, column, heading, note, row, soft
from huddle_app.desk.parts.dates import WEEKDAY_AND_DATE
from huddle_app.desk.parts.saving import wanted_place
from huddle_app.desk.style import Size, Space
from huddle_app.desk.welcome.new_workshop import NewWorkshop, free_place
from huddle_app.desk.workshop_files import workshops
from huddle_app.services.create import next_morning
from huddle_app.texts import _


class NewWorkshopForm(QFrame):
    """Asks for title, company, start and place; `wanted(new workshop)` and `left()` tell the outcome."""

    wanted = Signal(object)
    left = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._folder = folder
        self._place: Path | None = None
        self.title = QLineEdit(_("Sales-Marketing Huddle"))
        self.company = QLineEdit()
        self.company.setPlaceholderText(_("The company’s name"))
        self.company.textChanged.connect(self._say_place)
        self.start = QDateTimeEdit(_as_qt(next_morning(datetime.now(UTC).astimezone())))
        self.start.setCalendarPopup(True)
        self.start.setDisplayFormat(f"{WEEKDAY_AND_DATE}, HH:mm")
        self._where = note("")
        self.choose = QPushButton(_("Choose…"))
        self.choose.clicked.connect(self.choose_place)
        self.setLayout(self._arranged())
        self._say_place()

    def place(self) -> Path:
        """Where the workshop file will be."""
        return self._place or free_place(self._folder, self.company.text() or self.title.text())

    def choose_place(self) -> None:
        """Choose another place."""
        if place := wanted_place(self, _("Where to save"), self.place(), workshops()):
            self._place = place
            self._say_place()

    def _arranged(self) -> QVBoxLayout:
        self.make = KeyButton(_("Create workshop"), "Ctrl+Return", primary=True)
        self.make.clicked.connect(lambda: self.wanted.emit(self.filled()))
        back = KeyButton(_("Back"), "Esc")
        back.clicked.connect(self.left)
        where = row(self._where, self.choose)
        where.setStretch(0, 1)
        return column(
            heading(_("New workshop"), Size.TITLE),
            _field(_("Title"), self.title),
            _field(_("Company"), self.company),
            _field(_("Day 1 starts"), self.start),
            column(soft(_("Saved as")), where, space=Space.HAIR),
            None,
            row(None, back, self.make),
            space=Space.LARGE,
            margin=Space.WIDE,
        )

    def _say_place(self) -> None:
        place = self.place()
        self._where.setText(f"{place.name}\n{place.parent}")

    def filled(self) -> NewWorkshop:
        """The workshop as the form describes it."""
        start = datetime.fromisoformat(self.start.dateTime().toString(Qt.DateFormat.ISODate))
        title = self.title.text().strip() or _("Sales-Marketing Huddle")
        return NewWorkshop(self.place(), title, self.company.text().strip(), start)


def _field(words: str, field: QWidget) -> QVBoxLayout:
    label: QLabel = soft(words)
    label.setBuddy(field)
    field.setAccessibleName(words)
    return column(label, field, space=Space.HAIR)


def _as_qt(moment: datetime) -> QDateTime:
    return QDateTime.fromString(moment.isoformat(), Qt.DateFormat.ISODate)
