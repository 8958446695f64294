"""Markup: what stays on one line."""

from huddle_app.paper.parts import LONGEST_END, unbroken, with_end


def test_a_name_stays_on_one_line():
    assert unbroken("Noémie Le Gall & Co") == "Noémie&nbsp;Le&nbsp;Gall&nbsp;&amp;&nbsp;Co"


def test_the_scores_at_the_end_of_a_finding_stay_together():
    said = with_end("Both rate trust & openness low: 2.6 and 2.7.")
    assert said == "Both rate trust &amp; openness low: 2.6&nbsp;and&nbsp;2.7."


def test_a_long_end_may_be_broken():
    text = "Sales: " + "word " * LONGEST_END
    assert with_end(text) == text.strip()
    assert with_end("Nothing stands after this") == "Nothing stands after this"
