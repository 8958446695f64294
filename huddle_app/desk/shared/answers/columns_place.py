"""The columns of a file with what each was taken for, and the line that corrects the one chosen."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from huddle_app.desk.parts import Elided, column, row, soft
from huddle_app.desk.parts.cells_model import Cells, TableCell
from huddle_app.desk.parts.cells_table import CellsTable
from huddle_app.desk.shared.answers import sentences
from huddle_app.desk.shared.answers.meaning_choice import MeaningChoice
from huddle_app.desk.shared.attention_filter import AttentionFilter
from huddle_app.desk.style import Size, Space, palette_worn
from huddle_app.figures.palette import Palette
from huddle_app.intake.columns import column_letter
from huddle_app.method.survey.column_words import (
    Trust,
    needs_a_look,
    trust,
    trust_words,
    use_words,
)
from huddle_app.method.survey.reading import ColumnUse
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function
from huddle_app.texts import _, ngettext


class ColumnsPlace(QWidget):
    """`taken_for(place, meaning)` and `turned(place, turn)` tell what the moderator corrects.

    The choice which columns are shown, its `filter`, stands wherever it is put.
    """

    taken_for = Signal(int, str)
    turned = Signal(int, bool)
    unclear = Signal(str)
    """What is to be said of words that choose nothing; empty when that is over."""

    def __init__(self, toolkit: Toolkit) -> None:
        super().__init__()
        self._toolkit = toolkit
        self._columns: Sequence[ColumnUse] = ()
        self._shown: Sequence[ColumnUse] = ()
        self._chosen: ColumnUse | None = None
        self.filter = AttentionFilter(_("Which columns are shown"))
        self.filter.chosen.connect(self._show)
        headings = (_("Column"), _("Heading"), _("Taken for"), _("How sure"))
        self.table = CellsTable(headings, _("Columns of the file"), stretch=2)
        self.table.chosen.connect(self._choose)
        self.table.activated.connect(self._correct)
        self.meaning = MeaningChoice(toolkit)
        self.turn = QCheckBox(_("Read the other way round"))
        self._heading = Elided("", Size.BODY)
        self.read_as = Elided("", Size.BODY)
        self._wire()
        correct = row(
            self._heading, soft(_("is"), Size.BODY), self.meaning, self.turn, space=Space.MEDIUM
        )
        correct.setStretch(0, 2)
        correct.setStretch(2, 3)
        self.setLayout(column(self.table, correct, self.read_as))

    def show_columns(
        self, columns: Sequence[ColumnUse], answers: Collection[Function] = ()
    ) -> None:
        """Show these columns of the functions that answer; the one chosen and what is scrolled to stay."""
        self.meaning.answers = next(iter(answers)) if len(answers) == 1 else None
        self._columns = columns
        self.read_as.setVisible(any(use.read_as for use in columns))
        words = ngettext("The one column", "All {n} columns", len(columns))
        attention = sum(map(needs_a_look, columns))
        self._show(self.filter.offer(words.format(n=len(columns)), attention, len(columns)))

    def settled(self) -> bool:
        """Whether what is written into the line that corrects is chosen; if not, it is now, or it is said why not."""
        written = self.meaning.written()
        self.meaning.settle()
        return not written

    def _show(self, only_attention: bool) -> None:
        place = self._chosen.place if self._chosen else -1
        scrolled = self.table.verticalScrollBar().value()
        self._shown = [
            use
            for use in self._columns
            # The column just corrected stays in sight, so that one sees what became of it.
            if not only_attention or needs_a_look(use) or use.place == place
        ]
        palette = palette_worn()
        self.table.show_rows([_cells(self._toolkit, use, palette) for use in self._shown])
        rows = [row for row, use in enumerate(self._shown) if use.place == place]
        self.table.selectRow(rows[0] if rows else 0)
        self.table.verticalScrollBar().setValue(scrolled)
        self._choose(self.table.currentIndex().row())

    def _choose(self, at: int) -> None:
        self._chosen = use = self._shown[at] if 0 <= at < len(self._shown) else None
        for field in (self.meaning, self.turn):
            field.setEnabled(use is not None)
        self._heading.setText(sentences.column_called(use) if use else "")
        self.read_as.setText(_read_as(use))
        if use:
            self.meaning.show_meaning(use.meaning)
            self.turn.setChecked(use.turned)
            self.turn.setEnabled(use.meaning in self._toolkit.places)

    def _wire(self) -> None:
        self.meaning.activated.connect(self._say_meaning)
        self.meaning.unclear.connect(self._say_unclear)
        self.meaning.given_up.connect(self._give_up)
        self.turn.clicked.connect(self._say_turned)

    def _correct(self, _index: QModelIndex) -> None:
        self.meaning.setFocus()

    def _say_unclear(self, written: str, n: int) -> None:
        self.unclear.emit(sentences.unclear(written, n))

    def _give_up(self) -> None:
        self.unclear.emit("")
        self.table.setFocus()

    def _say_meaning(self) -> None:
        if self._chosen and self.meaning.meaning() != self._chosen.meaning:
            self.taken_for.emit(self._chosen.place, self.meaning.meaning())

    def _say_turned(self, turn: bool) -> None:
        if self._chosen:
            self.turned.emit(self._chosen.place, turn)


def _read_as(use: ColumnUse | None) -> str:
    """How the words of a column were read; empty where all its answers are numbers."""
    if use is None or not use.read_as:
        return ""
    return _("Read as: {words}").format(words=use.read_as)


def _cells(toolkit: Toolkit, use: ColumnUse, palette: Palette) -> Cells:
    found = trust(use)
    ink, ground = {
        Trust.SAID: (palette.accent, palette.accent_soft),
        Trust.SURE: (palette.accent, palette.accent_soft),
        Trust.LIKELY: (palette.soft, ""),
        Trust.LOOK: (palette.amber_ink, palette.amber_soft),
        Trust.NOT_NEEDED: (palette.soft, ""),
        Trust.LEFT_OUT: (palette.soft, ""),
    }[found]
    return (
        TableCell(column_letter(use.place), palette.soft),
        TableCell(use.heading or _("no heading"), "" if use.heading else palette.soft),
        TableCell(use_words(toolkit, use), "" if use.meaning else palette.soft),
        TableCell(trust_words(found), ink, ground),
    )
