"""How means are written: short, and never so exact that answers follow."""

import pytest

from huddle_app.method.findings.words import mean_words
from tests.method.findings.answering import shipped

KIT = shipped()


@pytest.mark.parametrize(
    ("mean", "words"),
    [(2.4, "2.4"), (2.96, "2.96"), (2.94, "2.9"), (4.5, "4.5"), (4.52, "4.52"), (4.56, "4.6")],
)
def test_one_decimal_or_two_where_the_band_needs_them(mean: float, words: str) -> None:
    assert mean_words(KIT, mean) == words


def test_a_mean_close_to_the_end_of_a_band_has_two_decimals_all_the_same() -> None:
    assert mean_words(KIT, 2.99987) == "3.00"
