"""Editing a line of the plan where it stands."""

from typing import Any, cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from huddle_app.desk.parts.cells_model import Index
from huddle_app.desk.prepare.agenda.fields import MinutesField
from huddle_app.desk.style import palette_worn
from huddle_app.texts import _

MINUTES = Qt.ItemDataRole.UserRole + 2
"""The minutes of a cell that holds a length; `OPEN` for an open end."""
OPEN = -1
WRITTEN = Qt.ItemDataRole.UserRole + 3
"""The text of a cell that can be written into, as it is written."""

_WAYS = {Qt.Key.Key_Return: 0, Qt.Key.Key_Enter: 0, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
"""The keys that write a cell, and how many cells they go on."""


class PlanDelegate(QStyledItemDelegate):
    """Opens a field in a cell; `written(index, value)` tells what was put there, a text or minutes.

    Tab goes on to the next cell of the line, `onward(1)` or back, `onward(-1)`.
    """

    written = Signal(object, object)
    onward = Signal(int)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell, and a frame around the one the keyboard is in."""
        super().paint(painter, option, index)
        # PySide's stubs know none of the option's fields.
        shown = cast("Any", option)
        if shown.state & QStyle.StateFlag.State_HasFocus:
            painter.save()
            painter.setPen(QColor(palette_worn().accent))
            painter.drawRect(shown.rect.adjusted(0, 0, -1, -1))
            painter.restore()

    def createEditor(  # noqa: N802 - Qt's name
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        """A field for minutes or a line; nothing where nothing can be written."""
        del option
        if index.data(MINUTES) is not None:
            return MinutesField(parent, _("open"))
        if index.data(WRITTEN) is not None:
            return QLineEdit(parent)
        return cast("QWidget", None)

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802 - Qt's name
        """Show what is there, all of it chosen so that typing replaces it."""
        if isinstance(editor, MinutesField):
            editor.setValue(index.data(MINUTES))
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(str(index.data(WRITTEN)))
            editor.selectAll()

    def setModelData(  # noqa: N802 - Qt's name
        self,
        editor: QWidget,
        model: QAbstractItemModel,  # noqa: ARG002 - Qt's signature
        index: Index,
    ) -> None:
        """Tell what was written; the plan itself answers with new lines."""
        if isinstance(editor, MinutesField):
            editor.interpretText()
            if editor.value() != index.data(MINUTES):
                self.written.emit(index, editor.number())
        elif isinstance(editor, QLineEdit) and editor.text() != index.data(WRITTEN):
            self.written.emit(index, editor.text())

    def updateEditorGeometry(  # noqa: N802 - Qt's name
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """The whole cell."""
        del index
        editor.setGeometry(cast("Any", option).rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter write the cell, and Tab write it and open the next one."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            way = _WAYS.get(Qt.Key(event.key()))
            if way is not None and isinstance(watched, QWidget):
                self.commitData.emit(watched)
                self.closeEditor.emit(watched, QAbstractItemDelegate.EndEditHint.NoHint)
                if way:
                    self.onward.emit(way)
                return True
        return super().eventFilter(watched, event)
