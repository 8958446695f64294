"""The statistics of findings, from counts and sums; ranks and quantiles are scipy's.

Sums are whole numbers, so that the same answers give the same figures to the last digit in any order.
"""

from dataclasses import dataclass
from math import atanh, exp, isfinite, lgamma, sqrt, tanh
from typing import Protocol

import numpy as np
from scipy.special import ndtri, stdtrit
from scipy.stats import rankdata

from huddle_app.method.arrays import Floats, Ints, Wholes
from huddle_app.method.findings.model import Difference, Interval

TAIL = 0.975
"""All intervals are of 95 %: so much lies below their upper end."""

Alphas = list[float | None]


class Sample(Protocol):
    """What a comparison needs of a group: how many people, their mean and sample sd."""

    @property
    def n(self) -> int: ...  # noqa: D102
    @property
    def mean(self) -> float: ...  # noqa: D102
    @property
    def sd(self) -> float: ...  # noqa: D102


@dataclass(frozen=True)
class Totals:
    """Of groups of two people or more: how many values, their sum and that of their squares, in units of 1/`unit`."""

    n: Wholes
    total: Wholes
    squares: Wholes
    unit: int = 1

    @property
    def means(self) -> Floats:
        """The means, each rounded once."""
        return (self.total / (self.n * self.unit)).astype(np.float64)

    @property
    def sds(self) -> Floats:
        """The sample standard deviations; the variance is rounded once, and so is its root."""
        spread = self.n * self.squares - self.total**2
        return np.sqrt((spread / (self.n * (self.n - 1) * self.unit**2)).astype(np.float64))


def mean_intervals(n: Wholes, means: Floats, sds: Floats) -> list[Interval | None]:
    """Where the true means lie, of groups of two people or more; None without spread.

    Student 1908, “The probable error of a mean”, Biometrika 6; the quantile is scipy's.
    """
    people = n.astype(np.float64)
    reach = stdtrit(people - 1, TAIL) * sds / np.sqrt(people)
    ends = zip((means - reach).tolist(), (means + reach).tolist(), sds.tolist(), strict=True)
    return [Interval(low, high) if sd else None for low, high, sd in ends]


def difference(one: Sample, other: Sample) -> Difference:
    """`one` minus `other`, two groups of different people."""
    return Difference(one.mean - other.mean, welch_interval(one, other), hedges_g(one, other))


def welch_interval(one: Sample, other: Sample) -> Interval | None:
    """Where the true difference of two means lies, whatever their variances; None without spread.

    Welch 1947, “The generalization of Student's problem when several different population variances
    are involved”, Biometrika 34; the quantile is scipy's.
    """
    if min(one.n, other.n) < 2 or one.sd == other.sd == 0:
        return None
    parts = [sample.sd**2 / sample.n for sample in (one, other)]
    freedom = sum(parts) ** 2 / (parts[0] ** 2 / (one.n - 1) + parts[1] ** 2 / (other.n - 1))
    reach = float(stdtrit(freedom, TAIL)) * sqrt(sum(parts))
    gap = one.mean - other.mean
    return Interval(gap - reach, gap + reach)


def hedges_g(one: Sample, other: Sample) -> float | None:
    """The difference in pooled standard deviations, without small samples' bias; None without spread.

    Hedges 1981, “Distribution theory for Glass's estimator of effect size and related estimators”,
    Journal of Educational Statistics 6, with the exact correction (gamma functions).
    """
    freedom = one.n + other.n - 2
    if freedom < 2:
        return None
    pooled = sqrt(((one.n - 1) * one.sd**2 + (other.n - 1) * other.sd**2) / freedom)
    if pooled == 0:
        return None
    correction = exp(lgamma(freedom / 2) - lgamma((freedom - 1) / 2)) / sqrt(freedom / 2)
    return correction * (one.mean - other.mean) / pooled


def cronbach_alphas(n: Wholes, sums: Wholes, square_sums: Wholes, squared_totals: Wholes) -> Alphas:
    """Cronbach's alpha of the answers of groups; None without spread, or for a single statement.

    `n` people's ratings add up to `sums`, group × statement; `square_sums` are the sums of all ratings'
    squares, `squared_totals` those of the squares of people's own totals. Cronbach 1951, “Coefficient
    alpha and the internal structure of tests”, Psychometrika 16.
    """
    k = sums.shape[1]
    of_totals = n * squared_totals - sums.sum(axis=1) ** 2
    of_statements = n * square_sums - (sums**2).sum(axis=1)
    return [
        k * (whole - parts) / ((k - 1) * whole) if k > 1 and whole else None
        for whole, parts in zip(of_totals.tolist(), of_statements.tolist(), strict=True)
    ]


def standard_ranks(values: Ints) -> Floats | None:
    """The ranks of values, with mean 0 and length 1; None without spread.

    Ties share their mean rank, worked out by scipy.
    """
    if not np.ptp(values):
        return None
    centred = rankdata(values) - (len(values) + 1) / 2
    return centred / sqrt((centred**2).sum())


def spearman_rho(one: Floats, other: Floats) -> float:
    """Spearman's rank correlation of paired standard ranks, to 12 digits: Pearson's correlation of ranks.

    Spearman 1904, “The proof and measurement of association between two things”, Am. J. Psychology 15.
    """
    # Not as a product of matrices, which numpy divides among threads: that takes far longer than the work.
    # A perfect correlation may come out a last digit short of 1.
    return round(float((one * other).sum()), 12)


def spearman_interval(rho: float, n: int) -> Interval | None:
    """Where the true rank correlation lies, by Fisher's z; None for four people or fewer, or for ±1.

    The variance is that of Bonett & Wright 2000, “Sample size requirements for estimating Pearson,
    Kendall and Spearman correlations”, Psychometrika 65; the quantile is scipy's.
    """
    if n < 5 or abs(rho) >= 1:
        return None
    z, reach = atanh(rho), float(ndtri(TAIL)) * sqrt((1 + rho**2 / 2) / (n - 3))
    return Interval(tanh(z - reach), tanh(z + reach)) if isfinite(z) else None
