"""What the room sent in: new disconnects, those on the wall without a theme, and entry from paper."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QLayout, QLineEdit, QStackedWidget, QWidget

from huddle_app.desk.parts import (
    Card,
    KeyButton,
    Pill,
    column,
    heading,
    holding,
    leave_with_esc,
    note,
    row,
    show_hint,
)
from huddle_app.desk.run.cards import Cards
from huddle_app.desk.style import Space
from huddle_app.method.disconnects import Board
from huddle_app.method.errors import HuddleError
from huddle_app.screen import look
from huddle_app.services.disconnects import Disconnects
from huddle_app.services.teams import Teams
from huddle_app.texts import _

HEAD, CARD, MOST = 36, 36, 3
"""Pixels of the head and of a card, and how many cards are in sight while there are themes."""

ENTRY = 220
"""The least width of the line for what came on paper; without it the buttons go below."""


class Inbox(QWidget):
    """Two lists side by side, New and On the wall, and a line to type what came on paper.

    In place of the wall it shows what was hidden, which can be accepted again.
    """

    resized = Signal()
    """More or less is to be shown than before."""

    def __init__(self, disconnects: Disconnects, teams: Teams) -> None:
        super().__init__()
        self._disconnects = disconnects
        self._teams = teams
        self.new = Cards(_("New from the room"), framed=False)
        self.loose = Cards(_("On the wall, no theme yet"), framed=False)
        self.hidden = Cards(_("Hidden"), framed=False)
        self._new_count, self._loose_count = Pill("0"), Pill("0")
        self.accept = KeyButton(_("Accept"), "A")
        self.hide_cards = KeyButton(_("Hide"), "H")
        self.to_theme = KeyButton(_("To a theme…"), "T")
        self.to_theme.setToolTip(_("Or the theme’s number; 0 is the tenth"))
        self.show_hidden = KeyButton("")
        self.show_hidden.setCheckable(True)
        self.show_hidden.setToolTip(_("Show what was hidden; Accept brings it back to the wall"))
        self.show_hidden.toggled.connect(self._on_hidden)
        self._entry = self._paper_line()
        self.setLayout(column(self._card()))

    def show_board(self, board: Board) -> None:
        """Show what waits."""
        self.new.show_cards(board.new)
        self.loose.show_cards(board.loose)
        self.hidden.show_cards(board.hidden)
        self._new_count.setText(str(len(board.new)))
        self._loose_count.setText(str(len(board.loose)))
        self.show_hidden.setText(_("Hidden {n}").format(n=len(board.hidden)))
        self.show_hidden.setVisible(bool(board.hidden))
        if not board.hidden:
            self.show_hidden.setChecked(False)
        self._show_whether_empty()

    def allow(self, *, allowed: bool) -> None:
        """Let the buttons be pressed while there are cards that they would act on."""
        for button in (self.accept, self.hide_cards, self.to_theme):
            button.setEnabled(allowed)

    def wanted_height(self, *, most: int = MOST) -> int:
        """The pixels it takes to show what waits, of each list not more than `most` cards."""
        below = self._below.sizeHint().height()
        around = below + 2 * Space.MEDIUM + 2
        cards = max(self.new.count(), self._right.shown().count())
        if not cards:
            return around
        return around + look.scaled(HEAD) + look.scaled(CARD) * min(cards, most) + 2 * Space.SMALL

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the line for paper a row of its own where it would be too short."""
        super().resizeEvent(event)
        needed = look.scaled(ENTRY) + self._beside.sizeHint().width() + 4 * Space.MEDIUM
        across = needed <= self.width()
        way = QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom
        if self._below.direction() is not way:
            self._below.setDirection(way)
            self.resized.emit()

    def _on_hidden(self, hidden: bool) -> None:
        """Show the hidden ones in place of the wall, or the wall again."""
        self._right.setCurrentIndex(1 if hidden else 0)
        self._wall.setText(_("Hidden") if hidden else _("No theme yet"))
        self._loose_count.setVisible(not hidden)
        (self.loose if hidden else self.hidden).clearSelection()
        self._show_whether_empty()
        self.resized.emit()

    def _show_whether_empty(self) -> None:
        """A half without cards is not shown, and without any the inbox is one line."""
        for cards, half in ((self.new, self._new_head), (self._right.shown(), self._wall_head)):
            filled = cards.count() > 0
            shown = self._right if half is self._wall_head else self.new
            if not filled and shown.isAncestorOf(self.window().focusWidget()):
                self.setFocus()
            shown.setVisible(filled)
            half.setVisible(filled)
        empty = self.new.count() + self._right.shown().count() == 0
        self._lists.setHidden(empty)
        self._top.setHidden(empty)
        self._nothing.setVisible(empty)

    def _card(self) -> Card:
        self._wall = heading(_("No theme yet"))
        self._right = _TwoLists(self.loose, self.hidden)
        self._lists = holding(_side_by_side(self.new, self._right))
        self._nothing = note(_("Nothing new."))
        self._new_head = holding(row(heading(_("New from the room")), self._new_count, None))
        self._wall_head = holding(row(self._wall, self._loose_count, None))
        self._top = holding(_side_by_side(self._new_head, self._wall_head))
        self._top.setFixedHeight(look.scaled(HEAD))
        buttons = (self.show_hidden, self.accept, self.hide_cards, self.to_theme)
        self._beside = holding(row(self._nothing, None, *buttons))
        self._below = row(self._entry, self._beside)
        self._below.setStretch(0, 1)
        inner = column(self._top, self._lists, self._below, margin=Space.MEDIUM)
        inner.setStretch(1, 1)
        return Card(inner, _("Inbox"))

    def _paper_line(self) -> QLineEdit:
        field = QLineEdit()
        show_hint(field, _("From paper (Ctrl+E): the team’s number, then the sentence"))
        field.setAccessibleName(_("Type in a disconnect from paper"))
        field.setMaxLength(self._disconnects.form().text.longest + 8)
        field.returnPressed.connect(self._enter)
        leave_with_esc(field)
        QShortcut(QKeySequence("Ctrl+E"), self).activated.connect(field.setFocus)
        return field

    def _enter(self) -> None:
        number, _space, rest = self._entry.text().strip().partition(" ")
        made = self._teams.current()
        teams = {team.name: team.id for team in made.teams} if made else {}
        if teams and number.isdigit() and number not in teams:
            raise HuddleError(_("There is no team {number}.").format(number=number))
        if number in teams:
            self._disconnects.enter(rest, teams[number])
        else:
            self._disconnects.enter(self._entry.text())
        self._entry.clear()


class _TwoLists(QStackedWidget):
    """Two lists of cards in one place."""

    def __init__(self, *lists: Cards) -> None:
        super().__init__()
        self._lists = lists
        for cards in lists:
            self.addWidget(cards)

    def shown(self) -> Cards:
        """The list that is shown."""
        return self._lists[self.currentIndex()]


def _side_by_side(left: QWidget, right: QWidget) -> QLayout:
    layout = row(left, right, space=Space.LARGE)
    layout.setStretch(0, 1)
    layout.setStretch(1, 1)
    return layout
