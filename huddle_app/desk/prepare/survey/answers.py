"""The answers of a wave: where they come in, and how many there are by now."""

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import EmptyPlace, row
from huddle_app.desk.parts.cells_model import Cells, TableCell
from huddle_app.desk.parts.cells_table import CellsTable
from huddle_app.desk.prepare.survey.together import (
    count_words,
    functions_ink,
    functions_words,
    levels_words,
)
from huddle_app.desk.shared.desk_page import DeskPage
from huddle_app.desk.style import Space, palette_worn
from huddle_app.figures.palette import Palette
from huddle_app.method.events import PeopleChanged, SurveyChanged
from huddle_app.method.survey.overview import OverviewLine
from huddle_app.screen import look
from huddle_app.texts import _

_PLACE_WIDTH = 280
"""Pixels before the moderator's text scale."""


class AnswersSection(DeskPage):
    """Says what files are understood, and counts what came in by function and level."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, SurveyChanged, PeopleChanged)
        self._wave = ""
        headings = (_("Function"), _("Level"), _("Answers"), _("Complete"), _("In part"))
        self.table = CellsTable(headings, _("Answers that came in"), stretch=4)
        self.place = EmptyPlace(_what_to_drop())
        self.place.setMinimumWidth(look.half_scaled(_PLACE_WIDTH))
        made = row(self.table, self.place, space=Space.LARGE)
        made.setStretch(0, 2)
        made.setStretch(1, 1)
        self.setLayout(made)

    def show_wave(self, name: str) -> None:
        """Show what came in for this wave."""
        self._wave = name
        self.refresh()

    def refresh(self) -> None:
        """Count again."""
        lines = self._context.services.collecting.overview(self._wave)
        came_in = [line for line in lines if line.responses.came_in]
        palette = palette_worn()
        self.table.show_rows([_cells(line, palette) for line in came_in])
        self.table.setVisible(bool(came_in))


def _cells(line: OverviewLine, palette: Palette) -> Cells:
    whole = not line.levels
    name = functions_words(line.functions) if whole else ""
    counts = line.responses
    return (
        TableCell(name, functions_ink(line.functions, palette), strong=True),
        TableCell(levels_words(line.levels) or _("all")),
        TableCell(count_words(counts.came_in), strong=whole),
        TableCell(count_words(counts.complete)),
        TableCell(count_words(counts.partial)),
    )


def _what_to_drop() -> str:
    first = _("Drop the export of your survey program here, as it comes.")
    understood = _(
        "Google Forms, Microsoft Forms, Qualtrics, SurveyMonkey, LimeSurvey, SPSS, "
        "or any list with a row for each person: CSV, Excel or OpenDocument."
    )
    then = _(
        "You see and correct what was understood before anything is taken in. The same file again "
        "changes nothing. A scale counts for whoever answered at least half of it."
    )
    return "\n\n".join((first, understood, then))
