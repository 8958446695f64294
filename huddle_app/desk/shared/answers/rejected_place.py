"""The cells of a file that were passed over, and the way to save their list."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from huddle_app.desk.parts import KeyButton, column, note, row
from huddle_app.desk.parts.cells_model import TableCell
from huddle_app.desk.parts.cells_table import CellsTable
from huddle_app.desk.style import palette_worn
from huddle_app.method.survey.reading import Rejected
from huddle_app.texts import _, ngettext

MOST_SHOWN = 1000


class RejectedPlace(QWidget):
    """Lists the first thousand; the saved list, which `saving` asks for, has them all."""

    saving = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._said = note("")
        self.save = KeyButton(_("Save the list…"), "Ctrl+S")
        self.save.clicked.connect(self.saving.emit)
        headings = (_("Row"), _("Column"), _("Value"), _("Why"))
        self.table = CellsTable(headings, _("Cells passed over"), stretch=3)
        head = row(self._said, self.save)
        head.setStretch(0, 1)
        self.setLayout(column(head, self.table))

    def show_rejected(self, rejected: Sequence[Rejected]) -> None:
        """Show these cells."""
        self._said.setText(_words(len(rejected)))
        self.save.setEnabled(bool(rejected))
        soft = palette_worn().soft
        self.table.show_rows(
            [
                (
                    TableCell(str(cell.row), soft),
                    TableCell(cell.column),
                    TableCell(cell.value),
                    TableCell(cell.reason),
                )
                for cell in rejected[:MOST_SHOWN]
            ]
        )


def _words(n: int) -> str:
    if not n:
        return _("Every answer could be read.")
    words = ngettext(
        "{n} cell could not be used; the rest of its row counts, unless it is the function.",
        "{n} cells could not be used; the rest of their rows counts, unless it is the function.",
        n,
    ).format(n=n)
    if n <= MOST_SHOWN:
        return words
    more = _("The first {most} are shown here; the saved list has them all.")
    return f"{words} {more.format(most=MOST_SHOWN)}"
