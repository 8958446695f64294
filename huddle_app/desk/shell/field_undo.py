"""Who has Ctrl+Z: a field as long as it has something of its own to undo, else the desk."""

from enum import Enum

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from huddle_app.desk.shell.history import REDO_KEYS, UNDO_KEYS
from huddle_app.desk.style import application


class Way(Enum):
    """Back, or forth again."""

    UNDO = UNDO_KEYS
    REDO = REDO_KEYS


class FieldUndo(QObject):
    """Stands beside the field that has the keyboard; Qt's fields would keep the keys in any case."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application().focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if before:
            before.removeEventFilter(self)
        if now:
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the field have the key, or pass it on to the window."""
        if not isinstance(event, QKeyEvent) or event.type() is QEvent.Type.KeyRelease:
            return False
        way, field = _way(event), text_of(watched)
        if way is None or field is None:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.setAccepted(can_go(field, way))
            return True
        return _gone(field, way)


Field = QLineEdit | QPlainTextEdit | QTextEdit


def text_of(watched: QObject) -> Field | None:
    """The text that is typed in a field: its own, or that of the line inside it."""
    if isinstance(watched, Field):
        return watched
    if isinstance(watched, QComboBox):
        return watched.lineEdit()
    return watched.findChild(QLineEdit) if isinstance(watched, QAbstractSpinBox) else None


def can_go(field: Field, way: Way) -> bool:
    """Whether the field itself has something to undo or redo."""
    source = field if isinstance(field, QLineEdit) else field.document()
    return source.isUndoAvailable() if way is Way.UNDO else source.isRedoAvailable()


def _gone(field: Field, way: Way) -> bool:
    if not can_go(field, way):
        return False
    (field.undo if way is Way.UNDO else field.redo)()
    return True


def _way(event: QKeyEvent) -> Way | None:
    pressed = QKeySequence(event.keyCombination())
    return next((way for way in Way if pressed.toString() in way.value), None)
