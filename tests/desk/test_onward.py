"""Next on the desk: once, or once more where the teams can still send something in or all of it ends."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import KeyButton
from huddle_app.desk.rooms import Rooms
from huddle_app.desk.run.top_bar import TopBar
from huddle_app.desk.window import Desk
from huddle_app.method.journal import Status
from huddle_app.services.house import Services

ASKED = "The teams can still send something in."
Press = Callable[[], None]


def place(services: Services) -> str:
    phase = services.clock.state().phase
    return phase.key if phase else ""


def press_button(desk: Desk) -> None:
    desk.findChildren(TopBar)[0]._next.click()


WAYS: dict[str, Callable[[Rooms, QtBot], None]] = {
    "space": lambda rooms, qtbot: qtbot.keyClick(rooms.desk, Qt.Key.Key_Space),
    "right": lambda rooms, qtbot: qtbot.keyClick(rooms.desk, Qt.Key.Key_Right),
    "page down": lambda rooms, qtbot: qtbot.keyClick(rooms.desk, Qt.Key.Key_PageDown),
    "button": lambda rooms, _qtbot: press_button(rooms.desk),
    "clicker": lambda rooms, qtbot: qtbot.keyClick(rooms.projector, Qt.Key.Key_PageDown),
}


@pytest.fixture(params=WAYS.values(), ids=list(WAYS))
def press(request: pytest.FixtureRequest, rooms: Rooms, desk: Desk, qtbot: QtBot) -> Press:
    """Presses Next in one of its ways, in the reports of the disconnects."""
    rooms.context.services.clock.go("disconnects.reports")
    return lambda: request.param(rooms, qtbot)


def test_it_asks_and_goes_on_when_pressed_once_more(
    press: Press, desk: Desk, services: Services, qtbot: QtBot
):
    press()
    assert place(services) == "disconnects.reports"
    assert desk.messages.text.startswith(ASKED)
    press()
    assert place(services) == "disconnects.sum-up"
    qtbot.waitUntil(lambda: not desk.messages.text)
    services.deeds.undo()
    assert place(services) == "disconnects.reports"


@pytest.fixture
def asked(desk: Desk, services: Services, qtbot: QtBot) -> Desk:
    """The desk has asked."""
    services.clock.go("disconnects.reports")
    qtbot.keyClick(desk, Qt.Key.Key_Space)
    assert desk.messages.text.startswith(ASKED)
    return desk


def test_the_button_of_the_message_goes_on(asked: Desk, services: Services):
    [go_on] = [b for b in asked.messages.findChildren(KeyButton) if b.text() == "Go on"]
    go_on.click()
    assert place(services) == "disconnects.sum-up"


def test_after_a_while_it_asks_again(asked: Desk, services: Services, qtbot: QtBot, hand: Any):
    hand.pass_(seconds=11)
    qtbot.keyClick(asked, Qt.Key.Key_Space)
    assert place(services) == "disconnects.reports"


def test_the_question_goes_with_its_phase(asked: Desk, services: Services, qtbot: QtBot):
    services.clock.back()
    qtbot.waitUntil(lambda: not asked.messages.text)
    services.clock.go("disconnects.reports")
    qtbot.keyClick(asked, Qt.Key.Key_Space)
    assert place(services) == "disconnects.reports"


def test_another_message_stays_when_the_question_goes(
    asked: Desk, services: Services, context: DeskContext, qtbot: QtBot
):
    context.messages.say("Saved.")
    with qtbot.waitSignal(context.messages.withdrawn):
        qtbot.keyClick(asked, Qt.Key.Key_Space)
    assert asked.messages.text == "Saved."
    assert place(services) == "disconnects.sum-up"


def test_within_what_collects_it_does_not_ask(desk: Desk, services: Services, qtbot: QtBot):
    services.clock.go("disconnects.teams")
    qtbot.keyClick(desk, Qt.Key.Key_Space)
    assert place(services) == "disconnects.reports"
    assert not desk.messages.text


def test_the_workshop_ends_when_pressed_once_more(desk: Desk, services: Services, qtbot: QtBot):
    services.clock.go(services.clock.agenda().phases()[-1].key)
    qtbot.keyClick(desk, Qt.Key.Key_Space)
    assert services.clock.state().status is Status.RUNNING
    assert "Do you want to end the workshop?" in desk.messages.text
    qtbot.keyClick(desk, Qt.Key.Key_Space)
    assert services.clock.state().status is Status.FINISHED
