"""Random journals: what the clock computes from them is at every second what a plain clock shows.

A moderator is played who does anything at any time; the machine crashes, sleeps, and has its wall
clock set; the plan is changed under way; what went on by itself is written down at odd moments.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from huddle_app.method.agenda import Agenda, AgendaItem, Day, ItemKind, Phase
from huddle_app.method.clock import due, state, stays
from huddle_app.method.journal import Did, Entry, Status, arrival
from huddle_app.method.planning import with_item, with_phase, without
from tests.method.second_by_second import Simulation

JOURNALS = 10_000
PARTS = 8
STARTS = (("UTC", time(9)), ("Europe/Amsterdam", time(23, 59, 20)), ("Asia/Kolkata", time(13, 30)))


@pytest.mark.parametrize("part", range(PARTS))
def test_the_clock_computes_what_a_ticking_one_shows(part: int) -> None:
    for number in range(part, JOURNALS, PARTS):
        Run(Random(number)).play()


class Run:
    """One random journal as it comes about, with both clocks looked at every second."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.zone, at = random.choice(STARTS)
        self.start = datetime(
            2026, 12, 3, at.hour, at.minute, at.second, tzinfo=ZoneInfo(self.zone)
        )
        self.plan = random_plan(random, self.zone, self.start)
        self.journal: list[Entry] = []
        self.wall = 0
        self.ticking = Simulation(self.plan, self.start)
        # what the ticking clock showed when the journal's last entry took effect
        self.stored = self.ticking.twin()
        self.not_stored: list[tuple[Entry, Simulation]] = []

    def play(self) -> None:
        for _second in range(self.random.randint(30, 45)):
            self.let_time_pass()
            if self.random.random() < 0.5:
                self.random.choice(EVENTS)(self)
            self.compare()

    def compare(self) -> None:
        now = self.moment(self.wall)
        assert state(self.plan, self.journal, now) == self.ticking.shows(now), self.journal

    def moment(self, second: int) -> datetime:
        return self.start + timedelta(seconds=second)

    def let_time_pass(self) -> None:
        self.wall += 1
        self.catch_up()

    def catch_up(self) -> None:
        """Let the ticking clock tick until it shows what the wall clock shows."""
        self.settle()
        while self.ticking.now < self.wall:
            self.ticking.tick()
            self.settle()

    def settle(self) -> None:
        while phase := self.ticking.go_on_by_itself():
            went = arrival(self.moment(self.ticking.now), phase)
            self.not_stored.append((went, self.ticking.twin()))

    # What may happen

    def sleep(self) -> None:
        """The lid is closed, or the wall clock is set forward: seconds, or rarely hours."""
        long = self.random.random() < 0.02
        self.wall += self.random.randint(1, 2000 if long else 20)
        self.catch_up()

    def set_back(self) -> None:
        """The wall clock is set back: what no entry has told is counted anew from the last one."""
        if not self.journal:
            return
        # a clock that ticks through the journal anew cannot begin before the start
        self.wall = max(0, self.wall - self.random.randint(1, 15))
        self.ticking, self.not_stored = self.stored.twin(), []
        self.catch_up()

    def crash(self) -> None:
        """Nothing is left but the plan and the journal: a new clock ticks through it from the start."""
        self.ticking, self.not_stored = Simulation(self.plan, self.start), []
        for entry in self.journal:
            while self.moment(self.ticking.now) < entry.at:
                self.ticking.tick()
            self.ticking.act(entry)
        self.stored = self.ticking.twin()
        self.catch_up()

    def keep_pace(self) -> None:
        """What went on by itself is written down."""
        written = due(self.plan, self.journal, self.moment(self.wall))
        assert written == tuple(entry for entry, _twin in self.not_stored)
        self.journal += written
        if self.not_stored:
            self.stored = self.not_stored[-1][1]
        self.not_stored = []

    def do(self) -> None:
        """The moderator does something to the clock."""
        self.keep_pace()
        self.write(random_entry(self.random, self.ticking, self.moment(self.wall)))

    def write(self, entry: Entry) -> None:
        self.journal.append(entry)
        self.ticking.act(entry)
        self.stored = self.ticking.twin()
        self.catch_up()

    def undo(self) -> None:
        """What was done last is taken back; what went on by itself stays."""
        if self.journal and self.journal[-1].did not in {Did.PLAN, Did.GO, Did.HOLD}:
            self.journal.pop()
            self.crash()

    def change_plan(self) -> None:
        """The moderator changes the plan; what has been begun stays in it."""
        self.keep_pace()
        begun = {stay.phase_key for stay in stays(self.plan, self.journal)}
        self.plan = random_change(self.random, self.plan, begun, self.start)
        self.ticking.follow(self.plan)
        if self.ticking.in_a_phase():
            self.write(Entry(self.moment(self.wall), Did.PLAN))
        self.stored.follow(self.plan)


