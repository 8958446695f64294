"""Dates, times and lengths as they are shown and printed, whatever the machine's own language is."""

from collections.abc import Sequence
from datetime import date, datetime, time
from math import ceil, floor

from huddle_app.texts import _, ngettext

HOURS = 90
"""From so many minutes on, a length is told in hours."""
WHOLE_HOURS = 180
"""From so many minutes on, single minutes tell nobody anything."""


def month_name(month: int) -> str:
    """The name of month 1–12."""
    return (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )[month - 1]


def long_date(day: date) -> str:
    """A date in full: 4 December 2026."""
    words = _("{day} {month} {year}")
    return words.format(day=day.day, month=month_name(day.month), year=day.year)


def short_date(day: date) -> str:
    """A date for a narrow column: 4 Dec 2026."""
    words = _("{day} {month} {year}")
    return words.format(day=day.day, month=month_name(day.month)[:3], year=day.year)


def span(days: Sequence[date]) -> str:
    """The days of a workshop: 3–4 December 2026."""
    if not days:
        return ""
    first, last = min(days), max(days)
    if first == last:
        return long_date(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{long_date(last)}"
    return f"{long_date(first)} – {long_date(last)}"


def clock_time(moment: datetime | time) -> str:
    """The time of day of a local moment: 09:05."""
    return f"{moment:%H:%M}"


def countdown(left: float) -> str:
    """The time left as “31:07”, over time as “+1:05”; `left` in seconds.

    A second is there until it is over, and time is over from the first whole second on.
    """
    seconds = ceil(left) if left > 0 else floor(-left)
    sign = "+" if left <= -1 else ""
    return f"{sign}{seconds // 60}:{seconds % 60:02d}"


def minutes(seconds: float) -> int:
    """Whole minutes, rounded."""
    return round(seconds / 60)


def minutes_words(count: int) -> str:
    """So many minutes, in words."""
    return ngettext("{n} minute", "{n} minutes", count).format(n=count)


def length_words(count: int) -> str:
    """The same, and many minutes in hours."""
    return in_hours(count) if count >= HOURS else minutes_words(count)


def in_hours(count: int) -> str:
    """Minutes as “1 h 40 min”, or as “5 h” where it is many."""
    hours, rest = (round(count / 60), 0) if count >= WHOLE_HOURS else divmod(count, 60)
    words = _("{hours} h {minutes} min") if rest else _("{hours} h")
    return words.format(hours=hours, minutes=rest)


def signed(count: int) -> str:
    """A difference with its sign: +6, −4, 0."""
    return f"+{count}" if count > 0 else f"−{-count}" if count else "0"
