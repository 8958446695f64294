"""The sheet of keys."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from huddle_app.desk.shell.key_sheet import KeySheet
from huddle_app.desk.window import Desk, Mode
from tests.desk.legible import problems


def sheets(window: Desk) -> list[KeySheet]:
    return [sheet for sheet in window.findChildren(KeySheet) if sheet.isVisible()]


def test_f1_shows_the_keys_of_every_mode_by_group(window: Desk, qtbot: QtBot):
    qtbot.keyClick(window, Qt.Key.Key_F1)
    [sheet] = sheets(window)
    lines = sheet.lines()
    assert {"Everywhere", "Run", "File", "Edit", "View", "Pause", "Ctrl+K", "P"} <= set(lines)
    assert lines.index("Run") < lines.index("Pause")
    assert problems(sheet) == []


def test_the_sheet_is_no_obstacle_and_esc_closes_it(window: Desk, qtbot: QtBot):
    sheet = window.overview().show_keys()
    assert not sheet.isModal()
    window.show_mode(Mode.FOLLOW_UP)
    again = window.overview().show_keys()
    assert sheets(window) == [again]
    qtbot.keyClick(again, Qt.Key.Key_Escape)
    assert sheets(window) == []
