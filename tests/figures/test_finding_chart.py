import re
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QFontDatabase, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from reportlab.graphics.shapes import Line, Rect, String

from huddle_app.figures import fonts
from huddle_app.figures.finding_chart import drawn
from huddle_app.figures.finding_layout import layout
from huddle_app.figures.marks import colour_of
from huddle_app.figures.palette import DARK, LIGHT, Palette
from huddle_app.figures.svg import as_svg
from huddle_app.method.findings.finding import findings_of
from huddle_app.method.findings.model import Findings, Group, Score
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import ANSWERING, Function
from huddle_app.paths import RESOURCES
from tests.figures import made
from tests.figures.made import shapes, with_means

DEVELOPING, BUY_IN, TRUST = "strategy-making.developing", "buy-in", "trust"


@pytest.fixture(scope="module", autouse=True)
def _typeface() -> None:
    fonts.register()


def people(
    toolkit: Toolkit, function: Function, count: int, given: dict[str, int], level: str = "rep"
) -> list[Respondent]:
    """People whose means are as given; the first two lie a point to either side, so that there is some spread."""
    return [
        Respondent(
            str(n),
            function,
            level,
            "",
            toolkit.written(
                {
                    column: rating + (1, -1, 0)[min(n, 2)]
                    for key, rating in given.items()
                    for column in toolkit.scale(key).columns()
                }
            ),
        )
        for n in range(count)
    ]


def svg_of(
    findings: Findings, *keys: str, palette: Palette = LIGHT, positions: bool = False
) -> str:
    scales = [findings.toolkit.scale(key) for key in keys]
    plan = layout(findings, scales, 1700, 800)
    return as_svg(drawn(plan, palette, positions=positions)).decode()


def texts(svg: str) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]*)</text>", svg)


@pytest.fixture
def findings(toolkit: Toolkit) -> Findings:
    sales = people(toolkit, Function.SALES, 60, {DEVELOPING: 2, BUY_IN: 3, TRUST: 4})
    marketing = people(toolkit, Function.MARKETING, 10, {DEVELOPING: 5, TRUST: 4})
    return findings_of(toolkit, "wave", sales + marketing)


def test_figure_carries_titles_values_and_numbers_of_people(findings: Findings) -> None:
    shown = texts(svg_of(findings, DEVELOPING, BUY_IN))
    assert {"Developing strategy", "Strategy buy-in (sales only)", "2.0", "5.0", "3.0"} <= set(
        shown
    )
    assert {
        "sales, 60 answers",
        "marketing, 10 answers",
        "averages (lines: 95 % sure), 1 disagree – 7 agree",
    } <= set(shown)
    assert {"low, below 3", "middle, 3–4.5", "high, above 4.5"} <= set(shown)


def test_equal_means_show_both_values(findings: Findings) -> None:
    assert texts(svg_of(findings, TRUST)).count("4.0") == 2


def test_a_hidden_function_leaves_no_number_behind(toolkit: Toolkit) -> None:
    sales = people(toolkit, Function.SALES, 60, {DEVELOPING: 2})
    marketing = people(toolkit, Function.MARKETING, 4, {DEVELOPING: 6})
    shown = texts(svg_of(findings_of(toolkit, "wave", sales + marketing), DEVELOPING))
    assert "6.0" not in shown
    assert "marketing: not shown, for privacy" in shown
    assert not [text for text in shown if text.startswith("marketing, ")]


def test_hidden_in_one_row_only_is_said_in_that_row(toolkit: Toolkit) -> None:
    sales = people(toolkit, Function.SALES, 5, {DEVELOPING: 2, TRUST: 2})
    marketing = people(toolkit, Function.MARKETING, 4, {DEVELOPING: 6, TRUST: 5})
    marketing += people(toolkit, Function.MARKETING, 1, {TRUST: 5})
    shown = " ".join(
        texts(svg_of(findings_of(toolkit, "wave", sales + marketing), DEVELOPING, TRUST))
    )
    assert "marketing, 5 answers" in shown
    assert "marketing: not shown, for privacy" in shown
    assert "6.0" not in shown


