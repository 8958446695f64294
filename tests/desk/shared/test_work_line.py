"""The line that tells how work stands."""

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import column
from huddle_app.desk.shared.work_line import WorkLine


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window that has the keyboard."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 200)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def line(window: QWidget, context: DeskContext) -> WorkLine:
    """The line in it."""
    line = WorkLine(context.tasks, context.messages)
    window.setLayout(column(line))
    return line


def test_what_is_told_goes_with_esc(qtbot: QtBot, line: WorkLine):
    line.say_stopped()
    assert line.words() == "Stopped. Nothing was changed."
    qtbot.keyClick(line.window(), Qt.Key.Key_Escape)
    assert line.words() == ""


def test_work_under_way_is_not_put_out_of_sight_by_esc(qtbot: QtBot, line: WorkLine):
    go_on = Event()
    line.run("Working …", lambda _job: go_on.wait(), lambda _done: None)
    qtbot.keyClick(line.window(), Qt.Key.Key_Escape)
    hidden, words = line.close_button.isHidden(), line.words()
    go_on.set()
    qtbot.waitUntil(line.isHidden)
    assert hidden
    assert words == "Working …"
