"""Which sheet of a workbook is read, where several hold answers."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from huddle_app.desk.parts import Card, Choice, note, row, words
from huddle_app.desk.shared.answers import sentences
from huddle_app.desk.style import Space, restyle
from huddle_app.method.survey.reading import AnswerFile
from huddle_app.screen import look
from huddle_app.texts import _

_LEAST_LETTERS, _MOST_WIDE = 10, 300
"""Of a sheet's name: letters seen, however little room there is, and pixels before the text scale."""


class SheetCard(Card):
    """Warns of the sheets that are not read, and `chosen(name)` reads another; hidden with one sheet only."""

    chosen = Signal(str)

    def __init__(self) -> None:
        self.said = note("")
        self.sheet = Choice()
        self.sheet.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.sheet.setMinimumContentsLength(_LEAST_LETTERS)
        self.sheet.setMaximumWidth(look.scaled(_MOST_WIDE))
        self.sheet.setAccessibleName(_("Sheet that is read"))
        read = words(_("Sheet that is read"))
        read.setBuddy(self.sheet)
        made = row(self.said, read, self.sheet, space=Space.MEDIUM, margin=Space.MEDIUM)
        made.setStretch(0, 1)
        super().__init__(made, _("Which sheet is read"))
        self.sheet.textActivated.connect(self.chosen.emit)

    def show_answers(self, answers: AnswerFile, left: Sequence[str]) -> None:
        """Show which sheet is read, and warn of those that are `left`."""
        self.setVisible(bool(answers.sheets))
        if answers.sheets != tuple(map(self.sheet.itemText, range(self.sheet.count()))):
            self.sheet.clear()
            self.sheet.addItems(answers.sheets)
        self.sheet.setCurrentText(answers.sheet)
        self.said.setText(sentences.other_sheets(left))
        self.sheet.setAccessibleDescription(self.said.text())
        restyle(self, kind="rule" if left else "card")
        restyle(self.said, tone="amber" if left else "soft")
