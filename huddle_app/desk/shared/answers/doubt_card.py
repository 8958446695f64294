"""What is in doubt of a file's columns, asked one sentence after the other."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from huddle_app.desk.parts import Card, KeyButton, column, note, row, soft
from huddle_app.desk.style import Size, Space
from huddle_app.intake.column_doubts import Doubt, doubts
from huddle_app.method.survey.reading import ColumnMapping, ColumnUse, DoubtOf
from huddle_app.texts import _, ngettext

_ASKED = {DoubtOf.RATINGS, DoubtOf.CHOICE}
"""What the columns and their words mean is asked elsewhere."""


class DoubtCard(Card):
    """Asks one doubt after the other, then tells what cannot be set aside; hidden without either.

    `settled(places, turn)` brings the answer; before it, `answered(doubt, turn, words)` says to what.
    """

    settled = Signal(object, bool)
    answered = Signal(object, bool, str)

    def __init__(self) -> None:
        self._doubts: Sequence[Doubt] = ()
        self._sentence = note("")
        self._more = soft("", Size.BODY)
        self.turn, self.keep = KeyButton(""), KeyButton("")
        said = column(self._sentence, self._more, space=Space.HAIR)
        made = row(said, self.turn, self.keep, margin=Space.MEDIUM)
        made.setStretch(0, 1)
        super().__init__(made, _("A question about the ratings"))
        self._sentence.setProperty("tone", "ink")
        self.turn.clicked.connect(lambda: self._settle(turn=True))
        self.keep.clicked.connect(lambda: self._settle(turn=False))

    def show_columns(self, columns: Sequence[ColumnUse], mapping: ColumnMapping) -> None:
        """Ask what is in doubt of these columns; a doubt that several share is asked once."""
        found = [each for each in doubts(columns) if each.of in _ASKED]
        asked = [each for each in found if not each.final and not each.places <= mapping.settled]
        self._doubts = asked or [each for each in found if each.final]
        self.setVisible(bool(self._doubts))
        if asked:
            self._ask(asked[0], len(asked) - 1)
        else:
            self._tell()

    def asked(self) -> str:
        """The sentence that asks; empty when nothing is in doubt."""
        return self._sentence.text() if self._doubts else ""

    def _ask(self, doubt: Doubt, others: int) -> None:
        self._sentence.setText(str(doubt))
        turn, keep = _answers(doubt)
        self.turn.setText(turn)
        self.turn.setVisible(doubt.read and doubt.of is DoubtOf.RATINGS)
        self.keep.setText(keep)
        self.keep.setVisible(True)
        more = ngettext("{n} more question", "{n} more questions", others).format(n=others)
        self._more.setText(more)
        self._more.setVisible(others > 0)

    def _tell(self) -> None:
        """Tell all that leaves columns out whatever is said: there is nothing to answer."""
        self._sentence.setText("\n".join(str(doubt) for doubt in self._doubts))
        self._more.setVisible(False)
        self.turn.setVisible(False)
        self.keep.setVisible(False)

    def _settle(self, *, turn: bool) -> None:
        doubt = self._doubts[0]
        self.answered.emit(doubt, turn, (self.turn if turn else self.keep).text())
        self.settled.emit(doubt.places, turn)


def _answers(doubt: Doubt) -> tuple[str, str]:
    """What the two buttons say: that the columns are not as they were read (if that can be), and that they are."""
    if doubt.of is DoubtOf.CHOICE:
        return "", _("The first one counts")
    as_read = _("They are as they should be") if doubt.read else _("They are from 1 to 7 after all")
    return _("They are the other way round"), as_read
