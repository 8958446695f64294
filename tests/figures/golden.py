"""Figures of 500 people's answers as they are drawn, and what is to be seen in them."""

from collections.abc import Iterator
from typing import Any

from reportlab.graphics.shapes import Rect, Shape

from huddle_app.figures.catalogue import figure, natural_height
from huddle_app.figures.figure import Figure
from huddle_app.figures.palette import LIGHT
from huddle_app.method.findings.model import Findings, Group
from huddle_app.method.findings.slides import FigureKey
from huddle_app.method.words import Function
from tests.figures.made import shapes
from tests.method.findings.golden import KEYS, KIT, LEADERSHIP, MARKETING, SALES, TRUTH, sides

ALL = (SALES, MARKETING, LEADERSHIP)
GAPS = [key for key in KEYS if len(KIT.scale(key).answered_by) == 2]
LEVELS = sorted(TRUTH.frame["level"].unique())
WIDTH, TYPE = 900.0, 10.0


def drawn(key: str, found: Findings, later: Findings | None = None) -> Figure:
    asked = FigureKey.read(key)
    height = natural_height(asked, found, WIDTH, TYPE, later)
    share = WIDTH / TYPE
    return figure(asked, found, width=WIDTH, height=height, palette=LIGHT, share=share, other=later)


def of_type(made: Figure, kind: type[Shape]) -> list[dict[str, Any]]:
    return [each.getProperties() for each in shapes(made.drawing) if isinstance(each, kind)]


def functions_of(found: Findings, key: str) -> list[Function]:
    return [f for f in ALL if f in found.scales[key].by_function]


def level_groups(found: Findings, key: str) -> Iterator[Group]:
    """Each function and its levels, in the order of their rows and columns."""
    for function in functions_of(found, key):
        for group in (Group(function), *(Group(function, level) for level in LEVELS)):
            if group in found.scales[key].cells:
                yield group


def by_gap(found: Findings) -> list[str]:
    return sorted(
        (key for key in GAPS if len(sides(found, key)) == 2),
        key=lambda key: -abs(TRUTH.gap(key).gap),
    )


def bars_of(made: Figure) -> list[list[dict[str, Any]]]:
    """The parts of each bar: those rectangles that have a rim."""
    rows: dict[float, list[dict[str, Any]]] = {}
    for part in of_type(made, Rect):
        if part["strokeColor"] is not None:
            rows.setdefault(part["y"], []).append(part)
    return list(rows.values())


def spreads(found: Findings, keys: list[str]) -> list[tuple[str, Group]]:
    return [
        (key, Group(f))
        for key in keys
        for f in functions_of(found, key)
        if (score := found.scales[key].score(f)) and score.spread
    ]
