"""The time within one run."""

import time
from datetime import UTC, datetime, timedelta

import pytest

from huddle_app.services import steady_now
from huddle_app.services.steady_now import SteadyNow


def test_it_is_the_time() -> None:
    assert abs(SteadyNow()() - datetime.now(UTC)) < timedelta(seconds=5)


def test_it_never_runs_back_and_counts_sleep(monkeypatch: pytest.MonkeyPatch) -> None:
    counted = [1000.0]
    monkeypatch.setattr(steady_now, "_seconds_with_sleep", lambda: counted[0])
    now = SteadyNow()
    before = now()
    counted[0] += 5400  # lunch with the lid closed
    assert now() - before == timedelta(minutes=90)


@pytest.mark.skipif(not hasattr(time, "CLOCK_BOOTTIME"), reason="this system has no such clock")
def test_a_wall_clock_that_is_set_moves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    now = SteadyNow()

    class SetAnHourAhead(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:
            return datetime.now(UTC) + timedelta(hours=1)

    monkeypatch.setattr(steady_now, "datetime", SetAnHourAhead)
    assert abs(now() - datetime.now(UTC)) < timedelta(minutes=1)


def test_without_such_a_clock_the_wall_clock_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steady_now, "_seconds_with_sleep", lambda: None)
    assert abs(SteadyNow()() - datetime.now(UTC)) < timedelta(seconds=5)
