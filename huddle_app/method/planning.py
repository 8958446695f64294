"""Changes to the plan: each gives a new agenda and leaves the old one as it was."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, time
from typing import TypeVar

from huddle_app.method.agenda import Agenda, AgendaItem, Day, ItemKind, Phase, SceneKey
from huddle_app.method.errors import HuddleError
from huddle_app.texts import _

Part = TypeVar("Part", AgendaItem, Phase)

OWN = "own-"
"""What the keys of the moderator's own items begin with."""


def item_by(agenda: Agenda, key: str) -> AgendaItem:
    """The item of a key; KeyError when the plan has none."""
    return {item.key: item for item in agenda.items()}[key]


def with_item(agenda: Agenda, item: AgendaItem) -> Agenda:
    """The agenda with this item in the place of the one that has its key."""
    return _items_made(
        agenda, lambda items: tuple(item if one.key == item.key else one for one in items)
    )


def with_phase(agenda: Agenda, phase: Phase) -> Agenda:
    """The agenda with this phase in the place of the one that has its key."""
    item = agenda.item_of(phase.key)
    phases = tuple(phase if one.key == phase.key else one for one in item.phases)
    return with_item(agenda, replace(item, phases=phases))


def with_day(agenda: Agenda, number: int, on: date, starts: time) -> Agenda:
    """The agenda with day `number` on another date, or starting at another local time."""
    days = (
        replace(day, date=on, starts=starts) if day.number == number else day for day in agenda.days
    )
    return replace(agenda, days=tuple(days))


def locked(agenda: Agenda, key: str, at: time | None) -> Agenda:
    """The agenda with an item locked to a local start, or following what is before it (None).

    The first item of a day starts with the day: there it is the day that gets another start.
    """
    for day in agenda.days:
        if day.items and day.items[0].key == key and at is not None:
            return with_day(agenda, day.number, day.date, at)
    return with_item(agenda, replace(item_by(agenda, key), starts_at=at))


def with_minutes(agenda: Agenda, key: str, minutes: int | None) -> Agenda:
    """The agenda with an item or a phase so many minutes long; None leaves the end of a phase open."""
    if key in agenda.places:
        return with_phase(agenda, _lasting(agenda.places[key].phase, minutes))
    return with_item(agenda, lasting(item_by(agenda, key), minutes))


def lasting(item: AgendaItem, minutes: int | None) -> AgendaItem:
    """An item so many minutes long, spread over its phases in proportion, in whole minutes.

    A phase that is protected or has a least length keeps it as long as there are minutes enough.
    HuddleError when there are fewer minutes than phases, or an open end is asked of several.
    """
    if len(item.phases) == 1:
        return replace(item, phases=(_lasting(item.phases[0], minutes),))
    timed = [phase for phase in item.phases if phase.seconds]
    if minutes is None or minutes < len(timed):
        text = _("“{title}” has {n} parts: it needs {n} minutes or more. Take a part out first.")
        raise HuddleError(text.format(title=item.title, n=len(timed)))
    shares = dict(zip([phase.key for phase in timed], _spread(timed, minutes), strict=True))
    phases = (_lasting(one, shares[one.key]) if one.key in shares else one for one in item.phases)
    return replace(item, phases=tuple(phases))


def moved(agenda: Agenda, key: str, by: int) -> Agenda:
    """The agenda with an item or phase one place up (-1) or down (+1); an item goes on to the next day."""
    if key in agenda.places:
        item = agenda.item_of(key)
        return with_item(agenda, replace(item, phases=_shifted(item.phases, key, by)))
    item = item_by(agenda, key)
    days = {day.number: day for day in agenda.days}
    day = _day_of(agenda, key)
    if 0 <= day.items.index(item) + by < len(day.items):
        return _with_items(agenda, day.number, _shifted(day.items, key, by))
    if day.number + by not in days:
        return agenda
    beside = days[day.number + by].items
    gone = _with_items(agenda, day.number, _without(day.items, key))
    return _with_items(gone, day.number + by, (item, *beside) if by > 0 else (*beside, item))


def own_item(title: str, minutes: int, kind: ItemKind = ItemKind.OWN) -> AgendaItem:
    """A new item of the moderator's own with one phase; its keys are like no others."""
    key = _new_key(OWN)
    scene = SceneKey.BREAK if kind is ItemKind.BREAK else SceneKey.TIMER
    return AgendaItem(key, title, kind, (Phase(f"{key}.whole", title, minutes * 60, scene=scene),))


def added(agenda: Agenda, item: AgendaItem, after: str) -> Agenda:
    """The agenda with one more item after the one whose key is `after`."""
    day = _day_of(agenda, after)
    place = day.items.index(item_by(agenda, after)) + 1
    return _with_items(agenda, day.number, (*day.items[:place], item, *day.items[place:]))


def own_phase(item: AgendaItem, title: str, minutes: int) -> Phase:
    """A new phase for an item; its key is like no other."""
    return Phase(_new_key(f"{item.key}.{OWN}"), title, minutes * 60)


def phase_added(agenda: Agenda, phase: Phase, after: str) -> Agenda:
    """The agenda with one more phase after the one whose key is `after`."""
    item = agenda.item_of(after)
    place = item.phases.index(agenda.places[after].phase) + 1
    phases = (*item.phases[:place], phase, *item.phases[place:])
    return with_item(agenda, replace(item, phases=phases))


