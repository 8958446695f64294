"""What is written down on the way."""

import datetime as dt
from uuid import UUID, uuid4

from sqlmodel import Field

from huddle_app.store.tables.columns import Row, moment


class Capture(Row, table=True):
    """What was said in a step."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    item_key: str
    team: str = ""
    text: str
    written: dt.datetime = moment()


class Observation(Row, table=True):
    """A private note of the moderator."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    phase_key: str = ""
    text: str
    written: dt.datetime = moment()
