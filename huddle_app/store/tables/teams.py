"""Rounds, their teams, and who sits where."""

from uuid import UUID, uuid4

from sqlmodel import Field

from huddle_app.store.tables.columns import Row, reference
from huddle_app.store.tables.people import Participant


class TeamRound(Row, table=True):
    """One division into teams; the newest of a kind is the one in force."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    number: int = Field(unique=True)
    kind: str = Field(index=True)
    seed: int
    notices: str = ""


class Team(Row, table=True):
    """One table of a round."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    round_id: UUID = reference(TeamRound, index=True)
    position: int
    name: str


class Seat(Row, table=True):
    """Who sits in which team."""

    team_id: UUID = reference(Team, primary_key=True)
    participant_id: UUID = reference(Participant, primary_key=True)
