"""The rows of a file with what becomes of each, all of them or only those that need attention."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from huddle_app.desk.parts import column
from huddle_app.desk.parts.cells_model import Cells, TableCell
from huddle_app.desk.parts.cells_table import CellsTable
from huddle_app.desk.shared.attention_filter import AttentionFilter
from huddle_app.desk.style import palette_worn
from huddle_app.figures.palette import Palette
from huddle_app.method.imports import Row, RowState, state_name
from huddle_app.texts import _, ngettext

ATTENTION = (RowState.WARNING, RowState.ERROR)
_WHO, _FUNCTION = 1, 2
"""The columns that say whom a row is about."""


class RowsPlace(QWidget):
    """A table of rows; the choice which of them are shown, its `filter`, stands wherever it is put."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[Row] = ()
        self._functions: Mapping[int, str] = {}
        self._waiting: Mapping[int, str] = {}
        self.filter = AttentionFilter(_("Which rows are shown"))
        self.filter.chosen.connect(self._show)
        self.table = CellsTable(
            (_("Row"), _("Who"), _("Function"), _("State"), _("Why")),
            _("Rows of the file"),
            stretch=4,
        )
        self.setLayout(column(self.table))

    def show_rows(
        self,
        rows: Sequence[Row],
        functions: Mapping[int, str] | None = None,
        waiting: Mapping[int, str] | None = None,
    ) -> None:
        """Show these rows; the choice which of them stays where it can.

        Where nothing tells whom the rows are about, their numbers say enough. `functions` are the names
        of the functions that were understood, by the rows' numbers; `waiting` says likewise what the
        moderator may say so that a row is not left out.
        """
        self._rows, self._functions, self._waiting = rows, functions or {}, waiting or {}
        self.table.setColumnHidden(_FUNCTION, not self._functions)
        self.table.setColumnHidden(_WHO, not any(row.about for row in rows))
        words = ngettext("The one row", "All {n:,} rows", len(rows)).format(n=len(rows))
        self._show(self.filter.offer(words, len(self._attention()), len(rows)))

    def _attention(self) -> list[Row]:
        return [row for row in self._rows if row.state in ATTENTION]

    def _show(self, only_attention: bool) -> None:
        palette = palette_worn()
        rows = self._attention() if only_attention else self._rows
        self.table.show_rows([self._cells(row, palette) for row in rows])

    def _cells(self, row: Row, palette: Palette) -> Cells:
        waits = self._waiting.get(row.number, "")
        return (
            TableCell(str(row.number), palette.soft),
            TableCell(row.about),
            TableCell(self._functions.get(row.number, "")),
            _waits_cell(palette) if waits else _state_cell(row.state, palette),
            TableCell(waits or row.why),
        )


def _waits_cell(palette: Palette) -> TableCell:
    return TableCell(_("waits for your answer"), palette.amber_ink, palette.amber_soft)


def _state_cell(state: RowState, palette: Palette) -> TableCell:
    ink, ground = {
        RowState.NEW: (palette.accent, palette.accent_soft),
        RowState.UPDATED: (palette.accent, palette.accent_soft),
        RowState.UNCHANGED: (palette.soft, ""),
        RowState.REPEATED: (palette.soft, ""),
        RowState.WARNING: (palette.amber_ink, palette.amber_soft),
        RowState.ERROR: (palette.red, palette.red_soft),
    }[state]
    return TableCell(state_name(state), ink, ground)
