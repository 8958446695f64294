"""Which keys a field or a focused button keeps for itself, so that they are no shortcuts there."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from huddle_app.desk.style import application

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
SIDEWAYS = {Qt.Key.Key_Left, Qt.Key.Key_Right}


def belongs_to(widget: QWidget | None, event: QKeyEvent) -> bool:
    """Whether the focused widget wants this key for itself rather than the window's shortcuts."""
    if event.modifiers() & WITH_COMMAND or _is_function_key(event):
        return False
    if isinstance(widget, QComboBox) and not widget.isEditable():
        return event.key() not in LEAVING | CLOCK | ENTER
    if isinstance(widget, FIELDS):
        return event.key() not in LEAVING
    if isinstance(widget, QScrollBar):
        # Only the keyboard reaches it: there is one that Tab stops at.
        return event.key() in SIDEWAYS
    if event.key() in ENTER:
        return isinstance(widget, QAbstractButton) and _is_pressed_by_enter(widget)
    return isinstance(widget, QAbstractButton) and event.key() == Qt.Key.Key_Space


class EnterPresses(QObject):
    """Has Enter press the button that the keyboard stands on, in this window or dialog.

    Qt's buttons leave Enter to the window, and in a dialog to one that is pressed from anywhere. Where
    Enter is a shortcut it comes here only for a button that keeps it (`belongs_to`).
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        application().focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if before:
            before.removeEventFilter(self)
        if isinstance(now, QAbstractButton) and now.window() is self._window:
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Press the button, once however long the key is held."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        enter = event.key() in ENTER and not event.modifiers() & WITH_COMMAND
        if not (enter and isinstance(watched, QAbstractButton)):
            return False
        pressed = isinstance(watched, QPushButton | QToolButton) or _is_pressed_by_enter(watched)
        if pressed and not event.isAutoRepeat():
            watched.click()
        return pressed


def _is_pressed_by_enter(button: QAbstractButton) -> bool:
    """Whether the keyboard came to it by a key: one that a click reaches too may merely be the last clicked."""
    if isinstance(button, QPushButton) and button.autoDefault():
        return True
    return not button.focusPolicy() & Qt.FocusPolicy.ClickFocus


def _is_function_key(event: QKeyEvent) -> bool:
    return Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
