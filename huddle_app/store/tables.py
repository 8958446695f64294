"""The tables of a workshop file. Times are aware UTC; keys are UUIDs made by us, so files can be merged."""

# No `from __future__ import annotations` here: it breaks SQLModel relationships with lists.
import datetime as dt
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import DateTime
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel


class UtcTime(TypeDecorator[dt.datetime]):
    """An aware UTC time in a column that keeps none of the zone."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> Any:
        """The time as stored, without its zone."""
        return None if value is None else value.astimezone(dt.UTC).replace(tzinfo=None)

    def process_result_value(self, value: dt.datetime | None, dialect: Dialect) -> Any:
        """The time as used, in UTC."""
        return None if value is None else value.replace(tzinfo=dt.UTC)


def _moment() -> Any:
    return Field(sa_type=UtcTime)


class Workshop(SQLModel, table=True):
    """The one row that says which workshop this is."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    title: str
    company: str
    room_code: str
    timezone: str
    created: dt.datetime = _moment()


class Day(SQLModel, table=True):
    """A day of the workshop; date and time are local to the workshop's time zone."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    number: int = Field(unique=True)
    title: str
    date: dt.date
    starts: dt.time


class AgendaItem(SQLModel, table=True):
    """A step, a break, the opening or the evening."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    day_id: UUID = Field(foreign_key="day.id", index=True)
    position: int
    key: str = Field(unique=True)
    title: str
    kind: str
    number: int | None = None
    round: str | None = None
    suggested: bool = False
    optional: bool = False
    protected: bool = False


class Phase(SQLModel, table=True):
    """A timed part of an agenda item; no seconds means an open end."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    item_id: UUID = Field(foreign_key="agendaitem.id", index=True)
    position: int
    key: str = Field(unique=True)
    title: str
    seconds: int | None = None
    task: str = ""
    scene: str
    collects: str | None = None


class JournalEntry(SQLModel, table=True):
    """One thing the moderator did to the clock."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    number: int = Field(unique=True)
    at: dt.datetime = _moment()
    did: str
    phase_key: str = ""
    seconds: int = 0


class Participant(SQLModel, table=True):
    """One person of the workshop."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    name: str = Field(index=True)
    function: str
    level: str = ""
    region: str = ""
    department: str = ""
    email: str = ""


class TeamRound(SQLModel, table=True):
    """One division into teams; the newest of a kind is the one in force."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    kind: str = Field(index=True)
    seed: int
    drawn: dt.datetime = _moment()
    notices: str = ""


class Team(SQLModel, table=True):
    """One table of a round."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    round_id: UUID = Field(foreign_key="teamround.id", index=True)
    position: int
    name: str


class Seat(SQLModel, table=True):
    """Who sits in which team."""

    team_id: UUID = Field(foreign_key="team.id", primary_key=True)
    participant_id: UUID = Field(foreign_key="participant.id", primary_key=True)


class Phone(SQLModel, table=True):
    """A phone that joined: known by the hash of its token, sitting with a participant's or a named team."""

    token_hash: str = Field(primary_key=True)
    participant_id: UUID | None = Field(default=None, foreign_key="participant.id")
    team_id: UUID | None = Field(default=None, foreign_key="team.id")
    joined: dt.datetime = _moment()


class Wave(SQLModel, table=True):
    """One run of the questionnaires; the first imported is the Huddle's own."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    name: str = Field(unique=True)
    created: dt.datetime = _moment()


class Respondent(SQLModel, table=True):
    """One anonymous set of answers."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    wave_id: UUID = Field(foreign_key="wave.id", index=True)
    code: str
    function: str
    level: str = ""
    region: str = ""


class Rating(SQLModel, table=True):
    """One answer: 1–7 to one statement column such as `trust.3`."""

    respondent_id: UUID = Field(foreign_key="respondent.id", primary_key=True)
    statement: str = Field(primary_key=True)
    value: int


class Capture(SQLModel, table=True):
    """What was said in a step."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    item_key: str
    team: str = ""
    text: str
    written: dt.datetime = _moment()


class Observation(SQLModel, table=True):
    """A private note of the moderator."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    phase_key: str = ""
    text: str
    written: dt.datetime = _moment()


class Theme(SQLModel, table=True):
    """One of the five to six major disconnects."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    position: int
    title: str


class Disconnect(SQLModel, table=True):
    """What a team sent in; the id is made by the phone, so that sending twice stores once."""

    id: UUID = Field(primary_key=True)
    text: str
    stage: str | None = None
    team_id: UUID | None = Field(default=None, foreign_key="team.id")
    state: str
    theme_id: UUID | None = Field(default=None, foreign_key="theme.id", index=True)
    received: dt.datetime = _moment()


class Action(SQLModel, table=True):
    """What will be done about a theme; activities one a line, criteria by name."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    theme_id: UUID = Field(foreign_key="theme.id", index=True)
    position: int
    title: str
    activities: str = ""
    sales_owner: str = ""
    marketing_owner: str = ""
    due: dt.date | None = None
    lens: str | None = None
    sign: str = ""
    stops: str = ""
    criteria: str = ""
    start_here: bool = False
