"""Nobody can work out whether one of a few invited people has answered, from all that is shown together."""

from collections import defaultdict
from collections.abc import Hashable
from itertools import product
from random import Random

import pytest

from huddle_app.method.findings.as_data import findings_data
from huddle_app.method.findings.finding import findings_of
from huddle_app.method.findings.groups import Cells, Groups
from huddle_app.method.findings.identifiable import recognisable
from huddle_app.method.findings.model import Findings, Group, Score
from huddle_app.method.findings.suppression import Publication, Publisher
from huddle_app.method.survey.invited import Cell, InvitedCells, everybody
from tests.method.findings.answering import L, M, S, company, crowd, scale, toolkit
from tests.method.findings.attending import Doorkeeper, Shown, shown, told_lines

KIT = toolkit(
    scale("trust", 1, S, M, L),
    scale("bond", 2, S, M, L),
    scale("credo", 1, S, M),
    scale("pulse", 1, S, M, L),
    scale("sold", 1, S),
)
ONE = toolkit(scale("trust", 1, S, M, L))
THRESHOLDS = (3, 4, 5, 6)


def some_of(invited: InvitedCells, seed: int) -> InvitedCells:
    """Four of five of those invited."""
    random = Random(seed)
    came = {cell: sum(random.random() < 0.8 for _ in range(n)) for cell, n in invited.items()}
    return {cell: n for cell, n in came.items() if n}


def two_waves(seed: int, threshold: int) -> Doorkeeper:
    invited = company(seed, 60, 4, 3)
    came_in = [some_of(invited, seed + 100 * number) for number in (1, 2)]
    return Doorkeeper(invited, [shown(KIT, invited, each, threshold) for each in came_in])


@pytest.mark.parametrize("threshold", THRESHOLDS)
@pytest.mark.parametrize("seed", range(3))
def test_of_few_invited_people_it_does_not_follow_how_many_answered(
    seed: int, threshold: int
) -> None:
    assert list(two_waves(seed, threshold).known.of_few(threshold)) == []


def large_ones(self: Publisher, cells: Cells, _functions: object = ()) -> Publication:
    """The rule by which every group of which enough answered is shown, and others only where anybody did."""
    groups = Groups(cells)
    heads = groups.heads([n for _cell, n in cells])
    least = vars(self)["_threshold"]
    return Publication(
        shown=tuple(group for group in groups.groups if heads[group] >= least),
        hidden=tuple(group for group in groups.groups if heads[group] < least),
    )


@pytest.mark.parametrize("threshold", THRESHOLDS)
@pytest.mark.parametrize("seed", range(3))
def test_it_does_follow_where_all_groups_above_the_threshold_are_shown(
    seed: int, threshold: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Publisher, "publication", large_ones)
    assert list(two_waves(seed, threshold).known.of_few(threshold))


def test_it_does_follow_where_only_those_who_answered_are_thought_of() -> None:
    """The list is what keeps it from following: without it the missing director is no group."""
    came_in = {cell: n for cell, n in DIRECTOR.items() if cell[1] != "director"}
    findings = shown(ONE, {}, came_in, 5).found
    seen = Doorkeeper(DIRECTOR, [Shown(findings, shown(ONE, DIRECTOR, came_in, 5).lines)])
    assert list(seen.known.of_few(5))


DIRECTOR = {(S, "rep", ""): 22, (S, "manager", ""): 8, (S, "director", ""): 1}
CORNER = {(S, "rep", "N"): 20, (S, "rep", "E"): 20, (S, "manager", "N"): 8, (S, "manager", "E"): 2}
SMALL_FUNCTIONS = {(S, "rep", ""): 20, (M, "rep", ""): 4, (L, "ceo", ""): 1}
LEADER = {(S, "rep", ""): 20, (M, "rep", ""): 9, (L, "ceo", ""): 1}


