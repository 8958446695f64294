"""The lines of an answer file: who answered what, and what was passed over."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from huddle_app.intake.columns import too_long
from huddle_app.intake.functions import read_function, unknown_function
from huddle_app.intake.survey.codes import codes_of, texts_of
from huddle_app.intake.survey.ratings import Ratings
from huddle_app.intake.survey.scales import shown_cell
from huddle_app.intake.survey.sheet import Sheet
from huddle_app.method.survey.column_words import brief, statement_names
from huddle_app.method.survey.reading import About, AnswerLine, ColumnMapping, Rejected, Report
from huddle_app.method.toolkit import NOT_ANSWERED, Scale, Toolkit
from huddle_app.method.words import Function, function_name
from huddle_app.texts import _, ngettext

_MOST_REMARKS = 3
_REPORT_EVERY = 2_000
_LONGEST = 200


@dataclass(frozen=True)
class _Barred:
    """A scale that only others answer: where it stands among the ratings, and who they are."""

    scale: Scale
    first: int
    last: int
    who: str


@dataclass(frozen=True)
class _Share:
    """What people of one function leave to others, and whether the file asks them anything."""

    barred: tuple[_Barred, ...]
    asked: bool


class _Person(NamedTuple):
    """What a row says of who answered, why it cannot be used, and the earlier row it is the same as."""

    code: str
    function: Function | None
    level: str
    region: str
    problem: str
    alike: int


def read_lines(
    sheet: Sheet,
    ratings: Ratings,
    private: frozenset[int],
    toolkit: Toolkit,
    mapping: ColumnMapping,
    report: Report,
) -> tuple[tuple[AnswerLine, ...], tuple[Rejected, ...]]:
    """A line per row, in the order of the file, and every cell that was passed over."""
    reader = _Lines(sheet, ratings, toolkit)
    people = _people(sheet, ratings, private, mapping)
    lines: list[AnswerLine] = []
    total = len(sheet.numbers)
    written = _written(ratings.digits, toolkit.columns, total)
    for at, (person, given) in enumerate(zip(people, written, strict=True)):
        if at % _REPORT_EVERY == 0:
            report((total + at) // 2, total)
        lines.append(reader.line(at, person, given))
    report(total, total)
    return tuple(lines), tuple(reader.rejected)


def _written(digits: Mapping[str, str], columns: Sequence[str], rows: int) -> Iterator[str]:
    """Each row's ratings of all columns, out of each column's of all rows."""
    # Imported with the first answers: the first window does not wait for it.
    import numpy as np

    nothing = NOT_ANSWERED * rows
    # Turned round as one table: far quicker than row by row.
    table = "".join(digits.get(column, nothing) for column in columns).encode("ascii")
    turned = np.frombuffer(table, dtype=np.uint8).reshape(len(columns), rows).T
    across = turned.tobytes().decode("ascii")
    return (across[start : start + len(columns)] for start in range(0, len(across), len(columns)))


class _Lines:
    """Makes lines, and gathers the cells passed over on the way."""

    def __init__(self, sheet: Sheet, ratings: Ratings, toolkit: Toolkit) -> None:
        self._sheet, self._bad = sheet, ratings.bad
        self._places = {use.meaning: use.place for use in ratings.uses if use.meaning}
        self._columns = toolkit.columns
        self._names = statement_names(toolkit)
        self._titles = {
            scale.key: f"{tool.number} {scale.title}"
            for tool in toolkit.tools
            for scale in tool.scales
        }
        self._shares = {f: _share(f, toolkit, ratings.digits) for f in Function}
        self.rejected: list[Rejected] = []

    def line(self, at: int, person: _Person, given: str) -> AnswerLine:
        """One line; `given` are the ratings of all statements, whoever may answer them."""
        number = self._sheet.numbers[at]
        code, function, level, region, problem, _alike = person
        if problem or function is None:
            if function is None:
                self._reject_function(at)
            return AnswerLine(number, code, problem=problem)
        share = self._shares[function]
        remarks = self._passed_over(at) if at in self._bad else []
        for barred in share.barred:
            theirs = given[barred.first : barred.last]
            if theirs.strip(NOT_ANSWERED):
                remarks.append(self._not_theirs(at, barred, theirs))
                given = given[: barred.first] + NOT_ANSWERED * len(theirs) + given[barred.last :]
        if not given.strip(NOT_ANSWERED):
            problem = self._nothing(function, bool(remarks))
        elif person.alike:
            text = _("the same answers as in row {row}; counted as another person")
            remarks.append(text.format(row=person.alike))
        return AnswerLine(number, code, function, level, region, given, problem, tuple(remarks))

    def _nothing(self, function: Function, passed_over: bool) -> str:
        if passed_over and not self._shares[function].asked:
            text = _("this file's questionnaires are not for the function “{function}”")
            return text.format(function=function_name(function))
        return _("no usable answers") if passed_over else _("no answers")

    def _passed_over(self, at: int) -> list[str]:
        remarks: list[str] = []
        names = {place: meaning for meaning, place in self._places.items()}
        for place, why in self._bad[at]:
            remarks.append(f"{self._called(names[place])}: {why}")
            self._reject(at, place, why)
        n = len(remarks) - _MOST_REMARKS
        if n > 0:
            more = ngettext("{n} more cell passed over", "{n} more cells passed over", n)
            remarks[_MOST_REMARKS:] = [more.format(n=n)]
        return remarks

    def _not_theirs(self, at: int, barred: _Barred, theirs: str) -> str:
        columns = self._columns[barred.first : barred.last]
        answered = [c for c, digit in zip(columns, theirs, strict=True) if digit != NOT_ANSWERED]
        for column in answered:
            self._reject(
                at, self._places[column], _("only {who} answers this").format(who=barred.who)
            )
        if len(answered) == 1:
            text = _("{column}: only {who} answers this; left out")
            return text.format(column=self._called(answered[0]), who=barred.who)
        text = _("{scale}: only {who} answers this; {n} answers left out")
        title = self._titles[barred.scale.key]
        return text.format(scale=title, who=barred.who, n=len(answered))

    def _called(self, column: str) -> str:
        return brief(self._names[column])

    def _reject_function(self, at: int) -> None:
        place = self._places.get(About.FUNCTION)
        if place is not None:
            cell = " ".join(self._sheet.columns[place][at].split())
            self._reject(at, place, unknown_function(shown_cell(cell)))

    def _reject(self, at: int, place: int, why: str) -> None:
        heading, cell = self._sheet.headings[place].shown, self._sheet.columns[place][at]
        self.rejected.append(Rejected(self._sheet.numbers[at], heading, shown_cell(cell), why))


def _share(function: Function, toolkit: Toolkit, digits: Mapping[str, str]) -> _Share:
    barred: list[_Barred] = []
    asked = False
    for scale in toolkit.scales():
        there = [column for column in scale.columns() if column in digits]
        if scale.may_answer(function):
            asked = asked or bool(there)
        elif there:
            first = toolkit.places[scale.columns()[0]]
            barred.append(_Barred(scale, first, first + len(scale.statements), _who(scale)))
    return _Share(tuple(barred), asked)


def _who(scale: Scale) -> str:
    return _(" and ").join(function_name(function) for function in scale.answered_by)


def _people(
    sheet: Sheet, ratings: Ratings, private: frozenset[int], mapping: ColumnMapping
) -> Iterator[_Person]:
    places = {use.meaning: use.place for use in ratings.uses if use.meaning in {*About}}
    codes = codes_of(sheet, places.get(About.RESPONDENT), private)
    functions = texts_of(sheet, places.get(About.FUNCTION))
    levels = texts_of(sheet, places.get(About.LEVEL), mapping.level)
    regions = texts_of(sheet, places.get(About.REGION), mapping.region)
    known = {text: _function(text, mapping) for text in {*functions}}
    problems = {text: _problem(text, found, mapping) for text, found in known.items()}
    cells = (codes.told, functions, levels, regions)
    long = any(max(map(len, texts), default=0) > _LONGEST for texts in cells)
    for at, person in enumerate(zip(*cells, strict=True)):
        code, function, level, region = person
        problem = too_long(person) if long else ""
        if not problem:
            problem = problems[function] if code else _("the respondent is missing")
        alike = codes.alike.get(at, 0)
        yield _Person(code[:_LONGEST], known[function], level, region, problem, alike)


def _function(text: str, mapping: ColumnMapping) -> Function | None:
    """The function meant by a cell: by the moderator's word, by itself, or that of the whole file."""
    found = mapping.function_of(text) or read_function(text)
    return found or (None if text else mapping.function)


def _problem(function: str, known: Function | None, mapping: ColumnMapping) -> str:
    if known is None:
        return unknown_function(shown_cell(function))
    left_out = mapping.function_of(function) is Function.OTHER
    return _("left out, as you said of its function") if left_out else ""


def unknown_functions(sheet: Sheet, place: int | None) -> dict[str, int]:
    """The words of the function's column that are no function, with the number of their rows."""
    counts = Counter(texts_of(sheet, place) if place is not None else ())
    return {
        text: n
        for text, n in counts.items()
        if len(text) <= _LONGEST and read_function(text) is None
    }
