"""Which screen is the room's: known by what the device says of itself, never by its number or place."""

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from typing import Protocol, TypeVar

MOST = 6
"""Screens that are remembered."""
_BETWEEN, _LINE = "\t", "\n"


class Named(Protocol):
    """What a screen says of itself."""

    def manufacturer(self) -> str:
        """Who made it, where it tells."""
        ...

    def model(self) -> str:
        """Its model, where it tells."""
        ...

    def serialNumber(self) -> str:  # noqa: N802 - Qt's name
        """Its serial number, where it tells."""
        ...

    def name(self) -> str:
        """The name of its socket."""
        ...


Screen = TypeVar("Screen", bound=Named)


@dataclass(frozen=True)
class Identity:
    """A screen as it is remembered."""

    maker: str
    model: str
    serial: str
    socket: str

    def likeness(self, other: "Identity") -> int:
        """How surely both are one device: 3 by its number, 2 by model and socket, 1 by model, 0 not.

        A device that tells nothing is known by its socket.
        """
        if (self.maker, self.model) != (other.maker, other.model):
            return 0
        if self.serial or other.serial:
            return 3 if self.serial == other.serial else 0
        if self.socket == other.socket:
            return 2
        return 1 if self.model else 0


def identity(screen: Named) -> Identity:
    """What a screen is remembered by."""
    said = (screen.manufacturer(), screen.model(), screen.serialNumber(), screen.name())
    return Identity(*(" ".join(words.split()) for words in said))


def in_words(screen: Named) -> str:
    """What a screen is called: its model and the socket it is plugged into."""
    words = (screen.manufacturer(), screen.model(), screen.name())
    return " ".join(dict.fromkeys(filter(None, (word.strip() for word in words))))


def remembered(text: str) -> tuple[Identity, ...]:
    """The screens in a text that `as_text` has made, the latest first; other lines are passed over."""
    lines = (line.split(_BETWEEN) for line in text.split(_LINE))
    return tuple(Identity(*fields) for fields in lines if len(fields) == 4)


def as_text(known: Iterable[Identity]) -> str:
    """Screens as a text to be kept."""
    return _LINE.join(_BETWEEN.join(astuple(screen)) for screen in known)


def with_latest(known: Iterable[Identity], latest: Identity) -> tuple[Identity, ...]:
    """The remembered screens with the one used just now in front."""
    return (latest, *(screen for screen in known if screen != latest))[:MOST]


def known_screen(
    screens: Sequence[Screen], desk: Screen, known: Iterable[Identity]
) -> Screen | None:
    """The screen that was used latest of those plugged in, never the desk's; None for none known."""
    others = [screen for screen in screens if screen is not desk]
    for wanted in known:
        best = max(others, key=lambda s: identity(s).likeness(wanted), default=None)
        if best is not None and identity(best).likeness(wanted):
            return best
    return None


def room_screen(
    screens: Sequence[Screen], desk: Screen, known: Iterable[Identity]
) -> Screen | None:
    """The screen for the room: a known one if it is not the desk's, else any other, else None."""
    others = (screen for screen in screens if screen is not desk)
    return known_screen(screens, desk, known) or next(others, None)
