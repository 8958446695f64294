"""What is worth knowing about a plan before one follows it: all of it is allowed."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise

from huddle_app.method.agenda import Agenda, AgendaItem, Day, ItemKind, planned_end
from huddle_app.method.dates import clock_time
from huddle_app.method.planning import missing
from huddle_app.texts import _, ngettext


def notices(agenda: Agenda, book: Agenda) -> tuple[str, ...]:
    """A sentence for each thing: dates, clock changes, long days, the order of the steps and what is out."""
    found = (_dates(agenda), _clock_changes(agenda), _midnights(agenda), _steps(agenda, book))
    return tuple(sentence for some in found for sentence in some)


def under_least(item: AgendaItem) -> int:
    """The minutes by which the phases of an item are shorter than their least lengths; 0 when none is."""
    short = (
        (phase.least or 0) - phase.seconds
        for phase in item.phases
        if phase.seconds is not None and phase.ends_at is None
    )
    return -(-sum(max(0, seconds) for seconds in short) // 60)


def timed_seconds(agenda: Agenda, *, suggested: bool = True) -> int:
    """The length of everything that has one, over all days; `suggested` False leaves out what we added."""
    items = (item for item in agenda.items() if suggested or not item.suggested)
    return sum(phase.seconds or 0 for item in items for phase in item.phases)


def _dates(agenda: Agenda) -> Iterator[str]:
    for before, day in pairwise(agenda.days):
        if day.date <= before.date:
            text = _("Day {number} is not after day {before}: give it a later date.")
            yield text.format(number=day.number, before=before.number)


def _clock_changes(agenda: Agenda) -> Iterator[str]:
    """The nights and days in which the clocks of the time zone are changed."""
    for day in agenda.days:
        change = _change(agenda, agenda.starts_at(day), planned_end(agenda, day))
        if change:
            text = _("During day {number} the clocks go {way}. Lengths stay as planned.")
            yield text.format(number=day.number, way=change)
    for before, day in pairwise(agenda.days):
        if day.date > before.date:
            yield from _nights(agenda, before, day)


def _nights(agenda: Agenda, before: Day, day: Day) -> Iterator[str]:
    change = _change(agenda, planned_end(agenda, before), agenda.starts_at(day))
    if change:
        text = _(
            "Between day {before} and day {number} the clocks go {way}. Day {number} starts at"
            " {time} by the new time."
        )
        starts = clock_time(day.starts)
        yield text.format(before=before.number, number=day.number, way=change, time=starts)


def _change(agenda: Agenda, since: datetime, until: datetime) -> str:
    """How the clocks are changed between two moments, in words; empty when they are not."""
    before, after = (_offset(agenda, moment) for moment in (since, until))
    minutes = round((after - before).total_seconds() / 60)
    if not minutes:
        return ""
    amount = ngettext("{n} minute", "{n} minutes", abs(minutes)).format(n=abs(minutes))
    way = _("forward by {amount}") if minutes > 0 else _("back by {amount}")
    return way.format(amount=amount)


def _offset(agenda: Agenda, moment: datetime) -> timedelta:
    return agenda.local(moment).utcoffset() or timedelta()


def _midnights(agenda: Agenda) -> Iterator[str]:
    for day in agenda.days:
        ends = agenda.local(planned_end(agenda, day))
        if ends.date() > day.date:
            text = _("Day {number} ends after midnight, at {time}.")
            yield text.format(number=day.number, time=clock_time(ends))


def _steps(agenda: Agenda, book: Agenda) -> Iterator[str]:
    numbers = [item.number for item in agenda.items() if item.number is not None]
    if numbers != sorted(numbers):
        yield _("The steps are not in the book’s order: each builds on what came before it.")
    out = [item for item in missing(agenda, book) if item.kind is ItemKind.STEP]
    for item in out:
        text = _("Step {number}, “{title}”, is not in the plan.")
        yield text.format(number=item.number, title=item.title)
