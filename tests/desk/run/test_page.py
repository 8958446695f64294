"""The Run screen's clock and rail, driven by keys and mouse."""

from dataclasses import replace
from datetime import time, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLabel,
    QListWidget,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts import KeyButton
from huddle_app.desk.run.agenda_rail import AgendaRail
from huddle_app.desk.run.area_tabs import AreaTabs
from huddle_app.desk.run.phase_chip import PhaseChip
from huddle_app.desk.run.room_scenes import RoomScenes, scene_words
from huddle_app.desk.run.top_bar import TopBar
from huddle_app.desk.window import Desk, Mode
from huddle_app.method.agenda import SceneKey
from huddle_app.method.journal import Status
from huddle_app.method.notes import NoteKind
from huddle_app.services.house import Services

NOTHING = Qt.KeyboardModifier.NoModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier


def texts(widget: Any) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def buttons(widget: Any) -> list[str]:
    return [b.text() for b in widget.findChildren(QPushButton) if b.isVisible() and b.isEnabled()]


def press(desk: Desk, qtbot: QtBot, name: str) -> None:
    [button] = [b for b in desk.findChildren(KeyButton) if b.text() == name]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_moderator_s_keys_move_the_clock(desk: Desk, services: Services, qtbot: QtBot):
    clock = services.clock
    qtbot.keyClick(desk, Qt.Key.Key_Space)
    assert clock.state().phase == clock.agenda().phases()[0]
    qtbot.keyClick(desk, Qt.Key.Key_PageDown)
    assert clock.state().phase == clock.agenda().phases()[1]
    qtbot.keyClick(desk, Qt.Key.Key_P)
    assert clock.state().status is Status.PAUSED
    qtbot.keyClick(desk, Qt.Key.Key_P)
    assert clock.state().status is Status.RUNNING
    qtbot.keyClick(desk, Qt.Key.Key_Left)
    assert clock.state().phase == clock.agenda().phases()[0]


@pytest.mark.parametrize("held", [NOTHING, SHIFT, KEYPAD, ALT, ALT | SHIFT])
def test_plus_and_minus_mean_the_same_on_every_layout(
    desk: Desk, services: Services, qtbot: QtBot, held: Any
):
    services.clock.start()
    services.clock.add(8)
    wanted = 20
    for key, minutes in (
        (Qt.Key.Key_Plus, 1),
        (Qt.Key.Key_Minus, -1),
        (Qt.Key.Key_Underscore, -1),
        (Qt.Key.Key_Equal, 1),
    ):
        for _time in range(3):
            qtbot.keyClick(desk, key, held)
            wanted += (5 if held & ALT else 1) * minutes
            assert services.clock.state().phase_allotted == wanted * 60, key


def test_the_buttons_do_the_same(desk: Desk, services: Services, qtbot: QtBot):
    press(desk, qtbot, "Start")
    press(desk, qtbot, "+1")
    press(desk, qtbot, "Pause")
    state = services.clock.state()
    assert (state.status, state.phase_allotted) == (Status.PAUSED, 13 * 60)
    press(desk, qtbot, "Resume")
    press(desk, qtbot, "Heads of sales and marketing")
    assert services.clock.state().phase == services.clock.agenda().phases()[1]


@pytest.mark.parametrize(
    ("minutes", "left", "word"),
    [(1, "11:00", ""), (10, "2:00", "last minutes"), (11.5, "0:30", "please finish"),
     (13, "+1:00", "over time")],
)  # fmt: skip
def test_time_left_is_shown_with_a_word(  # noqa: PLR0913 - the fixtures
    desk: Desk, services: Services, qtbot: QtBot, hand: Any, minutes: float, left: str, word: str
):
    services.clock.start()
    hand.pass_(minutes=minutes)
    services.clock.add(0)
    bar = desk.findChildren(TopBar)[0]
    qtbot.waitUntil(lambda: left in texts(bar))
    assert not word or word in texts(bar)


