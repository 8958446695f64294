"""An observer knows who answered, and everything found in two waves: nothing of a few people follows.

Whatever is shown becomes an equation over cells (function, level, region): n times a mean, the squares
behind an sd and behind alpha, the statements' sums, the counts by rating; a gap and a change tie equations
together. Something is recovered where adding and subtracting equations leaves fewer people than the
threshold: of two of them, p − q and p² − q². The observer has all figures unrounded, better than they are
given away. Links between scales are no sums: of them only whom they are of is looked at. The same observer does recover
hidden people when all groups above the threshold are shown, and when no few people's plain sum follows.
"""

from collections import Counter
from uuid import uuid4

import numpy as np
import pytest

from huddle_app.method.findings.finding import findings_of
from huddle_app.method.findings.groups import Cells, belongs, members
from huddle_app.method.findings.model import Findings, Group, Hidden, Score
from huddle_app.method.findings.suppression import Publication, Publisher
from huddle_app.method.survey.overview import overview
from huddle_app.method.survey.waves import Respondent, Wave
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function
from tests.method.findings.answering import L, M, S, company, crowd, scale, toolkit
from tests.method.findings.observing import Equations, Observer, Watched

KIT = toolkit(scale("trust", 4, S, M, L))
SEVERAL = toolkit(
    scale("trust", 2, S, M, L), scale("sold", 2, S), *(scale(f"{n}", 1, S, M, L) for n in (3, 4))
)
"""Of the same people; the first three are among the underlying currents, the last is of the interface pulse."""

THRESHOLD = 5
SEEDS = range(3)


def watched(
    name: str, people: list[Respondent], threshold: int = THRESHOLD, kit: Toolkit = KIT
) -> Watched:
    return Watched(kit, people, findings_of(kit, name, people, threshold))


def two_waves(seed: int) -> list[Watched]:
    return [
        watched(str(number), crowd(KIT, company(10 * seed + number, 60, 3, 3), seed, blank=0.2))
        for number in (0, 1)
    ]


def everything_large(_publisher: Publisher, cells: Cells, _functions: object = ()) -> Publication:
    """The naive rule: every group of at least `THRESHOLD` people is shown."""
    sizes = {
        group: sum(n for cell, n in cells if belongs(cell, group))
        for group in members([cell for cell, _n in cells])
    }
    shown = tuple(group for group, n in sizes.items() if n >= THRESHOLD)
    hidden = tuple(group for group in sizes if group not in shown)
    return Publication(shown, hidden, counted=frozenset(shown))


@pytest.fixture
def naive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Publisher, "publication", everything_large)


def hidden_means(waves: list[Watched]) -> dict[tuple[int, Group], float]:
    """The means of groups hidden for being too small that the observer works out."""
    observer = Observer(waves)
    means: dict[tuple[int, Group], float] = {}
    for number, wave in enumerate(waves):
        for group, cell in wave.found.scales["trust"].cells.items():
            row = observer.row(number, group, observer.asks.score)
            value = observer.known.value_of(row)
            heads = len(answers_of(wave, group))
            if isinstance(cell, Hidden) and not cell.shelters and value is not None and heads:
                means[number, group] = value / heads
    return means


def answers_of(wave: Watched, group: Group) -> list[float]:
    """Everybody's own score in a group, for whom it counts."""
    given = [
        list(KIT.ratings(person.ratings).values())
        for person in wave.people
        if belongs((person.function, person.level, person.region), group)
    ]
    return [sum(each) / len(each) for each in given if len(each) >= 2]


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_of_few_people_follows_from_all_that_is_found(seed: int) -> None:
    waves = two_waves(seed)
    assert Observer(waves).found_out(THRESHOLD) == 0
    assert hidden_means(waves) == {}


@pytest.mark.usefixtures("naive")
@pytest.mark.parametrize("seed", SEEDS)
def test_hidden_groups_do_follow_where_all_above_the_threshold_are_shown(seed: int) -> None:
    waves = two_waves(seed)
    assert any(True for _row in Observer(waves).known.of_few(THRESHOLD))
    means = hidden_means(waves)
    assert means
    for (number, group), mean in means.items():
        scores = answers_of(waves[number], group)
        assert len(scores) < THRESHOLD
        assert mean == pytest.approx(sum(scores) / len(scores))


