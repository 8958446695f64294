"""What each kind of figure says and shows."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from reportlab.graphics.shapes import Drawing, Rect
from reportlab.graphics.shapes import Group as Shapes

from huddle_app.figures.catalogue import figure, headline, natural_height, natural_width, parts_of
from huddle_app.figures.figure import Figure
from huddle_app.figures.marks import colour_of
from huddle_app.figures.palette import LIGHT
from huddle_app.method.findings.model import (
    Cell,
    Findings,
    Group,
    Hidden,
    Interval,
    Link,
    Score,
    StatementFinding,
)
from huddle_app.method.findings.slides import FigureKey, FigureKind
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Band, Function
from tests.figures.made import findings, shapes, strings, with_means

SALES, MARKETING = Group(Function.SALES), Group(Function.MARKETING)


@pytest.fixture
def found(toolkit: Toolkit) -> Findings:
    means = {"supportiveness": (2.6, 3.0), "trust": (2.0, 4.5), "credibility": (4.0, 3.0)}
    scales = {key: with_means(toolkit, key, *pair) for key, pair in means.items()}
    people = {Function.SALES: 60, Function.MARKETING: 10}
    return Findings("Before", 5, people, scales, toolkit.only([4, 5, 6]))


def made(found: Findings, text: str, other: Findings | None = None) -> Figure:
    return figure(FigureKey.read(text), found, width=900, height=500, palette=LIGHT, other=other)


def grounds(node: Drawing | Shapes) -> Iterator[str]:
    for part in node.contents:
        if isinstance(part, Rect) and part.fillColor:
            yield part.fillColor.hexval()
        elif isinstance(part, Shapes):
            yield from grounds(part)


def texts(drawn: Figure) -> list[str]:
    return [each.text for each in strings(drawn.drawing)]


def test_gaps_come_widest_first_with_their_interval_and_people(found: Findings) -> None:
    drawn = made(found, "gaps")
    assert [spot.words.split(":")[0] for spot in drawn.spots] == [
        "Trust and openness",
        "Credibility",
        "Supportiveness",
    ]
    assert drawn.spots[0].words == (
        "Trust and openness: gap −2.5, 95 % −3.0 to −2.0, sales 2.0 (n 60), marketing 4.5 (n 10), "
        "in standard deviations −2.78"
    )
    assert drawn.headline == (
        "2.5 points lie between sales and marketing on trust and openness: 2.0 against 4.5."
    )
    assert {"−2.5", "+1.0", "−0.4", "marketing rates higher", "sales rates higher"} <= set(
        texts(drawn)
    )


@pytest.mark.parametrize("share", range(14, 40))
def test_both_sides_of_the_gaps_have_heads_of_the_same_kind(found: Findings, share: int) -> None:
    key = FigureKey.read("gaps")
    drawn = figure(key, found, width=900, height=500, palette=LIGHT, share=share)
    heads = {text for text in texts(drawn) if text.startswith(("sales", "marketing"))}
    heads = {text for text in heads if "," not in text}
    assert heads in (
        {"sales rates higher", "marketing rates higher"},
        {"sales", "marketing"},
    )


def test_a_gap_that_may_not_be_shown_is_told_in_words(found: Findings) -> None:
    trust = found.scales["trust"]
    veiled = replace(trust, cells={**trust.cells, MARKETING: Hidden()}, difference=None)
    drawn = made(replace(found, scales={**found.scales, "trust": veiled}), "gaps")
    assert drawn.spots[-1].words == "Trust and openness: marketing: not shown, for privacy"
    assert "marketing: not shown, for privacy" in texts(drawn)


def test_spread_counts_people_and_tells_their_shares(found: Findings) -> None:
    drawn = made(found, "spread trust")
    assert {"30", "20", "10", "83\u00a0%", "0\u00a0%", "sales n 60"} <= set(texts(drawn))
    assert drawn.headline == (
        "Rounded, 50 of 60 people in sales score “trust and openness” at 1 to 3."
    )
    assert "people at 1: 0, 2: 30, 3: 20, 4: 10, 5: 0, 6: 0, 7: 0" in drawn.spots[0].words


@pytest.mark.parametrize(
    ("spreads", "said"),
    [
        ([(0, 0, 0, 12, 0, 0, 0)], "12 of 12 people in sales score “supportiveness” at 4."),
        ([(0, 0, 2, 18, 1, 0, 0)], "18 of 21 people in sales score “supportiveness” at 4."),
        (
            [(0, 0, 7, 9, 0, 0, 0), (0, 0, 3, 5, 6, 0, 0)],
            "6 of 14 people in sales score “trust and openness” at 5 to 7.",
        ),
    ],
)
def test_spread_tells_the_largest_part_and_a_side_where_there_is_one(
    found: Findings, spreads: list[tuple[int, ...]], said: str
) -> None:
    scales = dict(found.scales)
    for key, spread in zip(("supportiveness", "trust"), spreads, strict=False):
        score = Score(sum(spread), 4.0, 0.5, Band.MIDDLE, None, spread)
        scales[key] = replace(scales[key], cells={SALES: score})
    keys = " ".join(("supportiveness", "trust")[: len(spreads)])
    assert made(replace(found, scales=scales), f"spread {keys}").headline == f"Rounded, {said}"


def test_people_who_gave_no_level_are_none_in_the_words_on_levels(found: Findings) -> None:
    """Their row stays."""
    trust = found.scales["trust"]
    scores = [Score(9, mean, 0.5, Band.MIDDLE) for mean in (1.1, 3.1, 4.1)]
    levels = dict(zip(("", "Rep", "Manager"), scores, strict=True))
    cells = {
        SALES: trust.cells[SALES],
        **{Group(Function.SALES, level): s for level, s in levels.items()},
    }
    scales = {**found.scales, "trust": replace(trust, cells=cells)}
    drawn = made(replace(found, scales=scales), "levels trust")
    assert drawn.headline == "In sales, trust and openness runs from 3.1 (Rep) to 4.1 (Manager)."
    assert {"no level given", "1.1"} <= set(texts(drawn))


def test_levels_say_how_far_they_lie_apart_and_who_is_hidden(found: Findings) -> None:
    drawn = made(found, "levels trust")
    assert drawn.headline == ("In sales, trust and openness runs from 1.5 (Rep) to 2.6 (Manager).")
    assert "Sales (Director), trust and openness: not shown, for privacy" in drawn.alt_text
    assert {"not shown", "n 45", "n 12", "1.5", "2.6"} <= set(texts(drawn))


def test_of_all_levels_it_is_spoken_only_where_all_are_shown(found: Findings) -> None:
    trust = found.scales["trust"]
    rep, manager, director = (
        Group(Function.SALES, level) for level in ("Rep", "Manager", "Director")
    )
    alike = {**trust.cells, manager: trust.cells[rep]}

    def told(cells: dict[Group, Cell]) -> str:
        scales = {**found.scales, "trust": replace(trust, cells=cells)}
        return made(replace(found, scales=scales), "levels trust").headline

    assert told(alike).startswith("In sales the levels shown answer much alike on trust")
    del alike[director]
    assert told(alike).startswith("In sales all levels answer much alike on trust")


def test_the_lowest_of_all_groups_is_told_where_all_are_shown(found: Findings) -> None:
    shown = {
        key: replace(each, cells={g: c for g, c in each.cells.items() if isinstance(c, Score)})
        for key, each in found.scales.items()
    }
    assert made(replace(found, scales=shown), "heat").headline.startswith(
        "1.5 is the lowest average of all: "
    )
    alone = made(replace(found, scales=shown), "heat 4 6").headline
    assert alone.startswith("2.1 is the lowest average shown here: "), "tool 5 has a lower one"


def test_claims_to_control_are_said_to_be_aside_where_one_is_lower(toolkit: Toolkit) -> None:
    kit = toolkit.only([1, 5])
    scales = {scale.key: with_means(toolkit, scale.key, 2.0, 2.0) for scale in kit.scales()}
    scales["trust"] = with_means(toolkit, "trust", 2.5, 4.0)
    people = {Function.SALES: 60, Function.MARKETING: 10}
    lower = Findings("Before", 5, people, scales, kit)
    assert made(lower, "heat").headline.startswith("Claims to control aside, 2.0 is the lowest")
    scales["trust"] = with_means(toolkit, "trust", 1.5, 4.0)
    assert made(lower, "heat").headline.startswith("1.0 is the lowest average")


def test_that_nothing_has_changed_is_told_of_the_whole_wave_alone(found, toolkit) -> None:
    again = replace(found, wave="After")
    assert made(found, "change", again).headline.startswith("Hardly anything has changed: ")
    other = {**found.scales, "trust": with_means(toolkit, "trust", 6.0, 6.0)}
    moved = made(found, "change 4 6", replace(again, scales=other))
    assert moved.headline.startswith("Hardly anything has changed here: ")


def test_averages_take_another_page_rather_than_lose_their_intervals(found: Findings) -> None:
    key = FigureKey.read("means")
    [whole] = parts_of(key, found, width=900, height=300, smallest=18)
    pages = parts_of(key, found, width=900, height=170, smallest=18)
    assert len(pages) > 1
    assert [scale for page in pages for scale in page.scales] == [*whole.scales]
    for part in pages:
        drawn = figure(key, found, width=900, height=170, palette=LIGHT, smallest=18, part=part)
        assert any("95 % sure" in text for text in texts(drawn))


def test_statements_are_ranked_by_their_gap(found: Findings, toolkit: Toolkit) -> None:
    means = ((3.0, 3.1), (2.0, 5.0), (5.0, 3.5))
    statements = tuple(
        StatementFinding(n, f"statement {n}", {Function.SALES: s, Function.MARKETING: m})
        for n, (s, m) in enumerate(means, 1)
    )
    trust = replace(found.scales["trust"], statements=statements)
    drawn = made(replace(found, scales={**found.scales, "trust": trust}), "statements trust")
    assert [spot.words for spot in drawn.spots] == [
        "Statement 2: gap −3.0, sales 2.0 (n 60), marketing 5.0 (n 10)",
        "Statement 3: gap +1.5, sales 5.0 (n 60), marketing 3.5 (n 10)",
        "Statement 1: gap −0.1, sales 3.0 (n 60), marketing 3.1 (n 10)",
    ]
    assert drawn.headline == "3.0 points apart on “statement 2”: sales 2.0, marketing 5.0."


def test_statements_of_one_function_are_ranked_from_the_lowest_and_say_so(
    found: Findings,
) -> None:
    statements = tuple(
        StatementFinding(n, f"Statement {n}.", {Function.SALES: 2 + n / 10}) for n in range(1, 8)
    )
    trust = replace(found.scales["trust"], statements=statements)
    found = replace(found, scales={**found.scales, "trust": trust})
    key = FigureKey.read("statements trust")
    first, *_rest, last = parts_of(key, found, width=900, height=150, smallest=18)
    pages = [
        figure(key, found, width=900, height=150, palette=LIGHT, smallest=18, part=part)
        for part in (first, last)
    ]
    assert pages[0].headline == "2.1 is the lowest average: sales on “Statement 1”."
    assert f"1–{len(first.numbers)} of 7 statements, lowest first" in " ".join(texts(pages[0]))
    assert pages[1].spots[-1].words.startswith("Statement 7")


def test_one_page_of_statements_alone_claims_the_lowest_average(found: Findings) -> None:
    """By their gaps, none of which is wide, the lowest stands on the last page."""
    means = [(4.0 + n / 10, 4.4) for n in range(1, 4)] + [(3.0, 3.0)]
    statements = tuple(
        StatementFinding(n, f"Statement {n}.", {Function.SALES: s, Function.MARKETING: m})
        for n, (s, m) in enumerate(means, 1)
    )
    trust = replace(found.scales["trust"], statements=statements)
    found = replace(found, scales={**found.scales, "trust": trust})
    key = FigureKey.read("statements trust")
    parts = parts_of(key, found, width=900, height=100, smallest=18)
    said = [headline(key, found, part=part) for part in parts]
    assert len(said) > 1
    assert said[0] == "4.1 is the lowest average shown here: sales on “Statement 1”."
    assert said[-1] == "3.0 is the lowest average: sales on “Statement 4”; 1 other is as low."
    assert sum("shown here" not in each for each in said) == 1
    assert headline(key, found) == said[-1]


def test_it_is_said_how_many_statements_read_as_low_as_the_lowest(found: Findings) -> None:
    means = (3.02, 3.5, 2.97, 3.04)
    statements = tuple(
        StatementFinding(n, f"Statement {n}.", {Function.SALES: mean})
        for n, mean in enumerate(means, 1)
    )
    trust = replace(found.scales["trust"], statements=statements)
    found = replace(found, scales={**found.scales, "trust": trust})
    assert made(found, "statements trust").headline == (
        "3.0 is the lowest average: sales on “Statement 3”; 2 others are as low."
    )


def test_too_few_and_nobody_read_differently_in_the_table_of_groups(found: Findings) -> None:
    drawn = made(found, "heat")
    trust = found.scales["trust"]
    gone = {group: cell for group, cell in trust.cells.items() if group != MARKETING}
    other = replace(found, scales={**found.scales, "trust": replace(trust, cells=gone)})
    assert texts(drawn).count("not shown") == 3
    assert "–" not in texts(drawn)
    assert texts(made(other, "heat")).count("–") == 1
    assert (
        drawn.headline
        == "1.5 is the lowest average shown here: trust and openness, as sales (Rep) sees it."
    )


def test_links_are_told_as_plausible_never_as_causes(toolkit: Toolkit) -> None:
    one, other = toolkit.scale("connection"), toolkit.scale("trust")
    links = (
        Link(one, other, Function.SALES, 60, 0.9, None),
        Link(one, other, None, 70, 0.62, Interval(0.4, 0.8)),
        Link(toolkit.scale("communication"), other, None, 70, -0.3, None),
    )
    found = replace(findings(toolkit), links=links)
    drawn = made(found, "links")
    assert drawn.headline == (
        "Where “strength of connection” is rated high, “trust and openness” tends to be high too "
        "(0.62): a plausible link, not a cause."
    )
    assert {"+0.62", "−0.30", "a plausible link, not a cause", "n 70"} <= set(texts(drawn))
    assert "sales and marketing: +0.62, 95 % 0.40–0.80, n 70" in drawn.alt_text
    assert "no figure" in texts(drawn)


def test_positions_wear_neither_good_nor_bad(toolkit: Toolkit) -> None:
    drawn = made(findings(toolkit), "positions 1")
    words = " ".join(texts(drawn))
    assert "both claim much: a struggle for control is likely" in words
    bands = {colour_of(LIGHT.band(band)).hexval() for band in Band}
    assert not bands & set(grounds(drawn.drawing))
    assert bands <= set(grounds(made(findings(toolkit), "levels trust").drawing))
    assert "low" not in {
        word for spot in drawn.spots for word in spot.words.replace(",", "").split()
    }


def test_the_pattern_of_both_self_views_is_said(toolkit: Toolkit) -> None:
    found = findings(toolkit)
    scales = dict(found.scales)
    for key, group in (("worldview.sales.self", SALES), ("worldview.marketing.self", MARKETING)):
        high = Score(10, 5.5, 0.5, toolkit.band(5.5))
        scales[key] = replace(scales[key], cells={**scales[key].cells, group: high})
    said = headline(FigureKey.read("positions"), replace(found, scales=scales))
    assert "5.5 and 5.5" in said
    assert "struggle for control is likely" in said


def test_change_says_what_moved_most_with_both_numbers_of_people(found, toolkit) -> None:
    later = replace(
        found,
        wave="After",
        scales={**found.scales, "trust": with_means(toolkit, "trust", 3.5, 4.6)},
    )
    drawn = made(found, "change trust", later)
    assert drawn.headline == "1.5 points up: sales on trust and openness, 2.0 before and 3.5 now."
    assert {"Before", "After", "sales, n 60 → 60", "2.0", "3.5"} <= set(texts(drawn))
    assert drawn.spots[0].words.endswith("change +1.5, 95 % 1.2–1.8")


def moved(toolkit: Toolkit, *scores: tuple[str, Function, float, int]) -> Figure:
    """Before, everybody's mean is 4; scale, function, mean and number of people of each score after."""
    found = findings(toolkit)
    waves: list[Findings] = []
    for after in (False, True):
        cells: dict[str, dict[Group, Cell]] = {key: {} for key in found.scales}
        for key, function, mean, n in scores:
            now = mean if after else 4.0
            cells[key][Group(function)] = Score(n, now, 1.0, toolkit.band(now))
        scales = {key: replace(s, cells=cells[key]) for key, s in found.scales.items()}
        waves.append(replace(found, wave=f"after: {after}", scales=scales))
    return made(waves[0], "change", waves[1])


