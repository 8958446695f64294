"""The night between two days: what a day that ran late or left things out offers to the next one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from huddle_app.method.agenda import Agenda, AgendaItem, Day, ItemKind, Phase, planned_end
from huddle_app.method.clock import ClockState, state, stays
from huddle_app.method.dates import clock_time
from huddle_app.method.journal import Did, Entry, Status, Stay
from huddle_app.method.logs import A_LOOK, took_place
from huddle_app.method.planning import with_day
from huddle_app.texts import _

STEP_OF_START = 5
"""A later start is offered in steps of so many minutes."""


class CarryKind(StrEnum):
    """What becomes of the next day."""

    AS_PLANNED = "as planned"
    START_LATER = "start later"
    MOVE = "move"


@dataclass(frozen=True)
class CarryChoice:
    """One way to go on, in words with its times; `agenda` is the plan it makes, None as it is planned.

    `item_key` is the item that it moves, if it does.
    """

    kind: CarryKind
    words: str
    agenda: Agenda | None = None
    item_key: str = ""


@dataclass(frozen=True)
class Carry:
    """How a day ended: seconds later than planned (negative: sooner), and the items that were left out."""

    day: Day
    late: float
    left_out: tuple[AgendaItem, ...]
    choices: tuple[CarryChoice, ...]


def carry(agenda: Agenda, journal: Sequence[Entry], now: datetime) -> Carry | None:
    """What a day that has ended offers to the next one; None when there is nothing to carry.

    It is over when its evening, or the first phase of the next day, has been entered. A later start
    is not offered once the plan has been changed since or the next day has begun, nor is an item that
    the moderator chose to drop.
    """
    standing = state(agenda, journal, now)
    days = _over_and_next(agenda, standing)
    if days is None:
        return None
    over, following = days
    visits = [visit for visit in stays(agenda, journal) if _is_timed(agenda, visit, over)]
    if not visits:
        return None
    ended = visits[-1].ends or now
    late = (ended - planned_end(agenda, over)).total_seconds()
    left_out = tuple(item for item in over.items if _was_left_out(item, visits, standing.dropped))
    changed = any(entry.did is Did.PLAN and entry.at > ended for entry in journal)
    begun = standing.item in following.items and standing.status is not Status.HELD
    offers = [_moved(agenda, over, following, item, standing) for item in left_out]
    # Who is late by less than a look is in time.
    if late >= A_LOOK and not changed and not begun:
        offers = [*_started_later(agenda, following, late), *offers]
    return (
        Carry(over, late, left_out, (_as_planned(agenda, following), *offers)) if offers else None
    )


def _over_and_next(agenda: Agenda, standing: ClockState) -> tuple[Day, Day] | None:
    """The day that is over and the one after it, where the clock stands between the two."""
    if standing.phase is None:
        return None
    place = agenda.places[standing.phase.key]
    at = agenda.days.index(place.day)
    if at and place.phase is place.day.items[0].phases[0]:
        return agenda.days[at - 1], place.day
    later = agenda.places_after(place.phase.key)
    if _timed(place.phase) or any(_timed(one.phase) for one in later):
        return None
    return (place.day, agenda.days[at + 1]) if at + 1 < len(agenda.days) else None


def _timed(phase: Phase) -> bool:
    return phase.seconds is not None or phase.ends_at is not None


def _is_timed(agenda: Agenda, visit: Stay, day: Day) -> bool:
    place = agenda.places[visit.phase_key]
    return place.day is day and _timed(place.phase)


def _was_left_out(item: AgendaItem, visits: Sequence[Stay], dropped: frozenset[str]) -> bool:
    """Whether nobody was in an item, but for a look."""
    keys = {phase.key for phase in item.phases}
    if keys <= dropped:
        return False
    there = [visit for visit in visits if visit.phase_key in keys and visit.ends]
    return not took_place(item, sum((v.ends - v.starts).total_seconds() for v in there if v.ends))


# The choices


def _as_planned(agenda: Agenda, day: Day) -> CarryChoice:
    text = _("Day {number} as planned, {starts} to {ends}")
    return CarryChoice(CarryKind.AS_PLANNED, text.format(**_times(agenda, day)))


def _started_later(agenda: Agenda, day: Day, late: float) -> Iterator[CarryChoice]:
    """The next day later by as much, if that is still the same day."""
    minutes = -int(-late // (60 * STEP_OF_START)) * STEP_OF_START
    starts = datetime.combine(day.date, day.starts) + timedelta(minutes=minutes)
    if starts.date() == day.date:
        then = with_day(agenda, day.number, day.date, starts.time())
        text = _("Day {number} {minutes} min later, {starts} to {ends}")
        words = text.format(minutes=minutes, **_times(then, day))
        yield CarryChoice(CarryKind.START_LATER, words, then)


def _moved(
    agenda: Agenda, over: Day, following: Day, item: AgendaItem, standing: ClockState
) -> CarryChoice:
    """An item that was left out, first thing after the opening of the next day."""
    openings = [one.kind is ItemKind.OPENING for one in following.items]
    place = openings.index(False) if False in openings else len(openings)
    begun = standing.item is following.items[0] and standing.status is not Status.HELD
    if place == 0 and begun:
        place = 1
    items = (*following.items[:place], replace(item, starts_at=None), *following.items[place:])
    left = tuple(one for one in over.items if one is not item)
    with_items = {over.number: left, following.number: items}
    days = (replace(day, items=with_items.get(day.number, day.items)) for day in agenda.days)
    then = replace(agenda, days=tuple(days))
    text = _("“{title}” on day {number}, {starts} to {ends}")
    words = text.format(title=item.title, **_times(then, following))
    return CarryChoice(CarryKind.MOVE, words, then, item.key)


def _times(agenda: Agenda, day: Day) -> dict[str, str | int]:
    """The number of a day, and when it is planned to start and end."""
    then = next(one for one in agenda.days if one.number == day.number)
    return {
        "number": then.number,
        "starts": clock_time(agenda.local(agenda.starts_at(then))),
        "ends": clock_time(agenda.local(planned_end(agenda, then))),
    }
