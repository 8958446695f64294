"""What is written down on the way."""

import datetime as dt
from uuid import UUID, uuid4

from sqlmodel import Field

from huddle_app.store.tables.columns import Row, moment, reference
from huddle_app.store.tables.teams import Team


class Note(Row, table=True):
    """One note of any kind; tools by number with spaces between."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    kind: str = Field(index=True)
    item_key: str = ""
    phase_key: str = ""
    text: str
    written: dt.datetime = moment()
    function: str | None = None
    team_id: UUID | None = reference(Team, default=None)
    team: str = ""
    prompt: str = ""
    tools: str = ""
    who: str = ""
    answer: str = ""
    done: bool = False
