"""What stands in each cell of a table of signs or grounds, and on the map, against pandas and scipy.stats.

A cell is told by the title of its row and the head of its column, as they are drawn.
"""

from math import sqrt

import pytest
from reportlab.graphics.shapes import Circle, Rect

from huddle_app.figures.figure import Figure
from huddle_app.figures.marks import colour_of
from huddle_app.figures.palette import LIGHT
from huddle_app.method.findings.finding import findings_of
from huddle_app.method.findings.model import Findings, Group
from huddle_app.method.words import Band, Function, function_name
from tests.figures.golden import drawn, level_groups
from tests.figures.made import shapes, strings
from tests.figures.reading import (
    GROUNDS,
    Drawn,
    across,
    lying,
    middle_of,
    places,
    rects,
    upright,
    within,
)
from tests.method.findings.golden import (
    KEYS,
    KIT,
    LEADERSHIP,
    MARKETING,
    PEOPLE,
    SALES,
    SIDES,
    TRUTH,
    mean_places,
    near,
    rounded,
    shown,
    words,
)

CLAIMS = [scale.key for scale in KIT.tools[0].scales]
SIGN = {Band.LOW: "foot", Band.HIGH: "top", Band.MIDDLE: "", None: ""}
GROUND = {Band.LOW: LIGHT.band_low, Band.MIDDLE: LIGHT.band_middle, Band.HIGH: LIGHT.band_high}


@pytest.fixture(scope="module")
def found() -> Findings:
    return findings_of(KIT, "before", PEOPLE)


def band_of(key: str, group: Group) -> Band | None:
    """That of pandas' mean; none where a scale is neither good nor bad."""
    return None if key in CLAIMS else TRUTH.band(TRUTH.figures(key, group).mean)


def sign_on(made: Figure, box: Rect) -> str:
    """Where the bar in a cell lies."""
    inside = [p for p in rects(made, LIGHT.soft) if within(box, *middle_of(p))]
    assert len(inside) < 2
    for bar in inside:
        assert (bar.x, bar.width) == near((box.x, box.width))
        assert bar.height < box.height / 2
        if bar.y == near(box.y):
            return "foot"
        assert bar.y + bar.height == near(box.y + box.height)
        return "top"
    return ""


def said_in(made: Figure, box: Rect) -> list[str]:
    return [s.text for s in strings(made.drawing) if within(box, s.x, s.y + 3)]


def heads_of(found: Findings) -> list[Group]:
    """The columns of the table of all groups."""
    every = {group for key in KEYS for group in level_groups(found, key)}
    order = [SALES, MARKETING, LEADERSHIP]
    return sorted(every, key=lambda g: (order.index(g.function or LEADERSHIP), g.level or ""))


def test_the_ground_and_sign_of_every_cell(found: Findings) -> None:
    made, columns = drawn("heat", found), heads_of(found)
    titles = places(
        made, [*(g.level or "all" for g in columns), *(KIT.scale(k).title for k in KEYS)]
    )
    heads, rows = titles[: len(columns)], titles[len(columns) :]
    grounds, spots, seen = rects(made, *GROUNDS), iter(made.spots), 0
    for key, (_x, y) in zip(KEYS, rows, strict=True):
        there = dict(shown(found, key))
        for group, (x, _y) in zip(columns, heads, strict=True):
            assert within(next(spots), x, y)
            boxes = [box for box in grounds if within(box, x, y)]
            assert len(boxes) == (group in there)
            for box in boxes:
                band, mean = band_of(key, group), TRUTH.figures(key, group).mean
                assert box.fillColor == colour_of(GROUND[band] if band else LIGHT.scale)
                assert sign_on(made, box) == SIGN[band]
                assert said_in(made, box) == [words(mean, mean_places(TRUTH, mean))]
                seen += 1
    assert seen > 120


def test_a_function_stands_over_its_own_columns(found: Findings) -> None:
    made, columns = drawn("heat", found), heads_of(found)
    heads = dict(zip(columns, places(made, [g.level or "all" for g in columns]), strict=True))
    for group, (x, _y) in heads.items():
        over = [s for s in strings(made.drawing) if s.text in set(map(function_name, Function))]
        left = max((s for s in over if s.x <= x + 12), key=lambda s: s.x)
        assert left.text == function_name(group.function or Function.OTHER)


def test_the_legend_shows_each_ground_with_its_sign(found: Findings) -> None:
    made = drawn("heat", found)
    names = {
        "low, below 3": Band.LOW,
        "middle, 3–4.5": Band.MIDDLE,
        "high, above 4.5": Band.HIGH,
        "claim to control, little to much": None,
    }
    for name, band in names.items():
        [(_x, y)] = places(made, [name])
        [start] = [s.x for s in strings(made.drawing) if s.text == name]
        beside = [box for box in rects(made, *GROUNDS) if box.y < y < box.y + box.height]
        box = max((box for box in beside if box.x < start), key=lambda box: box.x)
        assert box.fillColor == colour_of(GROUND[band] if band else LIGHT.scale)
        assert sign_on(made, box) == SIGN[band]


