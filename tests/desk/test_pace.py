"""A phase that goes on by itself does so while the desk is open, whatever page is shown."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from huddle_app.desk.rooms import Rooms
from huddle_app.desk.window import Mode
from huddle_app.services.house import Services
from tests.desk.conftest import Hand


@pytest.fixture
def alone(services: Services) -> Services:
    """The break after Step 2 ends by itself."""
    agenda = services.clock.agenda()
    day = agenda.days[0]
    items = tuple(
        replace(item, phases=(replace(item.phases[0], advances=True),))
        if item.key == "break"
        else item
        for item in day.items
    )
    services.plan.change("alone", replace(agenda, days=(replace(day, items=items), agenda.days[1])))
    return services


def test_it_goes_on_at_its_moment(alone: Services, rooms: Rooms, hand: Hand, qtbot: QtBot) -> None:
    rooms.desk.show_mode(Mode.PREPARE)
    alone.clock.go("break.pause")
    hand.pass_(minutes=14, seconds=59.8)
    rooms.pace.keep()
    hand.pass_(seconds=0.3)
    qtbot.waitUntil(lambda: alone.clock.journal()[-1].phase_key == "perspectives.sales")


def test_what_was_missed_is_written_when_the_desk_opens(
    alone: Services, hand: Hand, request: pytest.FixtureRequest
) -> None:
    alone.clock.go("break.pause")
    hand.pass_(minutes=40)
    request.getfixturevalue("rooms")
    assert alone.clock.journal()[-1].phase_key == "perspectives.sales"
    assert alone.clock.state().phase_spent == 25 * 60
