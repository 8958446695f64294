"""The notes on a file, one a line, in a place that scrolls when there are many."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from huddle_app.desk.parts import note
from huddle_app.desk.style import Space
from huddle_app.texts import _

_MOST_LINES = 4
"""So many lines are seen at once."""


class Notes(QScrollArea):
    """Shows the notes, the gravest first; hidden when there are none."""

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

    def show_notes(self, notes: Sequence[str]) -> None:
        """Show these notes instead."""
        self._lines.setText("\n".join(_("• {note}").format(note=one) for one in notes))
        self.setVisible(bool(notes))
        self.verticalScrollBar().setValue(0)
        self._fit()

    def text(self) -> str:
        """All the notes, one a line."""
        return self._lines.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        most = _MOST_LINES * self._lines.fontMetrics().lineSpacing()
        # Without any note no height can be told.
        needed = max(0, self._lines.heightForWidth(self.viewport().width()))
        self.setFixedHeight(min(needed, most))
