from datetime import date, datetime, time

import pytest

from huddle_app.method.dates import (
    clock_time,
    countdown,
    length_words,
    long_date,
    minutes,
    minutes_words,
    short_date,
    signed,
    span,
)


def test_dates_in_full_and_in_short() -> None:
    assert long_date(date(2026, 12, 4)) == "4 December 2026"
    assert short_date(date(2026, 12, 4)) == "4 Dec 2026"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([date(2026, 12, 3), date(2026, 12, 4)], "3–4 December 2026"),
        ([date(2026, 12, 3)], "3 December 2026"),
        ([date(2026, 11, 30), date(2026, 12, 1)], "30 November 2026 – 1 December 2026"),
        ([], ""),
    ],
)
def test_the_days_of_a_workshop(days: list[date], words: str) -> None:
    assert span(days) == words


def test_times_and_lengths() -> None:
    assert clock_time(datetime(2026, 12, 3, 9, 5)) == "09:05"  # noqa: DTZ001 - a local time of the room
    assert clock_time(time(9, 5)) == "09:05"
    assert [minutes(89), minutes(91)] == [1, 2]
    assert [minutes_words(1), minutes_words(2)] == ["1 minute", "2 minutes"]
    assert [signed(6), signed(0), signed(-4)] == ["+6", "0", "−4"]


@pytest.mark.parametrize(
    ("left", "shown"),
    [
        (1867, "31:07"),
        (5400, "90:00"),
        (0.4, "0:01"),
        (0, "0:00"),
        (-0.4, "0:00"),
        (-65.2, "+1:05"),
    ],
)
def test_time_counts_down_and_then_up(left: float, shown: str) -> None:
    assert countdown(left) == shown


def test_many_minutes_are_told_in_hours() -> None:
    assert [length_words(n) for n in (89, 90, 120, 980)] == [
        "89 minutes",
        "1 h 30 min",
        "2 h",
        "16 h",
    ]
