"""How answers are collected: who was asked, codes for phones, forms that come back, and how many are in."""

import secrets
from collections import Counter
from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from sqlmodel import Session, col, select

from huddle_app.method.errors import HuddleError
from huddle_app.method.events import (
    Event,
    Events,
    PeopleChanged,
    PhonesAnswering,
    PromiseChanged,
    SurveyChanged,
)
from huddle_app.method.imports import Row
from huddle_app.method.people import Participant, Presence
from huddle_app.method.progress import Report, unreported
from huddle_app.method.survey.few_new import FewNew, few_new
from huddle_app.method.survey.forms_chosen import became, turned
from huddle_app.method.survey.invited import Invited
from huddle_app.method.survey.overview import OverviewLine, overview, who_is_asked
from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.method.survey.reading import AnswerFile, AnswerLine
from huddle_app.method.survey.told_cells import is_told
from huddle_app.method.survey.waves import Respondent, Wave
from huddle_app.method.toolkit import NOT_ANSWERED, RATINGS
from huddle_app.method.words import ANSWERING, Function
from huddle_app.services.answer_codes import (
    NONE_KEPT,
    AnswerCode,
    CodeFound,
    KeptCodes,
    Slips,
    all_codes,
    new_codes,
    opened,
    uncoded,
    used_codes,
)
from huddle_app.services.deeds import Deeds
from huddle_app.services.kept import Kept
from huddle_app.services.levels import read_ladder
from huddle_app.services.people import People
from huddle_app.services.survey import Survey
from huddle_app.services.survey_rows import begin_wave, respondent_values, wave_row
from huddle_app.services.who_may_answer import read_said, who_may_answer
from huddle_app.store.database import Database
from huddle_app.store.tables import survey as tables
from huddle_app.texts import _

_DIGITS = frozenset((NOT_ANSWERED, *map(str, RATINGS)))


