"""The survey once more: wave 2 comes in, and stands beside the first."""

from PySide6.QtWidgets import QStackedWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.follow_up.comparison_lines import (
    COMPARED,
    Comparison,
    ComparisonLine,
    change_headline,
    comparison_lines,
)
from huddle_app.desk.parts import Choice, EmptyPlace, column, heading, holding, row, soft
from huddle_app.desk.parts.cells_model import Cells, TableCell
from huddle_app.desk.parts.cells_table import CellsTable
from huddle_app.desk.parts.file_drop import FileDrop
from huddle_app.desk.shared.desk_page import DeskPage
from huddle_app.desk.shared.finding_lines import CellWords, line_title
from huddle_app.desk.shared.importing import LISTS
from huddle_app.desk.shared.wave_import import WaveImport
from huddle_app.desk.shared.work_line import WorkLine
from huddle_app.desk.style import Size, Space, palette_worn
from huddle_app.figures.palette import Palette, shape_of
from huddle_app.method.events import SurveyChanged
from huddle_app.method.words import function_name
from huddle_app.texts import _


class ComparisonPage(DeskPage):
    """Imports a later wave and compares it with the Huddle's own, by scale and function."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, SurveyChanged)
        self.work = WorkLine(context.tasks, context.messages)
        self.imports = WaveImport(context, self.work, self)
        FileDrop(self, LISTS).dropped.connect(self.imports.importing.begin)
        self.later = Choice()
        self.later.setAccessibleName(_("Wave compared with the first"))
        self.later.activated.connect(self._compare)
        self._first = soft(size=Size.BODY)
        self._headline = heading("")
        self._headline.setWordWrap(True)
        self.table = CellsTable(_headings(), _("Before and after"))
        waves = row(self._first, self.later, None)
        shown = column(self._headline, waves, self.table, space=Space.MEDIUM)
        self._body = QStackedWidget()
        self._body.addWidget(EmptyPlace(_what_will_be_here()))
        self._body.addWidget(holding(shown))
        head = row(heading(_("Survey again"), Size.TITLE), None, self.imports)
        self.setLayout(column(head, self.work, self._body, space=Space.LARGE, margin=Space.WIDE))
        self.refresh()

    def refresh(self) -> None:
        """Offer the waves there are and compare."""
        chosen = self.later.currentText()
        first, *later = [w.name for w in self._context.services.survey.waves()] or [""]
        self.imports.suggest(later=True)
        self._first.setText(_("{wave}, compared with").format(wave=first))
        self.later.clear()
        self.later.addItems(later)
        self.later.setCurrentIndex(max(self.later.findText(chosen), 0) if later else -1)
        self._body.setCurrentIndex(1 if later else 0)
        if later:
            self._compare()

    def _compare(self) -> None:
        survey = self._context.services.survey
        before, after = survey.findings(), survey.findings(self.later.currentText())
        if before and after:
            self._headline.setText(change_headline(before, after))
            palette = palette_worn()
            lines = list(comparison_lines(before, after))
            self.table.show_rows([_cells(line, palette) for line in lines])
            self.table.clearSpans()
            for n, line in enumerate(lines):
                if line.scale is None:
                    self.table.setSpan(n, 0, 1, len(_headings()))


def _headings() -> tuple[str, ...]:
    sides = [f"{shape_of(f)} {function_name(f)}" for f in COMPARED]
    parts = (_("{function} before"), _("after"), _("change"))
    return (_("Scale"), *(part.format(function=side) for side in sides for part in parts))


def _cells(line: ComparisonLine, palette: Palette) -> Cells:
    title = line_title(line.tool, line.scale)
    cells = [cell for each in line.functions for cell in _compared(each, palette)]
    return (TableCell(title, strong=not title.startswith(" ")), *cells)


def _compared(each: Comparison, palette: Palette) -> Cells:
    sides = [_side(words, palette) for words in (each.before, each.after)]
    return (*sides, TableCell(each.change, strong=True))


def _side(words: CellWords, palette: Palette) -> TableCell:
    ground = palette.band(words.band) if words.band else ""
    return TableCell(words.text, "" if words.said else palette.soft, ground)


def _what_will_be_here() -> str:
    return _(
        "Here will be what has changed: nine to twelve months after the Huddle the survey is run "
        "again and both waves stand side by side, scale by scale. Drop the later answers here, or "
        "import them."
    )