def test_too_few_and_no_answers_read_differently(toolkit: Toolkit) -> None:
    few = findings_of(toolkit, "wave", people(toolkit, Function.SALES, 2, {BUY_IN: 2}))
    assert "not shown, for privacy" in texts(svg_of(few, BUY_IN))
    none = findings_of(toolkit, "wave", [])
    assert "no answers" in texts(svg_of(none, BUY_IN))
    assert "not shown, for privacy" not in texts(svg_of(none, BUY_IN))


def test_positions_wear_no_band_colours_and_no_band_names(toolkit: Toolkit) -> None:
    key = "worldview.sales.self"
    found = findings_of(toolkit, "wave", people(toolkit, Function.SALES, 5, {key: 6}))
    svg = svg_of(found, key, positions=True)
    assert {"little", "some", "much", "claim to control"} <= set(texts(svg))
    assert not {"low, below 3", "high, above 4.5"} & set(texts(svg))
    fills = set(re.findall(r"fill: (rgb\([^)]*\))", svg))
    coloured = set(re.findall(r"fill: (rgb\([^)]*\))", svg_of(found, BUY_IN)))
    coloured.discard("rgb(100%,100%,100%)")  # behind words that stand in the place of marks
    assert len(coloured - fills) == 3, "the grounds of all bands are gone"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_qt_paints_the_figure_on_the_palettes_paper(findings: Findings, palette: Palette) -> None:
    for font in sorted((RESOURCES / "fonts").glob("*.ttf")):
        assert "Inter" in QFontDatabase.applicationFontFamilies(
            QFontDatabase.addApplicationFont(str(font))
        )
    renderer = QSvgRenderer(
        QByteArray(svg_of(findings, DEVELOPING, BUY_IN, palette=palette).encode())
    )
    assert renderer.isValid()
    image = QImage(1700, 800, QImage.Format.Format_RGB32)
    image.fill(QColor(palette.paper))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    colours = [image.pixelColor(x, y).name() for x in range(0, 1700, 4) for y in range(0, 800, 4)]
    for wanted in (palette.paper, palette.sales, palette.marketing):
        near = [c for c in set(colours) if _distance(c, wanted) <= 6]
        assert near, wanted


def _distance(one: str, other: str) -> int:
    return max(abs(int(one[i : i + 2], 16) - int(other[i : i + 2], 16)) for i in (1, 3, 5))


def test_a_title_with_signs_of_markup_stays_a_title(toolkit: Toolkit) -> None:
    scale = replace(toolkit.scale(BUY_IN), title="R&D <and> sales", statements=("a",))
    tool = replace(toolkit.tools[7], scales=(scale,))
    odd = replace(toolkit, tools=(*toolkit.tools[:7], tool))
    svg = svg_of(findings_of(odd, "wave", people(odd, Function.SALES, 5, {BUY_IN: 2})), BUY_IN)
    assert "R&amp;D &lt;and&gt; sales" in " ".join(texts(svg))


def test_the_functions_stand_side_by_side_and_the_note_under_them_where_that_takes_no_more_lines(
    toolkit: Toolkit,
) -> None:
    two = [
        *people(toolkit, Function.SALES, 60, {TRUST: 2}),
        *people(toolkit, Function.MARKETING, 10, {TRUST: 6}),
    ]
    three = [*two, *people(toolkit, Function.LEADERSHIP, 3, {TRUST: 4})]
    note = "averages (lines: 95 % sure), 1 disagree – 7 agree"
    both = {"sales, 60 answers", "marketing, 10 answers"}
    every = {*both, "leadership: not shown, for privacy"}
    assert lines(findings_of(toolkit, "wave", two), {*both, note}) == [{*both, note}]
    assert lines(findings_of(toolkit, "wave", three), {*every, note}) == [every, {note}]


