"""The plan and the running clock: what the moderator does is journalled, all else is computed."""

from collections.abc import Callable, Iterable
from datetime import datetime
from threading import RLock

from sqlmodel import Session

from huddle_app.method import clock as rules
from huddle_app.method.agenda import Agenda, Collects, Phase
from huddle_app.method.clock import ClockState
from huddle_app.method.errors import HuddleError
from huddle_app.method.events import ClockChanged, Event, Events, PlanChanged
from huddle_app.method.journal import Did, Entry, Status, arrival
from huddle_app.method.logs import ItemLog, item_logs
from huddle_app.method.tape import next_phase, phase_before
from huddle_app.services.deeds import Deeds
from huddle_app.services.plan_rows import read_agenda
from huddle_app.store.database import Database
from huddle_app.store.tables import agenda as agenda_tables
from huddle_app.texts import _, ngettext

Now = Callable[[], datetime]
"""Tells the time in UTC; the rehearsal's runs fast."""


class Clock:
    """The agenda, where the workshop stands in it, and the moderator's hand on the clock."""

    def __init__(self, database: Database, events: Events, deeds: Deeds, now: Now) -> None:
        self._database = database
        self._events = events
        self._deeds = deeds
        self.now = now
        self._lock = RLock()
        self._number = 0
        self._agenda = read_agenda(database)
        self._journal = self._read_journal()
        events.subscribe(self._on_event, first=True)
        # What is undone is undone from now on: no phase went on earlier for it.
        deeds.accompany(ClockChanged, self.mark_plan_change)

    def agenda(self) -> Agenda:
        """The plan."""
        return self._agenda

    def journal(self) -> tuple[Entry, ...]:
        """What the moderator did to the clock, in order."""
        return self._journal

    def state(self) -> ClockState:
        """What the clock shows now."""
        return rules.state(self._agenda, self._journal, self.now())

    def logs(self) -> tuple[ItemLog, ...]:
        """Planned against actual for every agenda item, up to now."""
        return item_logs(self._agenda, self._journal, self.now())

    def open_form(self) -> Collects | None:
        """What the phones may send in now, if anything."""
        phase = self.state().phase
        return phase.collects if phase else None

    def goes_on_at(self) -> datetime | None:
        """When the phase goes on by itself; None where it does not."""
        return rules.next_by_itself(self._agenda, self._journal)

    def keep_pace(self) -> None:
        """Write down where a phase went on by itself; to be called while time passes.

        What was done to the clock before that cannot be undone any more.
        """
        if not rules.due(self._agenda, self._journal, self.now()):
            return
        with self._database.writing() as session:
            # Looked up anew: another thread may have written it meanwhile.
            due = rules.due(self._agenda, self._read_journal(), self.now())
            session.add_all([self._row(entry) for entry in due])
        self._deeds.let_go(ClockChanged, PlanChanged)
        self._events.publish(ClockChanged())

    def start(self) -> None:
        """Start the first phase; HuddleError when the workshop runs already."""
        if self.state().status is not Status.READY:
            raise HuddleError(_("The workshop has been started already."))
        self._begin(self._agenda.phases()[0])

    def next(self) -> None:
        """Go to the next phase; start when not started or held, finish after the last."""
        state = self.state()
        if state.phase is None:
            self._start_or_refuse(state.status)
        elif state.status is Status.HELD:
            self.resume()
        elif following := next_phase(self._agenda, state.phase.key, state.dropped):
            self.go(following.key)
        else:
            self._do(_("End of the workshop"), Entry(self.now(), Did.FINISH))

    def following(self) -> Phase | None:
        """The phase that comes next; the first before the start, None when nothing does."""
        state = self.state()
        if state.phase is None:
            return self._agenda.phases()[0] if state.status is Status.READY else None
        return next_phase(self._agenda, state.phase.key, state.dropped)

    def back(self) -> None:
        """Go back to the phase before; after the end, to the last one."""
        state = self.state()
        if state.status is Status.FINISHED:
            self._begin(self._agenda.phases()[-1])
            return
        before = phase_before(self._agenda, self._standing(state).key, state.dropped)
        if before is None:
            raise HuddleError(_("This is the first part of the workshop."))
        self._begin(before)

    def go(self, phase_key: str) -> None:
        """Go to any phase; one that waits is held until it is started."""
        phase = self._agenda.places[phase_key].phase
        self._do(_named(phase), arrival(self.now(), phase))

    def pause(self) -> None:
        """Hold the clock."""
        self._standing(self.state())
        self._do(_("Pause"), Entry(self.now(), Did.PAUSE))

    def resume(self) -> None:
        """Let the clock run on, or start a phase that waits."""
        state = self.state()
        phase = self._standing(state)
        words = _("Start of “{title}”").format(title=phase.title)
        name = words if state.status is Status.HELD else _("Resume")
        self._do(name, Entry(self.now(), Did.RESUME))

    def add(self, minutes: int) -> None:
        """Give the phase more minutes, or fewer (negative)."""
        phase = self._standing(self.state())
        if phase.seconds is None and phase.ends_at is None:
            raise HuddleError(_("This part has an open end: there are no minutes to change."))
        self.lengthen(_minutes_words(minutes), {phase.key: minutes * 60})

    def give(self, from_key: str, to_key: str, minutes: int) -> None:
        """Take minutes from one phase and give them to another one.

        HuddleError when the first has not so many, or when one of the two has no fixed length.
        """
        giver, taker = (self._agenda.places[key].phase for key in (from_key, to_key))
        if taker.seconds is None or taker.ends_at is not None:
            raise HuddleError(_("“{title}” has no length to change.").format(title=taker.title))
        if self._spare(giver) < minutes * 60:
            words = _("“{title}” has no {n} minutes to give.")
            raise HuddleError(words.format(title=giver.title, n=minutes))
        words = _("{n} min from “{giver}” to “{taker}”")
        name = words.format(n=minutes, giver=giver.title, taker=taker.title)
        self.lengthen(name, {from_key: -60 * minutes, to_key: 60 * minutes})

    def shift(self, minutes: int) -> None:
        """Make the phase longer (or shorter) at the cost of what follows in its step, whose end stays.

        HuddleError when nothing in the step can give, or take, so many minutes.
        """
        state = self.state()
        phase = self._standing(state)
        later = [
            place.phase
            for place in self._agenda.places_after(phase.key)
            if place.item == state.item and place.phase.key not in state.dropped
        ]
        taking = [p for p in later if self._spare(p) >= minutes * 60]
        giving = [p for p in later if p.seconds is not None and p.ends_at is None]
        partner = next(iter(taking if minutes > 0 else giving), None)
        if partner is None:
            raise HuddleError(_("Nothing that follows in this step has minutes to share."))
        giver, taker = (partner, phase) if minutes > 0 else (phase, partner)
        self.give(giver.key, taker.key, abs(minutes))

    def _spare(self, phase: Phase) -> float:
        return rules.spare(self._agenda, self._journal, self.now(), phase.key)

    def lengthen(self, name: str, seconds: dict[str, int], dropped: Iterable[str] = ()) -> None:
        """Make phases longer or shorter (negative) and leave others out, as one deed."""
        now = self.now()
        self._do(
            name,
            *(
                Entry(now, Did.ADD, key, rules.lengthening(self._agenda, self._journal, key, more))
                for key, more in seconds.items()
            ),
            *(Entry(now, Did.DROP, key) for key in dropped),
        )

    def begin_turn(self, words: str, seconds: int, lane: str = "") -> None:
        """Start the turn of a team; one that runs in the same lane ends."""
        self._standing(self.state())
        name = _("Turn of {team}").format(team=words)
        self._do(name, Entry(self.now(), Did.TURN, seconds=seconds, words=words, lane=lane))

    def end_turn(self, lane: str = "") -> None:
        """End the turn that runs in a lane."""
        self._do(_("End of a turn"), Entry(self.now(), Did.TURN_END, lane=lane))

    def mark_plan_change(self, session: Session) -> None:
        """Write down, with the change itself, that the plan is another from now on."""
        if self.state().started:
            session.add(self._row(Entry(self.now(), Did.PLAN)))

    def _begin(self, phase: Phase) -> None:
        """Go to a phase and let it run, even one that waits: the moderator says so."""
        self._do(_named(phase), Entry(self.now(), Did.GO, phase.key))

    def _standing(self, state: ClockState) -> Phase:
        if state.phase is None:
            raise HuddleError(_("The workshop is not running. Start it first."))
        return state.phase

    def _start_or_refuse(self, status: Status) -> None:
        if status is Status.FINISHED:
            raise HuddleError(_("The workshop has ended."))
        self.start()

    def _do(self, name: str, *entries: Entry) -> None:
        self.keep_pace()
        with self._deeds.doing(name, ClockChanged()) as session:
            session.add_all([self._row(entry) for entry in entries])

    def _row(self, entry: Entry) -> agenda_tables.JournalEntry:
        # Counted here and not in the file: what was undone may come back under its old number.
        with self._lock:
            self._number += 1
            number = self._number
        return agenda_tables.JournalEntry(
            number=number,
            at=entry.at,
            did=entry.did,
            phase_key=entry.phase_key,
            seconds=entry.seconds,
            words=entry.words,
            lane=entry.lane,
        )

    def _on_event(self, event: Event) -> None:
        if isinstance(event, PlanChanged):
            with self._lock:
                self._agenda = read_agenda(self._database)
        elif isinstance(event, ClockChanged):
            # Read and kept in one go: of two threads the later reader is the one that is believed.
            with self._lock:
                self._journal = self._read_journal()

    def _read_journal(self) -> tuple[Entry, ...]:
        rows = sorted(
            self._database.rows_of(agenda_tables.JournalEntry), key=lambda row: row.number
        )
        with self._lock:
            self._number = max(self._number, rows[-1].number if rows else 0)
        return tuple(
            Entry(row.at, Did(row.did), row.phase_key, row.seconds, row.words, row.lane)
            for row in rows
        )


def _named(phase: Phase) -> str:
    return _("Go to “{title}”").format(title=phase.title)


def _minutes_words(minutes: int) -> str:
    if minutes < 0:
        return ngettext("{n} minute less", "{n} minutes less", -minutes).format(n=-minutes)
    return ngettext("{n} minute more", "{n} minutes more", minutes).format(n=minutes)
