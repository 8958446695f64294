"""The plan of the workshop: days, agenda items, phases, and when each is to start and end."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from huddle_app.method.words import RoundKind


class ItemKind(StrEnum):
    """What an agenda item is."""

    STEP = "step"
    BREAK = "break"
    OPENING = "opening"
    EVENING = "evening"


class Collects(StrEnum):
    """What the phones may send in while a phase runs."""

    DISCONNECTS = "disconnects"


class SceneKey(StrEnum):
    """What the projector can show."""

    WELCOME = "welcome"
    WHERE = "where"
    TIMER = "timer"
    TEAMS = "teams"
    FINDING = "finding"
    WALL = "wall"
    THEMES = "themes"
    ACTIONS = "actions"


@dataclass(frozen=True)
class Phase:
    """A timed part of an agenda item; `seconds` is None where the end is open (the evening)."""

    key: str
    title: str
    seconds: int | None
    task: str = ""
    scene: SceneKey = SceneKey.TIMER
    collects: Collects | None = None


@dataclass(frozen=True)
class AgendaItem:
    """One line of the agenda: one of the nine steps, a break, the opening or the evening."""

    key: str
    title: str
    kind: ItemKind
    phases: tuple[Phase, ...]
    number: int | None = None
    round: RoundKind | None = None
    suggested: bool = False
    optional: bool = False
    protected: bool = False

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
class Agenda:
    """The whole plan; `timezone` is the IANA name in which dates and times are meant."""

    timezone: str
    days: tuple[Day, ...]

    def items(self) -> tuple[AgendaItem, ...]:
        """Every item in order."""
        return tuple(item for day in self.days for item in day.items)

    def phases(self) -> tuple[Phase, ...]:
        """Every phase in order."""
        return tuple(phase for item in self.items() for phase in item.phases)

    def item_of(self, phase_key: str) -> AgendaItem:
        """The item a phase belongs to; KeyError when there is none."""
        for item in self.items():
            if any(phase.key == phase_key for phase in item.phases):
                return item
        raise KeyError(phase_key)

    def day_of(self, phase_key: str) -> Day:
        """The day a phase belongs to; KeyError when there is none."""
        for day in self.days:
            if any(phase.key == phase_key for item in day.items for phase in item.phases):
                return day
        raise KeyError(phase_key)

    def starts_at(self, day: Day) -> datetime:
        """When a day starts, in UTC."""
        local = datetime.combine(day.date, day.starts, ZoneInfo(self.timezone))
        return local.astimezone(UTC)

    def local(self, moment: datetime) -> datetime:
        """A UTC moment as the room's clock shows it."""
        return moment.astimezone(ZoneInfo(self.timezone))


@dataclass(frozen=True)
class Slot:
    """When something is planned, in UTC; `ends` is None where the end is open."""

    starts: datetime
    ends: datetime | None


def total_seconds(phases: Sequence[Phase]) -> int | None:
    """The planned length of phases together, or None when one of them is open."""
    lengths = [phase.seconds for phase in phases]
    return None if None in lengths else sum(s for s in lengths if s is not None)


def planned(agenda: Agenda) -> dict[str, Slot]:
    """The planned slot of every phase by key; an open end hands its start on to what follows."""
    slots: dict[str, Slot] = {}
    for day in agenda.days:
        at = agenda.starts_at(day)
        for phase in (phase for item in day.items for phase in item.phases):
            ends = None if phase.seconds is None else at + timedelta(seconds=phase.seconds)
            slots[phase.key] = Slot(at, ends)
            at = ends or at
    return slots


def planned_item(agenda: Agenda, item: AgendaItem) -> Slot:
    """The planned slot of a whole item."""
    slots = planned(agenda)
    return Slot(slots[item.phases[0].key].starts, slots[item.phases[-1].key].ends)


def planned_end(agenda: Agenda, day: Day) -> datetime:
    """When a day's timed part is planned to end, in UTC."""
    seconds = sum(phase.seconds or 0 for item in day.items for phase in item.phases)
    return agenda.starts_at(day) + timedelta(seconds=seconds)


def parse_agenda(data: Mapping[str, Any], starts: Sequence[datetime], timezone: str) -> Agenda:
    """The agenda from its TOML data; `starts` gives each day's local start."""
    days = tuple(
        Day(
            number=number,
            title=entry["title"],
            date=start.date(),
            starts=start.time(),
            items=tuple(_item(item) for item in entry["item"]),
        )
        for number, (entry, start) in enumerate(zip(data["day"], starts, strict=True), 1)
    )
    return Agenda(timezone, days)


def _item(entry: Mapping[str, Any]) -> AgendaItem:
    return AgendaItem(
        key=entry["key"],
        title=entry["title"],
        kind=ItemKind(entry["kind"]),
        phases=tuple(_phase(entry["key"], phase) for phase in entry["phase"]),
        number=entry.get("number"),
        round=RoundKind(entry["round"]) if "round" in entry else None,
        suggested=entry.get("suggested", False),
        optional=entry.get("optional", False),
        protected=entry.get("protected", False),
    )


def _phase(item_key: str, entry: Mapping[str, Any]) -> Phase:
    minutes = entry.get("minutes")
    return Phase(
        key=f"{item_key}.{entry['key']}",
        title=entry["title"],
        seconds=None if minutes is None else minutes * 60,
        task=entry.get("task", ""),
        scene=SceneKey(entry.get("scene", SceneKey.TIMER)),
        collects=Collects(entry["collects"]) if "collects" in entry else None,
    )
