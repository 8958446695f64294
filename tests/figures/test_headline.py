from collections.abc import Mapping

import pytest

from huddle_app.figures.catalogue import figure
from huddle_app.figures.headline import headline
from huddle_app.figures.palette import LIGHT
from huddle_app.method.findings.finding import findings_of
from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.slides import FigureKey
from huddle_app.method.findings.words import mean_words
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function

OWN_VIEWS = ("worldview.sales.self", "worldview.marketing.self")


def found(
    toolkit: Toolkit, sales: Mapping[str, int], marketing: Mapping[str, int], marketers: int = 5
) -> Findings:
    return findings_of(
        toolkit,
        "wave",
        [
            *(_one(toolkit, Function.SALES, sales) for _ in range(5)),
            *(_one(toolkit, Function.MARKETING, marketing) for _ in range(marketers)),
        ],
    )


def alt_text(key: str, findings: Findings) -> str:
    made = figure(FigureKey.read(key), findings, width=900, height=500, palette=LIGHT)
    return made.alt_text


def _one(toolkit: Toolkit, function: Function, given: Mapping[str, int]) -> Respondent:
    ratings = {c: rating for key, rating in given.items() for c in toolkit.scale(key).columns()}
    return Respondent("", function, "", "", toolkit.written(ratings))


def test_the_widest_gap_comes_first_in_its_direction(toolkit: Toolkit) -> None:
    tools = toolkit.shown_in(4)
    findings = found(toolkit, {"trust": 2, "credibility": 3}, {"trust": 5, "credibility": 4})
    assert headline(tools, findings) == (
        "Marketing sees trust and openness in a far better light than sales does: 5.0 against 2.0."
    )
    turned = found(toolkit, {"trust": 5}, {"trust": 4})
    assert headline(tools, turned) == (
        "Sales sees trust and openness in a better light than marketing does: 5.0 against 4.0."
    )


@pytest.mark.parametrize(
    ("rating", "words"), [(2, "low"), (4, "neither low nor high"), (6, "high")]
)
def test_without_a_gap_the_lowest_band_comes_first(
    toolkit: Toolkit, rating: int, words: str
) -> None:
    both = {"trust": rating, "credibility": 7}
    said = headline(toolkit.shown_in(4), found(toolkit, both, both))
    assert said == f"Both functions rate trust and openness {words}: {rating}.0 and {rating}.0."


def test_one_side_alone_is_said_alone(toolkit: Toolkit) -> None:
    findings = found(toolkit, {"buy-in": 2}, {})
    assert headline([toolkit.tools[7]], findings) == "Sales rates strategy buy-in low: 2.0."


def test_hidden_figures_make_no_headline(toolkit: Toolkit) -> None:
    findings = found(toolkit, {"trust": 2}, {"trust": 6}, marketers=4)
    said = headline([toolkit.tools[4]], findings)
    assert said == "Sales rates trust and openness low: 2.0."
    assert "6.0" not in alt_text("5", findings)
    assert "Marketing, trust and openness: not shown, for privacy." in alt_text("5", findings)


def test_too_few_and_nobody_read_differently(toolkit: Toolkit) -> None:
    few = findings_of(toolkit, "wave", [_one(toolkit, Function.SALES, {"trust": 2})])
    assert headline([toolkit.tools[4]], few) == "Not shown, so that nobody is recognised."
    assert (
        headline([toolkit.tools[4]], findings_of(toolkit, "wave", [])) == "Nobody has answered yet."
    )


def test_positions_are_told_without_judgement(toolkit: Toolkit) -> None:
    sales, marketing = OWN_VIEWS
    said = headline([toolkit.tools[0]], found(toolkit, {sales: 2}, {marketing: 6}))
    assert said == "Sales claims little control over strategy (2.0), marketing much (6.0)."
    alike = headline([toolkit.tools[0]], found(toolkit, {sales: 6}, {marketing: 6}))
    assert alike == "Sales and marketing each claim much control over strategy: 6.0 and 6.0."


def test_what_a_side_expects_of_the_other_is_not_its_own_claim(toolkit: Toolkit) -> None:
    findings = found(toolkit, {"worldview.sales.counterpart": 6}, {OWN_VIEWS[1]: 4})
    said = headline([toolkit.tools[0]], findings)
    assert said == "Marketing claims some control over strategy (4.0)."


def test_a_number_near_the_edge_of_a_band_shows_its_band(toolkit: Toolkit) -> None:
    shown = [mean_words(toolkit, mean) for mean in (2.4, 2.97, 3.0, 4.52, 4.5)]
    assert shown == ["2.4", "2.97", "3.0", "4.52", "4.5"]


def test_alt_text_tells_every_row(toolkit: Toolkit) -> None:
    findings = found(toolkit, {"trust": 2}, {"trust": 5})
    told = alt_text("5", findings)
    assert told.startswith("Averages: trust and openness. Sales, trust and openness: 2.0 low, ")
    assert "Marketing, trust and openness: 5.0 high, " in told
