"""What the room needs to open the phone pages; given to the projector by whoever serves them."""

from collections.abc import Callable
from typing import Protocol


class JoinAddress(Protocol):
    """Where the phone pages are."""

    @property
    def join(self) -> str:
        """The full address, for the QR code."""
        ...

    @property
    def short(self) -> str:
        """The address as a person types it."""
        ...

    @property
    def room(self) -> str:
        """The room code."""
        ...


WhereToJoin = Callable[[], JoinAddress | None]
"""Gives the address, or None while phones are not served."""
