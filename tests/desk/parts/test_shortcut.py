"""Keys without a button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts import named_shortcut


def test_a_named_key_does_it(dressed: object, qtbot: QtBot):
    done: list[str] = []
    widget = QWidget()
    qtbot.addWidget(widget)
    key = named_shortcut(widget, "Ctrl+L", "Observe", lambda: done.append("observed"))
    with qtbot.waitExposed(widget):
        widget.show()
    qtbot.keyClick(widget, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert (done, key.whatsThis()) == (["observed"], "Observe")
