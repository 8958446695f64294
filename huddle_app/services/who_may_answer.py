"""Who may answer a wave: the people on the list, or as many as were said to be asked or have a code."""

from collections import Counter

from sqlmodel import Session

from huddle_app.method.survey.invited import Invited, InvitedCells, invited_cells
from huddle_app.method.words import Function
from huddle_app.services.people import People
from huddle_app.store.database import Database


def who_may_answer(database: Database, wave: str, people: People) -> InvitedCells:
    """How many of each function, level and region: whoever is on the list, here today or not."""
    listed = Counter((each.function, each.level, each.region) for each in people.everybody())
    with database.reading() as session:
        said = read_said(session, wave)
        return invited_cells(listed, said if said or listed else _coded(session, wave))


def read_said(session: Session, wave: str) -> Invited:
    """How many were asked as the moderator says; empty where nothing was said."""
    said = (
        "SELECT function, level, invited.number FROM invited JOIN wave ON wave.id = wave_id"
        " WHERE wave.name = ?"
    )
    return _numbers(session, said, wave)


def _coded(session: Session, wave: str) -> Invited:
    """For how many of each function and level there is a code, used or not."""
    coded = (
        "SELECT function, level, count(*) FROM answercode JOIN wave ON wave.id = wave_id"
        " WHERE wave.name = ? GROUP BY function, level"
    )
    return _numbers(session, coded, wave)


def _numbers(session: Session, wanted: str, wave: str) -> Invited:
    # Written SQL: every first look at findings waits for it, and would wait longer for its making.
    rows = session.connection().exec_driver_sql(wanted, (wave,)).all()
    return {(Function(function), level): number for function, level, number in rows}
