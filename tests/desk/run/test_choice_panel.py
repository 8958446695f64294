"""The ways to go on: each can be read and chosen, however many there are."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts import Card, column, holding
from huddle_app.desk.run.choice_panel import ChoicePanel, Offer
from huddle_app.desk.style import dress
from tests.desk.legible import problems
from tests.desk.settling import settle

TITLE = "Day 1 ended 2 h 45 min late. Not done: Perspectives, Reflection. What of the next day?"
WAYS = (
    "Day 2 as planned, 09:00 to 14:00",
    "Day 2 165 min later, 11:45 to 16:45",
    "“Perspectives” on day 2, 09:00 to 14:45",
    "“Reflection” on day 2, 09:00 to 15:00",
    "“Synthesis of the findings” on day 2, 09:00 to 15:30",
)

Offered = Callable[[int, int, int], ChoicePanel]


@pytest.fixture
def offered(dressed: QApplication, qtbot: QtBot) -> Offered:
    """Offers some of the ways in a window of a width, in a size of text (percent)."""

    windows: list[QWidget] = []

    def offer(number: int, width: int, text: int) -> ChoicePanel:
        dress(dressed, dark=False, text_scale=text)
        panel = ChoicePanel()
        window = holding(column(panel, None), "paper")
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(width, 700)
        with qtbot.waitExposed(window):
            window.show()
        panel.offer(TITLE, [Offer(way, (), lambda: None) for way in WAYS[:number]])
        settle(window)
        return panel

    return offer


def rows(panel: ChoicePanel) -> list[int]:
    """How many ways lie in each row."""
    tops = [card.y() for card in panel.findChildren(Card) if card.isVisible()]
    return [tops.count(top) for top in sorted(set(tops))]


@pytest.mark.parametrize(
    ("width", "text"), [(1180, 100), (1366, 100), (1366, 115), (1366, 150), (1920, 150)]
)
@pytest.mark.parametrize("number", [1, 3, 4, 5])
def test_every_way_can_be_read_and_chosen(offered: Offered, number: int, width: int, text: int):
    panel = offered(number, width, text)
    assert panel.window().width() == width
    assert problems(panel.window(), colours=False) == []


def test_five_take_a_second_row_and_four_do_not(offered: Offered):
    assert rows(offered(4, 1366, 150)) == [4]
    assert rows(offered(5, 1366, 150)) == [3, 2]


def test_a_wider_window_has_them_side_by_side(offered: Offered):
    panel = offered(5, 1180, 150)
    assert rows(panel) == [3, 2]
    panel.window().resize(2400, 700)
    settle(panel.window())
    assert rows(panel) == [5]
