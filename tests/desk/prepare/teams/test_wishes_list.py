"""The order of the wishes, changed by keys, by buttons and by dragging."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from huddle_app.desk.prepare.teams.wishes_list import WishesList
from huddle_app.method.teams.rounds import Wish

BOSSES, FACES, LEVELS, REGIONS = Wish
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def wishes(dressed: object, qtbot: QtBot) -> WishesList:
    made = WishesList()
    made.show_wishes(tuple(Wish))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.list.setFocus()
    return made


def told(wishes: WishesList) -> list[tuple[Wish, ...]]:
    orders: list[tuple[Wish, ...]] = []
    wishes.reordered.connect(orders.append)
    return orders


def texts(wishes: WishesList) -> list[str]:
    return [wishes.list.item(row).text() for row in range(wishes.list.count())]


def test_alt_and_an_arrow_move_the_chosen_wish(wishes: WishesList, qtbot: QtBot):
    orders = told(wishes)
    qtbot.keyClick(wishes.list, Qt.Key.Key_Down)
    qtbot.keyClick(wishes.list, Qt.Key.Key_Down, ALT)
    assert orders == [(BOSSES, LEVELS, FACES, REGIONS)]
    assert wishes.list.currentItem().text() == "3  New faces"
    qtbot.keyClick(wishes.list, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(wishes.list, Qt.Key.Key_Up, ALT)
    assert orders[-1] == (FACES, BOSSES, LEVELS, REGIONS)
    assert texts(wishes)[0] == "1  New faces"


def test_the_buttons_do_the_same_and_stop_at_the_ends(wishes: WishesList):
    orders = told(wishes)
    wishes.up.click()
    assert orders == []
    wishes.list.setCurrentRow(3)
    wishes.down.click()
    assert orders == []
    wishes.up.click()
    assert orders == [(BOSSES, FACES, REGIONS, LEVELS)]


def test_a_dropped_line_is_told_and_numbered(wishes: WishesList):
    orders = told(wishes)
    # What Qt does with a line that is dropped before the first.
    wishes.list.model().moveRow(QModelIndex(), 3, QModelIndex(), 0)
    assert orders == [(REGIONS, BOSSES, FACES, LEVELS)]
    assert texts(wishes)[:2] == ["1  Regions spread", "2  Boss and report apart"]


def test_another_order_is_shown_untold_and_the_choice_stays(wishes: WishesList):
    orders = told(wishes)
    wishes.list.setCurrentRow(1)
    wishes.show_wishes((FACES, BOSSES, REGIONS, LEVELS))
    assert orders == []
    assert wishes.list.currentItem().text() == "1  New faces"
