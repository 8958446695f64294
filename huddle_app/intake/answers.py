"""Survey answers in the plain format: one row per respondent, one column per statement."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from huddle_app.intake.columns import Field, find, missing, too_long
from huddle_app.intake.functions import read_function, unknown_function
from huddle_app.intake.tables import read_table
from huddle_app.method.errors import HuddleError
from huddle_app.method.survey.reading import (
    AnswerFile,
    AnswerLine,
    ColumnMapping,
    Report,
    unreported,
)
from huddle_app.method.toolkit import Scale, Toolkit
from huddle_app.method.words import Function, function_name
from huddle_app.texts import _

_SHOWN = 40
_ABOUT = (Field.RESPONDENT, Field.FUNCTION, Field.LEVEL, Field.REGION)

# The statement columns of one scale: place in the row and name.
_Columns = tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class _Barred:
    """The columns of a scale that only others answer, and who they are."""

    scale: str
    who: str
    columns: _Columns


@dataclass(frozen=True)
class _Share:
    """What people of one function answer, and what they leave to others."""

    answered: _Columns
    barred: tuple[_Barred, ...]


@dataclass(frozen=True)
class _Plan:
    """Where everything stands in a row, found once for the whole file."""

    respondent: int
    function: int
    level: int | None
    region: int | None
    shares: Mapping[Function, _Share]
    ratings: Mapping[str, int]
    toolkit: Toolkit


def read_answers(
    path: Path,
    toolkit: Toolkit,
    mapping: ColumnMapping | None = None,
    report: Report = unreported,
    *,
    remembered: Callable[[str], ColumnMapping | None] | None = None,
    also: Toolkit | None = None,
) -> AnswerFile:
    """One line per row of the file, and remarks on columns left out.

    HuddleError when the file cannot be read or lacks the respondent, the function or any statement.
    """
    table = read_table(path)
    places, remarks = _statements(path.name, table.header, toolkit)
    plan = _plan(path.name, table.header, toolkit, places)
    lines = tuple(_line(n, cells, plan) for n, cells in table.rows)
    return AnswerFile(lines, remarks=remarks)


def _statements(
    file: str, header: tuple[str, ...], toolkit: Toolkit
) -> tuple[dict[str, int], tuple[str, ...]]:
    known = {_key(column): column for scale in toolkit.scales() for column in scale.columns()}
    about = {find(header, field) for field in _ABOUT}
    places: dict[str, int] = {}
    remarks: list[str] = []
    seen = {""}
    for place, name in enumerate(header):
        key = _key(name)
        if key in seen:
            remarks += _twice(name)
        elif key in known:
            places[known[key]] = place
        elif place not in about:
            text = _("column “{name}” belongs to no statement; left out")
            remarks.append(text.format(name=name))
        seen.add(key)
    if not places:
        text = _("“{file}” has no column for a statement; they have names such as “{example}”.")
        raise HuddleError(text.format(file=file, example=next(iter(known.values()))))
    return places, tuple(remarks)


def _twice(name: str) -> list[str]:
    text = _("column “{name}” is there twice; the first one counts")
    return [text.format(name=name)] if name else []


def _plan(file: str, header: tuple[str, ...], toolkit: Toolkit, places: Mapping[str, int]) -> _Plan:
    respondent, function = find(header, Field.RESPONDENT), find(header, Field.FUNCTION)
    if respondent is None or function is None:
        there = {Field.RESPONDENT: respondent is not None, Field.FUNCTION: function is not None}
        raise missing(file, there, header)
    return _Plan(
        respondent=respondent,
        function=function,
        level=find(header, Field.LEVEL),
        region=find(header, Field.REGION),
        shares={function: _share(function, toolkit, places) for function in Function},
        ratings={str(n): n for n in range(toolkit.lowest, toolkit.highest + 1)},
        toolkit=toolkit,
    )


def _share(function: Function, toolkit: Toolkit, places: Mapping[str, int]) -> _Share:
    answered: list[tuple[int, str]] = []
    barred: list[_Barred] = []
    for scale in toolkit.scales():
        columns = tuple((places[name], name) for name in scale.columns() if name in places)
        if scale.may_answer(function):
            answered += columns
        else:
            barred.append(_Barred(scale.key, _who(scale), columns))
    return _Share(tuple(answered), tuple(barred))


def _who(scale: Scale) -> str:
    return _(" and ").join(function_name(function) for function in scale.answered_by)


def _line(number: int, cells: tuple[str, ...], plan: _Plan) -> AnswerLine:
    code, named = _at(cells, plan.respondent), _at(cells, plan.function)
    level, region = _at(cells, plan.level), _at(cells, plan.region)
    function = read_function(named)
    problem = too_long((code, named, level, region))
    if not problem and not code:
        problem = _("the respondent is missing")
    if not problem and function is None:
        problem = unknown_function(named)
    if problem or function is None:
        return AnswerLine(number, code, problem=problem)
    share = plan.shares[function]
    ratings, remarks = _ratings(cells, share, plan.ratings)
    remarks += _barred(cells, share)
    if remarks and not share.answered:
        text = _("this file's questionnaires are not for the function “{function}”")
        return AnswerLine(number, code, problem=text.format(function=function_name(function)))
    if not ratings:
        problem = _("no usable answers") if remarks else _("no answers")
    written = plan.toolkit.written(ratings)
    return AnswerLine(number, code, function, level, region, written, problem, tuple(remarks))


def _ratings(
    cells: tuple[str, ...], share: _Share, known: Mapping[str, int]
) -> tuple[dict[str, int], list[str]]:
    ratings: dict[str, int] = {}
    remarks: list[str] = []
    for place, column in share.answered:
        text = cells[place]
        rating = known.get(text)
        if rating is None and text:
            rating = known.get(_whole(text))
        if rating is not None:
            ratings[column] = rating
        elif text:
            remarks.append(_no_rating(column, text, known))
    return ratings, remarks


def _whole(text: str) -> str:
    """The number before the decimals when these are all zero ("4.0", "4,00"), else the text."""
    head, _point, decimals = text.replace(",", ".").partition(".")
    return text if decimals.strip("0") else head


def _no_rating(column: str, text: str, known: Mapping[str, int]) -> str:
    lowest, *_others, highest = known
    if _whole(text).lstrip("-").isdecimal():
        why = _("{column}: {value} is not between {lowest} and {highest}")
    else:
        why = _("{column}: “{value}” is not a whole number from {lowest} to {highest}")
    return why.format(column=column, value=text[:_SHOWN], lowest=lowest, highest=highest)


def _barred(cells: tuple[str, ...], share: _Share) -> list[str]:
    """One remark for each scale that people of this function leave to others but answered."""
    remarks: list[str] = []
    for scale in share.barred:
        given = [column for place, column in scale.columns if cells[place]]
        if given:
            remarks.append(_not_theirs(scale, given))
    return remarks


def _not_theirs(scale: _Barred, given: list[str]) -> str:
    if len(given) == 1:
        text = _("{column}: only {who} answers this; left out")
        return text.format(column=given[0], who=scale.who)
    text = _("{scale}: only {who} answers this; {n} answers left out")
    return text.format(scale=scale.scale, who=scale.who, n=len(given))


def _at(cells: tuple[str, ...], place: int | None) -> str:
    return "" if place is None else " ".join(cells[place].split())


def _key(name: str) -> str:
    return "".join(name.split()).casefold()
