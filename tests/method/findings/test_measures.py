"""How sure, how large and how well held together, in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.findings.measures import (
    alpha_words,
    gap_words,
    is_beyond_chance,
    leaves_out_zero,
    plus,
    reach_words,
    shown_difference,
    size_words,
)
from huddle_app.method.findings.model import (
    Cell,
    Difference,
    Group,
    Hidden,
    Interval,
    ScaleFinding,
    Score,
)
from huddle_app.method.findings.words import mean_words
from huddle_app.method.words import Band
from tests.method.findings.answering import M, S, scale, toolkit

TRUST = scale("trust", 2, S, M)
KIT = toolkit(TRUST)
SALES, MARKETING = Score(20, 2.4, 1.0, Band.LOW), Score(10, 3.6, 1.0, Band.MIDDLE)


def finding(sales: Cell, marketing: Cell, difference: Difference | None) -> ScaleFinding:
    return ScaleFinding(TRUST, {Group(S): sales, Group(M): marketing}, difference)


@pytest.mark.parametrize(
    ("value", "shown"), [(1.26, "+1.3"), (-0.44, "−0.4"), (0.04, "0.0"), (-0.04, "0.0")]
)
def test_a_difference_has_its_sign_where_it_is_not_shown_as_nothing(value: float, shown: str):
    assert plus(value) == shown


def test_what_is_shown_adds_up():
    # 2.46 − 1.55 is 0.9, but 2.5 and 1.6 are on the page
    assert shown_difference(KIT, 2.46, 1.56) == "+0.9"
    assert shown_difference(KIT, 2.98, 4.0) == "−1.02", "2.98 is low, so it is not shown as 3.0"
    assert shown_difference(KIT, 4.652, 2.982) == "+1.67", "beside 2.98 stands 4.65, not 4.7"


@given(st.floats(1, 7), st.floats(1, 7))
def test_a_difference_is_the_true_one_but_for_rounding_and_adds_up(mean: float, other: float):
    shown = shown_difference(KIT, mean, other)
    means = mean_words(KIT, mean, other), mean_words(KIT, other, mean)
    places = len(means[0].partition(".")[2])
    told = float(shown.replace("−", "-"))
    assert told == pytest.approx(float(means[0]) - float(means[1]), abs=1e-9)
    assert abs(told - (mean - other)) <= 10**-places + 1e-9


def test_a_difference_without_any_spread_is_no_chance():
    assert is_beyond_chance(Difference(4.0, None, None))
    assert not is_beyond_chance(Difference(0.0, None, None))
    assert is_beyond_chance(Difference(0.9, Interval(0.1, 1.7), 1.0))
    assert not is_beyond_chance(Difference(0.9, Interval(-0.1, 1.9), 1.0))


def test_an_interval_reaches_as_far_to_both_sides():
    assert reach_words(Interval(2.0, 3.0)) == "± 0.5"
    assert reach_words(None) == ""


@pytest.mark.parametrize(
    ("size", "words"),
    [(0.19, "hardly any"), (-0.2, "small"), (0.5, "medium"), (-0.79, "medium"), (0.8, "large")],
)
def test_a_size_is_named_whatever_its_sign(size: float, words: str):
    assert size_words(size) == words


def test_a_gap_says_how_sure_and_how_large_it_is():
    said = gap_words(KIT, finding(SALES, MARKETING, Difference(-1.2, Interval(-1.6, -0.8), -1.15)))
    assert (
        said == "Sales minus marketing: −1.2 ± 0.4 points, size: large (1.1 standard deviations)."
    )


def test_a_gap_that_may_be_chance_says_so():
    chance = Difference(-1.2, Interval(-2.6, 0.2), None)
    assert gap_words(KIT, finding(SALES, MARKETING, chance)) == (
        "Sales minus marketing: −1.2 ± 1.4 points. It may be chance."
    )
    assert not leaves_out_zero(chance.interval)


def test_no_gap_is_told_of_a_hidden_function():
    assert gap_words(KIT, finding(SALES, Hidden(), None)) == ""


@pytest.mark.parametrize(
    ("alpha", "words"),
    [(0.8, "0.80, well"), (0.7, "0.70, fairly"), (-0.1, "−0.10, not at all"), (None, "")],
)
def test_statements_hang_together_in_plain_words(alpha: float | None, words: str):
    assert alpha_words(Score(9, 4.0, 1.0, Band.MIDDLE, alpha=alpha)) == words