def test_plan_and_expectation_stand_side_by_side(
    desk: Desk, services: Services, qtbot: QtBot, hand: Any
):
    services.clock.start()
    services.clock.add(6)
    bar = desk.findChildren(TopBar)[0]
    qtbot.waitUntil(lambda: "6 min late" in texts(bar))
    assert "Catch up" in buttons(bar)
    assert {"Step ends · plan 09:30", "09:36", "Day ends · plan 15:30", "15:36"} <= set(texts(bar))


def test_the_open_evening_has_no_minutes(desk: Desk, services: Services, qtbot: QtBot):
    services.clock.go("evening.together")
    bar = desk.findChildren(TopBar)[0]
    qtbot.waitUntil(lambda: "open end" in texts(bar))
    [more] = [b for b in desk.findChildren(KeyButton) if b.text() == "+1"]
    assert not more.isEnabled()


def look_at(desk: Desk, qtbot: QtBot, row: int) -> QListWidget:
    """Click on a line of the rail."""
    rail = desk.findChildren(AgendaRail)[0].findChildren(QListWidget)[0]
    where = rail.visualItemRect(rail.item(row)).center()
    qtbot.mouseClick(rail.viewport(), Qt.MouseButton.LeftButton, pos=where)
    return rail


def test_looking_on_the_rail_leaves_the_keys_to_the_run(
    desk: Desk, services: Services, rooms: Any, qtbot: QtBot
):
    services.clock.start()
    rooms.stage.preview(SceneKey.RULES)
    rail = look_at(desk, qtbot, 7)
    assert not rail.hasFocus()
    assert "Go to Synthesis" in buttons(desk)
    qtbot.keyClick(desk.focusWidget() or desk, Qt.Key.Key_Return)
    assert rooms.stage.scene is SceneKey.RULES
    assert services.clock.state().item == services.clock.agenda().items()[0]


def test_looking_on_the_rail_turns_the_list_of_scenes_to_the_step(
    desk: Desk, services: Services, rooms: Any, qtbot: QtBot
):
    services.clock.start()
    rooms.stage.preview(SceneKey.RULES)
    scenes = desk.findChildren(RoomScenes)[0]
    look_at(desk, qtbot, 7)
    first = scenes.itemAt(4, 4)
    assert first
    findings = rooms.stage.of_phase("synthesis.findings")
    assert first.text() == scene_words(findings, services.survey.toolkit())
    assert rooms.stage.previewed.cue.scene is SceneKey.RULES
    where = scenes.visualItemRect(first).center()
    qtbot.mouseClick(scenes.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert rooms.stage.previewed.cue == findings
    assert services.clock.state().item == services.clock.agenda().items()[0]


def test_the_list_of_scenes_has_room_on_a_small_screen(desk: Desk, rooms: Any, qtbot: QtBot):
    desk.resize(1366, 728)
    rooms.context.phones.start("127.0.0.1", 0)
    rooms.stage.renew()
    scenes = desk.findChildren(RoomScenes)[0]
    line = scenes.visualItemRect(scenes.item(0)).height()
    qtbot.waitUntil(lambda: scenes.viewport().height() >= 5 * line)


def test_enter_is_for_the_room_with_the_keyboard_on_the_rail(
    desk: Desk, services: Services, rooms: Any, qtbot: QtBot
):
    services.clock.start()
    rooms.stage.preview(SceneKey.RULES)
    rail = look_at(desk, qtbot, 7)
    rail.setFocus()
    qtbot.keyClick(rail, Qt.Key.Key_Return)
    assert rooms.stage.scene is SceneKey.RULES
    assert services.clock.state().item == services.clock.agenda().items()[0]


ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def tab_to(desk: Desk, qtbot: QtBot, wanted: QAbstractButton) -> None:
    for _each in range(300):
        here = desk.focusWidget() or desk
        if here is wanted:
            return
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    pytest.fail(f"Tab does not reach {wanted.text()}")


@pytest.mark.parametrize("enter", ENTER)
def test_enter_presses_the_button_that_tab_has_reached(
    desk: Desk, services: Services, rooms: Any, qtbot: QtBot, enter: Qt.Key
):
    services.clock.start()
    rooms.stage.preview(SceneKey.RULES)
    look_at(desk, qtbot, 7)
    [go] = [b for b in desk.findChildren(KeyButton) if b.text() == "Go to Synthesis"]
    tab_to(desk, qtbot, go)
    qtbot.keyClick(go, enter)
    item = services.clock.state().item
    assert item
    assert item.key == "synthesis"
    assert rooms.stage.scene is not SceneKey.RULES


def test_enter_presses_a_box_or_a_menu_s_button_once(
    desk: Desk, services: Services, rooms: Any, qtbot: QtBot
):
    rooms.stage.preview(SceneKey.RULES)
    pressed: list[str] = []
    for kind in (QCheckBox, QToolButton):
        made = kind(desk.centralWidget())
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda _on, name=kind.__name__: pressed.append(name))
        made.show()
        tab_to(desk, qtbot, made)
        qtbot.keyClick(made, Qt.Key.Key_Return)
    assert pressed == ["QCheckBox", "QToolButton"]
    assert rooms.stage.scene is not SceneKey.RULES


