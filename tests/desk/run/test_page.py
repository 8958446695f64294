"""The Run screen's clock and rail, driven by keys and mouse."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts import KeyButton
from huddle_app.desk.run.agenda_rail import AgendaRail
from huddle_app.desk.run.captures_area import CapturesArea
from huddle_app.desk.run.top_bar import TopBar
from huddle_app.desk.window import Desk
from huddle_app.method.agenda import SceneKey
from huddle_app.method.clock import Status
from huddle_app.services.house import Services

NOTHING = Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier


def texts(widget: Any) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def press(desk: Desk, qtbot: QtBot, name: str) -> None:
    [button] = [b for b in desk.findChildren(KeyButton) if b.text() == name]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_moderator_s_keys_move_the_clock(desk: Desk, services: Services, qtbot: QtBot):
    clock = services.clock
    qtbot.keyClick(desk, Qt.Key.Key_Space)
    assert clock.state().phase == clock.agenda().phases()[0]
    qtbot.keyClick(desk, Qt.Key.Key_PageDown)
    assert clock.state().phase == clock.agenda().phases()[1]
    qtbot.keyClick(desk, Qt.Key.Key_P)
    assert clock.state().status is Status.PAUSED
    qtbot.keyClick(desk, Qt.Key.Key_P)
    assert clock.state().status is Status.RUNNING
    qtbot.keyClick(desk, Qt.Key.Key_Left)
    assert clock.state().phase == clock.agenda().phases()[0]


@pytest.mark.parametrize(
    ("key", "minutes"),
    [(Qt.Key.Key_Plus, 1), (Qt.Key.Key_Equal, 1), (Qt.Key.Key_Minus, -1), (Qt.Key.Key_Underscore, -1)],
)  # fmt: skip
@pytest.mark.parametrize("held", [NOTHING, SHIFT, KEYPAD, CONTROL, CONTROL | SHIFT])
def test_plus_and_minus_mean_the_same_on_every_layout(
    desk: Desk, services: Services, qtbot: QtBot, key: Any, minutes: int, held: Any
):
    services.clock.start()
    services.clock.add(8)
    for times in (1, 2, 3):
        qtbot.keyClick(desk, key, held)
        wanted = 20 + times * (5 if held & CONTROL else 1) * minutes
        assert services.clock.state().phase_allotted == wanted * 60


def test_the_buttons_do_the_same(desk: Desk, services: Services, qtbot: QtBot):
    press(desk, qtbot, "Start")
    press(desk, qtbot, "+1")
    press(desk, qtbot, "Pause")
    state = services.clock.state()
    assert (state.status, state.phase_allotted) == (Status.PAUSED, 13 * 60)
    press(desk, qtbot, "Resume")
    press(desk, qtbot, "Heads of sales and marketing")
    assert services.clock.state().phase == services.clock.agenda().phases()[1]


@pytest.mark.parametrize(
    ("minutes", "left", "word"),
    [(1, "11:00", ""), (10, "2:00", "last minutes"), (11.5, "0:30", "please finish"),
     (13, "+1:00", "over time")],
)  # fmt: skip
def test_time_left_is_shown_with_a_word(  # noqa: PLR0913 - the fixtures
    desk: Desk, services: Services, qtbot: QtBot, hand: Any, minutes: float, left: str, word: str
):
    services.clock.start()
    hand.pass_(minutes=minutes)
    services.clock.add(0)
    bar = desk.findChildren(TopBar)[0]
    qtbot.waitUntil(lambda: left in texts(bar))
    assert not word or word in texts(bar)


def test_plan_and_expectation_stand_side_by_side(
    desk: Desk, services: Services, qtbot: QtBot, hand: Any
):
    services.clock.start()
    services.clock.add(6)
    bar = desk.findChildren(TopBar)[0]
    qtbot.waitUntil(lambda: "6 min late" in texts(bar))
    assert {"Step ends · plan 09:30", "09:36", "Day ends · plan 15:30", "15:36"} <= set(texts(bar))


def test_the_open_evening_has_no_minutes(desk: Desk, services: Services, qtbot: QtBot):
    services.clock.go("evening.together")
    bar = desk.findChildren(TopBar)[0]
    qtbot.waitUntil(lambda: "open end" in texts(bar))
    [more] = [b for b in desk.findChildren(KeyButton) if b.text() == "+1"]
    assert not more.isEnabled()


def test_enter_on_the_rail_goes_to_an_item(desk: Desk, services: Services, qtbot: QtBot):
    rail = desk.findChildren(AgendaRail)[0].findChildren(QListWidget)[0]
    rail.setFocus()
    rail.setCurrentRow(2)
    qtbot.keyClick(rail, Qt.Key.Key_Return)
    assert services.clock.state().item == services.clock.agenda().items()[1]


def test_freeze_and_black_concern_the_room(desk: Desk, rooms: Any, qtbot: QtBot):
    qtbot.keyClick(desk, Qt.Key.Key_F)
    qtbot.keyClick(desk, Qt.Key.Key_B)
    assert (rooms.stage.frozen, rooms.stage.black) == (True, True)
    assert "black" in texts(desk)
    qtbot.keyClick(desk, Qt.Key.Key_B)
    assert "frozen" in texts(desk)


def test_the_projector_closed_by_its_frame_can_be_opened_again(
    desk: Desk, rooms: Any, qtbot: QtBot
):
    press(desk, qtbot, "Open projector")
    assert rooms.projector.isVisible()
    rooms.projector.close()
    press(desk, qtbot, "Open projector")
    assert rooms.projector.isVisible()
    press(desk, qtbot, "Close projector")
    assert not rooms.projector.isVisible()


def test_a_scene_is_shown_by_its_button(desk: Desk, rooms: Any, qtbot: QtBot):
    from PySide6.QtWidgets import QPushButton

    [teams] = [b for b in desk.findChildren(QPushButton) if b.text() == "Teams"]
    qtbot.mouseClick(teams, Qt.MouseButton.LeftButton)
    assert rooms.stage.scene is SceneKey.TEAMS


def test_an_observation_is_private_and_stamped(desk: Desk, services: Services, qtbot: QtBot):
    services.clock.start()
    qtbot.keyClick(desk, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    field = desk.focusWidget()
    qtbot.keyClicks(field, "Arms are crossed")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    [observation] = services.notes.observations()
    assert (observation.text, observation.phase_key) == ("Arms are crossed", "kick-off.why")


def test_what_is_said_is_written_for_its_step(desk: Desk, services: Services, qtbot: QtBot):
    services.clock.go("open-forum.talk")
    qtbot.waitUntil(lambda: bool(desk.findChildren(CapturesArea)))
    qtbot.keyClick(desk, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    field = desk.focusWidget()
    qtbot.keyClicks(field, "We sell what marketing plans")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    [capture] = services.notes.captures("open-forum")
    assert capture.text == "We sell what marketing plans"


def test_phones_are_served_and_stopped(desk: Desk, rooms: Any, qtbot: QtBot):
    press(desk, qtbot, "Let phones join")
    assert rooms.phones.address.short in texts(desk)
    press(desk, qtbot, "Close to phones")
    assert rooms.phones.address is None
