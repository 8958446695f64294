"""The cards that ask: as high as they need, and gone when none of them asks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts import column, holding
from huddle_app.desk.parts.flow_row import FlowRow
from huddle_app.desk.shared.answers.questions import Questions
from tests.desk.settling import settle


def asking(*texts: str) -> QWidget:
    return holding(column(*map(QPushButton, texts)))


@pytest.fixture
def cards() -> list[QWidget]:
    return [asking("one", "two"), asking("three")]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = holding(column())
    qtbot.addWidget(made)
    return made


@pytest.fixture
def questions(window: QWidget, cards: list[QWidget]) -> Questions:
    made = Questions(*cards)
    held = window.layout()
    assert isinstance(held, QVBoxLayout)
    held.addWidget(made)
    held.addStretch(1)
    window.resize(400, 400)
    window.show()
    settle(window)
    return made


def test_it_is_as_high_as_what_asks_and_hidden_without(questions: Questions, cards: list[QWidget]):
    whole = questions.height()
    cards[0].hide()
    settle(questions.window())
    assert 0 < questions.height() < whole
    cards[1].hide()
    settle(questions.window())
    assert not questions.isVisible()
    assert not questions.asks()
    cards[0].show()
    settle(questions.window())
    assert questions.isVisible()


def test_tab_leads_to_what_came_later_before_what_follows(
    qtbot: QtBot, questions: Questions, cards: list[QWidget]
):
    after = QLineEdit()
    held = questions.window().layout()
    assert held
    held.addWidget(after)
    late = QPushButton("late")
    inner = cards[0].layout()
    assert inner
    inner.addWidget(late)
    questions.tab_in_order()
    settle(questions.window())
    first = cards[0].findChildren(QPushButton)[0]
    first.setFocus()
    passed = []
    while not after.hasFocus():
        at = questions.window().focusWidget()
        assert isinstance(at, QPushButton)
        passed.append(at.text())
        qtbot.keyClick(at, Qt.Key.Key_Tab)
    assert passed == ["one", "two", "late", "three"]


def test_when_the_window_grows_wider_it_is_lower_and_nothing_is_cut(qtbot: QtBot, window: QWidget):
    flow = FlowRow(8)
    for text in ("one", "two", "three", "four"):
        flow.addWidget(QPushButton(text))
    card = holding(column(flow))
    made = Questions(card)
    held = window.layout()
    assert isinstance(held, QVBoxLayout)
    held.addWidget(made)
    held.addStretch(1)
    window.resize(180, 400)
    window.show()
    settle(window)
    lines = card.height()
    window.resize(700, 400)
    settle(window)
    assert made.height() < lines
    assert card.height() == made.height()