def test_after_a_click_on_a_button_enter_is_for_the_room(
    desk: Desk, peopled: Services, rooms: Any, qtbot: QtBot
):
    [tabs] = desk.findChildren(AreaTabs)
    for item in peopled.clock.agenda().items():
        peopled.clock.go(item.phases[0].key)
        for tab in list(tabs.buttons.values()):
            tab.click()
            seen = [b for b in desk.findChildren(QAbstractButton) if b.isVisible()]
            assert not [b.text() for b in seen if b.focusPolicy() & Qt.FocusPolicy.ClickFocus]
    rooms.stage.preview(SceneKey.RULES)
    press(desk, qtbot, "+1")
    qtbot.keyClick(desk.focusWidget() or desk, Qt.Key.Key_Return)
    assert rooms.stage.scene is SceneKey.RULES


def test_a_key_of_its_own_goes_where_one_looks(desk: Desk, services: Services, qtbot: QtBot):
    services.clock.start()
    qtbot.keyClick(desk, Qt.Key.Key_G)
    assert services.clock.state().item == services.clock.agenda().items()[0]
    look_at(desk, qtbot, 7)
    [go] = [b for b in desk.findChildren(KeyButton) if b.text() == "Go to Synthesis"]
    assert "From “Kick-off” to “Synthesis”" in go.toolTip()
    qtbot.keyClick(desk, Qt.Key.Key_G)
    item = services.clock.state().item
    assert item is not None
    assert item.key == "synthesis"
    assert "Change the plan…" in buttons(desk)


def test_freeze_and_black_concern_the_room(desk: Desk, rooms: Any, qtbot: QtBot):
    qtbot.keyClick(desk, Qt.Key.Key_F)
    qtbot.keyClick(desk, Qt.Key.Key_B)
    assert (rooms.stage.frozen, rooms.stage.black) == (True, True)
    assert any("black" in text for text in texts(desk))
    qtbot.keyClick(desk, Qt.Key.Key_B)
    assert not any("black" in text for text in texts(desk))
    assert any("frozen" in text for text in texts(desk))


def test_the_projector_closed_by_its_frame_can_be_opened_again(
    desk: Desk, rooms: Any, qtbot: QtBot
):
    press(desk, qtbot, "Open projector")
    assert rooms.projector.isVisible()
    rooms.projector.close()
    press(desk, qtbot, "Open projector")
    assert rooms.projector.isVisible()
    press(desk, qtbot, "Close projector")
    assert not rooms.projector.isVisible()


