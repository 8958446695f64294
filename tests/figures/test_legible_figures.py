"""Every text of every figure lies inside of it and touches no other."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from reportlab.graphics.shapes import Drawing, String

from huddle_app.desk.prepare.survey.room.figure_choice import all_figures
from huddle_app.figures.catalogue import figure, natural_height, parts_of
from huddle_app.figures.fonts import width_of
from huddle_app.figures.palette import LIGHT
from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.slides import FigureKey, FigureKind
from huddle_app.method.toolkit import Toolkit
from tests.figures.made import LEVELS, MARKETING, SALES, bare, findings, hidden, lengthened, strings

KEYS = (
    "means 4 5 6",
    "means 1",
    "means 8",
    "gaps",
    "gaps 7",
    "spread 4 5 6",
    "spread trust",
    "levels trust",
    "levels worldview.sales.self",
    "statements credibility",
    "statements buy-in",
    "heat",
    "heat 4 5 6",
    "links",
    "links 2",
    "positions 1",
    "change 4 5 6",
    "change 1",
)
MANY = {SALES: {f"Regional level {n}": 8 for n in range(7)}}
MOST = {
    SALES: {f"Regional level {n}": 8 for n in range(12)},
    MARKETING: {f"Marketing people of level {n}": 8 for n in range(8)},
}
Box = tuple[float, float, float, float, str]


def cases(toolkit: Toolkit) -> dict[str, tuple[Findings, Findings | None]]:
    found, later = findings(toolkit), findings(toolkit, seed=2, better=0.4, wave="Later")
    long = lengthened(toolkit)
    alone = findings(toolkit, levels={SALES: LEVELS[SALES]}, leaders=0)
    return {
        "full": (found, later),
        "bare": (bare(found), bare(later)),
        "hidden": (hidden(found), later),
        "hidden later": (found, hidden(later)),
        "sales alone": (alone, None),
        "many levels": (findings(toolkit, levels=MANY), later),
        "nobody": (findings(toolkit, levels={}, leaders=0), later),
        "long": (findings(long), findings(long, seed=3)),
        "most": (findings(long, levels=MOST), findings(long, levels=MOST, seed=3)),
    }


@pytest.fixture(scope="module")
def all_cases(toolkit: Toolkit) -> dict[str, tuple[Findings, Findings | None]]:
    return cases(toolkit)


CASES = (
    "full",
    "bare",
    "hidden",
    "hidden later",
    "sales alone",
    "many levels",
    "nobody",
    "long",
    "most",
)


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("text", KEYS)
def test_nothing_is_clipped_or_covered_on_the_projector(all_cases, case: str, text: str) -> None:
    found, later = all_cases[case]
    for drawing in on_the_projector(FigureKey.read(text), found, later, 640):
        assert not list(faults(drawing))


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("text", KEYS)
def test_nothing_is_clipped_or_covered_on_paper(all_cases, case: str, text: str) -> None:
    (found, later), key = all_cases[case], FigureKey.read(text)
    height = natural_height(key, found, 480, 9, later)
    made = figure(key, found, width=480, height=height, palette=LIGHT, other=later)
    assert not list(faults(made.drawing))
    if case not in {"long", "many levels", "most"} and key.kind is not FigureKind.HEAT:
        sizes = [each.fontSize for each in strings(made.drawing)]
        assert all(size > 7 for size in sizes), "paper is read at arm's length"


@pytest.mark.parametrize("case", CASES)
def test_the_projectors_type_is_never_under_the_smallest(all_cases, case: str) -> None:
    """Every figure that can be put before the room, under the highest headline a scene has."""
    found, later = all_cases[case]
    small = {
        f"{key}, part {number}: {size:.1f}"
        for key in all_figures(found.toolkit)
        for number, drawing in enumerate(on_the_projector(key, found, later, 732), 1)
        if (size := min((each.fontSize for each in strings(drawing)), default=36)) < 35.99
    }
    assert not small


@pytest.mark.parametrize("text", ["heat", "1 2 3", "change 1 2 3", "links", "levels trust"])
def test_the_parts_together_show_all_of_a_figure_and_the_whole_stays_one(
    all_cases, text: str
) -> None:
    (found, later), key = all_cases["most"], FigureKey.read(text)
    whole = figure(key, found, width=1728, height=732, palette=LIGHT, other=later)
    split = parts_of(key, found, width=1728, height=732, smallest=36, share=38, other=later)
    assert len(split) > 1
    told = [
        spot.words
        for part in split
        for spot in figure(
            key, found, width=1728, height=732, palette=LIGHT, other=later, part=part
        ).spots
    ]
    empty = {s.words for s in whole.spots if s.words.endswith(("no answers", "not asked"))}
    assert {spot.words for spot in whole.spots} - empty <= set(told)
    assert set(told) <= {spot.words for spot in whole.spots}


def on_the_projector(
    key: FigureKey, found: Findings, later: Findings | None, height: float
) -> list[Drawing]:
    """The figure in as many drawings as it has pages."""
    width, smallest, share = 1728, 36, 38
    split = parts_of(
        key, found, width=width, height=height, smallest=smallest, share=share, other=later
    )
    return [
        figure(
            key,
            found,
            width=width,
            height=height,
            palette=LIGHT,
            smallest=smallest,
            share=share,
            other=later,
            part=part,
        ).drawing
        for part in split
    ]


def faults(drawing: Drawing) -> Iterator[str]:
    boxes = [_box(each) for each in strings(drawing)]
    for left, bottom, right, top, words in boxes:
        inside = left >= -0.5 and bottom >= -0.5 and right <= drawing.width + 0.5
        if not inside or top > drawing.height + 0.5:
            yield f"{words!r} reaches out: {left:.0f}–{right:.0f}, {bottom:.0f}–{top:.0f}"
    for one, other in combinations(boxes, 2):
        across = one[0] < other[2] and other[0] < one[2]
        if across and one[1] < other[3] and other[1] < one[3]:
            yield f"{one[4]!r} touches {other[4]!r}"


def _box(text: String) -> Box:
    """From the base line of the text to the height of its capitals, where its ink is."""
    width = width_of(text.text, text.fontName, text.fontSize)
    left = text.x - {"start": 0.0, "middle": width / 2, "end": width}[text.textAnchor]
    return (
        left,
        text.y - 0.08 * text.fontSize,
        left + width,
        text.y + 0.73 * text.fontSize,
        text.text,
    )


@pytest.mark.parametrize("kind", ["means", "gaps", "spread", "heat", "change"])
def test_a_figure_of_one_row_leaves_little_of_the_projector_empty(all_cases, kind: str) -> None:
    found, later = all_cases["full"]
    key = FigureKey.read(f"{kind} trust")
    made = figure(
        key, found, width=1728, height=640, palette=LIGHT, smallest=36, share=38, other=later
    )
    assert min(each.y for each in strings(made.drawing)) < 640 / 10
