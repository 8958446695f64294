"""500 people, 400 later on, and every figure of theirs worked out by pandas and scipy.stats alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, cached_property
from math import lgamma
from random import Random

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from huddle_app.method.findings.model import Findings, Group, Score
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.toolkit import Scale, Toolkit
from huddle_app.method.words import Band, Function
from tests.method.findings.answering import company, person, shipped

SALES, MARKETING, LEADERSHIP = Function.SALES, Function.MARKETING, Function.LEADERSHIP
SIDES = (SALES, MARKETING)
KIT = shipped()
KEYS = [scale.key for scale in KIT.scales()]
CAMPS = 1.9
"""How far the two camps of a function that is of two minds lie from its middle."""


def minded(seed: int, n: int, blank: float, drift: float = 0.0) -> list[Respondent]:
    """So many people who see each scale as their function and level do; some functions are of two minds."""
    dice, people = Random(seed), list[Respondent]()
    middles = {
        (f, key): dice.uniform(2.0, 5.6) + drift for f in (*SIDES, LEADERSHIP) for key in KEYS
    }
    torn = {place for place in middles if dice.random() < 0.15}
    steps = {(f, key): dice.uniform(-0.5, 0.5) for f, key in middles}
    for (function, level, region), size in company(seed, n, 4, 5).items():
        for _ in range(size):
            ratings: dict[str, int] = {}
            for scale in KIT.scales():
                place = (function, scale.key)
                middle = 4.0 if place in torn else middles[place] + int(level[-1]) * steps[place]
                middle += dice.choice((-CAMPS, CAMPS)) if place in torn else dice.gauss(0, 0.5)
                for column in scale.columns():
                    if dice.random() >= blank:
                        ratings[column] = min(7, max(1, round(dice.gauss(middle, 1.2))))
            people.append(person(KIT, function, level, region, ratings))
    return [one._replace(code=f"{seed}-{n}") for n, one in enumerate(people)]


PEOPLE = minded(5, 500, 0.12)
LATER = minded(6, 400, 0.08, 0.3)


@dataclass(frozen=True)
class Figures:
    """All figures of one group on one scale."""

    n: int
    mean: float
    sd: float
    ends: tuple[float, float]
    alpha: float
    spread: tuple[int, ...]
    bands: tuple[int, int]


@dataclass(frozen=True)
class Apart:
    """One group less another."""

    gap: float
    ends: tuple[float, float]
    size: float
    p: float

    @property
    def sure(self) -> bool:
        """By the ends as they are shown at their most exact."""
        return leaves_out_zero(*self.ends)

    def sure_among(self, looked: int) -> bool:
        """Whether it is, one of so many comparisons, by Bonferroni's limit."""
        return self.sure and self.p < 0.05 / looked


class Truth:
    """What some people's answers say, straight from the table of all of them."""

    def __init__(self, people: list[Respondent], kit: Toolkit = KIT) -> None:
        self.kit = kit
        self._people = people
        self.rows = cache(self._rows)
        self._within = cache(self._is_within)
        self.of = cache(self._of)
        self.apart = cache(self._apart)
        self.statements = cache(self._statements)
        self.link = cache(self._link)
        self.figures = cache(self._figures)

    @cached_property
    def frame(self) -> pd.DataFrame:
        """Everybody's answers, a line each."""
        return _table(self.kit, self._people)

    def scores(self, key: str, group: Group) -> "pd.Series[float]":
        """The own means of those of a group whose answers count."""
        return self.of(key, group)["score"]

    def _of(self, key: str, group: Group) -> pd.DataFrame:
        """Those of a group whose answers count."""
        rows = self.rows(key)
        return rows[self._within(group)[rows.index]]

    def _apart(self, key: str, one: Group, other: Group) -> Apart:
        return apart(self.scores(key, one), self.scores(key, other))

    def gap(self, key: str) -> Apart:
        """Sales minus marketing."""
        return self.apart(key, Group(SALES), Group(MARKETING))

    def _statements(self, key: str, function: Function) -> list[float]:
        own = self.of(key, Group(function))
        return [own[c].fillna(own["score"]).mean() for c in self.kit.scale(key).columns()]

    def _link(
        self, one: str, other: str, function: Function | None
    ) -> tuple[int, float, float, float]:
        """People, rho by pandas' own ranks, and its interval by Fisher's z."""
        group = Group(function)
        pairs = pd.DataFrame(
            {"one": self.scores(one, group), "other": self.scores(other, group)}
        ).dropna()
        rho = pairs["one"].rank().corr(pairs["other"].rank())
        error = np.sqrt((1 + rho**2 / 2) / (len(pairs) - 3)) * stats.norm.ppf(0.975)
        low, high = np.tanh(np.arctanh(rho) - error), np.tanh(np.arctanh(rho) + error)
        return len(pairs), float(rho), float(low), float(high)

    def band(self, mean: float) -> Band:
        """That of the mean as it is shown at its most exact."""
        shown = rounded(mean, 2)
        return Band.LOW if shown < 3 else Band.HIGH if shown > Decimal("4.5") else Band.MIDDLE

    def _is_within(self, group: Group) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
        functions = [group.function.value] if group.function else ["sales", "marketing"]
        within = self.frame["function"].isin(functions)
        if group.level is not None:
            within &= self.frame["level"] == group.level
        if group.region is not None:
            within &= self.frame["region"] == group.region
        return within.to_numpy()

    def _rows(self, key: str) -> pd.DataFrame:
        """Those whose answers to a scale count, with their own mean as `score`."""
        return answered(self.frame, self.kit.scale(key))

    def _figures(self, key: str, group: Group) -> Figures:
        columns = list(self.kit.scale(key).columns())
        own = self.of(key, group)
        scores, k = own["score"], len(columns)
        given = own[columns].to_numpy()
        ratings = np.where(np.isnan(given), scores.to_numpy()[:, None], given)
        of_statements, of_totals = (
            ratings.var(axis=0, ddof=1).sum(),
            ratings.sum(axis=1).var(ddof=1),
        )
        nearest = np.floor(scores + 0.5).astype(int)
        exact = scores.round(9)
        low, high = stats.t.interval(
            0.95,
            len(scores) - 1,
            loc=scores.mean(),
            scale=float(scores.std(ddof=1)) / np.sqrt(len(scores)),
        )
        return Figures(
            n=len(scores),
            mean=float(scores.mean()),
            sd=float(scores.std(ddof=1)),
            ends=(float(low), float(high)),
            alpha=float(k / (k - 1) * (1 - of_statements / of_totals)),
            spread=tuple(np.bincount(nearest, minlength=8)[1:].tolist()),
            bands=(int((exact < 3).sum()), int((exact > 4.5).sum())),
        )


