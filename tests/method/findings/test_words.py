"""How means are written: short, and never so exact that answers follow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.findings.as_data import rounded
from huddle_app.method.findings.words import band_of, mean_words
from huddle_app.method.words import Band
from tests.method.findings.answering import shipped

KIT = shipped()


@pytest.mark.parametrize(
    ("mean", "words"),
    [(2.4, "2.4"), (2.96, "2.96"), (2.94, "2.9"), (4.5, "4.5"), (4.52, "4.52"), (4.56, "4.6")],
)
def test_one_decimal_or_two_where_the_band_needs_them(mean: float, words: str) -> None:
    assert mean_words(KIT, mean) == words


@pytest.mark.parametrize(
    ("mean", "band"),
    [(2.994, Band.LOW), (2.9975, Band.MIDDLE), (4.504, Band.MIDDLE), (4.506, Band.HIGH)],
)
def test_the_band_is_that_of_the_mean_with_two_decimals(mean: float, band: Band) -> None:
    assert band_of(KIT, mean) is band


@given(st.floats(1, 7))
def test_no_mean_contradicts_its_band_on_screen_or_in_a_file(mean: float) -> None:
    shown = mean_words(KIT, mean)
    assert KIT.band(float(shown)) is KIT.band(rounded(mean) or 0.0) is band_of(KIT, mean)
    assert len(shown) <= len("4.56")


def test_means_beside_each_other_have_as_many_decimals() -> None:
    assert mean_words(KIT, 4.65, 2.98) == "4.65"
    assert mean_words(KIT, 4.64, 2.9) == "4.6"
