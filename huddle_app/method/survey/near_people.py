"""Who of a file answers nearly as somebody in the wave does, found without comparing each with each."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.survey.same_forms import LEAST_IN_COMMON, Form, like
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.words import Function

_PARTS = 8
"""Answers are divided into so many parts: where fewer differ, one part at least is the same throughout."""
_MOST_ALIKE = 16
"""A part that more people than this have in common tells nobody apart."""
_MOST_PAIRS = 10**9
"""Beyond these nobody is looked for: a hundred thousand people, and ten thousand more, in seconds."""

_Part = tuple[Function | None, int, tuple[str, ...]]


def answer_nearly_alike(
    known: Sequence[Respondent], lines: Mapping[str, AnswerLine], places: Sequence[int]
) -> frozenset[str]:
    """The codes of the lines that say nearly the same as one of those known, as `Form.nearly` has it.

    `places` are those of the ratings that both were asked.
    """
    pairs = len(known) * len(lines)
    if len(places) < LEAST_IN_COMMON or pairs > _MOST_PAIRS:
        return frozenset()
    pick, having = itemgetter(*places), defaultdict[_Part, list[int]](list)
    for n, person in enumerate(known):
        for part in _parts(person.function, pick(person.ratings)):
            having[part].append(n)
    found = set[str]()
    for code, line in lines.items():
        alike = (having.get(part, ()) for part in _parts(line.function, pick(line.ratings)))
        near = {n for people in alike if len(people) <= _MOST_ALIKE for n in people}
        if near and like(Form(line), [Form(known[n]) for n in near], pairs):
            found.add(code)
    return frozenset(found)


def _parts(function: Function | None, ratings: tuple[str, ...]) -> Iterator[_Part]:
    """Every eighth answer from the first, from the second …: whole scales may be answered with one number."""
    return ((function, part, ratings[part::_PARTS]) for part in range(_PARTS))
