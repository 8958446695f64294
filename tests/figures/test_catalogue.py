from dataclasses import replace

import pytest

from huddle_app.figures.catalogue import (
    figure,
    figures_for,
    headline,
    kinds_for,
    natural_height,
    natural_width,
)
from huddle_app.figures.figure import Figure
from huddle_app.figures.palette import LIGHT
from huddle_app.method.findings.figure_names import figure_title
from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.slides import FigureKey, FigureKind
from huddle_app.method.toolkit import Toolkit
from tests.figures.made import bare, findings, hidden, strings

EVERY = tuple(FigureKind)


def made(
    kind: FigureKind, found: Findings, other: Findings | None = None, about: str = ""
) -> Figure:
    key = FigureKey(kind, about)
    return figure(key, found, width=900, height=500, palette=LIGHT, other=other)


@pytest.fixture(scope="module")
def found(toolkit: Toolkit) -> Findings:
    return findings(toolkit)


@pytest.fixture(scope="module")
def later(toolkit: Toolkit) -> Findings:
    return findings(toolkit, seed=2, wave="Nine months later")


@pytest.mark.parametrize("kind", EVERY)
def test_spots_lie_inside_and_tell_something(kind: FigureKind, found, later) -> None:
    drawn = made(kind, found, later)
    assert drawn.spots
    for spot in drawn.spots:
        assert spot.words
        assert min(spot.width, spot.height) > 0
        assert spot.x >= -1
        assert spot.y >= -1
        assert spot.x + spot.width <= 901
        assert spot.y + spot.height <= 501


@pytest.mark.parametrize("kind", EVERY)
def test_the_alternative_text_tells_every_spot(kind: FigureKind, found, later) -> None:
    drawn = made(kind, found, later)
    assert drawn.alt_text.startswith(figure_title(FigureKey(kind), found.toolkit))
    assert all(spot.words in drawn.alt_text for spot in drawn.spots)


@pytest.mark.parametrize("kind", EVERY)
def test_hidden_groups_leave_no_number_behind(kind: FigureKind, found, later) -> None:
    drawn = made(kind, hidden(found), hidden(later))
    figures = [
        word for word in drawn.alt_text.split() if "." in word.rstrip(".,;") and word[0].isdigit()
    ]
    assert not figures
    assert "not shown" in drawn.alt_text or kind is FigureKind.LINKS
    assert "Not shown" in drawn.headline or kind is FigureKind.LINKS


@pytest.mark.parametrize("kind", EVERY)
def test_findings_without_their_further_parts_can_be_drawn(kind: FigureKind, found, later) -> None:
    drawn = made(kind, bare(found), bare(later))
    is_change = kind is FigureKind.CHANGE
    assert ("95 %" in drawn.alt_text) is is_change, "that of a change follows from both scores"
    assert drawn.headline


@pytest.mark.parametrize("kind", EVERY)
def test_questions_that_were_not_asked_are_told(kind: FigureKind, toolkit, later) -> None:
    only = findings(toolkit.only([8]))
    drawn = made(kind, only, later, about="1")
    assert drawn.headline
    assert not drawn.spots


def test_the_moderators_sentence_replaces_ours(found: Findings) -> None:
    key = FigureKey(FigureKind.GAPS)
    said = figure(key, found, width=900, height=500, palette=LIGHT, sentence="Look at this.")
    assert said.headline == "Look at this."
    assert headline(key, found) == made(FigureKind.GAPS, found).headline


def test_more_rows_are_higher_and_larger_type_is_higher(found: Findings) -> None:
    few, many = FigureKey(FigureKind.GAPS, "7"), FigureKey(FigureKind.GAPS)
    assert natural_height(few, found, 480, 9) < natural_height(many, found, 480, 9)
    assert natural_height(many, found, 480, 9) < natural_height(many, found, 480, 10)


@pytest.mark.parametrize("kind", EVERY)
def test_type_is_never_under_the_size_a_figure_is_wide_enough_for(
    kind: FigureKind, found, later
) -> None:
    key = FigureKey(kind)
    width = max(natural_width(key, found, 10, later), 300)
    height = natural_height(key, found, width, 12, later, smallest=12)
    drawn = figure(
        key,
        found,
        width=width,
        height=height,
        palette=LIGHT,
        smallest=12,
        share=width / 12,
        other=later,
    )
    assert min(each.fontSize for each in strings(drawn.drawing)) >= 9.99


def test_titles_name_the_kind_and_what_it_is_about(toolkit: Toolkit) -> None:
    titles = {
        text: figure_title(FigureKey.read(text), toolkit)
        for text in ("levels trust", "4 5", "gaps")
    }
    assert titles == {
        "levels trust": "Levels: trust and openness",
        "4 5": "Averages: supportiveness, trust and openness",
        "gaps": "Gaps",
    }


def test_each_tool_offers_what_makes_sense_for_it(toolkit: Toolkit) -> None:
    of = {tool.number: [str(key) for key in figures_for(tool)] for tool in toolkit.tools}
    assert "positions 1" in of[1]
    assert "gaps 1" not in of[1], "nobody answers both sides' scales"
    assert "gaps 8" not in of[8]
    assert "links 2" in of[2]
    assert "links 7" not in of[7]
    assert {"levels strategy-making.developing", "statements strategy-making.implementing"} <= set(
        of[7]
    )
    assert FigureKind.LINKS in kinds_for(toolkit.tools)
    assert FigureKind.LINKS not in kinds_for(toolkit.tools[:3])
    assert kinds_for([]) == ()


def test_before_and_after_needs_a_second_wave(found: Findings) -> None:
    drawn = made(FigureKind.CHANGE, found)
    assert drawn.headline == "Only one wave has been answered so far."
    assert not drawn.spots
    assert not list(strings(drawn.drawing)), "the headline has said it"
    key = FigureKey(FigureKind.CHANGE)
    own = figure(key, found, width=900, height=500, palette=LIGHT, sentence="We went on")
    assert [each.text for each in strings(own.drawing)] == [drawn.headline]


def test_scales_that_one_wave_asked_alone_are_left_out_and_named(found, later) -> None:
    few = replace(later, scales={key: later.scales[key] for key in ("trust", "buy-in")})
    drawn = made(FigureKind.CHANGE, found, few)
    assert "no answers" not in drawn.alt_text
    [told] = [each.text for each in strings(drawn.drawing) if "not asked alike" in each.text]
    assert told.startswith(f"not asked alike in both waves: {found.toolkit.scales()[0].title}")
    alone = made(FigureKind.CHANGE, found, few, "7")
    assert alone.headline == "These questions were not asked alike in both waves."


def test_a_scale_asked_in_other_words_is_not_compared(found, later) -> None:
    scale = replace(later.scales["trust"].scale, statements=("Other words.",))
    reworded = {**later.scales, "trust": replace(later.scales["trust"], scale=scale)}
    drawn = made(FigureKind.CHANGE, found, replace(later, scales=reworded), "trust buy-in")
    assert len({spot.words.split(",")[1] for spot in drawn.spots}) == 1
