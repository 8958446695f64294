"""The figures of the findings on the desk: as large as the words around them where there is room."""

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huddle_app.desk.shared.finding_figure import FigureStrip, FindingFigure
from huddle_app.desk.style import Size
from huddle_app.figures import catalogue
from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.slides import FigureKey
from huddle_app.method.toolkit import parse_toolkit
from huddle_app.paths import FORMS
from huddle_app.screen import look
from tests.figures.made import findings

MEANS, HEAT = FigureKey.read("means 4"), FigureKey.read("heat")


@pytest.fixture(scope="module")
def found() -> Findings:
    return findings(
        parse_toolkit(tomllib.loads((FORMS / "c3" / "toolkit.toml").read_text("utf-8")))
    )


@pytest.fixture
def types(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The type size of every figure drawn, in pixels."""
    drawn, sizes = catalogue.figure, list[float]()

    def draw(*args: Any, **kinds: Any) -> Any:
        sizes.append(kinds["width"] / kinds["share"])
        return drawn(*args, **kinds)

    monkeypatch.setattr(catalogue, "figure", draw)
    return sizes


@pytest.fixture
def shown(dressed: QApplication, qtbot: QtBot, types: list[float]) -> FindingFigure:
    made = FindingFigure()
    qtbot.addWidget(made)
    made.resize(400, 200)
    return made


@pytest.fixture
def large_text(dressed: QApplication) -> Iterator[None]:
    look.set_text_scale(150)
    yield
    look.set_text_scale(100)


def test_beside_larger_text_a_figure_is_larger_too_where_its_width_allows(
    large_text: None, shown: FindingFigure, types: list[float], found: Findings
):
    shown.show_key(MEANS, found)
    assert types[-1] == look.scaled(Size.SMALL) == 18
    shown.show_key(HEAT, found)
    assert look.half_scaled(Size.SMALL) <= types[-1] < look.scaled(Size.SMALL)


def test_beside_text_as_designed_a_figure_is_as_it_was(
    shown: FindingFigure, types: list[float], found: Findings
):
    shown.show_key(MEANS, found)
    assert types[-1] == Size.SMALL


def test_a_figure_that_is_to_fill_its_window_is_as_high_as_that(
    shown: FindingFigure, found: Findings
):
    shown.fill(500)
    shown.resize(1200, 200)
    shown.show_key(MEANS, found)
    assert shown.height() == 500


def test_the_keyboard_scrolls_a_figure_that_is_too_wide(
    dressed: QApplication, qtbot: QtBot, found: Findings
):
    strip = FigureStrip(FindingFigure())
    qtbot.addWidget(strip)
    strip.resize(260, 200)
    strip.show()
    strip._figure.show_key(HEAT, found)
    qtbot.waitUntil(lambda: strip.sideways.isVisible() and strip.sideways.maximum() > 0)
    assert strip.sideways.focusPolicy() is Qt.FocusPolicy.TabFocus
    assert strip.sideways.accessibleName() == "Scroll the figure sideways"
    qtbot.keyClick(strip.sideways, Qt.Key.Key_Right)
    assert strip.horizontalScrollBar().value() > 0
