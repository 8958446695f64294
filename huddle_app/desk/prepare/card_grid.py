"""Cards in as many columns as there is room for."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from huddle_app.desk.parts import column
from huddle_app.desk.style import Space


class CardGrid(QWidget):
    """Lays cards out row by row, none narrower than `narrowest` pixels."""

    def __init__(self, narrowest: int) -> None:
        super().__init__()
        self.setProperty("ground", "clear")
        self._narrowest = narrowest
        self._cards: Sequence[QWidget] = ()
        self._fill = False
        self._columns = 0
        self._grid = QGridLayout()
        self._grid.setSpacing(Space.MEDIUM)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.setLayout(column(self._grid, None))

    def show_cards(self, cards: Sequence[QWidget], *, fill: bool = False) -> None:
        """Show these cards instead; with `fill` the last one takes all that is left of its row.

        Those of the earlier ones that are not among them are thrown away.
        """
        while self._grid.takeAt(0) is not None:
            pass
        for gone in set(self._cards) - set(cards):
            gone.hide()
            gone.deleteLater()
        self._cards, self._fill = cards, fill
        self._columns = 0
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take another number of columns where the width asks for it."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        columns = max(1, (self.width() + Space.MEDIUM) // (self._narrowest + Space.MEDIUM))
        if columns == self._columns:
            return
        for n in range(max(columns, self._columns)):
            self._grid.setColumnStretch(n, 1 if n < columns else 0)
        self._columns = columns
        last = len(self._cards) - 1
        for n, card in enumerate(self._cards):
            place = n % columns
            span = columns - place if self._fill and n == last else 1
            self._grid.addWidget(card, n // columns, place, 1, span)
