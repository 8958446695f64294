"""What taking in an answer file would change in a wave."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from huddle_app.method.imports import Row, RowState
from huddle_app.method.survey.corrected_rows import corrected_rows
from huddle_app.method.survey.reading import About, AnswerFile, AnswerLine
from huddle_app.method.survey.same_people import known_again
from huddle_app.method.survey.sent_twice import sent_twice
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.toolkit import NOT_ANSWERED
from huddle_app.method.words import Function, function_name
from huddle_app.texts import _, ngettext


@dataclass(frozen=True)
class SurveyPreview:
    """What confirming an answer file would do: a state per row, who is written.

    `known` are the answers the wave had when it was judged; `others` the rows that seem to be somebody
    else's than who has their code there, taken in where the mapping says that they answer anew.
    """

    wave: str
    rows: tuple[Row, ...]
    write: tuple[Respondent, ...]
    answers: AnswerFile
    known: tuple[Respondent, ...] = ()
    others: frozenset[int] = frozenset()

    @property
    def remarks(self) -> tuple[str, ...]:
        """What is to be said of the file as a whole, the gravest first."""
        return self.answers.remarks


def preview_answers(wave: str, known: Sequence[Respondent], answers: AnswerFile) -> SurveyPreview:
    """What `answers` would change in a wave; a respondent code counts once, whatever its case.

    What a line leaves blank stays as it was, so that the tools may come in several files. Who is there
    already under another code counts as who they are there, and so does whose row was corrected.
    """
    again = known_again(known, answers.lines)
    corrected = corrected_rows(known, answers, again)
    before = {person.code.casefold(): person for person in known}
    before |= {**again.sure, **corrected}
    said, perhaps = _said_of(again.sure, corrected), again.perhaps - corrected.keys()
    seen: dict[str, AnswerLine] = {}
    rows: list[Row] = []
    write: list[Respondent] = []
    for line in _asked_about(answers.lines, perhaps, sent_twice(answers.lines)):
        row, person = _take(line, before, seen, said)
        rows.append(row)
        if person:
            write.append(person)
    if not answers.coded:
        # codes made for the rows say nothing to anybody
        rows = [row._replace(about="") for row in rows]
    return SurveyPreview(wave, tuple(rows), tuple(write), answers, tuple(known))


def _take(
    line: AnswerLine,
    before: Mapping[str, Respondent],
    seen: dict[str, AnswerLine],
    said: Mapping[str, str],
) -> tuple[Row, Respondent | None]:
    if line.problem or line.function is None:
        why = "; ".join((line.problem, *line.remarks))
        return Row(line.number, line.code, RowState.ERROR, why), None
    key = line.code.casefold()
    if key in seen:
        return Row(line.number, line.code, RowState.ERROR, _again(line, seen[key])), None
    seen[key] = line
    same = before.get(key)
    if same is None:
        return _new_row(line), Respondent(
            line.code, line.function, line.level, line.region, line.ratings
        )
    person = _answered(line, line.function, same)
    row = _row(line, same, person)
    if key in said:
        row = row._replace(why="; ".join(filter(None, (said[key], row.why))))
    return row, (None if person == same else person)


def _said_of(sure: Iterable[str], corrected: Iterable[str]) -> Mapping[str, str]:
    """What is said of those who count as somebody under another code, by the codes they have here."""
    once = _("the same answers are in already: counted once")
    row = _(
        "nearly the same answers are in already, of a row that is gone: taken for the same person’s, corrected."
        " Somebody else? Then give each row its own code, in a column “{heading}”"
    )
    return {
        **dict.fromkeys(sure, once),
        **dict.fromkeys(corrected, row.format(heading=About.RESPONDENT)),
    }


def _asked_about(
    lines: Sequence[AnswerLine], perhaps: Collection[str], twice: Mapping[int, int]
) -> Iterable[AnswerLine]:
    """The lines, with a question those of `perhaps`, and those that answer as an earlier row does."""
    if not (perhaps or twice):
        return lines
    known = _("the same answers, or nearly the same, are in already: are they one person’s?")
    earlier = _("the same answers as in row {row}: are they one person’s?")
    asked: list[AnswerLine] = []
    for line in lines:
        remarks = line.remarks
        if line.number in twice:
            remarks = (earlier.format(row=twice[line.number]), *remarks)
        elif line.code.casefold() in perhaps:
            remarks = (known, *remarks)
        asked.append(line if remarks is line.remarks else line._replace(remarks=remarks))
    return asked


def _again(line: AnswerLine, first: AnswerLine) -> str:
    """Why a respondent's second row does not count."""
    if line._replace(number=first.number) == first:
        return _("repeats row {row}").format(row=first.number)
    return _("the same respondent as in row {row}").format(row=first.number)


def _answered(line: AnswerLine, function: Function, same: Respondent) -> Respondent:
    # Earlier answers of another function were to other questions.
    kept = same.ratings if same.function is function else ""
    return Respondent(
        code=same.code,
        function=function,
        level=line.level or same.level,
        region=line.region or same.region,
        ratings=_together(line.ratings, kept),
    )


def _together(ratings: str, kept: str) -> str:
    """The ratings, with those kept where nothing was answered."""
    if not kept or NOT_ANSWERED not in ratings:
        return ratings
    return "".join(
        old if new == NOT_ANSWERED else new for new, old in zip(ratings, kept, strict=True)
    )


def _new_row(line: AnswerLine) -> Row:
    if not line.remarks:
        return Row(line.number, line.code, RowState.NEW)
    return Row(line.number, line.code, RowState.WARNING, "; ".join(line.remarks))


def _row(line: AnswerLine, same: Respondent, person: Respondent) -> Row:
    changes = _changes(same, person) if same != person else []
    why = "; ".join([*line.remarks, *changes])
    if not changes:
        return Row(line.number, line.code, RowState.UNCHANGED, why)
    state = RowState.WARNING if line.remarks else RowState.UPDATED
    return Row(line.number, line.code, state, why)


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
    n = sum(old != new for old, new in zip(before.ratings, after.ratings, strict=True))
    if n:
        changes.append(ngettext("{n} answer differs", "{n} answers differ", n).format(n=n))
    return changes
