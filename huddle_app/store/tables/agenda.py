"""The plan, and the journal of the clock."""

import datetime as dt
from uuid import UUID, uuid4

from sqlmodel import Field

from huddle_app.store.tables.columns import Row, moment, reference


class Day(Row, table=True):
    """A day of the workshop; date and time are local to the workshop's time zone."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    number: int = Field(unique=True)
    title: str
    date: dt.date
    starts: dt.time


class AgendaItem(Row, table=True):
    """A step, a break, the opening, the evening or an item of the moderator's own."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    day_id: UUID = reference(Day, index=True)
    position: int
    key: str = Field(unique=True)
    title: str
    kind: str
    number: int | None = None
    round: str | None = None
    suggested: bool = False
    optional: bool = False
    protected: bool = False
    starts_at: dt.time | None = None
    rooms: str = ""
    materials: str = ""
    notes: str = ""


class Phase(Row, table=True):
    """A timed part of an agenda item; no seconds means an open end."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    item_id: UUID = reference(AgendaItem, index=True)
    position: int
    key: str = Field(unique=True)
    title: str
    seconds: int | None = None
    task: str = ""
    scene: str
    collects: str | None = None
    least: int | None = None
    protected: bool = False
    waits: bool = False
    advances: bool = False
    ends_at: dt.time | None = None
    turn: int | None = None
    lanes: int = 1
    speaker: str = ""


class JournalEntry(Row, table=True):
    """One thing the moderator did to the clock."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    number: int = Field(unique=True)
    at: dt.datetime = moment()
    did: str
    phase_key: str = ""
    seconds: int = 0
    words: str = ""
    lane: str = ""
