"""The findings of a wave as a table: a heading per tool, a line per scale, a column per group."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal

from huddle_app.desk.parts.cells_model import Cells, TableCell
from huddle_app.desk.parts.cells_table import CellsTable
from huddle_app.desk.shared.breakdown import By, group_title
from huddle_app.desk.shared.finding_lines import CellWords, FindingLine, finding_lines, line_title
from huddle_app.desk.style import palette_worn
from huddle_app.figures.palette import Palette
from huddle_app.method.findings.model import Findings, Group
from huddle_app.method.words import Function
from huddle_app.screen import look
from huddle_app.texts import _

_LEAST = 360
"""Pixels before the moderator's text scale; with less room the table scrolls sideways."""
_TITLE_LEAST = 200


class FindingsTable(CellsTable):
    """Scale by group with mean, band and people; `picked(line)` tells which line is looked at."""

    picked = Signal(object)

    def __init__(self, groups: Sequence[Group], by: By) -> None:
        columns = [group_title(group, by) for group in groups]
        gap = _("Gap") if by is By.FUNCTION else _("Widest gap")
        # The titles keep their width however many groups stand beside them.
        last = len(groups) + 1
        super().__init__((_("Scale"), *columns, gap), _("Findings by scale"), stretch=last)
        self._groups = groups
        self._lines: Sequence[FindingLine] = ()
        self._all = look.scaled(_LEAST)
        self.setMinimumWidth(look.half_scaled(_LEAST))
        self.chosen.connect(self._pick)

    def show_findings(self, findings: Findings, row: int = -1) -> None:
        """Show a wave; the line looked at stays, unless another one is asked for."""
        wanted = row if row >= 0 else max(self.currentIndex().row(), 1)
        self._lines = finding_lines(findings, self._groups)
        palette = palette_worn()
        self.show_rows([_cells(line, palette) for line in self._lines])
        self.clearSpans()
        self._hide_silent_leadership()
        for n, line in enumerate(self._lines):
            if line.scale is None:
                self.setSpan(n, 0, 1, len(self._groups) + 2)
        self.selectRow(min(wanted, len(self._lines) - 1))
        self._all = self._width_of_all()
        self.setMaximumWidth(self._all)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Wide enough for every word."""
        return QSize(self._all, super().sizeHint().height())

    def _hide_silent_leadership(self) -> None:
        """Leadership need not answer: where none of it may be shown it has no column."""
        for n, group in enumerate(self._groups):
            if group.function is Function.LEADERSHIP:
                said = any(line.cells[n].said for line in self._lines if line.cells)
                self.setColumnHidden(n + 1, not said)

    def _width_of_all(self) -> int:
        header = self.horizontalHeader()
        shown = [n for n in range(1, header.count()) if not header.isSectionHidden(n)]
        titles = max(self.sizeHintForColumn(0), look.scaled(_TITLE_LEAST))
        bar = self.verticalScrollBar().sizeHint().width()
        return titles + sum(map(header.sectionSize, shown)) + bar + 2 * self.frameWidth()

    def _pick(self, row: int) -> None:
        self.picked.emit(self._lines[row])


def _cells(line: FindingLine, palette: Palette) -> Cells:
    title = line_title(line.tool, line.scale)
    strong = not title.startswith(" ")
    means = [_mean(cell, palette) for cell in line.cells]
    return (TableCell(title, strong=strong), *means, TableCell(line.gap))


def _mean(cell: CellWords, palette: Palette) -> TableCell:
    ground = palette.band(cell.band) if cell.band else ""
    return TableCell(cell.text, "" if cell.said else palette.soft, ground)
