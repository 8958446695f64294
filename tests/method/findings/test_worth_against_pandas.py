"""What is worth the room's time, by the rule that `reasons` and `worth` tell, worked out of the answers alone."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

import pytest

from huddle_app.method.findings.finding import findings_of
from huddle_app.method.findings.model import Findings, Group
from huddle_app.method.findings.positions import Pattern, positions
from huddle_app.method.findings.reasons import reasons
from huddle_app.method.findings.worth import most_worth
from huddle_app.method.words import Band, Function
from tests.method.findings.answering import person
from tests.method.findings.golden import (
    KEYS,
    KIT,
    PEOPLE,
    SIDES,
    TRUTH,
    Figures,
    Truth,
    apart,
    mean_places,
    minded,
    near,
    rounded,
    shown,
    side_means,
    sides,
    words,
)

SEEDS = range(20, 26)
"""Six more companies of 120 people, in which other things stand out."""
OWN = ("worldview.sales.self", "worldview.marketing.self")


@dataclass(frozen=True)
class One:
    """What may be worth the room's time, and the numbers of its sentence."""

    figure: str
    scale: str
    reason: str
    strength: float
    chance: bool
    means: tuple[str, ...] = ()
    shares: tuple[int, ...] = ()

    @property
    def tool(self) -> int:
        return KIT.tool_of(self.scale).number


@cache
def company_of(seed: int) -> tuple[Findings, Truth]:
    people = minded(seed, 120, 0.1) if seed else PEOPLE
    return findings_of(KIT, "w", people), Truth(people) if seed else TRUTH


@cache
def everything(seed: int) -> tuple[One, ...]:
    return tuple(_everything(*company_of(seed)))


def _everything(found: Findings, truth: Truth) -> Iterator[One]:
    yield from by_position(found, truth)
    for key in KEYS:
        tool = KIT.tool_of(key)
        about = f"{tool.number}" if len(tool.scales) == 1 else key
        if not tool.positions:
            yield from by_low(found, truth, key, about if about.isdigit() else f"means {key}")
            yield from by_gap(found, truth, key, f"gaps {about}")
        yield from by_levels(found, truth, key)
        yield from by_split(found, truth, key)


def by_position(found: Findings, truth: Truth) -> Iterator[One]:
    means = {
        key: truth.figures(key, Group(side)).mean for side, key in zip(SIDES, OWN, strict=True)
    }
    if any(
        Group(side) not in dict(shown(found, key)) for side, key in zip(SIDES, OWN, strict=True)
    ):
        return
    high = [key for key, mean in means.items() if truth.band(mean) is Band.HIGH]
    ahead, behind = sorted(OWN, key=lambda key: -means[key])
    told = [words(means[key], mean_places(truth, means[key])) for key in (ahead, behind)]
    if len(high) == 1:
        views = (truth.scores(key, Group(side)) for side, key in zip(SIDES, OWN, strict=True))
        gap = apart(*views)
        if rounded(abs(gap.gap), 1) >= Decimal("0.5"):
            yield One(
                "positions 1", ahead, "positions", abs(gap.gap), not gap.sure, means=tuple(told)
            )
    elif high:
        both = tuple(words(means[key], mean_places(truth, means[key])) for key in OWN)
        yield One("positions 1", ahead, "positions", means[behind] - 4, chance=False, means=both)


def by_low(found: Findings, truth: Truth, key: str, figure: str) -> Iterator[One]:
    means = {side: truth.figures(key, Group(side)).mean for side in sides(found, key)}
    low = [side for side, mean in means.items() if truth.band(mean) is Band.LOW]
    if low:
        told = side_means(truth, found, key)
        order = sorted(told, key=lambda side: side not in low)
        yield One(
            figure,
            key,
            "low",
            4 - min(means.values()),
            chance=False,
            means=tuple(told[side] for side in order),
        )


def by_gap(found: Findings, truth: Truth, key: str, figure: str) -> Iterator[One]:
    if len(sides(found, key)) == 2:
        gap = truth.gap(key)
        if rounded(abs(gap.gap), 1) >= Decimal("0.5"):
            told = sorted(side_means(truth, found, key).values(), reverse=True)
            looked = sum(len(sides(found, k)) == 2 for k in KEYS if not KIT.tool_of(k).positions)
            sure = gap.sure_among(looked)
            yield One(figure, key, "gap", abs(gap.gap), chance=not sure, means=tuple(told))


