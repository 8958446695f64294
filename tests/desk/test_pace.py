"""A phase that goes on by itself does so while the desk is open, whatever page is shown."""

from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from huddle_app.desk.pace import LONGEST, SHORTEST
from huddle_app.desk.rooms import Rooms
from huddle_app.desk.window import Mode
from huddle_app.method.errors import HuddleError
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


@pytest.mark.parametrize("last", ["evening.together", "break.pause"])
def test_where_it_cannot_go_on_it_rests(
    services: Services,
    rooms: Rooms,
    hand: Hand,
    monkeypatch: pytest.MonkeyPatch,
    last: str,
) -> None:
    agenda = services.clock.agenda()
    day = agenda.days[0]
    items = tuple(
        replace(item, phases=tuple(replace(p, advances=True, seconds=60) for p in item.phases))
        if item.phases[0].key == last
        else replace(item, starts_at=time(18))
        if item.key == "perspectives"
        else item
        for item in day.items
    )
    services.plan.change("alone", replace(agenda, days=(replace(day, items=items), agenda.days[1])))
    services.clock.go(last)
    hand.pass_(minutes=5)
    looks = list[None]()
    keep_pace = services.clock.keep_pace
    monkeypatch.setattr(services.clock, "keep_pace", lambda: [looks.append(None), keep_pace()])
    rooms.pace.keep()
    QCoreApplication.processEvents()
    assert len(looks) < 5, "one look does not bring about the next"
    timer = rooms.pace._timer
    assert not timer.isActive() or timer.interval() == LONGEST


def test_a_file_that_is_busy_stops_it_for_a_moment_only(
    alone: Services, rooms: Rooms, hand: Hand, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone.clock.go("break.pause")
    hand.pass_(minutes=16)
    keep_pace, failures = alone.clock.keep_pace, [HuddleError("in use")]

    def busy_once() -> None:
        if failures:
            raise failures.pop()
        keep_pace()

    monkeypatch.setattr(alone.clock, "keep_pace", busy_once)
    with pytest.raises(HuddleError):
        rooms.pace.keep()
    assert rooms.pace._timer.interval() == SHORTEST
    qtbot.waitUntil(lambda: alone.clock.journal()[-1].phase_key == "perspectives.sales")
