"""The same answers twice in one file, under two codes: one person who sent them twice, or two people."""

from collections.abc import Iterable, Mapping

from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.survey.same_answers import as_number, tell_who
from huddle_app.method.survey.same_forms import FORM_CODE
from huddle_app.method.words import Function


def sent_twice(lines: Iterable[AnswerLine]) -> Mapping[int, int]:
    """The lines that answer as an earlier one of their function does, and that one, by their numbers.

    Only where so many answers are the same by no chance. Of rows without codes that are the same in every
    cell it is said already: the second has the first one's code and a number. So it is of forms, by their files.
    """
    given = [
        line
        for line in lines
        if line.function and not line.problem and not line.code.startswith(FORM_CODE)
    ]
    # As a rule nobody's are: seen at once, since a file may have thousands.
    if len({line.ratings for line in given}) == len(given):
        return {}
    first: dict[tuple[Function | None, str], AnswerLine] = {}
    found: dict[int, int] = {}
    for line in given:
        earlier = first.setdefault((line.function, line.ratings), line)
        if not f"{line.code.casefold()}-".startswith(f"{earlier.code.casefold()}-"):
            found[line.number] = earlier.number
    ratings = {line.number: line.ratings for line in given}
    pairs = len(given) ** 2
    return {
        number: earlier
        for number, earlier in found.items()
        if tell_who(as_number(ratings[number]), pairs)
    }
