"""How sure, how large and how well held together, in words."""

import pytest

from huddle_app.method.findings.measures import (
    alpha_words,
    end_places,
    gap_words,
    is_beyond_chance,
    leaves_out_zero,
    points_apart,
    reach_words,
    shown_difference,
    size_shown,
    size_words,
    statement_gap,
)
from huddle_app.method.findings.model import (
    Cell,
    Difference,
    Group,
    Hidden,
    Interval,
    ScaleFinding,
    Score,
    StatementFinding,
)
from huddle_app.method.words import Band
from tests.method.findings.answering import M, S, scale, toolkit

TRUST = scale("trust", 2, S, M)
KIT = toolkit(TRUST)
SALES, MARKETING = Score(20, 2.4, 1.0, Band.LOW), Score(10, 3.6, 1.0, Band.MIDDLE)


def finding(sales: Cell, marketing: Cell, difference: Difference | None) -> ScaleFinding:
    return ScaleFinding(TRUST, {Group(S): sales, Group(M): marketing}, difference)


def test_a_difference_is_told_with_one_decimal_and_its_sign():
    assert shown_difference(-0.03) == "0.0", "beside it may stand 4.2 and 4.3"
    assert shown_difference(1.02) == "+1.0"
    assert points_apart(-1.02) == "1.0"
    assert points_apart(-0.03) == "0.0"


@pytest.mark.parametrize(
    ("sales", "marketing", "gap"), [(3.84, 4.55, "−0.7"), (4.1, 4.05, "+0.1"), (4.0, 4.04, "0.0")]
)
def test_the_gap_of_a_statement_has_one_decimal(sales: float, marketing: float, gap: str):
    assert statement_gap(StatementFinding(1, "one", {S: sales, M: marketing})) == gap
    assert statement_gap(StatementFinding(1, "one", {S: sales})) == ""


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
    [
        (0.19, "hardly any"),
        (-0.2, "small"),
        (0.494, "small"),
        (0.496, "medium"),
        (-0.79, "medium"),
        (0.8, "large"),
    ],
)
def test_a_size_is_named_as_it_is_shown_whatever_its_sign(size: float, words: str):
    assert size_words(size) == words
    assert size_words(float(size_shown(size))) == words


@pytest.mark.parametrize(("size", "shown"), [(0.46, "0.46"), (-0.496, "0.50"), (0.004, "0.00")])
def test_a_size_is_shown_so_exactly_that_its_word_fits(size: float, shown: str):
    assert size_shown(size) == shown


def test_a_gap_says_how_sure_and_how_large_it_is():
    said = gap_words(finding(SALES, MARKETING, Difference(-1.2, Interval(-1.6, -0.8), -1.15)))
    assert (
        said == "Sales minus marketing: −1.2 ± 0.4 points, size: large (1.15 standard deviations)."
    )


def test_a_gap_that_may_be_chance_says_so():
    chance = Difference(-1.2, Interval(-2.6, 0.2), None)
    assert gap_words(finding(SALES, MARKETING, chance)) == (
        "Sales minus marketing: −1.2 ± 1.4 points. It may be chance."
    )
    assert not leaves_out_zero(chance.interval)


def test_no_gap_is_told_of_a_hidden_function():
    assert gap_words(finding(SALES, Hidden(), None)) == ""


@pytest.mark.parametrize(
    ("alpha", "words"),
    [
        (0.8, "0.80, well"),
        (0.7, "0.70, fairly"),
        (0.696, "0.70, fairly"),
        (0.796, "0.80, well"),
        (0.004, "0.00, not at all"),
        (0.0, "0.00, not at all"),
        (-0.1, "−0.10, not at all"),
        (-0.001, "0.00, not at all"),
        (None, ""),
    ],
)
def test_statements_hang_together_in_plain_words(alpha: float | None, words: str):
    assert alpha_words(Score(9, 4.0, 1.0, Band.MIDDLE, alpha=alpha)) == words


@pytest.mark.parametrize(
    ("low", "high", "out"),
    [
        (0.1, 1, True),
        (-1, -0.1, True),
        (0, 1, False),
        (-1, 0, False),
        (-1, 1, False),
        (0.005, 1, True),
        (-1, -0.005, True),
        # It would read 0.00.
        (0.004, 1, False),
        (-1, -0.004, False),
    ],
)
def test_an_interval_that_only_touches_zero_does_not_leave_it_out(
    low: float, high: float, out: bool
) -> None:
    assert leaves_out_zero(Interval(low, high)) is out


@pytest.mark.parametrize(
    ("low", "high", "places"),
    [
        (-3.04, -1.9, 1),
        (-0.3, 0.7, 1),
        (0.05, 0.7, 1),
        (0.03, 0.34, 2),
        (-0.6, -0.03, 2),
        (-0.6, 0.03, 2),
        (0.8, 0.84, 2),
        # What is nothing at its most exact needs no more decimals.
        (0.004, 0.34, 1),
        (0.0, 0.34, 1),
        (0.801, 0.804, 1),
    ],
)
def test_an_end_that_is_not_0_never_reads_0_and_two_ends_do_not_read_alike(
    low: float, high: float, places: int
) -> None:
    assert end_places(Interval(low, high)) == places
