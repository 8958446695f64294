"""Which phones have joined, and at which table each sits."""

import hashlib
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import select

from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Events, PeopleChanged, PhoneJoined
from huddle_app.method.people import Participant
from huddle_app.method.teams.rounds import Team
from huddle_app.services.kept import Kept
from huddle_app.services.people import People
from huddle_app.services.teams import Teams
from huddle_app.store.database import Database
from huddle_app.store.tables import phones as phone_tables
from huddle_app.texts import _


@dataclass(frozen=True)
class _Joined:
    """How a phone joined."""

    participant_id: UUID | None = None
    team_id: UUID | None = None


@dataclass(frozen=True)
class Seat:
    """Where a phone sits: its team now (None when it has none), and whose it is, if that was said."""

    team: Team | None
    participant: Participant | None = None

    @property
    def name(self) -> str:
        """The name the phone joined with, or empty text."""
        return self.participant.name if self.participant else ""


class Phones:
    """The phones of the room, each known by a token only it holds; the file keeps the token's hash."""

    def __init__(self, database: Database, events: Events, people: People, teams: Teams) -> None:
        self._database = database
        self._events = events
        self._people = people
        self._teams = teams
        self._known = Kept[str, _Joined | None]()
        # Before the phones are told to look again.
        events.subscribe(self._on_event, first=True)

    def join_as(self, token: str, participant_id: UUID) -> Seat:
        """Join as a participant: the phone sits wherever that person's team is, and the person is here."""
        if all(person.id != participant_id for person in self._people.everybody()):
            raise HuddleError(_("That name is not on the list. Choose your table instead."))
        seat = self._join(token, _Joined(participant_id=participant_id))
        self._people.check_in(participant_id)
        return seat

    def join_team(self, token: str, team_id: UUID) -> Seat:
        """Join a table without a name."""
        made = self._teams.current()
        if made is None or all(team.id != team_id for team in made.teams):
            raise HuddleError(_("That table does not exist now. Choose one from the list."))
        return self._join(token, _Joined(team_id=team_id))

    def seat(self, token: str) -> Seat | None:
        """Where a phone sits, or None when it has not joined."""
        key = _hash(token)
        joined = self._known.get(key, lambda: self._read(key))
        return self._seat(joined) if joined else None

    def count(self) -> int:
        """How many phones have joined."""
        with self._database.reading() as session:
            return len(session.exec(select(phone_tables.Phone.token_hash)).all())

    def _join(self, token: str, joined: _Joined) -> Seat:
        row = phone_tables.Phone(
            token_hash=_hash(token), participant_id=joined.participant_id, team_id=joined.team_id
        )
        with self._database.writing() as session:
            session.merge(row)
        self._known.forget()
        self._events.publish(PhoneJoined())
        return self._seat(joined)

    def _read(self, key: str) -> _Joined | None:
        with self._database.reading() as session:
            row = session.get(phone_tables.Phone, key)
            return _Joined(row.participant_id, row.team_id) if row else None

    def _seat(self, joined: _Joined) -> Seat:
        """Where the phone sits by the round in force, which the teams keep in memory."""
        if joined.participant_id:
            team = self._teams.team_of(joined.participant_id)
            people = team.members if team else self._people.everybody()
            found = (person for person in people if person.id == joined.participant_id)
            return Seat(team, next(found, None))
        made = self._teams.current()
        teams = {team.id: team for team in made.teams} if made else {}
        return Seat(teams.get(joined.team_id) if joined.team_id else None)

    def _on_event(self, event: object) -> None:
        # Who is taken off the list, or comes back to it, changes what a phone joined as.
        if isinstance(event, PeopleChanged):
            self._known.forget()


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
