"""Lines in an order of importance, which dragging or Alt with an arrow changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QPushButton, QWidget

from huddle_app.desk.parts.icon import Icon, Tone, icon
from huddle_app.desk.parts.key_button import key_name
from huddle_app.desk.parts.layouts import column, row
from huddle_app.desk.parts.shortcut import named_shortcut
from huddle_app.desk.style import Size, Space
from huddle_app.screen import look
from huddle_app.texts import _

_KEY, _NAME = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_AIR = 14
"""Pixels above and below the text of a line, together."""


@dataclass(frozen=True)
class ListWords:
    """What a screen reader and the tips say: the list, how a line moves, and what its two buttons do."""

    name: str
    how: str
    earlier: str
    later: str


class OrderedList(QWidget):
    """Numbered lines, the first on top; `reordered(keys)` tells another order. At most `most` are seen at once."""

    reordered = Signal(object)

    def __init__(self, said: ListWords, most: int = 12) -> None:
        super().__init__()
        self._most = most
        self.list = QListWidget()
        self.list.setAccessibleName(said.name)
        self.list.setAccessibleDescription(said.how)
        self.list.setFont(look.font(Size.BODY))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setIconSize(QSize(look.scaled(16), look.scaled(16)))
        self.list.model().rowsMoved.connect(self._on_moved)
        self.up = self._mover("↑", said.earlier, "Alt+Up", -1)
        self.down = self._mover("↓", said.later, "Alt+Down", 1)
        layout = row(self.list, column(self.up, self.down, None, space=Space.HAIR))
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.list)

    def show_lines(self, lines: Mapping[str, str]) -> None:
        """Show these names by their keys, in this order; the line one stands on stays chosen."""
        if tuple(lines) == self.keys():
            return
        chosen = self.list.currentItem()
        stays = str(chosen.data(_KEY)) if chosen else ""
        self.list.clear()
        height = QFontMetrics(self.list.font()).height() + _AIR
        for key, name in lines.items():
            item = QListWidgetItem(icon(Icon.DRAG, Tone.SOFT), "", self.list)
            item.setData(_KEY, key)
            item.setData(_NAME, name)
            item.setSizeHint(QSize(0, height))
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
        seen = min(len(lines), self._most)
        self.list.setFixedHeight(height * seen + 2 * self.list.frameWidth() + 4)
        self._number()
        self.list.setCurrentRow(list(lines).index(stays) if stays in lines else 0)

    def keys(self) -> tuple[str, ...]:
        """The keys of the lines, in the order as it stands."""
        return tuple(item.data(_KEY) for item in self._items())

    def shift(self, by: int) -> None:
        """Move the chosen line up (-1) or down (1); at either end it stays."""
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
        self.list.scrollToItem(self.list.currentItem())
        self.reordered.emit(self.keys())

    def _number(self) -> None:
        for number, item in enumerate(self._items(), 1):
            text = _("{number}  {name}")
            item.setText(text.format(number=number, name=str(item.data(_NAME))))

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(line) for line in range(self.list.count())]
