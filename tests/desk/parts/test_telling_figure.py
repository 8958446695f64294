"""A figure tells its numbers to the pointer and to the keyboard."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QScrollArea,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts.telling_figure import TellingFigure
from huddle_app.figures.figure import Spot

SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100">
<rect width="200" height="100" fill="#ffffff"/></svg>"""
ROW = Spot(0, 0, 200, 50, "the lower row")
MARK = Spot(20, 10, 20, 20, "a mark in it")
ABOVE = Spot(100, 60, 40, 30, "a mark above")


class Page(QWidget):
    """A figure between two fields."""

    def __init__(self) -> None:
        super().__init__()
        self.before, self.figure, self.after = QLineEdit(), TellingFigure(), QLineEdit()
        layout = QVBoxLayout(self)
        for widget in (self.before, self.figure, self.after):
            layout.addWidget(widget)
        self.figure.setFixedSize(400, 200)


@pytest.fixture
def page(qtbot: QtBot, dressed: QApplication) -> Page:
    made = Page()
    qtbot.addWidget(made)
    made.figure.show_spots(SVG, "Trust", "Sales 3.2", (ROW, MARK, ABOVE))
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.before.setFocus()
    qtbot.waitUntil(made.before.hasFocus)
    return made


def hover(figure: TellingFigure, x: float, y: float) -> None:
    """Move the pointer to a place of the widget, y downwards."""
    at = QPointF(x, y)
    none = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        at,
        figure.mapToGlobal(at),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        none,
    )
    QApplication.sendEvent(figure, event)


def test_pointing_tells_the_smallest_spot_at_any_scale(page: Page):
    hover(page.figure, 60, 160)  # twice as large as drawn: 30, 20 from the corner below
    assert page.figure.told() == MARK.words
    hover(page.figure, 300, 160)
    assert page.figure.told() == ROW.words
    hover(page.figure, 10, 10)
    assert page.figure.told() == ""


def test_a_figure_that_has_room_at_its_sides_is_pointed_at_where_it_is_seen(page: Page):
    page.figure.setFixedSize(800, 200)
    QApplication.processEvents()
    hover(page.figure, 200 + 60, 160)
    assert page.figure.told() == MARK.words


def test_tab_goes_through_the_spots_and_on(page: Page):
    told: list[str] = []
    QTest.keyClick(page.before, Qt.Key.Key_Tab)
    while page.figure.hasFocus():
        told.append(page.figure.told())
        QTest.keyClick(page.figure, Qt.Key.Key_Tab)
    assert told == [ROW.words, MARK.words, ABOVE.words]
    assert page.after.hasFocus()
    QTest.keyClick(page.after, Qt.Key.Key_Backtab)
    assert page.figure.told() == ABOVE.words


def test_arrows_stay_within_and_escape_leaves(page: Page):
    QTest.keyClick(page.before, Qt.Key.Key_Tab)
    for _time in range(5):
        QTest.keyClick(page.figure, Qt.Key.Key_Right)
    assert page.figure.told() == ABOVE.words
    QTest.keyClick(page.figure, Qt.Key.Key_Home)
    QTest.keyClick(page.figure, Qt.Key.Key_Left)
    assert page.figure.told() == ROW.words
    QTest.keyClick(page.figure, Qt.Key.Key_Escape)
    assert page.after.hasFocus()
    assert page.figure.told() == ""


def test_a_screen_reader_says_what_is_told_and_else_the_whole_figure(page: Page):
    assert page.figure.accessibleDescription() == "Sales 3.2"
    QTest.keyClick(page.before, Qt.Key.Key_Tab)
    assert page.figure.accessibleDescription() == ROW.words
    page.after.setFocus()
    assert page.figure.accessibleDescription() == "Sales 3.2"


def test_its_keys_are_no_shortcuts_of_the_window_only_while_a_spot_is_told(page: Page):
    def wanted() -> bool:
        none = Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Right, none)
        event.ignore()
        QApplication.sendEvent(page.figure, event)
        return event.isAccepted()

    assert not wanted()
    QTest.keyClick(page.before, Qt.Key.Key_Tab)
    assert wanted()


def test_what_is_told_is_outlined(page: Page):
    plain = page.figure.grab().toImage()
    QTest.mouseClick(page.figure, Qt.MouseButton.LeftButton, pos=QPoint(240, 50))
    assert page.figure.told() == ABOVE.words
    assert page.figure.grab().toImage() != plain


def test_a_figure_without_spots_is_passed_by(page: Page):
    page.figure.show_spots(SVG, "Trust", "Sales 3.2", ())
    QTest.keyClick(page.before, Qt.Key.Key_Tab)
    assert page.after.hasFocus()


def test_a_spot_out_of_sight_is_scrolled_to(page: Page, qtbot: QtBot):
    area = QScrollArea()
    qtbot.addWidget(area)
    figure = TellingFigure()
    figure.setFixedSize(400, 2000)
    figure.show_spots(SVG, "Trust", "", (Spot(0, 90, 10, 1, "first"), Spot(0, 55, 10, 1, "last")))
    area.setWidget(figure)
    area.resize(420, 200)
    with qtbot.waitExposed(area):
        area.show()
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    figure.clearFocus()
    figure.setFocus(Qt.FocusReason.BacktabFocusReason)
    qtbot.waitUntil(lambda: figure.told() == "last")
    top = area.verticalScrollBar().value()
    place = figure.place_of(QRectF(0, 55, 10, 1))
    assert top <= place.top()
    assert place.bottom() <= top + area.viewport().height()


def test_a_number_stays_on_one_line_with_what_it_is_of(page: Page):
    words = (
        "Trust and openness: gap −1.6, 95 % −2.0 to −1.2, sales 2.4 (n 40), marketing 4.1 (n 18)"
    )
    for shift in range(4):
        spot = Spot(0, 0, 200, 50, f"{'x' * shift} {words}")
        page.figure.show_spots(SVG, "Trust", "", (spot,))
        hover(page.figure, 10, 10)
        hover(page.figure, 60, 160)
        lines = QToolTip.text().splitlines()
        assert len(lines) > 1
        assert not any(line.endswith(("n", "95")) for line in lines)
