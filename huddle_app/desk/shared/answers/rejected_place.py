"""What of a file is left out, and the way to save the list of it."""

from collections.abc import Iterator, Sequence
from heapq import nsmallest

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from huddle_app.desk.parts import KeyButton, column, note
from huddle_app.desk.parts.cells_model import TableCell
from huddle_app.desk.parts.cells_table import CellsTable
from huddle_app.desk.style import palette_worn
from huddle_app.method.survey.reading import Rejected
from huddle_app.texts import _, ngettext

MOST_SHOWN = 1000


class RejectedPlace(QWidget):
    """Lists the first thousand by their rows; the saved list, which `saving` asks for, has them all.

    The button that asks, `save`, stands wherever it is put.
    """

    saving = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._said = note("")
        self.save = KeyButton(_("Save the list…"), "Ctrl+S")
        self.save.clicked.connect(self.saving.emit)
        headings = (_("Row"), _("Column"), _("Value"), _("Why"))
        self.table = CellsTable(headings, _("What is left out"), stretch=3)
        self.setLayout(column(self._said, self.table))

    def show_rejected(self, rejected: Sequence[Rejected]) -> None:
        """Show these entries."""
        self._said.setText(" ".join(_words(rejected)))
        self.save.setEnabled(bool(rejected))
        soft = palette_worn().soft
        self.table.show_rows(
            [
                (
                    TableCell(entry.rows, soft),
                    TableCell(entry.column),
                    TableCell(entry.values),
                    TableCell(entry.reason),
                )
                for entry in nsmallest(MOST_SHOWN, rejected, key=lambda entry: entry.row)
            ]
        )


def _words(rejected: Sequence[Rejected]) -> Iterator[str]:
    n = len(rejected)
    if not n:
        yield _("Nothing was left out.")
        return
    words = ngettext(
        "{n:,} entry: what is left out, and why.",
        "{n:,} entries: what is left out, and why.",
        n,
    )
    yield words.format(n=n)
    if n > MOST_SHOWN:
        more = _("The first {most:,} are shown here; the saved list has them all.")
        yield more.format(most=MOST_SHOWN)
    if any(entry.cells or entry.answers for entry in rejected):
        yield _("What stands here in one line, the saved list has cell by cell.")