def split(agenda: Agenda, key: str) -> tuple[Agenda, Phase]:
    """The agenda with a phase cut into two halves of whole minutes, and the second one.

    The first half keeps the least length where it can. HuddleError under two minutes and for an open end.
    """
    phase, item = agenda.places[key].phase, agenda.item_of(key)
    minutes = (phase.seconds or 0) // 60
    if minutes <= 1 or phase.seconds is None:
        raise HuddleError(_("“{title}” is too short for two parts.").format(title=phase.title))
    first = replace(phase, seconds=phase.seconds - minutes // 2 * 60, ends_at=None)
    new = own_phase(item, phase.title, minutes // 2)
    second = replace(
        phase, key=new.key, seconds=new.seconds, least=None, protected=False, waits=False
    )
    return phase_added(with_phase(agenda, _within(first)), second, after=key), second


def without(agenda: Agenda, key: str) -> Agenda:
    """The agenda without an item or a phase; an item goes with its last phase."""
    if key not in agenda.places:
        return _items_made(agenda, lambda items: _without(items, key))
    item = agenda.item_of(key)
    phases = tuple(phase for phase in item.phases if phase.key != key)
    if not phases:
        return without(agenda, item.key)
    return with_item(agenda, replace(item, phases=phases))


def missing(agenda: Agenda, book: Agenda) -> tuple[AgendaItem, ...]:
    """The items of the book that the plan has not."""
    here = {item.key for item in agenda.items()}
    return tuple(item for item in book.items() if item.key not in here)


def put_back(agenda: Agenda, book: Agenda, key: str) -> Agenda:
    """The agenda with an item of the book again: after what comes before it there, else first of its day."""
    keys = [item.key for item in book.items()]
    here = {item.key for item in agenda.items()}
    before = [one for one in keys[: keys.index(key)] if one in here]
    item = item_by(book, key)
    of_day = {one.key for one in _day_of(book, key).items}
    if before and (before[-1] in of_day or len(agenda.days) < len(book.days)):
        return added(agenda, item, after=before[-1])
    number = min(_day_of(book, key).number, len(agenda.days))
    return _with_items(agenda, number, (item, *agenda.days[number - 1].items))


def _lasting(phase: Phase, minutes: int | None) -> Phase:
    """A phase of another length; one that counted to a time of day just lasts from then on."""
    return replace(phase, seconds=None if minutes is None else minutes * 60, ends_at=None)


def _spread(phases: Sequence[Phase], minutes: int) -> list[int]:
    """Whole minutes for each phase, in proportion to what it has, none under its floor; their sum is given."""
    floors = [_floor(phase) for phase in phases]
    if sum(floors) > minutes:
        floors = [1] * len(phases)
    weights = [phase.seconds or 1 for phase in phases]
    shares = _shares(weights, floors, minutes)
    whole = [int(share) for share in shares]
    by_rest = sorted(range(len(shares)), key=lambda n: whole[n] - shares[n])
    for n in by_rest[: minutes - sum(whole)]:
        whole[n] += 1
    return whole


def _shares(weights: Sequence[int], floors: Sequence[int], minutes: int) -> list[float]:
    """Exact shares: who would get less than his floor gets that, the others share what is left."""
    held: set[int] = set()
    while True:
        free = [n for n in range(len(weights)) if n not in held]
        left = minutes - sum(floors[n] for n in held)
        whole = sum(weights[n] for n in free)
        low = {n for n in free if left * weights[n] < floors[n] * whole}
        if not low:
            return [
                floors[n] if n in held else left * weights[n] / whole for n in range(len(weights))
            ]
        held |= low


def _floor(phase: Phase) -> int:
    """The fewest minutes a phase is to keep."""
    wanted = (phase.seconds if phase.protected else phase.least) or 60
    return max(1, -(-min(wanted, phase.seconds or wanted) // 60))


def _within(phase: Phase) -> Phase:
    """A phase whose least length is no more than what it has."""
    if phase.least is None or phase.seconds is None:
        return phase
    return replace(phase, least=min(phase.least, phase.seconds))


def _day_of(agenda: Agenda, key: str) -> Day:
    return {item.key: day for day in agenda.days for item in day.items}[key]


def _with_items(agenda: Agenda, number: int, items: tuple[AgendaItem, ...]) -> Agenda:
    days = (replace(day, items=items) if day.number == number else day for day in agenda.days)
    return replace(agenda, days=tuple(days))


def _items_made(
    agenda: Agenda, make: Callable[[tuple[AgendaItem, ...]], tuple[AgendaItem, ...]]
) -> Agenda:
    return replace(agenda, days=tuple(replace(day, items=make(day.items)) for day in agenda.days))


def _without(items: tuple[AgendaItem, ...], key: str) -> tuple[AgendaItem, ...]:
    return tuple(item for item in items if item.key != key)


def _shifted(parts: tuple[Part, ...], key: str, by: int) -> tuple[Part, ...]:
    """The parts with one of them some places further; at either end it stays."""
    place = [part.key for part in parts].index(key)
    left = [*parts[:place], *parts[place + 1 :]]
    target = min(max(place + by, 0), len(left))
    return (*left[:target], parts[place], *left[target:])


def _new_key(prefix: str) -> str:
    return f"{prefix}{secrets.token_hex(3)}"
