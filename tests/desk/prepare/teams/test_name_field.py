"""A line that knows whom it names."""

from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from huddle_app.desk.prepare.teams.name_field import NameField
from huddle_app.method.people import Participant
from huddle_app.method.words import Function


def person(name: str, function: Function = Function.SALES, region: str = "") -> Participant:
    return Participant(uuid4(), name, function, region=region)


INES, RUI, RUTH = person("Inés Serrano"), person("Rui Fonseca"), person("Ruth Mercer")
HERE, THERE = person("Jo Hall", region="North"), person("Jo Hall", region="South")


@pytest.fixture
def field(dressed: object, qtbot: QtBot) -> NameField:
    made = NameField("Who")
    made.show_people([RUTH, THERE, INES, HERE, RUI])
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    return made


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ines", INES),
        ("serr", INES),
        (" rui  FONSECA ", RUI),
        ("jo hall (sales, south)", THERE),
        ("ru", None),
        ("jo hall", None),
        ("nobody", None),
        ("", None),
    ],
)
def test_whom_a_part_of_a_name_means(field: NameField, typed: str, meant: Participant | None):
    field.setText(typed)
    assert field.person() is meant


def test_accents_and_capitals_do_not_matter_in_the_list(field: NameField, qtbot: QtBot):
    qtbot.keyClicks(field, "INES")
    assert field.completer().currentCompletion() == "Inés Serrano"


def test_enter_takes_the_first_of_the_list(field: NameField, qtbot: QtBot):
    qtbot.keyClicks(field, "ru")
    popup = field.completer().popup()
    assert popup
    with qtbot.assertNotEmitted(field.returnPressed):
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert (field.text(), popup.isVisible()) == ("Rui Fonseca", False)


def test_the_whole_name_is_written_out(field: NameField, qtbot: QtBot):
    field.setText("serr")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "Inés Serrano"
