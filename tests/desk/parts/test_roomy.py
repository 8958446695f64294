"""A place that scrolls when there is no other way."""

from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts import column, holding, note
from huddle_app.desk.parts.roomy import Roomy
from tests.desk.legible import problems

LONG = "A sentence that wraps over many lines where there is little width for it. " * 6


def shown(qtbot: QtBot, height: int) -> Roomy:
    listed = QListWidget()
    listed.setAccessibleName("List")
    place = Roomy(holding(column(note(LONG), listed)))
    qtbot.addWidget(place)
    place.resize(400, height)
    with qtbot.waitExposed(place):
        place.show()
    return place


def test_a_list_shrinks_before_it_scrolls(dressed: object, qtbot: QtBot):
    place = shown(qtbot, 330)
    held = place.widget()
    assert held
    assert held.height() == place.viewport().height()
    assert not place.verticalScrollBar().isVisible()


def test_a_text_is_never_squeezed(dressed: object, qtbot: QtBot):
    place = shown(qtbot, 90)
    qtbot.waitUntil(lambda: place.verticalScrollBar().isVisible())
    assert problems(place, colours=False) == []
