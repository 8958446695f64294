"""What the rehearsal's room says and decides: the sample's disconnects, themes, actions and notes."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import cycle, islice
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from huddle_app.method.actions import ActionItem, Criterion
from huddle_app.method.words import Lens
from huddle_app.rehearsal.audience import Card


@dataclass(frozen=True)
class Said:
    """A capture or an observation: in which agenda item, by which function (empty: everybody)."""

    item_key: str
    function: str
    text: str


@dataclass(frozen=True)
class Owners:
    """Who may own action items, in roster order."""

    sales: Sequence[str]
    marketing: Sequence[str]


class Room:
    """The room of the sample workshop."""

    def __init__(self, path: Path) -> None:
        self._data = tomllib.loads(path.read_text(encoding="utf-8"))

    def themes(self) -> tuple[str, ...]:
        """The titles of the major disconnects."""
        return tuple(theme["title"] for theme in self._data["theme"])

    def theme_of(self) -> Mapping[str, str]:
        """The title of the theme by the disconnect's text."""
        return {
            card["text"]: theme["title"]
            for theme in self._data["theme"]
            for card in theme["disconnect"]
        }

    def cards(self, count: int) -> tuple[Card, ...]:
        """`count` disconnects, taken in turn from the themes; each has an id of its own."""
        lists = [theme["disconnect"] for theme in self._data["theme"]]
        longest = max(len(cards) for cards in lists)
        in_turn = [cards[n] for n in range(longest) for cards in lists if n < len(cards)]
        return tuple(
            Card(uuid4(), card["text"], card.get("stage", ""))
            for card in islice(cycle(in_turn), count)
        )

    def actions(
        self, theme_ids: Mapping[str, UUID], owners: Owners, last_day: date
    ) -> tuple[ActionItem, ...]:
        """The action items the room writes, due so many weeks after `last_day`."""
        return tuple(
            _action(entry, theme_ids[theme["title"]], owners, last_day)
            for theme in self._data["theme"]
            for entry in theme["action"]
        )

    def captures(self, item_key: str) -> tuple[Said, ...]:
        """What is captured in an agenda item."""
        return self._said("capture", item_key)

    def observations(self, item_key: str) -> tuple[Said, ...]:
        """What the moderator notes in an agenda item."""
        return self._said("observation", item_key)

    def _said(self, kind: str, item_key: str) -> tuple[Said, ...]:
        return tuple(
            Said(item_key, entry.get("function", ""), entry["text"])
            for entry in self._data[kind]
            if entry["item"] == item_key
        )


def _action(entry: Mapping[str, Any], theme: UUID, owners: Owners, last_day: date) -> ActionItem:
    return ActionItem(
        id=uuid4(),
        theme_id=theme,
        title=entry["title"],
        activities=tuple(entry["activities"]),
        sales_owner=_owner(owners.sales, entry["sales_owner"]),
        marketing_owner=_owner(owners.marketing, entry["marketing_owner"]),
        due=last_day + timedelta(weeks=entry["due_weeks"]),
        lens=Lens(entry["lens"]),
        sign=entry["sign"],
        stops=entry["stops"],
        criteria=frozenset(Criterion(name) for name in entry["criteria"]),
        start_here=entry.get("start_here", False),
    )


def _owner(names: Sequence[str], number: int) -> str:
    """The `number`-th name counted from 1, starting over in a smaller room; empty when there is nobody."""
    return names[(number - 1) % len(names)] if names else ""
