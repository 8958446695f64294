"""The same answers twice in one file, under two codes: one person who sent them twice, or two people."""

from collections.abc import Iterable, Mapping

from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.survey.same_answers import as_number, tell_who
from huddle_app.method.words import Function


def sent_twice(lines: Iterable[AnswerLine]) -> Mapping[int, int]:
    """The lines that answer as an earlier one of their function does, and that one, by their numbers.

    Only where so many answers are the same by no chance; a line that says so already is none of them.
    """
    given = [line for line in lines if line.function and not line.problem]
    first: dict[tuple[Function | None, str], AnswerLine] = {}
    found: dict[int, int] = {}
    for line in given:
        earlier = first.setdefault((line.function, line.ratings), line)
        if earlier.code.casefold() != line.code.casefold() and not line.remarks:
            found[line.number] = earlier.number
    ratings = {line.number: line.ratings for line in given} if found else {}
    pairs = len(given) ** 2
    return {
        number: earlier
        for number, earlier in found.items()
        if tell_who(as_number(ratings[number]), pairs)
    }
