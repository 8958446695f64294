"""Which keys a field or a focused button keeps for itself, so that they are no shortcuts there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)
WITH_COMMAND = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
LEAVING = {Qt.Key.Key_Escape}
CLOCK = {
    Qt.Key.Key_Space,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}
"""The keys that move the clock; a clicker sends them. A list that is not open has no use for them."""


def belongs_to(widget: QWidget | None, event: QKeyEvent) -> bool:
    """Whether the focused widget wants this key for itself rather than the window's shortcuts."""
    if event.modifiers() & WITH_COMMAND or _is_function_key(event):
        return False
    if isinstance(widget, QComboBox) and not widget.isEditable():
        return event.key() not in LEAVING | CLOCK | ENTER
    if isinstance(widget, FIELDS):
        return event.key() not in LEAVING
    if event.key() in ENTER:
        # Others are pressed with Space alone: kept from being a shortcut, Enter would do nothing.
        return isinstance(widget, QPushButton) and widget.autoDefault()
    return isinstance(widget, QAbstractButton) and event.key() == Qt.Key.Key_Space


def _is_function_key(event: QKeyEvent) -> bool:
    return Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
