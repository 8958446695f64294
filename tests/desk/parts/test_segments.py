"""Choices side by side: the keyboard comes to the one that holds."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts import Segments, column, holding


@pytest.fixture
def segments(qtbot: QtBot, dressed: QApplication) -> Iterator[Segments]:
    """Three choices between two buttons; the keyboard is on the first button."""
    made, before = Segments("Parts"), QPushButton("Before")
    made.offer({"a": "Ask", "b": "Read", "c": "Show"})
    page = holding(column(before, made, QPushButton("After")))
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    before.setFocus()
    yield made
    page.close()


def stands_on() -> str:
    at = QApplication.focusWidget()
    assert isinstance(at, QPushButton)
    return at.text()


def tab(segments: Segments) -> str:
    QTest.keyClick(QApplication.focusWidget() or segments.window(), Qt.Key.Key_Tab)
    return stands_on()


def test_tab_comes_to_the_choice_that_holds_and_goes_on_behind_it(segments: Segments):
    segments.choose("b")
    assert [tab(segments), tab(segments)] == ["Read", "After"]


def test_a_click_takes_the_stop_along(segments: Segments):
    segments.choose("a")
    assert tab(segments) == "Ask"
    show = next(b for b in segments.findChildren(QPushButton) if b.text() == "Show")
    QTest.mouseClick(show, Qt.MouseButton.LeftButton)
    assert [tab(segments) for _stop in range(4)] == ["Show", "After", "Before", "Show"]


def test_while_none_holds_tab_comes_to_each(segments: Segments):
    segments.choose("b")
    segments.choose_none()
    assert tab(segments) == "Ask"
