"""A figure speaks of the questionnaire in the words in which people filled it in."""

import pytest

from huddle_app.figures.catalogue import figure
from huddle_app.figures.fonts import REGULAR, width_of
from huddle_app.figures.palette import LIGHT
from huddle_app.method.findings.slides import FigureKey
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.toolkit_file import reworded
from tests.figures.made import findings, strings

WORDING = """
[words]
low = "helemaal oneens"
high = "helemaal eens"

[[tool]]
number = 5
title = "Vertrauen"

  [[tool.scale]]
  key = "trust"
  title = "Vertrauen"
"""


@pytest.fixture(scope="module")
def own(toolkit: Toolkit) -> Toolkit:
    return reworded(toolkit, WORDING, "own.toml")


def drawn(toolkit: Toolkit, key: str, width: float = 900) -> list[str]:
    made = figure(FigureKey.read(key), findings(toolkit), width=width, height=600, palette=LIGHT)
    return [each.text for each in strings(made.drawing)]


@pytest.mark.parametrize(
    ("key", "ours"),
    [
        ("means 5 6", "1 disagree – 7 agree"),
        ("statements trust", "1 disagree – 7 agree"),
        ("spread trust", "← disagree 1–3"),
    ],
)
def test_the_ends_of_the_scale_are_called_as_on_the_questionnaire(
    toolkit: Toolkit, own: Toolkit, key: str, ours: str
) -> None:
    assert ours in " ".join(drawn(toolkit, key))
    said = " ".join(drawn(own, key))
    assert ours not in said
    assert "1 helemaal oneens" in said
    assert "7 helemaal eens" in said


def test_one_end_in_own_words_gives_the_other_as_it_was_asked(toolkit: Toolkit) -> None:
    own = reworded(toolkit, '[words]\nlow = "not at all"\n', "own.toml")
    assert "1 not at all – 7 completely agree" in " ".join(drawn(own, "statements trust"))


@pytest.mark.parametrize("key", ["means 5 6", "spread trust"])
def test_long_words_for_the_ends_stay_within_the_figure(toolkit: Toolkit, key: str) -> None:
    words = f'[words]\nlow = "{"W" * 15} {"W" * 16}"\nhigh = "{"M" * 15} {"M" * 16}"\n'
    own = reworded(toolkit, words, "own.toml")
    made = figure(FigureKey.read(key), findings(own), width=400, height=600, palette=LIGHT)
    said = [each for each in strings(made.drawing) if "WWW" in each.text or "MMM" in each.text]
    assert {"1", "7"} <= {part for each in said for part in each.text.split()}
    for each in said:
        wide = width_of(each.text, REGULAR, each.fontSize)
        left = each.x - wide if each.textAnchor == "end" else each.x
        assert left >= -0.5
        assert left + wide <= 400.5


@pytest.mark.parametrize("kind", ["means 5", "gaps 5", "spread trust", "levels trust", "heat 5"])
def test_a_title_of_ones_own_keeps_its_capital_inside_a_sentence(own: Toolkit, kind: str) -> None:
    made = figure(FigureKey.read(kind), findings(own), width=900, height=600, palette=LIGHT)
    said = " ".join([made.headline, made.alt_text, *drawn(own, kind)])
    assert "Vertrauen" in said
    assert "vertrauen" not in said
