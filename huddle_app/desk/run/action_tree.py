"""Themes and their action items as a list of two levels."""

from collections.abc import Sequence
from typing import cast
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from huddle_app.desk.style import Size, Space, palette_worn
from huddle_app.method.actions import ActionItem, missing
from huddle_app.method.disconnects import Theme
from huddle_app.screen import look
from huddle_app.texts import _

WIDE = 220
"""From this width on (pixels at plain text size) there is room for what an item lacks beside its title."""
Index = QModelIndex | QPersistentModelIndex
ITEM, THEME = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class _Wrapped(QStyledItemDelegate):
    """A title takes a second line where one is too short."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as one line or two."""
        hint = super().sizeHint(option, index)
        font = cast("QFont", index.data(Qt.ItemDataRole.FontRole) or self._tree.font())
        metrics = QFontMetrics(font)
        levels = 2 if index.parent().isValid() else 1
        free = self._tree.columnWidth(0) - levels * self._tree.indentation() - 2 * Space.SMALL
        lines = 2 if metrics.horizontalAdvance(str(index.data())) > free else 1
        return QSize(hint.width(), lines * metrics.lineSpacing() + 2 * Space.SMALL)


class ActionTree(QTreeWidget):
    """A line per theme and under it a line per item, which says what it still lacks."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[object, ...] = ()
        self.setProperty("kind", "bare")
        self.setAccessibleName(_("Action items by theme"))
        self.setHeaderHidden(True)
        self.setColumnCount(2)
        self.setRootIsDecorated(False)
        self.setIndentation(16)
        self.setItemsExpandable(False)
        self.setWordWrap(True)
        self.setItemDelegateForColumn(0, _Wrapped(self))
        self.header().sectionResized.connect(self.scheduleDelayedItemsLayout)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow list has room for the titles only; the tip of a line says the rest."""
        super().resizeEvent(event)
        self.setColumnHidden(1, self.width() < look.scaled(WIDE))

    def show_items(self, themes: Sequence[Theme], items: Sequence[ActionItem]) -> None:
        """Show these; the chosen line stays chosen."""
        shown = (tuple((theme.id, theme.title) for theme in themes), tuple(items))
        if shown == self._shown:
            return
        self._shown = shown
        here = self.chosen_item() or self.theme_of(self.currentItem())
        quiet = QSignalBlocker(self)
        self.clear()
        for number, theme in enumerate(themes, 1):
            line = _theme_line(number, theme)
            self.addTopLevelItem(line)
            line.addChildren([_item_line(item) for item in items if item.theme_id == theme.id])
        self.expandAll()
        self.choose(here)
        quiet.unblock()

    def choose(self, wanted: UUID | None) -> None:
        """Choose the line of an item or a theme."""
        for line in self._lines():
            if wanted in (line.data(0, ITEM), None if line.data(0, ITEM) else line.data(0, THEME)):
                self.setCurrentItem(line)
                return

    def chosen_item(self) -> UUID | None:
        """The chosen action item, or None on a theme's line."""
        line = self.currentItem()
        return cast("UUID | None", line.data(0, ITEM)) if line else None

    def theme_of(self, line: QTreeWidgetItem | None) -> UUID | None:
        """The theme a line belongs to."""
        return cast("UUID | None", line.data(0, THEME)) if line else None

    def _lines(self) -> list[QTreeWidgetItem]:
        themes = [self.topLevelItem(n) for n in range(self.topLevelItemCount())]
        found: list[QTreeWidgetItem | None] = []
        for theme in filter(None, themes):
            found += [theme, *(theme.child(n) for n in range(theme.childCount()))]
        return [line for line in found if line]


def _theme_line(number: int, theme: Theme) -> QTreeWidgetItem:
    line = QTreeWidgetItem([f"{number}  {theme.title}", ""])
    line.setData(0, THEME, theme.id)
    line.setFont(0, look.font(Size.BODY, 600))
    line.setToolTip(0, theme.title)
    return line


def _item_line(item: ActionItem) -> QTreeWidgetItem:
    lacks = missing(item)
    state = _("lacks {n}").format(n=len(lacks)) if lacks else _("✓ counts")
    title = _("★ Start here: {title}").format(title=item.title) if item.start_here else item.title
    line = QTreeWidgetItem([title, state])
    line.setData(0, ITEM, item.id)
    line.setData(0, THEME, item.theme_id)
    line.setToolTip(0, f"{item.title}\n{state}")
    line.setToolTip(1, _("Lacks {what}").format(what=", ".join(lacks)) if lacks else "")
    line.setFont(1, look.font(Size.SMALL, 500))
    colours = palette_worn()
    line.setForeground(1, QBrush(QColor(colours.amber_ink if lacks else colours.accent)))
    return line