def test_change_tells_what_is_sure_before_a_larger_one_that_may_be_chance(toolkit) -> None:
    few, many = ("communication", Function.SALES, 5.0, 6), ("trust", Function.MARKETING, 3.5, 90)
    assert moved(toolkit, few, many).headline == (
        "0.5 points down: marketing on trust and openness, 4.0 before and 3.5 now."
    )
    tiny = ("trust", Function.MARKETING, 4.1, 9000)
    assert moved(toolkit, few, tiny).headline == (
        "1.0 points up: sales on communication, 4.0 before and 5.0 now; that may be chance."
    )


def test_change_that_may_be_chance_is_rather_told_of_sales_or_marketing(toolkit) -> None:
    leaders = ("trust", Function.LEADERSHIP, 3.0, 5)
    sides = ("communication", Function.SALES, 4.8, 6), ("communication", Function.SALES, 4.1, 6)
    told = [moved(toolkit, leaders, side).headline for side in sides]
    assert told[0].startswith("0.8 points up: sales on communication")
    assert told[1].startswith("1.0 points down: leadership on trust and openness")
    assert all(each.endswith("; that may be chance.") for each in told)


def test_change_tells_which_wave_hides_a_group(found, toolkit) -> None:
    trust = found.scales["trust"]
    veiled = replace(trust, cells={**trust.cells, MARKETING: Hidden()})
    later = replace(found, scales={**found.scales, "trust": veiled})
    drawn = made(found, "change trust", later)
    assert {"not shown", "marketing, n 10 → –"} <= set(texts(drawn))
    assert "after: not shown, for privacy" in drawn.alt_text


