"""Other people under the codes that a wave has already: every file counts its people from 1."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from huddle_app.method.survey.reading import About, AnswerLine, ColumnUse, Rejected
from huddle_app.method.survey.same_forms import FORM_CODE
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.toolkit import HIGHEST, LOWEST, NOT_ANSWERED
from huddle_app.method.words import Function
from huddle_app.texts import _, ngettext

_LEAST, _HALF, _QUARTER = 3, 0.5, 0.25
"""So many of them, and more than so large a share of those with a known code, are no slips. Our own limits."""
_ENOUGH = 10
"""Of so many answers that both gave, most differ by no slip: so one alone is known to be somebody else."""
_ENDS = LOWEST + HIGHEST
"""What the lowest and the highest rating add up to: with it a scale is turned round."""

_Met = tuple[Respondent, AnswerLine]
"""Whoever the wave has under a line's code, and the line."""


@dataclass(frozen=True)
class Apart:
    """The lines of a file under codes of their own, and how many of them are told apart for the first time."""

    lines: Sequence[AnswerLine]
    number: int = 0


def told_apart(known: Sequence[Respondent], lines: Sequence[AnswerLine]) -> Apart:
    """The lines, with their function behind the code where others of another function have that code.

    A person has one function: where half of a function's people who meet another one answer otherwise,
    each file counts its people from 1. Else somebody's function was corrected, and the code is theirs.
    """
    by_code = {person.code.casefold(): person for person in known}
    meeting = _meeting(by_code, lines)
    counted = {function for function, met in meeting.items() if 2 * _others(met) >= len(met)}
    before = _apart_before(by_code) - meeting.keys()
    if not (counted or before):
        return Apart(lines)
    new = sum(
        _within(line).casefold() not in by_code
        for function in counted
        for _person, line in meeting[function]
    )
    told = [
        _told(line, by_code, line.function in counted)
        if line.function in counted or line.function in before
        else line
        for line in lines
    ]
    return Apart(told, new)


def told_apart_words(n: int, wave: str) -> str:
    """What is said of so many who were told apart."""
    words = ngettext(
        "{n:,} person of this file has the code of somebody of another function in “{wave}” and answers"
        " otherwise: taken in as another person. Has somebody only changed function? Then leave the row out.",
        "{n:,} people of this file have the codes of people of another function in “{wave}” and answer"
        " otherwise: taken in as other people. Has somebody only changed function? Then leave that row out.",
        n,
    )
    return words.format(n=n, wave=wave)


def code_in_file(code: str, function: Function) -> str:
    """The code, in small letters, that somebody has in a file where a wave may have it with their function."""
    return code.casefold().removesuffix(_ending(function))


def count_others(known: Sequence[Respondent], lines: Iterable[AnswerLine], apart: int = 0) -> int:
    """How many of a file are other people than those the wave has under their codes; 0 for some of many.

    Most answers are different where both answered, of people of another function a quarter; not so where
    only the scale was turned since. Of one or two it is asked, as `others_among` tells. `apart` are others
    as well, but told apart: with them alone it is 0.
    """
    if not known:
        return 0
    by_code = {person.code.casefold(): person for person in known}
    usable = [line for line in lines if line.function and not line.problem]
    met = [
        (by_code[line.code.casefold()], line) for line in usable if line.code.casefold() in by_code
    ]
    found = _others(met)
    all_found, all_met = found + apart, len(met) + apart
    are_many = all_found >= _LEAST and all_found > _HALF * all_met
    return all_found if found and are_many else 0


def others_among(known: Sequence[Respondent], lines: Iterable[AnswerLine]) -> frozenset[int]:
    """The numbers of the lines that are surely somebody else's than who has their code, unless asked anew.

    A form's own code is one form's, whatever was corrected there.
    """
    by_code = {person.code.casefold(): person for person in known}
    return frozenset(
        line.number
        for line in lines
        if (person := by_code.get(line.code.casefold())) and _takes_a_place(person, line)
    )


def without(
    lines: Sequence[AnswerLine], others: Collection[int], wave: str
) -> Sequence[AnswerLine]:
    """The lines; those of `others` cannot be used: they would take the place of who has their code."""
    why = _(
        "somebody else has this code in “{wave}”, it seems: most answers differ. Give this person another code"
    ).format(wave=wave)
    return [line._replace(problem=why) if line.number in others else line for line in lines]


