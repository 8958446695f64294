"""Every figure of 500 people, and of 400 later on, against an independent computation by pandas and scipy.stats."""

from math import lgamma

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from huddle_app.method.findings.change import Comparison, compare
from huddle_app.method.findings.finding import find
from huddle_app.method.findings.model import Findings, Group, Hidden, Score
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.toolkit import Scale, Toolkit
from huddle_app.method.words import Function
from tests.method.findings.answering import company, crowd, shipped

KIT = shipped()
PEOPLE = crowd(KIT, company(5, 500, 4, 5), seed=5, blank=0.12)
LATER = crowd(KIT, company(6, 400, 4, 5), seed=6, blank=0.08)
KEYS = [scale.key for scale in KIT.scales()]


def near(value: float | tuple[float, ...]) -> object:
    return pytest.approx(value, rel=1e-9, abs=1e-9)


@pytest.fixture(scope="module")
def found() -> Findings:
    return find(KIT, "w", PEOPLE)


@pytest.fixture(scope="module")
def later() -> Findings:
    return find(KIT, "later", LATER)


@pytest.fixture(scope="module")
def compared(found: Findings, later: Findings) -> Comparison:
    return compare(found, later)


@pytest.fixture(scope="module")
def frame() -> pd.DataFrame:
    return table(KIT, PEOPLE)


@pytest.fixture(scope="module")
def later_frame() -> pd.DataFrame:
    return table(KIT, LATER)


def table(kit: Toolkit, people: list[Respondent]) -> pd.DataFrame:
    rows = [
        {
            "function": person.function.value,
            "level": person.level,
            "region": person.region,
            **kit.ratings(person.ratings),
        }
        for person in people
    ]
    return pd.DataFrame(rows).reindex(columns=["function", "level", "region", *kit.columns])


def answered(frame: pd.DataFrame, scale: Scale) -> pd.DataFrame:
    """Those whose answers to a scale count, with their own mean as `score`."""
    ratings = frame[list(scale.columns())]
    allowed = [f.value for f in Function if scale.may_answer(f)]
    counts = (ratings.notna().sum(axis=1) >= len(scale.statements) / 2) & frame["function"].isin(
        allowed
    )
    return frame[counts].assign(score=ratings[counts].mean(axis=1))


def group_of(rows: pd.DataFrame, group: Group) -> pd.DataFrame:
    functions = [group.function.value] if group.function else ["sales", "marketing"]
    rows = rows[rows["function"].isin(functions)]
    if group.level is not None:
        rows = rows[rows["level"] == group.level]
    return rows if group.region is None else rows[rows["region"] == group.region]


def shown(found: Findings, key: str) -> list[tuple[Group, Score]]:
    cells = found.scales[key].cells.items()
    return [(group, cell) for group, cell in cells if isinstance(cell, Score)]


@pytest.mark.parametrize("key", KEYS)
def test_means_deviations_and_intervals(found: Findings, frame: pd.DataFrame, key: str) -> None:
    rows = answered(frame, KIT.scale(key))
    assert shown(found, key)
    for group, cell in shown(found, key):
        scores = group_of(rows, group)["score"]
        assert cell.n == len(scores)
        assert cell.mean == near(scores.mean())
        assert cell.sd == near(scores.std(ddof=1))
        assert cell.interval
        low, high = stats.t.interval(0.95, cell.n - 1, loc=scores.mean(), scale=stats.sem(scores))
        assert (cell.interval.low, cell.interval.high) == near((low, high))
        assert cell.band is KIT.band(round(float(scores.mean()), 2)), (
            "that of the mean as it is shown"
        )


@pytest.mark.parametrize("key", KEYS)
def test_counts_by_rating(found: Findings, frame: pd.DataFrame, key: str) -> None:
    rows = answered(frame, KIT.scale(key))
    counted = [(group, cell) for group, cell in shown(found, key) if cell.spread]
    assert {Group(Function.SALES), Group(Function.MARKETING)} & {group for group, _cell in counted}
    for group, cell in counted:
        nearest = np.floor(group_of(rows, group)["score"] + 0.5).astype(int)
        assert cell.spread == tuple((nearest == rating).sum() for rating in range(1, 8))
        scores = group_of(rows, group)["score"].round(9)
        assert cell.ends == ((scores < 3).sum(), (scores > 4.5).sum())


@pytest.mark.parametrize("key", KEYS)
def test_alpha(found: Findings, frame: pd.DataFrame, key: str) -> None:
    scale = KIT.scale(key)
    columns = list(scale.columns())
    rows = answered(frame, scale)
    k = len(columns)
    filled = rows.assign(**{column: rows[column].fillna(rows["score"]) for column in columns})
    assert rows[columns].isna().any(axis=None)
    for group, cell in shown(found, key):
        ratings = group_of(filled, group)[columns]
        of_statements, of_totals = ratings.var(ddof=1).sum(), ratings.sum(axis=1).var(ddof=1)
        assert cell.alpha == near(k / (k - 1) * (1 - of_statements / of_totals))


@pytest.mark.parametrize("key", KEYS)
def test_gaps(found: Findings, frame: pd.DataFrame, key: str) -> None:
    finding = found.scales[key]
    if len(finding.scale.answered_by) < 2:
        assert finding.difference is None
        return
    rows = answered(frame, finding.scale)
    sales, marketing = (
        group_of(rows, Group(f))["score"] for f in (Function.SALES, Function.MARKETING)
    )
    gap = finding.difference
    assert gap
    assert gap.interval
    welch = stats.ttest_ind(sales, marketing, equal_var=False).confidence_interval(0.95)
    assert gap.gap == near(sales.mean() - marketing.mean())
    assert (gap.interval.low, gap.interval.high) == near((welch.low, welch.high))
    m = len(sales) + len(marketing) - 2
    pooled = ((len(sales) - 1) * sales.var() + (len(marketing) - 1) * marketing.var()) / m
    correction = np.exp(lgamma(m / 2) - np.log(np.sqrt(m / 2)) - lgamma((m - 1) / 2))
    assert gap.size == near(correction * gap.gap / np.sqrt(pooled))


