"""The phones of the room."""

from uuid import UUID

from sqlmodel import Field

from huddle_app.store.tables.columns import Row, reference
from huddle_app.store.tables.people import Participant
from huddle_app.store.tables.teams import Team


class Phone(Row, table=True):
    """A phone that joined: known by the hash of its token, sitting with a participant's or a named team."""

    token_hash: str = Field(primary_key=True)
    participant_id: UUID | None = reference(Participant, default=None)
    team_id: UUID | None = reference(Team, default=None)
