"""The plan of the workshop: days, agenda items, phases, and when each is to start and end."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import cached_property
from zoneinfo import ZoneInfo

from huddle_app.method.words import RoundKey


class ItemKind(StrEnum):
    """What an agenda item is."""

    STEP = "step"
    BREAK = "break"
    OPENING = "opening"
    EVENING = "evening"
    OWN = "own"


class Collects(StrEnum):
    """What the phones may send in while a phase runs."""

    DISCONNECTS = "disconnects"
    OPEN_FORUM = "open forum"


class SceneKey(StrEnum):
    """What the projector can show."""

    WELCOME = "welcome"
    RULES = "rules"
    WHERE = "where"
    TIMER = "timer"
    TWO_MINUTES = "two minutes"
    BREAK = "break"
    TEAMS = "teams"
    IDEALS = "ideals"
    FINDING = "finding"
    SWOT = "swot"
    WALL = "wall"
    THEMES = "themes"
    VOTE = "vote"
    CHAIN = "chain"
    QUESTIONS = "questions"
    ACTIONS = "actions"
    TAKEAWAYS = "takeaways"


@dataclass(frozen=True)
class Phase:
    """A timed part of an agenda item; `seconds` is None where the end is open (the evening).

    `least` is the fewest seconds it may be cut to, `ends_at` the local time it counts to whatever
    its start, `turn` the seconds each team has where teams take turns, `lanes` how many teams do so
    at once on each side. A phase that `waits` starts only when told to; one that `advances` goes on
    by itself when its time is over.
    """

    key: str
    title: str
    seconds: int | None
    task: str = ""
    scene: SceneKey = SceneKey.TIMER
    collects: Collects | None = None
    least: int | None = None
    protected: bool = False
    waits: bool = False
    advances: bool = False
    ends_at: time | None = None
    turn: int | None = None
    lanes: int = 1
    speaker: str = ""

    @property
    def shortest(self) -> int:
        """The fewest seconds it may be cut to: its own least, else half its length in whole minutes."""
        if self.seconds is None:
            return 0
        return min(self.seconds, -(-self.seconds // 120) * 60 if self.least is None else self.least)


@dataclass(frozen=True)
class AgendaItem:
    """One line of the agenda: one of the nine steps, a break, the opening, the evening or an own one.

    `starts_at` is the local time it is locked to. An item that is protected is never cut, one that is
    optional may be left out. Rooms, materials and notes are the moderator's own words.
    """

    key: str
    title: str
    kind: ItemKind
    phases: tuple[Phase, ...]
    number: int | None = None
    round: RoundKey | None = None
    suggested: bool = False
    optional: bool = False
    protected: bool = False
    starts_at: time | None = None
    rooms: str = ""
    materials: str = ""
    notes: str = ""

    @property
    def seconds(self) -> int | None:
        """Planned length in seconds, or None where the end is open."""
        return total_seconds(self.phases)


@dataclass(frozen=True)
class Day:
    """One day of the workshop: its date and the local time it starts at."""

    number: int
    title: str
    date: date
    starts: time
    items: tuple[AgendaItem, ...]


@dataclass(frozen=True)
class Place:
    """Where a phase stands in the plan; `number` counts all phases from 0."""

    number: int
    phase: Phase
    item: AgendaItem
    day: Day


@dataclass(frozen=True)
class Agenda:
    """The whole plan; `timezone` is the IANA name in which dates and times are meant."""

    timezone: str
    days: tuple[Day, ...]

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Where each phase stands, by its key, in order."""
        all_of_them = (
            (phase, item, day) for day in self.days for item in day.items for phase in item.phases
        )
        return {place[0].key: Place(n, *place) for n, place in enumerate(all_of_them)}

    @cached_property
    def slots(self) -> "Mapping[str, Slot]":
        """The planned slot of every phase by its key."""
        return _planned(self)

    @cached_property
    def zone(self) -> ZoneInfo:
        """The time zone of the room."""
        return ZoneInfo(self.timezone)

    def places_after(self, phase_key: str) -> tuple[Place, ...]:
        """The places that come after a phase on its day."""
        here = self.places[phase_key]
        later = tuple(self.places.values())[here.number + 1 :]
        return tuple(place for place in later if place.day is here.day)

    def items(self) -> tuple[AgendaItem, ...]:
        """Every item in order."""
        return tuple(item for day in self.days for item in day.items)

    def phases(self) -> tuple[Phase, ...]:
        """Every phase in order."""
        return tuple(place.phase for place in self.places.values())

    def item_of(self, phase_key: str) -> AgendaItem:
        """The item a phase belongs to; KeyError when there is none."""
        return self.places[phase_key].item

    def day_of(self, phase_key: str) -> Day:
        """The day a phase belongs to; KeyError when there is none."""
        return self.places[phase_key].day

    def starts_at(self, day: Day) -> datetime:
        """When a day starts, in UTC."""
        local = datetime.combine(day.date, day.starts, self.zone)
        return local.astimezone(UTC)

    def moment(self, at: time, near: datetime) -> datetime:
        """The occurrence of a local time of day that is nearest to a UTC moment, in UTC."""
        today = near.astimezone(self.zone).date()
        around = (
            datetime.combine(today + timedelta(days=n), at, self.zone).astimezone(UTC)
            for n in (-1, 0, 1)
        )
        return min(around, key=lambda moment: abs(moment - near))

    def locked_start(self, item: AgendaItem, near: datetime) -> datetime | None:
        """When an item is locked to start, in UTC; None when it follows what is before it."""
        return None if item.starts_at is None else self.moment(item.starts_at, near)

    def is_protected(self, phase_key: str) -> bool:
        """Whether a phase is never cut: it is protected itself, or its whole item is."""
        place = self.places[phase_key]
        return place.item.protected or place.phase.protected

    def local(self, moment: datetime) -> datetime:
        """A UTC moment as the room's clock shows it."""
        return moment.astimezone(self.zone)


