"""The plan and the running clock: what the moderator does is journalled, all else is computed."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import func, select

from huddle_app.method import clock as rules
from huddle_app.method.agenda import Agenda, AgendaItem, Collects, Day, ItemKind, Phase, SceneKey
from huddle_app.method.clock import ClockState, Did, Entry, ItemLog, Status
from huddle_app.method.errors import HuddleError
from huddle_app.method.events import ClockChanged, Events
from huddle_app.method.words import RoundKind
from huddle_app.store.database import Database
from huddle_app.store.tables import agenda as agenda_tables
from huddle_app.store.tables import workshop as workshop_tables
from huddle_app.texts import _

Now = Callable[[], datetime]
"""Tells the time in UTC; the rehearsal's runs fast."""


class Clock:
    """The agenda, where the workshop stands in it, and the moderator's hand on the clock."""

    def __init__(self, database: Database, events: Events, now: Now) -> None:
        self._database = database
        self._events = events
        self.now = now
        self._agenda = _read_agenda(database)
        self._journal = _read_journal(database)

    def agenda(self) -> Agenda:
        """The plan."""
        return self._agenda

    def state(self) -> ClockState:
        """What the clock shows now."""
        return rules.state(self._agenda, self._journal, self.now())

    def logs(self) -> tuple[ItemLog, ...]:
        """Planned against actual for every agenda item, up to now."""
        return rules.item_logs(self._agenda, self._journal, self.now())

    def open_form(self) -> Collects | None:
        """What the phones may send in now, if anything."""
        phase = self.state().phase
        return phase.collects if phase else None

    def start(self) -> None:
        """Start the first phase; HuddleError when the workshop runs already."""
        if self.state().status is not Status.READY:
            raise HuddleError(_("The workshop has been started already."))
        self.go(self._agenda.phases()[0].key)

    def next(self) -> None:
        """Go to the next phase; start when not started, finish after the last."""
        state = self.state()
        if state.phase is None:
            self._start_or_refuse(state.status)
            return
        following = rules.neighbour(self._agenda, state.phase.key, 1)
        if following:
            self.go(following.key)
        else:
            self._write(Did.FINISH)

    def back(self) -> None:
        """Go back to the phase before; after the end, to the last one."""
        state = self.state()
        if state.status is Status.FINISHED:
            self.go(self._agenda.phases()[-1].key)
            return
        before = rules.neighbour(self._agenda, self._standing(state).key, -1)
        if before is None:
            raise HuddleError(_("This is the first part of the workshop."))
        self.go(before.key)

    def go(self, phase_key: str) -> None:
        """Go to any phase."""
        self._agenda.item_of(phase_key)
        self._write(Did.GO, phase_key=phase_key)

    def pause(self) -> None:
        """Hold the clock."""
        self._standing(self.state())
        self._write(Did.PAUSE)

    def resume(self) -> None:
        """Let the clock run on."""
        self._standing(self.state())
        self._write(Did.RESUME)

    def add(self, minutes: int) -> None:
        """Give the phase more minutes, or fewer (negative)."""
        if self._standing(self.state()).seconds is None:
            raise HuddleError(_("This part has an open end: there are no minutes to change."))
        self._write(Did.ADD, seconds=minutes * 60)

    def _standing(self, state: ClockState) -> Phase:
        if state.phase is None:
            raise HuddleError(_("The workshop is not running. Start it first."))
        return state.phase

    def _start_or_refuse(self, status: Status) -> None:
        if status is Status.FINISHED:
            raise HuddleError(_("The workshop has ended."))
        self.start()

    def _write(self, did: Did, phase_key: str = "", seconds: int = 0) -> None:
        entry = Entry(self.now(), did, phase_key, seconds)
        with self._database.writing() as session:
            last = session.exec(select(func.max(agenda_tables.JournalEntry.number))).one()
            session.add(
                agenda_tables.JournalEntry(
                    number=(last or 0) + 1,
                    at=entry.at,
                    did=did,
                    phase_key=phase_key,
                    seconds=seconds,
                )
            )
        self._journal = (*self._journal, entry)
        self._events.publish(ClockChanged())


def _read_journal(database: Database) -> tuple[Entry, ...]:
    rows = sorted(database.rows_of(agenda_tables.JournalEntry), key=lambda row: row.number)
    return tuple(Entry(row.at, Did(row.did), row.phase_key, row.seconds) for row in rows)


def _read_agenda(database: Database) -> Agenda:
    phases: dict[UUID, list[Phase]] = defaultdict(list)
    for row in _in_order(database, agenda_tables.Phase):
        phases[row.item_id].append(_phase(row))
    items: dict[UUID, list[AgendaItem]] = defaultdict(list)
    for row in _in_order(database, agenda_tables.AgendaItem):
        items[row.day_id].append(_item(row, phases[row.id]))
    days = sorted(database.rows_of(agenda_tables.Day), key=lambda row: row.number)
    [workshop] = database.rows_of(workshop_tables.Workshop)
    return Agenda(
        workshop.timezone,
        tuple(Day(d.number, d.title, d.date, d.starts, tuple(items[d.id])) for d in days),
    )


def _in_order(
    database: Database, table: type[agenda_tables.Phase | agenda_tables.AgendaItem]
) -> list[Any]:
    return sorted(database.rows_of(table), key=lambda row: row.position)


def _item(row: Any, phases: Sequence[Phase]) -> AgendaItem:
    return AgendaItem(
        key=row.key,
        title=row.title,
        kind=ItemKind(row.kind),
        phases=tuple(phases),
        number=row.number,
        round=RoundKind(row.round) if row.round else None,
        suggested=row.suggested,
        optional=row.optional,
        protected=row.protected,
    )


def _phase(row: Any) -> Phase:
    return Phase(
        key=row.key,
        title=row.title,
        seconds=row.seconds,
        task=row.task,
        scene=SceneKey(row.scene),
        collects=Collects(row.collects) if row.collects else None,
    )
