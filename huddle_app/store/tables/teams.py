"""Rounds, their teams, who sits where, and what is wanted of them."""

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
    changed: bool = False


class Team(Row, table=True):
    """One table of a round."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    round_id: UUID = reference(TeamRound, index=True)
    position: int
    name: str
    room: str = ""
    scribe_id: UUID | None = reference(Participant, default=None)
    presenter_id: UUID | None = reference(Participant, default=None)
    locked: bool = False


class Seat(Row, table=True):
    """Who sits in which team."""

    team_id: UUID = reference(Team, primary_key=True)
    participant_id: UUID = reference(Participant, primary_key=True)
    locked: bool = False


class RoundRules(Row, table=True):
    """What is wanted of a round; teams as “sales=8” and wishes one a line, the most important first."""

    round: str = Field(primary_key=True)
    smallest: int
    largest: int
    leadership: str
    others: str
    only_here: bool
    teams: str = ""
    wishes: str = ""


class Bond(Row, table=True):
    """Two people who must sit together, or must not; `one_id` is the smaller of the two ids."""

    one_id: UUID = reference(Participant, primary_key=True)
    other_id: UUID = reference(Participant, primary_key=True)
    together: bool
