"""What words in the function's column mean that name none of those who answer."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal

from huddle_app.desk.parts import Card, Choice, Segments, column, holding, row, soft, words
from huddle_app.desk.parts.flow_row import FlowRow
from huddle_app.desk.style import Size, Space
from huddle_app.figures.palette import shape_of
from huddle_app.method.survey.reading import AnswerFile
from huddle_app.method.words import ANSWERING, Function, function_name
from huddle_app.screen import look
from huddle_app.texts import _, ngettext

_MOST_WIDE = 280
"""Pixels of a word before the moderator's text scale."""


class FunctionWordsCard(Card):
    """Asks of each word, chosen at the left, what it means; `said(word, function)` brings the answer.

    The most frequent word that is open comes first; `more` tells how many are open beside it.
    Stays while the file has such words, so that an answer can be changed; OTHER leaves their rows out.
    """

    said = Signal(str, object)

    def __init__(self) -> None:
        asked = words(_("As a function,"), Size.BODY, 600)
        self.word = Choice()
        self.word.setAccessibleName(_("A word that names none of those who answer"))
        self.word.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.word.setMaximumWidth(look.scaled(_MOST_WIDE))
        self.function = Segments(_("What it means"))
        offered = {f: f"{shape_of(f)} {function_name(f)}" for f in ANSWERING}
        self.function.offer({**offered, Function.OTHER: _("leave out"), None: _("not said")})
        self.more = soft("", Size.BODY)
        # In the middle of its line, as what stands beside it.
        self.more.setMinimumHeight(self.word.sizeHint().height())
        flow = FlowRow(Space.MEDIUM)
        flow.addWidget(holding(row(asked, self.word)))
        flow.addWidget(holding(row(words(_("means")), self.function)))
        flow.addWidget(self.more)
        super().__init__(column(flow, margin=Space.MEDIUM), _("Which function is meant?"))
        self._answers = AnswerFile(())
        self.word.currentIndexChanged.connect(self._show_said)
        self.function.chosen.connect(self._say)

    def show_answers(self, answers: AnswerFile) -> None:
        """Ask of this file's words, first of the next one of which nothing is said yet."""
        self._answers = answers
        unknown = answers.unknown_functions
        self.setVisible(bool(unknown))
        before = self._word()
        self.word.clear()
        for word, n in _most_first(unknown):
            self.word.addItem(_worded(word, n), word)
        open_ones = self._open()
        self.word.setCurrentIndex(self._at(open_ones[0] if open_ones else before))
        self._show_said()

    def asks(self) -> bool:
        """Whether of some word nothing is said."""
        return bool(self._open())

    def _open(self) -> list[str]:
        """The words of which nothing is said, the most frequent first."""
        said = self._answers.mapping.function_of
        frequent = _most_first(self._answers.unknown_functions)
        return [word for word, _rows in frequent if said(word) is None]

    def _word(self) -> str | None:
        return self.word.currentData()

    def _at(self, word: str | None) -> int:
        known = [
            self.word.itemData(at, Qt.ItemDataRole.UserRole) for at in range(self.word.count())
        ]
        return known.index(word) if word in known else 0

    def _show_said(self) -> None:
        word = self._word()
        if word is not None:
            self.function.choose(self._answers.mapping.function_of(word))
        others = sum(1 for other in self._open() if other != word)
        more = ngettext("{n:,} more word", "{n:,} more words", others)
        self.more.setText(more.format(n=others) if others else "")

    def _say(self, function: Function | None) -> None:
        word = self._word()
        if word is not None:
            self.said.emit(word, function)


def _most_first(unknown: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(unknown.items(), key=lambda pair: (-pair[1], pair[0]))


def _worded(word: str, n: int) -> str:
    rows = ngettext("{n:,} row", "{n:,} rows", n).format(n=n)
    if not word:
        return _("nothing ({rows})").format(rows=rows)
    return _("“{word}” ({rows})").format(word=word, rows=rows)
