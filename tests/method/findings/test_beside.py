"""Answers that stand in two waves: of whoever is not in both nothing follows, and true second waves are shown."""

from collections.abc import Callable, Iterator, Sequence
from random import Random

import numpy as np
import pytest

from huddle_app.method.findings.alike import Alike, Given, alike, told_apart
from huddle_app.method.findings.finding import findings_of
from huddle_app.method.findings.identifiable import Exposure, recognisable
from huddle_app.method.findings.model import Earlier, Findings, Group, Score
from huddle_app.method.survey.answered import by_cell
from huddle_app.method.survey.waves import Respondent
from tests.method.findings.answering import L, M, S, company, crowd, scale, toolkit
from tests.method.findings.observing import Observer, Watched

KIT = toolkit(scale("trust", 4, S, M, L), scale("sold", 5, S), scale("other", 6, S, M, L))
KEYS = [one.key for one in KIT.scales()]


def later(
    before: Sequence[Respondent], after: Sequence[Respondent], threshold: int = 5, first: int = 5
) -> tuple[Findings, Findings]:
    one = findings_of(KIT, "before", before, first)
    earlier = [Earlier(one, by_cell(before))]
    return one, findings_of(KIT, "after", after, threshold, earlier=earlier)


def shown(found: Findings, key: str = "trust") -> set[Group]:
    cells = found.scales[key].cells
    return {group for group in cells if isinstance(cells[group], Score)}


def anew(person: Respondent, chance: Random, keys: Sequence[str] = KEYS) -> Respondent:
    """The person with other answers to these scales."""
    ratings = KIT.ratings(person.ratings)
    columns = [column for key in keys for column in KIT.scale(key).columns()]
    return person._replace(
        ratings=KIT.written({**ratings, **{c: chance.randint(1, 7) for c in columns}})
    )


COMPANY = {(S, "rep", "N"): 12, (S, "boss", "N"): 8, (M, "rep", "N"): 9}


def test_a_newcomer_among_people_who_are_in_both_waves_hides_who_is_with_them() -> None:
    everybody = crowd(KIT, COMPANY)
    _before, after = later(everybody[1:], everybody)
    alone = shown(findings_of(KIT, "alone", everybody))
    reps = {Group(S), Group(S, "rep"), Group(S, None, "N")}
    assert reps < alone
    assert not reps & shown(after)
    assert {Group(M), Group(M, "rep"), Group(S, "boss")} < shown(after)
    why = {each.why for each in recognisable(after) if each.group in reps}
    assert why == {Exposure.AGAIN}


def test_whoever_answers_anew_is_another_person() -> None:
    everybody, chance = crowd(KIT, COMPANY), Random(1)
    _before, after = later(everybody[1:], [anew(person, chance) for person in everybody])
    assert shown(after) == shown(findings_of(KIT, "alone", everybody))


def test_the_very_same_answers_may_be_shown_again() -> None:
    everybody = crowd(KIT, COMPANY)
    before, after = later(everybody, everybody[::-1])
    assert shown(after) == shown(before)


def test_five_newcomers_in_one_group_may_be_told_of() -> None:
    everybody = crowd(KIT, COMPANY)
    assert shown(later(everybody[5:], everybody)[1]) == shown(findings_of(KIT, "alone", everybody))
    assert Group(S) not in shown(later(everybody[4:], everybody)[1])


@pytest.mark.parametrize(("first", "second"), [(3, 5), (5, 3)])
def test_of_two_thresholds_the_higher_one_holds_for_both(first: int, second: int) -> None:
    everybody = crowd(KIT, COMPANY)
    assert Group(S) not in shown(later(everybody[4:], everybody, second, first=first)[1])
    assert Group(S) in shown(later(everybody[5:], everybody, second, first=first)[1])
    assert Group(S) in shown(later(everybody[3:], everybody, 3, first=3)[1])


def test_a_level_called_otherwise_in_the_second_wave_hides_nobody() -> None:
    everybody = crowd(KIT, COMPANY)
    renamed = [p._replace(level=p.level.title()) for p in everybody]
    assert Group(S, "Rep") not in shown(later(everybody[1:], renamed)[1])
    assert Group(S, "Boss") in shown(later(everybody[1:], renamed)[1])


def test_links_of_hidden_groups_are_not_shown_either() -> None:
    kit = toolkit(*(scale(f"{n}", 3, S, M, L) for n in range(1, 6)))
    everybody = crowd(kit, {(S, "", ""): 30, (M, "", ""): 30})
    one = findings_of(kit, "before", everybody[1:])
    two = findings_of(kit, "after", everybody, earlier=[Earlier(one, by_cell(everybody[1:]))])
    assert {link.function for link in one.links} == {S, M, None}
    assert {link.function for link in two.links} == {M}


def corrected(everybody: Sequence[Respondent], places: Sequence[int]) -> list[Respondent]:
    """As many people as there are places with another answer to one statement on trust each."""
    columns = KIT.scale("trust").columns()
    others = list(everybody)
    for n, place in enumerate(places):
        ratings = dict(KIT.ratings(others[-1 - n].ratings))
        ratings[columns[place]] = ratings[columns[place]] % 7 + 1
        others[-1 - n] = others[-1 - n]._replace(ratings=KIT.written(ratings))
    return others


