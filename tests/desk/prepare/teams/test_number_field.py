"""A number that is told when its editing has ended."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from huddle_app.desk.prepare.teams.number_field import NumberField

DAY = 24 * 60 * 60 * 1000
"""The pause, in milliseconds: it is over when the test says so, however slow the machine."""


class Told(list[int | None]):
    """The numbers that were told."""

    def __init__(self, field: NumberField) -> None:
        super().__init__()
        field.written.connect(lambda: self.append(field.number()))


@pytest.fixture
def field(dressed: object, qtbot: QtBot) -> NumberField:
    made = NumberField(1, 99, "automatic")
    made._soon.setInterval(DAY)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    return made


def test_several_steps_are_told_once_after_a_pause(field: NumberField, qtbot: QtBot):
    told = Told(field)
    field.show_number(6)
    for _step in range(3):
        qtbot.keyClick(field, Qt.Key.Key_Up)
    assert told == []
    field._soon.start(0)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [9]


def test_what_is_typed_is_told_at_enter(field: NumberField, qtbot: QtBot):
    told = Told(field)
    field.show_number(6)
    field.selectAll()
    qtbot.keyClicks(field, "12")
    assert told == []
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told == [12]
    assert not field.lineEdit().isUndoAvailable()


def test_nothing_is_told_where_nothing_changed(field: NumberField, qtbot: QtBot):
    told = Told(field)
    field.show_number(6)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    field.settle()
    field.hide()
    assert told == []


def test_it_settles_before_it_is_out_of_sight(field: NumberField):
    told = Told(field)
    field.show_number(6)
    field.stepUp()
    field.hide()
    assert told == [7]


def test_before_the_least_number_there_is_none(field: NumberField):
    field.show_number(None)
    assert (field.number(), field.text()) == (None, "automatic")
    field.stepUp()
    assert field.number() == 1
