"""Where the keyboard is when the step's work changes: never on a widget that nobody chose."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huddle_app.desk.rooms import Rooms
from huddle_app.desk.run.areas import AreaKey
from huddle_app.desk.run.notes.note_entry import VoiceChoice
from huddle_app.desk.run.notes.note_lines import NoteLines
from huddle_app.desk.run.notes.notes_area import NotesArea
from huddle_app.desk.run.work_place import WorkPlace
from huddle_app.desk.window import Desk
from huddle_app.method.agenda import SceneKey
from huddle_app.method.notes import NoteKind
from huddle_app.method.words import Function
from huddle_app.services.house import Services
from tests.desk.settling import settle


def notes(desk: Desk) -> NotesArea:
    [shown] = [area for area in desk.findChildren(NotesArea) if area.isVisible()]
    return shown


def lines(desk: Desk) -> NoteLines:
    return notes(desk).lists[0].lines


def voice(desk: Desk) -> VoiceChoice:
    choice = notes(desk).entry.asked
    assert isinstance(choice, VoiceChoice)
    return choice


def place_of(desk: Desk) -> WorkPlace:
    return desk.findChildren(WorkPlace)[0]


def test_space_moves_the_clock_after_the_area_has_changed(
    desk: Desk, services: Services, qtbot: QtBot
):
    keys = [phase.key for phase in services.clock.agenda().phases()]
    last_of_8 = next(n for n, key in enumerate(keys) if key.startswith("wrap-up")) - 1
    services.clock.go(keys[last_of_8])
    for n in (last_of_8 + 1, last_of_8 + 2):
        qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Space)
        phase = services.clock.state().phase
        assert phase
        assert phase.key == keys[n]
        settle(desk)


def test_a_note_that_goes_out_of_sight_gives_the_keys_to_the_page(
    desk: Desk, services: Services, qtbot: QtBot
):
    services.clock.start()
    services.notes.add(NoteKind.SAID, "We begin")
    here = lines(desk)
    qtbot.waitUntil(lambda: here.count() == 1)
    here.setFocus()
    services.clock.go("open-forum.talk")
    qtbot.waitUntil(lambda: not here.isVisible())
    assert desk.focusWidget() is place_of(desk)


def test_choosing_another_area_presses_nothing(desk: Desk, services: Services, qtbot: QtBot):
    services.clock.go("disconnects.teams")
    place = desk.findChildren(WorkPlace)[0]
    qtbot.waitUntil(lambda: place._place is not None and place._place[0].number == 6)
    place._areas[AreaKey.BOARD].setFocus()
    for area in reversed(place._tabs.buttons):
        place._tabs.buttons[area].click()
        assert desk.focusWidget() in (place, desk, *desk._pages.values())


def test_tab_leads_into_the_area_that_was_chosen(desk: Desk, services: Services):
    services.clock.go("disconnects.teams")
    settle(desk)
    place = place_of(desk)
    for area in (AreaKey.VOTE, AreaKey.BOARD):
        place.show_area(area)
        settle(desk)
        place.setFocus()
        QTest.keyClick(place, Qt.Key.Key_Tab)
        assert place._areas[area].isAncestorOf(desk.focusWidget())
        QTest.keyClick(desk.focusWidget(), Qt.Key.Key_Backtab)
        assert desk.focusWidget() is place._tabs.buttons[area]


def test_a_line_half_typed_keeps_the_keyboard_but_nobody_who_said_it(
    desk: Desk, services: Services, qtbot: QtBot
):
    services.clock.go("perspectives.sales")
    qtbot.waitUntil(lambda: AreaKey.NOTES in place_of(desk)._tabs.buttons)
    place_of(desk).show_area(AreaKey.NOTES)
    area = notes(desk)
    voice(desk).setCurrentIndex(1)
    area.entry.line.setFocus()
    qtbot.keyClicks(area.entry.line, "We sell")
    services.clock.go("break.pause")
    qtbot.waitUntil(lambda: area._item_key == "break")
    assert area.entry.line.hasFocus()
    assert (area.entry.line.text(), voice(desk).currentIndex()) == ("We sell", 0)
    qtbot.keyClick(area.entry.line, Qt.Key.Key_Escape)
    assert not area.entry.line.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_PageDown])
def test_a_closed_list_lets_the_clock_s_keys_through(
    desk: Desk, services: Services, qtbot: QtBot, key: Qt.Key
):
    services.clock.start()
    voice(desk).setFocus()
    qtbot.keyClick(voice(desk), key)
    assert services.clock.state().phase == services.clock.agenda().phases()[1]


def test_the_wheel_passes_a_list_by(desk: Desk, services: Services):
    services.clock.start()
    who = voice(desk)
    who.setFocus()
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 - Qt takes it by place only
    )  # fmt: skip
    QApplication.sendEvent(who, wheel)
    assert who.currentIndex() == 0


def test_a_note_taken_away_can_be_brought_back(desk: Desk, services: Services, qtbot: QtBot):
    services.clock.start()
    note = services.notes.add(NoteKind.SAID, "We begin", function=Function.SALES)
    here = lines(desk)
    qtbot.waitUntil(lambda: here.count() == 1)
    here.setCurrentRow(0)
    here.setFocus()
    qtbot.keyClick(here, Qt.Key.Key_Delete)
    assert services.notes.notes() == ()
    assert "We begin" in desk.messages.text
    desk.messages._said._action.click()
    assert not desk.messages.text
    assert services.notes.notes() == (note,)


def test_along_the_areas_by_keyboard(desk: Desk, services: Services, qtbot: QtBot):
    services.clock.go("open-forum.talk")
    tabs = place_of(desk)._tabs
    qtbot.waitUntil(lambda: AreaKey.FORUM in tabs.buttons)
    for key, area in (
        (Qt.Key.Key_PageDown, AreaKey.IDEALS),
        (Qt.Key.Key_PageUp, AreaKey.FORUM),
        (Qt.Key.Key_PageUp, AreaKey.ALL_NOTES),
    ):
        qtbot.keyClick(desk, key, Qt.KeyboardModifier.ControlModifier)
        assert tabs.buttons[area].isChecked()


def test_the_parking_lot_says_how_much_waits(desk: Desk, services: Services, qtbot: QtBot):
    services.clock.start()
    services.notes.add(NoteKind.PARKED, "Cars", done=True)
    services.notes.add(NoteKind.PARKED, "Lists")
    tab = place_of(desk)._tabs.buttons[AreaKey.PARKED]
    qtbot.waitUntil(lambda: tab.text() == "Parking lot (1)")


def test_search_leads_to_a_note_of_another_step(desk: Desk, services: Services, qtbot: QtBot):
    services.clock.start()
    note = services.notes.add(
        NoteKind.SAID, "One plan", prompt="relationship", item_key="open-forum"
    )
    qtbot.keyClick(desk, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(desk.focusWidget(), "plan")
    qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Return)
    here = desk.focusWidget()
    assert isinstance(here, NoteLines)
    assert here.chosen() == note
    qtbot.keyClick(here, Qt.Key.Key_Return)
    shown = notes(desk).lists[2].lines
    assert shown.chosen() == note
    assert desk.focusWidget() is shown
    assert place_of(desk)._tabs.buttons[AreaKey.FORUM].isChecked()


def test_the_scripts_room_is_the_work_s_on_a_low_screen(desk: Desk):
    assert not place_of(desk)._script.is_open


def test_enter_is_for_the_room_on_a_note_that_leads_nowhere(
    desk: Desk, services: Services, rooms: Rooms, qtbot: QtBot
):
    services.clock.go("open-forum.talk")
    note = services.notes.add(
        NoteKind.SAID, "One plan", prompt="relationship", item_key="open-forum"
    )
    rooms.stage.preview(SceneKey.RULES)
    shown = notes(desk).lists[2].lines
    qtbot.waitUntil(lambda: shown.count() == 1)
    shown.choose(note.id)
    shown.setFocus()
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert rooms.stage.scene is SceneKey.RULES
