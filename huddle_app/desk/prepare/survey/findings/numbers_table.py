"""The numbers of one scale as tables: a line per measure, and its statements by gap."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent

from huddle_app.desk.parts.cells_model import Cells, TableCell
from huddle_app.desk.parts.cells_table import CellsTable
from huddle_app.desk.prepare.survey.findings.numbers import number_lines, ranked_statements
from huddle_app.desk.shared.breakdown import SHOWN, By, group_title
from huddle_app.desk.shared.finding_lines import shown_difference
from huddle_app.figures.finding_words import number
from huddle_app.figures.palette import shape_of
from huddle_app.method.findings.model import Findings, Group, StatementFinding
from huddle_app.method.toolkit import Scale, Toolkit
from huddle_app.method.words import Function, function_name
from huddle_app.texts import _


class WholeTable(CellsTable):
    """A table as high as its rows, whose words go on in a second line; the page around it scrolls."""

    def __init__(self, headings: Sequence[str], name: str) -> None:
        super().__init__(headings, name)
        self.setWordWrap(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, rows: Sequence[Cells]) -> None:
        """Show these rows instead, and all of them."""
        super().show_rows(rows)
        self._be_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._be_whole()

    def _be_whole(self) -> None:
        least = self.verticalHeader().defaultSectionSize()
        for n in range(self.rows_shown()):
            self.setRowHeight(n, max(least, self.sizeHintForRow(n)))
        head = self.horizontalHeader().sizeHint().height()
        bar = self.horizontalScrollBar()
        under = bar.sizeHint().height() if self._is_too_wide() else 0
        rows = self.verticalHeader().length()
        self.setFixedHeight(rows + head + under + 2 * self.frameWidth())

    def _is_too_wide(self) -> bool:
        return self.horizontalHeader().length() > self.viewport().width()


class NumbersTable(WholeTable):
    """The measures of a scale for the groups compared."""

    def __init__(self, groups: Sequence[Group], by: By) -> None:
        titles = [group_title(group, by) for group in groups]
        super().__init__((_("Measure"), *titles), _("The numbers"))
        self._groups = groups

    def show_scale(self, findings: Findings, scale: Scale) -> None:
        """Show a scale's numbers."""
        lines = number_lines(findings, scale, self._groups)
        self.show_rows([[TableCell(text) for text in (line.name, *line.values)] for line in lines])


class StatementsTable(WholeTable):
    """The statements of a scale, the widest gap first."""

    def __init__(self) -> None:
        functions = [f"{shape_of(f)} {function_name(f)}" for f in SHOWN[:2]]
        name = _("Statements by gap")
        super().__init__((_("Statement"), *functions, _("Gap")), name)

    def show_scale(self, findings: Findings, scale: Scale) -> None:
        """Show a scale's statements."""
        statements = ranked_statements(findings, scale)
        self.show_rows([_statement(findings.toolkit, each) for each in statements])
        for n, function in enumerate(SHOWN[:2], 1):
            self.setColumnHidden(n, not any(function in each.means for each in statements))
        self.setColumnHidden(3, all(each.gap is None for each in statements))
        self.setVisible(bool(statements))


def _statement(toolkit: Toolkit, statement: StatementFinding) -> list[TableCell]:
    words = _("{number}  {text}").format(number=statement.number, text=statement.text)
    means = [statement.means.get(function) for function in (Function.SALES, Function.MARKETING)]
    shown = [number(toolkit, mean) if mean is not None else "" for mean in means]
    first, second = means
    gap = (
        shown_difference(toolkit, first, second)
        if first is not None and second is not None
        else ""
    )
    return [TableCell(text) for text in (words, *shown, gap)]
