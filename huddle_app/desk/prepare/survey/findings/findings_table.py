"""The findings of a wave as a table: a heading per tool, a line per scale, a column per group."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal

from huddle_app.desk.parts.cells_model import Cells, TableCell
from huddle_app.desk.shared.breakdown import By, group_title
from huddle_app.desk.shared.finding_lines import CellWords, FindingLine, finding_lines, line_title
from huddle_app.desk.shared.fitting_table import FittingTable
from huddle_app.desk.style import palette_worn
from huddle_app.figures.palette import Palette
from huddle_app.method.findings.model import Findings, Group
from huddle_app.method.words import Function
from huddle_app.screen import look
from huddle_app.texts import _

AS_DESIGNED = 100
"""Percent of text size."""


class FindingsTable(FittingTable):
    """Scale by group with mean, band and people; `picked(line)` tells which line is looked at."""

    picked = Signal(object)

    def __init__(self, groups: Sequence[Group], by: By) -> None:
        columns = [group_title(group, by) for group in groups]
        super().__init__((_("Scale"), *columns, _("Gap")), _("Findings by scale"))
        self._groups = groups
        # So that the closer look has room beside it in somewhat larger text, too.
        self._close = by is not By.FUNCTION or look.text_scale() > AS_DESIGNED
        self._lines: Sequence[FindingLine] = ()
        self.chosen.connect(self._pick)

    def show_findings(self, findings: Findings, row: int = -1) -> None:
        """Show a wave; the line looked at stays, unless another one is asked for."""
        wanted = row if row >= 0 else max(self.currentIndex().row(), 1)
        self._lines = finding_lines(findings, self._groups)
        palette = palette_worn()
        self.show_rows([_cells(line, palette, close=self._close) for line in self._lines])
        self.hide_columns(tuple(self._silent_leadership()))
        self.clearSpans()
        for n, line in enumerate(self._lines):
            if line.scale is None:
                self.setSpan(n, 0, 1, len(self._groups) + 2)
        self.selectRow(min(wanted, len(self._lines) - 1))

    def _silent_leadership(self) -> Iterator[int]:
        """Leadership need not answer: where none of it may be shown it has no column."""
        for n, group in enumerate(self._groups):
            said = any(line.cells[n].said for line in self._lines if line.cells)
            if group.function is Function.LEADERSHIP and not said:
                yield n + 1

    def _pick(self, row: int) -> None:
        self.picked.emit(self._lines[row])


def _cells(line: FindingLine, palette: Palette, *, close: bool) -> Cells:
    """A line's cells; where many groups stand side by side, or in large text, their words are `close` together."""
    title = line_title(line.tool, line.scale)
    strong = not title.startswith(" ")
    means = [_mean(cell, palette, close=close) for cell in line.cells]
    return (TableCell(title, strong=strong), *means, TableCell(line.gap))


def _mean(cell: CellWords, palette: Palette, *, close: bool) -> TableCell:
    ground = palette.band(cell.band) if cell.band else ""
    text = " ".join(cell.text.split()) if close else cell.text
    return TableCell(text, "" if cell.said else palette.soft, ground)
