"""The window: modes, keys, sentences for errors, and a quiet end."""

import logging
import threading
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import shiboken6
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import KeyButton
from huddle_app.desk.rooms import Rooms
from huddle_app.desk.run.action_board import ActionBoard
from huddle_app.desk.window import Desk, Mode, fitting
from huddle_app.method.actions import ActionItem
from huddle_app.method.checklist import Place
from huddle_app.method.errors import HuddleError
from huddle_app.method.journal import Status
from huddle_app.paths import user_data
from huddle_app.services.house import Services
from huddle_app.settings import SettingsFile
from huddle_app.store.database import Database

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


def test_an_error_of_the_world_is_one_sentence(
    context: DeskContext, services: Services, qtbot: QtBot
):
    # Built here, because the test's own listener for errors would else hear them first.
    desk = Desk(context)
    desk.show()
    QTimer.singleShot(0, services.clock.back)
    qtbot.waitUntil(lambda: bool(desk.messages.text))
    assert desk.messages.text == "The workshop is not running. Start it first."
    qtbot.keyClick(desk, Qt.Key.Key_Escape)
    assert not desk.messages.text
    desk.close()
    desk.deleteLater()


def test_an_error_of_ours_is_logged_and_told_warmly(
    desk: Desk,
    context: DeskContext,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
):
    with caplog.at_level(logging.ERROR):
        context.messages.tell(ZeroDivisionError("4455"))
    assert "Nothing of yours is lost" in desk.messages.text
    assert "ZeroDivisionError" in caplog.text
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    [show] = [b for b in desk.messages.findChildren(KeyButton) if b.text() == "Show the log"]
    show.click()
    assert opened == [str(user_data())]
    assert "4455" not in caplog.text
    caplog.clear()


def test_what_the_world_did_is_told_and_not_quoted_in_the_log(
    desk: Desk, context: DeskContext, caplog: pytest.LogCaptureFixture
):
    context.messages.tell(HuddleError("“Marta Lindqvist” is on the list twice."))
    assert "Marta Lindqvist" in desk.messages.text
    assert "HuddleError" in caplog.text
    assert "Marta" not in caplog.text


def test_a_copy_is_a_whole_workshop(desk: Desk, tmp_path: Path, qtbot: QtBot, services: Services):
    desk.menus.save_copy(tmp_path / "copy.huddle")
    qtbot.waitUntil(lambda: "copy.huddle" in desk.messages.text)
    assert (tmp_path / "copy.huddle").stat().st_size > 0
    with pytest.raises(HuddleError):
        desk.menus.save_copy(services.path)


def test_a_copy_keeps_the_whole_name(desk: Desk, tmp_path: Path, qtbot: QtBot, chosen: Any):
    old = tmp_path / "Acme v1.huddle"
    old.write_text("another year's")
    chosen.typed = [tmp_path / "Acme v1.2"]
    desk.menus.ask_copy()
    qtbot.waitUntil(lambda: "Acme v1.2.huddle" in desk.messages.text)
    assert old.read_text() == "another year's"
    assert chosen.offered == ["room copy.huddle"]


def test_a_name_that_gets_its_ending_from_us_replaces_nothing_unasked(
    desk: Desk, tmp_path: Path, chosen: Any
):
    there = tmp_path / "Acme v1.2.huddle"
    there.write_text("last year's")
    chosen.typed = [tmp_path / "Acme v1.2"]
    desk.menus.ask_copy()
    assert chosen.offered == ["room copy.huddle", "Acme v1.2.huddle"]
    assert there.read_text() == "last year's"


def test_other_recent_workshops_are_offered(
    desk: Desk, settings: SettingsFile, services: Services, tmp_path: Path
):
    def offered() -> list[str]:
        desk.menus.recent.aboutToShow.emit()
        return [action.text() for action in desk.menus.recent.actions()]

    settings.opened(services.path)
    assert offered() == ["No other workshop yet"]
    other = tmp_path / "spring.huddle"
    other.touch()
    settings.opened(other)
    settings.opened(services.path)
    assert offered() == ["spring"]


def test_a_clicker_past_the_end_says_so(desk: Desk, rooms: Rooms, services: Services):
    services.clock.go(services.clock.agenda().phases()[-1].key)
    services.clock.next()
    rooms.projector.next_requested.emit()
    assert desk.messages.text == "The workshop has ended."