def test_an_observation_is_private_and_stamped(desk: Desk, services: Services, qtbot: QtBot):
    services.clock.start()
    qtbot.keyClick(desk, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    field = desk.focusWidget()
    qtbot.keyClicks(field, "Arms are crossed")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    [observation] = services.notes.notes(NoteKind.OBSERVATION)
    assert (observation.text, observation.phase_key) == ("Arms are crossed", "kick-off.why")


def test_catching_up_is_a_key_a_number_and_one_step_of_undo(
    desk: Desk, services: Services, qtbot: QtBot, hand: Any
):
    hand.pass_(days=1, minutes=30)
    services.clock.go("disconnects.findings")
    hand.pass_(minutes=22)
    services.clock.add(0)
    qtbot.waitUntil(lambda: "7 min late" in texts(desk))
    late = services.clock.state().late
    qtbot.keyClick(desk, Qt.Key.Key_C)
    assert "Leave out “Break”" in texts(desk)
    qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_2)
    state = services.clock.state()
    assert state.dropped == {"break-2.pause"}
    assert (state.late, late) == (-8 * 60, 7 * 60)
    assert "Leave out “Break”" not in texts(desk)
    services.deeds.undo()
    assert services.clock.state().late == late


def test_esc_leaves_the_choices_and_changes_nothing(desk: Desk, services: Services, qtbot: QtBot):
    services.clock.start()
    services.clock.add(12)
    before = services.clock.journal()
    qtbot.waitUntil(lambda: "12 min late" in texts(desk))
    qtbot.keyClick(desk, Qt.Key.Key_C)
    assert "End later" in texts(desk)
    qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Escape)
    assert "End later" not in texts(desk)
    assert services.clock.journal() == before


def test_choices_made_for_another_state_of_things_close(
    desk: Desk, services: Services, qtbot: QtBot
):
    services.clock.start()
    services.clock.add(12)
    qtbot.waitUntil(lambda: "12 min late" in texts(desk))
    qtbot.keyClick(desk, Qt.Key.Key_C)
    assert "End later" in texts(desk)
    services.deeds.undo()
    qtbot.waitUntil(lambda: "End later" not in texts(desk))


def test_what_a_night_offers_follows_the_plan(
    desk: Desk, services: Services, qtbot: QtBot, hand: Any
):
    services.clock.go("synthesis.links")
    hand.time += timedelta(hours=6, minutes=55)
    services.clock.go("evening.together")
    offered = "Day 2 as planned, {} to"
    assert any(text.startswith(offered.format("09:00")) for text in texts(desk))
    agenda = services.clock.agenda()
    days = agenda.days[0], replace(agenda.days[1], starts=time(8, 30))
    services.plan.change("Earlier", replace(agenda, days=days))
    qtbot.waitUntil(lambda: any(text.startswith(offered.format("08:30")) for text in texts(desk)))
    assert not any(text.startswith(offered.format("09:00")) for text in texts(desk))
    [as_planned] = [b for b in desk.findChildren(QPushButton) if "planned" in b.accessibleName()]
    qtbot.mouseClick(as_planned, Qt.MouseButton.LeftButton)
    hand.pass_(hours=14)
    services.clock.go("opening.reflections")
    assert not any("as planned" in text for text in texts(desk))


def test_within_the_step_its_end_stays(desk: Desk, services: Services, qtbot: QtBot):
    services.clock.start()
    ends = services.clock.state().step_ends
    qtbot.keyClick(desk, Qt.Key.Key_E)
    qtbot.keyClick(desk, Qt.Key.Key_Plus)
    state = services.clock.state()
    assert (state.phase_allotted, state.step_ends) == (13 * 60, ends)
    assert "9 min" in texts(desk)


def test_a_forgotten_start_is_said_to_the_moderator_alone(
    desk: Desk, services: Services, qtbot: QtBot, hand: Any, rooms: Any
):
    hand.pass_(minutes=5)
    services.about.rename("Our Huddle", "Tarnvik")
    desk.show_mode(Mode.PREPARE)
    desk.show_mode(Mode.RUN)
    assert "The Huddle was to start at 09:00 and is not started yet." in texts(desk)
    press(desk, qtbot, "Start now")
    assert services.clock.state().started
    assert "The Huddle was to start at 09:00 and is not started yet." not in texts(desk)
    assert rooms.stage.scene is SceneKey.WELCOME


