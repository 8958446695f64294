"""The notes on a file, one a line, in a place that scrolls when there are many."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy

from huddle_app.desk.parts import note
from huddle_app.desk.style import Space
from huddle_app.texts import _

_LEAST_LINES = 2
"""So many lines are seen at once, however little room there is."""


class Notes(QScrollArea):
    """Shows the notes, the gravest first; hidden when there are none.

    As high as all of them, up to a height given, or less where what is beside it needs the room. Once
    shown it stays as high: what is below is not to jump under the mouse when a note goes.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setAccessibleName(_("Notes on the file"))
        self._lines = note("")
        self._lines.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lines.setContentsMargins(0, 0, Space.SMALL, 0)
        self.setWidget(self._lines)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._most = 0
        self._highest, self._wide = 0, 0
        self.setProperty("kind", "notes")

    def grow_to(self, most: int) -> None:
        """Be at most so many pixels high."""
        self._most = most
        self._fit()

    def show_notes(self, notes: Sequence[str]) -> None:
        """Show these notes instead."""
        self._lines.setText("\n".join(_("• {note}").format(note=one) for one in notes))
        self.setVisible(bool(notes) or not self.isHidden())
        self.verticalScrollBar().setValue(0)
        self._fit()

    def text(self) -> str:
        """All the notes, one a line."""
        return self._lines.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height; a line that would be cut is left to the scrolling."""
        super().resizeEvent(event)
        self._fit()
        cut = 0
        if self._lines_high() > self.height():
            cut = self.height() % self._lines.fontMetrics().lineSpacing()
        if cut != self.viewportMargins().bottom():
            self.setViewportMargins(0, 0, 0, cut)

    def sizeHint(self) -> QSize:
        """As high as all the notes, if it may."""
        return QSize(super().sizeHint().width(), self._high(self._most))

    def minimumSizeHint(self) -> QSize:
        """A line or two; the rest scrolls."""
        least = _LEAST_LINES * self._lines.fontMetrics().lineSpacing()
        return QSize(super().minimumSizeHint().width(), self._high(min(least, self._most)))

    def _fit(self) -> None:
        scrolls = self._lines_high() > self.height()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if scrolls else Qt.FocusPolicy.NoFocus)
        self.setMaximumHeight(self._high(self._most))
        self.updateGeometry()

    def _high(self, most: int) -> int:
        return min(self._needed(), most)

    def _needed(self) -> int:
        """The most that notes have needed at this width."""
        if self._wide != self.viewport().width():
            self._wide, self._highest = self.viewport().width(), 0
        self._highest = max(self._highest, self._lines_high())
        return self._highest

    def _lines_high(self) -> int:
        # Without any note no height can be told.
        return max(0, self._lines.heightForWidth(self.viewport().width()))