@dataclass(frozen=True)
class Slot:
    """When something is planned, in UTC; `ends` is None where the end is open."""

    starts: datetime
    ends: datetime | None


def total_seconds(phases: Sequence[Phase]) -> int | None:
    """The planned length of phases together, or None when one of them is open."""
    lengths = [phase.seconds for phase in phases]
    return None if None in lengths else sum(s for s in lengths if s is not None)


def planned(agenda: Agenda) -> Mapping[str, Slot]:
    """The planned slot of every phase by key; an open end hands its start on to what follows."""
    return agenda.slots


def _planned(agenda: Agenda) -> dict[str, Slot]:
    slots: dict[str, Slot] = {}
    for day in agenda.days:
        at = agenda.starts_at(day)
        for item in day.items:
            at = agenda.locked_start(item, near=at) or at
            for phase in item.phases:
                ends = _planned_end(agenda, phase, at)
                slots[phase.key] = Slot(at, ends)
                at = ends or at
    return slots


def _planned_end(agenda: Agenda, phase: Phase, starts: datetime) -> datetime | None:
    if phase.ends_at is not None:
        return max(starts, agenda.moment(phase.ends_at, near=starts))
    return None if phase.seconds is None else starts + timedelta(seconds=phase.seconds)


def slacks(agenda: Agenda) -> dict[str, float]:
    """The seconds between what comes before and each locked start, by item key; negative: they overlap."""
    slots, found = planned(agenda), dict[str, float]()
    for day in agenda.days:
        before = agenda.starts_at(day)
        for item in day.items:
            starts = slots[item.phases[0].key].starts
            if item.starts_at is not None:
                found[item.key] = (starts - before).total_seconds()
            before = slots[item.phases[-1].key].ends or slots[item.phases[-1].key].starts
    return found


def planned_item(agenda: Agenda, item: AgendaItem) -> Slot:
    """The planned slot of a whole item."""
    slots = planned(agenda)
    return Slot(slots[item.phases[0].key].starts, slots[item.phases[-1].key].ends)


def planned_end(agenda: Agenda, day: Day) -> datetime:
    """When a day's timed part is planned to end, in UTC."""
    slots = planned(agenda)
    ends = [slots[p.key].ends or slots[p.key].starts for item in day.items for p in item.phases]
    return max(ends, default=agenda.starts_at(day))
