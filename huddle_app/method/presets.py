"""Whole plans to start from: the book's, and ours for other lengths. Items come from the book's agenda."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import Any

from huddle_app.method.agenda import Agenda, AgendaItem, Day, Phase
from huddle_app.method.planning import item_by, lasting


@dataclass(frozen=True)
class PresetDay:
    """One day of a preset: its title, its local start, and the keys of its items in order."""

    title: str
    starts: time
    items: tuple[str, ...]


@dataclass(frozen=True)
class Preset:
    """A plan to start from; `minutes` holds the lengths of the items that differ from the book's."""

    key: str
    title: str
    description: str
    days: tuple[PresetDay, ...]
    minutes: Mapping[str, int]


def parse_presets(data: Mapping[str, Any]) -> tuple[Preset, ...]:
    """The presets from their TOML data."""
    return tuple(
        Preset(
            key=entry["key"],
            title=entry["title"],
            description=entry["description"],
            days=tuple(
                PresetDay(day["title"], time.fromisoformat(day["starts"]), tuple(day["items"]))
                for day in entry["day"]
            ),
            minutes=entry.get("minutes", {}),
        )
        for entry in data["preset"]
    )


def laid_out(preset: Preset, book: Agenda, first: date) -> Agenda:
    """The plan a preset describes, from day 1's date on, a day each; KeyError for an unknown item."""
    days = (
        Day(
            number=number,
            title=day.title,
            date=first + timedelta(days=number - 1),
            starts=day.starts,
            items=tuple(_item(preset, book, key) for key in day.items),
        )
        for number, day in enumerate(preset.days, 1)
    )
    return replace(book, days=tuple(days))


def with_own_words(agenda: Agenda, before: Agenda) -> Agenda:
    """The agenda with the rooms, materials, notes and speakers that were written into another one."""
    items = {item.key: item for item in before.items()}
    days = (
        replace(day, items=tuple(_worded(item, items.get(item.key)) for item in day.items))
        for day in agenda.days
    )
    return replace(agenda, days=tuple(days))


def _item(preset: Preset, book: Agenda, key: str) -> AgendaItem:
    item = item_by(book, key)
    return lasting(item, preset.minutes[key]) if key in preset.minutes else item


def _worded(item: AgendaItem, before: AgendaItem | None) -> AgendaItem:
    if before is None:
        return item
    return replace(
        item,
        rooms=before.rooms,
        materials=before.materials,
        notes=before.notes,
        phases=_spoken(item.phases, before.phases),
    )


def _spoken(phases: Sequence[Phase], before: Sequence[Phase]) -> tuple[Phase, ...]:
    speakers = {phase.key: phase.speaker for phase in before}
    return tuple(replace(phase, speaker=speakers.get(phase.key, "")) for phase in phases)