def test_change_is_read_from_before_to_after_also_where_a_score_falls(found, toolkit) -> None:
    lower = with_means(toolkit, "trust", 1.2, 4.6)
    later = replace(found, wave="After", scales={**found.scales, "trust": lower})
    places = {each.text: each.x for each in strings(made(found, "change trust", later).drawing)}
    assert places["2.0"] < places["1.2"]
    assert places["4.5"] < places["4.6"]


def test_change_leaves_whom_it_may_never_show_to_the_legend(found, toolkit) -> None:
    cells = {**found.scales["trust"].cells, Group(Function.LEADERSHIP): Hidden()}
    veiled = replace(found.scales["trust"], cells=cells)
    both = replace(found, scales={**found.scales, "trust": veiled})
    said = texts(made(both, "change trust", both))
    assert said.count("leadership: not shown, for privacy") == 1
    assert "leadership" not in said
    assert "not shown" not in said


def test_links_have_room_for_all_they_say_where_the_width_is_small(toolkit: Toolkit) -> None:
    found, key = findings(toolkit), FigureKey(FigureKind.LINKS)
    assert natural_width(key, found, 10) < 300
    height = natural_height(key, found, 300, 10, smallest=10)
    drawn = figure(key, found, width=300, height=height, palette=LIGHT, smallest=10, share=30)
    said = [each for each in strings(drawn.drawing) if each.text.startswith(("+", "−0", "n "))]
    number = next(each for each in said if each.text == "n 70")
    beside = [each for each in said if each.x == number.x and each.text[0] in "+−"]
    assert beside, "each number stands over its people"


