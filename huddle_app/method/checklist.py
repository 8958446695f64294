"""What may still be missing before the Huddle, and where it is mended."""

from dataclasses import dataclass
from enum import StrEnum


class Place(StrEnum):
    """Where an open point is mended."""

    PEOPLE = "people"
    SURVEY = "survey"
    AGENDA = "agenda"
    TEAMS = "teams"
    PHONES = "phones"


@dataclass(frozen=True)
class OpenPoint:
    """One thing that is still missing, in a sentence, and where to mend it."""

    text: str
    place: Place
