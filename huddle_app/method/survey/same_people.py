"""The same person's answers under another code: in another wave, or a second time in one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from huddle_app.method.survey.near_people import answer_nearly_alike
from huddle_app.method.survey.other_people import code_in_file
from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.survey.same_answers import as_number, tell_who, where_answered
from huddle_app.method.survey.same_forms import FORM_CODE, Form, like
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.toolkit import NOT_ANSWERED
from huddle_app.method.words import Function

_LEAST_SURE = 2


@dataclass(frozen=True)
class Again:
    """Lines by their codes, in small letters, whose answers a wave has under other codes.

    `sure` are those who count as who they are there; of `perhaps` it is asked.
    """

    sure: Mapping[str, Respondent] = field(default_factory=dict[str, Respondent])
    perhaps: frozenset[str] = frozenset()


@dataclass(frozen=True)
class InBoth:
    """How many people are in two waves with the same answers, who they are, and who is in one of the two alone.

    Among the `pairs` are some more who may be the same, of whom nothing tells who they are.
    """

    number: int
    known: Sequence[Respondent]
    lines: Sequence[AnswerLine]
    pairs: Sequence[tuple[Respondent, AnswerLine]] = ()

    @property
    def is_same_file(self) -> bool:
        """Whether they are half of the smaller of the two: no true wave repeats another so."""
        smaller = min(len(self.known), len(self.lines)) + len(self.pairs)
        return 2 * self.number >= smaller


def in_both(known: Sequence[Respondent], lines: Iterable[AnswerLine]) -> InBoth:
    """Who of another wave stands in a file with the same answers, as far as both answered.

    Whatever their code where the answers tell who gave them, else under the same one. What only the
    file or only the wave asks is not compared, and a few answers may be corrected.
    """
    given = [line for line in lines if line.ratings and not line.problem]
    if not (known and given):
        return InBoth(0, known, given)
    # It brings numpy, which the first window does without.
    from huddle_app.method.survey.same_givers import ratings_of, same_givers

    ones, others = (ratings_of([each.ratings for each in people]) for people in (known, given))
    found = same_givers(ones, others, _of_one_code(known, given))
    both = [*found.sure, *found.rest]
    mine, theirs = {pair.known for pair in both}, {pair.line for pair in both}
    return InBoth(
        len(found.sure),
        [person for n, person in enumerate(known) if n not in mine],
        [line for n, line in enumerate(given) if n not in theirs],
        [(known[pair.known], given[pair.line]) for pair in both],
    )


def known_again(known: Sequence[Respondent], lines: Iterable[AnswerLine]) -> Again:
    """Who of a file stands in its wave already under a code that the file does not have.

    They are sure where they are half of the new people of the file, or of those the wave has beside it:
    then it is the same file once more, saved by another program or with another column. A form is
    sure by itself where one of the two holds all that the other says. Of those who answer nearly as
    somebody does it is asked.
    """
    if not known:
        return Again()
    used: dict[str, AnswerLine] = {}
    for line in lines:
        if line.function and not line.problem:
            used.setdefault(line.code.casefold(), line)
    free = [person for person in known if person.code.casefold() not in used]
    codes = {person.code.casefold() for person in known}
    new = {code: line for code, line in used.items() if code not in codes}
    if not free or not new:
        return Again()
    forms = all(code.startswith(FORM_CODE) for code in new)
    return _forms_again(free, new) if forms else _file_again(free, new)


def _of_one_code(
    known: Sequence[Respondent], lines: Sequence[AnswerLine]
) -> Iterator[tuple[int, int]]:
    """The places of people and lines of one code; a wave may have the function behind the code of a file."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for n, line in enumerate(lines):
        places[line.code.casefold()].append(n)
    for n, person in enumerate(known):
        code = person.code.casefold()
        for own in {code, code_in_file(code, person.function)} - {""}:
            yield from ((n, place) for place in places.get(own, ()))


def _file_again(free: Sequence[Respondent], new: Mapping[str, AnswerLine]) -> Again:
    both = _asked(free) & _asked(new.values())
    waiting: defaultdict[tuple[Function | None, int], list[Respondent]] = defaultdict(list)
    for person in free:
        waiting[person.function, as_number(person.ratings) & both].append(person)
    found: dict[str, Respondent] = {}
    telling: set[str] = set()
    for code, line in new.items():
        ratings = as_number(line.ratings) & both
        if alike := waiting.get((line.function, ratings)):
            found[code] = alike.pop()
            if tell_who(ratings, len(free) * len(new)):
                telling.add(code)
    left = [person for people in waiting.values() for person in people]
    more, telling_too = _completed(left, {c: new[c] for c in new.keys() - found.keys()})
    found |= more
    telling |= telling_too
    near = answer_nearly_alike(free, new, _places(both, len(free[0].ratings)))
    if len(telling) >= _LEAST_SURE and 2 * len(found) >= min(len(free), len(new)):
        return Again(found, near - found.keys())
    return Again(perhaps=near | telling)


def _completed(
    left: Sequence[Respondent], new: Mapping[str, AnswerLine]
) -> tuple[Mapping[str, Respondent], set[str]]:
    """Whose line says more than they did or less, and nothing else; and the codes of those whom it tells."""
    codes = sorted(new)
    met = in_both(left, [new[code]._replace(code=code) for code in codes])
    pairs = {
        line.code: person
        for person, line in met.pairs
        if person.function == line.function and _nothing_else(person, line)
    }
    return pairs, {line.code for _person, line in met.pairs[: met.number]} & pairs.keys()


def _nothing_else(person: Respondent, line: AnswerLine) -> bool:
    ratings, others = as_number(person.ratings), as_number(line.ratings)
    return not (ratings ^ others) & where_answered(ratings) & where_answered(others)


def _forms_again(free: Sequence[Respondent], new: Mapping[str, AnswerLine]) -> Again:
    others = [Form(person) for person in free]
    sure: dict[str, Respondent] = {}
    perhaps: set[str] = set()
    for code, line in new.items():
        form = Form(line)
        alike = like(form, others, len(free) * len(new))
        same = next((each for each in alike if form.holds(each) or each.holds(form)), None)
        if same and isinstance(same.person, Respondent):
            sure[code] = same.person
            others.remove(same)
        elif alike:
            perhaps.add(code)
    return Again(sure, frozenset(perhaps))


def _places(answered: int, length: int) -> list[int]:
    """Where answers stand in so many ratings, of what `where_answered` gave."""
    digits = f"{answered:o}".zfill(length)
    return [place for place, digit in enumerate(digits) if digit != NOT_ANSWERED]


def _asked(people: Iterable[AnswerLine | Respondent]) -> int:
    """What anybody answered, as by `where_answered`."""
    anybody = 0
    for person in people:
        anybody |= as_number(person.ratings)
    return where_answered(anybody)
