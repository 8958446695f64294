"""Cards in as many columns as there is room for."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from huddle_app.desk.prepare.card_grid import CardGrid


@pytest.mark.parametrize(("width", "columns"), [(300, 1), (650, 2), (960, 3)])
@pytest.mark.parametrize("fill", [True, False])
def test_the_last_card_fills_its_row_where_that_is_asked(
    qtbot: QtBot, width: int, columns: int, *, fill: bool
):
    cards = [QLabel(str(n)) for n in range(5)]
    grid = CardGrid(300)
    qtbot.addWidget(grid)
    grid.show_cards(cards, fill=fill)
    grid.resize(width, 400)
    grid.show()
    QApplication.processEvents()
    assert len({card.x() for card in cards}) == columns
    fills = abs(cards[-1].geometry().right() + 1 - width) <= 1
    assert fills == (fill or columns == 1)
