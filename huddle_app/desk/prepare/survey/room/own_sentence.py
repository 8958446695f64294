"""The moderator's own headline for a figure."""

from PySide6.QtWidgets import QLineEdit

from huddle_app.desk.parts import leave_with_esc
from huddle_app.method.findings.slides import FigureKey
from huddle_app.services.showing import Showing
from huddle_app.texts import _

LONGEST = 200
"""Letters; more would not be read from the last row."""


class OwnSentence(QLineEdit):
    """A line that is written when it is left; while it is empty, the room reads ours."""

    def __init__(self, showing: Showing, figure: FigureKey) -> None:
        super().__init__()
        self._showing, self._figure = showing, figure
        self.setMaxLength(LONGEST)
        self.setPlaceholderText(_("Your own sentence, in place of Huddle’s"))
        self.setAccessibleName(_("Your own sentence for this finding"))
        self.editingFinished.connect(self._write)
        self.textChanged.connect(self._tell_whole)
        self._tell_whole("")
        leave_with_esc(self, self._leave)
        self.refresh()

    def refresh(self) -> None:
        """Show what is written down, unless somebody is typing."""
        if not (self.hasFocus() and self.isModified()):
            self.setText(self._showing.sentence(self._figure))

    def _write(self) -> None:
        if self.isModified():
            self.setModified(False)
            self._showing.set_sentence(self._figure, self.text())

    def _tell_whole(self, text: str) -> None:
        """The line may be too narrow for what stands in it."""
        self.setToolTip(text or self.placeholderText())

    def _leave(self) -> None:
        self.setModified(False)
        self.refresh()
        self.clearFocus()
