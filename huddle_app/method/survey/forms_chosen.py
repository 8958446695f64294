"""Which forms of a folder are taken in: one can be left out, and one made elsewhere taken in all the same."""

from collections.abc import Collection, Iterable

from huddle_app.method.survey.reading import AnswerLine
from huddle_app.texts import _


def can_be_turned(line: AnswerLine) -> bool:
    """Whether the moderator may say otherwise: there are answers in it."""
    return bool(line.ratings and line.function)


def turned(lines: Iterable[AnswerLine], numbers: Collection[int]) -> tuple[AnswerLine, ...]:
    """The lines, of which those with these numbers are left out, or taken in where they were left out.

    Those that count come last, by their codes, as they were read.
    """
    made = [_turned(line) if line.number in numbers else line for line in lines]
    return tuple(in_order(made))


def in_order(lines: Iterable[AnswerLine]) -> list[AnswerLine]:
    """Those left out first, then by codes: the order of the files' names could tell whose answers are whose."""
    return sorted(lines, key=lambda line: (not line.problem, line.code))


def _turned(line: AnswerLine) -> AnswerLine:
    if line.problem:
        return line._replace(problem="")
    # What was asked of it is answered so.
    return line._replace(problem=_("left out by you"), remarks=())
