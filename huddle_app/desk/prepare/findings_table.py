"""The findings of a wave as a table: a heading per tool, a line per scale."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal

from huddle_app.desk.parts.cells_model import Cells, TableCell
from huddle_app.desk.parts.cells_table import CellsTable
from huddle_app.desk.shared.finding_lines import (
    SHOWN,
    CellWords,
    FindingLine,
    finding_lines,
    line_title,
)
from huddle_app.desk.style import palette_worn
from huddle_app.figures.palette import Palette, shape_of
from huddle_app.method.findings.model import Findings
from huddle_app.method.words import function_name
from huddle_app.texts import _

_LEAST = 400
"""Pixels; with less room the table scrolls sideways."""


class FindingsTable(CellsTable):
    """Scale by function with mean, band and people; `picked(line)` tells which line is looked at."""

    picked = Signal(object)

    def __init__(self) -> None:
        functions = [f"{shape_of(f)} {function_name(f)}" for f in SHOWN]
        headings = (_("Scale"), *functions, _("Gap"))
        super().__init__(headings, _("Findings by function"), stretch=0)
        self._lines: Sequence[FindingLine] = ()
        self._all = _LEAST
        self.setMinimumWidth(_LEAST)
        self.chosen.connect(self._pick)

    def show_findings(self, findings: Findings) -> None:
        """Show a wave; the line looked at stays."""
        row = max(self.currentIndex().row(), 1)
        self._lines = finding_lines(findings)
        palette = palette_worn()
        self.show_rows([_cells(line, palette) for line in self._lines])
        self.clearSpans()
        leaders = any(line.cells[-1].band for line in self._lines if line.cells)
        self.setColumnHidden(len(SHOWN), not leaders)
        for n, line in enumerate(self._lines):
            if line.scale is None:
                self.setSpan(n, 0, 1, len(SHOWN) + 2)
        self.selectRow(row)
        self._all = self._width_of_all()
        self.setMaximumWidth(self._all)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Wide enough for every word."""
        return QSize(self._all, super().sizeHint().height())

    def _width_of_all(self) -> int:
        header = self.horizontalHeader()
        shown = [n for n in range(1, header.count()) if not header.isSectionHidden(n)]
        titles = self.sizeHintForColumn(0)
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