EVENTS: tuple[Callable[[Run], None], ...] = (
    *[Run.do] * 12,
    *[Run.change_plan] * 3,
    Run.keep_pace,
    Run.crash,
    Run.undo,
    Run.sleep,
    Run.set_back,
)


# What the moderator does


def random_entry(random: Random, clock: Simulation, now: datetime) -> Entry:
    phases = clock.everything
    other = random.choice(phases)
    if clock.status is Status.READY and random.random() < 0.7:
        return arrival(now, phases[0])
    following = clock.after(clock.here)[:1] if clock.here else []
    words, lane = random.choice(["Team 1", "Team 2"]), random.choice(["sales", "marketing", ""])
    more = random.randint(-10, 15)
    makes: list[tuple[float, Callable[[], Entry]]] = [
        (6, lambda: arrival(now, (following or [other])[0])),
        (2, lambda: arrival(now, other)),
        (2, lambda: Entry(now, Did.GO, other.key)),
        (3, lambda: Entry(now, Did.PAUSE)),
        (5, lambda: Entry(now, Did.RESUME)),
        (2, lambda: Entry(now, Did.ADD, clock.here, more)),
        (1, lambda: Entry(now, Did.ADD, "", more)),
        (3, lambda: Entry(now, Did.ADD, other.key, more)),
        (2, lambda: Entry(now, Did.DROP, other.key)),
        (4, lambda: Entry(now, Did.TURN, "", random.randint(0, 8), words, lane)),
        (2, lambda: Entry(now, Did.TURN_END, lane=lane)),
        (0.3, lambda: Entry(now, Did.FINISH)),
    ]
    [make] = random.choices([make for _n, make in makes], [n for n, _make in makes])
    return make()


# Plans


@dataclass
class Namer:
    """Gives each item a name of its own."""

    n: int = 0

    def __call__(self) -> str:
        self.n += 1
        return f"item{self.n}"


def random_plan(random: Random, zone: str, start: datetime) -> Agenda:
    name = Namer()
    days: list[Day] = []
    for number in (1, 2):
        items = tuple(random_item(random, name(), start) for _ in range(random.randint(1, 3)))
        starts = start + timedelta(seconds=random.randint(-3, 5) if number == 1 else 35)
        days.append(Day(number, f"Day {number}", starts.date(), starts.time(), items))
    return Agenda(zone, tuple(days))


def random_item(random: Random, key: str, start: datetime) -> AgendaItem:
    phases = [random_phase(random, f"{key}.{n}", start) for n in range(random.randint(1, 3))]
    locked = random_time(random, start) if random.random() < 0.25 else None
    return AgendaItem(key, key, ItemKind.STEP, tuple(phases), starts_at=locked)


def random_phase(random: Random, key: str, start: datetime) -> Phase:
    return Phase(
        key,
        key,
        seconds=None if random.random() < 0.08 else random.randint(0, 15),
        advances=random.random() < 0.4,
        waits=random.random() < 0.15,
        ends_at=random_time(random, start) if random.random() < 0.15 else None,
    )


def random_time(random: Random, start: datetime) -> time:
    return (start + timedelta(seconds=random.randint(-5, 75))).time()


def random_change(random: Random, plan: Agenda, begun: set[str], start: datetime) -> Agenda:
    phase = random.choice(plan.phases())
    item = plan.item_of(phase.key)
    match random.randint(0, 5):
        case 0:
            key = f"new{random.random()}"
            return with_item(
                plan, replace(item, phases=(*item.phases, random_phase(random, key, start)))
            )
        case 1 if phase.key not in begun and len(item.phases) > 1:
            return without(plan, phase.key)
        case 2:
            locked = random.choice([None, random_time(random, start)])
            return with_item(plan, replace(item, starts_at=locked))
        case 3:
            return swapped(random, plan)
        case _:
            return with_phase(plan, random_phase(random, phase.key, start))


def swapped(random: Random, plan: Agenda) -> Agenda:
    """The plan with the items of a day in another order."""
    day = random.choice(plan.days)
    mixed = replace(day, items=tuple(random.sample(day.items, len(day.items))))
    return replace(plan, days=tuple(mixed if one is day else one for one in plan.days))
