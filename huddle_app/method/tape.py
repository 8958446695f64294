"""The tape that plays the journal of the clock, entry by entry."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from huddle_app.method.agenda import Agenda, Phase, Place
from huddle_app.method.journal import Did, Entry, Status, Stay, Turn, arrival


@dataclass(frozen=True)
class _Begun:
    """A turn that was begun when the phase had lasted `spent` seconds."""

    words: str
    seconds: int
    spent: float


_NEVER = datetime.min.replace(tzinfo=UTC)
_IN_A_PHASE = frozenset({Status.RUNNING, Status.PAUSED, Status.HELD})


class Tape:
    """The journal played so far. Entries about phases that the plan no longer has are passed over."""

    def __init__(self, agenda: Agenda) -> None:
        self._agenda = agenda
        self.status = Status.READY
        self.phase_key = ""
        self.since = _NEVER
        self.spent: dict[str, float] = {}
        self.added: dict[str, int] = {}
        self.dropped: set[str] = set()
        self.stays: list[Stay] = []
        self.taken: dict[str, list[tuple[str, str]]] = {}
        self._turns: dict[str, _Begun] = {}

    def play(self, entry: Entry) -> None:
        """Play one more entry."""
        self.run_to(entry.at)
        if act := _ACTS.get(entry.did):
            act(self, entry)

    def run_to(self, at: datetime) -> None:
        """Count the time since the last entry; a wall clock set back counts as no time."""
        at = max(at, self.since)
        if self.status is Status.RUNNING:
            seconds = (at - self.since).total_seconds()
            self.spent[self.phase_key] = self.spent.get(self.phase_key, 0.0) + seconds
        self.since = at

    def run_by_itself(self, until: datetime) -> list[Entry]:
        """Go on from phases that advance by themselves, up to `until`: the entries that makes."""
        made: list[Entry] = []
        while (following := self.goes_on()) and following.at <= max(until, self.since):
            self.play(following)
            made.append(following)
        return made

    def goes_on(self) -> Entry | None:
        """How the phase one is in goes on by itself, never before what the journal tells last.

        Nor before the time the next item is locked to, nor into another day.
        """
        place = self._agenda.places.get(self.phase_key)
        if self.status is not Status.RUNNING or place is None or not place.phase.advances:
            return None
        later = self._agenda.places_after(self.phase_key)
        following = next((one for one in later if one.phase.key not in self.dropped), None)
        if (left := self.left(place.phase)) is None or following is None:
            return None
        at = self.since + timedelta(seconds=max(0.0, left))
        if following.item is not place.item:
            at = earliest(self._agenda, following, at)
        return arrival(at, following.phase)

    def begins(self) -> datetime:
        """When the phase one is in began this time; where it is held, when it can begin at the earliest."""
        if self.status is not Status.HELD:
            return self.stays[-1].starts
        place = self._agenda.places[self.phase_key]
        opens = place.phase is place.item.phases[0]
        return earliest(self._agenda, place, self.since) if opens else self.since

    def allotted(self, phase: Phase) -> float | None:
        """The seconds that the phase one is in has, with what was added; None where its end is open."""
        if ends := self._counts_to(phase):
            return max(0.0, (ends - self.begins()).total_seconds())
        return self.length(phase)

    def left(self, phase: Phase) -> float | None:
        """The seconds left in the phase one is in (negative: over time); None where its end is open."""
        if ends := self._counts_to(phase):
            return (ends - max(self.since, self.begins())).total_seconds()
        length = self.length(phase)
        return None if length is None else length - self.spent.get(phase.key, 0.0)

    def length(self, phase: Phase) -> float | None:
        """The seconds planned for any phase with what was added; None where its end is open."""
        if phase.seconds is None:
            return None
        return max(0.0, phase.seconds + self.added.get(phase.key, 0))

    def to_come(self, phase: Phase) -> float | None:
        """The seconds that a phase one is not in has still to get; None where its end is open."""
        length = self.length(phase)
        return None if length is None else max(0.0, length - self.spent.get(phase.key, 0.0))

    def spare(self, phase: Phase) -> float:
        """The seconds that a phase can give: down to its least length and what is spent, none if protected."""
        length = self.length(phase)
        fixed = phase.ends_at is not None or self._agenda.is_protected(phase.key)
        if length is None or fixed or phase.key in self.dropped:
            return 0.0
        return max(0.0, length - max(phase.shortest, self.spent.get(phase.key, 0.0)))

    def turns(self) -> tuple[Turn, ...]:
        """The turns that are being taken, in the order of their lanes."""
        spent = self.spent.get(self.phase_key, 0.0)
        return tuple(
            Turn(lane, turn.words, turn.seconds, turn.seconds - (spent - turn.spent))
            for lane, turn in sorted(self._turns.items())
        )

    def _counts_to(self, phase: Phase) -> datetime | None:
        """The moment that a phase counts to, with what was added; None for one that just lasts."""
        if phase.ends_at is None:
            return None
        ends = self._agenda.moment(phase.ends_at, near=self.begins())
        return ends + timedelta(seconds=self.added.get(phase.key, 0))

    def go(self, entry: Entry) -> None:
        """Enter a phase, running or held."""
        key = entry.phase_key
        if key not in self._agenda.places:
            return
        self._leave()
        self.dropped.discard(key)
        held = entry.did is Did.HOLD
        self.stays.append(Stay(key, self.since, self.since if held else None))
        self.phase_key = key
        self.status = Status.HELD if held else Status.RUNNING

    def pause(self, _entry: Entry) -> None:
        """Hold a clock that runs."""
        if self.status is Status.RUNNING:
            self.status = Status.PAUSED

    def resume(self, _entry: Entry) -> None:
        """Let a clock run that was paused, or begin a phase that was held."""
        if self.status is Status.HELD:
            self.stays[-1] = Stay(self.phase_key, self.since, None)
        if self.status in _IN_A_PHASE:
            self.status = Status.RUNNING

    def add(self, entry: Entry) -> None:
        """Make a phase longer or shorter."""
        # Before one could catch up, it was always about the phase one was in.
        key = entry.phase_key or self.phase_key
        self.added[key] = self.added.get(key, 0) + entry.seconds

    def drop(self, entry: Entry) -> None:
        """Leave a phase out."""
        self.dropped.add(entry.phase_key)

    def begin_turn(self, entry: Entry) -> None:
        """Let a team's turn begin in its lane."""
        if self.status in _IN_A_PHASE:
            spent = self.spent.get(self.phase_key, 0.0)
            self._turns[entry.lane] = _Begun(entry.words, entry.seconds, spent)
            self.taken.setdefault(self.phase_key, []).append((entry.lane, entry.words))

    def end_turn(self, entry: Entry) -> None:
        """End the turn in a lane."""
        self._turns.pop(entry.lane, None)

    def finish(self, _entry: Entry) -> None:
        """End the workshop."""
        self._leave()
        self.status = Status.FINISHED

    def _leave(self) -> None:
        self._turns.clear()
        if self.stays and self.stays[-1].ends is None:
            last = self.stays[-1]
            self.stays[-1] = Stay(last.phase_key, last.starts, self.since)


