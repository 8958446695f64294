"""Other people under the codes that a wave has already: every file counts its people from 1."""

from collections.abc import Iterable, Sequence

from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.toolkit import NOT_ANSWERED
from huddle_app.texts import _

_LEAST, _HALF, _QUARTER = 3, 0.5, 0.25
"""So many of them, and more than so large a share of those with a known code, are no slips. Our own limits."""
_ENDS = 8
"""What the lowest and the highest rating add up to: with it a scale is turned round."""


def others(known: Sequence[Respondent], lines: Iterable[AnswerLine]) -> int:
    """How many of a file are other people than those the wave has under their codes; 0 for a few.

    Most answers are different where both answered, of people of another function a quarter; not so where
    only the scale was turned since.
    """
    if not known:
        return 0
    by_code = {person.code.casefold(): person for person in known}
    met = [
        (by_code[line.code.casefold()], line)
        for line in lines
        if line.function and not line.problem and line.code.casefold() in by_code
    ]
    found = sum(_is_other(person, line) for person, line in met)
    return found if found >= _LEAST and found > _HALF * len(met) else 0


def others_words(n: int, wave: str) -> str:
    """What is said of so many others, who are not taken in."""
    words = _(
        "{n} people of this file have the codes of others in “{wave}”: each file seems to count its people"
        " from 1. Write something before the codes of this file (such as B1, B2 …), or leave their column out."
    )
    return words.format(n=n, wave=wave)


def _is_other(person: Respondent, line: AnswerLine) -> bool:
    both = [
        (int(old), int(new))
        for old, new in zip(person.ratings, line.ratings, strict=True)
        if NOT_ANSWERED not in (old, new)
    ]
    differ = min(sum(old != new for old, new in both), sum(old + new != _ENDS for old, new in both))
    return differ > (_HALF if person.function is line.function else _QUARTER) * len(both)
