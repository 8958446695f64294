"""A question about columns whose ratings may run the other way round."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from huddle_app.desk.parts import Card, KeyButton, column, note, row, soft
from huddle_app.desk.style import Size, Space
from huddle_app.method.survey.reading import ColumnUse
from huddle_app.texts import _, ngettext


class DoubtCard(Card):
    """Asks one doubt after the other; `settled(places, turn)` brings the answer. Hidden without one."""

    settled = Signal(object, bool)

    def __init__(self) -> None:
        self._doubts: list[tuple[str, frozenset[int]]] = []
        self._sentence = note("")
        self._more = soft("", Size.BODY)
        self.turn = KeyButton(_("They are the other way round"))
        self.keep = KeyButton(_("They are as they should be"))
        answers = row(self.turn, self.keep, self._more, None)
        super().__init__(
            column(self._sentence, answers, margin=Space.MEDIUM), _("A question about the ratings")
        )
        self.turn.clicked.connect(lambda: self._settle(turn=True))
        self.keep.clicked.connect(lambda: self._settle(turn=False))

    def show_columns(self, columns: Sequence[ColumnUse]) -> None:
        """Ask what is in doubt of these columns; a doubt that several share is asked once."""
        found: dict[str, set[int]] = {}
        for use in columns:
            if use.doubt:
                found.setdefault(use.doubt, set()).add(use.place)
        self._doubts = [(doubt, frozenset(places)) for doubt, places in found.items()]
        self.setVisible(bool(self._doubts))
        if self._doubts:
            self._sentence.setText(self._doubts[0][0])
            n = len(self._doubts) - 1
            more = ngettext("{n} more question", "{n} more questions", n).format(n=n)
            self._more.setText(more if n else "")

    def asked(self) -> str:
        """The sentence that asks; empty when nothing is in doubt."""
        return self._doubts[0][0] if self._doubts else ""

    def _settle(self, *, turn: bool) -> None:
        _sentence, places = self._doubts[0]
        self.settled.emit(places, turn)
