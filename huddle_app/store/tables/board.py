"""Disconnects and the themes they are gathered into."""

import datetime as dt
from uuid import UUID, uuid4

from sqlmodel import Field, SQLModel

from huddle_app.store.tables.columns import moment, reference
from huddle_app.store.tables.teams import Team


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
    team_id: UUID | None = reference(Team, default=None)
    state: str
    theme_id: UUID | None = reference(Theme, default=None, index=True)
    received: dt.datetime = moment()
