"""Before and after as a table: a line per scale, for each function both means and the change."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from huddle_app.desk.follow_up.comparison_lines import (
    ComparisonLine,
    SideWords,
    Waves,
    comparison_lines,
)
from huddle_app.desk.parts.cells_model import Cells, TableCell
from huddle_app.desk.shared.finding_lines import line_title
from huddle_app.desk.shared.fitting_table import FittingTable
from huddle_app.figures.palette import shape_of
from huddle_app.method.words import SIDES, function_name
from huddle_app.texts import _


class ComparisonTable(FittingTable):
    """Scale by function; `picked` tells that another line is looked at."""

    picked = Signal()

    def __init__(self) -> None:
        super().__init__(_headings(), _("Before and after"))
        self._lines: Sequence[ComparisonLine] = ()
        self.chosen.connect(self.picked)

    def show_waves(self, waves: Waves) -> None:
        """Show two waves; the line looked at stays."""
        wanted = max(self.currentIndex().row(), 0)
        self._lines = list(comparison_lines(waves))
        self.show_rows([_cells(line) for line in self._lines])
        self.clearSpans()
        for n, line in enumerate(self._lines):
            if line.scale is None:
                self.setSpan(n, 0, 1, len(_headings()))
        self.selectRow(min(wanted, len(self._lines) - 1))

    def line(self) -> ComparisonLine | None:
        """The line looked at; None where there is none."""
        row = self.currentIndex().row()
        return self._lines[row] if 0 <= row < len(self._lines) else None


def _headings() -> tuple[str, ...]:
    sides = [f"{shape_of(f)} {function_name(f)}" for f in SIDES]
    return (_("Scale"), *(words for side in sides for words in (side, _("change"))))


def _cells(line: ComparisonLine) -> Cells:
    title = line_title(line.tool, line.scale)
    cells = [cell for side in line.sides for cell in _side(side)]
    return (TableCell(title, strong=not title.startswith(" ")), *cells)


def _side(side: SideWords) -> Cells:
    return (TableCell(side.means), TableCell(side.change, strong=side.sure))
