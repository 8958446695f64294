"""Survey answers: what a respondent said, and how an answer file changes a wave."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from gettext import gettext as _
from uuid import UUID, uuid4

from huddle_app.method.imports import Row, RowState
from huddle_app.method.words import Function


@dataclass(frozen=True, slots=True)
class Wave:
    """One run of the questionnaires."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class Respondent:
    """One anonymous set of answers: a rating per statement column such as `trust.3`; blanks are absent."""

    id: UUID
    code: str
    function: Function
    level: str
    region: str
    ratings: Mapping[str, int]


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class AnswerFile:
    """An answer file as read: its lines, and remarks on whole columns."""

    lines: tuple[AnswerLine, ...]
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SurveyPreview:
    """What confirming an answer file would do: remarks on columns, a state per row, who is written."""

    wave: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    write: tuple[Respondent, ...]


def preview_answers(
    wave: str, known: Iterable[Respondent], answers: AnswerFile
) -> SurveyPreview:
    """What `answers` would change in a wave; a respondent code counts once."""
    before = {person.code.casefold(): person for person in known}
    seen: dict[str, int] = {}
    rows: list[Row] = []
    write: list[Respondent] = []
    for line in answers.lines:
        row, person = _take(line, before, seen)
        rows.append(row)
        if person:
            write.append(person)
    return SurveyPreview(wave, answers.columns, tuple(rows), tuple(write))


def _take(
    line: AnswerLine, before: Mapping[str, Respondent], seen: dict[str, int]
) -> tuple[Row, Respondent | None]:
    if line.problem or line.function is None:
        return Row(line.number, line.code, RowState.ERROR, line.problem), None
    key = line.code.casefold()
    if key in seen:
        why = _("the same respondent as in row {row}").format(row=seen[key])
        return Row(line.number, line.code, RowState.ERROR, why), None
    seen[key] = line.number
    same = before.get(key)
    person = Respondent(
        same.id if same else uuid4(),
        line.code,
        line.function,
        line.level,
        line.region,
        dict(line.ratings or {}),
    )
    state = _state(same, person, line.remarks)
    row = Row(line.number, line.code, state, "; ".join(line.remarks))
    return row, (None if person == same else person)


def _state(same: Respondent | None, person: Respondent, remarks: Sequence[str]) -> RowState:
    if remarks:
        return RowState.WARNING
    if same is None:
        return RowState.NEW
    return RowState.UNCHANGED if same == person else RowState.UPDATED
