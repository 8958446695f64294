"""What was answered last of a file's ratings, and the way to take that back."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal

from huddle_app.desk.parts import Card, KeyButton, column, note, row, soft
from huddle_app.desk.style import Size, Space
from huddle_app.intake.column_doubts import Doubt
from huddle_app.method.survey.reading import ColumnMapping, ColumnUse
from huddle_app.texts import _, ngettext


@dataclass(frozen=True)
class Settled:
    """A doubt, whether its columns were turned for it, and the answer in words."""

    doubt: Doubt
    turn: bool
    answer: str

    def holds(self, columns: Sequence[ColumnUse], mapping: ColumnMapping) -> bool:
        """Whether it is still said so, of these very columns: another sheet has others."""
        headings = {use.place: use.heading for use in columns}
        same = all(headings.get(use.place) == use.heading for use in self.doubt.columns)
        places = self.doubt.places
        as_said = places <= mapping.turned if self.turn else places.isdisjoint(mapping.turned)
        return same and places <= mapping.settled and as_said


class SettledCard(Card):
    """Tells the last question that was answered, with its answer; hidden without any.

    `taken_back(places)` asks it once more; then the one answered before it is told.
    """

    taken_back = Signal(object)

    def __init__(self) -> None:
        self._answers: dict[frozenset[int], Settled] = {}
        self._told: Sequence[Settled] = ()
        self._words, self._before = note(""), soft("", Size.BODY)
        self.back = KeyButton(_("Take it back"))
        self.back.clicked.connect(self._take_back)
        said = column(self._words, self._before, space=Space.HAIR)
        made = row(said, self.back, margin=Space.MEDIUM)
        made.setStretch(0, 1)
        super().__init__(made, _("What you answered about the ratings"))

    def keep(self, doubt: Doubt, turn: bool, answer: str) -> None:
        """Remember an answer, so that it is told from the next reading on."""
        self._answers.pop(doubt.places, None)
        self._answers[doubt.places] = Settled(doubt, turn, answer)

    def show_columns(self, columns: Sequence[ColumnUse], mapping: ColumnMapping) -> None:
        """Tell the last answer that holds in this reading, and how many were given before it."""
        self._told = [each for each in self._answers.values() if each.holds(columns, mapping)]
        n = len(self._told) - 1
        before = ngettext("{n} answer before it", "{n} answers before it", n)
        self._words.setText(self.said())
        self._before.setText(before.format(n=n))
        self._before.setVisible(n > 0)
        self.back.setAccessibleDescription(self.said())
        self.setVisible(bool(self._told))

    def said(self) -> str:
        """The question with its answer; empty when none is told."""
        if not self._told:
            return ""
        words, last = _("{question} You said: {answer}."), self._told[-1]
        return words.format(question=last.doubt, answer=last.answer)

    def _take_back(self) -> None:
        self.taken_back.emit(self._told[-1].doubt.places)
