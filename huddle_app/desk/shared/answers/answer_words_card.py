"""What words of answers mean that the program does not know, or cannot tell apart."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from huddle_app.desk.parts import Card, Segments, column, row, soft, words
from huddle_app.desk.shared.answers.corrections import NO_ANSWER
from huddle_app.desk.style import Size, Space
from huddle_app.method.survey.reading import AnswerFile
from huddle_app.method.toolkit import RATINGS
from huddle_app.texts import _, ngettext


class AnswerWordsCard(Card):
    """Lists the words, the most frequent first; `said(word, rating)` brings what one means.

    The rating is 1 to 7, NO_ANSWER, or None where nothing is said. Stays while the file has such words,
    so that an answer can be changed.
    """

    said = Signal(str, object)

    def __init__(self) -> None:
        asked = words(_("What do these words mean as answers?"), Size.BODY, 600)
        scale = soft(
            _("1 is full disagreement, 7 full agreement; the keys 1 to 7 choose"), Size.BODY
        )
        self._lines: QVBoxLayout = column(space=Space.HAIR)
        made = column(row(asked, None, scale), self._lines, margin=Space.MEDIUM)
        super().__init__(made, _("What do these words mean as answers?"))
        self.words: dict[str, WordLine] = {}

    def show_answers(self, answers: AnswerFile) -> None:
        """Ask of this file's words; where one is, whoever answers stays."""
        unknown = answers.unknown_answers
        self.setVisible(bool(unknown))
        for word in self.words.keys() - unknown.keys():
            self._drop(self.words.pop(word))
        for at, (word, cells) in enumerate(unknown.items()):
            line = self.words.get(word) or self._line(word)
            # What stands at its place already is only put there again.
            self._lines.insertWidget(at, line)
            line.show_cells(cells)
            line.meaning.choose(answers.mapping.answers.get(word))

    def _line(self, word: str) -> "WordLine":
        line = self.words[word] = WordLine(word)
        line.meaning.chosen.connect(partial(self.said.emit, word))
        return line

    def _drop(self, line: "WordLine") -> None:
        self._lines.removeWidget(line)
        line.hide()
        line.deleteLater()


class WordLine(QWidget):
    """One word with what it means, `meaning`; a figure's key chooses it too."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self._word = word
        self._asked = words("")
        self._asked.setWordWrap(True)
        self.meaning = Segments(_("What “{word}” means").format(word=word))
        ratings = {rating: str(rating) for rating in RATINGS}
        self.meaning.offer({**ratings, NO_ANSWER: _("no answer"), None: _("not said")})
        made = row(self._asked, self.meaning)
        made.setStretch(0, 1)
        self.setLayout(made)

    def show_cells(self, n: int) -> None:
        """Tell in how many cells of the file the word stands."""
        text = ngettext(
            "“{word}” ({n:,} cell in the file)", "“{word}” ({n:,} cells in the file)", n
        )
        self._asked.setText(text.format(word=self._word, n=n))

    def asked(self) -> str:
        """The word with the number of its cells, as shown."""
        return self._asked.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a figure from 1 to 7 as the answer."""
        figure = event.text()
        if figure in map(str, RATINGS):
            self.meaning.press(int(figure))
        else:
            super().keyPressEvent(event)