def test_closing_leaves_no_thread_and_no_window(
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
    assert not shiboken6.isValid(desk)
    assert set(threading.enumerate()) <= before


def full(_database: Database) -> None:
    raise HuddleError("There is no room left on the disk.")


def test_what_cannot_be_kept_while_closing_is_told_and_logged(
    context: DeskContext,
    peopled: Services,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
):
    peopled.actions.save(ActionItem(uuid4(), peopled.disconnects.add_theme("Leads"), "Answer"))
    # Built here, because the test's own listener for errors would else hear them first.
    desk = Desk(context)
    desk.show()
    desk.show_mode(Mode.FOLLOW_UP)
    board = desk.findChildren(ActionBoard)[0]
    tree = board.findChildren(QTreeWidget)[0]
    [line] = tree.findItems("Answer", Qt.MatchFlag.MatchRecursive)
    tree.setCurrentItem(line)
    qtbot.keyClicks(board.form.sign, "No lead is older")
    monkeypatch.setattr(Database, "writing", full)
    desk.leave()
    assert desk.isVisible()
    assert desk.messages.text == "There is no room left on the disk."
    assert "in full" in caplog.text
    desk.leave()
    assert not desk.isVisible()
    desk.deleteLater()


def test_the_window_is_never_larger_than_the_screen():
    assert fitting(QSize(1366, 768)).width() <= 1366
    assert fitting(QSize(1366, 768)).height() < 768
    assert fitting(QSize(2560, 1440)) == QSize(1360, 820)


def test_full_screen_and_back_is_as_large_as_before(desk: Desk, qtbot: QtBot):
    desk.showMaximized()
    qtbot.keyClick(desk, Qt.Key.Key_F11)
    assert desk.isFullScreen()
    qtbot.keyClick(desk, Qt.Key.Key_F11)
    assert desk.isMaximized()
    assert not desk.isFullScreen()


def test_a_name_with_an_ampersand_keeps_it(desk: Desk, settings: SettingsFile, tmp_path: Path):
    other = tmp_path / "A&B Co.huddle"
    other.touch()
    settings.opened(other)
    desk.menus.recent.aboutToShow.emit()
    assert [action.text() for action in desk.menus.recent.actions()] == ["A&&B Co"]


def test_what_was_said_goes_with_the_next_deed_or_page_and_a_question_stays(
    desk: Desk, context: DeskContext, services: Services, qtbot: QtBot
):
    def said(ask: bool = False) -> None:
        tell = context.messages
        tell.ask("Really?", "Yes", lambda: None) if ask else tell.say("Said before.")

    def old() -> bool:
        qtbot.waitUntil(lambda: not desk.messages.is_new)
        return True

    said()
    services.about.rename("Second Huddle", "")
    assert desk.messages.text  # it has only just been said
    assert old()
    services.about.rename("Third Huddle", "")
    assert not desk.messages.text
    said()
    assert old()
    desk.go(Place.AGENDA)
    assert not desk.messages.text
    said()
    assert old()
    desk.go(Place.PEOPLE)
    assert not desk.messages.text
    said(ask=True)
    assert old()
    services.about.rename("Fourth Huddle", "")
    desk.show_mode(Mode.RUN)
    assert desk.messages.text == "Really?"


@pytest.mark.parametrize(
    "held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier]
)
def test_the_clickers_key_opens_the_rooms_picture_from_everywhere(
    desk: Desk, rooms: Rooms, qtbot: QtBot, held: Qt.KeyboardModifier
):
    for mode in (Mode.PREPARE, Mode.FOLLOW_UP, Mode.RUN):
        desk.show_mode(mode)
        qtbot.keyClick(desk, Qt.Key.Key_F5, held)
        assert rooms.projector.isVisible(), mode
        rooms.projector.hide()


def test_enter_presses_the_button_the_keyboard_stands_on_once(desk: Desk, qtbot: QtBot):
    pressed: list[str] = []
    for mode in (Mode.PREPARE, Mode.FOLLOW_UP):
        desk.show_mode(mode)
        button = QPushButton(mode.name, desk.centralWidget())
        button.clicked.connect(lambda _on, name=mode.name: pressed.append(name))
        button.show()
        button.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(button, Qt.Key.Key_Return)
    assert pressed == ["PREPARE", "FOLLOW_UP"]


def test_enter_in_a_dialog_is_the_dialogs(desk: Desk, qtbot: QtBot):
    dialog = QDialog(desk)
    pressed: list[str] = []
    first, default = QPushButton("first", dialog), QPushButton("default", dialog)
    first.setAutoDefault(False)
    default.setDefault(True)
    first.clicked.connect(lambda _on: pressed.append("first"))
    default.clicked.connect(lambda _on: pressed.append("default"))
    with qtbot.waitExposed(dialog):
        dialog.show()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert pressed == ["default"]
    dialog.close()
