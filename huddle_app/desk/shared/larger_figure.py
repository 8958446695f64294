"""One figure of the findings in a window of its own, nearly as large as the desk."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QDialog, QWidget

from huddle_app.desk.bare_keys import EnterPresses
from huddle_app.desk.parts import KeyButton, column, heading, holding, row, scrolling, soft
from huddle_app.desk.shared.finding_figure import FigureStrip, FindingFigure
from huddle_app.desk.style import Size, Space
from huddle_app.texts import _

_ROUND_IT = 48
"""Pixels of the desk that stay seen around it."""


class LargerFigure(QDialog):
    """What a figure says and the figure, in type as large as lets all of it be seen; Esc closes."""

    def __init__(self, title: str, shown: FindingFigure, parent: QWidget) -> None:
        super().__init__(parent)
        EnterPresses(self)
        self.setWindowTitle(title)
        self._headline = heading("", Size.LARGE)
        self._headline.setWordWrap(True)
        self.figure = FindingFigure()
        self.figure.drawn.connect(lambda: self._headline.setText(self.figure.headline))
        self.leave = KeyButton(_("Close"), "Esc", primary=True)
        self.leave.clicked.connect(self.accept)
        self.leave.setAutoDefault(False)
        self._under = scrolling(holding(column(FigureStrip(self.figure), None)), title)
        self._under.viewport().installEventFilter(self)
        made = column(
            row(soft(title, Size.BODY), None, self.leave),
            self._headline,
            self._under,
            margin=Space.WIDE,
            space=Space.MEDIUM,
        )
        made.setStretch(2, 1)
        self.setLayout(made)
        room = parent.window().size()
        self.resize(room.width() - _ROUND_IT, room.height() - _ROUND_IT)
        self.figure.show_same(shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the figure fill what the words over it leave."""
        if event.type() is QEvent.Type.Resize and watched is self._under.viewport():
            self.figure.fill(self._under.viewport().height())
        return super().eventFilter(watched, event)
