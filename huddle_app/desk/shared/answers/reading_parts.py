"""The three parts of what was read of a file: its columns, its rows, and what is left out."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from huddle_app.desk.parts import column, holding, row
from huddle_app.desk.parts.cells_table import ROW_HEIGHT, CellsTable
from huddle_app.desk.shared.answers import sentences
from huddle_app.desk.shared.answers.columns_place import ColumnsPlace
from huddle_app.desk.shared.answers.parts_row import PartsRow
from huddle_app.desk.shared.answers.rejected_place import RejectedPlace
from huddle_app.desk.shared.rows_place import RowsPlace
from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.method.toolkit import Toolkit
from huddle_app.screen import look
from huddle_app.texts import _

COLUMNS, ROWS, LEFT_OUT = "columns", "rows", "left out"
_LEAST_ROWS = 4
"""Rows seen of a table, however little room there is."""


class ReadingParts(QWidget):
    """Shows one of the parts, chosen above it; what belongs to the part alone stands beside the choice."""

    def __init__(self, toolkit: Toolkit) -> None:
        super().__init__()
        self.columns, self.rows = ColumnsPlace(toolkit), RowsPlace()
        self.left_out = RejectedPlace()
        self._places = {COLUMNS: self.columns, ROWS: self.rows, LEFT_OUT: self.left_out}
        self.choice = PartsRow(tuple(self._places), _("What is looked at"))
        self.choice.chosen.connect(self.go)
        self._beside_choice, self._body = QStackedWidget(), QStackedWidget()
        for table, place in zip(self.tables(), self._places.values(), strict=True):
            table.setMinimumHeight(look.scaled(ROW_HEIGHT) * (_LEAST_ROWS + 1))
            self._body.addWidget(place)
        for beside in (self.columns.filter, self.rows.filter, self.left_out.save):
            self._beside_choice.addWidget(holding(row(None, beside)))
        made = column(row(self.choice, None, self._beside_choice), self._body)
        made.setStretchFactor(self._body, 1)
        self.setLayout(made)

    def show_preview(self, made: SurveyPreview) -> None:
        """Show another reading of the same file; the part looked at stays."""
        answers = made.answers
        functions = {line.function for line in answers.lines if line.function}
        self.columns.show_columns(answers.columns, functions)
        waiting = {line.number: line.waits for line in answers.lines if line.waits}
        self.rows.show_rows(made.rows, waiting=waiting)
        self.left_out.show_rejected(answers.rejected)
        self.choice.say(
            {
                COLUMNS: _("Columns"),
                ROWS: sentences.rows(made),
                LEFT_OUT: sentences.left_out(len(answers.rejected)),
            }
        )

    def go(self, part: str) -> None:
        """Show the columns, the rows, or what is left out."""
        self.choice.choose(part)
        self._body.setCurrentWidget(self._places[part])
        self._beside_choice.setCurrentIndex(self._body.currentIndex())

    def table(self) -> CellsTable:
        """The table of the part that is shown."""
        return self.tables()[self._body.currentIndex()]

    def tables(self) -> list[CellsTable]:
        """The table of each part."""
        return [place.table for place in self._places.values()]
