"""What is in doubt of a file's columns, asked one sentence after the other."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal

from huddle_app.desk.parts import Card, KeyButton, note, row, soft
from huddle_app.desk.style import Size, Space
from huddle_app.intake.mapping_file import column_letter
from huddle_app.method.survey.reading import ColumnMapping, ColumnUse
from huddle_app.texts import _, ngettext

_MOST_NAMED = 6


@dataclass(frozen=True)
class Doubt:
    """One sentence, the columns it is about, and whether they are read at all or left out for it."""

    sentence: str
    columns: tuple[ColumnUse, ...]
    read: bool

    @property
    def places(self) -> frozenset[int]:
        """Where the columns stand."""
        return frozenset(use.place for use in self.columns)


class DoubtCard(Card):
    """Asks one doubt after the other; `settled(places, turn)` brings the answer. Hidden without one."""

    settled = Signal(object, bool)

    def __init__(self) -> None:
        self._doubts: Sequence[Doubt] = ()
        self._sentence = note("")
        self._more = soft("", Size.BODY)
        self.turn = KeyButton(_("They are the other way round"))
        self.keep = KeyButton(_("They are as they should be"))
        made = row(self._sentence, self._more, self.turn, self.keep, margin=Space.MEDIUM)
        made.setStretch(0, 1)
        super().__init__(made, _("A question about the ratings"))
        self._sentence.setProperty("tone", "ink")
        self.turn.clicked.connect(lambda: self._settle(turn=True))
        self.keep.clicked.connect(lambda: self._settle(turn=False))

    def show_columns(self, columns: Sequence[ColumnUse], mapping: ColumnMapping) -> None:
        """Ask what is in doubt of these columns; a doubt that several share is asked once.

        What was looked at and is in doubt still cannot be answered: it leaves the columns out.
        """
        self._doubts = [each for each in _doubts(columns) if not each.places <= mapping.settled]
        self.setVisible(bool(self._doubts))
        if self._doubts:
            doubt, *others = self._doubts
            words = _("{columns}: {doubt}")
            self._sentence.setText(
                words.format(columns=_named(doubt.columns), doubt=doubt.sentence)
            )
            self.turn.setVisible(doubt.read)
            asked = _("They are as they should be") if doubt.read else _("They are from 1 to 7")
            self.keep.setText(asked)
            n = len(others)
            more = ngettext("{n} more question", "{n} more questions", n).format(n=n)
            self._more.setText(more if n else "")

    def asked(self) -> str:
        """The sentence that asks; empty when nothing is in doubt."""
        return self._sentence.text() if self._doubts else ""

    def _settle(self, *, turn: bool) -> None:
        self.settled.emit(self._doubts[0].places, turn)


def _doubts(columns: Sequence[ColumnUse]) -> list[Doubt]:
    found: dict[tuple[str, bool], list[ColumnUse]] = {}
    for use in columns:
        if use.doubt:
            found.setdefault((use.doubt, bool(use.meaning)), []).append(use)
    return [Doubt(sentence, tuple(uses), read) for (sentence, read), uses in found.items()]


def _named(columns: Sequence[ColumnUse]) -> str:
    """Which columns are meant: one by its heading, some by their letters, many by their number."""
    if len(columns) == 1:
        [use] = columns
        words = _("Column {letter}, “{heading}”")
        return words.format(letter=column_letter(use.place), heading=use.heading)
    if len(columns) <= _MOST_NAMED:
        letters = ", ".join(column_letter(use.place) for use in columns)
        return _("Columns {letters}").format(letters=letters)
    return _("{n} columns").format(n=len(columns))
