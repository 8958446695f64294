"""The plan in words: a line for each item and phase, as the table shows it."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import datetime

from huddle_app.desk.parts.dates import WEEKDAY_AND_DATE, dated
from huddle_app.method.agenda import Agenda, AgendaItem, Day, ItemKind, Phase, Slot, planned, slacks
from huddle_app.method.dates import clock_time
from huddle_app.method.plan_notices import under_least
from huddle_app.texts import _


@dataclass(frozen=True)
class Remark:
    """What is to be known about a line; `tone` is red, amber, accent or soft."""

    text: str
    tone: str


@dataclass(frozen=True)
class Line:
    """One line of the table; `minutes` is None where the end is open.

    `title` is as it is written, `shown` with its number. A `fixed_length` follows from its parts.
    """

    key: str
    start: str
    title: str
    shown: str
    minutes: int | None
    what: str
    speaker: str
    remarks: tuple[Remark, ...]
    locked: bool = False
    strong: bool = False
    is_item: bool = True
    fixed_length: bool = False
    parts: tuple["Line", ...] = ()


@dataclass(frozen=True)
class DayLines:
    """A day of the table: its words and its lines."""

    number: int
    title: str
    lines: tuple[Line, ...]


class Lines:
    """Puts a plan in words; `book` is compared with, `begun` holds the keys of phases that have begun."""

    def __init__(self, agenda: Agenda, book: Agenda, begun: Set[str]) -> None:
        self._agenda = agenda
        self._book = {item.key: item for item in book.items()}
        self._begun = begun
        self._slots = planned(agenda)
        self._slacks = slacks(agenda)

    def days(self) -> tuple[DayLines, ...]:
        """Every day of the plan."""
        return tuple(
            DayLines(day.number, _day_words(day), tuple(self._item(day, one) for one in day.items))
            for day in self._agenda.days
        )

    def _item(self, day: Day, item: AgendaItem) -> Line:
        slot = Slot(self._slots[item.phases[0].key].starts, self._slots[item.phases[-1].key].ends)
        several = len(item.phases) > 1
        return Line(
            key=item.key,
            start=self._time(day, slot.starts),
            title=item.title,
            shown=f"{item.number}  {item.title}" if item.number else item.title,
            minutes=_minutes(slot) if item.seconds is not None else None,
            what=what_of(item),
            speaker=", ".join(dict.fromkeys(p.speaker for p in item.phases if p.speaker)),
            remarks=self._remarks(item),
            locked=item.starts_at is not None,
            strong=item.kind is ItemKind.STEP,
            fixed_length=several and any(phase.ends_at for phase in item.phases),
            parts=tuple(self._phase(day, p) for p in item.phases) if several else (),
        )

    def _phase(self, day: Day, phase: Phase) -> Line:
        slot = self._slots[phase.key]
        return Line(
            key=phase.key,
            start=self._time(day, slot.starts),
            title=phase.title,
            shown=phase.title,
            minutes=None if slot.ends is None else _minutes(slot),
            what=_what_of_phase(phase),
            speaker=phase.speaker,
            remarks=_begun(phase.key in self._begun) + _short(_under(phase)),
            is_item=False,
        )

    def _time(self, day: Day, moment: datetime) -> str:
        local = self._agenda.local(moment)
        time = clock_time(local)
        return time if local.date() <= day.date else _("{time} next day").format(time=time)

    def _remarks(self, item: AgendaItem) -> tuple[Remark, ...]:
        slack = round(self._slacks.get(item.key, 0) / 60)
        remarks = _begun(any(phase.key in self._begun for phase in item.phases))
        return remarks + _slack(slack) + _short(under_least(item)) + self._beside_book(item)

    def _beside_book(self, item: AgendaItem) -> tuple[Remark, ...]:
        if item.suggested:
            return (Remark(_("our suggestion"), "soft"),)
        there = self._book.get(item.key)
        if there is None or there.seconds in {None, item.seconds}:
            return ()
        minutes = (there.seconds or 0) // 60
        return (Remark(_("the book: {n} min").format(n=minutes), "soft"),)


def what_of(item: AgendaItem) -> str:
    """What an item is, in a few words: “Step 6”, “Break · optional”."""
    kinds = {
        ItemKind.STEP: _("Step {number}").format(number=item.number),
        ItemKind.BREAK: _("Break"),
        ItemKind.OPENING: _("Opening"),
        ItemKind.EVENING: _("Evening"),
        ItemKind.OWN: _("Own"),
    }
    marks = {
        _("optional"): item.optional,
        _("protected"): item.protected,
    }
    return " · ".join([kinds[item.kind], *(words for words, holds in marks.items() if holds)])


def _what_of_phase(phase: Phase) -> str:
    marks = {
        _("protected"): phase.protected,
        _("waits for you"): phase.waits,
        _("goes on by itself"): phase.advances,
    }
    found = [words for words, holds in marks.items() if holds]
    if phase.ends_at:
        found.append(_("until {time}").format(time=clock_time(phase.ends_at)))
    if phase.turn:
        found.append(_("{n} min a team").format(n=f"{phase.turn / 60:g}"))
    return " · ".join(found)


def _day_words(day: Day) -> str:
    words = _("Day {number} · {title} · {date}")
    return words.format(number=day.number, title=day.title, date=dated(day.date, WEEKDAY_AND_DATE))


def _minutes(slot: Slot) -> int | None:
    return None if slot.ends is None else round((slot.ends - slot.starts).total_seconds() / 60)


def _begun(begun: bool) -> tuple[Remark, ...]:
    return (Remark(_("has begun"), "soft"),) if begun else ()


def _slack(minutes: int) -> tuple[Remark, ...]:
    if minutes > 0:
        return (Remark(_("{n} min free before").format(n=minutes), "accent"),)
    if minutes < 0:
        return (Remark(_("starts {n} min too early").format(n=-minutes), "red"),)
    return ()


def _under(phase: Phase) -> int:
    if phase.seconds is None or phase.ends_at or not phase.least:
        return 0
    return max(0, -(-(phase.least - phase.seconds) // 60))


def _short(minutes: int) -> tuple[Remark, ...]:
    if not minutes:
        return ()
    return (Remark(_("{n} min under its least").format(n=minutes), "amber"),)
