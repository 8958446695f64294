"""The plan as it stands in a file: from its TOML data to the agenda."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from huddle_app.method.agenda import Agenda, AgendaItem, Collects, Day, ItemKind, Phase, SceneKey
from huddle_app.method.words import RoundKey


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
        round=RoundKey.read(entry["round"]) if "round" in entry else None,
        suggested=entry.get("suggested", False),
        optional=entry.get("optional", False),
        protected=entry.get("protected", False),
    )


def _phase(item_key: str, entry: Mapping[str, Any]) -> Phase:
    return Phase(
        key=f"{item_key}.{entry['key']}",
        title=entry["title"],
        seconds=_seconds(entry, "minutes"),
        task=entry.get("task", ""),
        scene=SceneKey(entry.get("scene", SceneKey.TIMER)),
        collects=Collects(entry["collects"]) if "collects" in entry else None,
        least=_seconds(entry, "least"),
        protected=entry.get("protected", False),
        waits=entry.get("waits", False),
        turn=_seconds(entry, "turn"),
    )


def _seconds(entry: Mapping[str, Any], name: str) -> int | None:
    minutes = entry.get(name)
    return None if minutes is None else round(minutes * 60)
