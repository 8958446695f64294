"""Phones of a workshop that is opened again."""

from pytestqt.qtbot import QtBot

from huddle_app.desk.rooms import Rooms
from huddle_app.method.words import SEPARATE
from huddle_app.services.house import Services


def test_phones_come_back_when_a_running_workshop_is_opened_again(
    rooms: Rooms, peopled: Services, qtbot: QtBot
):
    made = peopled.teams.draw(SEPARATE, seed=1)
    peopled.phones.join_team("token", made.teams[0].id)
    peopled.clock.start()
    rooms.desk.show()
    assert rooms.phones.address
    assert rooms.phones.address.short in rooms.desk.messages.text


def test_nothing_is_served_where_no_phone_has_been(rooms: Rooms, services: Services):
    services.clock.start()
    rooms.desk.show()
    assert rooms.phones.address is None
    assert not rooms.desk.messages.text
