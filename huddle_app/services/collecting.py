"""How answers are collected: who was asked, codes for phones, forms that come back, and how many are in."""

import hashlib
import secrets
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from sqlmodel import Session, col, select

from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Event, Events, PeopleChanged, SurveyChanged
from huddle_app.method.people import Participant, Presence
from huddle_app.method.survey.overview import OverviewLine, overview
from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.method.survey.reading import AnswerFile, AnswerLine, Report, unreported
from huddle_app.method.survey.waves import THRESHOLD, Respondent, Wave
from huddle_app.method.toolkit import NOT_ANSWERED
from huddle_app.method.words import Function
from huddle_app.services.deeds import Deeds
from huddle_app.services.kept import Kept
from huddle_app.services.people import People
from huddle_app.services.survey import Survey
from huddle_app.services.survey_rows import begin_wave, respondent_values, wave_row
from huddle_app.store.database import Database
from huddle_app.store.tables import survey as tables
from huddle_app.texts import _

LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789"
"""No vowels, which could make words, and nothing that looks like something else."""
LENGTH = 8
ASKED = (Function.SALES, Function.MARKETING, Function.LEADERSHIP)
InvitedCounts = Mapping[tuple[Function, str], int]


@dataclass(frozen=True)
class AnswerCode:
    """A code to give to one person of a function and a level; the file keeps its hash alone."""

    code: str
    function: Function
    level: str


@dataclass(frozen=True)
class CodeFound:
    """What a code opens: a wave, and for whom its questions are."""

    wave: Wave
    function: Function
    level: str


