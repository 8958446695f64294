"""Who may answer a wave: the people on the list, or as many as were said to be asked or have a code."""

from collections import Counter

from sqlmodel import Session, select

from huddle_app.method.survey.invited import Invited, InvitedCells, invited_cells
from huddle_app.method.words import Function
from huddle_app.services.people import People
from huddle_app.store.database import Database
from huddle_app.store.tables import survey as tables


def who_may_answer(database: Database, wave: str, people: People) -> InvitedCells:
    """How many of each function, level and region: whoever is on the list, here today or not."""
    listed = Counter((each.function, each.level, each.region) for each in people.everybody())
    with database.reading() as session:
        said = read_said(session, wave)
        return invited_cells(listed, said if said or listed else _coded(session, wave))


def read_said(session: Session, wave: str) -> Invited:
    """How many were asked as the moderator says; empty where nothing was said."""
    table = tables.Invited
    of_wave = select(table).join(tables.Wave).where(tables.Wave.name == wave)
    return {(Function(row.function), row.level): row.number for row in session.exec(of_wave)}


def _coded(session: Session, wave: str) -> Invited:
    """For how many of each function and level there is a code, used or not."""
    table = tables.AnswerCode
    of_wave = select(table.function, table.level).join(tables.Wave).where(tables.Wave.name == wave)
    return Counter((Function(function), level) for function, level in session.exec(of_wave))
