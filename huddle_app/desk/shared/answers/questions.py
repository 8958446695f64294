"""What is asked of a file, one card under the other."""

from itertools import pairwise

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

from huddle_app.desk.parts import column
from huddle_app.desk.style import Space
from huddle_app.texts import _


class Questions(QWidget):
    """Holds the cards, as high as they are; hidden while none of them asks."""

    def __init__(self, *cards: QWidget) -> None:
        super().__init__()
        self._cards = cards
        self.setAccessibleName(_("Questions about the file"))
        self.setLayout(column(*cards, space=Space.SMALL))
        self._follow()

    def asks(self) -> bool:
        """Whether one of the cards is there."""
        return not all(card.isHidden() for card in self._cards)

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

    def event(self, event: QEvent) -> bool:
        """Come and go with the cards."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._follow()
        return super().event(event)

    def _follow(self) -> None:
        self.setVisible(self.asks())
