"""A table that is never wider than its words: what is beside it gets the rest."""

from collections.abc import Sequence

from PySide6.QtCore import QSize

from huddle_app.desk.parts.cells_model import Cells
from huddle_app.desk.parts.cells_table import CellsTable
from huddle_app.desk.shared.function_signs import FunctionHeader
from huddle_app.screen import look

_LEAST, _AIR = 360, 8
"""The least width before the moderator's text scale, of which it grows by half; and air in a column."""
_ENDLESS = 16_777_215
"""Qt's word for no limit."""


class FittingTable(CellsTable):
    """Its last column gives way; the titles in the first one keep their width, and it scrolls sideways."""

    def __init__(self, headings: Sequence[str], name: str) -> None:
        super().__init__(headings, name, stretch=len(headings) - 1)
        self.setHorizontalHeader(FunctionHeader())
        self._all = look.half_scaled(_LEAST)
        self._fills = False
        self.setMinimumWidth(self._all)

    def show_rows(self, rows: Sequence[Cells]) -> None:
        """Show these rows instead, with every column; hide columns by `hide_columns`."""
        # A hidden column could not be measured.
        self.hide_columns(())
        super().show_rows(rows)
        self._fit_whole()

    def hide_columns(self, hidden: Sequence[int]) -> None:
        """Leave these columns out, and show all others."""
        for column in range(self.horizontalHeader().count()):
            self.setColumnHidden(column, column in hidden)
        if hidden:
            self._fit_whole()

    def fill(self, *, fills: bool) -> None:
        """Take all the width there is, where nothing stands beside it, or no more than its words need."""
        self._fills = fills
        self.setMaximumWidth(_ENDLESS if fills else self._all)

    def sizeHint(self) -> QSize:
        """Wide enough for every word."""
        return QSize(self._all, super().sizeHint().height())

    def _fit_whole(self) -> None:
        self._share()
        self._all = max(self._width_of_all(), self.minimumWidth())
        self.fill(fills=self._fills)
        self.updateGeometry()

    def _width_of_all(self) -> int:
        header = self.horizontalHeader()
        *others, last = range(header.count())
        shown = [column for column in others if not header.isSectionHidden(column)]
        gives_way = max(header.sectionSizeHint(last), self.sizeHintForColumn(last)) + _AIR
        bar = self.verticalScrollBar().sizeHint().width()
        return sum(map(header.sectionSize, shown)) + gives_way + bar + 2 * self.frameWidth()
