"""How many people were asked, typed over by function and level."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from huddle_app.desk.parts import Choice, KeyButton, column, heading, note, row, show_hint
from huddle_app.desk.parts.cells_model import Index
from huddle_app.desk.prepare.survey.collect.asked_table import MOST, AskedTable
from huddle_app.desk.style import Size, Space
from huddle_app.method.levels import sort_key
from huddle_app.method.words import ANSWERING, Function, function_name
from huddle_app.screen import look
from huddle_app.texts import _

Counts = Mapping[tuple[Function, str], int]
_WIDTH, _HEIGHT = 520, 480
"""Pixels before the moderator's text scale."""


class AskedForm(QDialog):
    """A line for each function and level with its number; `written(counts)` when it is saved.

    Levels stand as on the `ladder`.
    """

    written = Signal(object)

    def __init__(
        self, counts: Counts, ladder: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Who was asked"))
        self.resize(look.scaled(_WIDTH), look.scaled(_HEIGHT))
        self.lines = _Lines(counts, ladder, self)
        self.table = AskedTable(self.lines)
        self.function, self.level = Choice(), QLineEdit()
        for function in ANSWERING:
            self.function.addItem(function_name(function), function)
        self.function.setAccessibleName(_("Function"))
        self.level.setAccessibleName(_("Level"))
        show_hint(self.level, _("Level, such as Manager"))
        self.add = KeyButton(_("Add a line"))
        self.add.clicked.connect(self._add)
        self.save = KeyButton(_("Save"), "Ctrl+Return", primary=True)
        self.save.clicked.connect(self._save)
        cancel = KeyButton(_("Cancel"), "Esc")
        cancel.clicked.connect(self.reject)
        words = _("Type over what the people list says where more, or fewer, were asked.")
        more = row(self.function, self.level, self.add)
        more.setStretch(1, 1)
        title = heading(_("Who was asked"), Size.TITLE)
        buttons = row(None, cancel, self.save)
        self.setLayout(
            column(
                title, note(words), self.table, more, buttons, space=Space.MEDIUM, margin=Space.WIDE
            )
        )
        self.table.setFocus()
        self.table.setCurrentIndex(self.lines.index(0, _Lines.NUMBER))

    def _add(self) -> None:
        level = " ".join(self.level.text().split())
        line = self.lines.take((Function(self.function.currentData()), level))
        index = self.lines.index(line, _Lines.NUMBER)
        self.table.setFocus()
        self.table.setCurrentIndex(index)
        self.table.edit(index)
        self.level.clear()

    def _save(self) -> None:
        # What is being typed in a cell counts: leaving the cell hands it over.
        self.save.setFocus()
        self.written.emit(self.lines.counts())
        self.accept()


class _Lines(QAbstractTableModel):
    """Function, level, number; the number can be typed over."""

    FUNCTION, LEVEL, NUMBER = range(3)

    def __init__(self, counts: Counts, ladder: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        groups = sorted(
            counts, key=lambda group: (ANSWERING.index(group[0]), sort_key(group[1], ladder))
        )
        self._lines = {group: counts[group] for group in groups}
        for function in ANSWERING:
            if not any(known is function for known, _level in self._lines):
                self._lines[function, ""] = 0

    def counts(self) -> dict[tuple[Function, str], int]:
        return {group: number for group, number in self._lines.items() if number}

    def take(self, group: tuple[Function, str]) -> int:
        """The line of a group, a new one where there is none."""
        if group not in self._lines:
            last = len(self._lines)
            self.beginInsertRows(QModelIndex(), last, last)
            self._lines[group] = 0
            self.endInsertRows()
        return list(self._lines).index(group)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else self.NUMBER + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (_("Function"), _("Level"), _("Asked"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == self.NUMBER else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return None
        (function, level), number = list(self._lines.items())[index.row()]
        return (function_name(function), level or _("no level said"), number)[index.column()]

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        group = list(self._lines)[index.row()]
        self._lines[group] = min(max(int(value), 0), MOST)
        self.dataChanged.emit(index, index)
        return True
