"""Waves and answers as they stand in the file."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import and_
from sqlmodel import Session, SQLModel, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from huddle_app.method.errors import HuddleError
from huddle_app.method.progress import Report
from huddle_app.method.survey.answered import Answered
from huddle_app.method.survey.waves import THRESHOLD, Respondent, Wave
from huddle_app.method.words import Function
from huddle_app.store.changes import count_added, count_taken_away
from huddle_app.store.tables import survey as tables
from huddle_app.texts import _

AT_ONCE = 500
"""So many rows are written between two reports."""
_COLUMNS = ("code", "function", "level", "region", "ratings")
_FUNCTIONS = {function.value: function for function in Function}
ALL_TOOLS = tuple(range(1, 9))


def read_waves(session: Session) -> tuple[Wave, ...]:
    """The waves, the first begun first."""
    rows = session.exec(select(tables.Wave).order_by(col(tables.Wave.number)))
    return tuple(wave_of(row) for row in rows)


def read_answered(session: Session) -> tuple[str, ...]:
    """The waves that somebody has answered, by name, the first begun first."""
    answers = select(tables.Respondent.code).where(tables.Respondent.wave_id == tables.Wave.id)
    wanted = select(tables.Wave.name).where(answers.exists()).order_by(col(tables.Wave.number))
    return tuple(session.exec(wanted))


def wave_row(session: Session, name: str) -> tables.Wave | None:
    """The row of the wave with this name."""
    return session.exec(select(tables.Wave).where(tables.Wave.name == name)).first()


def known_wave(session: Session, name: str) -> tables.Wave:
    """The row of the wave with this name; HuddleError when there is none."""
    row = wave_row(session, name)
    if row is None:
        raise HuddleError(_("There is no survey wave “{wave}”.").format(wave=name))
    return row


def begin_wave(
    session: Session,
    name: str,
    tools: Collection[int] = ALL_TOOLS,
    threshold: int = THRESHOLD,
    *,
    promised: bool = False,
) -> tables.Wave:
    """The row of the wave with this name, made when there is none.

    HuddleError for an empty name, and for one that another wave has in other letters.
    With `promised` people have been told its threshold, which no undo takes back as long as the row is there.
    """
    name = name.strip()
    if not name:
        raise HuddleError(_("Give the wave a name, such as “Nine months later”."))
    row = wave_row(session, name)
    if row is None:
        _check_free(session, name, select(tables.Wave.name))
        last = select(func.coalesce(func.max(tables.Wave.number), 0))
        row = tables.Wave(
            number=session.exec(last).one() + 1,
            name=name,
            tools=written_tools(tools),
            threshold=threshold,
            promised=threshold if promised else 0,
        )
        session.add(row)
        session.flush()
    elif promised and row.promised != row.threshold:
        # Past what the session records, which is taken back with the rest.
        told = "UPDATE wave SET promised = threshold WHERE id = ?"
        session.connection().exec_driver_sql(told, (row.id.hex,))
    return row


def rename_wave(session: Session, name: str, to: str) -> str:
    """Call a wave otherwise; its new name. HuddleError without one, and where another wave has it."""
    new, row = to.strip(), known_wave(session, name)
    if not new:
        raise HuddleError(_("Give the wave a name, such as “Nine months later”."))
    _check_free(session, new, select(tables.Wave.name).where(tables.Wave.id != row.id))
    row.name = new
    return new


def written_tools(numbers: Collection[int]) -> str:
    """Tools by number as they stand in the file."""
    return " ".join(map(str, sorted(numbers)))


def read_respondents(session: Session, wave: str) -> list[Respondent]:
    """Who answered in a wave, by their codes; nobody where there is no such wave."""
    # Columns in written SQL, not objects: a wave of a hundred thousand is read in a second.
    wanted = (
        f"SELECT {', '.join(_COLUMNS)} FROM respondent JOIN wave ON wave.id = wave_id"  # noqa: S608 - our own names
        " WHERE wave.name = ? ORDER BY code"
    )
    rows = session.connection().exec_driver_sql(wanted, (wave,)).all()
    return [
        Respondent(code, _FUNCTIONS[function], level, region, ratings)
        for code, function, level, region, ratings in rows
    ]


def has_code(session: Session, wave: str, code: str) -> bool:
    """Whether somebody's answers stand in a wave under a code."""
    wanted = (
        "SELECT 1 FROM respondent JOIN wave ON wave.id = wave_id WHERE wave.name = ? AND code = ?"
    )
    return session.connection().exec_driver_sql(wanted, (wave, code)).first() is not None


