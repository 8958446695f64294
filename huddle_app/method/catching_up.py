"""Catching up: up to four ways to be in time again, each with its new times and what it costs.

What is to be kept is the first fixed point ahead that is late: an item that is locked to a time, a
phase that counts to one, or the end of the day. Only what lies before it can help.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from huddle_app.method.agenda import Agenda, AgendaItem, ItemKind, Phase, Place, Slot, planned_end
from huddle_app.method.clock import ClockState, due, state
from huddle_app.method.dates import clock_time
from huddle_app.method.journal import Did, Entry
from huddle_app.method.tape import Tape, played
from huddle_app.texts import _


class ChoiceKind(StrEnum):
    """How a choice catches up."""

    SHORTEN = "shorten"
    DROP = "drop"
    TRIM = "trim"
    END_LATER = "end later"


@dataclass(frozen=True)
class Choice:
    """One way to catch up: `seconds` for phases (negative: shorter), and phases to be left out.

    `saved` are the seconds by which what is late comes sooner, `lag` those it is late by all the same;
    `expected` the slots of the rest of the day, `day_ends` its end, both if the choice is taken.
    """

    kind: ChoiceKind
    title: str
    cost: str
    seconds: Mapping[str, int]
    dropped: tuple[str, ...]
    saved: float
    lag: float
    expected: Mapping[str, Slot]
    day_ends: datetime


@dataclass(frozen=True)
class _FixedPoint:
    """A time to be kept: by the start of a phase, or by the day's end where there is none."""

    place: Place | None
    planned: datetime
    expected: datetime

    def reached(self, then: ClockState) -> datetime:
        """When it is reached in another state of the clock."""
        if self.place is not None:
            return then.expected[self.place.phase.key].starts
        return then.day_ends or self.expected

    @property
    def lag(self) -> float:
        return (self.expected - self.planned).total_seconds()


