"""Figures are rounded once, halves away from zero, and never to −0.0."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from huddle_app.method.findings.rounding import (
    adds_up,
    as_shown,
    percent,
    rounded_once,
    shown_signed,
)

SEVENTHS = st.integers(-7000, 7000).map(lambda n: Fraction(n, 1000))


@given(SEVENTHS, SEVENTHS, st.sampled_from([1, 2]))
@example(Fraction("3.65"), Fraction("3.4"), 1)
@example(Fraction("4.1"), Fraction("4.05"), 1)
@example(Fraction("2.045"), Fraction("2.05"), 2)
def test_a_difference_of_floats_is_rounded_as_the_true_one(
    one: Fraction, other: Fraction, places: int
):
    true = one - other
    exact = Decimal(true.numerator) / Decimal(true.denominator)
    wanted = exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    shown = rounded_once(float(one) - float(other), places)
    assert shown == float(wanted)
    assert str(shown) != "-0.0"


@given(st.floats(-7, 7), st.sampled_from([1, 2]))
def test_the_other_way_round_only_the_sign_changes(value: float, places: int):
    assert rounded_once(-value, places) == -rounded_once(value, places)
    assert float(as_shown(value, places).replace("−", "-")) == rounded_once(value, places)


@pytest.mark.parametrize(
    ("value", "shown", "difference"),
    [
        (1.26, "1.3", "+1.3"),
        (-0.44, "−0.4", "−0.4"),
        (0.25, "0.3", "+0.3"),
        (-0.35, "−0.4", "−0.4"),
        (0.04, "0.0", "0.0"),
        (-0.04, "0.0", "0.0"),
        (-0.0, "0.0", "0.0"),
    ],
)
def test_a_sign_stands_where_it_is_not_shown_as_nothing(value: float, shown: str, difference: str):
    assert as_shown(value, 1) == shown
    assert shown_signed(value) == difference


def test_rounded_figures_may_lie_further_apart_than_the_true_ones():
    assert not adds_up(3.84, 4.55, 1), "3.8 and 4.6, but 0.7 apart"
    assert adds_up(2.04, 4.96, 2)
    assert adds_up(2.0, 4.5, 1)


def test_halves_of_per_cent_go_up_as_well():
    assert [percent(share) for share in (0.125, 0.375, 29 / 200, 0.0, 1.0)] == [13, 38, 15, 0, 100]
