"""The numbers of one scale as tables: a line per measure, and its statements by gap."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent

from huddle_app.desk.parts.cells_model import Cells, TableCell
from huddle_app.desk.prepare.survey.findings.numbers import (
    NumberLine,
    number_lines,
    ranked_statements,
)
from huddle_app.desk.prepare.survey.findings.signs_header import SignsHeader
from huddle_app.desk.shared.breakdown import By, group_title
from huddle_app.desk.shared.whole_table import WholeTable
from huddle_app.desk.style import Space
from huddle_app.figures.palette import shape_of
from huddle_app.method.findings.as_data import STATEMENT_PLACES
from huddle_app.method.findings.measures import statement_gap
from huddle_app.method.findings.model import Findings, Group, StatementFinding
from huddle_app.method.findings.rounding import as_shown
from huddle_app.method.toolkit import Scale
from huddle_app.method.words import SIDES, Function, function_name
from huddle_app.screen import look
from huddle_app.texts import _

GAP = 3
"""The column of the gap among the statements."""
_ROOMY = 200
"""Pixels before the moderator's text scale in which statements read well."""


class NumbersTable(WholeTable):
    """The measures of a scale for the groups compared: side by side, or one below the other where that is too wide."""

    def __init__(self, groups: Sequence[Group], by: By) -> None:
        self._titles = [group_title(group, by) for group in groups]
        self._needed: list[int] | None = None
        """The width of each column in pixels without any to spare; None before it is known."""
        super().__init__((_("Measure"), *self._titles), _("The numbers"))
        self._groups = groups
        self._lines: Sequence[NumberLine] = ()
        self._silent: Sequence[int] = ()
        self._beside_from = 0
        """The least width in pixels in which the groups stand side by side, where they do not."""

    def show_scale(self, findings: Findings, scale: Scale) -> None:
        """Show a scale's numbers."""
        self._lines = number_lines(findings, scale, self._groups)
        self._silent = [
            column
            for column, group in enumerate(self._groups, 1)
            if group.function is Function.LEADERSHIP
            and findings.scales[scale.key].score_of(group) is None
        ]
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may ask for the other arrangement; else the rows stay, and what is chosen in them."""
        super().resizeEvent(event)
        width = self.viewport().width()
        if self._beside_from <= width if self._beside_from else self._is_too_wide():
            self._arrange()

    def _share(self) -> None:
        """The measures' names take what they need; what is left over the groups share, close beside them."""
        header = self.horizontalHeader()
        if self._needed is None:
            self._needed = [header.sectionSize(n) for n in range(header.count())]
        shown = [n for n in range(1, header.count()) if not self.isColumnHidden(n)]
        for column in shown:
            header.resizeSection(column, self._needed[column])
        super()._share()
        more = (header.sectionSize(0) - self._needed[0]) // max(len(shown), 1)
        for column in shown if more > 0 else ():
            header.resizeSection(column, self._needed[column] + more)
            header.resizeSection(0, header.sectionSize(0) - more)

    def _fit(self) -> None:
        self._needed = None
        super()._fit()

    def _arrange(self) -> None:
        self._show(self._beside(), self._silent)
        self._beside_from = self.horizontalHeader().length() if self._is_too_wide() else 0
        if self._beside_from:
            rows = self._below()
            self._show(rows, range(2, len(self._titles) + 1))
            for place, row in enumerate(rows):
                if len(row) == 1:
                    self.setSpan(place, 0, 1, 2)

    def _show(self, rows: Sequence[Cells], hidden: Sequence[int]) -> None:
        self.clearSpans()
        self.horizontalHeader().setVisible(all(len(row) > 1 for row in rows))
        self.show_rows(rows)
        self.hide_columns(hidden)

    def _beside(self) -> list[Cells]:
        return [[TableCell(text) for text in (line.name, *line.values)] for line in self._lines]

    def _below(self) -> list[Cells]:
        """Each group's name, and its measures under it."""
        shown = [n for n in range(len(self._titles)) if n + 1 not in self._silent]
        rows = list[Cells]()
        for n in shown:
            rows.append([TableCell(self._titles[n], strong=True)])
            pairs = [(line.name, line.values[n]) for line in self._lines if line.values[n]]
            rows += [[TableCell(name), TableCell(value)] for name, value in pairs]
        return rows


class StatementsTable(WholeTable):
    """The statements of a scale, the widest gap first, and beside them all their numbers."""

    def __init__(self) -> None:
        functions = [f"{shape_of(f)} {function_name(f)}" for f in SIDES]
        name = _("Statements by gap")
        super().__init__((_("Statement"), *functions, _("Gap")), name)
        self._signs = SignsHeader()
        self.setHorizontalHeader(self._signs)

    def show_scale(self, findings: Findings, scale: Scale) -> None:
        """Show a scale's statements."""
        statements = ranked_statements(findings, scale)
        self.show_rows([_statement(each) for each in statements])
        silent = [
            column
            for column, function in enumerate(SIDES, 1)
            if not any(function in each.means for each in statements)
        ]
        if all(each.gap is None for each in statements):
            silent.append(GAP)
        self.hide_columns(silent)
        self.setVisible(bool(statements))

    def _share(self) -> None:
        """The functions' names give way to their signs before the statements stand in a narrow column."""
        header = self.horizontalHeader()
        for named in (True, False):
            self._signs.show_names(named=named)
            for column in range(1, header.count()):
                needed = max(header.sectionSizeHint(column), self._widest(column)) + Space.SMALL
                header.resizeSection(column, needed)
            super()._share()
            if header.sectionSize(0) >= look.scaled(_ROOMY) and not self._is_too_wide():
                return


def _statement(statement: StatementFinding) -> list[TableCell]:
    """A statement's means, which have no band, with the one decimal that is given away of them."""
    words = _("{number}  {text}").format(number=statement.number, text=statement.text)
    means = [statement.means.get(function) for function in (Function.SALES, Function.MARKETING)]
    shown = ["" if mean is None else as_shown(mean, STATEMENT_PLACES) for mean in means]
    return [TableCell(text) for text in (words, *shown, statement_gap(statement))]
