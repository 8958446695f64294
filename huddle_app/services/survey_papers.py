"""What the questionnaires need on paper and as files: forms, slips with codes, templates, raw answers."""

import csv
from collections.abc import Collection, Sequence, Set
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from huddle_app.method.harmless import harmless
from huddle_app.method.levels import in_order, sort_key
from huddle_app.method.people import Participant
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import ANSWERING, SIDES, Function, function_name
from huddle_app.paper.whole import check_free, put_whole
from huddle_app.services.answer_codes import AnswerCode
from huddle_app.texts import _

if TYPE_CHECKING:
    from huddle_app.paper.questionnaire_words import Asking
    from huddle_app.services.house import Services


class SurveyPapers:
    """Writes what goes out to those who are asked, and what comes out of the file on purpose."""

    def __init__(self, services: "Services") -> None:
        self._services = services

    def write_questionnaires(self, folder: Path, wave: str, *, fillable: bool) -> list[Path]:
        """Write a questionnaire for each function that is asked, as PDF; the files it wrote.

        HuddleError when one is there already: a form that was filled in may bear its name.
        """
        # reportlab is imported with the first print: the first window does not need it.
        from huddle_app.paper.questionnaire import write_questionnaire

        name = _("questionnaire {function}{wave}.pdf")
        if not fillable:
            name = _("questionnaire {function}{wave} to print.pdf")
        places = self._places(folder, name, wave)
        for function, path in places.items():
            write_questionnaire(path, self._asking(wave, function), function, fillable=fillable)
        return list(places.values())

    def write_code_slips(
        self, path: Path, codes: Sequence[AnswerCode], address: str, wave: str
    ) -> None:
        """Write slips to cut, a code each, as PDF; `address` is where phones find the questionnaire.

        They lie together by function and level, to be handed out; within these in the order given.
        """
        from huddle_app.paper.code_slips import CodeSlip, SlipWords, write_code_slips

        ladder = self._services.levels.ladder()
        together = sorted(
            codes, key=lambda code: (ANSWERING.index(code.function), sort_key(code.level, ladder))
        )
        slips = [CodeSlip(code.code, code.function, code.level) for code in together]
        company, own = self._services.about.workshop().company, self._services.survey.toolkit()
        write_code_slips(path, slips, SlipWords(address, company, wave, own.words))

    def write_answer_workbook(self, path: Path, wave: str) -> None:
        """Write the spreadsheet in which answers can be gathered."""
        from huddle_app.paper.answer_templates import write_answer_workbook

        functions = self._asked(wave)
        write_answer_workbook(path, self._asking(wave, *functions), functions)

    def write_limesurvey(self, folder: Path, wave: str) -> list[Path]:
        """Write a survey structure for LimeSurvey for each function that is asked; the files it wrote.

        HuddleError when one is there already.
        """
        from huddle_app.paper.answer_templates import write_limesurvey_structure

        places = self._places(folder, _("limesurvey {function}{wave}.txt"), wave)
        for function, path in places.items():
            write_limesurvey_structure(path, self._asking(wave, function), function)
        return list(places.values())

    def write_wording_template(self, path: Path) -> None:
        """Write the wording in force as a file to change and load again."""
        from huddle_app.method.wording_template import wording_template

        put_whole(path, wording_template(self._services.survey.toolkit()).encode())

    def write_raw_answers(self, path: Path, wave: str) -> None:
        """Write every single answer of a wave, in our plain format: asked for on purpose, with a warning."""
        people = self._services.survey.respondents(wave)
        toolkit = self._services.survey.toolkit()
        made = StringIO(newline="")
        out = csv.writer(made)
        out.writerow(["respondent", "function", "level", "region", *toolkit.columns])
        out.writerows(_raw(toolkit, person) for person in people)
        put_whole(path, made.getvalue().encode("utf-8-sig"))

    def _places(self, folder: Path, name: str, wave: str) -> dict[Function, Path]:
        """A file for each function that is asked, none of which is there; they are promised its number.

        Where there are several waves, each file is named after its own.
        """
        several = {wave, *(each.name for each in self._services.survey.waves())} != {wave}
        said = f" {_plain(wave)}" if several else ""
        named = {
            f: folder / name.format(function=function_name(f), wave=said) for f in self._asked(wave)
        }
        check_free(named.values())
        self._services.survey.promise(wave)
        return named

    def _asked(self, wave: str) -> list[Function]:
        invited = self._services.collecting.invited(wave)
        planned = self._services.survey.planned(wave)
        leaders = any(f is Function.LEADERSHIP and n for (f, _level), n in invited.items())
        toolkit = self._services.survey.toolkit().only(planned.tools)
        return [f for f in ANSWERING if (f in SIDES or leaders) and toolkit.asked(f)]

    def _asking(self, wave: str, *functions: Function) -> "Asking":
        """What is asked of these functions in a wave."""
        from huddle_app.paper.questionnaire_words import Asking

        planned = self._services.survey.planned(wave)
        return Asking(
            toolkit=self._services.survey.toolkit().only(planned.tools),
            company=self._services.about.workshop().company,
            wave=wave,
            levels=tuple(self._levels(wave, functions)),
            regions=tuple(_choices({p.region for p in self._people(functions)})),
            threshold=planned.threshold,
            mark=planned.id.hex,
        )

    def _levels(self, wave: str, functions: Collection[Function]) -> list[str]:
        """The levels of these functions, on the list or said to be asked, as on the ladder."""
        said = self._services.collecting.said_to_be_asked(wave)
        asked = {level for (function, level), n in said.items() if function in functions and n}
        listed = {person.level for person in self._people(functions)}
        return in_order(_choices(asked | listed), self._services.levels.ladder())

    def _people(self, functions: Collection[Function]) -> list[Participant]:
        return [p for p in self._services.people.everybody() if p.function in functions]


def _choices(named: Set[str]) -> list[str]:
    """What can be chosen among, by name; nothing where there is no choice."""
    chosen = sorted(named - {""})
    return chosen if len(chosen) > 1 else []


def _plain(name: str) -> str:
    """A name without what no file's name may hold."""
    return " ".join("".join(c if c.isalnum() or c in "-_&.," else " " for c in name).split())


def _raw(toolkit: Toolkit, person: Respondent) -> list[str | int]:
    given = toolkit.ratings(person.ratings)
    answers = [given.get(column, "") for column in toolkit.columns]
    about = map(harmless, (person.code, person.function.value, person.level, person.region))
    return [*about, *answers]