def largest_function(session: Session, wave: str) -> int:
    """How many people of one function have answered in a wave, of the one with the most."""
    wanted = (
        "SELECT count(*) AS n FROM respondent JOIN wave ON wave.id = wave_id WHERE wave.name = ?"
        " GROUP BY function ORDER BY n DESC"
    )
    return session.connection().exec_driver_sql(wanted, (wave,)).scalar() or 0


def read_by_cell(session: Session, wave: str) -> Answered:
    """What was answered in a wave, without the codes; nothing where there is no such wave."""
    wanted = (
        "SELECT function, level, region, ratings FROM respondent JOIN wave ON wave.id = wave_id"
        " WHERE wave.name = ?"
    )
    answered: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    rows = session.connection().exec_driver_sql(wanted, (wave,)).all()
    for function, level, region, ratings in rows:
        answered[function, level, region].append(ratings)
    return {(_FUNCTIONS[cell[0]], *cell[1:]): each for cell, each in answered.items()}


def write_respondents(
    session: Session, wave_id: UUID, people: Sequence[Respondent], known: int, report: Report
) -> None:
    """Write answers over those there are, in bulk; `known` says how many of the wave there are."""
    for done in range(0, len(people), AT_ONCE):
        report(done, len(people))
        some = people[done : done + AT_ONCE]
        if known:
            _take_away(session, wave_id, [person.code for person in some])
        _add(session, wave_id, some)
    report(len(people), len(people))


def respondent_values(wave_id: UUID, person: Respondent) -> dict[str, Any]:
    """One person's answers as they stand in the file."""
    return {
        "wave_id": wave_id,
        "code": person.code,
        "function": person.function.value,
        "level": person.level,
        "region": person.region,
        "ratings": person.ratings,
    }


def wave_of(row: tables.Wave) -> Wave:
    """A wave as it stands in a row."""
    tools = tuple(int(number) for number in row.tools.split())
    return Wave(row.id, row.name, tools, row.threshold, row.collecting, row.promised)


def _check_free(session: Session, name: str, others: SelectOfScalar[str]) -> None:
    """HuddleError where another wave has the name, in whatever letters: nobody could tell the two apart."""
    found = next((n for n in session.exec(others) if n.casefold() == name.casefold()), None)
    if found is not None:
        raise HuddleError(_("There is a wave of this name already: “{wave}”.").format(wave=found))


def _add(session: Session, wave_id: UUID, people: Sequence[Respondent]) -> None:
    # Past SQLAlchemy's look at every value, which takes longer than writing them.
    names = ("wave_id", *_COLUMNS)
    marks = ", ".join("?" for _name in names)
    statement = f"INSERT INTO respondent ({', '.join(names)}) VALUES ({marks})"  # noqa: S608 - our own names
    wave = wave_id.hex
    written = [
        (wave, code, function.value, level, region, ratings)
        for code, function, level, region, ratings in people
    ]
    session.connection().exec_driver_sql(statement, written)
    count_added(session, tables.Respondent, people, partial(respondent_values, wave_id))


def _take_away(session: Session, wave_id: UUID, codes: list[str]) -> None:
    connection, rows = session.connection(), SQLModel.metadata.tables["respondent"]
    these = and_(rows.c.wave_id == wave_id, rows.c.code.in_(codes))
    found = connection.execute(rows.select().where(these)).mappings()
    count_taken_away(session, tables.Respondent, [dict(row) for row in found])
    connection.execute(rows.delete().where(these))
