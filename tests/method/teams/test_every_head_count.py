"""Every pair of head-counts from 1:1 to 120:60 is drawn: hard rules hold, and what cannot be met is said.

That hitches come exactly when a rule cannot be met is shown in `test_hitches`.
"""

import re
from itertools import chain
from uuid import UUID

import pytest

from huddle_app.method.people import Participant
from huddle_app.method.teams.drawing import draw
from huddle_app.method.teams.even import can_be_split
from huddle_app.method.teams.hitches import hitches
from huddle_app.method.teams.rounds import LARGEST, SEATED, SMALLEST, Round, Sitting
from huddle_app.method.words import MIXED, SEPARATE, Function

SALES, MARKETING = SEATED
SAID = re.compile(
    r"(?:(\d+) of )?(\d+) (?:person|people) from ((?:sales|marketing)(?: and (?:sales|marketing))?)"
)
ONE_OF_MANY = re.compile(r"\b1 (?:people|teams|sales teams|marketing teams|mixed teams)\b")
SEVERAL = 10
"""So many head-counts of marketing are drawn in one test, for the two processes to share."""


EVERYBODY = tuple(
    Participant(UUID(int=n), f"P{n}", function)
    for n, function in enumerate([SALES] * 120 + [MARKETING] * 60, 1)
)


def room(sales: int, marketing: int) -> tuple[Participant, ...]:
    return EVERYBODY[:sales] + EVERYBODY[120 : 120 + marketing]


def sizes(made: Round, function: Function | None = None) -> list[int]:
    return [len(t.members) for t in made.teams if function in (None, *t.functions())]


def seated(made: Round) -> list[int]:
    return sorted(chain.from_iterable((m.id.int for m in team.members) for team in made.teams))


def even(numbers: list[int]) -> bool:
    return max(numbers) - min(numbers) <= 1


def inside(numbers: list[int]) -> bool:
    return min(numbers) >= SMALLEST and max(numbers) <= LARGEST


def check_separate(made: Round, heads: dict[Function, int]) -> None:
    assert all(len(team.functions()) == 1 for team in made.teams)
    for function, n in heads.items():
        assert even(sizes(made, function))
        assert inside(sizes(made, function)) == can_be_split(n)


def check_mixed(made: Round, heads: dict[Function, int]) -> None:
    few = min(heads, key=heads.__getitem__)
    of_few = [sum(m.function is few for m in team.members) for team in made.teams]
    assert even(sizes(made))
    assert inside(sizes(made)) == can_be_split(sum(heads.values()))
    assert even(of_few)
    assert (min(of_few) == 0) == any("cannot sit in each" in notice for notice in made.notices)


def check_words(said: list[str], heads: dict[Function, int]) -> None:
    """No more people are said to be of a function than there are, and one of anything is said so."""
    for words in said:
        for part, n, who in SAID.findall(words):
            there = sum(heads[Function(name)] for name in who.split(" and "))
            assert int(n) <= there, words
            assert not part or int(part) < int(n), words
        assert not ONE_OF_MANY.search(words), words


@pytest.mark.parametrize("first", range(1, 61, SEVERAL))
def test_hard_rules_hold_and_what_cannot_be_met_is_said(first: int) -> None:
    for marketing in range(first, first + SEVERAL):
        for sales in range(1, 121):
            people = room(sales, marketing)
            heads = {SALES: sales, MARKETING: marketing}
            apart = draw(Sitting(SEPARATE, people), 1)
            sitting = Sitting(MIXED, people)
            together = draw(sitting, 1)
            assert seated(apart) == seated(together) == [person.id.int for person in people]
            check_separate(apart, heads)
            check_mixed(together, heads)
            for made, asked in ((apart, Sitting(SEPARATE, people)), (together, sitting)):
                found = hitches(asked) if made.notices else ()
                assert made.notices == tuple(hitch.sentence for hitch in found)
                for hitch in found:
                    check_words([hitch.sentence, *(way.words for way in hitch.ways)], heads)