@pytest.mark.parametrize("threshold", [3, 4, 5, 6])
@pytest.mark.parametrize("key", [scale.key for scale in SEVERAL.scales()])
def test_nothing_of_few_people_follows_from_any_of_several_scales_of_the_same_people(
    key: str, threshold: int
) -> None:
    people = crowd(SEVERAL, company(threshold, 50, 3, 3), threshold, blank=0.3)
    assert Observer([watched("w", people, threshold, SEVERAL)], key).found_out(threshold) == 0


@pytest.mark.parametrize("threshold", [3, 4, 5, 6])
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("whose", "people"), [((S, M, L), 240), ((S,), 90)])
def test_nothing_of_few_people_follows_from_two_waves_of_what_sales_alone_answers(
    whose: tuple[Function, ...], people: int, seed: int, threshold: int
) -> None:
    """Its levels in regions among them, beside marketing's and where sales alone is in the waves."""
    waves = [
        watched(str(number), crowd(SEVERAL, sizes, seed, blank=0.2), threshold, SEVERAL)
        for number in (0, 1)
        if (sizes := of_functions(company(10 * seed + number, people, 3, 3), whose))
    ]
    shown = [
        g for g, cell in waves[0].found.scales["sold"].cells.items() if isinstance(cell, Score)
    ]
    assert any(group.level and group.region for group in shown)
    assert Observer(waves, "sold").found_out(threshold) == 0


def of_functions(
    sizes: dict[tuple[Function, str, str], int], functions: tuple[Function, ...]
) -> dict[tuple[Function, str, str], int]:
    return {cell: n for cell, n in sizes.items() if cell[0] in functions}


@pytest.mark.usefixtures("naive")
@pytest.mark.parametrize("key", [scale.key for scale in SEVERAL.scales()])
def test_much_follows_from_each_of_several_scales_where_all_large_groups_are_shown(
    key: str,
) -> None:
    people = crowd(SEVERAL, {**company(5, 50, 3, 3), (S, "boss", "region 0"): 2}, 5)
    observer = Observer([watched("w", people, THRESHOLD, SEVERAL)], key)
    assert any(True for _row in observer.known.of_few(THRESHOLD))


@pytest.mark.parametrize(("small", "threshold"), [(2, 3), (9, 5), (10, 5), (11, 12), (12, 12)])
def test_every_link_and_the_difference_of_any_two_is_of_ten_people_and_the_threshold(
    small: int, threshold: int
) -> None:
    sizes = {(S, "", ""): 30, (M, "", ""): small, (L, "", ""): 30}
    people = crowd(SEVERAL, sizes)
    links = watched("w", people, threshold, SEVERAL).found.links
    whose = {S: {S}, M: {M}, None: {S, M}}
    shown = {frozenset(whose[link.function]) for link in links}
    told = shown | {one ^ other for one in shown for other in shown} - {frozenset()}
    heads = [sum(n for cell, n in sizes.items() if cell[0] in functions) for functions in told]
    assert min(heads) >= max(10, threshold)
    assert all(
        link.n == sum(n for c, n in sizes.items() if c[0] in whose[link.function]) for link in links
    )
    assert (M in {link.function for link in links}) is (small >= max(10, threshold))


@pytest.mark.parametrize("threshold", [3, 4, 5, 6])
@pytest.mark.parametrize("seed", SEEDS)
def test_counts_by_rating_cut_the_people_into_large_parts_only(seed: int, threshold: int) -> None:
    """Whoever is in several groups has a score that each of them counts."""
    wave = watched("w", crowd(KIT, company(seed, 60, 3, 3), seed), threshold)
    counted = _with_counts(wave.found)
    parts: Counter[frozenset[Group]] = Counter()
    for person in wave.people:
        cell = (person.function, person.level, person.region)
        parts[frozenset(group for group in counted if belongs(cell, group))] += 1
    del parts[frozenset()]
    assert counted < {
        g for g, c in wave.found.scales["trust"].cells.items() if isinstance(c, Score)
    }
    assert all(n >= threshold for n in parts.values())


def _with_counts(found: Findings) -> set[Group]:
    cells = found.scales["trust"].cells.items()
    return {g for g, cell in cells if isinstance(cell, Score) and (cell.spread or cell.ends)}


TWO_BOSSES = {(S, "rep", ""): 10, (S, "boss", ""): 2}


@pytest.mark.usefixtures("naive")
def test_every_kind_of_figure_tells_of_two_people_who_are_all_but_the_rest() -> None:
    observer = Observer([watched("w", crowd(KIT, TWO_BOSSES, seed=4))])
    asks, bosses = observer.asks, Group(S, "boss")
    for quantity in (asks.score, asks.square, asks.ratings, *asks.each, *asks.counts):
        row = observer.row(0, bosses, quantity)
        assert observer.known.value_of(row) == pytest.approx(observer.true(row), abs=1e-6)


