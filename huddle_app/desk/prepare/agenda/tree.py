"""The plan as a table: days, their items, and the parts an item opens to."""

from collections.abc import Container, Sequence

from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from huddle_app.desk.prepare.agenda.delegate import PlanDelegate
from huddle_app.desk.prepare.agenda.lines import DayLines, Line
from huddle_app.desk.prepare.agenda.rows import KEY, Column, editable, fill
from huddle_app.desk.style import Size
from huddle_app.screen import look
from huddle_app.texts import _

_ROW, _DAY_ROW = 30, 36


_WIDTHS = {
    Column.START: 86,
    Column.MINUTES: 60,
    Column.WHAT: 122,
    Column.SPEAKER: 108,
    Column.REMARK: 148,
}
_TITLE = 160
"""Pixels that titles are to have before other columns are shown."""
_LEAST_REMARK = 72
_GIVE_WAY = (Column.SPEAKER, Column.WHAT)
_GROWS = {Column.WHAT: 0.1, Column.SPEAKER: 0.2, Column.REMARK: 0.25}
"""What share of the room that is left over a column gets; the titles get the rest."""


class PlanTree(QTreeWidget):
    """Shows lines and lets them be edited in place.

    `chosen(key)` tells the line one stands on, `edited(key, column, value)` what was written into it.
    Enter or F2 edits, Tab goes on to the next cell, Space opens an item to its parts.
    """

    chosen = Signal(str)
    edited = Signal(str, int, object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: Sequence[DayLines] = ()
        self._rows: dict[str, QTreeWidgetItem] = {}
        self._writer = PlanDelegate(self)
        self._writer.written.connect(self._tell_edit)
        self._writer.onward.connect(self._edit_beside)
        self.setItemDelegate(self._writer)
        self.setAccessibleName(_("The plan"))
        self.setAccessibleDescription(
            _("Enter edits, Tab goes on to the next cell, Space opens an item to its parts.")
        )
        self._be_calm()
        self.currentItemChanged.connect(self._tell_choice)

    def show_days(self, days: Sequence[DayLines]) -> None:
        """Show these; the chosen cell stays chosen, and what is being typed goes on where lines are the same."""
        if _keys(days) != _keys(self._shown):
            self._rebuild(days)
        for line in (line for day in days for line in day.lines):
            fill(self._rows[line.key], line)
            for part in line.parts:
                fill(self._rows[part.key], part)
        for number, day in enumerate(days):
            if head := self.topLevelItem(number):
                head.setText(Column.START, day.title)
        self._shown = days

    def key(self) -> str:
        """The key of the line one stands on; empty on a day's own line."""
        line = self.currentItem()
        return str(line.data(Column.START, KEY) or "") if line else ""

    def choose(self, key: str, column: Column = Column.TITLE) -> None:
        """Stand on a line."""
        if line := self._rows.get(key):
            self.setCurrentItem(line, column)
            self.scrollToItem(line)

    def open_to(self, key: str) -> None:
        """Open the item a part stands under."""
        if (line := self._rows.get(key)) and (above := line.parent()):
            above.setExpanded(True)

    def keys(self) -> list[str]:
        """The keys of all lines as they stand under one another."""
        return list(self._rows)

    def edit_cell(self, key: str, column: Column) -> None:
        """Open a cell for writing."""
        self.choose(key, column)
        self.setFocus()
        self.edit(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit with Enter, open with Space, walk from cell to cell with the arrows."""
        if not self._obey(Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let columns give way to the titles where there is little room, and grow where there is much."""
        super().resizeEvent(event)
        free = self.viewport().width() - look.scaled(_TITLE + sum(_WIDTHS.values()))
        for column, share in _GROWS.items():
            self.setColumnWidth(column, look.scaled(_WIDTHS[column]) + max(0, int(share * free)))
        for column in _GIVE_WAY:
            self.setColumnHidden(column, free < 0)
            free += look.scaled(_WIDTHS[column])
        if free < 0:
            remark = max(self.columnWidth(Column.REMARK) + free, look.scaled(_LEAST_REMARK))
            self.setColumnWidth(Column.REMARK, remark)

    def _obey(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        line = self.currentItem()
        if line is None or modifiers & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self._edit_here(line)
        elif key is Qt.Key.Key_Space:
            line.setExpanded(not line.isExpanded())
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._step(line, 1 if key is Qt.Key.Key_Right else -1)
        else:
            return False
        return True

    def _edit_here(self, line: QTreeWidgetItem) -> None:
        column = self.currentColumn()
        if column not in editable(line):
            column = Column.TITLE
        if column in editable(line):
            self.setCurrentItem(line, column)
            self.edit(self.currentIndex())

    def _step(self, line: QTreeWidgetItem, by: int) -> None:
        """To the cell beside; on the title Right opens what is closed first, and Left closes it."""
        column = self.currentColumn()
        opens = bool(line.childCount()) and line.isExpanded() != (by > 0)
        if column == Column.TITLE and opens:
            line.setExpanded(by > 0)
        elif 0 <= column + by < len(Column):
            self.setCurrentItem(line, column + by)

    def _edit_beside(self, by: int) -> None:
        line = self.currentItem()
        columns = editable(line) if line else []
        if line and columns:
            here = self.currentColumn()
            further = [column for column in columns[::by] if (column - here) * by > 0]
            if further:
                self.setCurrentItem(line, further[0])
                self.edit(self.currentIndex())

    def _tell_edit(self, index: QModelIndex, value: object) -> None:
        line = self.itemFromIndex(index)
        self.edited.emit(str(line.data(Column.START, KEY)), index.column(), value)

    def _tell_choice(self) -> None:
        self.chosen.emit(self.key())

    def _rebuild(self, days: Sequence[DayLines]) -> None:
        """Put all lines up anew, open as they were, on the same line and cell."""
        here, column = self.key(), self.currentColumn()
        closed = {key for key, row in self._rows.items() if not row.isExpanded()}
        known = list(self._rows)
        quiet = QSignalBlocker(self)
        self.clear()
        self._rows = {}
        for day in days:
            self._add_day(day)
        for key, row in self._rows.items():
            row.setExpanded(bool(row.childCount()) and key in set(known) - closed)
        self.choose(_nearest(here, known, self._rows), Column(max(0, column)))
        quiet.unblock()
        self._tell_choice()

    def _add_day(self, day: DayLines) -> None:
        head = QTreeWidgetItem(self)
        head.setFirstColumnSpanned(True)
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        head.setFont(Column.START, look.font(Size.BODY, 600))
        head.setSizeHint(Column.START, QSize(0, look.scaled(_DAY_ROW)))
        for line in day.lines:
            row = self._add(head, line)
            for part in line.parts:
                self._add(row, part)
        head.setExpanded(True)

    def _add(self, above: QTreeWidgetItem, line: Line) -> QTreeWidgetItem:
        row = QTreeWidgetItem(above)
        row.setFlags(
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable
        )
        row.setData(Column.START, KEY, line.key)
        row.setSizeHint(Column.START, QSize(0, look.scaled(_ROW)))
        row.setTextAlignment(
            Column.MINUTES, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        for column in (Column.START, Column.MINUTES):
            row.setFont(column, look.font(Size.BODY, tabular=True))
        row.setFont(Column.TITLE, look.font(Size.BODY, 600 if line.strong else 400))
        for column in (Column.WHAT, Column.SPEAKER, Column.REMARK):
            row.setFont(column, look.font(Size.SMALL))
        self._rows[line.key] = row
        return row

    def _be_calm(self) -> None:
        names = (_("Start"), _("What happens"), _("Min"), _("Kind"), _("Who speaks"), _("Remarks"))
        self.setHeaderLabels(names)
        self.headerItem().setTextAlignment(
            Column.MINUTES, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        self.setRootIsDecorated(False)
        self.setTreePosition(Column.TITLE)
        self.setIndentation(look.scaled(18))
        self.setAllColumnsShowFocus(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.AnyKeyPressed)
        self.setExpandsOnDoubleClick(False)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setMinimumSectionSize(look.scaled(40))
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, look.scaled(width))


def _keys(days: Sequence[DayLines]) -> list[list[tuple[str, tuple[str, ...]]]]:
    return [
        [(line.key, tuple(part.key for part in line.parts)) for line in day.lines] for day in days
    ]


def _nearest(key: str, before: Sequence[str], now: Container[str]) -> str:
    """The key itself, or of the lines that stood around it the next one that is left."""
    if key in now or key not in before:
        return key
    place = before.index(key)
    around = [*before[place + 1 :], *reversed(before[:place])]
    return next((one for one in around if one in now), "")
