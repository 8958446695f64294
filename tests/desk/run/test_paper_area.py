"""Printing from the desk."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from huddle_app.desk.messages import Message
from huddle_app.desk.rooms import Rooms
from huddle_app.desk.run.paper_area import PaperArea
from huddle_app.services.house import Services


def test_the_plan_is_written_beside_the_workshop(rooms: Rooms, services: Services, qtbot: QtBot):
    area = PaperArea(rooms.context)
    qtbot.addWidget(area)
    area.show()
    with qtbot.waitSignal(rooms.context.messages.said, timeout=20_000) as said:
        qtbot.mouseClick(area.plan, Qt.MouseButton.LeftButton)
    assert said.args
    message = said.args[0]
    assert isinstance(message, Message)
    assert message.action_words == "Show"
    assert services.path.with_name("room-plan.pdf").read_bytes().startswith(b"%PDF")
    assert area.plan.isEnabled()


def test_a_place_that_cannot_be_written_is_said(rooms: Rooms, services: Services, qtbot: QtBot):
    services.path.with_name("room-plan.pdf").mkdir()
    area = PaperArea(rooms.context)
    qtbot.addWidget(area)
    area.show()
    with qtbot.waitSignal(rooms.context.messages.said, timeout=20_000) as said:
        qtbot.mouseClick(area.plan, Qt.MouseButton.LeftButton)
    assert said.args
    assert said.args[0].trouble
    assert "room-plan.pdf" in said.args[0].text