def test_no_kind_of_figure_tells_of_two_people_who_are_all_but_the_rest() -> None:
    observer = Observer([watched("w", crowd(KIT, TWO_BOSSES, seed=4))])
    asks, bosses = observer.asks, Group(S, "boss")
    for quantity in (asks.score, asks.square, asks.ratings, *asks.each, *asks.counts):
        assert observer.known.value_of(observer.row(0, bosses, quantity)) is None


def test_different_answers_of_the_same_people_in_a_second_wave_help_nobody() -> None:
    """One boss is missing in the first wave: the second, of other answers, does not tell what that one said."""
    fewer = {**TWO_BOSSES, (S, "boss", ""): 1}
    waves = [watched("one", crowd(KIT, fewer, 1)), watched("two", crowd(KIT, TWO_BOSSES, 2))]
    assert Observer(waves).found_out(THRESHOLD) == 0


@pytest.mark.parametrize("seed", SEEDS)
def test_a_second_wave_of_the_same_people_tells_no_more_than_each_wave_alone(seed: int) -> None:
    sizes = company(seed, 60, 3, 3)
    waves = [watched(str(n), crowd(KIT, sizes, 100 * seed + n, blank=0.2)) for n in (0, 1)]
    together, alone = Observer(waves), [Observer([wave]) for wave in waves]
    for number, wave in enumerate(waves):
        for group in wave.found.scales["trust"].cells:
            quantity = together.asks.score
            known = together.known.value_of(together.row(number, group, quantity))
            one = alone[number].row(0, group, quantity)
            assert (known is None) == (alone[number].known.value_of(one) is None)
    assert together.found_out(THRESHOLD) == 0


CORNERS = {(S, "rep", "N"): 10, (S, "rep", "S"): 1, (S, "mgr", "N"): 1, (S, "mgr", "S"): 10}
"""Where no sum over few people follows from all groups, yet p − q and p² − q² of two do."""


@pytest.mark.usefixtures("naive")
def test_two_scores_follow_from_the_difference_of_two_groups_and_of_their_squares() -> None:
    wave = watched("w", crowd(KIT, CORNERS, seed=3))
    observer = Observer([wave])
    asks, pair = observer.asks, (Group(S, "rep"), Group(S, None, "N"))
    apart, squares = (
        observer.known.value_of(
            observer.row(0, pair[0], quantity) - observer.row(0, pair[1], quantity)
        )
        for quantity in (asks.score, asks.square)
    )
    assert apart
    assert squares
    [one], [other] = (
        answers_of(wave, Group(S, level, region)) for level, region in (("rep", "S"), ("mgr", "N"))
    )
    assert ((squares / apart + apart) / 2, (squares / apart - apart) / 2) == (
        pytest.approx(one),
        pytest.approx(other),
    )
    assert observer.found_out(THRESHOLD)


def test_two_scores_do_not_follow_from_what_is_found() -> None:
    observer = Observer([watched("w", crowd(KIT, CORNERS, seed=3))])
    assert observer.found_out(THRESHOLD) == 0


Asked = dict[tuple[Function, str], int]


def overviewed(asked: Asked, people: list[Respondent]) -> Equations:
    """What the overview tells: how many came in, and how many answered everything, over who was asked."""
    groups = list(asked)
    known = Equations(list(asked.values()), 2)
    wave = Wave(uuid4(), "", (1,), THRESHOLD)
    for line in overview(KIT, wave, asked, people):
        told = (line.responses.came_in, line.responses.complete)
        inside = [
            float(function in line.functions and (not line.levels or level in line.levels))
            for function, level in groups
        ]
        for quantity, value in enumerate(told):
            if value is not None:
                row = np.kron(inside, np.eye(2)[quantity])
                known.learn(row, value)
    return known


@pytest.mark.parametrize("seed", SEEDS)
def test_the_overview_tells_of_no_few_people_whether_they_answered(seed: int) -> None:
    people = crowd(KIT, company(seed, 40, 4, 1), seed, blank=0.1)
    asked: Asked = {}
    for person in people:
        asked[person.function, person.level] = asked.get((person.function, person.level), 0) + 1
    assert list(overviewed(asked, people[::2]).of_few(THRESHOLD)) == []
