"""How means are written: short, and never so exact that answers follow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.desk.shared.breakdown import By, group_title, within_name
from huddle_app.figures.cell_words import function_and_level
from huddle_app.method.findings.as_data import rounded
from huddle_app.method.findings.figure_names import figure_title
from huddle_app.method.findings.model import Group
from huddle_app.method.findings.slides import FigureKey
from huddle_app.method.findings.words import (
    band_of,
    group_name,
    level_name,
    mean_words,
    region_name,
    scale_name,
    tool_name,
    uncapital,
)
from huddle_app.method.toolkit_file import reworded
from huddle_app.method.words import Band
from tests.method.findings.answering import S, shipped

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


def test_an_abbreviation_keeps_its_letters_inside_a_sentence() -> None:
    assert uncapital("Trust and openness") == "trust and openness"
    assert uncapital("CRM and leads") == "CRM and leads"
    assert uncapital("A") == "a"
    assert uncapital("") == ""


def test_who_gave_no_level_or_region_is_called_so_everywhere() -> None:
    group = Group(S, "", "")
    assert group_name(group) == f"sales, {level_name('')}, {region_name('')}"
    assert (level_name(""), region_name("")) == ("no level given", "no region given")
    assert group_title(Group(level=""), By.LEVEL) == within_name(Group(level="")) == level_name("")
    assert group_title(Group(region=""), By.REGION) == within_name(Group(region=""))
    assert within_name(Group(region="")) == region_name("")
    assert function_and_level(S, "") == "sales (no level given)"


def test_a_title_of_ones_own_keeps_its_letters_inside_a_sentence() -> None:
    """A German noun, or a name: only our own titles are known to begin with a capital for their place alone."""
    said = '[[tool]]\nnumber = 5\ntitle = "Vertrauen"\n[[tool.scale]]\nkey = "trust"\ntitle = "Vertrauen"\n'
    own = reworded(KIT, said, "own.toml")
    assert scale_name(own.scale("trust")) == tool_name(own.tool_of("trust")) == "Vertrauen"
    assert scale_name(own.scale("credibility")) == "credibility"
    assert figure_title(FigureKey.read("levels trust"), own) == "Levels: Vertrauen"
    again = reworded(own, '[[tool]]\nnumber = 6\ntitle = "CRM"\n', "own.toml")
    assert scale_name(again.scale("trust")) == "Vertrauen"
    assert figure_title(FigureKey.read("means 5 6"), again) == "Averages: Vertrauen, CRM"
