"""What may still be missing before the Huddle, and where it is mended."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from huddle_app.method.ways import Trap


class Place(StrEnum):
    """Where an open point is mended."""

    PEOPLE = "people"
    SURVEY = "survey"
    AGENDA = "agenda"
    TEAMS = "teams"
    PHONES = "phones"
    ROOM = "room"
    PAPERS = "papers"


@dataclass(frozen=True)
class OpenPoint:
    """One thing that is still missing, in a sentence, and where to mend it; a trap has its ways out."""

    text: str
    place: Place
    trap: "Trap | None" = None
