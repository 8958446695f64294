"""What taking in the forms of a folder would do, form by form, before anything is written."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from huddle_app.desk.parts import KeyButton, column, heading, note, row
from huddle_app.desk.parts.cells_model import Cells, TableCell
from huddle_app.desk.parts.cells_table import CellsTable
from huddle_app.desk.shared.attention_filter import AttentionFilter
from huddle_app.desk.shared.rows_place import ATTENTION
from huddle_app.desk.style import Size, Space, palette_worn
from huddle_app.figures.palette import Palette
from huddle_app.method.imports import Row, RowState
from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.screen import look
from huddle_app.texts import _, ngettext

_SIZE, _ROUND_IT = QSize(860, 600), QSize(96, 96)
"""Pixels before the moderator's text scale, and those of the screen that stay free."""


class FormsPreview(QDialog):
    """Lists the forms by the names of their files; accepting it is the moderator's confirmation."""

    def __init__(self, folder: Path, made: SurveyPreview, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("The forms in “{folder}”").format(folder=folder.name))
        wanted = QSize(look.scaled(_SIZE.width()), look.scaled(_SIZE.height()))
        self.resize(wanted.boundedTo(parent.screen().availableSize() - _ROUND_IT))
        self._rows = made.rows
        self.summary = heading(forms_summary(made.rows), Size.TITLE)
        self.summary.setWordWrap(True)
        self.filter = AttentionFilter(_("Which files are shown"))
        self.table = CellsTable((_("File"), _("State"), _("Why")), _("Forms"), stretch=2)
        self.confirm = KeyButton(_confirm_words(len(made.write)), "Ctrl+Return", primary=True)
        self.confirm.setEnabled(bool(made.write))
        self.confirm.clicked.connect(self.accept)
        cancel = KeyButton(_("Cancel"), "Esc")
        cancel.clicked.connect(self.reject)
        foot = row(None, cancel, self.confirm)
        remarks = [note(words) for words in (_effect(made), *made.remarks)]
        parts = (self.summary, *remarks, self.filter, self.table, foot)
        self.setLayout(column(*parts, space=Space.MEDIUM, margin=Space.WIDE))
        self.filter.chosen.connect(self._show)
        self._offer()
        self.table.setFocus()

    def _offer(self) -> None:
        n = len(self._rows)
        everything = ngettext("The one file", "All {n} files", n).format(n=n)
        attention = sum(each.state in ATTENTION for each in self._rows)
        self._show(self.filter.offer(everything, attention, n))

    def _show(self, only_attention: bool) -> None:
        palette = palette_worn()
        shown = [each for each in self._rows if each.state in ATTENTION or not only_attention]
        self.table.show_rows([_cells(each, palette) for each in shown])


def forms_summary(rows: Sequence[Row]) -> str:
    """One line such as “3 new forms, 1 new with a remark, 2 files that cannot be used”."""
    counts = Counter(each.state for each in rows)
    new, part, out = (counts[s] for s in (RowState.NEW, RowState.WARNING, RowState.ERROR))
    changed, again, twice = (
        counts[s] for s in (RowState.UPDATED, RowState.UNCHANGED, RowState.REPEATED)
    )
    words = (
        (ngettext("{n} new form", "{n} new forms", new), new),
        (ngettext("{n} new with a remark", "{n} new with remarks", part), part),
        (ngettext("{n} changed", "{n} changed", changed), changed),
        (ngettext("{n} there already", "{n} there already", again), again),
        (ngettext("{n} there twice", "{n} there twice", twice), twice),
        (ngettext("{n} file that cannot be used", "{n} files that cannot be used", out), out),
    )
    return ", ".join(text.format(n=n) for text, n in words if n)


def _effect(made: SurveyPreview) -> str:
    out = sum(each.state is RowState.ERROR for each in made.rows)
    words = ngettext(
        "{n} file cannot be used and is left out.",
        "{n} files cannot be used and are left out.",
        out,
    )
    first = (
        _("Nothing is written before you confirm.")
        if made.write
        else _("Nothing here would change anything, so there is nothing to confirm.")
    )
    return f"{first} {words.format(n=out)}" if out else first


def _confirm_words(writes: int) -> str:
    if not writes:
        return _("Nothing to take in")
    return ngettext("Take in {n} form", "Take in {n} forms", writes).format(n=writes)


def _cells(each: Row, palette: Palette) -> Cells:
    words, ink, ground = {
        RowState.NEW: (_("new"), palette.accent, palette.accent_soft),
        RowState.UPDATED: (_("changed"), palette.accent, palette.accent_soft),
        RowState.UNCHANGED: (_("there already"), palette.soft, ""),
        RowState.REPEATED: (_("there twice"), palette.soft, ""),
        RowState.WARNING: (_("new, see why"), palette.amber_ink, palette.amber_soft),
        RowState.ERROR: (_("left out"), palette.red, palette.red_soft),
    }[each.state]
    return TableCell(each.about), TableCell(words, ink, ground), TableCell(each.why)
