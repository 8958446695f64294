from dataclasses import replace
from datetime import timedelta

from huddle_app.paper.data import ReportData, passed_over
from huddle_app.paper.day import _started, length_words, summary

NONE = frozenset[str]()


def test_a_day_longer_shorter_and_just_as_planned(data: ReportData) -> None:
    kick_off = data.logs[0]
    assert summary([kick_off], NONE) == "It took 32 minutes, 2 minutes more than planned."
    assert (
        summary([replace(kick_off, seconds=1740.0)], NONE)
        == "It took 29 minutes, 1 minute less than planned."
    )
    assert (
        summary([replace(kick_off, seconds=1810.0)], NONE) == "It took 30 minutes, just as planned."
    )


def test_what_was_left_out_is_named(data: ReportData) -> None:
    held, skipped = data.logs[0], replace(data.logs[1], started=None, seconds=None)
    left_out = frozenset({"open-forum"})
    assert summary([held, skipped], left_out).endswith("Left out: Open forum.")
    assert "Left out" not in summary([held, skipped], NONE), "it may be still to come"
    assert summary([skipped], left_out) == "No timed part of this day has taken place."


def test_left_out_is_what_was_dropped_or_passed_by(data: ReportData) -> None:
    nothing = [replace(log, started=None, seconds=None) for log in data.logs]
    assert passed_over(nothing, NONE, ended=False) == NONE, "everything is still to come"
    assert passed_over(nothing, frozenset({"break-2.pause"}), ended=False) == {"break-2"}
    one_phase = frozenset({"kick-off.rules"})
    assert passed_over(nothing, one_phase, ended=False) == NONE, "the item is still held in part"
    third = [
        replace(log, started=data.logs[n].started if n == 2 else None)
        for n, log in enumerate(nothing)
    ]
    assert passed_over(third, NONE, ended=False) == {"kick-off", "open-forum"}
    assert passed_over(data.logs, NONE, ended=True) == {"break-2"}, "an evening needs no clock"


def test_lengths_are_said_in_hours() -> None:
    assert length_words(0) == "0 minutes"
    assert length_words(61) == "1 hour 1 minute"
    assert length_words(120) == "2 hours"


def test_a_start_on_another_date_shows_the_date(data: ReportData) -> None:
    started = data.logs[0].started
    assert started is not None
    day = data.agenda.days[0]
    assert _started(data, day, started) == "09:06"
    assert _started(data, day, started + timedelta(days=2)) == "09:06 (5 Dec 2026)"
