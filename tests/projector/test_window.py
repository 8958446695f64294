from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt

from huddle_app.projector.window import ORDINARY, ProjectorWindow, identity, room_screen


@dataclass(frozen=True)
class Screen:
    socket: str
    serial: str = ""

    def name(self) -> str:
        return self.socket

    def serialNumber(self) -> str:  # noqa: N802 - Qt's name
        return self.serial


LAPTOP, HALL, SIDE = Screen("eDP-1"), Screen("HDMI-1", "X7"), Screen("DP-2", "K3")


@pytest.fixture
def window(services, bridge, stage, qtbot):
    made = ProjectorWindow(stage, services, bridge, lambda: None)
    qtbot.addWidget(made)
    return made


def test_the_room_never_gets_the_desks_screen():
    assert room_screen([LAPTOP], LAPTOP) is None
    assert room_screen([LAPTOP], LAPTOP, identity(LAPTOP)) is None
    assert room_screen([LAPTOP, HALL], LAPTOP) is HALL
    assert room_screen([LAPTOP, HALL], HALL) is LAPTOP


def test_the_room_gets_the_screen_it_had():
    assert room_screen([LAPTOP, HALL, SIDE], LAPTOP, "DP-2 K3") is SIDE
    assert room_screen([LAPTOP, HALL, SIDE], LAPTOP, "gone") is HALL


def test_the_only_screen_is_not_covered(window, qapp):
    assert window.show_on_second_screen(qapp.primaryScreen()) is False
    assert not window.isFullScreen()
    assert (window.width(), window.height()) == ORDINARY
    assert window.screen_identity() == identity(qapp.primaryScreen())


def test_the_pointer_is_hidden(window):
    assert window.cursor().shape() is Qt.CursorShape.BlankCursor


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_PageDown])
def test_a_clicker_asks_for_the_next(window, qtbot, key):
    with qtbot.waitSignal(window.next_requested, timeout=1000):
        qtbot.keyClick(window, key)


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_PageUp])
def test_a_clicker_asks_to_go_back(window, qtbot, key):
    with qtbot.waitSignal(window.back_requested, timeout=1000):
        qtbot.keyClick(window, key)


@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_Period])
def test_black_and_back(window, stage, qtbot, key):
    qtbot.keyClick(window, key)
    assert stage.black
    qtbot.keyClick(window, key)
    assert not stage.black


def test_freeze(window, stage, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F)
    assert stage.frozen


def test_full_screen_and_out_again(window, qtbot, services):
    window.show()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.isVisible()


def test_a_window_whose_screen_is_gone_does_not_cover_the_desk(window, qapp):
    window.showFullScreen()
    qapp.screenRemoved.emit(qapp.primaryScreen())
    assert not window.isFullScreen()
