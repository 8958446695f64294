"""The cards of a round beside one another, and whom of them the keyboard stands on."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QListWidgetItem, QScrollArea, QWidget

from huddle_app.desk.parts import column, holding, scrolling
from huddle_app.desk.prepare.card_grid import CardGrid
from huddle_app.desk.prepare.teams.member_list import MemberList
from huddle_app.desk.prepare.teams.sheets import Sheet
from huddle_app.desk.prepare.teams.team_card import TeamCard
from huddle_app.desk.prepare.teams.unseated_card import UnseatedCard
from huddle_app.method.people import Participant
from huddle_app.screen import look
from huddle_app.texts import _

_NARROWEST = 216
"""Pixels of a team's card before the moderator's text scale."""

_EDGE = 72
"""Pixels around what is looked for, or held near the edge, that are scrolled into sight too."""


class CardTable(QWidget):
    """A card for each team, and one for those without a seat. A card shows whichever team has its place.

    `hovered`, `dropped`, `left` and `described` are those of the cards; `asked(person)` wants a menu.
    """

    hovered = Signal(object, object)
    dropped = Signal(object, object)
    left = Signal()
    described = Signal(object)
    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[TeamCard] = []
        self.unseated = UnseatedCard()
        self._listen_to(self.unseated.members)
        self.unseated.hide()
        self._grid = CardGrid(look.scaled(_NARROWEST))
        self._found: list[tuple[MemberList, QListWidgetItem]] = []
        self._place_found = -1
        self._area: QScrollArea = scrolling(
            holding(column(self._grid, self.unseated, None)), _("Teams")
        )
        self.setLayout(column(self._area))

    def show_round(self, sheets: Sequence[Sheet], unseated: Sequence[Participant]) -> None:
        """Show these teams; cards that stay what they are are not touched."""
        focused = self._focused()
        here = focused.chosen() if focused else None
        for card, sheet in zip(self.cards, sheets, strict=False):
            card.show_sheet(sheet)
        if len(sheets) != len(self.cards):
            made = [self._card(sheet) for sheet in sheets[len(self.cards) :]]
            self.cards = [*self.cards[: len(sheets)], *made]
            self._grid.show_cards(self.cards)
        self.unseated.show_people(unseated)
        self.unseated.setVisible(bool(unseated))
        if here:
            self.choose(here)

    def lists(self) -> list[MemberList]:
        """The lists of people, card by card."""
        lists = [card.members for card in self.cards]
        return lists if self.unseated.isHidden() else [*lists, self.unseated.members]

    def choose(self, person: UUID) -> None:
        """Stand on a person, wherever they sit."""
        for members in self.lists():
            if members.choose(person):
                members.setFocus()
                self._show_item(members)
                return

    def menu_place(self, person: UUID) -> QPoint:
        """Where the menu of a person opens, on the screen."""
        for members in self.lists():
            if members.chosen() == person:
                return members.menu_place()
        return self.mapToGlobal(QPoint(0, 0))

    def search(self, text: str) -> int:
        """Show whose names have `text` in them, and go to the first one; gives how many there are."""
        text = text.strip()
        self._found = [(one, item) for one in self.lists() for item in one.mark_found(text)]
        self._place_found = -1
        if self._found:
            self._see(*self._found[0])
        return len(self._found)

    def next_found(self) -> None:
        """Stand on the next person found."""
        if self._found:
            self._place_found = (self._place_found + 1) % len(self._found)
            members, item = self._found[self._place_found]
            members.setCurrentItem(item)
            self._see(members, item)

    def _card(self, sheet: Sheet) -> TeamCard:
        card = TeamCard(sheet)
        card.hovered.connect(self.hovered)
        card.hovered.connect(self._scroll_on)
        card.dropped.connect(self.dropped)
        card.left.connect(self.left)
        card.described.connect(self.described)
        self._listen_to(card.members)
        return card

    def _listen_to(self, members: MemberList) -> None:
        members.asked.connect(self.asked)
        members.aside.connect(partial(self._go_aside, members))

    def _go_aside(self, members: MemberList, by: int) -> None:
        """To the team before or after, at the same height."""
        lists = self.lists()
        place = lists.index(members) + by
        if 0 <= place < len(lists):
            there = lists[place]
            there.setCurrentRow(min(max(members.currentRow(), 0), there.count() - 1))
            there.setFocus()
            self._show_item(there)

    def _focused(self) -> MemberList | None:
        return next((members for members in self.lists() if members.hasFocus()), None)

    def _show_item(self, members: MemberList) -> None:
        if item := members.currentItem():
            self._see(members, item)

    def _see(self, members: MemberList, item: QListWidgetItem) -> None:
        middle = members.visualItemRect(item).center()
        self._see_place(members.viewport(), middle)

    def _scroll_on(self) -> None:
        """Scroll on while somebody is held near the upper or the lower edge."""
        cursor = self._area.mapFromGlobal(QCursor.pos())
        if self._area.rect().contains(cursor):
            self._see_place(self._area, cursor)

    def _see_place(self, widget: QWidget, place: QPoint) -> None:
        if held := self._area.widget():
            there = held.mapFromGlobal(widget.mapToGlobal(place))
            self._area.ensureVisible(0, there.y(), 0, _EDGE)
