"""The line that tells how work stands."""

from threading import Event

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import column
from huddle_app.desk.shared.work_line import WorkLine


def test_what_is_told_goes_with_esc(qtbot: QtBot, context: DeskContext):
    window = QWidget()
    line = WorkLine(context.tasks, context.messages)
    window.setLayout(column(line))
    qtbot.addWidget(window)
    window.resize(400, 200)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    line.say_stopped()
    assert line.words() == "Stopped. Nothing was changed."
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert line.words() == ""


def test_work_under_way_is_not_put_out_of_sight_by_esc(qtbot: QtBot, context: DeskContext):
    window = QWidget()
    line = WorkLine(context.tasks, context.messages)
    window.setLayout(column(line))
    qtbot.addWidget(window)
    window.resize(400, 200)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    go_on = Event()
    line.run("Working …", lambda _job: go_on.wait(), lambda _done: None)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    hidden, words = line.close_button.isHidden(), line.words()
    go_on.set()
    qtbot.waitUntil(line.isHidden)
    assert hidden
    assert words == "Working …"
