"""The window in Prepare, shown and active."""

import pytest
from pytestqt.qtbot import QtBot

from huddle_app.desk.rooms import Rooms
from huddle_app.desk.window import Desk, Mode


@pytest.fixture
def window(rooms: Rooms, qtbot: QtBot) -> Desk:
    rooms.desk.show_mode(Mode.PREPARE)
    with qtbot.waitExposed(rooms.desk):
        rooms.desk.show()
    rooms.desk.activateWindow()
    rooms.desk.setFocus()
    return rooms.desk
