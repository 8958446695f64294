"""Actions by name: what pages offer beside their buttons and menus."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import shiboken6
from PySide6.QtWidgets import QWidget


def always() -> bool:
    """For what can be done at any time."""
    return True


@dataclass(frozen=True)
class Command:
    """One action: its name, its keys as printed on keycaps, what it does, and where it belongs.

    `words` are others by which it is found; they are not shown.
    """

    name: str
    keys: tuple[str, ...]
    run: Callable[[], object]
    group: str
    enabled: Callable[[], bool] = always
    words: str = ""


Offer = Callable[[], Iterable[Command]]


class Commands:
    """What pages offer to the command palette; buttons and menus are found without being offered."""

    def __init__(self) -> None:
        self._offers: list[tuple[QWidget, Offer]] = []

    def offer(self, owner: QWidget, commands: Offer) -> None:
        """Ask for these commands whenever the palette opens, as long as `owner` is in its window."""
        self._offers.append((owner, commands))

    def of(self, window: QWidget) -> list[Command]:
        """What is offered in a window at this moment."""
        self._offers = [offer for offer in self._offers if shiboken6.isValid(offer[0])]
        return [
            command
            for owner, commands in self._offers
            if owner.window() is window
            for command in commands()
        ]