@pytest.mark.parametrize("places", [(1, 1, 2, 2), (0, 0, 1, 1, 2, 2, 3, 3)])
def test_where_half_answer_the_same_no_statement_tells_of_a_newcomer(places: Sequence[int]) -> None:
    """Those corrected are enough to show the scale, and hardly anybody differs in one statement."""
    everybody = crowd(KIT, {(S, "", ""): 30})
    before, after = later(everybody[1:], corrected(everybody, places))
    assert before.scales["trust"].statements
    assert shown(after) == {Group(S)}
    assert after.scales["trust"].statements == ()


def attacks(
    number: int,
) -> Iterator[tuple[list[Respondent], list[Respondent], list[tuple[int, int]]]]:
    """Waves made up of each other's answers, and who is in both, by their places."""
    for seed in range(number):
        chance = Random(seed)
        people = crowd(KIT, company(seed, chance.choice((12, 20, 40)), 2, 2), seed, blank=0.1)
        again = dict(enumerate(people))
        for change in chance.sample(CHANGES, 2):
            change(again, people, chance)
        order = chance.sample(sorted(again), len(again))
        more = [anew(chance.choice(people), chance) for _ in range(chance.choice((0, 1, 5)))]
        others = [again[place] for place in order] + more
        if seed % 2:
            yield people, others, [(place, n) for n, place in enumerate(order)]
        else:
            yield others, people, list(enumerate(order))


People = dict[int, Respondent]


def some_missing(again: People, _people: Sequence[Respondent], chance: Random) -> None:
    for place in chance.sample(sorted(again), chance.randint(1, 4)):
        del again[place]


def some_moved(again: People, people: Sequence[Respondent], chance: Random) -> None:
    for place in chance.sample(sorted(again), chance.randint(1, 4)):
        to = chance.choice(people)
        again[place] = again[place]._replace(level=to.level, region=to.region)


def all_renamed(again: People, _people: Sequence[Respondent], _chance: Random) -> None:
    for place, person in again.items():
        again[place] = person._replace(level=person.level.title())


def a_scale_anew(again: People, _people: Sequence[Respondent], chance: Random) -> None:
    keys = [chance.choice(KEYS)]
    for place, person in again.items():
        again[place] = anew(person, chance, keys)


def a_cell_anew(again: People, people: Sequence[Respondent], chance: Random) -> None:
    cell = chance.choice(people)[1:4]
    for place, person in again.items():
        if person[1:4] == cell:
            again[place] = anew(person, chance)


CHANGES: list[Callable[[People, Sequence[Respondent], Random], None]] = [
    some_missing,
    some_moved,
    all_renamed,
    a_scale_anew,
    a_cell_anew,
]


def found_out(threshold: int, number: int = 24) -> int:
    """In how many attacks something of few people follows."""
    count = 0
    for n, (before, after, both) in enumerate(attacks(number)):
        waves = [
            Watched(KIT, list(people), found)
            for people, found in zip(
                (before, after), later(before, after, threshold, threshold), strict=True
            )
        ]
        key = KEYS[n % len(KEYS)]
        if any(shown(wave.found, key) for wave in waves):
            count += Observer(waves, key, both).found_out(threshold) > 0
    return count


@pytest.mark.parametrize("threshold", [3, 5])
def test_nothing_of_few_people_follows_from_waves_made_up_of_each_others_answers(
    threshold: int,
) -> None:
    assert found_out(threshold) == 0


def test_else_it_would_follow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huddle_app.method.findings.beside._shown", lambda *_all: [])
    assert found_out(5) >= 8


def given(*answers: tuple[int, int]) -> Given:
    """People by what they answered to one statement, and by their cells."""
    ratings, cells = zip(*answers, strict=True)
    return Given(np.array([ratings], dtype=np.uint8), np.array(cells))


def test_who_stays_in_a_cell_goes_before_who_moved_and_who_moved_with_others_before_chance() -> (
    None
):
    one = given((1, 0), (1, 1), (2, 0), (4, 0), (3, 0))
    other = given((1, 0), (1, 2), (2, 2), (4, 2), (3, 1), (3, 2))
    both = alike(one, other, 3).both
    assert both.tolist() == [[1, 0, 3], [0, 0, 1], [0, 0, 0]]


def test_each_counts_once() -> None:
    people = alike(given((1, 0), (1, 0), (2, 1)), given((1, 1), (4, 1)), 2)
    assert people.both.tolist() == [[0, 1], [0, 0]]
    assert people.one.tolist() == [1, 1]
    assert people.other.tolist() == [0, 1]


def test_who_shares_answers_with_a_large_part_counts_as_alone() -> None:
    people = Alike(np.array([[9, 1], [0, 2]]), np.array([5, 1]), np.array([0, 1]))
    both, one, other = told_apart(people, 5)
    # The first cell is large in one wave: what it shares is told of by the other. So is, then, the other's first.
    assert both.tolist() == [[0, 0], [0, 2]]
    assert other.tolist() == [9, 2]
    assert one.tolist() == [5, 1]
