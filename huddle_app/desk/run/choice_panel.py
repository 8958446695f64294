"""A few ways to go on, side by side, each a number key away."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from huddle_app.desk.parts import Card, KeyButton, clear, column, heading, note, row, words
from huddle_app.desk.style import Size, Space
from huddle_app.screen import look
from huddle_app.texts import _

LEAST = 258
"""Pixels of width (half growing with the text) that a way has at least, or they take a second row."""


@dataclass(frozen=True)
class Offer:
    """One way to go on: its name, what there is to say of it (gain, cost, new times), and how it is done."""

    title: str
    said: tuple[str, ...]
    take: Callable[[], object]


class ChoicePanel(QFrame):
    """Lies under the top bar while the moderator chooses; Esc leaves everything as it is."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._before: QWidget | None = None
        self._takes: list[Callable[[], object]] = []
        self._title = heading("")
        self._title.setWordWrap(True)
        self._cards: list[Card] = []
        self._columns = 0
        self._grid = QGridLayout()
        self._grid.setSpacing(Space.MEDIUM)
        self._close = KeyButton(_("Leave it"), "Esc")
        self._close.clicked.connect(self.leave)
        head = row(self._title, self._close)
        head.setStretch(0, 1)
        layout = column(head, self._grid, space=Space.SMALL)
        layout.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.MEDIUM)
        self.setLayout(layout)
        self.hide()

    def offer(self, title: str, offers: Sequence[Offer], *, asked: bool = True) -> None:
        """Show these ways; when the moderator asked for them they take the keyboard."""
        self._before = self._before if self.isVisible() else QApplication.focusWidget()
        self._title.setText(title)
        self.setAccessibleName(title)
        clear(self._grid)
        self._takes = [offer.take for offer in offers]
        self._cards = [self._card(number, offer) for number, offer in enumerate(offers, 1)]
        self._lay_out(self._columns_that_fit())
        self.show()
        if asked:
            first = self._cards[0].findChild(QPushButton) if self._cards else None
            (first or self._close).setFocus()

    def has_keyboard(self) -> bool:
        """Whether the moderator is about to choose."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def leave(self) -> None:
        """Close it and give the keyboard back to where it was."""
        back = self._before if self._before and self._before.isVisible() else self.parentWidget()
        here = QApplication.focusWidget()
        if back and here and self.isAncestorOf(here):
            # Before it hides: Qt would hand the keyboard to the next button, whatever it is.
            back.setFocus()
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the ways as many rows as they need."""
        super().resizeEvent(event)
        columns = self._columns_that_fit()
        if columns != self._columns:
            self._lay_out(columns)

    def event(self, event: QEvent) -> bool:
        """While the keyboard is here, numbers choose and nothing else."""
        overrides = event.type() is QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and self._number(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the way with that number."""
        number = self._number(event)
        if number is None:
            super().keyPressEvent(event)
        else:
            self._take(number)

    def _number(self, event: QKeyEvent) -> int | None:
        text = event.text()
        number = int(text) - 1 if text.isdecimal() else -1
        return number if 0 <= number < len(self._takes) else None

    def _take(self, number: int) -> None:
        take = self._takes[number]
        self.leave()
        take()

    def _columns_that_fit(self) -> int:
        """So many side by side that the last row is not much shorter than the others."""
        room = self.width() - 2 * Space.LARGE + Space.MEDIUM
        most = max(1, room // (look.half_scaled(LEAST) + Space.MEDIUM))
        rows = -(-len(self._cards) // most)
        return -(-len(self._cards) // rows) if rows else 1

    def _lay_out(self, columns: int) -> None:
        for column_now in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column_now, 1 if column_now < columns else 0)
        self._columns = columns
        for place, card in enumerate(self._cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, *divmod(place, columns))

    def _card(self, number: int, offer: Offer) -> Card:
        choose = QPushButton(_("Choose"))
        choose.setAutoDefault(True)  # Enter presses it too
        choose.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        choose.setAccessibleName(". ".join((offer.title, *offer.said)))
        choose.clicked.connect(lambda: self._take(number - 1))
        key = words(str(number), Size.SMALL, 500)
        key.setProperty("kind", "keycap")
        key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        title = words(offer.title, Size.BODY, 600)
        title.setWordWrap(True)
        head = row(title, key, choose)
        head.setStretch(0, 1)
        said = [note(text) for text in offer.said if text]
        layout = column(head, *said, None, space=Space.HAIR)
        layout.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        return Card(layout, offer.title)
