from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from huddle_app.method.agenda import SceneKey
from huddle_app.projector.cue import Curtain
from huddle_app.projector.screens import identity
from huddle_app.projector.window import ORDINARY, ProjectorWindow

MESSAGE = 80
"""Pixels of a message at the lower edge of the desk, with large text too."""


@pytest.fixture
def window(services, bridge, stage, qtbot):
    made = ProjectorWindow(stage, services, bridge, lambda: None)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def desk(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def known(qapp):
    return (identity(qapp.primaryScreen()),)


@pytest.fixture
def settled(window, qtbot):
    """Lets the window settle after screens came or went."""

    def settle():
        qtbot.waitUntil(lambda: not window._settle_soon.isActive())

    return settle


def test_the_only_screen_is_not_covered(window, desk, known):
    assert window.open(desk, known) is False
    assert not window.isFullScreen()
    assert (window.width(), window.height()) == ORDINARY


def test_a_usual_window_leaves_the_clock_and_the_messages_of_the_desk_free(window, desk, qtbot):
    free = desk.screen().availableGeometry()
    window.open(desk, ())
    for _turn in range(2):
        assert free.bottom() - window.geometry().bottom() >= MESSAGE
        assert window.y() > free.top()
        window.fill(desk.screen())
        qtbot.keyClick(window, Qt.Key.Key_Escape)


def test_the_only_screen_is_covered_on_request_and_esc_brings_the_desk_back(window, desk, qtbot):
    window.open(desk, ())
    window.fill(desk.screen())
    assert window.isFullScreen()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.isVisible()


def test_the_screen_filled_is_remembered(window, desk, qtbot):
    window.open(desk, ())
    with qtbot.waitSignal(window.known_changed) as told:
        window.fill(desk.screen())
    assert told.args == [(identity(desk.screen()),)]


def test_the_pointer_is_hidden(window):
    assert window.cursor().shape() is Qt.CursorShape.BlankCursor


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_PageDown])
def test_a_clicker_asks_for_the_next(window, qtbot, key):
    with qtbot.waitSignal(window.next_requested):
        qtbot.keyClick(window, key)


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_PageUp])
def test_a_clicker_asks_to_go_back(window, qtbot, key):
    with qtbot.waitSignal(window.back_requested):
        qtbot.keyClick(window, key)


@pytest.mark.parametrize(
    ("key", "curtain"),
    [
        (Qt.Key.Key_B, Curtain.BLACK),
        (Qt.Key.Key_Period, Curtain.BLACK),
        (Qt.Key.Key_W, Curtain.WHITE),
        (Qt.Key.Key_Comma, Curtain.WHITE),
    ],
)
def test_a_curtain_and_back(window, stage, qtbot, key, curtain):
    qtbot.keyClick(window, key)
    assert stage.curtain is curtain
    qtbot.keyClick(window, key)
    assert stage.curtain is Curtain.OPEN


def test_freeze(window, stage, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F)
    assert stage.frozen


def test_enter_shows_the_preview(window, stage, qtbot):
    stage.preview(SceneKey.TEAMS)
    qtbot.keyClick(window, Qt.Key.Key_Return)
    assert stage.scene is SceneKey.TEAMS


@pytest.mark.parametrize("key", [Qt.Key.Key_F11, Qt.Key.Key_Escape])
def test_full_screen_and_out_again(window, qtbot, key):
    window.show()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    qtbot.keyClick(window, key)
    assert not window.isFullScreen()
    assert window.isVisible()


@pytest.mark.parametrize(
    "held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier]
)
def test_a_clicker_that_sends_f5_and_esc_in_turn(window, qtbot, held):
    window.show()
    for _turn in range(2):
        qtbot.keyClick(window, Qt.Key.Key_F5, held)
        assert window.isFullScreen()
        qtbot.keyClick(window, Qt.Key.Key_F5, held)
        assert window.isFullScreen()
        qtbot.keyClick(window, Qt.Key.Key_Escape)
        assert not window.isFullScreen()
        assert window.isVisible()


def test_a_key_that_is_held_down_counts_once(window, stage, qapp):
    repeated = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier, "b", autorep=True
    )
    qapp.sendEvent(window, repeated)
    assert stage.curtain is Curtain.OPEN


class Away(QWidget):
    """A desk on a screen of its own, so that the only real one can be the room's."""

    def screen(self) -> Any:
        return None


@pytest.fixture
def in_the_hall(window, known, qtbot, monkeypatch, qapp):
    """The window fills the room's screen while the desk has another one."""
    desk = Away()
    qtbot.addWidget(desk)
    assert window.open(desk, known)
    assert window.isFullScreen()
    return window


def test_f5_brings_it_back_to_the_screen_it_knows(in_the_hall, qtbot):
    qtbot.keyClick(in_the_hall, Qt.Key.Key_Escape)
    qtbot.keyClick(in_the_hall, Qt.Key.Key_F5)
    assert in_the_hall.isFullScreen()


def test_a_screen_that_goes_is_left_and_taken_again_when_it_comes(
    in_the_hall, qapp, qtbot, monkeypatch, settled
):
    monkeypatch.setattr(Away, "screen", lambda _self: qapp.primaryScreen())
    monkeypatch.setattr("huddle_app.projector.window.QGuiApplication.screens", list)
    with qtbot.waitSignal(in_the_hall.stood_aside):
        # Not by the signal itself: it takes the screen from Python for good.
        in_the_hall._settle_soon.start()
    assert not in_the_hall.isFullScreen()
    assert in_the_hall.isVisible()
    monkeypatch.undo()
    monkeypatch.setattr(Away, "screen", lambda _self: None)
    qapp.screenAdded.emit(qapp.primaryScreen())
    settled()
    assert in_the_hall.isFullScreen()


def test_a_window_that_was_made_small_by_hand_stays_small(
    in_the_hall, qapp, qtbot, settled, monkeypatch
):
    qtbot.keyClick(in_the_hall, Qt.Key.Key_Escape)
    qapp.screenAdded.emit(qapp.primaryScreen())
    settled()
    assert not in_the_hall.isFullScreen()


def test_a_screen_nobody_knows_is_offered_and_not_taken(window, desk, qapp, qtbot, settled):
    window.open(desk, ())
    with qtbot.waitSignal(window.stranger_came):
        qapp.screenAdded.emit(qapp.primaryScreen())
    settled()
    assert not window.isFullScreen()


def test_a_closed_window_stays_closed_whatever_is_plugged_in(
    in_the_hall, qapp, settled, monkeypatch
):
    in_the_hall.hide()
    qapp.screenAdded.emit(qapp.primaryScreen())
    settled()
    assert not in_the_hall.isVisible()
