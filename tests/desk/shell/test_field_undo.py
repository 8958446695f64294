"""Ctrl+Z is the field's while it has something to undo, else the desk's."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMainWindow, QPlainTextEdit, QSpinBox, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.shell.field_undo import FieldUndo, text_of

CONTROL = Qt.KeyboardModifier.ControlModifier


class Window(QMainWindow):
    def __init__(self, field: QWidget) -> None:
        super().__init__()
        self.done: list[str] = []
        FieldUndo(self)
        self.setCentralWidget(field)
        for name, key in (("undo", "Ctrl+Z"), ("redo", "Ctrl+Y")):
            action = QAction(self)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(lambda _on=False, name=name: self.done.append(name))
            self.addAction(action)


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox])
def test_the_field_first_then_the_desk(kind: type[QWidget], dressed: object, qtbot: QtBot):
    field = kind()
    window = Window(field)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    typed = text_of(field)
    assert typed is not None
    before = said(typed)
    qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert window.done == ["undo"]
    qtbot.keyClicks(field, "7")
    after = said(typed)
    qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert (said(typed), window.done) == (before, ["undo"])
    qtbot.keyClick(field, Qt.Key.Key_Y, CONTROL)
    assert (said(typed), window.done) == (after, ["undo"])
    qtbot.keyClick(field, Qt.Key.Key_Y, CONTROL)
    assert window.done == ["undo", "redo"]


def said(field: QLineEdit | QPlainTextEdit | QTextEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()
