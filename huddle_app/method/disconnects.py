"""What teams send in, and the themes it is gathered into."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from huddle_app.method.words import Stage

THEMES_WANTED = (5, 6)


class DisconnectState(StrEnum):
    """What the moderator did with a disconnect."""

    NEW = "new"
    ACCEPTED = "accepted"
    HIDDEN = "hidden"


@dataclass(frozen=True)
class Disconnect:
    """A place where sales and marketing do not meet, as a team sent it; never with a person's name."""

    id: UUID
    text: str
    stage: Stage | None
    team_id: UUID | None
    team: str
    state: DisconnectState
    theme_id: UUID | None
    received: datetime


@dataclass(frozen=True)
class Theme:
    """One of the five to six major disconnects."""

    id: UUID
    title: str
    disconnects: tuple[Disconnect, ...]

    def teams(self) -> tuple[str, ...]:
        """The names of the teams that named it, each team once, in order of arrival.

        Teams of the two rounds may bear the same name and yet be two.
        """
        teams = {card.team_id: card.team for card in self.disconnects if card.team_id}
        return tuple(teams.values())


@dataclass(frozen=True)
class Board:
    """Everything the room sent in: new, hidden, accepted without a theme, and the themes in order."""

    new: tuple[Disconnect, ...]
    loose: tuple[Disconnect, ...]
    hidden: tuple[Disconnect, ...]
    themes: tuple[Theme, ...]

    def accepted(self) -> tuple[Disconnect, ...]:
        """Everything that may hang on the wall, in order of arrival."""
        cards = self.loose + tuple(card for theme in self.themes for card in theme.disconnects)
        return tuple(sorted(cards, key=lambda card: (card.received, card.id)))
