"""A field with answers: its open list shows every one of a few whole."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts.choice import Choice


@pytest.mark.parametrize("answers", [2, 5, 9])
def test_the_open_list_is_as_high_as_its_answers(qtbot: QtBot, dressed: QApplication, answers: int):
    choice = Choice()
    qtbot.addWidget(choice)
    choice.addItems([f"Team {number}" for number in range(answers)])
    choice.show()
    choice.showPopup()
    view = choice.view()
    last = view.visualRect(view.model().index(answers - 1, 0))
    assert last.bottom() < view.viewport().height() + 1
    choice.hidePopup()
