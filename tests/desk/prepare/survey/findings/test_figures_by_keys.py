"""The figures of the findings by the keyboard: what is told is in sight, however the keys came to it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.prepare.survey.findings.section import FindingsSection
from huddle_app.desk.prepare.survey.page import Part, SurveyPage
from huddle_app.desk.shared.finding_figure import FindingFigure
from huddle_app.method.findings.slides import FigureKind
from huddle_app.services.house import Services
from tests.desk.building import built
from tests.desk.settling import settle

BESIDE, BELOW = (1100, 460), (720, 560)
"""Sizes of the page in which the closer look scrolls by itself, and in which the page does."""
CREDIBILITY = "6  Credibility"


@pytest.fixture
def page(qtbot: QtBot, surveyed: Services, context: DeskContext) -> SurveyPage:
    """The survey's page with the findings of the sample."""
    made = built(SurveyPage, context)
    qtbot.addWidget(made)
    made.resize(*BESIDE)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.go(Part.FINDINGS)
    qtbot.waitUntil(lambda: findings_of(made).findings is not None, timeout=20_000)
    return made


def findings_of(page: SurveyPage) -> FindingsSection:
    [section] = page.findChildren(FindingsSection)
    return section


def look_at(page: SurveyPage, title: str, kind: FigureKind) -> FindingFigure:
    """Look closer at a line and one of its figures."""
    section = findings_of(page)
    model = section.table.model()
    titles = [model.index(row, 0).data() for row in range(model.rowCount())]
    section.table.selectRow(titles.index(title))
    section.detail.kinds.choose(kind)
    settle(page)
    return section.detail.figure


def press(page: SurveyPage, key: Qt.Key) -> None:
    holder = QApplication.focusWidget()
    assert holder
    QTest.keyClick(holder, key)
    settle(page)


def is_in_sight(figure: FindingFigure) -> bool:
    """Whether all of what is outlined can be seen."""
    told = figure.place_told()
    return not told.isEmpty() and figure.visibleRegion().boundingRect().contains(told)


@pytest.mark.parametrize("size", [BESIDE, BELOW], ids=["beside", "below"])
@pytest.mark.parametrize("kind", [FigureKind.STATEMENTS, FigureKind.HEAT])
def test_what_tab_tells_of_a_tall_figure_is_in_sight(
    page: SurveyPage, size: tuple[int, int], kind: FigureKind
):
    page.resize(*size)
    figure = look_at(page, CREDIBILITY, kind)
    assert figure.height() > figure.visibleRegion().boundingRect().height()
    findings_of(page).detail.larger.setFocus()
    settle(page)
    press(page, Qt.Key.Key_Tab)
    if not figure.hasFocus():  # the bar of a figure that is too wide
        press(page, Qt.Key.Key_Tab)
    for _spot in range(2):
        assert is_in_sight(figure), figure.told()
        press(page, Qt.Key.Key_Tab)
    press(page, Qt.Key.Key_End)
    assert (last := figure.told())
    press(page, Qt.Key.Key_Tab)
    assert not figure.hasFocus()
    press(page, Qt.Key.Key_Backtab)
    assert figure.told() == last
    assert is_in_sight(figure)


def test_home_end_and_the_arrows_keep_what_is_told_in_sight(page: SurveyPage):
    figure = look_at(page, CREDIBILITY, FigureKind.STATEMENTS)
    findings_of(page).detail.larger.setFocus()
    press(page, Qt.Key.Key_Tab)
    first = figure.told()
    for key in (Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home):
        press(page, key)
        assert is_in_sight(figure), figure.told()
    assert figure.told() == first
