"""The two lines reached from anywhere on the Run screen."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from huddle_app.desk.window import Desk
from huddle_app.method.notes import NoteKind
from huddle_app.services.house import Services

CONTROL = Qt.KeyboardModifier.ControlModifier


def write(desk: Desk, qtbot: QtBot, key: Qt.Key, text: str) -> None:
    qtbot.keyClick(desk, key, CONTROL)
    field = desk.focusWidget()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_an_observation_is_private_and_stamped(desk: Desk, services: Services, qtbot: QtBot):
    services.clock.start()
    write(desk, qtbot, Qt.Key.Key_L, "Arms are crossed")
    [seen] = services.notes.notes(NoteKind.OBSERVATION)
    assert (seen.text, seen.phase_key) == ("Arms are crossed", "kick-off.why")


def test_a_thing_is_parked_from_anywhere(desk: Desk, services: Services, qtbot: QtBot):
    services.clock.go("action-plan.write")
    write(desk, qtbot, Qt.Key.Key_G, "Company cars")
    [parked] = services.notes.notes(NoteKind.PARKED)
    assert (parked.text, parked.item_key, parked.done) == ("Company cars", "action-plan", False)


def test_esc_leaves_the_line_with_what_is_typed(desk: Desk, services: Services, qtbot: QtBot):
    services.clock.start()
    qtbot.keyClick(desk, Qt.Key.Key_L, CONTROL)
    field = desk.focusWidget()
    qtbot.keyClicks(field, "Half a")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.hasFocus()
    assert field.property("text") == "Half a"
    assert services.notes.notes() == ()
