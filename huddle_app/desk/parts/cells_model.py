"""Rows of worded cells as a Qt model: every table of the desk's pages is read-only text."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from huddle_app.desk.parts.plain_tip import plain_tip
from huddle_app.desk.style import Size
from huddle_app.screen import look

Index = QModelIndex | QPersistentModelIndex
GROUND = Qt.ItemDataRole.UserRole + 1
"""The colour behind a cell's text, or nothing."""


@dataclass(frozen=True)
class TableCell:
    """What a cell says; `ink` and `ground` are `#rrggbb` where they differ from the table's own."""

    text: str
    ink: str = ""
    ground: str = ""
    strong: bool = False


Cells = Sequence[TableCell]


class CellsModel(QAbstractTableModel):
    """A table of cells under headings; rows may be shorter than the headings."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)
        self._rows: Sequence[Cells] = ()
        self._plain = look.font(Size.BODY, tabular=True)
        self._strong = look.font(Size.BODY, 600)

    def show(self, rows: Sequence[Cells]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """The rows shown."""
        return 0 if parent and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """One column a heading."""
        return 0 if parent and parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headings, all on the left."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text (in full as its tip) and how it looks."""
        row = self._rows[index.row()]
        if index.column() >= len(row):
            return None
        cell = row[index.column()]
        if role == Qt.ItemDataRole.FontRole:
            return self._strong if cell.strong else self._plain
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(cell.ink) if cell.ink else None
        said = {
            Qt.ItemDataRole.DisplayRole: cell.text,
            Qt.ItemDataRole.ToolTipRole: plain_tip(cell.text),
            GROUND: cell.ground,
        }
        return said.get(role)