def apart(one: "pd.Series[float]", other: "pd.Series[float]") -> Apart:
    """Welch's interval and Hedges' g with its exact correction."""
    test = stats.ttest_ind(one, other, equal_var=False)
    welch = test.confidence_interval(0.95)
    gap, m = float(one.mean() - other.mean()), len(one) + len(other) - 2
    pooled = ((len(one) - 1) * one.var() + (len(other) - 1) * other.var()) / m
    correction = np.exp(lgamma(m / 2) - np.log(np.sqrt(m / 2)) - lgamma((m - 1) / 2))
    return Apart(
        gap=gap,
        ends=(float(welch.low), float(welch.high)),
        size=float(correction * gap / np.sqrt(pooled)),
        p=float(test.pvalue),
    )


def answered(frame: pd.DataFrame, scale: Scale) -> pd.DataFrame:
    ratings = frame[list(scale.columns())]
    allowed = [f.value for f in Function if scale.may_answer(f)]
    half = ratings.notna().sum(axis=1) >= len(scale.statements) / 2
    counts = half & frame["function"].isin(allowed)
    about = frame.loc[counts, ["function", "level", "region"]]
    return pd.concat([about, ratings[counts]], axis=1).assign(score=ratings[counts].mean(axis=1))


def shown(found: Findings, key: str) -> list[tuple[Group, Score]]:
    """The groups that are shown; which these are is held elsewhere."""
    cells = found.scales[key].cells.items()
    return [(group, cell) for group, cell in cells if isinstance(cell, Score)]


def sides(found: Findings, key: str) -> list[Function]:
    """Which of sales and marketing are shown."""
    return [side for side in SIDES if (Group(side) in dict(shown(found, key)))]


def near(value: float | tuple[float, ...]) -> object:
    return pytest.approx(value, rel=1e-9, abs=1e-9)


TRUTH, LATER_TRUTH = Truth(PEOPLE), Truth(LATER)


# As people read it


def rounded(value: float, places: int) -> Decimal:
    """Rounded once, a half away from zero; what lies beyond nine more decimals is of binary fractions."""
    exact = Decimal(f"{value:.{places + 9}f}")
    return exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP) + 0


def leaves_out_zero(low: float, high: float) -> bool:
    return not rounded(low, 2) <= 0 <= rounded(high, 2)


def end_words(low: float, high: float, *, plus: bool = False) -> list[str]:
    """With one decimal, or two where it takes these to tell an end from 0 or from the other one."""
    needed = any(
        rounded(a, 1) == rounded(b, 1) and rounded(a, 2) != rounded(b, 2)
        for a, b in ((low, 0.0), (high, 0.0), (low, high))
    )
    return [words(end, 2 if needed else 1, plus=plus) for end in (low, high)]


def words(value: float, places: int, *, plus: bool = False) -> str:
    """A number with a true minus, and none where it is 0."""
    number = rounded(value, places)
    sign = "−" if number < 0 else "+" if plus and number > 0 else ""
    return f"{sign}{abs(number)}"


def mean_places(truth: Truth, *means: float) -> int:
    """One decimal, or two where it takes two for one of them to show its band."""
    return 2 if any(truth.band(float(rounded(m, 1))) is not truth.band(m) for m in means) else 1


def side_means(truth: Truth, found: Findings, key: str) -> dict[Function, str]:
    """The means of sales and marketing as they are read beside each other."""
    means = {side: truth.figures(key, Group(side)).mean for side in sides(found, key)}
    places = mean_places(truth, *means.values()) if means else 1
    return {side: words(mean, places) for side, mean in means.items()}


def _table(kit: Toolkit, people: list[Respondent]) -> pd.DataFrame:
    about = ["function", "level", "region"]
    frame = pd.DataFrame(list(_lines(kit, people))).reindex(columns=[*about, *kit.columns])
    return frame.astype(dict.fromkeys(about, "category"))


def _lines(kit: Toolkit, people: list[Respondent]) -> Iterator[dict[str, str | int]]:
    for one in people:
        about = {"function": one.function.value, "level": one.level, "region": one.region}
        given = zip(kit.columns, one.ratings, strict=True)
        yield about | {column: int(digit) for column, digit in given if digit != "0"}
