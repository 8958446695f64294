"""The same answers in two waves: pointed out while they are few, refused from the threshold on."""

import random
from collections.abc import Callable, Sequence
from uuid import uuid4

import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.method.survey.few_between import few_between
from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.survey.same_people import InBoth
from huddle_app.method.survey.same_waves import in_other_wave
from huddle_app.method.survey.waves import Respondent, Wave
from huddle_app.method.words import Function

SALES, MARKETING = Function.SALES, Function.MARKETING
WAVE = Wave(uuid4(), "Before", (1,), 5)
ALL, EARLY = 80, 30
"""So many statements, and so many of them come first."""


def said(people: int) -> str:
    """What is said of a file in which nobody stands but people of the other wave, nor in that wave."""
    known = [
        Respondent(f"p{n}", Function.SALES, "", "", f"1234567{n + 1}1352461") for n in range(people)
    ]
    lines = [AnswerLine(n, p.code, p.function, ratings=p.ratings) for n, p in enumerate(known, 2)]
    return in_other_wave(WAVE, known, lines)


def test_four_of_a_wave_are_pointed_out_and_five_are_refused() -> None:
    assert said(4).startswith("4 of these answers stand in “Before” already")
    with pytest.raises(HuddleError, match="5 of these answers stand in “Before” already"):
        said(5)


def test_of_nobody_nothing_is_said() -> None:
    assert said(0) == ""


def company(people: int, seed: int = 1, flat: float = 0.0) -> list[Respondent]:
    """Sales and marketing of three levels; a share of them marks the same throughout."""
    chance = random.Random(seed)
    return [
        Respondent(
            f"R{n}",
            SALES if n % 3 else MARKETING,
            "Rep" if n % 4 else "Head",
            "",
            f"{chance.randint(1, 7)}" * ALL
            if chance.random() < flat
            else "".join(f"{min(7, max(1, round(chance.gauss(4.3, 1.2))))}" for _ in range(ALL)),
        )
        for n in range(people)
    ]


def lines(people: Sequence[Respondent], begin: str = "R") -> list[AnswerLine]:
    """A file with these people, whose codes begin so."""
    return [
        AnswerLine(n, f"{begin}{p.code[1:]}", p.function, p.level, p.region, p.ratings)
        for n, p in enumerate(people, 2)
    ]


def altered(person: Respondent, places: Sequence[int]) -> Respondent:
    """The person with another answer at these places."""
    marks, chance = list(person.ratings), random.Random(person.code)
    for place in places:
        marks[place] = chance.choice([mark for mark in "1234567" if mark != marks[place]])
    return person._replace(ratings="".join(marks))


def half_way(person: Respondent, answered: int = EARLY) -> Respondent:
    return person._replace(ratings=person.ratings[:answered].ljust(ALL, "0"))


@pytest.mark.parametrize("begin", ["R", "x"])
@pytest.mark.parametrize("flat", [0.0, 0.3])
@pytest.mark.parametrize("half", [1, 5, 20, 28, 39])
def test_a_file_read_in_before_all_had_answered_is_no_other_wave_when_it_is_complete(
    half: int, flat: float, begin: str
) -> None:
    people = company(40, flat=flat)
    before = [half_way(p) if n <= half else p for n, p in enumerate(people)][1:]
    with pytest.raises(HuddleError, match="take this file into “Before”"):
        in_other_wave(WAVE, before, lines(people, begin))


@pytest.mark.parametrize("begin", ["R", "x"])
def test_nor_when_each_had_come_as_far_as_they_had(begin: str) -> None:
    people, chance = company(40), random.Random(2)
    before = [half_way(p, chance.randint(12, ALL)) for p in people[1:]]
    with pytest.raises(HuddleError, match="already"):
        in_other_wave(WAVE, before, lines(people, begin))


@pytest.mark.parametrize("begin", ["R", "x"])
@pytest.mark.parametrize(
    "places",
    [(0,), (0, 40), range(0, ALL, 9), range(0, ALL, 5), range(50)],
    ids=["one", "two", "every ninth", "every fifth", "the first fifty"],
)
def test_what_all_answer_anew_hides_not_that_the_rest_is_the_same(
    places: Sequence[int], begin: str
) -> None:
    people = company(40)
    again = [altered(person, places) for person in people]
    with pytest.raises(HuddleError, match="already"):
        in_other_wave(WAVE, people[1:], lines(again, begin))


def test_a_part_of_the_people_may_not_come_again_but_for_one() -> None:
    """All others answer anew, so that few of the file are the same."""
    people, anew = company(80), company(80, seed=2)
    heads = [n for n, person in enumerate(people) if person.level == "Head"]
    again = [people[n] if n in heads[1:] else person for n, person in enumerate(anew)]
    with pytest.raises(HuddleError, match="19 of these answers"):
        in_other_wave(WAVE, people, lines(again))


def test_whoever_marks_the_same_throughout_hides_nobody_among_those_found_again() -> None:
    people, anew = company(60, flat=0.5), company(60, seed=2)
    heads = [n for n, person in enumerate(people) if person.level == "Head"]
    again = [people[n] if n in heads[1:] else person for n, person in enumerate(anew)]
    with pytest.raises(HuddleError, match="already"):
        in_other_wave(WAVE, people, lines(again, "x"))


def second_wave(first: Sequence[Respondent], seed: int, share: float) -> list[Respondent]:
    """The same people a second time: such a share of their answers stays, the others move by one or two."""
    chance = random.Random(seed)

    def again(mark: str) -> str:
        if chance.random() < share:
            return mark
        return str(min(7, max(1, int(mark) + chance.choice((-2, -1, 1, 2)))))

    def answer(ratings: str) -> str:
        return again(ratings[0]) * ALL if len(set(ratings)) == 1 else "".join(map(again, ratings))

    return [person._replace(ratings=answer(person.ratings)) for person in first]


@pytest.mark.parametrize("begin", ["R", "x"])
@pytest.mark.parametrize("share", [0.3, 0.5, 0.65])
@pytest.mark.parametrize("people", [20, 60, 300])
def test_a_true_second_wave_is_one_however_little_has_changed(
    people: int, share: float, begin: str
) -> None:
    for seed in range(3):
        first = company(people, seed, flat=0.25)
        assert in_other_wave(WAVE, first, lines(second_wave(first, seed, share), begin)) == ""


SameOrNot = Callable[[Respondent], Respondent]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (lambda p: p, False),
        (lambda p: p._replace(ratings="0000" + p.ratings[4:]), True),
        (lambda p: altered(p, range(4)), True),
        (lambda p: p._replace(level="Head"), True),
    ],
    ids=["the same", "had not answered all", "answers otherwise", "is in another group"],
)
def test_of_two_among_many_it_is_told_what_differs(changed: SameOrNot, told: bool) -> None:
    people = [p._replace(function=SALES, level="Rep") for p in company(12)]
    heads = [p._replace(function=SALES, level="Head") for p in company(12, 2)]
    before = [*map(changed, people[:2]), *people[2:], *heads]
    pairs = list(zip(before, lines([*people, *heads]), strict=True))
    assert few_between(InBoth(len(pairs), [], [], pairs), 5) is told
    assert few_between(InBoth(len(pairs), [], [], pairs), 2) is False


def test_of_people_of_another_function_nothing_is_shown_and_so_nothing_told() -> None:
    people = [p._replace(function=Function.OTHER) for p in company(12)]
    pairs = list(zip(people[1:], lines(people[1:]), strict=True))
    assert few_between(InBoth(11, people[:1], [], pairs), 5) is False