def test_a_leadership_that_may_never_be_shown_takes_no_column(found: Findings) -> None:
    silent = Group(Function.LEADERSHIP)
    scales = {
        key: replace(finding, cells={**finding.cells, silent: Hidden()})
        for key, finding in found.scales.items()
    }
    drawn = made(replace(found, scales=scales), "heat")
    assert "leadership" not in texts(drawn)
    assert "leadership: not shown, for privacy" in texts(drawn)


def test_words_in_the_place_of_marks_stand_on_a_ground_of_their_own(found: Findings) -> None:
    cells = dict.fromkeys(found.scales["trust"].cells, Hidden())
    veiled = replace(found.scales["trust"], cells=cells, difference=None)
    drawing = made(replace(found, scales={**found.scales, "trust": veiled}), "means trust").drawing
    parts = list(shapes(drawing))
    [n] = [n for n, p in enumerate(parts) if getattr(p, "text", "") == "not shown, for privacy"]
    assert isinstance(parts[n - 1], Rect)


def test_what_is_told_of_a_mark_is_framed_together_with_its_value(found: Findings) -> None:
    drawn = made(found, "means trust")
    [value] = [each for each in strings(drawn.drawing) if each.text == "2.0"]
    [spot] = [each for each in drawn.spots if each.words.startswith("Sales")]
    assert spot.y < value.y
    assert value.y + 0.7 * value.fontSize < spot.y + spot.height


@pytest.mark.parametrize("width", range(300, 620, 40))
def test_positions_are_never_cut_and_named_at_their_own_mark(toolkit, width: int) -> None:
    found = findings(toolkit)
    key = FigureKey.read("positions")
    height = natural_height(key, found, width, 15, smallest=15)
    drawn = figure(
        key, found, width=width, height=height, palette=LIGHT, smallest=15, share=width / 15
    )
    words = texts(drawn)
    assert {"view of oneself", "view of the other"} <= set(words)
    assert not any("…" in each for each in words)


def test_no_statement_is_left_out_where_the_width_alone_is_too_small_for_the_type(
    found: Findings,
) -> None:
    key, width, size = FigureKey.read("statements credibility"), 386, 12
    height = natural_height(key, found, width, size, smallest=size)
    drawn = figure(
        key, found, width=width, height=height, palette=LIGHT, smallest=size, share=width / size
    )
    assert len(drawn.spots) == len(found.toolkit.scale("credibility").statements)
