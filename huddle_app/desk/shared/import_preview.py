"""What an import would do, row by row, before anything is written."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from huddle_app.desk.parts import KeyButton, column, heading, note, row
from huddle_app.desk.shared.rows_place import RowsPlace
from huddle_app.desk.style import Size, Space
from huddle_app.method.imports import Row, RowState, summary
from huddle_app.screen import look
from huddle_app.texts import _, ngettext

_MOST_REMARKS = 6
_WIDTH, _HEIGHT = 860, 600
"""Pixels before the moderator's text scale."""
_ROUND_IT = 96
"""Pixels of the screen that stay free, so that the desk is seen behind."""


class ImportPreview(QDialog):
    """Shows the rows of a file with their states; accepting it is the moderator's confirmation.

    `functions` are the names of the functions that were understood, by the rows' numbers.
    """

    def __init__(
        self,
        title: str,
        rows: Sequence[Row],
        remarks: Sequence[str],
        *,
        writes: int,
        functions: Mapping[int, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        # The screen the desk stands on: a window that was never shown stands on none.
        self.resize(_roomy((parent or self).screen().availableSize()))
        self.summary = heading(summary(rows), Size.TITLE)
        self.rows = RowsPlace()
        self.rows.show_rows(rows, functions)
        self.table, self.all_rows = self.rows.table, self.rows.filter.everything
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
                self.rows.filter,
                self.rows,
                row(None, cancel, self.confirm),
                space=Space.MEDIUM,
                margin=Space.WIDE,
            )
        )
        self.table.setFocus()


def _roomy(screen: QSize) -> QSize:
    """The size it opens with: larger with larger text, but leaving some of the screen."""
    wanted = QSize(look.scaled(_WIDTH), look.scaled(_HEIGHT))
    return wanted.boundedTo(screen - QSize(_ROUND_IT, _ROUND_IT))


def _remarks(remarks: Sequence[str]) -> list[QWidget]:
    labels: list[QWidget] = [note(remark) for remark in remarks[:_MOST_REMARKS]]
    if len(remarks) > _MOST_REMARKS:
        n = len(remarks) - _MOST_REMARKS
        more = ngettext("… and {n} more column", "… and {n} more columns", n)
        labels.append(note(more.format(n=n)))
    return labels


def _effect(rows: Sequence[Row], writes: int) -> str:
    left_out = sum(row.state is RowState.ERROR for row in rows)
    if not writes and left_out:
        words = ngettext(
            "{n:,} row cannot be used, and nothing else here would change anything.",
            "{n:,} rows cannot be used, and nothing else here would change anything.",
            left_out,
        )
        return words.format(n=left_out)
    if not writes:
        return _("Nothing here would change anything, so there is nothing to confirm.")
    if not left_out:
        return _("Nothing is written before you confirm.")
    words = ngettext(
        "Nothing is written before you confirm. {n:,} row cannot be used and will be left out.",
        "Nothing is written before you confirm. {n:,} rows cannot be used and will be left out.",
        left_out,
    )
    return words.format(n=left_out)


def _confirm_words(writes: int) -> str:
    if not writes:
        return _("Nothing to import")
    return ngettext("Import {n:,} row", "Import {n:,} rows", writes).format(n=writes)
