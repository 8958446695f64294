"""Rows of a file without codes that were corrected since the file was taken in."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from huddle_app.method.survey.reading import AnswerFile, AnswerLine
from huddle_app.method.survey.same_forms import Form, like
from huddle_app.method.survey.same_people import Again
from huddle_app.method.survey.waves import Respondent

_MADE_OF_A_ROW = re.compile(r"[0-9a-f]{12}(?:-\d+)?")


def corrected_rows(
    known: Sequence[Respondent], answers: AnswerFile, again: Again
) -> Mapping[str, Respondent]:
    """Who they are in the wave whose rows were corrected, by the codes of the rows, in small letters.

    A code made of a row is another once a cell is. Where half of the file is in already it is the same
    file once more, and where as many rows are gone from it as are nearly the same and new, each of these
    is one of those. Nobody else is meant: of all others it is asked.
    """
    if answers.coded or not again.perhaps:
        return {}
    usable = (line for line in answers.lines if line.function and not line.problem)
    lines = {line.code.casefold(): line for line in usable}
    people = {person.code.casefold(): person for person in known}
    if 2 * len((lines.keys() & people.keys()) | again.sure.keys()) < len(lines):
        return {}
    there = {person.code.casefold() for person in again.sure.values()} | lines.keys()
    gone = [people[code] for code in people.keys() - there if _MADE_OF_A_ROW.fullmatch(code)]
    if len(gone) != len(again.perhaps):
        return {}
    met = {code: _only(lines[code], gone, len(known) * len(lines)) for code in again.perhaps}
    often = Counter(met.values())
    return {code: person for code, person in met.items() if person and often[person] == 1}


def _only(line: AnswerLine, gone: Sequence[Respondent], pairs: int) -> Respondent | None:
    """The one of them who answers nearly as a line does; None where there are several."""
    forms = {Form(person): person for person in gone}
    alike = like(Form(line), forms, pairs)
    return forms[alike[0]] if len(alike) == 1 else None
