"""Survey waves: answers imported, findings read with the privacy threshold in force."""

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import insert
from sqlmodel import Session, SQLModel, col, func, select

from huddle_app.intake.answers import read_answers
from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Event, Events, SurveyChanged
from huddle_app.method.findings import Findings, find
from huddle_app.method.survey import Respondent, SurveyPreview, Wave, preview_answers
from huddle_app.method.toolkit import Toolkit, parse_toolkit
from huddle_app.method.words import Function
from huddle_app.paths import FORMS
from huddle_app.services.deeds import Deeds
from huddle_app.services.kept import Kept
from huddle_app.store.changes import count_added, count_taken_away
from huddle_app.store.database import Database
from huddle_app.store.tables import survey as survey_tables
from huddle_app.texts import _


class Survey:
    """The questionnaires, their waves of answers, and what they say."""

    def __init__(self, database: Database, events: Events, deeds: Deeds) -> None:
        self._database = database
        self._deeds = deeds
        self._toolkit: Toolkit | None = None
        self._findings = Kept[str, Findings]()
        events.subscribe(self._on_event, first=True)

    def toolkit(self) -> Toolkit:
        """The eight tools."""
        if self._toolkit is None:
            text = (FORMS / "c3" / "toolkit.toml").read_text(encoding="utf-8")
            self._toolkit = parse_toolkit(tomllib.loads(text))
        return self._toolkit

    def waves(self) -> tuple[Wave, ...]:
        """The waves, first imported first; the first is the Huddle's own."""
        with self._database.reading() as session:
            rows = session.exec(select(survey_tables.Wave).order_by(col(survey_tables.Wave.number)))
            return tuple(Wave(row.id, row.name) for row in rows)

    def preview(self, path: Path, wave: str | None = None) -> SurveyPreview:
        """What an answer file would change in a wave (the Huddle's own unless named); nothing is written."""
        name = (wave or "").strip() or self._own_wave()
        known = self._respondents(name)
        return preview_answers(name, known, read_answers(path, self.toolkit()))

    def confirm(self, preview: SurveyPreview) -> None:
        """Write what a preview promised, as one step, judged anew against the answers there are by now."""
        with self._deeds.doing(_("Survey answers read in"), SurveyChanged()) as session:
            fresh = preview_answers(preview.wave, _read(session, preview.wave), preview.answers)
            if fresh.write:
                _write(session, _wave_id(session, preview.wave), fresh.write)

    def findings(self, wave: str | None = None) -> Findings | None:
        """What a wave says (the Huddle's own unless named); None before anything is imported.

        HuddleError when no wave has that name.
        """
        names = [known.name for known in self.waves()]
        if wave is not None and wave not in names:
            message = _("There is no survey wave “{wave}”. Known: {known}.")
            raise HuddleError(message.format(wave=wave, known=", ".join(names) or "–"))
        if not names:
            return None
        name = wave or names[0]
        return self._findings.get(name, lambda: find(self.toolkit(), name, self._respondents(name)))

    def _on_event(self, event: Event) -> None:
        if isinstance(event, SurveyChanged):
            self._findings.forget()

    def _own_wave(self) -> str:
        waves = self.waves()
        return waves[0].name if waves else _("Before the Huddle")

    def _respondents(self, wave: str) -> list[Respondent]:
        with self._database.reading() as session:
            return _read(session, wave)


def _wave_id(session: Session, name: str) -> UUID:
    row = session.exec(select(survey_tables.Wave).where(survey_tables.Wave.name == name)).first()
    if row is None:
        last = select(func.coalesce(func.max(survey_tables.Wave.number), 0))
        row = survey_tables.Wave(number=session.exec(last).one() + 1, name=name)
        session.add(row)
        session.flush()
    return row.id


def _write(session: Session, wave_id: UUID, people: Sequence[Respondent]) -> None:
    # Plain statements in bulk: a wave has tens of thousands of ratings.
    ids = [person.id for person in people]
    _take_away(session, survey_tables.Rating, survey_tables.Rating.respondent_id, ids)
    _take_away(session, survey_tables.Respondent, survey_tables.Respondent.id, ids)
    _add(session, survey_tables.Respondent, [_respondent(wave_id, person) for person in people])
    _add(
        session,
        survey_tables.Rating,
        [
            {"respondent_id": person.id, "statement": statement, "value": value}
            for person in people
            for statement, value in person.ratings.items()
        ],
    )


def _respondent(wave_id: UUID, person: Respondent) -> dict[str, Any]:
    return {
        "id": person.id,
        "wave_id": wave_id,
        "code": person.code,
        "function": person.function.value,
        "level": person.level,
        "region": person.region,
    }


def _add(session: Session, table: type[SQLModel], rows: list[dict[str, Any]]) -> None:
    if rows:
        session.connection().execute(insert(table), rows)
        count_added(session, table, rows)


def _take_away(session: Session, table: type[SQLModel], column: Any, ids: list[UUID]) -> None:
    connection = session.connection()
    rows = SQLModel.metadata.tables[table.__name__.lower()]
    for start in range(0, len(ids), 500):
        these = col(column).in_(ids[start : start + 500])
        found = connection.execute(rows.select().where(these)).mappings()
        count_taken_away(session, table, [dict(row) for row in found])
        connection.execute(rows.delete().where(these))


def _read(session: Session, wave: str) -> list[Respondent]:
    people = session.exec(
        select(survey_tables.Respondent)
        .join(
            survey_tables.Wave, col(survey_tables.Wave.id) == col(survey_tables.Respondent.wave_id)
        )
        .where(survey_tables.Wave.name == wave)
        .order_by(col(survey_tables.Respondent.code))
    ).all()
    ratings: dict[UUID, dict[str, int]] = {person.id: {} for person in people}
    rating, respondent = survey_tables.Rating, survey_tables.Respondent
    rows = session.exec(
        select(rating.respondent_id, rating.statement, rating.value)
        .join(respondent, col(respondent.id) == col(rating.respondent_id))
        .join(survey_tables.Wave, col(survey_tables.Wave.id) == col(respondent.wave_id))
        .where(survey_tables.Wave.name == wave)
    )
    for respondent_id, statement, value in rows:
        ratings[respondent_id][statement] = value
    return [
        Respondent(p.id, p.code, Function(p.function), p.level, p.region, ratings[p.id])
        for p in people
    ]
