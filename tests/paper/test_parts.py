"""Markup: what stays on one line, and where lines end."""

import pytest
from reportlab.platypus import Paragraph

from huddle_app.paper.parts import LONGEST_END, Headline, unbroken, with_end
from huddle_app.paper.style import typeset


def test_a_name_stays_on_one_line():
    assert unbroken("Noémie Le Gall & Co") == "Noémie&nbsp;Le&nbsp;Gall&nbsp;&amp;&nbsp;Co"


def test_the_scores_at_the_end_of_a_finding_stay_together():
    said = with_end("Both rate trust & openness low: 2.6 and 2.7.")
    assert said == "Both rate trust &amp; openness low: 2.6&nbsp;and&nbsp;2.7."


def test_a_long_end_may_be_broken():
    text = "Sales: " + "word " * LONGEST_END
    assert with_end(text) == text.strip()
    assert with_end("Nothing stands after this") == "Nothing stands after this"


def lines(made: Paragraph) -> list[str]:
    """Its lines as they were broken, of one style throughout."""
    return [" ".join(words) for _room, words in made.blPara.lines]  # pyright: ignore


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (
            "2.3 is the lowest average of all: developing strategy, as sales (Rep) sees it.",
            ["2.3 is the lowest average of all: developing", "strategy, as sales (Rep) sees it."],
        ),
        ("Sales rates strategy buy-in low: 2.7.", ["Sales rates strategy buy-in low: 2.7."]),
    ],
)
def test_no_word_of_a_headline_stands_alone(said: str, wanted: list[str]):
    style, width = typeset().finding, 470.0
    plain, headline = Paragraph(said, style), Headline(said, style)
    assert headline.wrap(width, 100) == (width, plain.wrap(width, 100)[1])
    assert lines(headline) == wanted
