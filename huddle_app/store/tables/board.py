"""Disconnects and the themes they are gathered into."""

import datetime as dt
from uuid import UUID, uuid4

from sqlmodel import Field

from huddle_app.store.tables.columns import Row, moment, reference
from huddle_app.store.tables.teams import Team


class Theme(Row, table=True):
    """One of the five to six major disconnects."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    position: int
    title: str


class Disconnect(Row, table=True):
    """What a team sent in; the id is made by the phone, so that sending twice stores once."""

    id: UUID = Field(primary_key=True)
    text: str
    stage: str | None = None
    team_id: UUID | None = reference(Team, default=None)
    state: str
    theme_id: UUID | None = reference(Theme, default=None, index=True)
    received: dt.datetime = moment()
