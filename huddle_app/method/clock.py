"""The running clock, a pure function of the plan, the journal and the time: `state(agenda, journal, now)`.

The journal holds what the moderator did, each with its UTC time. Nothing else carries truth: a
crash, a reopened lid and a second look from the projector all compute the same state.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from huddle_app.method.agenda import Agenda, AgendaItem, Phase, planned, planned_end


class Did(StrEnum):
    """What the moderator did to the clock."""

    GO = "go"
    PAUSE = "pause"
    RESUME = "resume"
    ADD = "add"
    FINISH = "finish"


@dataclass(frozen=True)
class Entry:
    """One line of the journal: GO names the phase gone to, ADD the seconds added (may be negative)."""

    at: datetime
    did: Did
    phase_key: str = ""
    seconds: int = 0


@dataclass(frozen=True)
class Stay:
    """One visit to a phase; `ends` is None while it lasts."""

    phase_key: str
    starts: datetime
    ends: datetime | None


class Status(StrEnum):
    """What the clock is doing."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"


@dataclass(frozen=True)
class ClockState:
    """What the clock shows at one moment; times are UTC, lengths in seconds, over time is negative.

    `phase_left` and `step_left` are None where the end is open; `late` is how much later the day
    is expected to end than planned, None before the start and on an open end.
    """

    status: Status
    now: datetime
    item: AgendaItem | None
    phase: Phase | None
    phase_allotted: float | None
    phase_spent: float
    phase_left: float | None
    step_left: float | None
    phase_ends: datetime | None
    step_ends: datetime | None
    day_ends: datetime | None
    late: float | None

    @property
    def started(self) -> bool:
        """Whether the clock stands in a phase."""
        return self.phase is not None and self.status is not Status.FINISHED


class _Tape:
    """The journal played so far."""

    def __init__(self, agenda: Agenda) -> None:
        self._lengths = {phase.key: phase.seconds or 0 for phase in agenda.phases()}
        self.status = Status.READY
        self.phase_key = ""
        self.since = datetime.min.replace(tzinfo=UTC)
        self.spent: dict[str, float] = {}
        self.added: dict[str, int] = {}
        self.stays: list[Stay] = []

    def play(self, entry: Entry) -> None:
        self.run_to(entry.at)
        match entry.did:
            case Did.GO:
                self._leave(entry.at)
                self.stays.append(Stay(entry.phase_key, entry.at, None))
                self.phase_key, self.status = entry.phase_key, Status.RUNNING
            case Did.PAUSE:
                self.status = Status.PAUSED if self.status is Status.RUNNING else self.status
            case Did.RESUME:
                self.status = Status.RUNNING if self.status is Status.PAUSED else self.status
            case Did.ADD:
                # No phase gets shorter than nothing, so that minutes given back count at once.
                least = -self._lengths.get(self.phase_key, 0)
                added = self.added.get(self.phase_key, 0) + entry.seconds
                self.added[self.phase_key] = max(least, added)
            case Did.FINISH:
                self._leave(entry.at)
                self.status = Status.FINISHED

    def run_to(self, at: datetime) -> None:
        """Count the time since the last entry; a wall clock set back counts as no time."""
        at = max(at, self.since)
        if self.status is Status.RUNNING:
            seconds = (at - self.since).total_seconds()
            self.spent[self.phase_key] = self.spent.get(self.phase_key, 0.0) + seconds
        self.since = at

    def _leave(self, at: datetime) -> None:
        if self.stays and self.stays[-1].ends is None:
            last = self.stays[-1]
            self.stays[-1] = Stay(last.phase_key, last.starts, max(at, last.starts))


def state(agenda: Agenda, journal: Sequence[Entry], now: datetime) -> ClockState:
    """What the clock shows at `now` (UTC)."""
    tape = _played(agenda, journal)
    tape.run_to(now)
    if tape.status in {Status.READY, Status.FINISHED}:
        return _idle(tape.status, now)
    return _running(agenda, tape, now)


def stays(agenda: Agenda, journal: Sequence[Entry]) -> tuple[Stay, ...]:
    """Every visit to a phase in order: the day as it went."""
    return tuple(_played(agenda, journal).stays)


def _played(agenda: Agenda, journal: Sequence[Entry]) -> _Tape:
    tape = _Tape(agenda)
    for entry in journal:
        tape.play(entry)
    return tape


def _idle(status: Status, now: datetime) -> ClockState:
    return ClockState(status, now, None, None, None, 0.0, None, None, None, None, None, None)


def _running(agenda: Agenda, tape: _Tape, now: datetime) -> ClockState:
    item, day = agenda.item_of(tape.phase_key), agenda.day_of(tape.phase_key)
    phase = next(p for p in item.phases if p.key == tape.phase_key)
    spent = tape.spent.get(phase.key, 0.0)
    allotted = None if phase.seconds is None else phase.seconds + tape.added.get(phase.key, 0)
    left = None if allotted is None else allotted - spent
    to_come = max(0.0, left or 0.0)
    step_rest = _rest(item.phases, phase)
    step_left = None if left is None else left + step_rest
    phase_ends = None if left is None else now + timedelta(seconds=to_come)
    step_ends = None if phase_ends is None else phase_ends + timedelta(seconds=step_rest)
    day_rest = _rest([p for i in day.items for p in i.phases], phase)
    day_ends = None if phase_ends is None else phase_ends + timedelta(seconds=day_rest)
    late = None if day_ends is None else (day_ends - planned_end(agenda, day)).total_seconds()
    return ClockState(
        status=tape.status,
        now=now,
        item=item,
        phase=phase,
        phase_allotted=allotted,
        phase_spent=spent,
        phase_left=left,
        step_left=step_left,
        phase_ends=phase_ends,
        step_ends=step_ends,
        day_ends=day_ends,
        late=late,
    )


def _rest(phases: Sequence[Phase], current: Phase) -> int:
    """The planned seconds of the phases after `current`."""
    keys = [phase.key for phase in phases]
    return sum(phase.seconds or 0 for phase in phases[keys.index(current.key) + 1 :])


def neighbour(agenda: Agenda, phase_key: str, offset: int) -> Phase | None:
    """The phase `offset` places further on (negative: back), or None past either end."""
    phases = agenda.phases()
    place = [phase.key for phase in phases].index(phase_key) + offset
    return phases[place] if 0 <= place < len(phases) else None


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
    def over(self) -> float | None:
        """Seconds longer (negative: shorter) than planned, where both are known."""
        if self.seconds is None or self.planned_seconds is None:
            return None
        return self.seconds - self.planned_seconds


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
