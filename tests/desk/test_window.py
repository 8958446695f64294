"""The window: modes, keys, sentences for errors, and a quiet end."""

import logging
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from huddle_app.desk.rooms import Rooms
from huddle_app.desk.window import Desk, Mode
from huddle_app.method.clock import Status
from huddle_app.method.errors import HuddleError
from huddle_app.services.house import Services
from huddle_app.settings import SettingsFile

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_the_title_names_workshop_and_company(desk: Desk, services: Services, qtbot: QtBot):
    assert desk.windowTitle() == "Our Huddle — Tarnvik"
    services.about.rename("Second Huddle", "")
    qtbot.waitUntil(lambda: desk.windowTitle() == "Second Huddle")


def test_a_new_workshop_opens_in_prepare_and_a_running_one_in_run(
    services: Services, settings: SettingsFile, dressed: object
):
    def mode() -> Mode:
        rooms = Rooms(services, settings, lambda _path: None, lambda: None)
        shown = rooms.desk.mode
        rooms.close()
        return shown

    before = mode()
    services.clock.start()
    assert (before, mode()) == (Mode.PREPARE, Mode.RUN)


def test_the_modes_have_keys(desk: Desk, qtbot: QtBot):
    seen: list[Mode] = []
    for key in (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_2):
        qtbot.keyClick(desk, key, CONTROL)
        seen.append(desk.mode)
    assert seen == [Mode.PREPARE, Mode.FOLLOW_UP, Mode.RUN]


def test_space_moves_on_but_not_out_of_a_text_field(desk: Desk, services: Services, qtbot: QtBot):
    qtbot.keyClick(desk, Qt.Key.Key_Space)
    assert services.clock.state().status is Status.RUNNING
    qtbot.keyClick(desk, Qt.Key.Key_L, CONTROL)
    field = desk.focusWidget()
    assert isinstance(field, QLineEdit)
    here = services.clock.state().phase
    qtbot.keyClicks(field, "p a b f")
    qtbot.keyClick(field, Qt.Key.Key_Left)
    assert field.text() == "p a b f"
    assert services.clock.state().phase == here
    assert services.clock.state().status is Status.RUNNING


def test_an_error_of_the_world_is_one_sentence(rooms: Rooms, services: Services, qtbot: QtBot):
    # Built here, because the test's own listener for errors would else hear them first.
    desk = Desk(rooms.context)
    desk.show()
    QTimer.singleShot(0, services.clock.back)
    qtbot.waitUntil(lambda: bool(desk.messages.text))
    assert desk.messages.text == "The workshop is not running. Start it first."
    qtbot.keyClick(desk, Qt.Key.Key_Escape)
    assert not desk.messages.text
    desk.close()
    desk.deleteLater()


def test_an_error_of_ours_is_logged_and_told_warmly(
    desk: Desk, rooms: Rooms, caplog: pytest.LogCaptureFixture
):
    with caplog.at_level(logging.ERROR):
        rooms.context.messages.tell(ZeroDivisionError("a bug"))
    assert "Nothing of yours is lost" in desk.messages.text
    assert "ZeroDivisionError" in caplog.text
    caplog.clear()


def test_a_copy_is_a_whole_workshop(desk: Desk, tmp_path: Path, qtbot: QtBot, services: Services):
    desk.menus.save_copy(tmp_path / "copy.huddle")
    qtbot.waitUntil(lambda: "copy.huddle" in desk.messages.text)
    assert (tmp_path / "copy.huddle").stat().st_size > 0
    with pytest.raises(HuddleError):
        desk.menus.save_copy(services.path)


def test_recent_workshops_are_offered(desk: Desk, settings: SettingsFile, services: Services):
    settings.opened(services.path)
    desk.menus.recent.aboutToShow.emit()
    assert [action.text() for action in desk.menus.recent.actions()] == ["room"]


def test_closing_leaves_no_thread_and_no_timer(
    services: Services, settings: SettingsFile, dressed: object, qtbot: QtBot
):
    before = set(threading.enumerate())
    rooms = Rooms(services, settings, lambda _path: None, lambda: None)
    for mode in Mode:
        rooms.desk.show_mode(mode)
    with qtbot.waitExposed(rooms.desk):
        rooms.desk.show()
    desk = rooms.desk
    rooms.close()
    assert not [timer for timer in desk.findChildren(QTimer) if timer.isActive()]
    assert set(threading.enumerate()) <= before