class Collecting:
    """Collects the answers of a wave on paper, by mail and by phone.

    `slips` are the codes that were made since the file was opened, by wave: what is not saved yet waits there.
    """

    def __init__(
        self, database: Database, events: Events, deeds: Deeds, survey: Survey, people: People
    ) -> None:
        self._database = database
        self._events = events
        self._deeds = deeds
        self._survey = survey
        self._people = people
        self.slips: dict[str, Slips] = {}
        self._overviews = Kept[str, tuple[OverviewLine, ...]]()
        events.subscribe(self._on_event, first=True)

    # Who was asked

    def invited(self, wave: str) -> Invited:
        """How many of each function and level were asked: as the moderator says, else the roster's."""
        return self.said_to_be_asked(wave) or _on_the_list(self._people.everybody())

    def said_to_be_asked(self, wave: str) -> Invited:
        """How many were asked as the moderator says; empty where the people on the list are counted."""
        with self._database.reading() as session:
            return read_said(session, wave)

    def set_invited(self, wave: str, counts: Invited) -> None:
        """Say how many were asked; empty counts the people on the list again.

        The wave begins where there is none. HuddleError for a number below zero.
        """
        if any(number < 0 for number in counts.values()):
            raise HuddleError(_("A number of people cannot be below zero."))
        with self._doing(_("Who was asked in “{wave}”").format(wave=wave)) as session:
            row = begin_wave(session, wave)
            table = tables.Invited
            for old in session.exec(select(table).where(table.wave_id == row.id)):
                session.delete(old)
            session.flush()
            for (function, level), number in counts.items():
                if number:
                    session.add(
                        table(wave_id=row.id, function=function, level=level, number=number)
                    )

    def overview(self, wave: str) -> tuple[OverviewLine, ...]:
        """How many were asked, have answered and answered all, by function and level."""
        return self._overviews.get(wave, lambda: self._overview(wave))

    def _overview(self, wave: str) -> tuple[OverviewLine, ...]:
        # While answers arrive one by one, a level's count would tell whose the last one was.
        collecting = self._survey.planned(wave).collecting
        return tuple(line for line in self._lines(wave) if not (collecting and line.levels))

    def _lines(self, wave: str) -> tuple[OverviewLine, ...]:
        planned, people = self._survey.planned(wave), self._survey.respondents(wave)
        cells = who_may_answer(self._database, wave, self._people)
        ladder = read_ladder(self._database)
        return overview(self._survey.toolkit(), planned, self.invited(wave), people, cells, ladder)

    # By phone

    def make_codes(self, wave: str) -> tuple[AnswerCode, ...]:
        """New codes for all who are asked something and used none yet, in an order that says nothing.

        Unused earlier ones end. Once one was used, those of people too few to be counted stay instead: new
        ones would tell how many of them have not answered. Codes are told once, here: the file keeps what
        checks them alone, which takes long to guess from. HuddleError as for `check_codes`; nothing has
        changed then.
        """
        self.check_codes(wave)
        self._survey.promise(wave)
        invited = self._asked_something(wave)
        with self._doing(_("Codes for “{wave}”").format(wave=wave)) as session:
            row = begin_wave(session, wave)
            table = tables.AnswerCode
            kept = self._kept_codes(session, row.id, wave)
            codes = new_codes(invited, kept)
            unused = table.wave_id == row.id, col(table.used).is_(False)
            for old in session.exec(select(table).where(*unused)):
                if (Function(old.function), old.level) not in kept.staying:
                    session.delete(old)
            # Not in the order in which they are handed out: beside it stands which were used.
            session.add_all(
                table(hash=c.hash, wave_id=row.id, function=c.function, level=c.level)
                for c in sorted(codes, key=lambda code: code.hash)
            )
        return tuple(codes)

    def check_codes(self, wave: str) -> None:
        """HuddleError when there is nobody to make a code for: nobody is asked, or all have answered."""
        invited = self._asked_something(wave)
        with self._database.reading() as session:
            row = wave_row(session, wave)
            uncoded(invited, self._kept_codes(session, row.id, wave) if row else NONE_KEPT)

    def codes(self, wave: str) -> tuple[int, bool]:
        """How many codes of a wave there are, used or not, and whether one has been used.

        How many have not been is never told: beside the overview it would tell of who is not counted there.
        """
        with self._database.reading() as session:
            row = wave_row(session, wave)
            if row is None:
                return 0, False
            return sum(all_codes(session, row.id).values()), bool(used_codes(session, row.id))

    def _kept_codes(self, session: Session, wave_id: UUID, wave: str) -> KeptCodes:
        """The codes of a wave that stay when new ones are made."""
        used = used_codes(session, wave_id)
        if not used:
            return NONE_KEPT
        lines, made = self._lines(wave), all_codes(session, wave_id)
        levels = Counter(function for function, _level in made)
        staying = {
            (function, level): n
            for (function, level), n in made.items()
            if not is_told(lines, function, level, only=levels[function] == 1)
        }
        return KeptCodes(used, staying)

    def is_code(self, code: AnswerCode) -> bool:
        """Whether the file knows a code, used or not: one whose making was undone it does not."""
        with self._database.reading() as session:
            return session.get(tables.AnswerCode, code.hash) is not None

    def open(self, wave: str) -> None:
        """Let phones answer a wave, and no other one. While they may, its findings are not shown.

        Where this closes another that somebody has answered, it is not undone. HuddleError for a wave that
        phones have answered and that was closed: whoever saw its findings before and after one more answer
        could tell what that one said.
        """
        self._survey.promise(wave)
        with self._answering(_("Phones answer “{wave}”").format(wave=wave)) as session:
            row = begin_wave(session, wave)
            if not row.collecting and _was_answered_by_phone(session, row):
                words = _(
                    "“{wave}” was closed, and its findings could be seen. Who saw them before and after"
                    " one more answer could tell what it said. Let latecomers answer a new wave."
                )
                raise HuddleError(words.format(wave=wave))
            others = select(tables.Wave).where(tables.Wave.id != row.id, tables.Wave.collecting)
            ended = [_closed(session, other) for other in session.exec(others)]
            row.collecting = True
        if any(ended):
            self._deeds.let_go(PhonesAnswering)

    def close(self, wave: str) -> None:
        """Let phones answer no longer; once somebody has, this is not undone."""
        with self._answering(_("“{wave}” is closed for phones").format(wave=wave)) as session:
            answered = _closed(session, begin_wave(session, wave))
        if answered:
            self._deeds.let_go(PhonesAnswering)

    def few_by_phone(self, wave: str) -> FewNew | None:
        """The answers by phone whose findings would give them away if the wave were closed now.

        Each of them came in since it was opened: what phones have answered is opened once only. By
        function and level; a code knows no region.
        """
        with self._database.reading() as session:
            row = wave_row(session, wave)
            if row is None:
                return None
            codes, people = tables.AnswerCode, tables.Respondent
            used = codes.wave_id == row.id, col(codes.used).is_(True)
            asked = session.exec(select(codes.function, codes.level).where(*used))
            new = Counter((Function(function), level, "") for function, level in asked)
            moves = {frozenset((cell,)): n for cell, n in new.items()}
            of_wave = select(people.function, people.level).where(people.wave_id == row.id)
            everybody = Counter((Function(f), level, "") for f, level in session.exec(of_wave))
            return few_new(everybody - new, moves, row.threshold)

    def open_wave(self) -> Wave | None:
        """The wave that phones answer now."""
        return next((wave for wave in self._survey.waves() if wave.collecting), None)

    def find_code(self, code: str) -> CodeFound:
        """What a code opens; CodeUnknownError, CodeUsedError, or NotOpenError where its wave is not open."""
        with self._database.reading() as session:
            return opened(session, code)[1]

    def submit(self, code: str, ratings: str, region: str = "") -> None:
        """Take in one person's answers and end the code, in one step.

        Nothing of the code is kept with the answers; answers to what the person is not asked are left
        out. The errors of `find_code`, and HuddleError where nothing that is asked is answered. ValueError when
        `ratings` is not written as `Toolkit.written` does.
        """
        with self._database.writing() as session:
            row, found = opened(session, code)
            person = self._respondent(found, ratings, region)
            if set(person.ratings) == {NOT_ANSWERED}:
                raise HuddleError(_("Nothing is answered yet."))
            begin_wave(session, found.wave.name, promised=True)
            session.add(tables.Respondent(**respondent_values(found.wave.id, person)))
            row.used = True
        # The journal would tell which code was used up together with which answers.
        self._database.empty_journal()
        # Who has answered keeps the promise they answered under.
        self._deeds.let_go(PromiseChanged, PhonesAnswering)
        self._events.publish(SurveyChanged())

    # On paper and by mail

    def preview_forms(
        self,
        folder: Path,
        wave: str,
        report: Report = unreported,
        *,
        made_elsewhere: bool = False,
    ) -> SurveyPreview:
        """What the filled PDF forms of a folder would change in a wave; nothing is written.

        The rows stand by the names of the files, and no code beside them. Forms made for another wave, or
        in another workshop, are left out unless those `made_elsewhere` are wanted.
        """
        # pypdf comes with the first form.
        from huddle_app.intake.filled_forms import read_forms

        mark, toolkit = self._survey.planned(wave).id.hex, self._survey.toolkit()
        forms = read_forms(folder, toolkit, report, "" if made_elsewhere else wave, mark)
        made = self._survey.previewed(AnswerFile(forms.lines), wave)
        return replace(made, rows=_by_file(made.rows, forms.files))

    def turn_forms(self, made: SurveyPreview, numbers: Collection[int]) -> SurveyPreview:
        """What those forms would change if the ones with these numbers are left out, or taken in after all."""
        lines = turned(made, numbers)
        other = self._survey.previewed(AnswerFile(lines), made.wave)
        return replace(other, rows=_by_file(other.rows, made.rows))

    def enter(self, wave: str, line: AnswerLine) -> SurveyPreview:
        """Take in one questionnaire that was typed in."""
        return self._survey.write(wave, [line], _("Questionnaire typed in"))

    def _asked_something(self, wave: str) -> Invited:
        """Who was asked, without those of whom the wave's tools ask nothing; HuddleError when nobody is left."""
        invited = self.invited(wave)
        asked = who_is_asked(self._survey.toolkit().only(self._survey.planned(wave).tools), invited)
        if any(invited.values()) and not any(asked.values()):
            words = _("The tools of “{wave}” ask nothing of those who were asked. Choose others.")
            raise HuddleError(words.format(wave=wave))
        return asked

    def _respondent(self, found: CodeFound, ratings: str, region: str) -> Respondent:
        toolkit = self._survey.toolkit()
        if len(ratings) != len(toolkit.columns) or set(ratings) - _DIGITS:
            raise ValueError(ratings)
        scales = toolkit.only(found.wave.tools).asked(found.function)
        asked = {column for scale in scales for column in scale.columns()}
        given = toolkit.ratings(ratings)
        written = toolkit.written({c: given[c] for c in given.keys() & asked})
        code = f"phone-{secrets.token_hex(8)}"
        return Respondent(code, found.function, found.level, region, written)

    def _on_event(self, event: Event) -> None:
        if isinstance(event, SurveyChanged | PeopleChanged):
            self._overviews.forget()

    def _answering(self, name: str) -> AbstractContextManager[Session]:
        return self._deeds.doing(name, SurveyChanged(), PhonesAnswering())

    def _doing(self, name: str) -> AbstractContextManager[Session]:
        return self._deeds.doing(name, SurveyChanged())


def _on_the_list(people: Sequence[Participant]) -> Invited:
    return Counter(
        (person.function, person.level)
        for person in people
        if person.function in ANSWERING and person.presence is not Presence.AWAY
    )


def _by_file(rows: Sequence[Row], files: Sequence[Row]) -> tuple[Row, ...]:
    """What becomes of each file, in their order."""
    answers = {row.number: row for row in rows}
    return tuple(became(file, answers[file.number]) for file in files)


def _closed(session: Session, wave: tables.Wave) -> bool:
    """Close a wave for phones; whether somebody has answered it."""
    wave.collecting = False
    return _was_answered_by_phone(session, wave)


def _was_answered_by_phone(session: Session, wave: tables.Wave) -> bool:
    return bool(used_codes(session, wave.id))
