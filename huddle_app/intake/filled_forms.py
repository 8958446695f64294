"""Questionnaires that were filled in as PDF and came back: a folder of them, read as answers."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from huddle_app.intake.columns import too_long
from huddle_app.intake.form_fields import form_values, read_bytes
from huddle_app.intake.form_folder import form_files, no_form
from huddle_app.intake.forms_again import Taken, apart, each_person_once, taken_again
from huddle_app.intake.shown_cell import shown_cell
from huddle_app.method.errors import HuddleError
from huddle_app.method.imports import Row, RowState
from huddle_app.method.progress import Report, unreported
from huddle_app.method.survey.column_words import brief, statement_names
from huddle_app.method.survey.forms_chosen import in_order
from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.survey.same_forms import FORM_CODE
from huddle_app.method.survey.spelling import spelled
from huddle_app.method.toolkit import HIGHEST, LOWEST, RATINGS, Toolkit
from huddle_app.method.toolkit_fields import FORM, FUNCTION, IDENTITY, LEVEL, MARK, REGION, WAVE
from huddle_app.method.words import Function
from huddle_app.texts import _, ngettext

_MOST_REMARKS = 3


@dataclass(frozen=True)
class FilledForms:
    """What a folder of forms says: a line for each file, and what became of each file by its name.

    The lines that count come last, in an order that has nothing to do with the names of the files.
    """

    lines: tuple[AnswerLine, ...]
    files: tuple[Row, ...]


def read_forms(
    where: Path | Sequence[Path],
    toolkit: Toolkit,
    report: Report = unreported,
    wave: str = "",
    mark: str = "",
) -> FilledForms:
    """The answers in the PDF forms of a folder, or of a list of files; forms of any wave unless one is given.

    `mark` is that wave's: a form that has another one was made elsewhere, whatever its wave is called, and
    one that has the same was made for it. Forms made elsewhere have a problem, and their answers too.

    A form that came back twice counts once; the same answers in another file do too, unless they are
    so few or so alike that two people may well have given them, and a form that was completed later
    counts as completed. What does not count for that keeps its answers, so that it can be taken in
    after all. A respondent's code is made from the answers and never from the name of a
    file, so that the same form read again is the same respondent. HuddleError when the folder cannot
    be read or has no PDF in it.
    """
    paths = form_files(where) if isinstance(where, Path) else list(where)
    taken: list[Taken] = []
    bytes_seen: dict[str, str] = {}
    codes_seen: dict[str, list[str]] = {}
    for number, path in enumerate(paths, 1):
        report(number - 1, len(paths))
        one = _read(number, path, toolkit, (wave, mark), bytes_seen)
        taken.append(apart(one, codes_seen, len(paths) ** 2))
    taken = each_person_once(taken)
    report(len(paths), len(paths))
    lines = in_order(spelled([one.line for one in taken], (), ()))
    return FilledForms(tuple(lines), tuple(_row(one) for one in taken))


def _read(
    number: int, path: Path, toolkit: Toolkit, meant: tuple[str, str], seen: dict[str, str]
) -> Taken:
    """One file; a file with the same bytes as an earlier one is not looked into again."""
    if why := no_form(path):
        return Taken(path.name, AnswerLine(number, path.name, problem=why))
    try:
        data = read_bytes(path)
        digest = hashlib.sha256(data).hexdigest()
        if digest in seen:
            words = _("the very same file as “{file}”: counted once")
            same = Taken(path.name, AnswerLine(number, path.name))
            return taken_again(same, words.format(file=seen[digest]))
        values = form_values(data)
        line = _line(number, values, toolkit)._replace(problem=_elsewhere(values, *meant))
        seen[digest] = path.name
    except HuddleError as wrong:
        line = AnswerLine(number, path.name, problem=str(wrong))
    return Taken(path.name, line)


def _elsewhere(values: Mapping[str, str], wave: str, mark: str) -> str:
    """Why a form is none of this wave; empty where it is, or where no wave is meant."""
    made_for, marked = _cleaned(values.get(WAVE, "")), values.get(MARK, "")
    if not wave or (marked and marked == mark):
        return ""
    if made_for != _cleaned(wave):
        return _("made for another wave: “{wave}”").format(wave=shown_cell(made_for))
    if marked and mark:
        return _("made for another wave of this name, perhaps in another workshop")
    return ""


def _line(number: int, values: Mapping[str, str], toolkit: Toolkit) -> AnswerLine:
    if values.get(FORM) != IDENTITY:
        raise HuddleError(_("not one of our questionnaires"))
    function = _function(values)
    level, region = _cleaned(values.get(LEVEL, "")), _cleaned(values.get(REGION, ""))
    if problem := too_long((level, region)):
        raise HuddleError(problem)
    asked = [
        column
        for scale in toolkit.asked(function)
        for column in scale.columns()
        if column in values
    ]
    ratings, remarks = _ratings(values, asked, toolkit)
    if not ratings:
        raise HuddleError("; ".join(remarks) or _("nothing is answered in it"))
    if len(ratings) < len(asked):
        text = ngettext(
            "{n} of {total} statements answered", "{n} of {total} statements answered", len(ratings)
        )
        remarks.insert(0, text.format(n=len(ratings), total=len(asked)))
    return AnswerLine(
        number=number,
        code=_code((function.value, level, region), ratings),
        function=function,
        level=level,
        region=region,
        ratings=toolkit.written(ratings),
        remarks=tuple(remarks),
    )


def _function(values: Mapping[str, str]) -> Function:
    try:
        return Function(values.get(FUNCTION, ""))
    except ValueError as wrong:
        raise HuddleError(_("it does not say which function it was made for")) from wrong


def _ratings(
    values: Mapping[str, str], asked: Sequence[str], toolkit: Toolkit
) -> tuple[dict[str, int], list[str]]:
    """The ratings of the statements asked, and what of them was left out."""
    known = {str(rating): rating for rating in RATINGS}
    given = {column: values[column] for column in asked if values[column]}
    names = statement_names(toolkit)
    text = _("{column}: “{value}” is not a whole number from {lowest} to {highest}")
    remarks = [
        text.format(
            column=brief(names[column]),
            value=shown_cell(said),
            lowest=LOWEST,
            highest=HIGHEST,
        )
        for column, said in given.items()
        if said not in known
    ]
    more = len(remarks) - _MOST_REMARKS
    if more > 1:
        words = ngettext("{n:,} more answer left out", "{n:,} more answers left out", more)
        remarks[_MOST_REMARKS:] = [words.format(n=more)]
    return {column: known[said] for column, said in given.items() if said in known}, remarks


def _code(about: Sequence[str], ratings: Mapping[str, int]) -> str:
    """A code that is the same for the same answers, and tells nothing but that."""
    said = [*about, *(f"{column}={rating}" for column, rating in sorted(ratings.items()))]
    digest = hashlib.sha256("\n".join(said).encode()).hexdigest()
    return f"{FORM_CODE}{digest[:12]}"


def _cleaned(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _row(one: Taken) -> Row:
    line = one.line
    if one.again:
        return Row(line.number, one.name, RowState.REPEATED, line.problem)
    if line.problem:
        return Row(line.number, one.name, RowState.ERROR, line.problem)
    state = RowState.WARNING if line.remarks else RowState.NEW
    return Row(line.number, one.name, state, "; ".join(line.remarks))
