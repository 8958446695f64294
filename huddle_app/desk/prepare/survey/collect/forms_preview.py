"""What taking in the forms of a folder would do, form by form, before anything is written."""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
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
from huddle_app.method.survey.forms_chosen import can_be_turned, usable
from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.screen import look
from huddle_app.texts import _, ngettext

Turn = Callable[[SurveyPreview, frozenset[int]], SurveyPreview]

# A form that came back twice is worth a look: one of its files may be somebody else's.
_ATTENTION = (*ATTENTION, RowState.REPEATED)
_NOT_TAKEN_IN = frozenset({RowState.ERROR, RowState.REPEATED, RowState.UNCHANGED})
_SIZE, _ROUND_IT = QSize(860, 600), QSize(96, 96)
"""Pixels before the moderator's text scale, and those of the screen that stay free."""


class FormsPreview(QDialog):
    """Lists the forms by the names of their files; accepting it is the moderator's confirmation.

    `turn` judges anew with the forms of these numbers left out, or taken in where Huddle does not count them;
    `made` is what holds.
    """

    def __init__(self, folder: Path, made: SurveyPreview, turn: Turn, parent: QWidget) -> None:
        super().__init__(parent)
        self.made = self._first = made
        self._turn, self._turned = turn, frozenset[int]()
        self._chosen, self._shown = -1, list[Row]()
        self.setWindowTitle(_("The forms in “{folder}”").format(folder=folder.name))
        wanted = QSize(look.scaled(_SIZE.width()), look.scaled(_SIZE.height()))
        self.resize(wanted.boundedTo(parent.screen().availableSize() - _ROUND_IT))
        self.summary = heading("", Size.TITLE)
        self.summary.setWordWrap(True)
        self.filter = AttentionFilter(_("Which files are shown"))
        self.table = CellsTable((_("File"), _("State"), _("Why")), _("Forms"), stretch=2)
        self.confirm = KeyButton("", "Ctrl+Return", primary=True)
        self.confirm.clicked.connect(self.accept)
        cancel = KeyButton(_("Cancel"), "Esc")
        cancel.clicked.connect(self.reject)
        self.otherwise = KeyButton(_("Leave this one out"), "X")
        self.otherwise.clicked.connect(self._say_otherwise)
        self._remarks = note("")
        foot = row(self.otherwise, None, cancel, self.confirm)
        parts = (self.summary, self._remarks, self.filter, self.table, foot)
        self.setLayout(column(*parts, space=Space.MEDIUM, margin=Space.WIDE))
        self.filter.chosen.connect(self._show)
        self.table.chosen.connect(self._choose)
        self._tell()
        self.table.setFocus()

    def _tell(self) -> None:
        """Show what holds."""
        made, n = self.made, len(self.made.rows)
        self.summary.setText(forms_summary(made.rows, usable(made)))
        self._remarks.setText("\n".join((_effect(made), *made.remarks)))
        self.confirm.setText(_confirm_words(len(made.write)))
        self.confirm.setEnabled(bool(made.write))
        everything = ngettext("The one file", "All {n:,} files", n).format(n=n)
        attention = sum(each.state in _ATTENTION for each in made.rows)
        self._show(self.filter.offer(everything, attention, n))

    def _show(self, only_attention: bool) -> None:
        palette = palette_worn()
        self._shown = [
            each
            for each in self.made.rows
            # The one just turned stays in sight, so that one sees what became of it.
            if not only_attention or each.state in _ATTENTION or each.number == self._chosen
        ]
        at = next((n for n, each in enumerate(self._shown) if each.number == self._chosen), 0)
        self.table.show_rows([_cells(each, palette) for each in self._shown])
        self.table.selectRow(at)
        self._choose(at)

    def _choose(self, at: int) -> None:
        if not 0 <= at < len(self._shown):
            self.otherwise.setEnabled(False)
            return
        chosen = self._shown[at]
        self._chosen = chosen.number
        out = chosen.state in _NOT_TAKEN_IN
        self.otherwise.setText(_("Take it in all the same") if out else _("Leave this one out"))
        self.otherwise.setEnabled(chosen.number in _with_answers(self.made))

    def _say_otherwise(self) -> None:
        self._turned ^= {self._chosen}
        self.made = self._turn(self._first, self._turned)
        self._tell()


def forms_summary(rows: Sequence[Row], usable: Collection[int] = ()) -> str:
    """One line such as “3 new forms, 1 new with a remark, 2 files that cannot be used”.

    Of those left out, `usable` have answers that could be taken in, by their numbers.
    """
    counts = Counter(each.state for each in rows)
    new, part = counts[RowState.NEW], counts[RowState.WARNING]
    left, out = len(usable), counts[RowState.ERROR] - len(usable)
    changed, again, twice = (
        counts[s] for s in (RowState.UPDATED, RowState.UNCHANGED, RowState.REPEATED)
    )
    words = (
        (ngettext("{n:,} new form", "{n:,} new forms", new), new),
        (ngettext("{n:,} new with a remark", "{n:,} new with remarks", part), part),
        (ngettext("{n:,} changed", "{n:,} changed", changed), changed),
        (ngettext("{n:,} there already", "{n:,} there already", again), again),
        (ngettext("{n:,} there twice", "{n:,} there twice", twice), twice),
        (ngettext("{n:,} left out", "{n:,} left out", left), left),
        (ngettext("{n:,} file that cannot be used", "{n:,} files that cannot be used", out), out),
    )
    return ", ".join(text.format(n=n) for text, n in words if n)


def _with_answers(made: SurveyPreview) -> set[int]:
    return {line.number for line in made.answers.lines if can_be_turned(line)}


def _effect(made: SurveyPreview) -> str:
    out = sum(each.state is RowState.ERROR for each in made.rows) - len(usable(made))
    words = ngettext(
        "{n:,} file cannot be used and is left out.",
        "{n:,} files cannot be used and are left out.",
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
    return ngettext("Take in {n:,} form", "Take in {n:,} forms", writes).format(n=writes)


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
