"""Whom the list of people shows, and who is meant by a part of a name."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from unicodedata import combining, normalize

from huddle_app.method.people import Participant, Presence
from huddle_app.texts import _


class Shown(StrEnum):
    """Which people the list shows."""

    ALL = "all"
    NOT_HERE = "not here"
    AWAY = "away"


def shown_names() -> Mapping[Shown, str]:
    """The choices in words, in their order."""
    return {Shown.ALL: _("All"), Shown.NOT_HERE: _("Not here yet"), Shown.AWAY: _("Away")}


def shown(people: Iterable[Participant], which: Shown) -> tuple[Participant, ...]:
    """Those of the people whom a choice leaves."""
    wanted = {Shown.NOT_HERE: Presence.EXPECTED, Shown.AWAY: Presence.AWAY}.get(which)
    return tuple(person for person in people if wanted in (None, person.presence))


def plain(text: str) -> str:
    """A text as it is searched: “alvaro” finds Álvaro, whatever the case and the spaces."""
    letters = (letter for letter in normalize("NFKD", text) if not combining(letter))
    return " ".join("".join(letters).casefold().split())


def named(people: Iterable[Participant], text: str) -> tuple[Participant, ...]:
    """Those in whose name `text` stands; those who are called just so go before all others."""
    wanted = plain(text)
    found = tuple(person for person in people if wanted and wanted in plain(person.name))
    return tuple(person for person in found if plain(person.name) == wanted) or found