def test_the_sign_of_every_link(found: Findings) -> None:
    made = drawn("links", found)
    across, down = (
        [s for tool in KIT.tools if tool.number in numbers for s in tool.scales]
        for numbers in ((4, 5, 6), (1, 2, 3))
    )
    titles = places(made, [scale.title for scale in (*across, *down)])
    largest, spots = 0.0, iter(made.spots)
    for one, (_x, y) in zip(down, titles[len(across) :], strict=True):
        function = one.answered_by[0] if len(one.answered_by) == 1 else None
        for other, (x, _y) in zip(across, titles, strict=False):
            assert within(next(spots), x, y)
            [box] = [box for box in rects(made, LIGHT.scale) if within(box, x, y)]
            n, rho, _low, _high = TRUTH.link(one.key, other.key, function)
            assert said_in(made, box) == [words(rho, 2, plus=True), f"n {n}"]
            own = [p for p in signs(made) if within(box, *middle_of(p))]
            assert len(own) == bool(rounded(rho, 2))
            for sign in own:
                assert isinstance(sign, Circle) is (rho > 0)
                radius = sign.r if isinstance(sign, Circle) else sign.width / 2
                largest = largest or radius / sqrt(abs(rho))
                assert radius == near(largest * max(sqrt(abs(rho)), 0.2))
    assert largest


def signs(made: Figure) -> list[Circle | Rect]:
    edges = colour_of(LIGHT.accent), colour_of(LIGHT.red)
    every = (p for p in shapes(made.drawing) if isinstance(p, Circle | Rect))
    return [part for part in every if part.strokeColor in edges]


OWN = ("worldview.sales.self", "worldview.marketing.self")
OTHERS = ("worldview.sales.counterpart", "worldview.marketing.counterpart")


def upwards(made: Figure) -> Drawn:
    """Marketing's claim from the foot of the map to its top."""
    ground = max(rects(made, LIGHT.scale), key=lambda box: box.height)
    low, high = sorted(line.y1 for line in lying(made, LIGHT.faint))
    return Drawn(ground.y, low, high, ground.y + ground.height)


def test_the_two_views_on_the_map(found: Findings) -> None:
    made = drawn("positions", found)
    right, up = across(made), upwards(made)
    found_discs = [
        p
        for p in shapes(made.drawing)
        if isinstance(p, Circle) and p.strokeColor == colour_of(LIGHT.ink) and p.cy > up.start
    ]
    # The view of oneself is drawn over the other.
    discs = reversed(found_discs)
    thin, tall, spots = lying(made, LIGHT.soft), upright(made, LIGHT.soft), iter(made.spots)
    for view, disc, line, other in zip((OWN, OTHERS), discs, thin, tall, strict=True):
        sales, marketing = (
            TRUTH.figures(key, Group(f)) for key, f in zip(view, SIDES, strict=True)
        )
        assert (disc.cx, disc.cy) == near((right.at(sales.mean), up.at(marketing.mean)))
        assert (disc.fillColor == disc.strokeColor) is (view == OWN)
        assert (line.x1, line.x2) == near(tuple(map(right.at, sales.ends)))
        assert (other.y1, other.y2) == near(tuple(map(up.at, marketing.ends)))
        assert (line.y1, other.x1) == near((disc.cy, disc.cx))
        spot = next(spots)
        assert within(spot, disc.cx - 1, disc.cy)
        assert within(spot, disc.cx + 1, disc.cy)


def test_the_words_around_the_map(found: Findings) -> None:
    made = drawn("positions", found)
    right, up = across(made), upwards(made)
    at = {s.text: (s.x, s.y + 3) for s in strings(made.drawing)}
    for much, x, y in zip(("little", "some", "much"), right.middles, up.middles, strict=True):
        assert at[much][1] == pytest.approx(y, abs=1)
        assert at[f"sales claims {much}"][0] < x
        assert x - at[f"sales claims {much}"][0] < (right.end - right.start) / 10
    corners = {
        "neither claims much": (False, False),
        "very different roles: sales leads, marketing assists": (True, False),
        "very different roles: marketing leads, sales follows": (False, True),
        "both claim much: a struggle for control is likely": (True, True),
    }
    for words_there, (far, high) in corners.items():
        x, y = at[words_there]
        assert (x > right.high, x < right.low) == (far, not far)
        assert (y > up.high, y < up.low) == (high, not high)
