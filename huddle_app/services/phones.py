"""Which phones have joined, and at which table each sits."""

import hashlib
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import select

from huddle_app.method.errors import HuddleError
from huddle_app.method.events import (
    ClockChanged,
    Events,
    PeopleChanged,
    PhoneJoined,
    TeamsChanged,
)
from huddle_app.method.rounds import Team
from huddle_app.services.kept import Kept
from huddle_app.services.people import People
from huddle_app.services.teams import Teams
from huddle_app.store.database import Database
from huddle_app.store.tables import phones as phone_tables
from huddle_app.texts import _


@dataclass(frozen=True)
class Seat:
    """Where a phone sits: its team now (None when it has none), and the name it joined with, if any."""

    team: Team | None
    name: str


class Phones:
    """The phones of the room, each known by a token only it holds; the file keeps the token's hash."""

    def __init__(self, database: Database, events: Events, people: People, teams: Teams) -> None:
        self._database = database
        self._events = events
        self._people = people
        self._teams = teams
        self._seats = Kept[str, Seat | None]()
        events.subscribe(self._on_event)

    def join_as(self, token: str, participant_id: UUID) -> Seat:
        """Join as a participant: the phone sits wherever that person's team is."""
        if all(person.id != participant_id for person in self._people.everybody()):
            raise HuddleError(_("That name is not on the list. Choose your table instead."))
        return self._join(token, participant_id=participant_id)

    def join_team(self, token: str, team_id: UUID) -> Seat:
        """Join a table without a name."""
        made = self._teams.current()
        if made is None or all(team.id != team_id for team in made.teams):
            raise HuddleError(_("That table does not exist now. Choose one from the list."))
        return self._join(token, team_id=team_id)

    def seat(self, token: str) -> Seat | None:
        """Where a phone sits, or None when it has not joined."""
        key = _hash(token)
        return self._seats.get(key, lambda: self._read(key))

    def count(self) -> int:
        """How many phones have joined."""
        with self._database.reading() as session:
            return len(session.exec(select(phone_tables.Phone.token_hash)).all())

    def _join(
        self, token: str, participant_id: UUID | None = None, team_id: UUID | None = None
    ) -> Seat:
        key = _hash(token)
        row = phone_tables.Phone(token_hash=key, participant_id=participant_id, team_id=team_id)
        with self._database.writing() as session:
            session.merge(row)
        self._seats.forget()
        self._events.publish(PhoneJoined())
        return self._seat(participant_id, team_id)

    def _read(self, key: str) -> Seat | None:
        with self._database.reading() as session:
            row = session.get(phone_tables.Phone, key)
            known = (row.participant_id, row.team_id) if row else None
        return self._seat(*known) if known else None

    def _seat(self, participant_id: UUID | None, team_id: UUID | None) -> Seat:
        if participant_id:
            names = {person.id: person.name for person in self._people.everybody()}
            return Seat(self._teams.team_of(participant_id), names.get(participant_id, ""))
        made = self._teams.current()
        teams = {team.id: team for team in made.teams} if made else {}
        return Seat(teams.get(team_id) if team_id else None, "")

    def _on_event(self, event: object) -> None:
        # Where a person sits depends on the round in force, and that on people and agenda.
        if isinstance(event, TeamsChanged | ClockChanged | PeopleChanged):
            self._seats.forget()


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