def levels_shown(found: Findings, key: str, side: Function) -> list[Group]:
    """The levels of a function that are shown."""
    return [
        g for g, _cell in shown(found, key) if g.function is side and g.level and g.region is None
    ]


def by_levels(found: Findings, truth: Truth, key: str) -> Iterator[One]:
    divides: list[tuple[float, bool, list[str]]] = []
    places = sum(len(levels_shown(found, k, side)) > 1 for k in KEYS for side in SIDES)
    for side in SIDES:
        levels = levels_shown(found, key, side)
        if len(levels) > 1:
            low, *_between, high = sorted(levels, key=lambda g: truth.scores(key, g).mean())
            gap = truth.apart(key, high, low)
            ends = [truth.scores(key, g).mean() for g in (high, low)]
            beside = [truth.figures(key, Group(each)).mean for each in sides(found, key)]
            told = [words(mean, mean_places(truth, mean, *beside)) for mean in ends]
            if rounded(gap.gap, 1) >= Decimal("0.5"):
                sure_one = gap.sure_among(places * len(levels) * (len(levels) - 1) // 2)
                divides.append((gap.gap, sure_one, told))
    sure = [divide for divide in divides if divide[1]]
    kept = sure or divides
    if kept:
        told = tuple(mean for _gap, _sure, means in kept for mean in means)
        widest = max(gap for gap, _sure, _means in kept)
        yield One(f"levels {key}", key, "levels", widest, chance=not sure, means=told)


def two_camps(true: Figures) -> bool:
    """Whether fewer than half lie between the ends, and half of either peak at most at 4."""
    peaks = max(true.spread[:3]), max(true.spread[4:])
    return true.n - sum(true.bands) < true.n / 2 and true.spread[3] <= min(peaks) / 2


def by_split(found: Findings, truth: Truth, key: str) -> Iterator[One]:
    deviations: list[float] = []
    shares: list[int] = []
    for side in sides(found, key):
        true = truth.figures(key, Group(side))
        low, high = true.bands
        counted = bool(dict(shown(found, key))[Group(side)].spread)
        if counted and min(low, high) >= max(5, true.n / 4) and two_camps(true):
            deviations.append(true.sd)
            shares += [int(rounded(100 * n / true.n, 0)) for n in (low, high)]
    if deviations:
        figure, strength = f"spread {key}", max(deviations)
        yield One(figure, key, "split", strength, chance=False, shares=tuple(shares))


def ranked(ones: list[One]) -> list[One]:
    """The stronger first; before a second one of a scale every scale has its turn, and so has every tool."""
    told: list[One] = []
    for chance in (False, True):
        left = sorted((o for o in ones if o.chance is chance), key=lambda one: -one.strength)
        while left:
            of_scale = {key: sum(one.scale == key for one in told) for key in KEYS}
            tools = {one.tool for one in told}
            after = min(
                left, key=lambda o: (of_scale[o.scale], not of_scale[o.scale] and o.tool in tools)
            )
            told.append(after)
            left.remove(after)
    return told[:5]


@pytest.mark.parametrize("seed", [0, *SEEDS])
def test_every_reason(seed: int) -> None:
    found, _truth = company_of(seed)
    given, true = list(reasons(found)), list(everything(seed))
    told = [(str(one.figure), one.scale.key, one.reason.value, one.may_be_chance) for one in given]
    assert told == [(one.figure, one.scale, one.reason, one.chance) for one in true]
    assert tuple(one.strength for one in given) == near(tuple(one.strength for one in true))


@pytest.mark.parametrize("seed", [0, *SEEDS])
def test_the_numbers_of_every_sentence(seed: int) -> None:
    found, _truth = company_of(seed)
    for given, true in zip(reasons(found), everything(seed), strict=True):
        if true.reason == "split":
            assert tuple(map(int, re.findall(r"(\d+)\s%", given.sentence))) == true.shares
        else:
            assert tuple(re.findall(r"\d\.\d+", given.sentence)) == true.means


@pytest.mark.parametrize("seed", [0, *SEEDS])
def test_the_five_and_their_order(seed: int) -> None:
    found, _truth = company_of(seed)
    wanted = ranked(list(everything(seed)))
    assert len(wanted) == 5
    told = [(str(one.figure), one.reason.value) for one in most_worth(found)]
    assert told == [(one.figure, one.reason) for one in wanted]


def test_all_that_can_stand_out_does_somewhere() -> None:
    kinds = {(one.reason, one.chance) for seed in (0, *SEEDS) for one in everything(seed)}
    assert kinds == {
        ("positions", False),
        ("low", False),
        ("gap", False),
        ("gap", True),
        ("levels", False),
        ("levels", True),
        ("split", False),
    }


@pytest.mark.parametrize("seed", [0, *SEEDS])
def test_the_pattern_of_tool_1(seed: int) -> None:
    found, truth = company_of(seed)
    means = [truth.figures(key, Group(side)).mean for side, key in zip(SIDES, OWN, strict=True)]
    seen = positions(found)
    assert seen
    assert (seen.sales.mean, seen.marketing.mean) == near(tuple(means))
    highs = sum(rounded(mean, 2) > Decimal("4.5") for mean in means)
    assert seen.pattern is [Pattern.NONE_HIGH, Pattern.ONE_HIGH, Pattern.BOTH_HIGH][highs]
    assert sorted(re.findall(r"\d\.\d+", seen.sentence)) == sorted(
        words(mean, mean_places(truth, mean)) for mean in means
    )


@pytest.mark.parametrize(
    ("sales", "marketing", "pattern"),
    [
        (111, 112, Pattern.NONE_HIGH),
        (125, 126, Pattern.NONE_HIGH),
        (127, 126, Pattern.ONE_HIGH),
        (112, 127, Pattern.ONE_HIGH),
        (127, 128, Pattern.BOTH_HIGH),
    ],
)
def test_high_begins_above_4_5_as_it_is_shown(sales: int, marketing: int, pattern: Pattern) -> None:
    """So many of 250 see themselves at 5, the others at 4: 126 make 4.504, which is shown as 4.50."""
    people = [
        person(KIT, side, "", "", dict.fromkeys(KIT.columns, 5 if n < fives else 4))
        for side, fives in zip(SIDES, (sales, marketing), strict=True)
        for n in range(250)
    ]
    found, truth = findings_of(KIT, "w", people), Truth(people)
    means = [truth.figures(key, Group(side)).mean for side, key in zip(SIDES, OWN, strict=True)]
    assert tuple(means) == near((4 + sales / 250, 4 + marketing / 250))
    seen = positions(found)
    assert seen
    assert seen.pattern is pattern
    assert [one.reason for one in reasons(found) if one.reason == "positions"] == (
        ["positions"] if pattern is Pattern.BOTH_HIGH else []
    )


@pytest.mark.parametrize(
    ("low", "high", "is_split"),
    [(25, 26, True), (26, 25, True), (24, 40, False), (40, 24, False), (25, 25, False)],
)
def test_two_minds_begin_at_a_quarter_each_and_less_than_half_between(
    low: int, high: int, is_split: bool
) -> None:
    """So many of 100 in sales at 2 and at 6, the others at 3, which is not low."""
    assert told_as_split({2: low, 6: high, 3: 100 - low - high}) == (
        [[str(low), str(high)]] if is_split else []
    )


@pytest.mark.parametrize(
    ("counts", "is_split"),
    [
        ((40, 40, 40, 40, 40, 40, 40), False),
        ((0, 40, 0, 20, 0, 40, 0), True),
        ((0, 40, 0, 21, 0, 40, 0), False),
        ((0, 2, 1, 1, 0, 2, 0), False),
        ((0, 4, 0, 0, 0, 5, 0), False),
        ((0, 5, 0, 0, 0, 5, 0), True),
    ],
)
def test_two_minds_are_two_camps_of_five_or_more_with_few_at_the_middle(
    counts: tuple[int, ...], is_split: bool
) -> None:
    """So many people of sales at 1 to 7: all over the scale, or in camps of many and of few."""
    assert bool(told_as_split(dict(enumerate(counts, 1)))) is is_split


def told_as_split(counts: Mapping[int, int]) -> list[list[str]]:
    """The shares told of sales being of two minds about trust, where so many gave each rating."""
    ratings = [rating for rating, n in counts.items() for _ in range(n)]
    people = [person(KIT, SIDES[0], "", "", dict.fromkeys(KIT.columns, n)) for n in ratings]
    trust = [one for one in reasons(findings_of(KIT, "w", people)) if one.figure.about == "trust"]
    return [re.findall(r"(\d+)\s%", one.sentence) for one in trust if one.reason == "split"]
