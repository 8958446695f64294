"""Where the keyboard is when the step's work changes: never on a widget that nobody chose."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QListWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts import Choice
from huddle_app.desk.run.captures_area import CapturesArea
from huddle_app.desk.run.top_bar import TopBar
from huddle_app.desk.run.work_place import WorkPlace
from huddle_app.desk.window import Desk
from huddle_app.services.house import Services


def captures(desk: Desk) -> CapturesArea:
    return desk.findChildren(CapturesArea)[0]


def test_space_moves_the_clock_after_the_area_has_changed(
    desk: Desk, services: Services, qtbot: QtBot
):
    keys = [phase.key for phase in services.clock.agenda().phases()]
    last_of_8 = next(n for n, key in enumerate(keys) if key.startswith("wrap-up")) - 1
    services.clock.go(keys[last_of_8])
    for n in (last_of_8 + 1, last_of_8 + 2):
        qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Space)
        phase = services.clock.state().phase
        assert phase
        assert phase.key == keys[n]
        qtbot.wait(20)


def test_a_capture_that_goes_out_of_sight_gives_the_keys_to_the_page(
    desk: Desk, services: Services, qtbot: QtBot
):
    services.clock.start()
    services.notes.capture("kick-off", "We begin")
    here = captures(desk).findChildren(QListWidget)[0]
    qtbot.waitUntil(lambda: here.count() == 1)
    here.setFocus()
    services.clock.go("open-forum.talk")
    qtbot.waitUntil(here.isHidden)
    assert desk.focusWidget() is desk.findChildren(WorkPlace)[0]


def test_choosing_another_area_presses_nothing(desk: Desk, services: Services, qtbot: QtBot):
    services.clock.go("disconnects.teams")
    place = desk.findChildren(WorkPlace)[0]
    qtbot.waitUntil(lambda: place._place is not None and place._place[0].number == 6)
    place._areas[next(iter(place._areas))].setFocus()
    for area in list(place._choices._buttons):
        place._choices._buttons[area].click()
        assert desk.focusWidget() in (place, desk, *desk._pages.values())


def test_a_line_half_typed_keeps_the_keyboard_but_nobody_who_said_it(
    desk: Desk, services: Services, qtbot: QtBot
):
    services.clock.start()
    area = captures(desk)
    area._who.setCurrentIndex(1)
    area._line.setFocus()
    qtbot.keyClicks(area._line, "We sell")
    services.clock.go("open-forum.talk")
    qtbot.waitUntil(lambda: area._item_key == "open-forum")
    assert area._line.hasFocus()
    assert (area._line.text(), area._who.currentIndex()) == ("We sell", 0)
    qtbot.keyClick(area._line, Qt.Key.Key_Escape)
    assert not area._line.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_PageDown])
def test_a_closed_list_lets_the_clock_s_keys_through(
    desk: Desk, services: Services, qtbot: QtBot, key: Qt.Key
):
    services.clock.start()
    captures(desk)._who.setFocus()
    qtbot.keyClick(captures(desk)._who, key)
    assert services.clock.state().phase == services.clock.agenda().phases()[1]


def test_the_wheel_passes_a_list_by(desk: Desk, services: Services):
    services.clock.start()
    who: QComboBox = captures(desk)._who
    who.setFocus()
    assert isinstance(who, Choice)
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 - Qt takes it by place only
    )  # fmt: skip
    QApplication.sendEvent(who, wheel)
    assert who.currentIndex() == 0


def test_a_capture_taken_away_can_be_brought_back(desk: Desk, services: Services, qtbot: QtBot):
    services.clock.start()
    services.notes.capture("kick-off", "We begin", "sales")
    here = captures(desk).findChildren(QListWidget)[0]
    qtbot.waitUntil(lambda: here.count() == 1)
    here.setCurrentRow(0)
    here.setFocus()
    qtbot.keyClick(here, Qt.Key.Key_Delete)
    assert services.notes.captures() == ()
    assert "We begin" in desk.messages.text
    desk.messages._action.click()
    assert not desk.messages.text
    assert [(c.text, c.team) for c in services.notes.captures("kick-off")] == [
        ("We begin", "sales")
    ]


def test_the_buttons_keep_their_places(desk: Desk, services: Services, qtbot: QtBot):
    bar = desk.findChildren(TopBar)[0]
    desk.resize(1180, 720)
    seen: set[tuple[int, ...]] = set()
    services.clock.start()
    for phase in services.clock.agenda().phases():
        services.clock.go(phase.key)
        bar.show_state(services.clock.state())
        qtbot.wait(1)
        buttons = (bar._less, bar._more, bar._pause, bar._back, bar._next)
        seen.add(tuple(button.x() for button in buttons))
        assert bar._next.geometry().right() <= bar.width()
        assert bar._day.geometry().right() < bar._less.x()
    assert len(seen) == 1