class Collecting:
    """Collects the answers of a wave on paper, by mail and by phone."""

    def __init__(
        self, database: Database, events: Events, deeds: Deeds, survey: Survey, people: People
    ) -> None:
        self._database = database
        self._events = events
        self._deeds = deeds
        self._survey = survey
        self._people = people
        self._overviews = Kept[str, tuple[OverviewLine, ...]]()
        events.subscribe(self._on_event, first=True)

    # Who was asked

    def invited(self, wave: str) -> InvitedCounts:
        """How many of each function and level were asked: as the moderator says, else the roster's."""
        with self._database.reading() as session:
            row = wave_row(session, wave)
            table = tables.Invited
            rows = session.exec(select(table).where(table.wave_id == row.id)) if row else ()
            said = {(Function(each.function), each.level): each.number for each in rows}
        return said or _on_the_list(self._people.everybody())

    def set_invited(self, wave: str, counts: InvitedCounts) -> None:
        """Say how many were asked; empty counts the people on the list again."""
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
        known = next((each for each in self._survey.waves() if each.name == wave), None)
        tools = known.tools if known else tuple(t.number for t in self._survey.toolkit().tools)
        people = self._survey.respondents(wave)
        threshold = known.threshold if known else THRESHOLD
        return overview(self._survey.toolkit(), tools, self.invited(wave), people, threshold)

    # By phone

    def make_codes(self, wave: str) -> tuple[AnswerCode, ...]:
        """New codes for everybody who was asked, in an order that says nothing; earlier ones end.

        They are told once, here: the file keeps nothing they could be read from.
        """
        wanted = [group for group, number in self.invited(wave).items() for _n in range(number)]
        if not wanted:
            raise HuddleError(_("Say first who is asked: there is nobody on the list yet."))
        secrets.SystemRandom().shuffle(wanted)
        codes = [AnswerCode(_new_code(), function, level) for function, level in wanted]
        with self._doing(_("Codes for “{wave}”").format(wave=wave)) as session:
            row = begin_wave(session, wave)
            table = tables.AnswerCode
            for old in session.exec(select(table).where(table.wave_id == row.id)):
                session.delete(old)
            session.add_all(
                table(hash=_hash(c.code), wave_id=row.id, function=c.function, level=c.level)
                for c in codes
            )
        return tuple(codes)

    def codes_left(self, wave: str) -> int:
        """How many codes of a wave are unused."""
        table = tables.AnswerCode
        with self._database.reading() as session:
            row = wave_row(session, wave)
            if row is None:
                return 0
            unused = select(table).where(table.wave_id == row.id, col(table.used).is_(False))
            return len(session.exec(unused).all())

    def set_collecting(self, wave: str, *, collecting: bool) -> None:
        """Let phones answer, or no longer. While they may, the wave's findings are not shown."""
        words = _("Phones answer “{wave}”") if collecting else _("“{wave}” is closed for phones")
        with self._doing(words.format(wave=wave)) as session:
            begin_wave(session, wave).collecting = collecting

    def open_wave(self) -> Wave | None:
        """The wave that phones answer now."""
        return next((wave for wave in self._survey.waves() if wave.collecting), None)

    def find_code(self, code: str) -> CodeFound:
        """What a code opens; HuddleError when it is unknown, was used, or its wave is not open."""
        with self._database.reading() as session:
            row = session.get(tables.AnswerCode, _hash(code))
            wave = session.get(tables.Wave, row.wave_id) if row else None
            return _checked(row, wave, self._survey)

    def submit(self, code: str, ratings: str, region: str = "") -> None:
        """Take in one person's answers and end the code, in one step; HuddleError as for `find_code`.

        Nothing of the code is kept with the answers.
        """
        with self._database.writing() as session:
            row = session.get(tables.AnswerCode, _hash(code))
            wave = session.get(tables.Wave, row.wave_id) if row else None
            found = _checked(row, wave, self._survey)
            person = _phone_respondent(found, ratings, region)
            if set(person.ratings) == {NOT_ANSWERED}:
                raise HuddleError(_("Nothing is answered yet."))
            session.add(tables.Respondent(**respondent_values(found.wave.id, person)))
            if row:
                row.used = True
        self._events.publish(SurveyChanged())

    # On paper and by mail

    def preview_forms(self, folder: Path, wave: str, report: Report = unreported) -> SurveyPreview:
        """What the filled PDF forms of a folder would change in a wave; nothing is written."""
        # pypdf comes with the first form.
        from huddle_app.intake.filled_forms import read_forms

        forms = read_forms(folder, self._survey.toolkit(), report, wave)
        return self._survey.previewed(AnswerFile(forms.lines), wave)

    def enter(self, wave: str, line: AnswerLine) -> SurveyPreview:
        """Take in one questionnaire that was typed in."""
        return self._survey.write(wave, [line], _("Questionnaire typed in"))

    def _on_event(self, event: Event) -> None:
        if isinstance(event, SurveyChanged | PeopleChanged):
            self._overviews.forget()

    def _doing(self, name: str) -> AbstractContextManager[Session]:
        return self._deeds.doing(name, SurveyChanged())


def _on_the_list(people: Sequence[Participant]) -> InvitedCounts:
    return Counter(
        (person.function, person.level)
        for person in people
        if person.function in ASKED and person.presence is not Presence.AWAY
    )


def _new_code() -> str:
    return "".join(secrets.choice(LETTERS) for _letter in range(LENGTH))


def _hash(code: str) -> str:
    plain = "".join(letter for letter in code.upper() if letter in LETTERS)
    return hashlib.sha256(plain.encode()).hexdigest()


def _checked(row: tables.AnswerCode | None, wave: tables.Wave | None, survey: Survey) -> CodeFound:
    if row is None or wave is None:
        raise HuddleError(_("This code is not known. Please look at it once more."))
    if row.used:
        raise HuddleError(_("This code has been used: its answers are in. Thank you."))
    if not wave.collecting:
        raise HuddleError(_("The questionnaire is not open now."))
    return CodeFound(survey.wave(wave.name), Function(row.function), row.level)


def _phone_respondent(found: CodeFound, ratings: str, region: str) -> Respondent:
    code = f"phone-{secrets.token_hex(4)}"
    return Respondent(code, found.function, found.level, region, ratings)
