"""What is written down on the way: the room's captures and the moderator's private observations."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True)
class Capture:
    """What was said in a step, for the room and the report; `team` is empty when it is everybody's."""

    id: UUID
    item_key: str
    team: str
    text: str
    written: datetime


@dataclass(frozen=True)
class Observation:
    """A private note of the moderator, stamped with the phase it was made in; in no print."""

    id: UUID
    phase_key: str
    text: str
    written: datetime
