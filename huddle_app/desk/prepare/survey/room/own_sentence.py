"""The moderator's own headline for a figure."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit

from huddle_app.desk.bare_keys import ENTER
from huddle_app.desk.parts import leave_with_esc
from huddle_app.method.findings.slides import FigureKey
from huddle_app.services.showing import Showing
from huddle_app.texts import _

LONGEST = 200
"""Letters; more would not be read from the last row."""


class OwnSentence(QPlainTextEdit):
    """A sentence that is written when it is left; while it is empty, the room reads ours.

    It is as high as its words, so that all of them are seen; Enter ends it and breaks no line.
    """

    def __init__(self, showing: Showing, figure: FigureKey) -> None:
        super().__init__()
        self._showing, self._figure = showing, figure
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPlaceholderText(_("Your own sentence instead"))
        self.setAccessibleName(_("Your own sentence for this finding"))
        self.textChanged.connect(self._fit)
        leave_with_esc(self, self._leave)
        self.refresh()

    def refresh(self) -> None:
        """Show what is written down, unless somebody is typing."""
        if not (self.hasFocus() and self.document().isModified()):
            self.setPlainText(self._showing.sentence(self._figure))

    def text(self) -> str:
        """What stands in it, on one line and not too long."""
        return " ".join(self.toPlainText().split())[:LONGEST]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write it down with Enter."""
        if event.key() in ENTER:
            self._write()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write it down."""
        super().focusOutEvent(event)
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may take another number of lines."""
        super().resizeEvent(event)
        self._fit()

    def _write(self) -> None:
        if self.document().isModified():
            self.document().setModified(False)
            self._showing.set_sentence(self._figure, self.text())

    def _fit(self) -> None:
        # The height of a plain text's document is told in lines.
        lines = max(1, round(self.document().size().height()))
        margins = self.contentsMargins()
        around = margins.top() + margins.bottom() + 2 * self.document().documentMargin()
        self.setFixedHeight(round(lines * self.fontMetrics().lineSpacing() + around))

    def _leave(self) -> None:
        self.document().setModified(False)
        self.refresh()
        self.clearFocus()
