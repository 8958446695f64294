"""The disconnect board of Step 6: inbox above, themes below, between them the name of the next one."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QMenu, QSplitter, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import EmptyPlace, column, holding, note, scrolling
from huddle_app.desk.refreshing import Refreshing
from huddle_app.desk.run.cards import Cards, all_chosen
from huddle_app.desk.run.inbox import Inbox
from huddle_app.desk.run.new_theme import NewTheme
from huddle_app.desk.run.theme_column import ThemeColumn
from huddle_app.desk.style import Space
from huddle_app.method.disconnects import THEMES_WANTED, Board
from huddle_app.method.errors import HuddleError
from huddle_app.method.events import DisconnectArrived, DisconnectsChanged
from huddle_app.texts import _

ACROSS, LOWEST = 3, 176
DIGITS = "1234567890"
"""The keys of the first ten themes; all others are in the menu."""
HUNDREDS = 999
HEARS = (DisconnectArrived, DisconnectsChanged)


class DisconnectBoard(QWidget):
    """Accept (A), hide (H), put into a theme by its number or by dragging, merge (M, then a number)."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._messages = context.messages
        self._disconnects = context.services.disconnects
        self._columns: dict[UUID, ThemeColumn] = {}
        self._merging: UUID | None = None
        self._inbox = Inbox(self._disconnects, context.services.teams)
        self._inbox.accept.clicked.connect(self._accept)
        self._inbox.hide_cards.clicked.connect(self._hide)
        self._inbox.to_theme.clicked.connect(self._offer_themes)
        self._menu = QMenu(self)
        self._new_theme = NewTheme()
        self._new_theme.named.connect(self._add_theme)
        self._asking = note("")
        self._asking.hide()
        self._grid = QGridLayout()
        self._grid.setSpacing(Space.MEDIUM)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._split = self._halves()
        self._split.splitterMoved.connect(self._on_moved)
        self._inbox.resized.connect(self._share_height)
        self._by_hand = False
        self.setLayout(column(self._split))
        self._make_keys()
        self._keep_one_choice(self._inbox.new, self._inbox.loose, self._inbox.hidden)
        Refreshing(self, context.bridge, HEARS, self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the board as it stands; only what changed is touched."""
        board = self._disconnects.board()
        self._inbox.show_board(board)
        self._allow()
        if [t.id for t in board.themes] != list(self._columns):
            self._arrange(board)
        for number, theme in enumerate(board.themes, 1):
            self._columns[theme.id].show_theme(number, theme)
        self._new_theme.show_count(len(board.themes) + 1, _wanted(len(board.themes)))
        self._no_theme.setVisible(not board.themes)
        self._share_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new height."""
        super().resizeEvent(event)
        self._share_height()

    def _share_height(self) -> None:
        """Give the inbox what it needs, little of it once there are themes; a hand on the handle wins."""
        if self._by_hand:
            return
        whole = self._split.height() - self._split.handleWidth()
        if self._columns:
            # One row of themes stays in sight, whatever comes in; and of what comes in, one card.
            free = whole - LOWEST - self._new_theme.sizeHint().height() - Space.SMALL
            wanted = min(self._inbox.wanted_height(), max(free, self._inbox.wanted_height(most=1)))
        else:
            wanted = min(self._inbox.wanted_height(most=HUNDREDS), whole - LOWEST)
        self._split.setSizes([wanted, whole - wanted])

    def _on_moved(self) -> None:
        self._by_hand = True

    def _halves(self) -> QSplitter:
        halves = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        halves.setHandleWidth(Space.MEDIUM)
        halves.setProperty("kind", "quiet")
        halves.addWidget(self._inbox)
        self._no_theme = EmptyPlace(
            _("The themes will stand here, three side by side. Five to six are wanted.")
        )
        self._scroll = scrolling(holding(self._grid), _("Themes"))
        below = column(self._new_theme, self._asking, self._no_theme, self._scroll)
        below.setStretch(3, 1)
        halves.addWidget(holding(below))
        halves.setStretchFactor(1, 1)
        return halves

    def _arrange(self, board: Board) -> None:
        """Lay out the columns anew; those of known themes are kept, and the place looked at."""
        bar = self._scroll.verticalScrollBar()
        QTimer.singleShot(0, bar, partial(bar.setValue, bar.value()))
        known = self._columns
        self._columns = {t.id: known.pop(t.id, None) or self._column(t.id) for t in board.themes}
        for gone in known.values():
            if gone.isAncestorOf(self.window().focusWidget()):
                self.setFocus()
            gone.hide()
            gone.deleteLater()
        for place, tile in enumerate(self._columns.values()):
            tile.setMinimumHeight(LOWEST)
            self._grid.addWidget(tile, place // ACROSS, place % ACROSS)
        rows = -(-len(self._columns) // ACROSS)
        for below in range(self._grid.rowCount()):
            self._grid.setRowStretch(below, 1 if below < rows else 0)
        for across in range(ACROSS):
            self._grid.setColumnStretch(across, 1)

    def _column(self, theme_id: UUID) -> ThemeColumn:
        column_ = ThemeColumn(theme_id)
        column_.dropped.connect(partial(self._drop, theme_id))
        column_.renamed.connect(partial(self._disconnects.rename_theme, theme_id))
        column_.merge_wanted.connect(partial(self._ask_merge, theme_id))
        column_.removed.connect(partial(self._remove, theme_id))
        self._keep_one_choice(column_.cards)
        return column_

    def _remove(self, theme_id: UUID) -> None:
        title = self._columns[theme_id].title
        self._disconnects.remove_theme(theme_id)
        words = _("“{title}” is removed. Its disconnects are on the wall.")
        self._messages.say(words.format(title=title))

    def _drop(self, theme_id: UUID, ids: list[UUID]) -> None:
        self._disconnects.put(ids, theme_id)

    def _make_keys(self) -> None:
        for number in range(1, len(DIGITS) + 1):
            key = QShortcut(QKeySequence(DIGITS[number - 1]), self)
            key.activated.connect(partial(self._number, number))
        QShortcut(QKeySequence("M"), self).activated.connect(self._merge_chosen)
        self._stop = QShortcut(QKeySequence("Esc"), self, enabled=False)
        self._stop.activated.connect(self._end_asking)
        self._stop.activatedAmbiguously.connect(self._end_asking)

    def _keep_one_choice(self, *lists: Cards) -> None:
        for cards in lists:
            cards.itemSelectionChanged.connect(partial(self._chosen_in, cards))

    def _chosen_in(self, cards: Cards) -> None:
        if cards.selectedItems():
            for other in self._lists():
                if other is not cards:
                    other.clearSelection()
        self._allow()

    def _allow(self) -> None:
        self._inbox.allow(allowed=bool(self._meant() or self._merging))

    def _lists(self) -> list[Cards]:
        columns = [column_.cards for column_ in self._columns.values()]
        return [self._inbox.new, self._inbox.loose, self._inbox.hidden, *columns]

    def _meant(self) -> list[UUID]:
        """The chosen cards; without any, the topmost new one."""
        return all_chosen(self._lists()) or self._inbox.new.first()

    def _accept(self) -> None:
        self._act(self._disconnects.accept)

    def _hide(self) -> None:
        self._act(self._disconnects.hide)

    def _act(self, action: Callable[[list[UUID]], None]) -> None:
        """Do something with the meant cards at once, then choose the one that moves up."""
        meant = self._meant()
        if not meant:
            return
        where = next((cards for cards in self._lists() if cards.selectedItems()), self._inbox.new)
        row = max(where.currentRow(), 0)
        action(meant)
        self.refresh()
        where.choose_near(row)

    def _offer_themes(self) -> None:
        """List the themes: choosing one does what its number does."""
        self._menu.clear()
        for number, column_ in enumerate(self._columns.values(), 1):
            self._menu.addAction(column_.accessibleName(), partial(self._number, number))
        self._menu.addAction(_("New theme…"), self._new_theme.field.setFocus)
        button = self._inbox.to_theme
        self._menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _number(self, number: int) -> None:
        themes = list(self._columns)
        if number > len(themes):
            self._new_theme.field.setFocus()
        elif self._merging:
            self._merge_into(themes[number - 1])
        else:
            self._act(lambda ids: self._disconnects.put(ids, themes[number - 1]))

    def _add_theme(self, title: str) -> None:
        chosen = all_chosen(self._lists())
        theme_id = self._disconnects.add_theme(title)
        if chosen:
            self._disconnects.put(chosen, theme_id)
        self.refresh()

    def _merge_chosen(self) -> None:
        """Merge the theme in which a card is chosen."""
        for theme_id, column_ in self._columns.items():
            if column_.cards.selectedItems() or column_.isAncestorOf(self.focusWidget() or self):
                self._ask_merge(theme_id)
                return
        raise HuddleError(_("Choose a card of the theme that you want to merge, then press M."))

    def _ask_merge(self, theme_id: UUID) -> None:
        self._merging = theme_id
        number = list(self._columns).index(theme_id) + 1
        self._asking.setText(
            _(
                "Merge theme {n} into which one? Press its number, or T for the list; "
                "Esc leaves all as it is."
            ).format(n=number)
        )
        self._asking.show()
        self._allow()
        self._stop.setEnabled(True)

    def _merge_into(self, kept: UUID) -> None:
        merged = self._merging
        self._end_asking()
        if merged and merged != kept:
            titles = {"merged": self._columns[merged].title, "kept": self._columns[kept].title}
            self._disconnects.merge_themes(kept, merged)
            self.refresh()
            words = _("“{merged}” is now part of “{kept}”, with all its cards and action items.")
            self._messages.say(words.format(**titles))

    def _end_asking(self) -> None:
        self._merging = None
        self._asking.hide()
        self._stop.setEnabled(False)
        self._allow()


def _wanted(themes: int) -> str:
    fewest, most = THEMES_WANTED
    return _("{n} so far; {fewest} to {most} are wanted").format(n=themes, fewest=fewest, most=most)
