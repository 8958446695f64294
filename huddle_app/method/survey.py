"""Survey answers: what a respondent said, and how an answer file changes a wave."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID, uuid4

from huddle_app.method.imports import Row, RowState
from huddle_app.method.words import Function, function_name
from huddle_app.texts import _, ngettext


@dataclass(frozen=True)
class Wave:
    """One run of the questionnaires."""

    id: UUID
    name: str


@dataclass(frozen=True)
class Respondent:
    """One anonymous set of answers: a rating per statement column such as `trust.3`; blanks are absent."""

    id: UUID
    code: str
    function: Function
    level: str
    region: str
    ratings: Mapping[str, int]


@dataclass(frozen=True)
class AnswerLine:
    """One line of an answer file as read.

    `problem` says why the line cannot be used; `remarks` name the single cells passed over.
    """

    number: int
    code: str
    function: Function | None = None
    level: str = ""
    region: str = ""
    ratings: Mapping[str, int] | None = None
    problem: str = ""
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class AnswerFile:
    """An answer file as read: its lines, and remarks on whole columns."""

    lines: tuple[AnswerLine, ...]
    columns: tuple[str, ...]


@dataclass(frozen=True)
class SurveyPreview:
    """What confirming an answer file would do: remarks on columns, a state per row, who is written."""

    wave: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    write: tuple[Respondent, ...]
    answers: AnswerFile


def preview_answers(wave: str, known: Iterable[Respondent], answers: AnswerFile) -> SurveyPreview:
    """What `answers` would change in a wave; a respondent code counts once, whatever its case.

    What a line leaves blank stays as it was, so that the tools may come in several files.
    """
    before = {person.code.casefold(): person for person in known}
    seen: dict[str, int] = {}
    rows: list[Row] = []
    write: list[Respondent] = []
    for line in answers.lines:
        row, person = _take(line, before, seen)
        rows.append(row)
        if person:
            write.append(person)
    return SurveyPreview(wave, answers.columns, tuple(rows), tuple(write), answers)


def _take(
    line: AnswerLine, before: Mapping[str, Respondent], seen: dict[str, int]
) -> tuple[Row, Respondent | None]:
    if line.problem or line.function is None:
        why = "; ".join((line.problem, *line.remarks))
        return Row(line.number, line.code, RowState.ERROR, why), None
    key = line.code.casefold()
    if key in seen:
        why = _("the same respondent as in row {row}").format(row=seen[key])
        return Row(line.number, line.code, RowState.ERROR, why), None
    seen[key] = line.number
    same = before.get(key)
    person = _answered(line, line.function, same)
    return _row(line, same, person), (None if person == same else person)


def _answered(line: AnswerLine, function: Function, same: Respondent | None) -> Respondent:
    ratings = line.ratings or {}
    if same is None:
        return Respondent(uuid4(), line.code, function, line.level, line.region, dict(ratings))
    # Earlier answers of another function were to other questions.
    kept: Mapping[str, int] = same.ratings if same.function is function else {}
    return Respondent(
        id=same.id,
        code=same.code,
        function=function,
        level=line.level or same.level,
        region=line.region or same.region,
        ratings={**kept, **ratings},
    )


def _row(line: AnswerLine, same: Respondent | None, person: Respondent) -> Row:
    changes = _changes(same, person) if same and same != person else []
    why = "; ".join([*line.remarks, *changes])
    if line.remarks:
        return Row(line.number, line.code, RowState.WARNING, why)
    if same is None:
        return Row(line.number, line.code, RowState.NEW)
    return Row(line.number, line.code, RowState.UPDATED if changes else RowState.UNCHANGED, why)


def _changes(before: Respondent, after: Respondent) -> list[str]:
    fields = {
        _("function"): (function_name(before.function), function_name(after.function)),
        _("level"): (before.level, after.level),
        _("region"): (before.region, after.region),
    }
    changes = [
        f"{field}: {old or '–'} → {new or '–'}"
        for field, (old, new) in fields.items()
        if old != new
    ]
    statements = before.ratings.keys() | after.ratings.keys()
    n = sum(before.ratings.get(name) != after.ratings.get(name) for name in statements)
    if n:
        changes.append(ngettext("{n} answer differs", "{n} answers differ", n).format(n=n))
    return changes
