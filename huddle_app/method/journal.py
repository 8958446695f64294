"""The journal of the clock: what the moderator did, each with its UTC time.

Nothing else carries truth about time: a crash, a reopened lid and a second look from the projector
all compute the same from it.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from huddle_app.method.agenda import Phase


class Did(StrEnum):
    """What the moderator did to the clock."""

    GO = "go"
    """Went to a phase, and its clock runs."""
    HOLD = "hold"
    """Went to a phase that waits to be started."""
    PAUSE = "pause"
    RESUME = "resume"
    ADD = "add"
    """Gave a phase more seconds, or fewer (negative)."""
    DROP = "drop"
    """Left a phase out that was still to come."""
    TURN = "turn"
    """Started the turn of a team within the phase."""
    TURN_END = "turn end"
    PLAN = "plan"
    """Changed the plan: nothing in it takes effect before this moment."""
    FINISH = "finish"


@dataclass(frozen=True)
class Entry:
    """One line of the journal.

    `phase_key` is the phase gone to, lengthened or dropped; `words` says whose turn it is and `lane`
    where: on each side teams may take turns at the same time.
    """

    at: datetime
    did: Did
    phase_key: str = ""
    seconds: int = 0
    words: str = ""
    lane: str = ""


@dataclass(frozen=True)
class Stay:
    """One visit to a phase; `ends` is None while it lasts. Waiting for the start is no part of it."""

    phase_key: str
    starts: datetime
    ends: datetime | None


class Status(StrEnum):
    """What the clock is doing."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    HELD = "held"
    """In a phase that waits to be started."""
    FINISHED = "finished"


@dataclass(frozen=True)
class Turn:
    """The turn of one team: so many seconds planned and left (negative: over time)."""

    lane: str
    words: str
    seconds: int
    left: float


def arrival(at: datetime, phase: Phase) -> Entry:
    """The entry with which a phase is entered."""
    return Entry(at, Did.HOLD if phase.waits else Did.GO, phase_key=phase.key)
