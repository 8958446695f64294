"""All groups: the columns use the width there is, and long names of levels the height."""

import pytest
from reportlab.graphics.shapes import Rect

from huddle_app.figures.catalogue import figure, parts_of
from huddle_app.figures.figure import Figure
from huddle_app.figures.palette import LIGHT
from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.slides import FigureKey
from huddle_app.method.toolkit import Toolkit
from tests.figures.made import MARKETING, SALES, findings, shapes, strings

LONG = {
    SALES: {
        "Regional Sales Development Managers": 9,
        "Schlüsselkundenbetreuung international": 9,
        "Sales Operations and Enablement": 9,
    },
    MARKETING: {"Brand and Corporate Communication": 9, "Digital Demand Generation": 9},
}


def drawn(key: str, found: Findings, width: float, height: float) -> Figure:
    asked = FigureKey.read(key)
    return figure(asked, found, width=width, height=height, palette=LIGHT, smallest=12)


@pytest.mark.parametrize("width", [520, 900, 1190])
@pytest.mark.parametrize("key", ["heat", "heat 4", "heat 8"])
def test_the_columns_reach_to_the_right_edge(toolkit: Toolkit, key: str, width: float) -> None:
    made = drawn(key, findings(toolkit), width, 640)
    ends = [part.x + part.width for part in shapes(made.drawing) if isinstance(part, Rect)]
    assert max(ends) == pytest.approx(width, abs=3)


def test_a_long_name_of_a_level_is_whole_where_the_height_has_room(toolkit: Toolkit) -> None:
    found = findings(toolkit, levels=LONG)
    made = drawn("heat 4", found, 900, 400)
    assert not [each.text for each in strings(made.drawing) if "…" in each.text]


def test_long_names_make_no_more_pages(toolkit: Toolkit) -> None:
    short = {f: dict.fromkeys(f"{'Abc ' * 4}{n}" for n in range(len(LONG[f]))) for f in LONG}
    few = {f: dict.fromkeys(names, 9) for f, names in short.items()}
    pages = [
        len(
            parts_of(
                FigureKey.read("heat"),
                findings(toolkit, levels=levels),
                width=1728,
                height=640,
                smallest=36,
                share=38,
            )
        )
        for levels in (few, LONG)
    ]
    assert pages[0] == pages[1]
