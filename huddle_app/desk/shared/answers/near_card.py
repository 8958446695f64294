"""Columns worded nearly, but not quite, as statements: each asked with both wordings in full."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from huddle_app.desk.parts import Card, KeyButton, column, note, row, words
from huddle_app.desk.style import Size, Space
from huddle_app.intake.columns import column_letter
from huddle_app.method.survey.column_words import nearly, statement_numbers
from huddle_app.method.survey.reading import ColumnUse, DoubtOf
from huddle_app.method.toolkit import Toolkit
from huddle_app.texts import _

_Asked = tuple[int, str]
"""The place of a column, and the statement it may be."""


class NearCard(Card):
    """Asks of each such column whether it is the same statement; hidden where there is none.

    `matched(columns, same)` brings what is said of one of them, or that all are.
    """

    matched = Signal(object, bool)

    def __init__(self, toolkit: Toolkit) -> None:
        self._wordings = _wordings(toolkit)
        self.all = KeyButton(_("All are the same"))
        self.all.clicked.connect(self._say_all)
        asked = words(nearly(), Size.BODY, 600)
        self._lines: QVBoxLayout = column(space=Space.SMALL)
        made = column(row(asked, None, self.all), self._lines, margin=Space.MEDIUM)
        super().__init__(made, _("A question about the wording"))
        self.lines: dict[_Asked, NearLine] = {}
        self._asked: list[ColumnUse] = []

    def show_columns(self, columns: Sequence[ColumnUse]) -> None:
        """Ask of these columns; where one is, whoever answers stays."""
        self._asked = [
            use for use in columns if use.meaning and use.doubt and use.doubt_of is DoubtOf.MEANING
        ]
        self.setVisible(bool(self._asked))
        self.all.setVisible(len(self._asked) > 1)
        for gone in self.lines.keys() - {(use.place, use.meaning) for use in self._asked}:
            self._drop(self.lines.pop(gone))
        for at, use in enumerate(self._asked):
            line = self.lines.get((use.place, use.meaning)) or self._line(use)
            self._lines.insertWidget(at, line)
            line.show()

    def _line(self, use: ColumnUse) -> "NearLine":
        line = self.lines[use.place, use.meaning] = NearLine(use, self._wordings[use.meaning])
        line.same.clicked.connect(partial(self._say, use, same=True))
        line.other.clicked.connect(partial(self._say, use, same=False))
        return line

    def _say(self, use: ColumnUse, *, same: bool) -> None:
        # What is answered goes at once; it comes back when the file cannot be read so.
        self.lines[use.place, use.meaning].hide()
        self._asked = [other for other in self._asked if other is not use]
        self.matched.emit([use], same)

    def _say_all(self) -> None:
        self.matched.emit(self._asked, True)  # noqa: FBT003 - a signal takes no names

    def _drop(self, line: "NearLine") -> None:
        self._lines.removeWidget(line)
        line.hide()
        line.deleteLater()


class NearLine(QWidget):
    """What heads one column over the statement it may be, and the answers: `same`, or `other`."""

    def __init__(self, use: ColumnUse, ours: str) -> None:
        super().__init__()
        theirs = _("Column {letter}: {heading}")
        theirs = theirs.format(letter=column_letter(use.place), heading=use.heading)
        ours = _("Ours: {statement}").format(statement=ours)
        self.wordings = words(theirs), note(ours)
        self.wordings[0].setWordWrap(True)
        self.same, self.other = KeyButton(_("It is the same")), KeyButton(_("Leave it out"))
        for button in (self.same, self.other):
            button.setAccessibleDescription(f"{theirs}\n{ours}")
        made = row(column(*self.wordings, space=Space.HAIR), self.same, self.other)
        made.setStretch(0, 1)
        self.setLayout(made)


def _wordings(toolkit: Toolkit) -> dict[str, str]:
    """Each statement by its column, as it is read: its number, and its words after those it goes on from."""
    numbers = statement_numbers(toolkit)
    said = _("{number} · {statement}")
    return {
        column: said.format(number=numbers[column], statement=f"{scale.stem} {statement}".strip())
        for scale in toolkit.scales()
        for column, statement in zip(scale.columns(), scale.statements, strict=True)
    }
