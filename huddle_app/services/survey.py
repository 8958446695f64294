"""Survey waves: answers imported, findings read with the privacy threshold in force."""

import tomllib
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from sqlalchemy import delete, insert
from sqlmodel import Session, col, func, select

from huddle_app.intake.answers import read_answers
from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Events, SurveyChanged
from huddle_app.method.findings import Findings, find
from huddle_app.method.survey import Respondent, SurveyPreview, Wave, preview_answers
from huddle_app.method.toolkit import Toolkit, parse_toolkit
from huddle_app.method.words import Function
from huddle_app.paths import FORMS
from huddle_app.services.kept import Kept
from huddle_app.store.database import Database
from huddle_app.store.tables import survey as survey_tables
from huddle_app.texts import _


class Survey:
    """The questionnaires, their waves of answers, and what they say."""

    def __init__(self, database: Database, events: Events) -> None:
        self._database = database
        self._events = events
        self._toolkit: Toolkit | None = None
        self._findings = Kept[str, Findings]()

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
        with self._database.writing() as session:
            fresh = preview_answers(preview.wave, _read(session, preview.wave), preview.answers)
            if fresh.write:
                _write(session, _wave_id(session, preview.wave), fresh.write)
        self._findings.forget()
        self._events.publish(SurveyChanged())

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
    # Plain inserts in bulk: a wave has tens of thousands of ratings.
    connection = session.connection()
    ids = [person.id for person in people]
    for start in range(0, len(ids), 500):
        some = ids[start : start + 500]
        connection.execute(
            delete(survey_tables.Rating).where(col(survey_tables.Rating.respondent_id).in_(some))
        )
        connection.execute(
            delete(survey_tables.Respondent).where(col(survey_tables.Respondent.id).in_(some))
        )
    connection.execute(
        insert(survey_tables.Respondent),
        [
            {
                "id": person.id,
                "wave_id": wave_id,
                "code": person.code,
                "function": person.function.value,
                "level": person.level,
                "region": person.region,
            }
            for person in people
        ],
    )
    ratings = [
        {"respondent_id": person.id, "statement": statement, "value": value}
        for person in people
        for statement, value in person.ratings.items()
    ]
    if ratings:
        connection.execute(insert(survey_tables.Rating), ratings)


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