def rows_left_out(
    lines: Iterable[AnswerLine], others: Collection[int], columns: Iterable[ColumnUse]
) -> Iterator[Rejected]:
    """An entry for each line of `others`, by the heading of the column that has the codes."""
    heading = next((use.heading for use in columns if use.meaning == About.RESPONDENT), "")
    reason = _("{why}; whole row left out")
    for line in lines:
        if line.number in others:
            yield Rejected(line.number, heading, line.code, reason.format(why=line.problem))


def others_words(n: int, wave: str) -> str:
    """What is said of so many others, who are not taken in."""
    words = ngettext(
        "{n:,} person of this file has the code of somebody else in “{wave}”, it seems: most answers differ."
        " Give this person another code, or none.",
        "{n:,} people of this file have the codes of others in “{wave}”. Are these answers of another wave? Then"
        " choose that one. If each file does count its people from 1, write something before the codes of this"
        " file (such as B1, B2 …), or leave their column out.",
        n,
    )
    return words.format(n=n, wave=wave)


def _meeting(
    by_code: Mapping[str, Respondent], lines: Iterable[AnswerLine]
) -> Mapping[Function, list[_Met]]:
    """Whose code is somebody's of another function, by the function of the line."""
    meeting: defaultdict[Function, list[_Met]] = defaultdict(list)
    for line in lines:
        person = by_code.get(line.code.casefold())
        if person and line.function and person.function is not line.function and not line.problem:
            meeting[line.function].append((person, line))
    return meeting


def _apart_before(by_code: Mapping[str, Respondent]) -> set[Function]:
    """The functions of which the wave has people told apart already.

    An ending alone says nothing, since a file may have codes such as “emea-sales”: of one of them
    somebody of another function has the code without it.
    """
    # As one text: far quicker than code by code, and as a rule there is none.
    said = "\n".join(by_code) + "\n"
    ended = {function for function in Function if f"{_ending(function)}\n" in said}
    return {
        person.function
        for code, person in by_code.items()
        if person.function in ended
        and (met := by_code.get(code_in_file(code, person.function)))
        and met.function is not person.function
    }


def _told(line: AnswerLine, by_code: Mapping[str, Respondent], counted: bool) -> AnswerLine:
    """A line with its function in its code where the wave has it so, or others are `counted` alike."""
    code = _within(line)
    same, own = by_code.get(line.code.casefold()), by_code.get(code.casefold())
    if same and same.function is line.function:
        # Whoever changed function may have a code that another one has within it: answers tell them apart.
        theirs = own is not None and (_differ(own, line) or 0) <= (_differ(same, line) or 0)
    else:
        theirs = counted or own is not None
    return line._replace(code=code) if theirs else line


def _within(line: AnswerLine) -> str:
    """The code of a line with its function behind it."""
    ending = _ending(line.function) if line.function else ""
    return line.code if line.code.casefold().endswith(ending) else line.code + ending


def _ending(function: Function) -> str:
    return f"-{function.value}"


def _others(met: Iterable[_Met]) -> int:
    return sum(_is_other(person, line) for person, line in met)


def _is_other(person: Respondent, line: AnswerLine) -> bool:
    if person.ratings == line.ratings:
        return False
    of_one_function = person.function is line.function
    differ = _differ(person, line)
    if differ is None:
        # What each was asked is their function's own.
        return not of_one_function and _has_answered(person) and _has_answered(line)
    return differ > (_HALF if of_one_function else _QUARTER)


def _takes_a_place(person: Respondent, line: AnswerLine) -> bool:
    """Whether a line is surely somebody else's than the person of its function who has its code."""
    if line.problem or person.function is not line.function or not _is_other(person, line):
        return False
    both = sum(
        NOT_ANSWERED not in given for given in zip(person.ratings, line.ratings, strict=True)
    )
    return both >= _ENOUGH and not line.code.startswith(FORM_CODE)


def _differ(person: Respondent, line: AnswerLine) -> float | None:
    """The share of the answers that differ, the scale turned round or not; None where none are of both."""
    both = [
        (int(old), int(new))
        for old, new in zip(person.ratings, line.ratings, strict=True)
        if NOT_ANSWERED not in (old, new)
    ]
    differ = min(sum(old != new for old, new in both), sum(old + new != _ENDS for old, new in both))
    return differ / len(both) if both else None


def _has_answered(one: Respondent | AnswerLine) -> bool:
    return one.ratings.strip(NOT_ANSWERED) != ""
