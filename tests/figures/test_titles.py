"""Titles in several lines: about as long as one another, and nearer to each other than to the next title."""

import pytest

from huddle_app.figures import fonts
from huddle_app.figures.catalogue import figure
from huddle_app.figures.palette import LIGHT
from huddle_app.method.findings.slides import FigureKey
from tests.figures.made import findings, strings


@pytest.fixture(autouse=True)
def _fonts() -> None:
    fonts.register()


@pytest.mark.parametrize(
    "text",
    [
        "8 · put as much into our success as into their own",
        "3 · make time to explain why a strategy is what it is",
    ],
)
def test_no_word_stands_alone_in_the_last_line(text: str) -> None:
    font, size = fonts.REGULAR, 10.0
    wide = fonts.width_of(text, font, size) - 5
    lines = fonts.wrapped(text, font, size, wide, 3)
    assert len(lines[-1].split()) == 1
    even = fonts.balanced(lines, font, size)
    assert " ".join(even) == text
    assert len(even) == len(lines)
    assert all(fonts.width_of(line, font, size) <= wide for line in even)
    assert len(even[-1].split()) > 2


@pytest.mark.parametrize("lines", [[], ["one"], ["cut in the", "middl…"]])
def test_what_cannot_be_balanced_stays(lines: list[str]) -> None:
    assert fonts.balanced(lines, fonts.REGULAR, 10.0) == lines


def test_the_lines_of_a_title_are_nearer_to_each_other_than_to_the_next_title(toolkit) -> None:
    made = figure(
        FigureKey.read("heat"),
        findings(toolkit),
        width=1728,
        height=660,
        palette=LIGHT,
        smallest=30,
        share=48,
    )
    titles = ("How salespeople", "see themselves", "How salespeople", "see marketers")
    every = [(each.text, each.y) for each in strings(made.drawing)]
    words = " ".join(text for text, _y in every)
    assert " ".join(titles) in words
    start = [text for text, _y in every].index(titles[0])
    first, second, third = (y for _text, y in every[start : start + 3])
    assert second - third > 1.2 * (first - second)
