"""Wi-Fi of the room: written when a field is left, and told in the card while it cannot be one."""

import pytest
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.prepare.room_wifi import RoomWiFi
from huddle_app.method.workshop import WiFi
from huddle_app.services.house import Services
from tests.desk.building import built


@pytest.fixture
def card(qtbot: QtBot, context: DeskContext) -> RoomWiFi:
    made = built(RoomWiFi, context)
    qtbot.addWidget(made)
    made.show()
    return made


def write(card: RoomWiFi, name: str | None = None, password: str | None = None) -> None:
    """Type into the fields that are given, and leave each."""
    for field, text in ((card.name, name), (card.password, password)):
        if text is not None:
            field.setText(text)
            field.editingFinished.emit()


def test_it_is_written_when_a_field_is_left(card: RoomWiFi, services: Services):
    write(card, " Guest ")
    assert services.about.workshop().wifi == WiFi("Guest", "")
    write(card, password="sunny-day ")
    card.hidden.click()
    assert services.about.workshop().wifi == WiFi("Guest", "sunny-day", hidden=True)
    assert card.wrong.isHidden()


def test_the_password_can_be_read_while_it_is_written(card: RoomWiFi):
    write(card, "Guest", "sunny-day")
    assert card.password.displayText() == "sunny-day"


def test_a_short_password_is_told_and_not_written(card: RoomWiFi, services: Services):
    write(card, "Guest", "short")
    assert card.wrong.isVisible()
    assert "at least 8 characters; this one has 5" in card.wrong.text()
    assert (card.name.property("state"), card.password.property("state")) == ("", "bad")
    assert services.about.workshop().wifi == WiFi("Guest", "")
    write(card, password="long enough")
    assert card.wrong.isHidden()
    assert services.about.workshop().wifi == WiFi("Guest", "long enough")


def test_what_is_half_written_outlives_a_refresh(card: RoomWiFi):
    write(card, "Guest", "short")
    card.refresh()
    assert card.password.text() == "short"
    assert card.wrong.isVisible()


def test_a_password_waits_for_its_name(card: RoomWiFi, services: Services):
    write(card, password="sunny-day")
    assert "needs its name" in card.wrong.text()
    assert card.name.property("state") == "bad"
    assert services.about.workshop().wifi is None
    services.about.rename("Another title", "")
    card.refresh()
    write(card, "Guest")
    assert services.about.workshop().wifi == WiFi("Guest", "sunny-day")


def test_undo_is_shown(qtbot: QtBot, card: RoomWiFi, services: Services):
    write(card, "Guest", "sunny-day")
    services.deeds.undo()
    qtbot.waitUntil(lambda: card.password.text() == "")
    assert card.name.text() == "Guest"


def test_the_room_can_be_without(card: RoomWiFi, services: Services):
    assert not card.forget.isEnabled()
    write(card, "Guest", "sunny-day")
    assert card.forget.isEnabled()
    card.forget.click()
    assert services.about.workshop().wifi is None
    assert (card.name.text(), card.password.text()) == ("", "")
    assert not card.forget.isEnabled()
