"""What the rehearsal's room says and decides: the sample's disconnects, themes, actions and notes."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import cycle, islice
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID, uuid4

from huddle_app.method.actions import ActionItem, Criterion
from huddle_app.method.notes import NoteKind
from huddle_app.method.words import Function, Lens
from huddle_app.rehearsal.audience import Card

Thing = TypeVar("Thing")


@dataclass(frozen=True)
class Said:
    """A note to be written: by the n-th team of its function and the n-th person of another, if any.

    `values` are the further values of the note.
    """

    kind: NoteKind
    text: str
    team: tuple[Function, int] | None
    who: tuple[Function, int] | None
    values: Mapping[str, Any]


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

    def notes(self, phase_key: str) -> tuple[Said, ...]:
        """What is written down in a phase."""
        return tuple(_said(entry) for entry in self._data["note"] if entry["phase"] == phase_key)


def in_turn(things: Sequence[Thing], number: int) -> Thing | None:
    """The `number`-th counted from 1, starting over where there are fewer; None when there is nothing."""
    return things[(number - 1) % len(things)] if things else None


def _said(entry: Mapping[str, Any]) -> Said:
    function = Function(entry["function"]) if "function" in entry else None
    who: Mapping[str, Any] = entry.get("who", {})
    lens = Function(entry["prompt"]) if entry["kind"] == NoteKind.LENS else None
    values = {name: entry[name] for name in ("prompt", "answer", "done") if name in entry}
    return Said(
        kind=NoteKind(entry["kind"]),
        text=entry["text"],
        team=(function, entry["team"]) if function and "team" in entry else None,
        who=(Function(who["function"]), who["number"]) if who else None,
        values={**values, "function": function or lens, "tools": tuple(entry.get("tools", ()))},
    )


def _action(entry: Mapping[str, Any], theme: UUID, owners: Owners, last_day: date) -> ActionItem:
    return ActionItem(
        id=uuid4(),
        theme_id=theme,
        title=entry["title"],
        activities=tuple(entry["activities"]),
        sales_owner=in_turn(owners.sales, entry["sales_owner"]) or "",
        marketing_owner=in_turn(owners.marketing, entry["marketing_owner"]) or "",
        due=last_day + timedelta(weeks=entry["due_weeks"]),
        lens=Lens(entry["lens"]),
        sign=entry["sign"],
        stops=entry["stops"],
        criteria=frozenset(Criterion(name) for name in entry["criteria"]),
        start_here=entry.get("start_here", False),
    )
