"""The lines of an answer file: who answered what, and what was left out."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from huddle_app.intake.cell_errors import why_spoiled
from huddle_app.intake.columns import too_long
from huddle_app.intake.functions import OwnNames, own_names, read_function, unknown_function
from huddle_app.intake.shown_cell import shown_cell
from huddle_app.intake.survey.each_once import each_once
from huddle_app.intake.survey.left_out import Foreign, LeftOut
from huddle_app.intake.survey.people.codes import Codes, groups_of, texts_of
from huddle_app.intake.survey.people.respondent_errors import with_errors, worked_out
from huddle_app.intake.survey.ratings.ratings import Ratings
from huddle_app.intake.survey.table.row_lengths import why_longer
from huddle_app.intake.survey.table.sheet import Sheet
from huddle_app.method.people import LONGEST
from huddle_app.method.progress import Report
from huddle_app.method.survey.column_words import brief, scale_titles, statement_names
from huddle_app.method.survey.reading import About, AnswerLine, ColumnMapping, Rejected
from huddle_app.method.toolkit import NOT_ANSWERED, Scale, Toolkit
from huddle_app.method.words import Function, function_name
from huddle_app.texts import _, ngettext

_MOST_REMARKS = 3
_REPORT_EVERY = 2_000


@dataclass(frozen=True)
class _Share:
    """What people of one function leave to others, and whether the file asks them anything."""

    barred: tuple[Foreign, ...]
    asked: bool


class _Fault(NamedTuple):
    """Why a row cannot be used, and which part of it; none where the moderator left it out.

    `waits` is what the moderator may say to mend it, empty where that cannot be.
    """

    about: About | None
    why: str
    waits: str = ""


class _Person(NamedTuple):
    """What a row says of who answered, or why it cannot be used, and the earlier row it is the same as."""

    code: str
    function: Function | _Fault
    level: str
    region: str
    alike: int


def read_lines(
    sheet: Sheet,
    ratings: Ratings,
    codes: Codes,
    toolkit: Toolkit,
    mapping: ColumnMapping,
    report: Report,
) -> tuple[tuple[AnswerLine, ...], tuple[Rejected, ...]]:
    """A line per row, in the order of the file, and everything that was left out, slips first."""
    reader = _Lines(sheet, ratings, toolkit)
    people = _people(sheet, reader.places, codes, mapping, own_names(toolkit.words))
    lines: list[AnswerLine] = []
    total = len(sheet.numbers)
    written = _written(ratings.digits, toolkit.columns, total)
    for at, (person, given) in enumerate(zip(people, written, strict=True)):
        if at % _REPORT_EVERY == 0:
            report((total + at) // 2, total)
        lines.append(reader.line(at, person, given))
    report(total, total)
    lines = each_once(lines, sheet, reader.places.get(About.RESPONDENT), reader.left_out)
    return _with_longer(lines, sheet), reader.left_out.all()


def _with_longer(lines: Sequence[AnswerLine], sheet: Sheet) -> tuple[AnswerLine, ...]:
    """The lines, and one for each row that is left out for having more cells than headings."""
    longer = sheet.uneven.longer
    left_out = [AnswerLine(n, "", problem=why_longer(beyond)) for n, beyond in longer.items()]
    return tuple(sorted([*lines, *left_out], key=_number)) if left_out else tuple(lines)


def _number(line: AnswerLine) -> int:
    return line.number


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
    """Makes lines, and gathers what is left out on the way."""

    def __init__(self, sheet: Sheet, ratings: Ratings, toolkit: Toolkit) -> None:
        self._sheet, self._toolkit = sheet, toolkit
        self._numbers = sheet.numbers
        self.places = {use.meaning: use.place for use in ratings.uses if use.meaning}
        self._bad = with_errors(ratings.bad, sheet, self.places)
        self._meanings = {use.place: use.meaning for use in ratings.uses}
        there = [s for s in toolkit.scales() if not ratings.digits.keys().isdisjoint(s.columns())]
        self._shares = {f: _share(f, there, toolkit) for f in Function}
        self._something_read = bool(ratings.digits)
        self._waiting = [sheet.columns[place] for place in sorted(ratings.waiting)]
        self.left_out = LeftOut(sheet, self.places, toolkit)

    def line(self, at: int, person: _Person, given: str) -> AnswerLine:
        """One line; `given` are the ratings of all statements, whoever may answer them."""
        number = self._numbers[at]
        code, function, level, region, alike = person
        if isinstance(function, _Fault):
            if function.about:
                self.left_out.row(at, function.about, function.why)
            return AnswerLine(number, code, problem=function.why, waits=function.waits)
        share = self._shares[function]
        if not share.asked and (at in self._bad or given.strip(NOT_ANSWERED)):
            word = self.left_out.cell(at, About.FUNCTION)
            problem = _not_for(word, function)
            self.left_out.row(at, About.FUNCTION, problem)
            # What the moderator says of another function is said: that it is left out is a fault.
            waits = _which_function(word) if function is Function.OTHER else ""
            return AnswerLine(number, code, problem=problem, waits=waits)
        problem = waits = ""
        remarks = self._slips(at) if at in self._bad else []
        for barred in share.barred:
            theirs = given[barred.first : barred.last]
            if theirs.strip(NOT_ANSWERED):
                remarks.append(self._not_theirs(at, barred, theirs))
                given = given[: barred.first] + NOT_ANSWERED * len(theirs) + given[barred.last :]
        if not given.strip(NOT_ANSWERED):
            problem = waits = self._asked(at)
            problem = problem or self._nothing(at, remarks)
        elif alike:
            text = _("the same answers as in row {row}; counted as another person")
            remarks.append(text.format(row=alike))
        remarks = tuple(remarks)
        return AnswerLine(number, code, function, level, region, given, problem, remarks, waits)

    def _asked(self, at: int) -> str:
        """What a row waits for that answers only in columns of which something is asked."""
        # The columns are listed, and not each row.
        waits = any(cells[at].strip() for cells in self._waiting)
        return _("waits for your answer to what is asked above") if waits else ""

    def _nothing(self, at: int, remarks: Sequence[str]) -> str:
        problem = _("no usable answers") if remarks else _("no answers")
        # Where nothing is read of any column, the columns are listed and not each row.
        if self._something_read:
            self.left_out.row(at, None, problem)
        return problem

    def _slips(self, at: int) -> list[str]:
        remarks: list[str] = []
        for place, said in self._bad[at]:
            why = self._spoiled(at, place) or said
            remarks.append(f"{self._called(self._meanings[place])}: {why}")
            self.left_out.slip(at, place, why)
        n = len(remarks) - _MOST_REMARKS
        if n > 0:
            more = ngettext("{n:,} more cell left out", "{n:,} more cells left out", n)
            remarks[_MOST_REMARKS:] = [more.format(n=n)]
        return remarks

    def _spoiled(self, at: int, place: int) -> str:
        cell = self._sheet.columns[place][at]
        why = why_spoiled(cell)
        return why and _("“{value}”: {why}").format(value=shown_cell(cell), why=why)

    def _not_theirs(self, at: int, barred: Foreign, theirs: str) -> str:
        columns = barred.scale.columns()
        answered = [c for c, digit in zip(columns, theirs, strict=True) if digit != NOT_ANSWERED]
        self.left_out.foreign(at, barred, answered)
        if len(answered) == 1:
            text = _("{column}: {why}; left out")
            return text.format(column=self._called(answered[0]), why=barred.why)
        text = _("{scale}: {why}; {n:,} answers left out")
        title = self._titles[barred.scale.key]
        return text.format(scale=title, why=barred.why, n=len(answered))

    def _called(self, column: str) -> str:
        return brief(self._names.get(column, column))

    # Names are worked out with the first slip.

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return statement_names(self._toolkit)

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        return scale_titles(self._toolkit)


def _which_function(word: str) -> str:
    """What the moderator may say of a row; `word` is what it says of the function, empty where nothing."""
    if not word:
        return _("it names no function: say above whose it is")
    return _("say above which function “{word}” means").format(word=word)


def _not_for(word: str, function: Function) -> str:
    """Why nothing is asked of this function; `word` is what the file calls it, empty where nothing."""
    name = _("another function") if function is Function.OTHER else function_name(function)
    said = word and word.casefold() != name.casefold()
    who = _("“{word}” ({function})").format(word=word, function=name) if said else name
    return _("the questionnaires of this file are not for {who}").format(who=who)


def _share(function: Function, there: Sequence[Scale], toolkit: Toolkit) -> _Share:
    """The share of a function in the scales that the file has."""
    barred: list[Foreign] = []
    for scale in there:
        if not scale.may_answer(function):
            first = toolkit.places[scale.columns()[0]]
            barred.append(Foreign(scale, first, first + len(scale.statements)))
    return _Share(tuple(barred), asked=len(barred) < len(there))


def _people(
    sheet: Sheet, places: Mapping[str, int], codes: Codes, mapping: ColumnMapping, own: OwnNames
) -> Iterator[_Person]:
    respondent, level, region = (
        places.get(about) for about in (About.RESPONDENT, About.LEVEL, About.REGION)
    )
    told = worked_out(codes.told, sheet, respondent)
    functions = texts_of(sheet, places.get(About.FUNCTION))
    levels = worked_out(groups_of(sheet, level, mapping.level), sheet, level)
    regions = worked_out(groups_of(sheet, region, mapping.region), sheet, region)
    known = {text: _function(text, mapping, own) for text in {*functions}}
    cells = (told, functions, levels, regions)
    long = any(max(map(len, texts), default=0) > LONGEST for texts in cells)
    for at, person in enumerate(zip(*cells, strict=True)):
        code, function, level, region = person
        found = known[function]
        if long or not code:
            found = _looked_at(person, found)
        alike = codes.alike.get(at, 0)
        yield _Person(code[:LONGEST], found, level, region, alike)


def _function(text: str, mapping: ColumnMapping, own: OwnNames) -> Function | _Fault:
    """The function meant by a cell: by the moderator's word, by itself, or that of the whole file."""
    said = mapping.function_of(text)
    if said is Function.OTHER:
        return _Fault(None, _("left out, as you said of its function"))
    found = said or read_function(text, own) or (None if text else mapping.function)
    word = shown_cell(text)
    return found or _Fault(About.FUNCTION, unknown_function(word), _which_function(word))


def _looked_at(cells: tuple[str, ...], found: Function | _Fault) -> Function | _Fault:
    """The function of a row, or the fault of a cell that is over-long or a respondent that is missing.

    `cells` say the code, function, level and region; what the moderator left out stays so.
    """
    if isinstance(found, _Fault) and not found.about:
        return found
    for about, cell in zip(About, cells, strict=True):
        if why := too_long([cell]):
            return _Fault(about, why)
    return found if cells[0] else _Fault(About.RESPONDENT, _("the respondent is missing"))


def unknown_functions(sheet: Sheet, place: int | None, own: OwnNames) -> dict[str, int]:
    """The words of the function's column that name none that answers, with the number of their rows."""
    counts = Counter(texts_of(sheet, place) if place is not None else ())
    return {
        text: n
        for text, n in counts.items()
        if len(text) <= LONGEST and read_function(text, own) in (None, Function.OTHER)
    }
