"""What a workshop is called, where it takes place in time, its room code and the room's Wi-Fi."""

import re
import secrets
from dataclasses import dataclass, field

from huddle_app.method.errors import HuddleError
from huddle_app.texts import _

# No vowels, so that no word is spelled; no letters that are taken for one another.
_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
LONGEST_NAME, SHORTEST_PASSWORD, LONGEST_PASSWORD = 32, 8, 63
"""Bytes of a Wi-Fi's name, characters of its password (IEEE 802.11)."""
_KEY = re.compile(r"[0-9A-Fa-f]{64}")
_SPECIAL = re.compile(r'[\\;,":]')


@dataclass(frozen=True)
class WiFi:
    """The Wi-Fi that phones join in the room; open without a password, `hidden` when it tells no name.

    The password is left out of what is printed of it, so that no log gets to know it.
    """

    name: str
    password: str = field(repr=False)
    hidden: bool = False

    @property
    def is_named(self) -> bool:
        """Whether the name is one that a Wi-Fi can have."""
        return 0 < len(self.name.encode()) <= LONGEST_NAME

    def check(self) -> None:
        """HuddleError where no Wi-Fi can be like this."""
        if not self.name:
            raise HuddleError(_("The Wi-Fi needs its name as well as its password."))
        if not self.is_named:
            text = _("A Wi-Fi’s name has {most} letters at most, fewer where they have accents.")
            raise HuddleError(text.format(most=LONGEST_NAME))
        if self.password:
            _check_password(self.password)

    def code(self) -> str:
        """What a QR code says so that a phone joins (the format of zxing, which phones read).

        HuddleError where no Wi-Fi can be like this: half a code would send the room searching.
        """
        self.check()
        # Phones join a WPA2 and a WPA3 network by "WPA" too.
        kind = "WPA" if self.password else "nopass"
        secret = f"P:{_escaped(self.password)};" if self.password else ""
        hidden = "H:true;" if self.hidden else ""
        return f"WIFI:T:{kind};S:{_escaped(self.name)};{secret}{hidden};"


@dataclass(frozen=True)
class Workshop:
    """The workshop's own facts; `accent` is the client's colour (#rrggbb, empty for ours).

    `logo` is the client's picture as PNG, None without one; `wifi` is None while it is not known.
    """

    title: str
    company: str
    room_code: str
    timezone: str
    accent: str = ""
    logo: bytes | None = None
    wifi: WiFi | None = None


def new_room_code() -> str:
    """Four random consonants for the address of the phone pages."""
    return "".join(secrets.choice(_LETTERS) for _place in range(4))


def _check_password(password: str) -> None:
    """A password of the full length may be the key itself, in 64 hexadecimal digits."""
    n = len(password)
    if n < SHORTEST_PASSWORD:
        text = _("A Wi-Fi’s password has at least {least} characters; this one has {n}.")
        raise HuddleError(text.format(least=SHORTEST_PASSWORD, n=n))
    if n > LONGEST_PASSWORD and not _KEY.fullmatch(password):
        text = _("A Wi-Fi’s password has at most {most} characters; this one has {n}.")
        raise HuddleError(text.format(most=LONGEST_PASSWORD, n=n))


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)
