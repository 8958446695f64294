"""The moderator's hand on the clock."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from huddle_app.method.agenda import Collects
from huddle_app.method.clock import Status
from huddle_app.method.errors import HuddleError
from huddle_app.method.events import ClockChanged, Event, Events
from huddle_app.method.words import RoundKind
from huddle_app.services.house import Services, round_now
from huddle_app.store import files
from tests.services.conftest import Time


def test_start_next_back(services: Services, time: Time) -> None:
    services.clock.start()
    first = services.clock.state().phase
    time.pass_by(minutes=3)
    services.clock.next()
    assert services.clock.state().phase != first
    services.clock.back()
    assert services.clock.state().phase == first
    assert services.clock.state().phase_spent == 180


def test_next_starts_and_at_the_very_end_finishes(services: Services) -> None:
    for _ in range(len(services.clock.agenda().phases()) + 1):
        services.clock.next()
    assert services.clock.state().status is Status.FINISHED
    with pytest.raises(HuddleError, match="has ended"):
        services.clock.next()
    services.clock.back()
    assert services.clock.state().phase == services.clock.agenda().phases()[-1]


def refused(act: Callable[[], None]) -> None:
    with pytest.raises(HuddleError):
        act()


def test_what_makes_no_sense_is_refused_and_not_journalled(services: Services) -> None:
    for act in (services.clock.pause, services.clock.resume, services.clock.back):
        refused(act)
    refused(lambda: services.clock.add(1))
    services.clock.start()
    refused(services.clock.start)
    refused(services.clock.back)
    assert services.clock.state().status is Status.RUNNING


def test_an_open_end_takes_no_minutes(services: Services) -> None:
    services.clock.go("evening.together")
    refused(lambda: services.clock.add(5))


@pytest.mark.parametrize("place", range(0, 30, 3))
def test_reopened_in_any_phase_the_time_left_is_right(
    services: Services, time: Time, path: Path, place: int
) -> None:
    services.clock.go(services.clock.agenda().phases()[place].key)
    time.pass_by(seconds=100)
    services.clock.pause()
    time.pass_by(seconds=50)
    services.clock.resume()
    time.pass_by(seconds=7)
    # No close in between: the file is as a killed process leaves it.
    database = files.open_file(path)
    after = Services(database, Events(), time).clock.state()
    database.close()
    assert after == services.clock.state()
    assert after.phase_spent == 107


def test_the_local_start_is_kept_in_the_workshop_s_time_zone(services: Services) -> None:
    agenda = services.clock.agenda()
    assert agenda.starts_at(agenda.days[0]) == datetime(2026, 12, 3, 8, 0, tzinfo=UTC)
    assert agenda.starts_at(agenda.days[1]) == datetime(2026, 12, 4, 8, 0, tzinfo=UTC)


def test_phones_may_send_while_teams_work_on_disconnects(services: Services) -> None:
    assert services.clock.open_form() is None
    services.clock.go("disconnects.teams")
    assert services.clock.open_form() is Collects.DISCONNECTS
    services.clock.go("summary.chain")
    assert services.clock.open_form() is None


def test_the_round_follows_the_agenda(services: Services) -> None:
    assert round_now(services.clock) is RoundKind.SEPARATE
    services.clock.go("synthesis.findings")
    assert round_now(services.clock) is RoundKind.SEPARATE
    services.clock.go("disconnects.findings")
    assert round_now(services.clock) is RoundKind.MIXED
    services.clock.go("wrap-up.close")
    assert round_now(services.clock) is RoundKind.MIXED
    services.clock.next()
    assert services.clock.state().status is Status.FINISHED
    assert round_now(services.clock) is RoundKind.MIXED


def test_every_move_is_told(services: Services, happened: list[Event]) -> None:
    services.clock.start()
    services.clock.add(1)
    assert happened == [ClockChanged(), ClockChanged()]


def test_the_log_tells_planned_and_actual(services: Services, time: Time) -> None:
    services.clock.start()
    time.pass_by(minutes=40)
    services.clock.go("open-forum.talk")
    log = services.clock.logs()[0]
    assert log.item.key == "kick-off"
    assert log.over == 600
