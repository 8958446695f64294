"""The running clock, a pure function of the plan, the journal and the time: `state(agenda, journal, now)`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from huddle_app.method.agenda import Agenda, AgendaItem, Phase, Slot, planned_end
from huddle_app.method.journal import Entry, Status, Stay, Turn
from huddle_app.method.tape import Tape, earliest, played


@dataclass(frozen=True)
class ClockState:
    """What the clock shows at one moment; times are UTC, lengths in seconds, over time is negative.

    `phase_left` and `step_left` are None where the end is open; `late` is how much later the day is
    expected to end than planned, None before the start and on an open end. `expected` are the slots
    of the phases from this one to the end of its day, without those `dropped`. `turns` are the turns
    of teams that run, `taken` all that were begun in this phase, each with its lane.
    """

    status: Status
    now: datetime
    item: AgendaItem | None = None
    phase: Phase | None = None
    phase_allotted: float | None = None
    phase_spent: float = 0.0
    phase_left: float | None = None
    step_left: float | None = None
    phase_ends: datetime | None = None
    step_ends: datetime | None = None
    day_ends: datetime | None = None
    late: float | None = None
    expected: Mapping[str, Slot] = field(default_factory=dict[str, Slot])
    dropped: frozenset[str] = frozenset()
    turns: tuple[Turn, ...] = ()
    taken: tuple[tuple[str, str], ...] = ()

    @property
    def started(self) -> bool:
        """Whether the clock stands in a phase."""
        return self.phase is not None and self.status is not Status.FINISHED


def state(agenda: Agenda, journal: Sequence[Entry], now: datetime) -> ClockState:
    """What the clock shows at `now` (UTC)."""
    tape = played(agenda, journal)
    tape.run_by_itself(now)
    tape.run_to(now)
    if tape.status in {Status.READY, Status.FINISHED}:
        return ClockState(tape.status, now, dropped=frozenset(tape.dropped))
    return _running(agenda, tape, now)


def due(agenda: Agenda, journal: Sequence[Entry], now: datetime) -> tuple[Entry, ...]:
    """The entries to be written for phases that went on by themselves since the last one."""
    return tuple(played(agenda, journal).run_by_itself(now))


def next_by_itself(agenda: Agenda, journal: Sequence[Entry]) -> datetime | None:
    """When the phase one is in goes on by itself; None where it does not."""
    entry = played(agenda, journal).goes_on()
    return entry.at if entry else None


def spare(agenda: Agenda, journal: Sequence[Entry], now: datetime, phase_key: str) -> float:
    """The seconds that a phase could give to another one at `now`."""
    tape = played(agenda, journal)
    tape.run_to(now)
    return tape.spare(agenda.places[phase_key].phase)


def stays(agenda: Agenda, journal: Sequence[Entry]) -> tuple[Stay, ...]:
    """Every visit to a phase in order: the day as it went."""
    return tuple(played(agenda, journal).stays)


def lengthening(agenda: Agenda, journal: Sequence[Entry], phase_key: str, seconds: int) -> int:
    """The seconds to write for a phase so that it gets so much longer, or shorter but not below nothing.

    A phase that was cut to nothing gets longer with the first minute given back.
    """
    phase = agenda.places[phase_key].phase
    if phase.ends_at is not None or phase.seconds is None:
        return seconds
    has = phase.seconds + played(agenda, journal).added.get(phase_key, 0)
    return max(0, max(0, has) + seconds) - has


def _running(agenda: Agenda, tape: Tape, now: datetime) -> ClockState:
    place = agenda.places[tape.phase_key]
    phase, item = place.phase, place.item
    left = tape.left(phase)
    expected = _expected(agenda, tape, left)
    phase_ends = expected[phase.key].ends
    step_ends = day_ends = None
    if phase_ends is not None:
        step_ends = _last_end(expected, item)
        day_ends = max(slot.ends or slot.starts for slot in expected.values())
    over, at = min(0.0, left or 0.0), max(tape.since, tape.begins())
    return ClockState(
        status=tape.status,
        now=now,
        item=item,
        phase=phase,
        phase_allotted=tape.allotted(phase),
        phase_spent=tape.spent.get(phase.key, 0.0),
        phase_left=left,
        step_left=None if step_ends is None else (step_ends - at).total_seconds() + over,
        phase_ends=phase_ends,
        step_ends=step_ends,
        day_ends=day_ends,
        late=day_ends and (day_ends - planned_end(agenda, place.day)).total_seconds(),
        expected=expected,
        dropped=frozenset(tape.dropped),
        turns=tape.turns(),
        taken=tuple(tape.taken.get(phase.key, ())),
    )


def _expected(agenda: Agenda, tape: Tape, left: float | None) -> dict[str, Slot]:
    """When the phases from the current one to the end of its day will start and end, as it looks now."""
    place, begins = agenda.places[tape.phase_key], tape.begins()
    at = max(tape.since, begins)
    ends = None if left is None else at + timedelta(seconds=max(0.0, left))
    slots = {tape.phase_key: Slot(begins, ends)}
    at, item = ends or at, place.item
    for later in agenda.places_after(tape.phase_key):
        if later.phase.key in tape.dropped:
            continue
        if later.item is not item:
            item = later.item
            at = earliest(agenda, later, at)
        ends = _ends(agenda, tape, later.phase, at)
        slots[later.phase.key] = Slot(at, ends)
        at = ends or at
    return slots


def _ends(agenda: Agenda, tape: Tape, phase: Phase, starts: datetime) -> datetime | None:
    """When a phase that is still to come will end."""
    if phase.ends_at is not None:
        moment = agenda.moment(phase.ends_at, near=starts)
        return max(starts, moment + timedelta(seconds=tape.added.get(phase.key, 0)))
    seconds = tape.to_come(phase)
    return None if seconds is None else starts + timedelta(seconds=seconds)


def _last_end(expected: Mapping[str, Slot], item: AgendaItem) -> datetime | None:
    return [expected[p.key].ends for p in item.phases if p.key in expected][-1]
