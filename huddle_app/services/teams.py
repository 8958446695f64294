"""Rounds of teams: drawn, kept, and which one counts now."""

import secrets
from collections.abc import Callable
from uuid import UUID

from sqlmodel import Session, col, func, select

from huddle_app.method.events import Events, PeopleChanged, TeamsChanged
from huddle_app.method.people import Participant, by_name
from huddle_app.method.teams import Round, Team, draw_mixed, draw_separate
from huddle_app.method.words import Function, RoundKind, round_name
from huddle_app.services.deeds import Deeds
from huddle_app.services.kept import Kept
from huddle_app.services.people import People, participant
from huddle_app.store.database import Database
from huddle_app.store.tables import people as people_tables
from huddle_app.store.tables import teams as team_tables
from huddle_app.texts import _


class Teams:
    """The separate and the mixed round."""

    def __init__(
        self,
        database: Database,
        events: Events,
        deeds: Deeds,
        people: People,
        kind_now: Callable[[], RoundKind],
    ) -> None:
        self._database = database
        self._deeds = deeds
        self._people = people
        self._kind_now = kind_now
        self._known = Kept[RoundKind, Round | None]()
        events.subscribe(self._on_event, first=True)

    def draw(
        self,
        kind: RoundKind,
        seed: int | None = None,
        *,
        wanted: int | None = None,
        function: Function = Function.SALES,
    ) -> Round:
        """Divide the people anew and keep the result; the same seed gives the same teams.

        There are as many teams as `wanted`, else as fit best: in the separate round of a function.
        Earlier rounds stay in the file, since disconnects refer to their teams.
        """
        seed = secrets.randbelow(1_000_000) if seed is None else seed
        name = _("Draw of {teams}").format(teams=round_name(kind).lower())
        with self._deeds.doing(name, TeamsChanged()) as session:
            people = self._people.everybody()
            if kind is RoundKind.SEPARATE:
                made = draw_separate(people, seed, {function: wanted} if wanted else None)
            else:
                made = draw_mixed(people, seed, self.round(RoundKind.SEPARATE), wanted)
            return _write(session, made)

    def round(self, kind: RoundKind) -> Round | None:
        """The round of a kind that is in force, or None before it is drawn."""
        return self._known.get(kind, lambda: self._read(kind))

    def rounds(self) -> tuple[Round, ...]:
        """The rounds in force, separate before mixed."""
        both = (self.round(RoundKind.SEPARATE), self.round(RoundKind.MIXED))
        return tuple(made for made in both if made)

    def current(self) -> Round | None:
        """The round people sit in now: the one the agenda stands at, else the other one."""
        now = self._kind_now()
        other = RoundKind.MIXED if now is RoundKind.SEPARATE else RoundKind.SEPARATE
        return self.round(now) or self.round(other)

    def team_of(self, person_id: UUID) -> Team | None:
        """Where a participant sits now."""
        made = self.current()
        for team in made.teams if made else ():
            if any(member.id == person_id for member in team.members):
                return team
        return None

    def _on_event(self, event: object) -> None:
        if isinstance(event, PeopleChanged | TeamsChanged):
            self._known.forget()

    def _read(self, kind: RoundKind) -> Round | None:
        with self._database.reading() as session:
            return _read(session, kind)


def _write(session: Session, made: Round) -> Round:
    row = team_tables.TeamRound(
        number=_next_number(session),
        kind=made.kind,
        seed=made.seed,
        notices="\n".join(made.notices),
    )
    session.add(row)
    session.flush()
    teams: list[Team] = []
    for position, team in enumerate(made.teams):
        table = team_tables.Team(round_id=row.id, position=position, name=team.name)
        session.add(table)
        session.flush()
        session.add_all(
            team_tables.Seat(team_id=table.id, participant_id=member.id) for member in team.members
        )
        teams.append(Team(table.id, team.name, tuple(sorted(team.members, key=by_name))))
    return Round(made.kind, made.seed, tuple(teams), made.notices)


def _next_number(session: Session) -> int:
    return session.exec(select(func.coalesce(func.max(team_tables.TeamRound.number), 0))).one() + 1


def _read(session: Session, kind: RoundKind) -> Round | None:
    table = team_tables.TeamRound
    newest = select(table).where(table.kind == kind).order_by(col(table.number).desc())
    row = session.exec(newest).first()
    if row is None:
        return None
    teams = select(team_tables.Team).where(team_tables.Team.round_id == row.id)
    return Round(
        kind,
        row.seed,
        tuple(
            Team(team.id, team.name, _members(session, team.id))
            for team in session.exec(teams.order_by(col(team_tables.Team.position)))
        ),
        tuple(row.notices.splitlines()),
    )


def _members(session: Session, team_id: UUID) -> tuple[Participant, ...]:
    query = (
        select(people_tables.Participant)
        .join(
            team_tables.Seat,
            col(team_tables.Seat.participant_id) == col(people_tables.Participant.id),
        )
        .where(team_tables.Seat.team_id == team_id)
    )
    return tuple(sorted((participant(row) for row in session.exec(query)), key=by_name))
