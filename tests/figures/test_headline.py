from collections.abc import Mapping, Sequence

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
from huddle_app.method.words import SIDES, Function

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


def rated(toolkit: Toolkit, **scales: tuple[Sequence[int], Sequence[int]]) -> Findings:
    """Each scale with what everybody of sales and of marketing rates all its statements."""
    people: list[Respondent] = []
    for side, function in enumerate(SIDES):
        for each in zip(*(ratings[side] for ratings in scales.values()), strict=True):
            people.append(_one(toolkit, function, dict(zip(scales, each, strict=True))))
    return findings_of(toolkit, "wave", people)


# means of 3.1 and 3.9, of 2.0 and 2.8, of 2.6 and 3.4; the first two are sure, the last may be chance
MIDDLE = [3] * 18 + [4] * 2, [4] * 18 + [3] * 2
LOW = [2] * 20, [3] * 16 + [2] * 4
APART = [2, 5, 1, 4, 1] * 4, [5, 2, 5, 2, 3] * 4


def test_a_sure_gap_of_medium_size_comes_into_the_headline(toolkit: Toolkit) -> None:
    tools = toolkit.shown_in(4)
    assert headline(tools, rated(toolkit, trust=MIDDLE)) == (
        "Marketing sees trust and openness in a better light than sales does: 3.9 against 3.1."
    )
    among = rated(toolkit, trust=MIDDLE, credibility=([3] * 20, [3] * 20))
    assert headline(tools, among).startswith("Marketing sees trust and openness"), (
        "the lowest scale is not low"
    )


def test_what_both_rate_low_comes_before_a_gap_under_a_point_and_tells_it(toolkit: Toolkit) -> None:
    tools = toolkit.shown_in(4)
    low = rated(toolkit, trust=LOW, credibility=MIDDLE)
    assert headline(tools, low) == (
        "Both functions rate trust and openness low, sales lower still: 2.0 and 2.8."
    )


def test_a_gap_that_may_be_chance_is_neither_told_as_one_nor_as_none(toolkit: Toolkit) -> None:
    assert headline(toolkit.shown_in(4), rated(toolkit, trust=APART)) == (
        "Sales and marketing rate trust and openness at 2.6 and 3.4; so far apart may be chance."
    )
    near = rated(toolkit, trust=([2, 3, 3, 4, 2] * 4, [3, 3, 2, 4, 4] * 4))
    assert headline(toolkit.shown_in(4), near) == (
        "Sales and marketing rate trust and openness much alike: 2.8 and 3.2."
    )


def test_a_small_gap_of_half_a_point_that_is_no_chance_is_told_as_one(toolkit: Toolkit) -> None:
    """Of 400 people a side who differ much: 0.4 standard deviations."""
    sales, marketing = [1, 2, 4, 4] * 100, [1, 4, 4, 4] * 100
    assert headline(toolkit.shown_in(4), rated(toolkit, trust=(sales, marketing))) == (
        "Marketing sees trust and openness in a better light than sales does: 3.3 against 2.8."
    )


def test_a_gap_of_a_point_that_floats_make_less_is_one(toolkit: Toolkit) -> None:
    """4.1 and 3.1, by people who differ so much that it may be chance."""
    point = rated(toolkit, trust=([7, 1, 7, 2, 4, 3, 7, 2, 7, 1], [6, 1, 6, 1, 3, 2, 6, 1, 4, 1]))
    assert headline(toolkit.shown_in(4), point) == (
        "Sales sees trust and openness in a better light than marketing does: 4.1 against 3.1; "
        "so far apart may be chance."
    )


def test_a_wide_gap_that_is_no_chance_is_told_before_a_wider_that_may_be(toolkit: Toolkit) -> None:
    far = [7, 1, 7, 1, 7, 1, 7, 1, 7, 7], [5, 1, 5, 1, 5, 1, 1, 1, 5, 1]
    both = rated(toolkit, trust=far, credibility=([3] * 10, [4] * 10))
    assert headline(toolkit.shown_in(4), both) == (
        "Marketing sees credibility in a better light than sales does: 4.0 against 3.0."
    )
    assert headline(toolkit.shown_in(4), rated(toolkit, trust=far)) == (
        "Sales sees trust and openness in a far better light than marketing does: 4.6 against 2.6; "
        "so far apart may be chance."
    )


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


@pytest.mark.parametrize("key", ["means 5", "spread 5", "levels trust", "statements trust"])
def test_where_leadership_alone_answered_nobody_is_told_to_be_silent_but_the_sides(
    toolkit: Toolkit, key: str
) -> None:
    leaders = [_one(toolkit, Function.LEADERSHIP, {"trust": 2, "buy-in": 2})] * 5
    findings = findings_of(toolkit, "wave", leaders)
    said = figure(FigureKey.read(key), findings, width=900, height=500, palette=LIGHT).headline
    assert said == "Neither sales nor marketing has answered yet."
    assert headline([toolkit.tools[7]], findings) == "Sales has not answered yet."


def test_of_sides_that_are_hidden_beside_leadership_that_is_said(toolkit: Toolkit) -> None:
    leaders = [_one(toolkit, Function.LEADERSHIP, {"trust": 2})] * 5
    few = [_one(toolkit, Function.SALES, {"trust": 2})]
    assert headline([toolkit.tools[4]], findings_of(toolkit, "wave", leaders + few)) == (
        "Of sales and marketing nothing is shown, so that nobody is recognised."
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
