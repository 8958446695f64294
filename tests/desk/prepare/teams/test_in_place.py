"""A text changed where it stands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from huddle_app.desk.prepare.teams.in_place import InPlace


@pytest.fixture
def place(qtbot: QtBot) -> InPlace:
    made = InPlace(QLabel(), "Name")
    qtbot.addWidget(made)
    made.show_text("3", "Team 3")
    made.show()
    return made


def test_a_double_click_edits_the_text_itself(qtbot: QtBot, place: InPlace):
    qtbot.mouseDClick(place.label, Qt.MouseButton.LeftButton)
    assert place.field.isVisible()
    assert place.field.text() == "3"


def test_enter_tells_the_new_text(qtbot: QtBot, place: InPlace):
    place.edit()
    place.field.setText(" Herons ")
    with qtbot.waitSignal(place.written) as written:
        qtbot.keyClick(place.field, Qt.Key.Key_Return)
    assert written.args == ["Herons"]
    assert place.label.isVisible()


def test_esc_changes_nothing(qtbot: QtBot, place: InPlace):
    place.edit()
    place.field.setText("Herons")
    with qtbot.assertNotEmitted(place.written):
        qtbot.keyClick(place.field, Qt.Key.Key_Escape)
    assert place.label.text() == "Team 3"
    assert not place.field.isVisible()


def test_what_is_typed_outlives_a_refresh(place: InPlace):
    place.edit()
    place.field.setText("Hero")
    place.show_text("3", "Team 3")
    assert place.field.isVisible()
    assert place.field.text() == "Hero"
