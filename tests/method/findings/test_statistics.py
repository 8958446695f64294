"""The statistics, each by a case worked out by hand."""

from math import pi, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.findings.model import Interval, Score
from huddle_app.method.findings.statistics import (
    Totals,
    Wholes,
    cronbach_alphas,
    difference,
    hedges_g,
    mean_intervals,
    spearman_interval,
    spearman_rho,
    standard_ranks,
    welch_interval,
)
from huddle_app.method.words import Band


def wholes(*each: int | list[int]) -> Wholes:
    """A value, or a row, of each group."""
    return np.array(each, dtype=object)


def score(n: int, mean: float, sd: float) -> Score:
    return Score(n, mean, sd, Band.MIDDLE)


def ends(interval: Interval | None) -> tuple[float, float] | None:
    return (interval.low, interval.high) if interval else None


def test_mean_and_variance_of_thirds_are_exact() -> None:
    # 1/3, 2/3 and 3/3: mean 2/3, squared distances 1/9 + 0 + 1/9 over 2
    totals = Totals(wholes(3), wholes(6), wholes(14), unit=3)
    assert totals.means.tolist() == [2 / 3]
    assert totals.sds.tolist() == pytest.approx([1 / 3], abs=1e-16)


def test_variance_is_exactly_nothing_where_all_are_alike() -> None:
    totals = Totals(wholes(7), wholes(7 * 360359), wholes(7 * 360359**2), unit=360360)
    assert totals.sds.tolist() == [0]


def test_sums_of_more_than_64_bits_are_exact() -> None:
    # half of them score 1, half of them 0
    n = 2**62
    totals = Totals(wholes(n, 2), wholes(n // 2, 2), wholes(n // 2, 4))
    assert totals.means.tolist() == [0.5, 1]
    assert totals.sds.tolist() == [0.5, sqrt(2)]


def test_interval_of_a_mean_is_students() -> None:
    # t with 2 degrees of freedom is 4.3027 at 97.5 %; times 2 / √3 makes 4.9683
    wide, none = mean_intervals(wholes(3, 5), np.array([4.0, 4.0]), np.array([2.0, 0.0]))
    assert ends(wide) == pytest.approx((4 - 4.9683, 4 + 4.9683), abs=1e-4)
    assert none is None, "all answered alike: nothing is more or less sure"


def test_interval_of_a_gap_is_welchs() -> None:
    # variances 4 and 1, three people each: √(4/3 + 1/3) = 1.2910, with 50/17 = 2.94 degrees of freedom,
    # at which t is 3.2197 (printed tables: 3.182 at 3)
    interval = welch_interval(score(3, 4, 2), score(3, 6, 1))
    assert interval
    assert (interval.low + interval.high) / 2 == pytest.approx(-2)
    assert (interval.high - interval.low) / 2 / sqrt(5 / 3) == pytest.approx(3.22, abs=0.01)
    assert welch_interval(score(3, 4, 0), score(3, 6, 0)) is None


def test_size_of_a_gap_is_hedges() -> None:
    # pooled variance (2·4 + 2·1) / 4 = 2.5; with 4 degrees of freedom the correction is √(2/π)
    assert hedges_g(score(3, 4, 2), score(3, 6, 1)) == pytest.approx(-2 / sqrt(2.5) * sqrt(2 / pi))
    assert hedges_g(score(3, 4, 0), score(3, 6, 0)) is None


def test_a_difference_is_the_first_less_the_other() -> None:
    assert difference(score(5, 4, 1), score(5, 6, 1)).gap == -2


def test_alpha_is_cronbachs() -> None:
    # (1, 3, 5) and (2, 3, 7): variances 4 and 7, of the totals 3, 6, 12 it is 21: 2 · (1 − 11/21)
    ratings = np.array([[1, 2], [3, 3], [5, 7]])
    squares = wholes(int((ratings**2).sum())), wholes(int((ratings.sum(axis=1) ** 2).sum()))
    sums = wholes(ratings.sum(axis=0).tolist())
    assert cronbach_alphas(wholes(3), sums, *squares) == [pytest.approx(20 / 21)]


def test_alpha_has_no_value_without_spread_or_for_one_statement() -> None:
    assert cronbach_alphas(wholes(3), wholes([6, 6]), wholes(24), wholes(48)) == [None]
    assert cronbach_alphas(wholes(3), wholes([9]), wholes(35), wholes(35)) == [None]


def correlation(one: list[int], other: list[int]) -> float | None:
    """The rank correlation of paired values; None without spread."""
    first, second = standard_ranks(np.array(one)), standard_ranks(np.array(other))
    return None if first is None or second is None else spearman_rho(first, second)


def test_rank_correlation_is_spearmans() -> None:
    # two neighbours exchanged twice: 1 − 6·4 / (5·24)
    assert correlation([0, 1, 2, 3, 4], [1, 0, 3, 2, 4]) == pytest.approx(0.8)
    # ties share their rank: 1.5, 1.5, 3 against 1, 2, 3 is 1.5 / √(1.5 · 2)
    assert correlation([0, 0, 1], [0, 1, 2]) == pytest.approx(sqrt(0.75))
    assert correlation([0, 0, 0], [0, 1, 2]) is None


@given(
    st.lists(st.integers(0, 300), min_size=3, max_size=400).filter(
        lambda values: len(set(values)) > 1
    )
)
def test_what_goes_together_wholly_has_a_correlation_of_exactly_one(values: list[int]) -> None:
    rising, falling = [3 * value + 1 for value in values], [-value for value in values]
    assert (correlation(values, rising), correlation(values, falling)) == (1.0, -1.0)


def test_interval_of_a_rank_correlation_is_bonett_and_wrights() -> None:
    # atanh 0.8 = 1.0986; √(1.32 / 2) · 1.96 = 1.5923
    assert ends(spearman_interval(0.8, 5)) == pytest.approx((-0.4571, 0.9908), abs=1e-4)
    assert spearman_interval(1.0, 50) is None
    assert spearman_interval(0.5, 4) is None


def test_where_one_of_two_groups_answered_alike_the_other_one_s_spread_is_all_there_is() -> None:
    # t of 8 degrees of freedom, times 3 / √9
    spread, alike = score(9, 4.0, 3.0), score(5, 2.0, 0.0)
    wanted = pytest.approx((2 - 2.306004135204166, 2 + 2.306004135204166))
    assert ends(welch_interval(spread, alike)) == wanted
    assert welch_interval(score(9, 4.0, 0.0), alike) is None


def test_a_single_person_s_difference_has_no_interval_and_no_size() -> None:
    assert welch_interval(score(1, 4.0, 0.0), score(9, 2.0, 1.0)) is None
    assert welch_interval(score(9, 2.0, 1.0), score(1, 4.0, 0.0)) is None
    assert hedges_g(score(1, 4.0, 0.0), score(2, 2.0, 1.0)) is None
