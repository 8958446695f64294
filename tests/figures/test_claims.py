"""Tool 1 is read from little to much also where it stands beside what is read from low to high."""

from dataclasses import replace

import pytest
from reportlab.graphics.shapes import Circle, Polygon, Shape

from huddle_app.figures.catalogue import figure
from huddle_app.figures.figure import Figure
from huddle_app.figures.marks import colour_of
from huddle_app.figures.palette import LIGHT
from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.slides import FigureKey
from huddle_app.method.toolkit import Toolkit
from tests.figures.made import findings, shapes, strings, with_means
from tests.figures.reading import across, rects

CLAIMS, BANDS = ("little", "some", "much"), ("low", "middle", "high")


@pytest.fixture(scope="module")
def found(toolkit: Toolkit) -> Findings:
    return findings(toolkit)


def drawn(key: str, found: Findings, width: float = 900) -> Figure:
    later = found if key.startswith("change") else None
    asked = FigureKey.read(key)
    return figure(asked, found, width=width, height=700, palette=LIGHT, other=later)


def places(made: Figure, name: str) -> list[tuple[float, float]]:
    """Where the name of a band or a claim stands."""
    every = strings(made.drawing)
    return [(each.x, each.y) for each in every if each.text.split(",")[0] == name]


@pytest.mark.parametrize("key", ["1 2", "change 1 2"])
def test_claims_stand_above_their_block_and_bands_below_the_judged_rows(found, key: str) -> None:
    made = drawn(key, found)
    neutral = [box for box in rects(made, LIGHT.scale) if box.height > 20]
    top, bottom = max(b.y + b.height for b in neutral), min(b.y for b in neutral)
    for claim, band, middle in zip(CLAIMS, BANDS, across(made).middles, strict=True):
        [(x, y)] = places(made, claim)
        assert x == pytest.approx(middle, abs=0.5)
        assert y > top
        [(_x, under)] = places(made, band)
        assert under < bottom
    [(_x, about)] = places(made, "claim to control")
    assert about > top


@pytest.mark.parametrize("key", ["1", "change 1"])
def test_tool_1_alone_knows_no_low_and_high(found, key: str) -> None:
    made = drawn(key, found)
    assert all(len(places(made, claim)) == 1 for claim in (*CLAIMS, "claim to control"))
    assert not any(places(made, band) for band in BANDS)


@pytest.mark.parametrize("key", ["2", "change 2"])
def test_other_tools_know_no_claims(found, key: str) -> None:
    made = drawn(key, found)
    assert not any(places(made, claim) for claim in CLAIMS)


@pytest.mark.parametrize(("width", "told"), [(388, False), (500, False), (900, True)])
def test_all_bands_tell_their_bounds_or_none_does(found, width: float, told: bool) -> None:
    asked = FigureKey.read("change 2")
    made = figure(asked, found, width=width, height=600, palette=LIGHT, smallest=12, other=found)
    words = {each.text for each in strings(made.drawing)}
    bounds = {"low, below 3", "middle, 3–4.5", "high, above 4.5"}
    assert bounds & words == (bounds if told else set())
    assert told or {*BANDS} <= words


def test_the_heads_of_a_spread_are_never_cut(found, toolkit) -> None:
    """All of sales lie under the middle, which therefore stands far at the right."""
    low = with_means(toolkit, "trust", 2.7, 3.0)
    skewed = replace(found, scales={**found.scales, "trust": low})
    key = FigureKey.read("spread 5")
    for width, heads in ((332, {"← 1–3", "5–7 →"}), (900, {"← disagree 1–3", "agree 5–7 →"})):
        made = figure(
            key, skewed, width=width, height=200, palette=LIGHT, smallest=12, share=width / 12
        )
        assert heads <= {each.text for each in strings(made.drawing)}


def test_a_mark_of_before_is_seen_around_an_equal_one_of_after(found) -> None:
    """The two waves are the same, so every mark of before lies under one of after."""
    made = drawn("change 2", found)
    sizes: dict[tuple[float, float], list[float]] = {}
    for part in _marks(made):
        x1, y1, x2, y2 = part.getBounds()
        sizes.setdefault((round(x1 + x2, 3), round(y1 + y2, 3)), []).append(x2 - x1)
    pairs = [pair for pair in sizes.values() if len(pair) == 2]
    assert pairs
    assert all(before > 1.5 * after for before, after in pairs)


def _marks(made: Figure) -> list[Shape]:
    own = {colour_of(LIGHT.sales), colour_of(LIGHT.marketing), colour_of(LIGHT.leadership)}
    every = [p for p in shapes(made.drawing) if isinstance(p, Circle | Polygon)]
    return [p for p in every if own & {p.fillColor, p.strokeColor}]


@pytest.mark.parametrize(("width", "least"), [(332, 0.3), (900, 0.5)])
def test_before_and_after_keep_room_for_the_plot_where_they_are_narrow(found, width, least) -> None:
    asked = FigureKey.read("change communication")
    made = figure(
        asked,
        found,
        width=width,
        height=300,
        palette=LIGHT,
        smallest=12,
        share=width / 12,
        other=found,
    )
    axis = across(made)
    assert axis.end - axis.start >= least * width
    words = " ".join(each.text for each in strings(made.drawing))
    assert "sales, n 60" in words
