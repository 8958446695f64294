"""All groups: the columns use the width there is, and long names of levels the height."""

from dataclasses import replace

import pytest
from reportlab.graphics.shapes import Rect

from huddle_app.figures.catalogue import figure, natural_width, parts_of
from huddle_app.figures.figure import Figure
from huddle_app.figures.palette import LIGHT
from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.slides import FigureKey
from huddle_app.method.toolkit import Toolkit
from tests.figures.made import LEADERSHIP, MARKETING, SALES, findings, shapes, strings

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


MANY = {
    SALES: {"Junior": 23, "Manager": 9, "Senior": 3, "": 4},
    MARKETING: {"Junior": 9, "Manager": 3, "Senior": 2, "": 2},
    LEADERSHIP: {"Head": 5, "Owner": 2},
}


@pytest.mark.parametrize(("width", "said"), [(808, ["not", "shown"]), (1600, ["not shown"])])
def test_where_there_is_little_width_not_shown_stands_in_two_lines(
    toolkit: Toolkit, width: float, said: list[str]
) -> None:
    """So the figure has room beside the table on a screen, in type that can be read."""
    found = findings(toolkit, levels=MANY, leaders=0)
    assert natural_width(FigureKey.read("heat"), found, 12) <= 808
    made = drawn("heat", found, width, 900)
    hidden = [each for each in strings(made.drawing) if each.text in {"not", "shown", "not shown"}]
    assert sorted({each.text for each in hidden}) == said
    assert min(each.fontSize for each in hidden) >= 12
    assert not [each.text for each in strings(made.drawing) if "…" in each.text]
    for one in hidden:
        spots = [s for s in made.spots if s.x < one.x < s.x + s.width]
        rows = [s for s in spots if s.y < one.y and one.y + 0.7 * one.fontSize < s.y + s.height]
        assert len(rows) == 1, "every line stands in a cell of its own"
        assert "not shown, for privacy" in rows[0].words


def test_who_was_not_asked_is_not_told_to_be_silent(toolkit: Toolkit) -> None:
    """Of marketing nobody answered tool 5; tool 8 is for sales alone."""
    found = findings(toolkit)
    trust = found.scales["trust"]
    silent = {group: cell for group, cell in trust.cells.items() if group.function is SALES}
    found = replace(found, scales={**found.scales, "trust": replace(trust, cells=silent)})
    told = {spot.words for spot in drawn("heat", found, 1600, 900).spots}
    assert "Marketing, strategy buy-in: not asked" in told
    assert "Leadership, strategy buy-in: not asked" in told
    assert "Sales (Rep), how marketers see themselves: not asked" in told
    assert "Marketing, trust and openness: no answers" in told