def lines(found: Findings, wanted: set[str]) -> list[set[str]]:
    """The words wanted by line, from the top: y runs upwards."""
    made = dict[float, set[str]]()
    for y, words in re.findall(r'<text [^>]*?y="([-\d.]+)"[^>]*>([^<]*)<', svg_of(found, TRUST)):
        if words in wanted:
            made.setdefault(float(y), set()).add(words)
    return [made[y] for y in sorted(made, reverse=True)]


def test_the_plot_stays_in_place_from_figure_to_figure(findings: Findings) -> None:
    scales = [[findings.toolkit.scale(key)] for key in (DEVELOPING, BUY_IN, TRUST)]
    assert len({layout(findings, shown, 1700, 800).axis().edges() for shown in scales}) == 1


@pytest.mark.parametrize(("height", "told"), [(800, True), (420, False)])
def test_intervals_are_drawn_and_told_where_rows_have_room(
    findings: Findings, height: float, told: bool
) -> None:
    scales = [findings.toolkit.scale(key) for key in (DEVELOPING, BUY_IN, TRUST)]
    plan = layout(findings, scales, 1700, height, 36)
    assert plan.whiskers is told
    assert ("95 %" in plan.note) is told


def test_tool_1_keeps_its_neutral_ground_beside_other_tools(toolkit: Toolkit) -> None:
    key = "worldview.sales.self"
    found = findings_of(toolkit, "wave", people(toolkit, Function.SALES, 5, {key: 6, TRUST: 2}))
    svg = svg_of(found, key, TRUST)
    assert {"claim to control", "little", "low, below 3"} <= set(texts(svg))
    fills = re.findall(r"fill: (rgb\([^)]*\))", svg)
    judged = re.findall(r"fill: (rgb\([^)]*\))", svg_of(found, TRUST))
    neutral = [fill for fill in set(fills) - set(judged) if fills.count(fill) == 3]
    assert len(neutral) == 1, "one colour for little, some and much"


def test_only_sales_and_marketing_are_joined_by_the_line_of_the_gap(toolkit: Toolkit) -> None:
    sales, marketing, leaders = (
        people(toolkit, function, 10, {TRUST: rating})
        for function, rating in zip(ANSWERING, (3, 5, 4), strict=True)
    )
    for asked, joined in ((sales + leaders, 0), (sales + marketing, 1)):
        plan = layout(findings_of(toolkit, "w", asked), [toolkit.scale(TRUST)], 1700, 800)
        parts = list(shapes(drawn(plan, LIGHT, positions=False)))
        faint = [
            p for p in parts if isinstance(p, Line) and p.strokeColor == colour_of(LIGHT.faint)
        ]
        assert sum(line.y1 == line.y2 for line in faint) == joined


def test_a_number_that_crosses_the_line_between_two_bands_has_a_ground_of_its_own(
    toolkit: Toolkit,
) -> None:
    near = with_means(toolkit, TRUST, 3.2, 3.6)
    leaders = Score(6, 3.9, 0.8, toolkit.band(3.9))
    cells = {**near.cells, Group(Function.LEADERSHIP): leaders}
    found = made.findings(toolkit)
    found = replace(found, scales={**found.scales, TRUST: replace(near, cells=cells)})
    plan = layout(found, [toolkit.scale(TRUST)], 330, 160, 12, 27.5)
    parts = list(shapes(drawn(plan, LIGHT, positions=False)))
    lines = plan.axis().edges()[1:-1]
    crossing = 0
    for before, part in pairwise(parts):
        if isinstance(part, String) and re.fullmatch(r"\d\.\d", part.text):
            half = fonts.width_of(part.text, part.fontName, part.fontSize) / 2
            if any(part.x - half < line < part.x + half for line in lines):
                crossing += 1
                assert isinstance(before, Rect)
                assert before.width == pytest.approx(2 * half)
                assert before.fillColor == colour_of(LIGHT.band_middle)
    assert crossing
