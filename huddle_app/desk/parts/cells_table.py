"""The table of the desk's pages: calm, read-only, sorted and searched by text."""

from collections.abc import Sequence
from heapq import nlargest

from PySide6.QtCore import QEvent, QModelIndex, QSortFilterProxyModel, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from huddle_app.desk.parts.cells_model import Cells, CellsModel
from huddle_app.desk.parts.chip_delegate import ChipDelegate
from huddle_app.screen import look

ROW_HEIGHT = 34
"""Pixels before the moderator's text scale."""

_WIDEST, _LEAST = 320, 120
"""Pixels before the moderator's text scale: a column's most, and the least of the one that gives way."""

_GAP = 8
_MEASURED = 4


class CellsTable(QTableView):
    """Shows rows of cells; `chosen` tells the number of the row the moderator stands on."""

    chosen = Signal(int)

    def __init__(
        self, headings: Sequence[str], name: str, stretch: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._stretch = stretch
        self._least = self._room = 0
        self._shown: Sequence[Cells] = ()
        # A page is dressed more than once before it is seen: measuring once is enough.
        self._unfit = QTimer(self, singleShot=True)
        self._unfit.timeout.connect(self._fit)
        self._cells = CellsModel(headings, self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._cells)
        self._sorted.setFilterKeyColumn(-1)
        self._sorted.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._sorted.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setModel(self._sorted)
        self._be_calm()
        self.selectionModel().currentRowChanged.connect(self._tell)

    def show_rows(self, rows: Sequence[Cells]) -> None:
        """Show these rows instead."""
        self._shown = rows
        self._cells.show(rows)
        self._fit()

    def search(self, text: str) -> None:
        """Leave only the rows in which `text` stands somewhere."""
        self._sorted.setFilterFixedString(text)

    def rows_shown(self) -> int:
        """How many rows the search has left."""
        return self._sorted.rowCount()

    def sort_by_clicks(self) -> None:
        """Let a click on a heading sort the rows; until then they stand as given."""
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def _be_calm(self) -> None:
        self.setItemDelegate(ChipDelegate(self))
        # Under the words of the headings, which the desk's stylesheet insets by as much.
        self.setStyleSheet("QTableView::item { padding-left: 5px; }")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.scaled(ROW_HEIGHT))
        self.horizontalHeader().setHighlightSections(False)

    def _fit(self) -> None:
        self._unfit.stop()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column in range(self._cells.columnCount()):
            width = max(header.sectionSizeHint(column), self._widest(column))
            header.resizeSection(column, min(width + _GAP, look.scaled(_WIDEST)))
        self._least = min(header.sectionSize(self._stretch), look.scaled(_LEAST))
        self._share()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew what is dressed otherwise: a page may be filled before it is dressed."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._shown:
            self._unfit.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint no columns that were measured when dressed otherwise."""
        if self._unfit.isActive():
            self._fit()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give one column what the others leave, and no less than it can be read in: then the table scrolls."""
        super().resizeEvent(event)
        # Kept, not asked of the viewport: for that Qt's binding would first load every kind of widget.
        self._room = event.size().width()
        self._share()

    def _share(self) -> None:
        header = self.horizontalHeader()
        others = header.length() - header.sectionSize(self._stretch)
        least = max(self._least, header.sectionSizeHint(self._stretch))
        header.resizeSection(self._stretch, max(self._room - others, least))

    def _widest(self, column: int) -> int:
        """The width of a column's longest texts; to measure every cell takes a tenth of a second."""
        lengths = {
            place: len(row[column].text)
            for place, row in enumerate(self._shown)
            if column < len(row)
        }
        longest = nlargest(_MEASURED, lengths, key=lambda place: lengths[place])
        hints = (self._sorted.mapFromSource(self._cells.index(place, column)) for place in longest)
        return max((self._hint(index) for index in hints if index.isValid()), default=0)

    def _hint(self, index: QModelIndex) -> int:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        return self.itemDelegate().sizeHint(option, index).width()

    def _tell(self) -> None:
        current = self.currentIndex()
        if current.isValid():
            self.chosen.emit(self._sorted.mapToSource(current).row())
