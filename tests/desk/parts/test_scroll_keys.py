"""A place that scrolls: by keys too, and one sees when they scroll it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts import column, holding, scrolling
from huddle_app.desk.parts.scroll_keys import ScrollKeys
from tests.desk.settling import settle

LOW, HIGH = 40, 900
"""Pixels: less and more than there is room for."""


class Page:
    """A button, and under it a place with a button above a long text."""

    def __init__(self) -> None:
        self.before, self.within, self.text = QPushButton("Before"), QPushButton(), QLabel("Text")
        self.text.setMinimumHeight(HIGH)
        self.area = scrolling(holding(column(self.within, self.text)), "Text")
        self.widget: QWidget = holding(column(self.before, self.area))
        self.widget.resize(300, 300)

    def tab(self) -> QWidget | None:
        QTest.keyClick(QApplication.focusWidget() or self.widget, Qt.Key.Key_Tab)
        return QApplication.focusWidget()

    def ringed(self) -> bool:
        [ring] = self.widget.findChildren(ScrollKeys)
        return ring.isVisible() and ring.geometry().contains(self.area.geometry())


@pytest.fixture
def page(qtbot: QtBot, dressed: QApplication) -> Iterator[Page]:
    made = Page()
    qtbot.addWidget(made.widget)
    with qtbot.waitExposed(made.widget):
        made.widget.show()
    made.widget.activateWindow()
    made.before.setFocus()
    yield made
    made.widget.close()


def test_where_there_is_more_than_is_seen_keys_scroll_and_a_ring_says_so(page: Page):
    assert page.tab() is page.area
    assert page.ringed()
    QTest.keyClick(page.area, Qt.Key.Key_Down)
    assert page.area.verticalScrollBar().value() > 0
    assert page.tab() is page.within
    assert not page.ringed()


def test_where_all_is_seen_tab_does_not_stop_at_it(page: Page):
    page.text.setMinimumHeight(LOW)
    settle(page.widget)
    assert page.tab() is page.within


def test_what_tab_reaches_comes_in_sight(page: Page):
    page.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    bar = page.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert page.tab() is page.within
    assert page.within.visibleRegion().boundingRect() == page.within.rect()


def test_a_click_takes_the_keyboard_there_without_a_ring(page: Page):
    QTest.mouseClick(page.text, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert QApplication.focusWidget() is page.area
    assert not page.ringed()


def test_the_ring_leaves_what_is_within_free_where_there_is_room_round_it(page: Page):
    page.widget.setContentsMargins(20, 20, 20, 20)
    settle(page.widget)
    page.tab()
    [ring] = page.widget.findChildren(ScrollKeys)
    assert ring.geometry().adjusted(4, 4, -4, -4) == page.area.geometry()
    page.widget.resize(400, 400)
    settle(page.widget)
    assert ring.isVisible()
    assert ring.geometry().adjusted(4, 4, -4, -4) == page.area.geometry()


def test_in_a_splitter_the_ring_is_no_part_of_it(page: Page, qtbot: QtBot):
    halves = QSplitter()
    halves.addWidget(QLabel("Beside"))
    halves.addWidget(page.area)
    around = holding(column(halves, margin=20))
    qtbot.addWidget(around)
    around.resize(400, 300)
    with qtbot.waitExposed(around):
        around.show()
    around.activateWindow()
    page.area.setFocus(Qt.FocusReason.TabFocusReason)
    [ring] = around.findChildren(ScrollKeys)
    assert ring.isVisible()
    assert halves.count() == 2
