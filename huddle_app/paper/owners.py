"""Who answers for what: the owners of the action items, each once."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from huddle_app.method.actions import ActionItem
from huddle_app.method.words import Function


@dataclass
class Owner:
    """One owner as first written, the side or sides he or she stands for, and the items in order."""

    name: str
    sides: list[Function] = field(default_factory=list[Function])
    items: list[ActionItem] = field(default_factory=list[ActionItem])


def owners(actions: Iterable[ActionItem]) -> tuple[Owner, ...]:
    """Every owner in order of appearance; case and spaces in the name do not matter."""
    found: dict[str, Owner] = {}
    for item in actions:
        pairs = {Function.SALES: item.sales_owner, Function.MARKETING: item.marketing_owner}
        for side, name in pairs.items():
            if name.strip():
                owner = found.setdefault(_key(name), Owner(name.strip()))
                _add(owner, side, item)
    return tuple(found.values())


def _add(owner: Owner, side: Function, item: ActionItem) -> None:
    if side not in owner.sides:
        owner.sides.append(side)
    if item not in owner.items:
        owner.items.append(item)


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
