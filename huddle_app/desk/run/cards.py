"""A list of disconnects that can be chosen and dragged."""

from collections.abc import Iterable, Sequence
from typing import cast
from uuid import UUID

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from huddle_app.desk.run.card_delegate import CardDelegate
from huddle_app.method.disconnects import Disconnect
from huddle_app.method.words import team_label

MIME = "application/x-huddle-disconnects"
CARD = Qt.ItemDataRole.UserRole


class Cards(QListWidget):
    """Disconnects, several of which may be chosen; only those that came or went are touched anew."""

    def __init__(self, name: str, *, framed: bool) -> None:
        super().__init__()
        self._items: dict[UUID, QListWidgetItem] = {}
        self.setAccessibleName(name)
        self.setProperty("kind", "bare")
        self.setItemDelegate(CardDelegate(self, framed=framed))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)

    def show_cards(self, cards: Sequence[Disconnect]) -> None:
        """Show these cards in this order."""
        wanted = {card.id for card in cards}
        for known in [key for key in self._items if key not in wanted]:
            self.takeItem(self.row(self._items.pop(known)))
        for place, card in enumerate(cards):
            if card.id not in self._items:
                self._items[card.id] = _item(card)
                self.insertItem(place, self._items[card.id])

    def chosen(self) -> list[UUID]:
        """The chosen cards, from top to bottom."""
        rows = sorted(self.row(item) for item in self.selectedItems())
        return [card_of(self.item(row)).id for row in rows]

    def first(self) -> list[UUID]:
        """The topmost card, if there is one."""
        return [card_of(self.item(0)).id] if self.count() else []

    def choose_near(self, row: int) -> None:
        """Choose the card at `row`, or the last one above it: where one was just taken away."""
        if self.count():
            self.setCurrentRow(min(max(row, 0), self.count() - 1))

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:  # noqa: N802 - Qt's name
        """What is dragged: the ids of the cards."""
        data = QMimeData()
        ids = " ".join(str(card_of(item).id) for item in items)
        data.setData(MIME, ids.encode())
        return data

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the texts to the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def sizeHint(self) -> QSize:
        """Room for two cards; more where there is space."""
        return QSize(160, 96)

    def minimumSizeHint(self) -> QSize:
        """Room for one card."""
        return QSize(120, 48)


def ids_in(data: QMimeData) -> list[UUID]:
    """The cards that are being dragged; empty when it is something else."""
    return [UUID(text) for text in data.data(MIME).toStdString().split()]


def card_of(item: QListWidgetItem) -> Disconnect:
    """The disconnect a list item stands for."""
    return cast("Disconnect", item.data(CARD))


def all_chosen(lists: Iterable[Cards]) -> list[UUID]:
    """The chosen cards of several lists."""
    return [card for cards in lists for card in cards.chosen()]


def _item(card: Disconnect) -> QListWidgetItem:
    item = QListWidgetItem(card.text)
    item.setData(CARD, card)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{card.text}. {team_label(card.team)}")
    return item
