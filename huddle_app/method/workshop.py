"""What a workshop is called, where it takes place in time, and its room code."""

import secrets
from dataclasses import dataclass

# No vowels, so that no word is spelled; no letters that are taken for one another.
_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"


@dataclass(frozen=True)
class Workshop:
    """The workshop's own facts; `accent` is the client's colour (#rrggbb, empty for ours).

    `logo` is the client's picture as PNG, None without one.
    """

    title: str
    company: str
    room_code: str
    timezone: str
    accent: str = ""
    logo: bytes | None = None


def new_room_code() -> str:
    """Four random consonants for the address of the phone pages."""
    return "".join(secrets.choice(_LETTERS) for _ in range(4))
