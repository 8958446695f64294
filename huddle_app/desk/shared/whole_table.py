"""A table that shows all of its rows and all of their words."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent

from huddle_app.desk.parts.cells_model import Cells
from huddle_app.desk.parts.cells_table import CellsTable
from huddle_app.desk.shared.function_signs import FunctionHeader
from huddle_app.desk.style import Space

_INSET, _ENDLESS = 16, 10_000
"""Pixels that a cell keeps free beside its words, and more than any table is high."""


class WholeTable(CellsTable):
    """A table as high as its rows, whose words go on in a second line; the page around it scrolls."""

    def __init__(self, headings: Sequence[str], name: str) -> None:
        super().__init__(headings, name)
        self.setHorizontalHeader(FunctionHeader())
        self.setWordWrap(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, rows: Sequence[Cells]) -> None:
        """Show these rows instead, all of them, with every column; hide columns by `hide_columns`."""
        # A hidden column could not be measured.
        self.hide_columns(())
        super().show_rows(rows)
        self._be_whole()

    def hide_columns(self, hidden: Sequence[int]) -> None:
        """Leave these columns out, and show all others."""
        for column in range(self.horizontalHeader().count()):
            self.setColumnHidden(column, column in hidden)
        self._share()
        self._be_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._be_whole()

    def _be_whole(self) -> None:
        least = self.verticalHeader().defaultSectionSize()
        for n in range(self.rows_shown()):
            self.setRowHeight(n, max(least, self._height_of_words(n)))
        header = self.horizontalHeader()
        head = 0 if header.isHidden() else header.sizeHint().height()
        bar = self.horizontalScrollBar()
        under = bar.sizeHint().height() if self._is_too_wide() else 0
        rows = self.verticalHeader().length()
        self.setFixedHeight(rows + head + under + 2 * self.frameWidth())

    def _height_of_words(self, row: int) -> int:
        """The height of a row's words; Qt's own hint forgets what the stylesheet insets."""
        columns = range(self.model().columnCount())
        return max(self._height_of(self.model().index(row, n)) for n in columns) + Space.MEDIUM

    def _height_of(self, index: QModelIndex) -> int:
        words = index.data()
        if not words or self.isColumnHidden(index.column()):
            return 0
        metrics = QFontMetrics(index.data(Qt.ItemDataRole.FontRole))
        room = QRect(0, 0, self._room_of(index), _ENDLESS)
        return metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), words).height()

    def _room_of(self, index: QModelIndex) -> int:
        across = range(self.columnSpan(index.row(), index.column()))
        return sum(self.columnWidth(index.column() + n) for n in across) - _INSET

    def _is_too_wide(self) -> bool:
        return self.horizontalHeader().length() > self.viewport().width()
