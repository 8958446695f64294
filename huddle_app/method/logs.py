"""The workshop as it went: every agenda item planned and actual."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from huddle_app.method.agenda import Agenda, AgendaItem, ItemKind, planned
from huddle_app.method.clock import stays
from huddle_app.method.journal import Entry, Stay

A_LOOK = 60
"""Our own limit: who is in an item for less than so many seconds has left it out."""


@dataclass(frozen=True)
class ItemLog:
    """One agenda item as it went: planned and actual start and length; None where it did not take place."""

    item: AgendaItem
    day: int
    planned_start: datetime
    planned_seconds: int | None
    started: datetime | None
    seconds: float | None

    @property
    def done(self) -> bool:
        """Whether the item took place, for more than a look."""
        return self.seconds is not None and took_place(self.item, self.seconds)

    @property
    def over(self) -> float | None:
        """Seconds longer (negative: shorter) than planned, where both are known."""
        if self.seconds is None or self.planned_seconds is None:
            return None
        return self.seconds - self.planned_seconds


def took_place(item: AgendaItem, seconds: float) -> bool:
    """Whether so many seconds are more than a look at an item; a break that was not held is gone."""
    is_gone = item.kind in {ItemKind.BREAK, ItemKind.EVENING} or not item.seconds
    return is_gone or seconds >= A_LOOK


def item_logs(agenda: Agenda, journal: Sequence[Entry], now: datetime) -> tuple[ItemLog, ...]:
    """Planned against actual for every item; an item that still runs counts up to `now`."""
    visits = _visits(agenda, stays(agenda, journal), now)
    slots = planned(agenda)
    return tuple(
        ItemLog(
            item=item,
            day=day.number,
            planned_start=slots[item.phases[0].key].starts,
            planned_seconds=item.seconds,
            started=visits[item.key][0] if item.key in visits else None,
            seconds=visits[item.key][1] if item.key in visits else None,
        )
        for day in agenda.days
        for item in day.items
    )


def _visits(
    agenda: Agenda, visits: Sequence[Stay], now: datetime
) -> Mapping[str, tuple[datetime, float]]:
    """First start and whole length in seconds (pauses included: the room sat there) by item key."""
    lengths: dict[str, tuple[datetime, float]] = {}
    for stay in visits:
        key = agenda.item_of(stay.phase_key).key
        first, seconds = lengths.get(key, (stay.starts, 0.0))
        more = ((stay.ends or now) - stay.starts).total_seconds()
        lengths[key] = (first, seconds + max(0.0, more))
    return lengths
