"""What the questionnaires need on paper and as files: forms, slips with codes, templates, raw answers."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from huddle_app.method.errors import HuddleError
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function, function_name
from huddle_app.services.answer_codes import AnswerCode
from huddle_app.services.collecting import ASKED
from huddle_app.texts import _

if TYPE_CHECKING:
    from huddle_app.paper.questionnaire_words import Asking
    from huddle_app.services.house import Services

BOTH = (Function.SALES, Function.MARKETING)


class SurveyPapers:
    """Writes what goes out to those who are asked, and what comes out of the file on purpose."""

    def __init__(self, services: "Services") -> None:
        self._services = services

    def write_questionnaires(self, folder: Path, wave: str, *, fillable: bool) -> list[Path]:
        """Write a questionnaire for each function that is asked, as PDF; the files it wrote."""
        # reportlab is imported with the first print: the first window does not need it.
        from huddle_app.paper.questionnaire import write_questionnaire

        written: list[Path] = []
        for function in self._asked(wave):
            path = folder / _("questionnaire {function}.pdf").format(
                function=function_name(function)
            )
            write_questionnaire(path, self._asking(wave, function), function, fillable=fillable)
            written.append(path)
        return written

    def write_code_slips(
        self, path: Path, codes: Sequence[AnswerCode], address: str, wave: str
    ) -> None:
        """Write slips to cut, a code each, as PDF; `address` is where phones find the questionnaire.

        They lie together by function and level, to be handed out; within these in the order given.
        """
        from huddle_app.paper.code_slips import CodeSlip, SlipWords, write_code_slips

        together = sorted(codes, key=lambda code: (ASKED.index(code.function), code.level))
        slips = [CodeSlip(code.code, code.function, code.level) for code in together]
        company = self._services.about.workshop().company
        write_code_slips(path, slips, SlipWords(address, company, wave))

    def write_answer_workbook(self, path: Path, wave: str) -> None:
        """Write the spreadsheet in which answers can be gathered."""
        from huddle_app.paper.answer_templates import write_answer_workbook

        functions = self._asked(wave)
        write_answer_workbook(path, self._asking(wave, *functions), functions)

    def write_limesurvey(self, folder: Path, wave: str) -> list[Path]:
        """Write a survey structure for LimeSurvey for each function that is asked; the files it wrote."""
        from huddle_app.paper.answer_templates import write_limesurvey_structure

        written: list[Path] = []
        for function in self._asked(wave):
            path = folder / _("limesurvey {function}.txt").format(function=function_name(function))
            write_limesurvey_structure(path, self._asking(wave, function), function)
            written.append(path)
        return written

    def write_wording_template(self, path: Path) -> None:
        """Write the wording in force as a file to change and load again."""
        from huddle_app.method.toolkit_file import wording_template

        _write(path, wording_template(self._services.survey.toolkit()))

    def write_raw_answers(self, path: Path, wave: str) -> None:
        """Write every single answer of a wave, in our plain format: asked for on purpose, with a warning."""
        people = self._services.survey.respondents(wave)
        toolkit = self._services.survey.toolkit()
        try:
            with path.open("w", encoding="utf-8-sig", newline="") as file:
                out = csv.writer(file)
                out.writerow(["respondent", "function", "level", "region", *toolkit.columns])
                out.writerows(_raw(toolkit, person) for person in people)
        except OSError as error:
            raise _unwritable(path) from error

    def _asked(self, wave: str) -> list[Function]:
        invited = self._services.collecting.invited(wave)
        planned = self._services.survey.planned(wave)
        leaders = any(f is Function.LEADERSHIP and n for (f, _level), n in invited.items())
        toolkit = self._services.survey.toolkit().only(planned.tools)
        return [f for f in ASKED if (f in BOTH or leaders) and toolkit.asked(f)]

    def _asking(self, wave: str, *functions: Function) -> "Asking":
        """What is asked of these functions in a wave."""
        from huddle_app.paper.questionnaire_words import Asking

        planned = self._services.survey.planned(wave)
        return Asking(
            toolkit=self._services.survey.toolkit().only(planned.tools),
            company=self._services.about.workshop().company,
            wave=wave,
            levels=tuple(self._of_people("level", *functions)),
            regions=tuple(self._of_people("region", *functions)),
            threshold=planned.threshold,
        )

    def _of_people(self, what: str, *functions: Function) -> list[str]:
        """The levels or regions of the people of these functions, by name."""
        people = self._services.people.everybody()
        return sorted({getattr(p, what) for p in people if p.function in functions} - {""})


def _raw(toolkit: Toolkit, person: Respondent) -> list[str | int]:
    given = toolkit.ratings(person.ratings)
    answers = [given.get(column, "") for column in toolkit.columns]
    return [person.code, person.function.value, person.level, person.region, *answers]


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise _unwritable(path) from error


def _unwritable(path: Path) -> HuddleError:
    words = _("“{file}” could not be written there. Choose another place.")
    return HuddleError(words.format(file=path.name))
