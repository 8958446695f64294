"""What an import would do, row by row, before anything is written."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QPushButton, QWidget

from huddle_app.desk.parts import KeyButton, column, heading, note, row, soft
from huddle_app.desk.parts.cells_model import Cells, TableCell
from huddle_app.desk.parts.cells_table import CellsTable
from huddle_app.desk.style import Size, Space, palette_worn
from huddle_app.figures.palette import Palette
from huddle_app.method.imports import Row, RowState, state_name, summary
from huddle_app.screen import look
from huddle_app.texts import _, ngettext

ATTENTION = (RowState.WARNING, RowState.ERROR)
_MOST_REMARKS = 6
_WIDTH, _HEIGHT = 860, 600
"""Pixels before the moderator's text scale."""
_ROUND_IT = 96
"""Pixels of the screen that stay free, so that the desk is seen behind."""


class ImportPreview(QDialog):
    """Shows the rows of a file with their states; accepting it is the moderator's confirmation."""

    def __init__(
        self,
        title: str,
        rows: Sequence[Row],
        remarks: Sequence[str],
        *,
        writes: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(_roomy(self.screen().availableSize()))
        self._rows = rows
        self.summary = heading(summary(rows), Size.TITLE)
        self.table = CellsTable(
            (_("Row"), _("Who"), _("State"), _("Why")), _("Rows of the file"), stretch=3
        )
        self.confirm = KeyButton(_confirm_words(writes), "Ctrl+Return", primary=True)
        self.confirm.setEnabled(writes > 0)
        self.confirm.clicked.connect(self.accept)
        cancel = KeyButton(_("Cancel"), "Esc")
        cancel.clicked.connect(self.reject)
        self.setLayout(
            column(
                self.summary,
                note(_effect(rows, writes)),
                *_remarks(remarks),
                self._filters(),
                self.table,
                row(None, cancel, self.confirm),
                space=Space.MEDIUM,
                margin=Space.WIDE,
            )
        )
        attention = self._attention()
        (self.only_attention if attention and len(rows) > len(attention) else self.all_rows).click()
        self.table.setFocus()

    def _filters(self) -> QHBoxLayout:
        n = len(self._attention())
        self.all_rows = _segment(_all_rows(len(self._rows)))
        self.only_attention = _segment(_("Only what needs attention ({n})").format(n=n))
        self.only_attention.setEnabled(n > 0)
        group = QButtonGroup(self)
        group.addButton(self.all_rows)
        group.addButton(self.only_attention)
        self.all_rows.clicked.connect(lambda: self._show(self._rows))
        self.only_attention.clicked.connect(lambda: self._show(self._attention()))
        return row(self.all_rows, self.only_attention, None)

    def _attention(self) -> list[Row]:
        return [row for row in self._rows if row.state in ATTENTION]

    def _show(self, rows: Sequence[Row]) -> None:
        palette = palette_worn()
        self.table.show_rows([_cells(row, palette) for row in rows])


def _roomy(screen: QSize) -> QSize:
    """The size it opens with: larger with larger text, but leaving some of the screen."""
    wanted = QSize(look.scaled(_WIDTH), look.scaled(_HEIGHT))
    return wanted.boundedTo(screen - QSize(_ROUND_IT, _ROUND_IT))


def _all_rows(n: int) -> str:
    return ngettext("The one row", "All {n} rows", n).format(n=n)


def _segment(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", "segment")
    button.setCheckable(True)
    return button


def _remarks(remarks: Sequence[str]) -> list[QWidget]:
    labels: list[QWidget] = [soft(remark, Size.BODY) for remark in remarks[:_MOST_REMARKS]]
    if len(remarks) > _MOST_REMARKS:
        n = len(remarks) - _MOST_REMARKS
        more = ngettext("… and {n} more column", "… and {n} more columns", n)
        labels.append(soft(more.format(n=n), Size.BODY))
    return labels


def _effect(rows: Sequence[Row], writes: int) -> str:
    left_out = sum(row.state is RowState.ERROR for row in rows)
    if not writes and left_out:
        words = ngettext(
            "{n} row cannot be used, and nothing else here would change anything.",
            "{n} rows cannot be used, and nothing else here would change anything.",
            left_out,
        )
        return words.format(n=left_out)
    if not writes:
        return _("Nothing here would change anything, so there is nothing to confirm.")
    if not left_out:
        return _("Nothing is written before you confirm.")
    words = ngettext(
        "Nothing is written before you confirm. {n} row cannot be used and will be left out.",
        "Nothing is written before you confirm. {n} rows cannot be used and will be left out.",
        left_out,
    )
    return words.format(n=left_out)


def _confirm_words(writes: int) -> str:
    if not writes:
        return _("Nothing to import")
    return ngettext("Import {n} row", "Import {n} rows", writes).format(n=writes)


def _cells(row: Row, palette: Palette) -> Cells:
    ink, ground = {
        RowState.NEW: (palette.accent, palette.accent_soft),
        RowState.UPDATED: (palette.accent, palette.accent_soft),
        RowState.UNCHANGED: (palette.soft, ""),
        RowState.WARNING: (palette.amber_ink, palette.amber_soft),
        RowState.ERROR: (palette.red, palette.red_soft),
    }[row.state]
    state = TableCell(state_name(row.state), ink, ground)
    return (
        TableCell(str(row.number), palette.soft),
        TableCell(row.about),
        state,
        TableCell(row.why),
    )
