"""The way to the next page of what the room sees."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from huddle_app.desk.rooms import Rooms
from huddle_app.desk.run.page_button import PageButton
from huddle_app.desk.window import Desk
from huddle_app.method.agenda import SceneKey
from huddle_app.services.house import Services


def test_a_figure_of_several_pages_is_turned_by_its_key(
    surveyed: Services, desk: Desk, rooms: Rooms, qtbot: QtBot
):
    [button] = desk.findChildren(PageButton)
    assert button.isHidden()
    rooms.stage.show(SceneKey.FINDING, "heat")
    qtbot.waitUntil(lambda: button.isVisible() and "1 of" in button.text())
    qtbot.keyClick(desk, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: "2 of" in button.text())
    assert rooms.stage.live.page == 1


def test_it_rests_while_the_picture_is_frozen_and_goes_with_the_scene(
    surveyed: Services, desk: Desk, rooms: Rooms, qtbot: QtBot
):
    [button] = desk.findChildren(PageButton)
    rooms.stage.show(SceneKey.FINDING, "heat")
    qtbot.waitUntil(button.isVisible)
    rooms.stage.set_frozen(True)
    assert not button.isEnabled()
    rooms.stage.set_frozen(False)
    assert button.isEnabled()
    rooms.stage.show(SceneKey.RULES)
    qtbot.waitUntil(button.isHidden)