@dataclass(frozen=True)
class _Lag:
    """How things stand: the first fixed point that is late, and the places ahead that count for it."""

    agenda: Agenda
    journal: tuple[Entry, ...]
    now: datetime
    tape: Tape
    point: _FixedPoint
    places: tuple[Place, ...]

    @property
    def minutes(self) -> int:
        """The lag, rounded up to a minute."""
        return -int(-self.point.lag // 60)


def choices(agenda: Agenda, journal: Sequence[Entry], now: datetime) -> tuple[Choice, ...]:
    """The ways to catch up at `now` (UTC), at most one of each kind; none when nothing ahead is late."""
    written = (*journal, *due(agenda, journal, now))
    found = _late_point(agenda, written, state(agenda, written, now))
    if found is None:
        return ()
    lag = _Lag(agenda, written, now, played(agenda, written), *found)
    made = (_shortened(lag), _left_out(lag), _trimmed(lag), _later(lag))
    return tuple(one for one in made if one.saved > 0 or one.kind is ChoiceKind.END_LATER)


def shared_out(minutes: int, lengths: Sequence[int], rooms: Sequence[int]) -> list[int]:
    """Whole minutes for each in proportion to its length, none over its room.

    Their sum is `minutes`, or all the room there is; what rounding leaves goes to the largest remainders.
    """
    full: set[int] = set()
    while True:
        free = [n for n in range(len(lengths)) if n not in full]
        rest, whole = minutes - sum(rooms[n] for n in full), sum(lengths[n] for n in free)
        over = {n for n in free if rest * lengths[n] >= rooms[n] * whole}
        if not over:
            break
        full |= over
    shares = [rooms[n] if n in full else rest * lengths[n] // whole for n in range(len(lengths))]
    largest = sorted(free, key=lambda n: -(rest * lengths[n] % whole))
    for n in largest[: minutes - sum(shares)]:
        shares[n] += 1
    return shares


def _late_point(
    agenda: Agenda, journal: tuple[Entry, ...], now: ClockState
) -> tuple[_FixedPoint, tuple[Place, ...]] | None:
    """The first fixed point that will be missed, and the places from the last one before it that is kept."""
    if now.phase is None or now.late is None or now.day_ends is None:
        return None
    places = [place for place in agenda.places_after(now.phase.key) if _ahead(place, now)]
    day_ends = planned_end(agenda, agenda.day_of(now.phase.key))
    added, since = played(agenda, journal).added, 0
    for n, place in enumerate(places):
        point = _point(agenda, place, now, added.get(place.phase.key, 0))
        if point and point.lag > 0:
            return point, tuple(places[since:n])
        since = n if point else since
    end = _FixedPoint(None, day_ends, now.day_ends)
    return (end, tuple(places[since:])) if end.lag > 0 else None


def _ahead(place: Place, now: ClockState) -> bool:
    return place.phase.key in now.expected


def _point(agenda: Agenda, place: Place, now: ClockState, added: int) -> _FixedPoint | None:
    """The fixed point at the start of a phase: a locked item begins, or it is over if it counts to a time."""
    starts = now.expected[place.phase.key].starts
    if place.phase.ends_at is not None:
        over = agenda.moment(place.phase.ends_at, near=starts) + timedelta(seconds=added)
        return _FixedPoint(place, over, starts)
    first = next(phase for phase in place.item.phases if phase.key in now.expected)
    if place.item.starts_at is None or place.item is now.item or first is not place.phase:
        return None
    return _FixedPoint(place, agenda.slots[place.item.phases[0].key].starts, starts)


# The four choices


def _shortened(lag: _Lag) -> Choice:
    flexible = [place for place in lag.places if place.item.kind is not ItemKind.BREAK]
    seconds = _cuts(lag, flexible)
    return _choice(lag, ChoiceKind.SHORTEN, _("Shorten what is flexible"), seconds=seconds)


def _trimmed(lag: _Lag) -> Choice:
    breaks = [place for place in lag.places if place.item.kind is ItemKind.BREAK]
    return _choice(lag, ChoiceKind.TRIM, _("Trim the breaks"), seconds=_cuts(lag, breaks))


def _left_out(lag: _Lag) -> Choice:
    items = _worth_dropping(lag)
    titles = ", ".join(_("“{title}”").format(title=item.title) for item in items)
    keys = tuple(
        place.phase.key for place in lag.places if any(place.item is item for item in items)
    )
    title = _("Leave out {titles}").format(titles=titles)
    cost = ", ".join(_("no “{title}”").format(title=item.title) for item in items)
    return _choice(lag, ChoiceKind.DROP, title, dropped=keys, cost=cost)


def _later(lag: _Lag) -> Choice:
    """All as it is: the cost is when people get away, or when the locked item begins."""
    at = clock_time(lag.agenda.local(lag.point.expected))
    if lag.point.place is not None:
        item = lag.point.place.item
        title = _("Start “{title}” later").format(title=item.title)
        cost = _("“{title}” starts at {time}").format(title=item.title, time=at)
        return _choice(lag, ChoiceKind.END_LATER, title, cost=cost)
    last = lag.places[-1] if lag.places else None
    words = _("people leave at {time}")
    if last is not None and last.phase.seconds is None:
        words = _("“{title}” begins at {time}")
    cost = words.format(time=at, title=last.item.title if last else "")
    return _choice(lag, ChoiceKind.END_LATER, _("End later"), cost=cost)


def _cuts(lag: _Lag, places: Sequence[Place]) -> dict[str, int]:
    """The seconds taken from each phase: in proportion to its length, in whole minutes."""
    phases = [place.phase for place in places]
    rooms = {phase.key: _room(lag.tape, phase) for phase in phases}
    able = [phase for phase in phases if rooms[phase.key] > 0]
    lengths = [round(lag.tape.length(phase) or 0) for phase in able]
    shares = shared_out(lag.minutes, lengths, [rooms[phase.key] for phase in able])
    return {phase.key: -60 * n for phase, n in zip(able, shares, strict=True) if n}


def _room(tape: Tape, phase: Phase) -> int:
    """The whole minutes that can be taken from a phase to come."""
    return int(tape.spare(phase)) // 60


def _worth_dropping(lag: _Lag) -> list[AgendaItem]:
    """The shortest optional item that is enough; else the longest, and so on: only as many as help."""
    lengths = {key: (item, seconds) for key, item, seconds in _optional(lag)}
    wanted, rest = list[AgendaItem](), lag.point.lag
    while lengths and rest > 0:
        enough = [key for key, (_item, seconds) in lengths.items() if seconds >= rest]
        choose = min if enough else max
        item, seconds = lengths.pop(choose(enough or lengths, key=lambda key: lengths[key][1]))
        wanted.append(item)
        rest -= seconds
    return wanted


def _optional(lag: _Lag) -> Iterator[tuple[str, AgendaItem, float]]:
    """The optional items that are wholly to come, with their length in seconds."""
    begun = {stay.phase_key for stay in lag.tape.stays}
    gone = lag.tape.dropped | {place.phase.key for place in lag.places}
    for item in {place.item.key: place.item for place in lag.places}.values():
        phases = [place.phase for place in lag.places if place.item is item]
        seconds = sum(lag.tape.to_come(phase) or 0 for phase in phases if not phase.ends_at)
        kept = any(lag.agenda.is_protected(p.key) or p.key in begun for p in item.phases)
        whole = all(phase.key in gone for phase in item.phases)
        if item.optional and whole and not kept and seconds > 0:
            yield item.key, item, seconds


def _choice(
    lag: _Lag,
    kind: ChoiceKind,
    title: str,
    seconds: Mapping[str, int] | None = None,
    dropped: tuple[str, ...] = (),
    cost: str = "",
) -> Choice:
    """The choice with what comes of it, as the clock itself computes it."""
    cuts = seconds or {}
    entries = [Entry(lag.now, Did.ADD, key, n) for key, n in cuts.items()]
    entries += [Entry(lag.now, Did.DROP, key) for key in dropped]
    then = state(lag.agenda, (*lag.journal, *entries), lag.now)
    reached = lag.point.reached(then)
    return Choice(
        kind=kind,
        title=title,
        cost=cost or _shorter(lag.agenda, cuts),
        seconds=cuts,
        dropped=dropped,
        saved=(lag.point.expected - reached).total_seconds(),
        lag=max(0.0, (reached - lag.point.planned).total_seconds()),
        expected=then.expected,
        day_ends=then.day_ends or lag.point.expected,
    )


def _shorter(agenda: Agenda, seconds: Mapping[str, int]) -> str:
    """What gets shorter, by item: “Break 5 min shorter, Summary 3 min shorter”."""
    minutes: dict[str, int] = {}
    items = {agenda.item_of(key).key: agenda.item_of(key) for key in seconds}
    for key, n in seconds.items():
        item = agenda.item_of(key).key
        minutes[item] = minutes.get(item, 0) - n // 60
    words = _("{title} {n} min shorter")
    return ", ".join(words.format(title=items[key].title, n=n) for key, n in minutes.items())
