"""The field in which a note is edited where it stands."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from huddle_app.desk.bare_keys import ENTER
from huddle_app.desk.style import Space
from huddle_app.texts import _

_LINES = 2


class NoteEditor(QPlainTextEdit):
    """Wraps as the note does; Enter ends it (`done`), and no line break gets in."""

    done = Signal()

    def __init__(self, parent: QWidget, font: QFont) -> None:
        super().__init__(parent)
        self.setFont(font)
        self.setTabChangesFocus(True)
        self.setAccessibleName(_("The words of the note; Enter keeps them, Esc leaves them"))
        self._begun = False

    def begin(self, text: str) -> None:
        """Start with these words, once: what is typed is not overwritten by what comes in meanwhile."""
        if not self._begun:
            self._begun = True
            self.setPlainText(text)
            self.moveCursor(QTextCursor.MoveOperation.End)

    def words(self) -> str:
        """What is typed, on one line."""
        return " ".join(self.toPlainText().split())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End with Enter."""
        if event.key() in ENTER:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """High enough for two lines."""
        line = QFontMetrics(self.font()).lineSpacing()
        return QSize(super().sizeHint().width(), _LINES * line + 2 * Space.SMALL + Space.HAIR)
