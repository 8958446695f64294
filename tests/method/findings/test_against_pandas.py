"""Every figure of 500 people, and of 400 later on, against an independent computation by pandas and scipy.stats."""

import numpy as np
import pytest
from scipy import stats

from huddle_app.method.findings.change import Comparison, compare
from huddle_app.method.findings.finding import findings_of
from huddle_app.method.findings.model import Findings, Group, Hidden
from huddle_app.method.words import Function
from tests.method.findings.golden import (
    KEYS,
    KIT,
    LATER,
    LATER_TRUTH,
    MARKETING,
    PEOPLE,
    SALES,
    TRUTH,
    near,
    shown,
    sides,
)


@pytest.fixture(scope="module")
def found() -> Findings:
    return findings_of(KIT, "w", PEOPLE)


@pytest.fixture(scope="module")
def later() -> Findings:
    return findings_of(KIT, "later", LATER)


@pytest.fixture(scope="module")
def compared(found: Findings, later: Findings) -> Comparison:
    return compare(found, later)


def test_how_many_answered(found: Findings) -> None:
    counts = TRUTH.frame["function"].value_counts()
    assert {f.value: n for f, n in found.respondents.items()} == counts.to_dict()


@pytest.mark.parametrize("key", KEYS)
def test_means_deviations_and_intervals(found: Findings, key: str) -> None:
    assert len(shown(found, key)) > 5
    for group, cell in shown(found, key):
        true = TRUTH.figures(key, group)
        assert cell.n == true.n
        assert cell.mean == near(true.mean)
        assert cell.sd == near(true.sd)
        assert cell.interval
        assert (cell.interval.low, cell.interval.high) == near(true.ends)
        assert cell.band is TRUTH.band(true.mean), "that of the mean as it is shown"


@pytest.mark.parametrize("key", KEYS)
def test_counts_by_rating(found: Findings, key: str) -> None:
    counted = [(group, cell) for group, cell in shown(found, key) if cell.spread]
    assert {Group(SALES), Group(MARKETING)} & {group for group, _cell in counted}
    for group, cell in counted:
        true = TRUTH.figures(key, group)
        assert cell.spread == true.spread
        assert cell.ends == true.bands


@pytest.mark.parametrize("key", KEYS)
def test_alpha(found: Findings, key: str) -> None:
    columns = list(KIT.scale(key).columns())
    assert TRUTH.rows(key)[columns].isna().any(axis=None)
    for group, cell in shown(found, key):
        assert cell.alpha == near(TRUTH.figures(key, group).alpha)


@pytest.mark.parametrize("key", KEYS)
def test_gaps(found: Findings, key: str) -> None:
    finding = found.scales[key]
    if len(finding.scale.answered_by) < 2:
        assert finding.difference is finding.gap is None
        return
    gap, true = finding.difference, TRUTH.gap(key)
    assert gap
    assert gap.interval
    assert gap.gap == near(true.gap)
    assert finding.gap == near(true.gap)
    assert (gap.interval.low, gap.interval.high) == near(true.ends)
    assert gap.size == near(true.size)


@pytest.mark.parametrize("key", KEYS)
def test_both_sides_beside_each_other(found: Findings, key: str) -> None:
    means = [TRUTH.figures(key, Group(side)).mean for side in sides(found, key)]
    assert means
    assert found.scales[key].sides == near(tuple(means))


@pytest.mark.parametrize("key", KEYS)
def test_before_and_after(found: Findings, later: Findings, compared: Comparison, key: str) -> None:
    changes = compared.changes[key]
    assert set(changes) == {group for group, _cell in shown(found, key)} & {
        group for group, _cell in shown(later, key)
    }
    assert len(changes) > 3
    for group, change in changes.items():
        old, new = (truth.scores(key, group) for truth in (TRUTH, LATER_TRUTH))
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
    found: Findings, later: Findings, compared: Comparison, key: str
) -> None:
    waves = [
        (dict(shown(wave, key)), truth) for wave, truth in ((found, TRUTH), (later, LATER_TRUTH))
    ]
    assert any(line.share_before and line.share_after for line in compared.mix[key])
    for line in compared.mix[key]:
        group, whole = line.group, Group(line.group.function)
        told = ((line.before, line.share_before), (line.after, line.share_after))
        for (n, share), (cells, truth) in zip(told, waves, strict=True):
            assert n == (len(truth.of(key, group)) if group in cells else None)
            if group.level is None or group not in cells or whole not in cells:
                assert share is None
            else:
                levels = truth.of(key, whole)["level"].value_counts(normalize=True)
                assert share == near(levels[group.level])
        shares = [share for _n, share in told]
        both = [share for share in shares if share is not None]
        assert line.shift == near(both[1] - both[0] if len(both) == 2 else 0.0)


@pytest.mark.parametrize("key", KEYS)
def test_statements(found: Findings, key: str) -> None:
    finding = found.scales[key]
    assert [each.text for each in finding.statements] == list(finding.scale.statements)
    assert [each.number for each in finding.statements] == list(
        range(1, len(finding.statements) + 1)
    )
    whose = [f for f in finding.by_function if finding.score(f)]
    true = {f: TRUTH.statements(key, f) for f in whose}
    for place, statement in enumerate(finding.statements):
        assert set(statement.means) == set(whose)
        for function, mean in statement.means.items():
            assert mean == near(true[function][place])
        if SALES in whose and MARKETING in whose:
            assert statement.gap == near(true[SALES][place] - true[MARKETING][place])
        else:
            assert statement.gap is None


def test_links(found: Findings) -> None:
    assert len(found.links) == 2 * (2 + 1 + 1) * 3 + 2 * 3
    for link in found.links:
        n, rho, low, high = TRUTH.link(link.one.key, link.other.key, link.function)
        assert link.n == n
        assert link.rho == near(rho)
        assert link.interval
        assert (link.interval.low, link.interval.high) == near((low, high))


@pytest.mark.parametrize("key", KEYS)
def test_every_group_there_is_is_shown_or_hidden(found: Findings, key: str) -> None:
    finding, rows = found.scales[key], TRUTH.rows(key)
    functions = [Function(name) for name in rows["function"].unique()]
    pooled: list[Function | None] = [None] if len(finding.scale.answered_by) == 2 else []
    # of both together, or of the one of them that is asked
    crossed = pooled or list(finding.scale.answered_by)
    levels, regions = list(rows["level"].unique()), list(rows["region"].unique())
    groups = [
        *(Group(f) for f in functions),
        *(Group(f, level) for f in functions + pooled for level in levels),
        *(Group(f, None, region) for f in functions + pooled for region in regions),
        *(Group(f, level, region) for f in crossed for level in levels for region in regions),
    ]
    assert set(finding.cells) == {group for group in groups if len(TRUTH.of(key, group))}
    for group, cell in finding.cells.items():
        if len(TRUTH.of(key, group)) < found.threshold:
            assert cell == Hidden()
