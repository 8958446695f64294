"""The table of the people: who they are, and whether they are here."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any
from uuid import UUID

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from huddle_app.desk.bare_keys import ENTER
from huddle_app.desk.parts.cells_model import Cells, CellsModel, Index, TableCell
from huddle_app.desk.parts.cells_table import CellsTable
from huddle_app.desk.prepare.people.found import plain
from huddle_app.desk.style import palette_worn
from huddle_app.figures.palette import Palette, shape_of
from huddle_app.method.people import Participant, Presence
from huddle_app.method.words import function_name
from huddle_app.texts import _

FOUND_BY = Qt.ItemDataRole.UserRole + 2
"""A cell's text as it is searched and sorted: without accents, in lower case."""

_ROW = QItemSelectionModel.SelectionFlag.Rows
_SELECT = QItemSelectionModel.SelectionFlag.Select | _ROW
_ONLY = _SELECT | QItemSelectionModel.SelectionFlag.Clear
_STAND = QItemSelectionModel.SelectionFlag.NoUpdate


class Column(IntEnum):
    """What stands where in a row."""

    NAME = 0
    HERE = 1
    FUNCTION = 2
    LEVEL = 3
    REGION = 4
    DEPARTMENT = 5
    EMAIL = 6
    REPORTS_TO = 7


class PeopleTable(CellsTable):
    """Shows people and lets several be chosen; what is chosen stays so when they are shown anew.

    `ticked(person)`: the cell that says whether somebody is here was clicked. `asked(person)`: somebody is
    to be corrected. `typed(text)`: a letter was typed that begins a name. `picked`: others are chosen.
    """

    ticked = Signal(object)
    asked = Signal(object)
    typed = Signal(str)
    picked = Signal()

    def __init__(self) -> None:
        super().__init__(_headings(), _("People"), stretch=Column.REPORTS_TO)
        self._people: tuple[Participant, ...] = ()
        self._cells = _Found(_headings(), self)
        self._sorted.setSourceModel(self._cells)
        self._sorted.setFilterRole(FOUND_BY)
        self._sorted.setSortRole(FOUND_BY)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.sort_by_clicks()
        self.clicked.connect(self._click)
        self.doubleClicked.connect(self._ask_at)
        self.selectionModel().selectionChanged.connect(self._tell_picked)

    def show_people(self, people: Sequence[Participant]) -> None:
        """Show these people instead; who was chosen before still is, and the place in the list stays."""
        kept, current = {person.id for person in self.picked_people()}, self.currentIndex()
        standing, bar = self._person_at(current), self.verticalScrollBar()
        row, cell, top = current.row(), max(current.column(), 0), bar.value()
        self._people = tuple(people)
        palette = palette_worn()
        self.show_rows([_cells(person, palette) for person in self._people])
        self._pick(kept)
        self._stand_again(standing, row, cell)
        bar.setValue(top)
        self.picked.emit()

    def search(self, text: str) -> None:
        """Leave only the people of whom `text` is said somewhere."""
        super().search(plain(text))

    def picked_people(self) -> tuple[Participant, ...]:
        """Whom the moderator has chosen, in the order shown."""
        rows = sorted(self.selectionModel().selectedRows(), key=QModelIndex.row)
        return tuple(filter(None, map(self._person_at, rows)))

    def current_person(self) -> Participant | None:
        """The one person chosen, or the one the keyboard stands on."""
        picked = self.picked_people()
        return picked[0] if len(picked) == 1 else self._person_at(self.currentIndex())

    def stand_on(self, person_id: UUID) -> None:
        """Choose one person, if shown, and bring them into sight."""
        for row in range(self.rows_shown()):
            index = self._sorted.index(row, Column.NAME)
            person = self._person_at(index)
            if person and person.id == person_id:
                self.selectionModel().setCurrentIndex(index, _ONLY)
                self.scrollTo(index)

    def begin(self) -> None:
        """Go to the list with the keyboard; where nobody is chosen, to its first person."""
        self.setFocus()
        if not self.picked_people() and self.rows_shown():
            first = self._sorted.index(0, Column.NAME)
            self.selectionModel().setCurrentIndex(first, _ONLY)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Correct somebody by Enter; all other keys are the list's."""
        if event.key() in ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._ask_at(self.currentIndex().siblingAtColumn(Column.NAME))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """A letter typed here begins a name that is looked for."""
        if search.strip():
            self.typed.emit(search)

    def _person_at(self, index: QModelIndex) -> Participant | None:
        return self._people[self._sorted.mapToSource(index).row()] if index.isValid() else None

    def _pick(self, ids: set[UUID]) -> None:
        """Choose people again, all at once: each choice is told to whoever listens."""
        picked = QItemSelection()
        for number, person in enumerate(self._people):
            if person.id in ids:
                index = self._sorted.mapFromSource(self._cells.index(number, Column.NAME))
                picked.select(index, index)
        self.selectionModel().select(picked, _SELECT)

    def _stand_again(self, standing: Participant | None, row: int, cell: int) -> None:
        """Stand on the same person; where they are out of sight, on who is there now."""
        for number, person in enumerate(self._people):
            if standing and person.id == standing.id:
                index = self._sorted.mapFromSource(self._cells.index(number, cell))
                if index.isValid():
                    self.selectionModel().setCurrentIndex(index, _STAND)
                    return
        if self.hasFocus() and row >= 0 and self.rows_shown():
            index = self._sorted.index(min(row, self.rows_shown() - 1), cell)
            how = _STAND if self.picked_people() else _SELECT
            self.selectionModel().setCurrentIndex(index, how)

    def _tell_picked(self) -> None:
        self.picked.emit()

    def _click(self, index: QModelIndex) -> None:
        plainly = QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
        if index.column() == Column.HERE and plainly:
            self.ticked.emit(self._person_at(index))

    def _ask_at(self, index: QModelIndex) -> None:
        """Ask for a person to be corrected; where they are ticked, a second click is one more tick."""
        if index.isValid() and index.column() != Column.HERE:
            self.asked.emit(self._person_at(index))


class _Found(CellsModel):
    """Cells that are found and sorted without accents."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text and how it looks."""
        if role == FOUND_BY:
            return plain(super().data(index) or "")
        return super().data(index, role)


def _headings() -> tuple[str, ...]:
    return (
        _("Name"),
        _("Here"),
        _("Function"),
        _("Level"),
        _("Region"),
        _("Department"),
        _("E-mail"),
        _("Reports to"),
    )


def _cells(person: Participant, palette: Palette) -> Cells:
    function = f"{shape_of(person.function)} {function_name(person.function)}"
    rest = (person.level, person.region, person.department, person.email, person.reports_to)
    return (
        TableCell(person.name, strong=True),
        _presence(person.presence, palette),
        TableCell(function, palette.label(person.function)),
        *(TableCell(text) for text in rest),
    )


def _presence(presence: Presence, palette: Palette) -> TableCell:
    """Whether somebody is here, told by word, sign and colour."""
    return {
        Presence.HERE: TableCell(_("✓ here"), palette.accent, palette.accent_soft),
        Presence.AWAY: TableCell(_("– away"), palette.amber_ink, palette.amber_soft),
        Presence.EXPECTED: TableCell(_("expected"), palette.soft),
    }[presence]
