"""What the room votes on."""

import datetime as dt
from uuid import UUID, uuid4

from sqlmodel import Field

from huddle_app.store.tables.columns import Row, moment, reference


class Vote(Row, table=True):
    """A question to the room."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    question: str
    item_key: str = ""
    opened: dt.datetime = moment()
    counts_shown: bool = False
    closed: bool = False


class VoteOption(Row, table=True):
    """One thing to vote for; `hands` is empty until it was counted."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    vote_id: UUID = reference(Vote, index=True)
    position: int
    text: str
    hands: int | None = None
