"""One option of a vote on the desk: its letter, its words, and the hands that were counted."""

from dataclasses import replace

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from huddle_app.desk.parts import KeyButton, leave_with_esc, row, words
from huddle_app.desk.parts.icon import Icon, Tone, icon, icon_size
from huddle_app.desk.style import Size
from huddle_app.method.votes import LONGEST, VoteOption
from huddle_app.screen import look
from huddle_app.texts import _

_NUMBER = "[0-9]{0,3}"
_NUMBER_WIDTH, _LETTER_WIDTH = 72, 20


class HandsField(QLineEdit):
    """A number of hands, empty while none was counted; Enter and ↓ go to the next one, ↑ to the one before."""

    went = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setValidator(QRegularExpressionValidator(QRegularExpression(_NUMBER), self))
        self.setFont(look.font(Size.LEAD, 600, tabular=True))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(look.scaled(_NUMBER_WIDTH))
        self.setPlaceholderText(_("hands"))
        leave_with_esc(self)

    def hands(self) -> int | None:
        """The number typed, None for none."""
        return int(self.text()) if self.text() else None

    def show_hands(self, hands: int | None) -> None:
        """Show a number."""
        self.setText("" if hands is None else str(hands))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the options."""
        keys = {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if by := keys.get(Qt.Key(event.key())):
            self.went.emit(by)
        else:
            super().keyPressEvent(event)


class OptionLine(QWidget):
    """Brings what was changed when the field is left: `renamed` the words, `counted` the hands."""

    renamed = Signal(str)
    counted = Signal(object)
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._option: VoteOption | None = None
        self._letter = words("", Size.LEAD, 600)
        self._letter.setFixedWidth(look.scaled(_LETTER_WIDTH))
        self.words = QLineEdit()
        self.words.setMaxLength(LONGEST)
        self.words.editingFinished.connect(self._rename)
        leave_with_esc(self.words, self._keep_words)
        self.hands = HandsField()
        self.hands.editingFinished.connect(self._count)
        self._remove = KeyButton("")
        self._remove.setIcon(icon(Icon.CLOSE, Tone.SOFT))
        self._remove.setIconSize(icon_size())
        self._remove.setProperty("kind", "quiet")
        self._remove.clicked.connect(self.removed)
        layout = row(self._letter, self.words, self.hands, self._remove)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key comes to, in order."""
        return (self.words, self.hands, self._remove)

    def show_option(self, letter: str, option: VoteOption, *, leads: bool) -> None:
        """Show an option as it stands; what is being typed beside it is left alone."""
        before, self._option = self._option, option
        self._letter.setText(letter)
        if before is None or before.text != option.text:
            self._keep_words()
        if before is None or before.hands != option.hands:
            self.hands.show_hands(option.hands)
        self.words.setAccessibleName(_("Option {letter}").format(letter=letter))
        name = _("Hands for {letter}, the most") if leads else _("Hands for {letter}")
        self.hands.setAccessibleName(name.format(letter=letter))
        self._remove.setAccessibleName(_("Take option {letter} away").format(letter=letter))
        self._remove.setToolTip(_("Take this option away"))

    def _keep_words(self) -> None:
        """Show the words as they are kept, their beginning first."""
        if self._option:
            self.words.setText(self._option.text)
            self.words.setToolTip(self._option.text)
            self.words.setCursorPosition(0)

    def _rename(self) -> None:
        if not self._option or self.words.text().split() == self._option.text.split():
            return
        if self.words.text().strip():
            self._option = replace(self._option, text=self.words.text())
            self.renamed.emit(self.words.text())
        else:
            self._keep_words()

    def _count(self) -> None:
        hands = self.hands.hands()
        if self._option and hands != self._option.hands:
            # Known as written at once: it may be undone before it is shown anew.
            self._option = replace(self._option, hands=hands)
            self.counted.emit(hands)
