"""Rounds of teams as rows: read, written anew, and brought up to date."""

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, func, select

from huddle_app.method.people import Participant, by_name
from huddle_app.method.teams.rounds import Round, RoundKey, Team
from huddle_app.services.people import participant
from huddle_app.store.tables import people as people_tables
from huddle_app.store.tables import teams as tables


def read_round(session: Session, key: RoundKey) -> Round | None:
    """The newest round of a key; None before there is one. A team that nobody sits in is left out."""
    row = _newest(session, key)
    if row is None:
        return None
    members: dict[UUID, list[Participant]] = {}
    locked: set[UUID] = set()
    for seat, person in _seats(session, row.id):
        members.setdefault(seat.team_id, []).append(participant(person))
        if seat.locked:
            locked.add(seat.participant_id)
    return Round(
        key,
        row.seed,
        tuple(_team(team, members[team.id]) for team in _teams(session, row.id, members)),
        tuple(row.notices.splitlines()),
        frozenset(locked),
        row.changed,
    )


def read_keys(session: Session) -> tuple[RoundKey, ...]:
    """The rounds that have been drawn, in the order of their first draw."""
    table = tables.TeamRound
    kinds = session.exec(select(table.kind).order_by(col(table.number)))
    return tuple(dict.fromkeys(RoundKey.read(kind) for kind in kinds))


def add_round(session: Session, made: Round) -> None:
    """Write a new round; the earlier ones of its key stay, since disconnects refer to their teams."""
    last = session.exec(select(func.coalesce(func.max(tables.TeamRound.number), 0))).one()
    row = tables.TeamRound(number=last + 1, kind=str(made.key), seed=made.seed)
    session.add(row)
    session.flush()
    _bring_up_to_date(session, row, made)


def change_round(session: Session, made: Round) -> None:
    """Bring the newest round of its key up to what it is now; there is one."""
    row = _newest(session, made.key)
    if row is None:
        raise LookupError(str(made.key))
    _bring_up_to_date(session, row, made)


def _bring_up_to_date(session: Session, row: tables.TeamRound, made: Round) -> None:
    row.notices, row.changed = "\n".join(made.notices), made.changed
    session.flush()
    for position, team in enumerate(made.teams):
        _put(session, tables.Team(id=team.id, round_id=row.id, **_columns(position, team)))
    session.flush()
    _reseat(session, row.id, made)


def _put(session: Session, row: tables.Team) -> None:
    """Write a row, or what differs of it: a deed lists only what it has changed."""
    there = session.get(tables.Team, row.id)
    if there is None:
        session.add(row)
        return
    for name, value in row.model_dump().items():
        if getattr(there, name) != value:
            setattr(there, name, value)


def _reseat(session: Session, round_id: UUID, made: Round) -> None:
    """Give everybody their seat; the other seats of the round go."""
    wanted = {
        (team.id, member.id): member.id in made.locked
        for team in made.teams
        for member in team.members
    }
    for seat, _person in _seats(session, round_id):
        locked = wanted.pop((seat.team_id, seat.participant_id), None)
        if locked is None:
            session.delete(seat)
        elif seat.locked != locked:
            seat.locked = locked
    session.flush()
    session.add_all(
        tables.Seat(team_id=team, participant_id=person, locked=locked)
        for (team, person), locked in wanted.items()
    )


def _newest(session: Session, key: RoundKey) -> tables.TeamRound | None:
    table = tables.TeamRound
    query = select(table).where(table.kind == str(key)).order_by(col(table.number).desc())
    return session.exec(query).first()


def _seats(session: Session, round_id: UUID) -> list[tuple[tables.Seat, people_tables.Participant]]:
    """Each seat of a round, with who sits there."""
    seat, person, team = tables.Seat, people_tables.Participant, tables.Team
    query = (
        select(seat, person)
        .join(person, col(seat.participant_id) == col(person.id))
        .join(team, col(seat.team_id) == col(team.id))
        .where(team.round_id == round_id)
    )
    return list(session.exec(query))


def _teams(session: Session, round_id: UUID, taken: Iterable[UUID]) -> Iterator[tables.Team]:
    table = tables.Team
    query = select(table).where(table.round_id == round_id).order_by(col(table.position))
    return (row for row in session.exec(query) if row.id in taken)


def _team(row: tables.Team, members: Iterable[Participant]) -> Team:
    return Team(
        row.id,
        row.name,
        tuple(sorted(members, key=by_name)),
        row.room,
        row.scribe_id,
        row.presenter_id,
        row.locked,
    )


def _columns(position: int, team: Team) -> dict[str, Any]:
    return {
        "position": position,
        "name": team.name,
        "room": team.room,
        "scribe_id": team.scribe,
        "presenter_id": team.presenter,
        "locked": team.locked,
    }
