"""Rows of a file without codes that stand in it twice because they were pasted in twice."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from huddle_app.method.survey.reading import About, AnswerFile, AnswerLine, Rejected
from huddle_app.method.survey.same_answers import as_number, tell_who
from huddle_app.method.words import Function
from huddle_app.texts import _, ngettext

_LEAST, _MOST_TIMES = 2, 3
"""Fewer people may have answered twice themselves; what stands there more often is no slip."""


class _Said(NamedTuple):
    """All that a row says of somebody without a code."""

    function: Function
    level: str
    region: str
    ratings: str


def counted_once(file: AnswerFile) -> AnswerFile:
    """The file, of which rows that were pasted in twice count once; those that do not are listed.

    Who has a code of their own is somebody else, whatever they answer.
    """
    again: Mapping[int, int] = {} if file.coded else pasted_twice(file.lines)
    if not again:
        return file
    return replace(
        file,
        lines=tuple(_once(line, again) for line in file.lines),
        rejected=(*file.rejected, *_rows_repeated(again)),
        remarks=(_said_of(len(again)), *file.remarks),
    )


def pasted_twice(lines: Iterable[AnswerLine]) -> Mapping[int, int]:
    """The rows that only repeat an earlier one, and that one, by their numbers.

    They do where half of all that is said stands there equally often, twice or three times, and tells who
    they are: then a row counts once. Who answers as others do counts as often as their rows stand there,
    unless the file is there twice as a whole.
    """
    rows = _rows_of(lines)
    several = [said for said, numbers in rows.items() if len(numbers) > 1]
    if len(several) < max(_LEAST, len(rows) / 2):
        return {}
    pairs = sum(map(len, rows.values())) ** 2
    telling = {said for said in rows if tell_who(as_number(said.ratings), pairs)}
    often = Counter(len(rows[said]) for said in several if said in telling)
    [(times, number)] = often.most_common(1) or [(0, 0)]
    if times > _MOST_TIMES or number < max(_LEAST, len(rows) / 2):
        return {}
    whole = all(len(rows[said]) >= times for said in telling)
    again: dict[int, int] = {}
    for said, numbers in rows.items():
        people = -(-len(numbers) // times) if whole or said in telling else len(numbers)
        again |= dict.fromkeys(numbers[people:], numbers[0])
    return again


def _once(line: AnswerLine, again: Mapping[int, int]) -> AnswerLine:
    if line.number not in again:
        return line
    return line._replace(problem=_repeats(again[line.number]), remarks=(), waits="")


def _rows_repeated(again: Mapping[int, int]) -> Iterator[Rejected]:
    reason = _("{why}; whole row left out")
    for number, first in again.items():
        yield Rejected(number, "", "", reason.format(why=_repeats(first)))


def _said_of(n: int) -> str:
    text = ngettext(
        "{n:,} row has all the answers of an earlier one, as if pasted in twice: counted"
        " once. Is it somebody else? Then give each row its own code, in a column “{heading}”.",
        "{n:,} rows have all the answers of earlier ones, as if pasted in twice: counted"
        " once. Are they other people? Then give each row its own code, in a column “{heading}”.",
        n,
    )
    return text.format(n=n, heading=About.RESPONDENT)


def _rows_of(lines: Iterable[AnswerLine]) -> Mapping[_Said, list[int]]:
    """The numbers of the rows that count, by what they say."""
    rows: dict[_Said, list[int]] = {}
    for line in lines:
        if line.function and not line.problem:
            said = _Said(line.function, line.level, line.region, line.ratings)
            rows.setdefault(said, []).append(line.number)
    return rows


def _repeats(row: int) -> str:
    return _("repeats row {row}").format(row=row)
