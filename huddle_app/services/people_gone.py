"""Taking a person off the list, with all that refers to them."""

from uuid import UUID

from sqlmodel import Session, col, or_, select

from huddle_app.store.tables import people as people_tables
from huddle_app.store.tables import phones as phone_tables
from huddle_app.store.tables import teams as team_tables


def take_off(session: Session, person_id: UUID) -> None:
    """Take one person's row away, with what refers to it."""
    bond, team = team_tables.Bond, team_tables.Team
    seats = select(team_tables.Seat).where(team_tables.Seat.participant_id == person_id)
    bonds = select(bond).where(or_(col(bond.one_id) == person_id, col(bond.other_id) == person_id))
    for row in (*session.exec(seats), *session.exec(bonds)):
        session.delete(row)
    for row in session.exec(select(team).where(team.scribe_id == person_id)):
        row.scribe_id = None
    for row in session.exec(select(team).where(team.presenter_id == person_id)):
        row.presenter_id = None
    phones = select(phone_tables.Phone).where(phone_tables.Phone.participant_id == person_id)
    for row in session.exec(phones):
        row.participant_id = None
    session.flush()
    session.delete(session.get_one(people_tables.Participant, person_id))
