from dataclasses import replace
from datetime import timedelta

from huddle_app.paper.data import ReportData
from huddle_app.paper.day import _started, summary


def test_a_day_longer_shorter_and_just_as_planned(data: ReportData) -> None:
    kick_off = data.logs[0]
    assert summary([kick_off]) == "It took 32 minutes, 2 minutes more than planned."
    assert (
        summary([replace(kick_off, seconds=1740.0)])
        == "It took 29 minutes, 1 minute less than planned."
    )
    assert summary([replace(kick_off, seconds=1810.0)]) == "It took 30 minutes, just as planned."


def test_what_was_not_held_is_named(data: ReportData) -> None:
    held, skipped = data.logs[0], replace(data.logs[1], started=None, seconds=None)
    assert summary([held, skipped]).endswith("Not held: Open forum.")
    assert summary([skipped]) == "No timed part of this day has taken place."


def test_a_start_on_another_date_shows_the_date(data: ReportData) -> None:
    started = data.logs[0].started
    assert started is not None
    day = data.agenda.days[0]
    assert _started(data, day, started) == "9:06"
    assert _started(data, day, started + timedelta(days=2)) == "9:06 (5 Dec 2026)"
