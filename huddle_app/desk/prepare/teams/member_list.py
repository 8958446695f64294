"""The members of a team: chosen with the arrows, dragged, and asked for their menu with Enter."""

from collections.abc import Sequence
from typing import cast
from uuid import UUID

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from huddle_app.desk.bare_keys import ENTER
from huddle_app.desk.prepare.teams.dragging import carrying
from huddle_app.desk.prepare.teams.member_delegate import FOUND, SEAT, TARGET, MemberDelegate
from huddle_app.desk.prepare.teams.sheets import Seat
from huddle_app.texts import _

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class MemberList(QListWidget):
    """As high as its members need. `asked(person)` wants a menu, `aside(by)` goes to another team."""

    asked = Signal(object)
    aside = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Seat, ...] = ()
        self._delegate = MemberDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setProperty("kind", "bare")
        self.setAccessibleDescription(_("Enter opens what can be done with a person."))
        self.setDragDropMode(QListWidget.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_at)
        self.itemActivated.connect(self._ask_for)

    def show_seats(self, seats: Sequence[Seat]) -> None:
        """Show these people; whom one stands on stays chosen."""
        if tuple(seats) == self._shown:
            return
        here, row = self.chosen(), self.currentRow()
        self._shown = tuple(seats)
        self.clear()
        for seat in seats:
            self.addItem(_item(seat))
        if self.count() and (here is None or not self.choose(here)):
            self.setCurrentRow(min(max(row, 0), self.count() - 1))
        inner = sum(map(self._delegate.height_of, seats))
        self.setFixedHeight(inner + 2 * self.frameWidth())

    def chosen(self) -> UUID | None:
        """The person one stands on."""
        item = self.currentItem()
        return seat_of(item).person.id if item else None

    def choose(self, person: UUID) -> bool:
        """Stand on a person; False when they are not here."""
        item = self._find(person)
        if item:
            self.setCurrentItem(item)
        return item is not None

    def mark_found(self, text: str) -> list[QListWidgetItem]:
        """Show whose names have `text` in them; empty text finds nobody."""
        found: list[QListWidgetItem] = []
        for row in range(self.count()):
            item = self.item(row)
            is_found = bool(text) and text.casefold() in seat_of(item).person.name.casefold()
            if bool(item.data(FOUND)) != is_found:
                item.setData(FOUND, is_found)
            found += [item] if is_found else []
        return found

    def mark_target(self, person: UUID | None) -> None:
        """Show over whom somebody is held."""
        for row in range(self.count()):
            item = self.item(row)
            is_target = seat_of(item).person.id == person
            if bool(item.data(TARGET)) != is_target:
                item.setData(TARGET, is_target)

    def person_at(self, place: QPoint) -> UUID | None:
        """Who is shown at a place of the viewport."""
        item = self.itemAt(place)
        return seat_of(item).person.id if item else None

    def menu_place(self) -> QPoint:
        """Where the menu of the chosen person opens, on the screen."""
        below = self.visualItemRect(self.currentItem()).bottomLeft()
        return self.viewport().mapToGlobal(below)

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:  # noqa: N802 - Qt's name
        """What is dragged: a person."""
        return carrying(seat_of(items[0]).person.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the menu; Left and Right go to the teams beside."""
        key = Qt.Key(event.key())
        if key in ENTER:
            self._ask_for(self.currentItem())
        elif key in _STEPS:
            self.aside.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on somebody, and show whom."""
        super().focusInEvent(event)
        if self.currentRow() < 0 and self.count():
            self.setCurrentRow(0)
        self.viewport().update()

    def _find(self, person: UUID) -> QListWidgetItem | None:
        items = (self.item(row) for row in range(self.count()))
        return next((item for item in items if seat_of(item).person.id == person), None)

    def _ask_at(self, place: QPoint) -> None:
        """The menu of whom the mouse is over; the keyboard's is that of whom one stands on."""
        self._ask_for(self.itemAt(place) or self.currentItem())

    def _ask_for(self, item: QListWidgetItem | None) -> None:
        if item:
            self.setCurrentItem(item)
            self.asked.emit(seat_of(item).person.id)


def seat_of(item: QListWidgetItem) -> Seat:
    """The seat a line stands for."""
    return cast("Seat", item.data(SEAT))


def _item(seat: Seat) -> QListWidgetItem:
    item = QListWidgetItem(seat.person.name)
    item.setData(SEAT, seat)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, seat.spoken())
    item.setToolTip(seat.tip())
    return item
