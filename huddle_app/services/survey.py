"""Survey waves: answers taken in, findings read with each wave's privacy threshold in force."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import cached_property
from itertools import takewhile
from pathlib import Path
from uuid import uuid4

from sqlmodel import Session

from huddle_app.intake.answers import read_answers
from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Event, Events, PeopleChanged, PromiseChanged, SurveyChanged
from huddle_app.method.findings.model import Earlier, Findings
from huddle_app.method.progress import Report, unreported
from huddle_app.method.survey.brought import missing, not_asked
from huddle_app.method.survey.few_new import few_written, few_written_words
from huddle_app.method.survey.judging import judged, judged_again
from huddle_app.method.survey.other_people import told_apart_words
from huddle_app.method.survey.preview import SurveyPreview, preview_answers
from huddle_app.method.survey.reading import AnswerFile, AnswerLine, ColumnMapping
from huddle_app.method.survey.same_waves import in_other_wave
from huddle_app.method.survey.spelling import spelled
from huddle_app.method.survey.unlisted import unlisted
from huddle_app.method.survey.waves import THRESHOLD, Respondent, Wave, check_threshold
from huddle_app.method.toolkit import Toolkit
from huddle_app.paths import user_data
from huddle_app.services.column_mappings import ColumnMappings
from huddle_app.services.deeds import Deeds
from huddle_app.services.kept import Kept
from huddle_app.services.levels import read_ladder
from huddle_app.services.own_secret import own_secret
from huddle_app.services.people import People
from huddle_app.services.sparing import spared
from huddle_app.services.survey_rows import (
    ALL_TOOLS,
    begin_wave,
    has_code,
    known_wave,
    largest_function,
    read_answered,
    read_by_cell,
    read_respondents,
    read_waves,
    rename_wave,
    wave_of,
    write_respondents,
    written_tools,
)
from huddle_app.services.who_may_answer import who_may_answer
from huddle_app.services.wording import Wording
from huddle_app.store.database import Database
from huddle_app.texts import _


class Survey:
    """The questionnaires, their waves of answers, and what they say."""

    def __init__(self, database: Database, events: Events, deeds: Deeds, people: People) -> None:
        self._database = database
        self._events = events
        self._deeds = deeds
        self._people = people
        self.wording = Wording(database, events, deeds)
        self._mappings = ColumnMappings(database)
        self._findings = Kept[str, Findings | None]()
        self._waves = Kept[None, tuple[Wave, ...]]()
        events.subscribe(self._on_event, first=True)

    def toolkit(self) -> Toolkit:
        """The eight tools, in the moderator's own wording where there is one."""
        return self.wording.toolkit()

    # Waves

    def waves(self) -> tuple[Wave, ...]:
        """The waves, the first begun first; the first is the Huddle's own."""
        return self._waves.get(None, self._read_waves)

    def wave(self, name: str | None = None) -> Wave:
        """The wave of this name, else the Huddle's own; HuddleError when there is none."""
        waves = self.waves()
        for wave in waves:
            if name in {None, wave.name}:
                return wave
        message = _("There is no survey wave “{wave}”. Known: {known}.")
        known = ", ".join(wave.name for wave in waves) or "–"
        raise HuddleError(message.format(wave=name or self.own_wave(), known=known))

    def planned(self, name: str) -> Wave:
        """The wave of this name, or as it would begin."""
        name = name.strip()
        waves = {wave.name: wave for wave in self.waves()}
        return waves.get(name) or Wave(uuid4(), name, ALL_TOOLS)

    def own_wave(self) -> str:
        """The name of the Huddle's own wave, there or to come."""
        waves = self.waves()
        return waves[0].name if waves else _("Before the Huddle")

    def begin(
        self, name: str, tools: Collection[int] = ALL_TOOLS, threshold: int = THRESHOLD
    ) -> Wave:
        """Begin a wave before anybody answers; the wave there is, as it is, when the name is known."""
        check_threshold(threshold)
        self._check_tools(tools)
        with self._promising(_("Wave “{wave}”").format(wave=name.strip())) as session:
            row = begin_wave(session, name, tools, threshold)
            return wave_of(row)

    def rename(self, name: str, to: str) -> str:
        """Call a wave otherwise; its new name. HuddleError as for `rename_wave`."""
        with self._doing(_("Name of “{wave}”").format(wave=name)) as session:
            return rename_wave(session, name, to)

    def set_tools(self, name: str, numbers: Collection[int]) -> None:
        """Ask only these tools in a wave; answers to others are kept and not shown. HuddleError for none."""
        self._check_tools(numbers)
        with self._doing(_("Tools of “{wave}”").format(wave=name)) as session:
            known_wave(session, name).tools = written_tools(numbers)

    def set_threshold(self, name: str, threshold: int) -> None:
        """Show nothing of fewer than so many people.

        HuddleError under three, and for a lower number than people were told. While phones answer
        they are told the one in force.
        """
        check_threshold(threshold)
        with self._promising(_("Smallest group of “{wave}”").format(wave=name)) as session:
            row = known_wave(session, name)
            told = row.threshold if row.collecting else row.promised
            if threshold < told:
                words = _(
                    "People were promised that no group of fewer than {n} people is shown. The number"
                    " can be raised; it can be lowered only before anything has gone out or come in."
                )
                raise HuddleError(words.format(n=told))
            row.threshold = threshold

    def promise(self, name: str) -> None:
        """Note that people are told a wave's threshold: from now on it can be raised, and not lowered.

        The wave begins where there is none. This is never undone: what went out cannot be called back.
        """
        known = next((wave for wave in self.waves() if wave.name == name.strip()), None)
        if known and known.promised == known.threshold:
            return
        with self._database.writing() as session:
            begin_wave(session, name, promised=True)
        self._events.publish(SurveyChanged())

    # Answers

    def preview(
        self,
        path: Path,
        wave: str | None = None,
        mapping: ColumnMapping | None = None,
        report: Report = unreported,
        sheet: str = "",
    ) -> SurveyPreview:
        """What an answer file would change in a wave (the Huddle's own unless named); nothing is written.

        Without a `mapping` the one used last for this layout holds, without a `sheet` the one of the
        workbook that holds the most answers. HuddleError as for `read_answers`, and
        where the file has so many answers of another wave that the two together would tell of the rest.
        """
        toolkit, shipped = self.toolkit(), self.wording.shipped()
        with spared():
            answers = read_answers(
                path,
                toolkit,
                mapping,
                report,
                remembered=self._mappings.of,
                also=shipped,
                sheet_name=sheet,
                secret=self._secret,
            )
            return self.previewed(answers, wave)

    def previewed(self, answers: AnswerFile, wave: str | None = None) -> SurveyPreview:
        """What answers that are read already would change in a wave.

        People of another function who have each other's codes are told apart. HuddleError as for
        `preview`, and where most are other people of one function under codes the wave has already;
        single ones are left out, unless the mapping says that they answer anew.
        """
        name = (wave or "").strip() or self.own_wave()
        known, people = self.respondents(name), self._people.everybody()
        if known or people:
            answers = replace(answers, lines=tuple(spelled(answers.lines, known, people)))
        preview, apart = judged(name, known, answers)
        seen_before = self._seen_before(name, answers)
        answers = preview.answers
        planned, toolkit = self.planned(name), self.toolkit()
        few = few_written(preview.known, preview.write, planned.threshold)
        remarks = (
            *([few_written_words(few)] if few else ()),
            *([told_apart_words(apart, name)] if apart else ()),
            *seen_before,
            *not_asked(answers, toolkit, planned),
            *answers.remarks,
            *missing(answers, toolkit, planned, known),
            *unlisted(answers.lines, people),
        )
        return replace(preview, answers=replace(answers, remarks=remarks))

    def confirm(self, preview: SurveyPreview, report: Report = unreported) -> None:
        """Write what a preview promised, as one step, judged anew against the answers there are by now.

        HuddleError as for `judged_again`. What `report` raises on the way leaves everything as it was.
        """
        with spared(), self._doing(_("Survey answers taken in")) as session:
            self._take_in(session, preview, report)
            self._mappings.keep(session, preview.answers)

    def write(self, wave: str, lines: Sequence[AnswerLine], deed: str) -> SurveyPreview:
        """Take in answers that stand in no file, as one step called `deed`; what became of each line."""
        known = self.respondents(wave)
        spelled_lines = spelled(lines, known, self._people.everybody())
        preview = preview_answers(wave, known, AnswerFile(tuple(spelled_lines)))
        with self._doing(deed) as session:
            return self._take_in(session, preview, unreported)

    def answered(self) -> tuple[str, ...]:
        """The waves that have answers, by name, the first begun first."""
        with self._database.reading() as session:
            return read_answered(session)

    def respondents(self, wave: str) -> list[Respondent]:
        """Who answered in a wave, and what: never for people to see."""
        with self._database.reading() as session:
            return read_respondents(session, wave)

    def has_answered(self, wave: str, code: str) -> bool:
        """Whether answers stand in a wave under a code."""
        with self._database.reading() as session:
            return has_code(session, wave, code)

    # Findings

    def may_show(self, wave: str) -> bool:
        """Whether a wave may have findings to be seen by now; False where there is none of that name.

        Enough people of one function have answered, and phones do not answer any more.
        """
        found = next((each for each in self.waves() if each.name == wave), None)
        if found is None or found.collecting:
            return False
        with self._database.reading() as session:
            return largest_function(session, wave) >= found.threshold

    def findings(self, wave: str | None = None) -> Findings | None:
        """What a wave says (the Huddle's own unless named).

        None before anybody has answered, and while phones are answering. HuddleError when no wave has
        that name.
        """
        if wave is None and not self.waves():
            return None
        name = self.wave(wave).name
        # The wave is looked at within: by then it may have been opened for phones.
        return self._findings.get(name, lambda: self._find(self.wave(name)))

    def _find(self, wave: Wave) -> Findings | None:
        if wave.collecting:
            return None
        with spared():
            earlier: list[Earlier] = []
            # Those before it are read whether or not phones answer them: they will be shown, too.
            for each in takewhile(lambda other: other.name != wave.name, self.waves()):
                earlier += self._read(each, earlier)
            return next((read.found for read in self._read(wave, earlier)), None)

    def _read(self, wave: Wave, earlier: Sequence[Earlier]) -> Sequence[Earlier]:
        """What a wave says beside earlier ones, with its answers; nothing before anybody has answered."""
        # numpy and scipy come with the first findings: the first window does not need them.
        from huddle_app.method.findings.finding import findings_by_cell

        with self._database.reading() as session:
            answered = read_by_cell(session, wave.name)
        if not answered:
            return ()
        invited = who_may_answer(self._database, wave.name, self._people)
        ladder = read_ladder(self._database)
        found = findings_by_cell(
            self.toolkit(),
            wave.name,
            answered,
            wave.threshold,
            wave.tools,
            invited,
            ladder,
            earlier,
        )
        return (Earlier(found, answered),)

    def _seen_before(self, name: str, answers: AnswerFile) -> Iterator[str]:
        """Where the same people's same answers stand in another wave; HuddleError as for `in_other_wave`."""
        for other in [wave for wave in self.waves() if wave.name != name]:
            if words := in_other_wave(other, self.respondents(other.name), answers.lines):
                yield words

    def _take_in(self, session: Session, preview: SurveyPreview, report: Report) -> SurveyPreview:
        """Write a preview, judged anew where the wave has changed since; the preview that was written."""
        known = tuple(read_respondents(session, preview.wave))
        if known != preview.known:
            preview = judged_again(preview, known)
        if preview.write:
            row = begin_wave(session, preview.wave, promised=True)
            write_respondents(session, row.id, preview.write, len(known), report)
        return preview

    @cached_property
    def _secret(self) -> bytes:
        return own_secret(user_data())

    def _check_tools(self, numbers: Collection[int]) -> None:
        if not self.toolkit().only(numbers).tools:
            raise HuddleError(_("Choose at least one tool to ask."))

    def _read_waves(self) -> tuple[Wave, ...]:
        with self._database.reading() as session:
            return read_waves(session)

    def _promising(self, name: str) -> AbstractContextManager[Session]:
        return self._deeds.doing(name, SurveyChanged(), PromiseChanged())

    def _doing(self, name: str) -> AbstractContextManager[Session]:
        return self._deeds.doing(name, SurveyChanged())

    def _on_event(self, event: Event) -> None:
        # Who is on the list decides, too, of whom findings may be shown.
        if isinstance(event, SurveyChanged | PeopleChanged):
            self._findings.forget()
            self._waves.forget()