@pytest.mark.parametrize("threshold", [4, 5, 6])
@pytest.mark.parametrize("invited", [DIRECTOR, CORNER, SMALL_FUNCTIONS, LEADER])
def test_the_same_is_named_and_shown_whether_or_not_the_few_answered(
    invited: InvitedCells, threshold: int
) -> None:
    *_others, few = invited
    without = shown(
        KIT, invited, {cell: n for cell, n in invited.items() if cell != few}, threshold
    )
    everyone = shown(KIT, invited, invited, threshold)
    assert _named(without.found) == _named(everyone.found)
    assert _keys(findings_data(without.found)) == _keys(findings_data(everyone.found))
    assert _lines(without) == _lines(everyone)
    told = [(one.group, one.why) for one in recognisable(without.found)]
    assert told == [(one.group, one.why) for one in recognisable(everyone.found)]


def _named(found: Findings) -> dict[tuple[str, Group], bool]:
    return {
        (key, group): isinstance(cell, Score)
        for key, finding in found.scales.items()
        for group, cell in finding.cells.items()
    }


def _keys(data: object) -> object:
    """What is there at all, without the figures."""
    if isinstance(data, dict):
        return {key: _keys(value) for key, value in data.items()}
    return [_keys(each) for each in data] if isinstance(data, list) else type(data) is str


def _lines(wave: Shown) -> list[object]:
    return [(line.functions, line.levels, line.responses.came_in is None) for line in wave.lines]


def test_who_left_half_a_scale_out_is_told_no_more_than_who_is_missing() -> None:
    people = crowd(KIT, DIRECTOR)
    half = [p._replace(ratings="0" + p.ratings[1:]) if p.level == "director" else p for p in people]
    assert half != people
    assert _named(findings_of(KIT, "", half)) == _named(findings_of(KIT, "", people))


WORLDS: list[tuple[dict[Cell, int], Cell, list[Cell]]] = [
    (
        {(S, "rep", ""): 8, (S, "boss", ""): 6, (S, "head", ""): 1},
        (S, "head", ""),
        [(S, "boss", "")],
    ),
    ({(S, "rep", ""): 7, (M, "rep", ""): 5, (M, "boss", ""): 1}, (M, "boss", ""), [(M, "rep", "")]),
    ({(S, "rep", ""): 6, (M, "rep", ""): 4, (L, "ceo", ""): 1}, (L, "ceo", ""), [(M, "rep", "")]),
]
"""Who was invited, one of them, and those with whom that one is told of."""


@pytest.mark.parametrize("threshold", [3, 5])
@pytest.mark.parametrize(("invited", "one", "beside"), WORLDS)
def test_whatever_is_shown_one_may_have_answered_or_not(
    invited: dict[Cell, int], one: Cell, beside: list[Cell], threshold: int
) -> None:
    """By going through all that may be: not even from what is hidden can it be told, unless all answered or none."""
    seen: defaultdict[Hashable, list[dict[Cell, int]]] = defaultdict(list)
    for numbers in product(*(range(n + 1) for n in invited.values())):
        world = dict(zip(invited, numbers, strict=True))
        seen[_seen(invited, world, threshold)].append(world)
    for worlds in seen.values():
        told = {sum(world[cell] for cell in (one, *beside)) for world in worlds}
        if not told & {0, sum(invited[cell] for cell in (one, *beside))}:
            assert {world[one] for world in worlds} == {0, 1}


def _seen(invited: InvitedCells, world: InvitedCells, threshold: int) -> Hashable:
    """What is shown and what is named, without the figures of those who answered."""
    came_in = {cell: n for cell, n in world.items() if n}
    cells = tuple(everybody(invited, came_in).items())
    published = Publisher(threshold, cells).publication(tuple(came_in.items()))
    heads = Groups(cells).heads([came_in.get(cell, 0) for cell, _n in cells])
    lines = tuple(
        (line.functions, line.levels, line.responses.came_in)
        for line in told_lines(ONE, invited, crowd(ONE, came_in), threshold)
    )
    shown_heads = frozenset((group, heads[group]) for group in published.shown)
    return shown_heads, published.counted, frozenset(published.hidden), lines
