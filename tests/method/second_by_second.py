"""A plain clock that ticks: the same rules as the journal's, read slowly and without looking back.

All times are whole seconds after `START`; what has been is only ever counted, one second at a time.
"""

from copy import copy
from datetime import datetime, time, timedelta

from huddle_app.method.agenda import Agenda, AgendaItem, Day, Phase, Slot
from huddle_app.method.clock import ClockState
from huddle_app.method.journal import Did, Entry, Status, Turn

HALF_A_DAY = 12 * 60 * 60


class Simulation:
    """The clock on the wall of a room whose local time at second 0 is `start`."""

    def __init__(self, plan: Agenda, start: datetime) -> None:
        self.start = start
        self.moments: dict[int, datetime] = {}
        self.follow(plan)
        self.now = 0
        self.status = Status.READY
        self.here = ""
        self.began = 0
        self.spent: dict[str, int] = {}
        self.added: dict[str, int] = {}
        self.dropped: frozenset[str] = frozenset()
        self.turns: dict[str, tuple[str, int, int]] = {}
        self.taken: dict[str, tuple[tuple[str, str], ...]] = {}

    def twin(self) -> "Simulation":
        """The same clock once more, to go its own way."""
        twin = copy(self)
        for name in ("spent", "added", "turns", "taken"):
            setattr(twin, name, dict(getattr(self, name)))
        return twin

    # The hands

    def tick(self) -> None:
        """One second goes by."""
        self.now += 1
        if self.status is Status.RUNNING:
            self.spent[self.here] = self.spent.get(self.here, 0) + 1
            for lane, (words, seconds, gone) in self.turns.items():
                self.turns[lane] = (words, seconds, gone + 1)

    def go_on_by_itself(self) -> Phase | None:
        """Go on if it is time to and one may: the phase that was gone to."""
        if self.status is not Status.RUNNING:
            return None
        phase, left = self.phase(self.here), self.left()
        if not phase.advances or left is None or left > 0:
            return None
        following = next(iter(self.after(self.here)), None)
        if following is None or not self.may_begin(following):
            return None
        self.enter(following.key, held=following.waits)
        return following

    def may_begin(self, phase: Phase) -> bool:
        """Not on another day, and not before the time its item is locked to."""
        (item, day), (next_item, next_day) = self.around(self.here), self.around(phase.key)
        if next_day is not day:
            return False
        at = None if next_item is item else next_item.starts_at
        return at is None or self.now >= self.second_of(at)

    # The hand on the clock

    def act(self, entry: Entry) -> None:
        """What the moderator does, done now."""
        key = entry.phase_key or self.here
        if entry.did in {Did.GO, Did.HOLD}:
            self.enter(key, held=entry.did is Did.HOLD)
        elif entry.did is Did.FINISH:
            self.turns, self.status = {}, Status.FINISHED
        elif entry.did is Did.ADD:
            self.added[key] = self.added.get(key, 0) + entry.seconds
        elif entry.did is Did.DROP:
            self.dropped |= {key}
        elif entry.did is Did.TURN_END:
            self.turns.pop(entry.lane, None)
        elif self.in_a_phase():
            self.act_in_a_phase(entry)

    def act_in_a_phase(self, entry: Entry) -> None:
        if entry.did is Did.PAUSE and self.status is Status.RUNNING:
            self.status = Status.PAUSED
        if entry.did is Did.RESUME:
            if self.status is Status.HELD:
                self.began = self.now
            self.status = Status.RUNNING
        if entry.did is Did.TURN:
            self.turns[entry.lane] = (entry.words, entry.seconds, 0)
            self.taken[self.here] = (*self.taken.get(self.here, ()), (entry.lane, entry.words))

    def enter(self, key: str, *, held: bool) -> None:
        self.here, self.began, self.turns = key, self.now, {}
        self.status = Status.HELD if held else Status.RUNNING
        self.dropped -= {key}

    def in_a_phase(self) -> bool:
        return self.status not in {Status.READY, Status.FINISHED}

    # The plan

    def follow(self, plan: Agenda) -> None:
        """From now on this is the plan."""
        self.plan = plan
        self.everything = [p for day in plan.days for item in day.items for p in item.phases]
        self.phases = {phase.key: phase for phase in self.everything}
        self.places = {phase.key: place for place, phase in enumerate(self.everything)}
        self.surroundings = {
            p.key: (item, day) for day in plan.days for item in day.items for p in item.phases
        }
        self.planned_ends = {day.number: self.planned_end(day) for day in plan.days}

    def phase(self, key: str) -> Phase:
        return self.phases[key]

    def around(self, key: str) -> tuple[AgendaItem, Day]:
        return self.surroundings[key]

    def after(self, key: str) -> list[Phase]:
        """The phases still to come after one, over all days."""
        to_come = self.everything[self.places[key] + 1 :]
        return [phase for phase in to_come if phase.key not in self.dropped]

    def second_of(self, at: time) -> int:
        """The second at which the room's clock shows a time: the one within half a day of the start."""
        shown = self.start.time()
        seconds = (at.hour - shown.hour) * 3600 + (at.minute - shown.minute) * 60
        seconds += at.second - shown.second
        if seconds > HALF_A_DAY:
            return seconds - 2 * HALF_A_DAY
        return seconds + 2 * HALF_A_DAY if seconds < -HALF_A_DAY else seconds

    def day_starts(self, day: Day) -> int:
        days = (day.date - self.start.date()).days
        shown = self.start.time()
        hours, minutes = day.starts.hour - shown.hour, day.starts.minute - shown.minute
        return days * 86_400 + hours * 3600 + minutes * 60 + day.starts.second - shown.second

    def planned_end(self, day: Day) -> int:
        """When the last thing of a day is planned to end; where its end is open, to start."""
        at, ends = self.day_starts(day), list[int]()
        for item in day.items:
            if item.starts_at:
                at = self.second_of(item.starts_at)
            for phase in item.phases:
                if phase.ends_at:
                    at = max(at, self.second_of(phase.ends_at))
                else:
                    at += phase.seconds or 0
                ends.append(at)
        return max(ends)

    # What it shows

    def begins(self) -> int:
        """When the phase one is in began; one that is held, when it may."""
        if self.status is not Status.HELD:
            return self.began
        item, day = self.around(self.here)
        at = self.now
        if self.here == item.phases[0].key:
            if item is day.items[0]:
                at = max(at, self.day_starts(day))
            if item.starts_at:
                at = max(at, self.second_of(item.starts_at))
        return at

    def allotted(self) -> int | None:
        phase = self.phase(self.here)
        if phase.ends_at:
            return max(0, self.counts_to(phase) - self.begins())
        return self.length(phase)

    def left(self) -> int | None:
        phase = self.phase(self.here)
        if phase.ends_at:
            return self.counts_to(phase) - max(self.now, self.begins())
        length = self.length(phase)
        return None if length is None else length - self.spent.get(self.here, 0)

    def counts_to(self, phase: Phase) -> int:
        assert phase.ends_at
        return self.second_of(phase.ends_at) + self.added.get(phase.key, 0)

    def length(self, phase: Phase) -> int | None:
        if phase.seconds is None:
            return None
        return max(0, phase.seconds + self.added.get(phase.key, 0))

    def expected(self) -> dict[str, tuple[int, int | None]]:
        """The rest of the day if everything from now on takes just its time."""
        left = self.left()
        at = max(self.now, self.begins())
        ends = None if left is None else at + max(0, left)
        slots = {self.here: (self.begins(), ends)}
        at = at if ends is None else ends
        item, day = self.around(self.here)
        for phase in self.after(self.here):
            next_item, next_day = self.around(phase.key)
            if next_day is not day:
                break
            if next_item is not item and next_item.starts_at:
                at = max(at, self.second_of(next_item.starts_at))
            item = next_item
            ends = self.would_end(phase, at)
            slots[phase.key] = (at, ends)
            at = at if ends is None else ends
        return slots

    def would_end(self, phase: Phase, at: int) -> int | None:
        if phase.ends_at:
            return max(at, self.counts_to(phase))
        length = self.length(phase)
        return None if length is None else at + max(0, length - self.spent.get(phase.key, 0))

    def shows(self, now: datetime) -> ClockState:
        """All of it, as the clock tells it when the wall clock says `now`."""
        if not self.in_a_phase():
            return ClockState(self.status, now, dropped=self.dropped)
        item, day = self.around(self.here)
        expected, left = self.expected(), self.left()
        step_end = [expected[p.key][1] for p in item.phases if p.key in expected][-1]
        day_end = max(start if end is None else end for start, end in expected.values())
        if left is None:
            step_end = day_end = None
        over = min(0, left or 0)
        here = max(self.now, self.begins())
        return ClockState(
            status=self.status,
            now=now,
            item=item,
            phase=self.phase(self.here),
            phase_allotted=self.allotted(),
            phase_spent=self.spent.get(self.here, 0),
            phase_left=left,
            step_left=None if step_end is None else step_end - here + over,
            phase_ends=self.moment(expected[self.here][1]),
            step_ends=self.moment(step_end),
            day_ends=self.moment(day_end),
            late=None if day_end is None else day_end - self.planned_ends[day.number],
            expected={key: self.slot(*slot) for key, slot in expected.items()},
            dropped=self.dropped,
            turns=tuple(
                Turn(lane, words, seconds, seconds - gone)
                for lane, (words, seconds, gone) in sorted(self.turns.items())
            ),
            taken=self.taken.get(self.here, ()),
        )

    def slot(self, starts: int, ends: int | None) -> Slot:
        return Slot(self.moment_of(starts), self.moment(ends))

    def moment(self, second: int | None) -> datetime | None:
        return None if second is None else self.moment_of(second)

    def moment_of(self, second: int) -> datetime:
        if second not in self.moments:
            self.moments[second] = self.start + timedelta(seconds=second)
        return self.moments[second]
