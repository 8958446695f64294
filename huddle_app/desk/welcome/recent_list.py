"""The workshops opened lately."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from huddle_app.desk.parts import column, soft, words
from huddle_app.desk.parts.layouts import holding
from huddle_app.desk.style import Space
from huddle_app.screen import look
from huddle_app.texts import _

_HEIGHT = 54
"""Pixels of a line before the moderator's text scale."""


class RecentList(QListWidget):
    """One line a file, the latest first; `opened(path)` when one is chosen. Missing files say so."""

    opened = Signal(object)

    def __init__(self, recent: Sequence[Path]) -> None:
        super().__init__()
        self.setProperty("kind", "bare")
        self.setAccessibleName(_("Recent workshops"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for path in recent:
            self._add(path)
        self.itemActivated.connect(self._open)
        self.itemClicked.connect(self._open)

    def _add(self, path: Path) -> None:
        there = path.is_file()
        item = QListWidgetItem()
        item.setData(Qt.ItemDataRole.UserRole, path)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, path.stem)
        item.setToolTip(str(path))
        item.setSizeHint(QSize(0, look.scaled(_HEIGHT)))
        if not there:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(item)
        self.setItemWidget(item, _line(path, there=there))

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(item.data(Qt.ItemDataRole.UserRole))


def _line(path: Path, *, there: bool) -> QWidget:
    name = words(path.stem, weight=600)
    where = soft(str(path.parent))
    if not there:
        name.setProperty("tone", "soft")
        where.setText(_("no longer there  ·  {folder}").format(folder=path.parent))
    made = holding(column(None, name, where, None, space=2, margin=Space.HAIR))
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return made