_ACTS: Mapping[Did, Callable[[Tape, Entry], None]] = {
    Did.GO: Tape.go,
    Did.HOLD: Tape.go,
    Did.PAUSE: Tape.pause,
    Did.RESUME: Tape.resume,
    Did.ADD: Tape.add,
    Did.DROP: Tape.drop,
    Did.TURN: Tape.begin_turn,
    Did.TURN_END: Tape.end_turn,
    Did.FINISH: Tape.finish,
}


def played(agenda: Agenda, journal: Sequence[Entry]) -> Tape:
    """The tape at the end of the journal."""
    tape = Tape(agenda)
    for entry in journal:
        tape.play(entry)
    return tape


def next_phase(agenda: Agenda, phase_key: str, dropped: set[str] | frozenset[str]) -> Phase | None:
    """The phase that comes after another one, leaving out what was dropped; None after the last."""
    phases = agenda.phases()
    later = phases[agenda.places[phase_key].number + 1 :]
    return next((phase for phase in later if phase.key not in dropped), None)


def phase_before(
    agenda: Agenda, phase_key: str, dropped: set[str] | frozenset[str]
) -> Phase | None:
    """The phase that comes before another one, leaving out what was dropped; None before the first."""
    earlier = agenda.phases()[: agenda.places[phase_key].number]
    return next((phase for phase in reversed(earlier) if phase.key not in dropped), None)


def earliest(agenda: Agenda, place: Place, at: datetime) -> datetime:
    """When an item reached at `at` can begin: not before its locked start, the first not before its day."""
    if place.item is place.day.items[0]:
        at = max(at, agenda.starts_at(place.day))
    return max(at, agenda.locked_start(place.item, near=at) or at)