def test_a_notice_set_aside_stays_away_in_its_phase(
    desk: Desk, services: Services, qtbot: QtBot, hand: Any
):
    services.clock.start()
    hand.pass_(minutes=15)
    services.clock.add(0)
    over = "“Why we are here” is 3 minutes over."
    qtbot.waitUntil(lambda: over in texts(desk))
    press(desk, qtbot, "Not now")
    hand.pass_(minutes=1)
    services.clock.add(0)
    assert not any("minutes over" in text for text in texts(desk))


def test_when_a_team_s_turn_is_over_the_next_team_is_offered(
    desk: Desk, drawn: Services, qtbot: QtBot, hand: Any
):
    drawn.clock.go("open-forum.debrief")
    qtbot.waitUntil(lambda: buttons(desk).count("5 min") == 2)
    qtbot.keyClick(desk, Qt.Key.Key_M)
    hand.pass_(minutes=5, seconds=1)
    drawn.clock.add(0)
    qtbot.waitUntil(lambda: "Next team" in buttons(desk))
    qtbot.keyClick(desk, Qt.Key.Key_A, ALT)
    state = drawn.clock.state()
    assert state.phase
    assert state.phase.key == "open-forum.debrief"
    assert [turn.words for turn in state.turns] == ["Team 11 (marketing)"]


def test_what_day_one_left_is_offered_to_day_two(
    desk: Desk, services: Services, qtbot: QtBot, hand: Any
):
    services.clock.go("synthesis.links")
    hand.time += timedelta(hours=6, minutes=55)
    services.clock.go("evening.together")
    offered = [text for text in texts(desk) if text.startswith("Day 1 ended")]
    assert offered
    assert services.clock.agenda().days[1].starts == time(9, 0)
    [later] = [b for b in desk.findChildren(QPushButton) if "later" in b.accessibleName()]
    qtbot.mouseClick(later, Qt.MouseButton.LeftButton)
    assert services.clock.agenda().days[1].starts > time(9, 0)
    services.deeds.undo()
    assert services.clock.agenda().days[1].starts == time(9, 0)


def test_space_starts_a_phase_that_waits(desk: Desk, services: Services, qtbot: QtBot):
    services.clock.go("opening.reflections")
    assert services.clock.state().status is Status.HELD
    assert "waits to be started" in texts(desk)
    qtbot.keyClick(desk, Qt.Key.Key_Space)
    assert services.clock.state().status is Status.RUNNING


def test_the_rail_follows_the_plan(desk: Desk, services: Services):
    agenda = services.clock.agenda()
    day = agenda.days[0]
    items = tuple(replace(i, title="Welcome coffee") if i.key == "break" else i for i in day.items)
    services.plan.change(
        "Renamed", replace(agenda, days=(replace(day, items=items), agenda.days[1]))
    )
    assert "Welcome coffee" in texts(desk.findChildren(AgendaRail)[0])


def test_the_same_key_on_a_phase_goes_there(
    desk: Desk, services: Services, rooms: Any, qtbot: QtBot
):
    services.clock.start()
    rooms.stage.preview(SceneKey.RULES)
    chip = desk.findChildren(PhaseChip)[2]
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Return)
    assert services.clock.state().phase == services.clock.agenda().phases()[0]
    assert rooms.stage.scene is SceneKey.RULES
    qtbot.keyClick(chip, Qt.Key.Key_G)
    assert services.clock.state().phase == services.clock.agenda().phases()[2]


def test_phones_are_served_and_stopped(desk: Desk, rooms: Any, qtbot: QtBot):
    press(desk, qtbot, "Let phones join")
    assert rooms.phones.address.short in texts(desk)
    press(desk, qtbot, "Close the phones")
    assert rooms.phones.address is None
