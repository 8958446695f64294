"""People: who takes part, and the rosters they come from."""

from collections import Counter
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QStackedWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import (
    EmptyPlace,
    KeyButton,
    column,
    heading,
    holding,
    row,
    show_hint,
    soft,
)
from huddle_app.desk.parts.cells_model import Cells, TableCell
from huddle_app.desk.parts.cells_table import CellsTable
from huddle_app.desk.parts.file_drop import FileDrop
from huddle_app.desk.parts.saving import open_folder, wanted_place
from huddle_app.desk.prepare.function_counts import show_counts
from huddle_app.desk.prepare.roster_template import write_template
from huddle_app.desk.shared.desk_page import DeskPage
from huddle_app.desk.shared.importing import LISTS, Importing, list_files
from huddle_app.desk.shared.work_line import WorkLine
from huddle_app.desk.style import Size, Space, palette_worn
from huddle_app.figures.palette import Palette, shape_of
from huddle_app.method.events import PeopleChanged
from huddle_app.method.people import Participant
from huddle_app.method.words import function_name
from huddle_app.screen import look
from huddle_app.texts import _, ngettext


class PeoplePage(DeskPage):
    """The table of participants; a roster comes in by its button or by being dropped here."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, PeopleChanged)
        self.work = WorkLine(context.tasks, context.messages)
        people = context.services.people
        self.importing = Importing(self, self.work, lambda: people.preview, people.confirm)
        FileDrop(self, LISTS).dropped.connect(self.importing.begin)
        self._make_table()
        self._make_head()
        self._body = QStackedWidget()
        self._body.addWidget(self._empty_place())
        self._body.addWidget(holding(column(self._tools, self.table)))
        self.setLayout(
            column(self._head, self.work, self._body, space=Space.LARGE, margin=Space.WIDE)
        )
        self.refresh()

    def refresh(self) -> None:
        """Show everybody."""
        everybody = self._context.services.people.everybody()
        palette = palette_worn()
        self.table.show_rows([_cells(person, palette) for person in everybody])
        show_counts(self._counts, Counter(person.function for person in everybody))
        self._body.setCurrentIndex(1 if everybody else 0)
        self._say_found()

    def import_roster(self) -> None:
        """Choose a roster and preview it."""
        folder = self._context.settings.now.last_folder
        name, _kind = QFileDialog.getOpenFileName(self, _("Import a roster"), folder, list_files())
        if name:
            self.importing.begin(Path(name))

    def save_template(self) -> None:
        """Save an empty roster to be filled in."""
        offered = self._context.services.path.with_name(_("roster.csv"))
        if path := wanted_place(self, _("Save a template"), offered, "CSV"):
            write_template(path)
            words = _("“{file}” is ready to be filled in, then dropped here.")
            self.work.say(
                words.format(file=path.name), _("Open folder"), lambda: open_folder(path.parent)
            )

    def _make_head(self) -> None:
        button = KeyButton(_("Import a roster…"), "Ctrl+I", primary=True)
        button.clicked.connect(self.import_roster)
        self._counts = row()
        self._head = row(heading(_("People"), Size.TITLE), Space.SMALL, self._counts, button)
        self._head.setStretch(2, 1)

    def _make_table(self) -> None:
        self.table = CellsTable(_headings(), _("People"), stretch=len(_headings()) - 1)
        self.table.sort_by_clicks()
        self.search = QLineEdit()
        show_hint(self.search, _("Search by name, level, region …"))
        self.search.setAccessibleName(_("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(look.scaled(280))
        self.search.textChanged.connect(self._search)
        self._found = soft(size=Size.BODY)
        template = QPushButton(_("Save a template…"))
        template.setProperty("kind", "quiet")
        template.clicked.connect(self.save_template)
        self._tools = row(self.search, self._found, None, template)

    def _empty_place(self) -> EmptyPlace:
        template = QPushButton(_("Save a template…"))
        template.clicked.connect(self.save_template)
        words = _(
            "Here will be everybody who takes part. Drop the roster here, or import it: an Excel or "
            "CSV list with a name and a function (sales, marketing, leadership) for each person. "
            "Level, region, department and e-mail are welcome too."
        )
        return EmptyPlace(words, template)

    def _search(self, text: str) -> None:
        self.table.search(text)
        self._say_found()

    def _say_found(self) -> None:
        n = self.table.rows_shown()
        self._found.setText(ngettext("{n} person", "{n} people", n).format(n=n))


def _headings() -> tuple[str, ...]:
    return (_("Name"), _("Function"), _("Level"), _("Region"), _("Department"), _("E-mail"))


def _cells(person: Participant, palette: Palette) -> Cells:
    function = f"{shape_of(person.function)} {function_name(person.function)}"
    rest = (person.level, person.region, person.department, person.email)
    return (
        TableCell(person.name, strong=True),
        TableCell(function, palette.label(person.function)),
        *(TableCell(text) for text in rest),
    )
