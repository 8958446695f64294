"""Rows with a lane for each function: who stands where, and whose bar and marks are whose."""

import pytest
from reportlab.graphics.shapes import Rect, String

from huddle_app.figures.catalogue import figure
from huddle_app.figures.figure import Figure
from huddle_app.figures.fonts import width_of
from huddle_app.figures.palette import LIGHT
from huddle_app.method.findings.slides import FigureKey
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function
from tests.figures.made import findings, hidden, shapes, strings

FROM_THE_TOP = ["sales", "marketing", "leadership"]


def made(toolkit: Toolkit, text: str) -> Figure:
    found, later = findings(toolkit), findings(toolkit, seed=2, wave="Later")
    key = FigureKey.read(text)
    return figure(key, found, width=900, height=600, palette=LIGHT, other=later)


def named(drawn: Figure) -> list[String]:
    """The names before the lanes; the legend stands under them."""
    every = [each for each in strings(drawn.drawing) if each.text.split(" n ")[0] in FROM_THE_TOP]
    return sorted(every, key=lambda each: -each.y)


@pytest.mark.parametrize("text", ["spread 4 5 6", "change 4 5 6"])
def test_sales_stand_over_marketing_and_leadership_under_both_in_every_row(
    toolkit: Toolkit, text: str
) -> None:
    drawn = made(toolkit, text)
    assert [each.text.split(" n ")[0] for each in named(drawn)] == FROM_THE_TOP * 3
    spots = sorted(drawn.spots, key=lambda spot: -spot.y)
    functions = [spot.words.removeprefix("Before: ").split(",")[0].lower() for spot in spots]
    assert functions == FROM_THE_TOP * 3


def test_each_bar_stands_in_the_lane_of_its_function_with_its_counts(toolkit: Toolkit) -> None:
    drawn = made(toolkit, "spread 4 5 6")
    found = findings(toolkit)
    scales = [scale for tool in toolkit.tools if tool.number in {4, 5, 6} for scale in tool.scales]
    truth = [score for s in scales for f in Function if (score := found.scales[s.key].score(f))]
    for name, score in zip(named(drawn), truth, strict=True):
        lane = [
            part
            for part in shapes(drawn.drawing)
            if isinstance(part, Rect)
            and part.strokeColor
            and part.y < name.y + 3 < part.y + part.height
        ]
        widest = max(lane, key=lambda part: part.width)
        places = sorted(lane, key=lambda part: part.x)
        counts = [n for n in score.spread if n]
        assert [round(part.width / widest.width, 3) for part in places] == [
            round(n / max(counts), 3) for n in counts
        ]


def test_a_function_that_is_nowhere_shown_is_named_once_under_the_spread(toolkit: Toolkit) -> None:
    found = findings(toolkit, leaders=3)
    key = FigureKey.read("spread 4 5 6")
    drawn = figure(key, found, width=900, height=600, palette=LIGHT)
    texts = [each.text for each in strings(drawn.drawing)]
    assert texts.count("leadership: not shown, for privacy") == 1
    assert [each.text.split(" n ")[0] for each in named(drawn)] == FROM_THE_TOP[:2] * 3
    silent = figure(key, hidden(found), width=900, height=600, palette=LIGHT)
    assert [each.text.split(" n ")[0] for each in named(silent)] == FROM_THE_TOP * 3
    assert [spot.words.endswith(": not shown, for privacy") for spot in silent.spots] == [True] * 9


@pytest.mark.parametrize("size", [(520, 120), (1248, 640), (1728, 640)])
def test_the_bars_of_one_scale_take_most_of_what_names_and_shares_leave(
    toolkit: Toolkit, size: tuple[int, int]
) -> None:
    width, height = size
    key = FigureKey.read("spread buy-in")
    drawn = figure(key, findings(toolkit), width=width, height=height, palette=LIGHT, share=38)
    [name] = named(drawn)
    shares = [each for each in strings(drawn.drawing) if each.text.endswith("\u00a0%")]
    left, right = sorted(shares, key=lambda each: each.x)
    room = width - name.x - sum(map(wide, (name, left, right)))
    bar = [part for part in shapes(drawn.drawing) if isinstance(part, Rect) and part.strokeColor]
    assert sum(part.width for part in bar) >= 0.6 * room


def wide(text: String) -> float:
    return width_of(text.text, text.fontName, text.fontSize)


def test_words_above_the_bars_are_whole_where_these_stay_long(toolkit: Toolkit) -> None:
    words = [each.text for each in strings(made(toolkit, "spread buy-in").drawing)]
    assert {"← disagree 1–3", "agree 5–7 →"} <= set(words)
