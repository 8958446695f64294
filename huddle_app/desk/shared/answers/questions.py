"""What is asked of a file, one card under the other, in a place that scrolls when there is much."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from huddle_app.desk.parts import column, holding
from huddle_app.desk.style import Space
from huddle_app.screen import look
from huddle_app.texts import _

_LEAST_HEIGHT = 90
"""Pixels seen before the moderator's text scale, however little room there is."""


class Questions(QScrollArea):
    """Holds the cards; hidden while none of them asks.

    As high as all of them, up to a height given, or less where what is beside them needs the room.
    """

    def __init__(self, *cards: QWidget) -> None:
        super().__init__()
        self._cards = cards
        self._most = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setAccessibleName(_("Questions about the file"))
        # Its hint is the most; a maximum set while it is resized would leave the viewport as high as before.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._column = column(*cards, space=Space.SMALL)
        self._held = holding(self._column)
        self._held.installEventFilter(self)
        self.setWidget(self._held)

    def grow_to(self, most: int) -> None:
        """Be at most so many pixels high."""
        self._most = most
        self._fit()

    def tab_in_order(self) -> None:
        """Let Tab lead from card to card as they stand, to what has come into one of them since too."""
        each = [
            inner
            for card in self._cards
            for inner in card.findChildren(QWidget)
            # The open list of a choice is a window of its own.
            if inner.focusPolicy() & Qt.FocusPolicy.TabFocus and inner.window() is self.window()
        ]
        for before, after in pairwise(each):
            QWidget.setTabOrder(before, after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what the cards need."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """As high as all the cards, if it may."""
        return QSize(self._least_width(), self._high(self._most))

    def minimumSizeHint(self) -> QSize:
        """A line or two; the rest scrolls."""
        return QSize(self._least_width(), self._high(min(look.scaled(_LEAST_HEIGHT), self._most)))

    def _fit(self) -> None:
        self.setVisible(not all(card.isHidden() for card in self._cards))
        self.updateGeometry()

    def _least_width(self) -> int:
        return self._held.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()

    def _high(self, most: int) -> int:
        wraps = self._column.hasHeightForWidth()
        width = self.viewport().width()
        whole = self._column.totalSizeHint().height()
        return min(self._column.totalHeightForWidth(width) if wraps else whole, most)
