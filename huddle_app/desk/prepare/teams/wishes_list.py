"""What counts first: the wishes in their order, which dragging or Alt with an arrow changes."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QPushButton, QWidget

from huddle_app.desk.parts import column, key_name, named_shortcut, row
from huddle_app.desk.parts.icon import Icon, Tone, icon
from huddle_app.desk.style import Size, Space
from huddle_app.method.teams.rounds import Wish
from huddle_app.screen import look
from huddle_app.texts import _

_WISH = Qt.ItemDataRole.UserRole
_AIR = 14
"""Pixels above and below the text of a line, together."""


class WishesList(QWidget):
    """Numbered wishes, the most important first; `reordered(wishes)` tells another order."""

    reordered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.list = QListWidget()
        self.list.setAccessibleName(_("What counts first"))
        self.list.setAccessibleDescription(_("Alt with ↑ or ↓ moves a wish."))
        self.list.setFont(look.font(Size.BODY))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setIconSize(QSize(look.scaled(16), look.scaled(16)))
        self.list.model().rowsMoved.connect(self._on_moved)
        self.up = self._mover("↑", _("Let this wish count earlier"), "Alt+Up", -1)
        self.down = self._mover("↓", _("Let this wish count later"), "Alt+Down", 1)
        layout = row(self.list, column(self.up, self.down, None, space=Space.HAIR))
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def show_wishes(self, wishes: Sequence[Wish]) -> None:
        """Show this order; the wish one stands on stays chosen."""
        if tuple(wishes) == self.wishes():
            return
        chosen = self.list.currentItem()
        stays = chosen.data(_WISH) if chosen else wishes[0]
        self.list.clear()
        height = QFontMetrics(self.list.font()).height() + _AIR
        for wish in wishes:
            item = QListWidgetItem(icon(Icon.DRAG, Tone.SOFT), "", self.list)
            item.setData(_WISH, wish)
            item.setSizeHint(QSize(0, height))
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
        self.list.setFixedHeight(height * len(wishes) + 2 * self.list.frameWidth() + 4)
        self._number()
        self.list.setCurrentRow(list(wishes).index(stays))

    def wishes(self) -> tuple[Wish, ...]:
        """The order as it stands."""
        return tuple(Wish(item.data(_WISH)) for item in self._items())

    def shift(self, by: int) -> None:
        """Move the chosen wish up (-1) or down (1); at either end it stays."""
        here = self.list.currentRow()
        if 0 <= here + by < self.list.count():
            # Qt counts the place before which it goes with the line still where it was.
            before = here + by + (by > 0)
            self.list.model().moveRow(QModelIndex(), here, QModelIndex(), before)

    def _mover(self, sign: str, name: str, key: str, by: int) -> QPushButton:
        move = partial(self.shift, by)
        named_shortcut(self.list, key, name, move).setContext(Qt.ShortcutContext.WidgetShortcut)
        button = QPushButton(sign)
        button.setProperty("kind", "small")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(name)
        button.setToolTip(_("{name} ({key})").format(name=name, key=key_name(QKeySequence(key))))
        button.clicked.connect(move)
        return button

    def _on_moved(self) -> None:
        self._number()
        self.reordered.emit(self.wishes())

    def _number(self) -> None:
        for number, item in enumerate(self._items(), 1):
            text = _("{number}  {wish}")
            item.setText(text.format(number=number, wish=wish_name(Wish(item.data(_WISH)))))

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]


def wish_name(wish: Wish) -> str:
    """A wish as shown to people."""
    return {
        Wish.BOSSES_APART: _("Boss and report apart"),
        Wish.NEW_FACES: _("New faces"),
        Wish.LEVELS_SPREAD: _("Levels spread"),
        Wish.REGIONS_SPREAD: _("Regions spread"),
    }[wish]
