"""Look of the room: the workshop's title and company, and the client's colour and logo."""

import re
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QGridLayout, QLabel, QPushButton

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import Card, column, heading, note, row, soft
from huddle_app.desk.parts.file_dialogs import chosen_file
from huddle_app.desk.prepare.agenda.fields import TextField, labelled
from huddle_app.desk.prepare.logo import read_logo
from huddle_app.desk.shared.desk_page import DeskPage
from huddle_app.desk.shared.work_line import WorkLine
from huddle_app.desk.style import Space, restyle
from huddle_app.figures.palette import LIGHT
from huddle_app.method.errors import HuddleError
from huddle_app.method.events import WorkshopChanged
from huddle_app.screen import look
from huddle_app.screen.tasks import Job
from huddle_app.texts import _

_HEX = re.compile(r"#?(?P<digits>[0-9a-f]{6})", re.IGNORECASE)
_LOGO_HEIGHT, _LOGO_WIDTH, _HEX_WIDTH = 56, 200, 114
"""Pixels before the moderator's text scale."""


class RoomLook(DeskPage):
    """A card that writes title, company, colour and logo at once; each change is a step of undo."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, WorkshopChanged)
        self._about = context.services.about
        self.work = WorkLine(context.tasks, context.messages)
        self.title, self.company, self.colour = TextField(), TextField(), TextField()
        self.colour.setPlaceholderText(_("Huddle’s own"))
        self.colour.setFixedWidth(look.scaled(_HEX_WIDTH))
        self._swatch = QPushButton(_("Choose…"))
        self.logo = QLabel()
        self.choose = QPushButton(_("Choose a picture…"))
        self.no_logo, self.no_colour = QPushButton(_("No logo")), QPushButton(_("Huddle’s own"))
        self.setLayout(column(Card(self._arranged(), _("Look of the room"))))
        self._wire()
        self.refresh()

    def refresh(self) -> None:
        """Show what the workshop has."""
        workshop = self._about.workshop()
        self.title.show_text(workshop.title)
        self.company.show_text(workshop.company)
        self.colour.show_text(workshop.accent)
        restyle(self.colour, state="")
        self._show_colour(workshop.accent)
        self._show_logo(workshop.logo)
        self.no_colour.setVisible(bool(workshop.accent))
        self.no_logo.setVisible(workshop.logo is not None)

    def take_logo(self, path: Path) -> None:
        """Read a picture in the background and keep it in the workshop file."""
        self.work.run(_("Reading the picture …"), partial(_read, path), self._dress_with)

    def _arranged(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(*[Space.LARGE] * 4)
        grid.setHorizontalSpacing(Space.LARGE)
        grid.setVerticalSpacing(Space.MEDIUM)
        says = note(_("Shown on the projector, and on paper where there is a title."))
        label = soft(_("Colour of the client"))
        label.setBuddy(self.colour)
        self.colour.setAccessibleName(label.text())
        self.colour.setToolTip(_("As #rrggbb, such as {accent}").format(accent=LIGHT.accent))
        colours = row(self.colour, self._swatch, self.no_colour, None)
        named = column(label, colours, space=Space.HAIR // 2)
        pictures = row(self.logo, self.choose, self.no_logo, None)
        logo = column(soft(_("Logo (PNG, JPG or SVG)")), pictures, space=Space.HAIR // 2)
        grid.addLayout(column(heading(_("Look of the room")), says, space=Space.HAIR), 0, 0, 1, 2)
        grid.addLayout(labelled(_("Title"), self.title), 1, 0)
        grid.addLayout(labelled(_("Company"), self.company), 1, 1)
        grid.addLayout(named, 2, 0)
        grid.addLayout(logo, 2, 1)
        grid.addWidget(self.work, 3, 0, 1, 2)
        grid.setRowStretch(4, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _wire(self) -> None:
        self.title.written.connect(self._rename)
        self.company.written.connect(self._rename)
        self.colour.written.connect(self._read_colour)
        self._swatch.clicked.connect(self._ask_colour)
        self.choose.clicked.connect(self._ask_logo)
        self.no_colour.clicked.connect(partial(self._dress_in, ""))
        self.no_logo.clicked.connect(partial(self._dress_with, None))

    def _rename(self) -> None:
        """An emptied title keeps the old one."""
        title = self.title.text().strip() or self._about.workshop().title
        self._about.rename(title, self.company.text().strip())

    def _read_colour(self, text: str) -> None:
        found = _HEX.fullmatch(text.strip())
        if text.strip() and not found:
            restyle(self.colour, state="bad")
            message = _("“{text}” is no colour, such as {accent}.")
            raise HuddleError(message.format(text=text.strip(), accent=LIGHT.accent))
        self._dress_in(f"#{found['digits'].lower()}" if found else "")

    def _ask_colour(self) -> None:
        now = QColor(self._about.workshop().accent or LIGHT.accent)
        chosen = QColorDialog.getColor(now, self, _("Colour of the client"))
        if chosen.isValid():
            self._dress_in(chosen.name())

    def _ask_logo(self) -> None:
        kinds = _("Pictures") + " (*.png *.jpg *.jpeg *.svg)"
        settings = self._context.settings
        if path := chosen_file(self, _("Logo of the client"), kinds, settings):
            self.take_logo(path)

    def _dress_in(self, accent: str) -> None:
        self._about.dress(accent, self._about.workshop().logo)

    def _dress_with(self, logo: bytes | None) -> None:
        self._about.dress(self._about.workshop().accent, logo)

    def _show_colour(self, accent: str) -> None:
        side = look.scaled(16)
        picture = QPixmap(side + Space.HAIR, side)  # an empty strip keeps it from the words
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.fillRect(0, 0, side, side, QColor(accent or LIGHT.accent))
        self._swatch.setIconSize(picture.size())
        self._swatch.setIcon(picture)

    def _show_logo(self, logo: bytes | None) -> None:
        if logo is None:
            self.logo.setText(_("None yet"))
            self.logo.setAccessibleName(_("No logo yet"))
            return
        picture = QPixmap()
        picture.loadFromData(logo)
        fitting = picture.scaled(
            look.scaled(_LOGO_WIDTH),
            look.scaled(_LOGO_HEIGHT),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        self.logo.setPixmap(fitting)
        self.logo.setAccessibleName(_("The client’s logo"))


def _read(path: Path, _job: Job) -> bytes:
    return read_logo(path)