@pytest.mark.parametrize("key", KEYS)
def test_before_and_after(
    found: Findings,
    later: Findings,
    compared: Comparison,
    frame: pd.DataFrame,
    later_frame: pd.DataFrame,
    key: str,
) -> None:
    before, after = (answered(each, KIT.scale(key)) for each in (frame, later_frame))
    changes = compared.changes[key]
    assert set(changes) == {group for group, _cell in shown(found, key)} & {
        group for group, _cell in shown(later, key)
    }
    assert len(changes) > 3
    for group, change in changes.items():
        old, new = (group_of(rows, group)["score"] for rows in (before, after))
        assert (change.before.n, change.after.n) == (len(old), len(new))
        assert (change.before.mean, change.after.mean) == near((old.mean(), new.mean()))
        difference = change.difference
        assert difference.gap == near(new.mean() - old.mean())
        welch = stats.ttest_ind(new, old, equal_var=False).confidence_interval(0.95)
        assert difference.interval
        assert (difference.interval.low, difference.interval.high) == near((welch.low, welch.high))
        # a t of unit effect is too large on average by what Hedges' correction takes away
        freedom = len(new) + len(old) - 2
        within = np.concatenate([new - new.mean(), old - old.mean()])
        pooled = np.sqrt((within**2).sum() / freedom)
        unbiased = (new.mean() - old.mean()) / pooled / stats.nct.mean(freedom, 1)
        assert difference.size == near(unbiased)


@pytest.mark.parametrize("key", KEYS)
def test_who_answered_before_and_after(
    found: Findings,
    later: Findings,
    compared: Comparison,
    frame: pd.DataFrame,
    later_frame: pd.DataFrame,
    key: str,
) -> None:
    waves = [
        (dict(shown(wave, key)), answered(each, KIT.scale(key)))
        for wave, each in ((found, frame), (later, later_frame))
    ]
    assert any(line.share_before and line.share_after for line in compared.mix[key])
    for line in compared.mix[key]:
        group, whole = line.group, Group(line.group.function)
        told = ((line.before, line.share_before), (line.after, line.share_after))
        for (n, share), (cells, rows) in zip(told, waves, strict=True):
            assert n == (len(group_of(rows, group)) if group in cells else None)
            if group.level is None or group not in cells or whole not in cells:
                assert share is None
            else:
                levels = group_of(rows, whole)["level"].value_counts(normalize=True)
                assert share == near(levels[group.level])
        shares = [share for _n, share in told]
        both = [share for share in shares if share is not None]
        assert line.shift == near(both[1] - both[0] if len(both) == 2 else 0.0)


@pytest.mark.parametrize("key", KEYS)
def test_statements(found: Findings, frame: pd.DataFrame, key: str) -> None:
    finding = found.scales[key]
    rows = answered(frame, finding.scale)
    assert [each.text for each in finding.statements] == list(finding.scale.statements)
    for statement, column in zip(finding.statements, finding.scale.columns(), strict=True):
        assert set(statement.means) == {f for f in finding.by_function if finding.score(f)}
        for function, mean in statement.means.items():
            own = group_of(rows, Group(function))
            assert mean == near(own[column].fillna(own["score"]).mean())


def test_links(found: Findings, frame: pd.DataFrame) -> None:
    assert len(found.links) == 2 * (2 + 1 + 1) * 3 + 2 * 3
    for link in found.links:
        one, other = answered(frame, link.one), answered(frame, link.other)
        group = Group(link.function)
        pairs = pd.DataFrame(
            {"one": group_of(one, group)["score"], "other": group_of(other, group)["score"]}
        ).dropna()
        rho = pairs["one"].rank().corr(pairs["other"].rank())  # pandas’ own ranks
        assert link.n == len(pairs)
        assert link.rho == near(rho)
        error = np.sqrt((1 + rho**2 / 2) / (len(pairs) - 3)) * stats.norm.ppf(0.975)
        ends = np.tanh(np.arctanh(rho) - error), np.tanh(np.arctanh(rho) + error)
        assert link.interval
        assert (link.interval.low, link.interval.high) == near(ends)


@pytest.mark.parametrize("key", KEYS)
def test_every_group_there_is_is_shown_or_hidden(
    found: Findings, frame: pd.DataFrame, key: str
) -> None:
    finding = found.scales[key]
    rows = answered(frame, finding.scale)
    functions = [Function(name) for name in rows["function"].unique()]
    pooled: list[Function | None] = [None] if len(finding.scale.answered_by) == 2 else []
    levels, regions = list(rows["level"].unique()), list(rows["region"].unique())
    groups = [
        *(Group(f) for f in functions),
        *(Group(f, level) for f in functions + pooled for level in levels),
        *(Group(f, None, region) for f in functions + pooled for region in regions),
        *(Group(f, level, region) for f in pooled for level in levels for region in regions),
    ]
    assert set(finding.cells) == {group for group in groups if len(group_of(rows, group))}
    for group, cell in finding.cells.items():
        if len(group_of(rows, group)) < found.threshold:
            assert cell == Hidden()
