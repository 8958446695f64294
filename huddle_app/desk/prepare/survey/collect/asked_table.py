"""A table of numbers that are typed one below the other, as on a sheet of paper."""

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSpinBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from huddle_app.desk.parts.cells_model import Index
from huddle_app.screen import look
from huddle_app.texts import _

MOST = 100_000
_ROW_HEIGHT = 36
"""Pixels before the moderator's text scale."""
_ONWARDS = {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_BACK = {Qt.Key.Key_Up, Qt.Key.Key_Backtab}


class AskedTable(QTableView):
    """Who was asked: of each line only the number, in the last column, is typed over.

    Down, Enter and Tab hand the number over and go to the next line, Up and Shift+Tab to the one before.
    """

    def __init__(self, lines: QAbstractTableModel) -> None:
        super().__init__()
        self.setAccessibleName(_("Who was asked, by function and level"))
        self.setModel(lines)
        self.setItemDelegate(_Typed(self))
        self.setShowGrid(False)
        # Under the words of the headings, which the desk's stylesheet insets by as much.
        self.setStyleSheet("QTableView::item { padding-left: 5px; }")
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.scaled(_ROW_HEIGHT))
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    def moveCursor(  # noqa: N802 - Qt's name
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """The number below or above for what is typed; nowhere past the ends."""
        steps = {
            QAbstractItemView.CursorAction.MoveNext: 1,
            QAbstractItemView.CursorAction.MovePrevious: -1,
        }
        if action not in steps:
            return super().moveCursor(action, modifiers)
        now = self.currentIndex()
        return now.siblingAtRow(now.row() + steps[action])


class _Typed(QStyledItemDelegate):
    """A number without arrows: the keys for them lead to the next line."""

    def createEditor(  # noqa: N802 - Qt's name
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index
    ) -> QWidget:
        field = QSpinBox(parent)
        field.setFrame(False)
        field.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        field.setRange(0, MOST)
        field.setAccessibleName(_("Asked"))
        return field

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Hand the number over and go on with the keys that lead from line to line."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            hint = _hint(event)
            if hint is not None and isinstance(editor, QWidget):
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, hint)
                return True
        return super().eventFilter(editor, event)


def _hint(event: QKeyEvent) -> QStyledItemDelegate.EndEditHint | None:
    """Where a key leads from the number; None where it is the field's own, or the dialog's."""
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return None
    if event.key() in _ONWARDS:
        return QStyledItemDelegate.EndEditHint.EditNextItem
    return QStyledItemDelegate.EndEditHint.EditPreviousItem if event.key() in _BACK else None
