"""What the room sees and may see next, driven from the desk by keys and mouse."""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import KeyButton
from huddle_app.desk.rooms import Rooms
from huddle_app.desk.run.phones_panel import PhonesPanel
from huddle_app.desk.run.room_scenes import RoomScenes, groups, scene_words
from huddle_app.desk.run.room_screens import RoomScreens
from huddle_app.desk.run.room_side import RoomSide, state_words
from huddle_app.desk.style import dress
from huddle_app.desk.window import Desk
from huddle_app.method.agenda import SceneKey
from huddle_app.paths import RESOURCES
from huddle_app.projector.cue import Cue, Curtain, Shown
from huddle_app.projector.screens import identity, remembered
from huddle_app.projector.stage import Stage
from huddle_app.services.house import Services
from tests.desk.building import built

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def side(desk: Desk) -> RoomSide:
    return desk.findChildren(RoomSide)[0]


@pytest.fixture
def scenes(side: RoomSide) -> RoomScenes:
    return side.findChildren(RoomScenes)[0]


@pytest.fixture
def screens(side: RoomSide) -> RoomScreens:
    return side.findChildren(RoomScreens)[0]


def said(side: RoomSide) -> list[str]:
    return [label.text() for label in side.findChildren(QLabel) if label.isVisible()]


def own_buttons(side: RoomSide) -> list[KeyButton]:
    """All but those of the phones, which have a test of their own."""
    phones = side.findChildren(PhonesPanel)[0]
    shown = (button for button in side.findChildren(KeyButton) if button.isVisible())
    return [button for button in shown if not phones.isAncestorOf(button)]


def press(side: RoomSide, qtbot: QtBot, name: str) -> None:
    [button] = [b for b in side.findChildren(KeyButton) if b.text() == name]
    qtbot.mouseClick(button, LEFT)


def pick(scenes: RoomScenes, qtbot: QtBot, words: str) -> None:
    [line] = scenes.findItems(words, Qt.MatchFlag.MatchExactly)
    scenes.scrollToItem(line)
    where = scenes.visualItemRect(line).center()
    qtbot.mouseClick(scenes.viewport(), LEFT, pos=where)


def test_choosing_previews_and_enter_shows(
    desk: Desk, side: RoomSide, scenes: RoomScenes, rooms: Rooms, qtbot: QtBot
):
    pick(scenes, qtbot, "Teams")
    assert rooms.stage.previewed.cue == Cue(SceneKey.TEAMS)
    assert rooms.stage.scene is SceneKey.WELCOME
    assert {"Preview: Teams", "Live: Welcome"} <= set(said(side))
    desk.setFocus()
    qtbot.keyClick(desk, Qt.Key.Key_Return)
    assert rooms.stage.scene is SceneKey.TEAMS
    assert "Live: Teams" in said(side)


def test_a_click_on_the_chosen_line_previews_it_again(
    scenes: RoomScenes, rooms: Rooms, services: Services, qtbot: QtBot
):
    services.clock.go("open-forum.talk")
    ahead = Cue(SceneKey.TIMER, "open-forum.debrief")
    qtbot.waitUntil(lambda: rooms.stage.previewed.cue == ahead)
    qtbot.waitUntil(lambda: bool(scenes.findItems("● Timer and task", Qt.MatchFlag.MatchExactly)))
    pick(scenes, qtbot, "● Timer and task")
    assert rooms.stage.previewed.cue == Cue(SceneKey.TIMER)


def test_the_way_back_to_now_is_one_click_whatever_the_room_sees(
    side: RoomSide, rooms: Rooms, services: Services, qtbot: QtBot
):
    services.clock.go("open-forum.talk")
    qtbot.waitUntil(lambda: "Live: Timer · Teams talk" in said(side))
    rooms.stage.show(SceneKey.BREAK, "break.pause")
    assert {"Live: Break", "Preview: Timer · Teams talk"} <= set(said(side))
    press(side, qtbot, "Back to now: Timer · Teams talk")
    assert "Live: Timer · Teams talk" in said(side)
    assert rooms.stage.live.cue == Cue(SceneKey.TIMER)


def test_enter_in_the_list_shows_the_line(scenes: RoomScenes, rooms: Rooms, qtbot: QtBot):
    pick(scenes, qtbot, "The two rules")
    scenes.setFocus()
    qtbot.keyClick(scenes, Qt.Key.Key_Return)
    assert rooms.stage.scene is SceneKey.RULES
    qtbot.keyClick(scenes, Qt.Key.Key_Down)
    assert rooms.stage.scene is SceneKey.RULES


def test_next_previews_what_comes_by_the_agenda(
    desk: Desk, side: RoomSide, rooms: Rooms, services: Services, qtbot: QtBot
):
    services.clock.go("reflection.findings")
    qtbot.waitUntil(lambda: "Preview: Averages: trust and openness" in said(side))
    qtbot.keyClick(desk, Qt.Key.Key_N)
    assert "Preview: Averages: credibility" in said(side)
    assert rooms.stage.subject == "4"


@pytest.mark.parametrize(
    ("key", "badge", "curtain"),
    [
        (Qt.Key.Key_B, "■ black", Curtain.BLACK),
        (Qt.Key.Key_Period, "■ black", Curtain.BLACK),
        (Qt.Key.Key_W, "□ white", Curtain.WHITE),
        (Qt.Key.Key_L, "◇ blank", Curtain.BLANK),
    ],
)
def test_each_curtain_has_its_key_and_badge(  # noqa: PLR0913
    desk: Desk, side: RoomSide, rooms: Rooms, qtbot: QtBot, key: Any, badge: str, curtain: Curtain
):
    assert "projector closed" in said(side)
    qtbot.keyClick(desk, key)
    assert rooms.stage.curtain is curtain
    assert badge in said(side)
    qtbot.keyClick(desk, key)
    assert "projector closed" in said(side)


@pytest.mark.parametrize(("is_open", "badge"), [(True, "● live"), (False, "projector closed")])
def test_it_is_live_only_while_the_room_has_a_window(
    side: RoomSide, screens: RoomScreens, *, is_open: bool, badge: str
):
    screens.turned.emit(is_open)
    assert badge in said(side)


def test_frozen_and_black_are_both_said(desk: Desk, side: RoomSide, qtbot: QtBot):
    qtbot.keyClick(desk, Qt.Key.Key_F)
    assert "‖ frozen" in said(side)
    press(side, qtbot, "Black")
    assert "■ black, frozen" in said(side)


def test_every_state_has_words_of_its_own():
    shown = [
        state_words(Shown(Cue(SceneKey.WALL), 0, curtain, frozen), is_open=True)
        for curtain in Curtain
        for frozen in (False, True)
    ]
    assert len({words for words, _role in shown}) == len(shown)


def test_every_badge_can_be_drawn_with_the_fonts_that_come_along():
    font = QRawFont(str(RESOURCES / "fonts" / "Inter-Medium.ttf"), 14)
    for curtain in Curtain:
        words, _role = state_words(
            Shown(Cue(SceneKey.WALL), 0, curtain, frozen=False), is_open=True
        )
        held, _role = state_words(Shown(Cue(SceneKey.WALL), 0, curtain, frozen=True), is_open=True)
        assert all(font.supportsCharacter(ord(letter)) for letter in words + held)


def test_every_scene_is_in_the_list_and_has_words(services: Services):
    toolkit = services.survey.toolkit()
    cues = [cue for group in groups(toolkit).values() for cue in group]
    assert {cue.scene for cue in cues} == set(SceneKey)
    words = [scene_words(cue, toolkit) for cue in cues]
    assert len(set(words)) == len(words)


def test_the_live_scene_has_a_dot(scenes: RoomScenes, rooms: Rooms):
    rooms.stage.show(SceneKey.FINDING, "7")
    dotted = [scenes.item(n).text() for n in range(scenes.count())]
    assert [text for text in dotted if text.startswith("●")] == ["● Averages: strategy making"]


def test_the_only_screen_is_asked_for(desk: Desk, screens: RoomScreens, rooms: Rooms, qtbot: QtBot):
    qtbot.keyClick(desk, Qt.Key.Key_F5)
    assert rooms.projector.isVisible()
    assert not rooms.projector.isFullScreen()
    assert "one screen only" in desk.messages.text
    [fill] = [b for b in desk.messages.findChildren(KeyButton) if b.text() == "Fill this screen"]
    qtbot.mouseClick(fill, LEFT)
    assert rooms.projector.isFullScreen()
    kept = remembered(rooms.context.settings.now.projector_screen)
    assert kept == (identity(desk.screen()),)
    qtbot.keyClick(rooms.projector, Qt.Key.Key_Escape)
    assert not rooms.projector.isFullScreen()


@pytest.mark.parametrize(
    "held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier]
)
def test_f5_presents_and_never_closes(
    desk: Desk, screens: RoomScreens, rooms: Rooms, qtbot: QtBot, held: Qt.KeyboardModifier
):
    for _turn in range(2):
        qtbot.keyClick(desk, Qt.Key.Key_F5, held)
        assert rooms.projector.isVisible()
    rooms.projector.fill(desk.screen())
    qtbot.keyClick(desk, Qt.Key.Key_F5, held)
    assert rooms.projector.isFullScreen()
    [close] = [b for b in screens.findChildren(KeyButton) if b.text() == "Close projector"]
    assert close.keys == ()
    qtbot.mouseClick(close, LEFT)
    assert not rooms.projector.isVisible()
    assert not close.isVisible()


def test_the_desks_own_screen_is_covered_only_after_a_word(
    desk: Desk, screens: RoomScreens, rooms: Rooms
):
    button = screens.findChildren(QToolButton)[0]
    button.menu().aboutToShow.emit()
    first, *_rest, identify = button.menu().actions()
    assert "this one" in first.text()
    first.trigger()
    assert not rooms.projector.isVisible()
    assert "would cover this desk" in desk.messages.text
    identify.trigger()
    assert len(screens._numbers._shown) == 1
    screens._numbers.hide()


def test_a_screen_that_is_gone_is_told(desk: Desk, screens: RoomScreens, rooms: Rooms):
    rooms.projector.stood_aside.emit()
    assert "comes back by itself" in desk.messages.text


def test_a_new_screen_is_offered(desk: Desk, screens: RoomScreens, rooms: Rooms):
    rooms.projector.stranger_came.emit(desk.screen())
    assert "A new screen is there" in desk.messages.text


def test_all_of_it_is_reached_by_the_keyboard(side: RoomSide):
    for button in side.findChildren(QAbstractButton):
        if button.isVisibleTo(side):
            assert button.focusPolicy() & Qt.FocusPolicy.TabFocus, button.text()
            assert button.accessibleName() or button.text()


@pytest.mark.parametrize(("width", "height"), [(1358, 728), (1912, 1040)])
def test_nothing_lies_over_another_and_nothing_is_cut(
    desk: Desk, side: RoomSide, qtbot: QtBot, width: int, height: int
):
    desk.resize(width, height)
    qtbot.waitUntil(lambda: desk.height() == height)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    shown = own_buttons(side)
    boxes = [w.rect().translated(w.mapTo(side, w.rect().topLeft())) for w in shown]
    assert all(side.rect().contains(box) for box in boxes)
    assert not any(a.intersects(b) for a in boxes for b in boxes if a is not b)
    assert all(w.width() >= w.sizeHint().width() for w in shown)


def test_the_stage_is_shown_small(side: RoomSide, rooms: Rooms, qtbot: QtBot):
    stage: Stage = rooms.stage
    stage.preview(SceneKey.THEMES)
    side._preview_view.grab()
    side._live_view.grab()
    assert "Our major disconnects" in side._preview_view.accessibleDescription()
    assert "Welcome" in side._live_view.accessibleDescription()


@pytest.fixture
def large(dressed: QApplication) -> QApplication:
    dress(dressed, dark=False, text_scale=150)
    return dressed


def test_with_large_text_it_scrolls_rather_than_lie_over_itself(
    large: QApplication, context: DeskContext, qtbot: QtBot
):
    side = built(RoomSide, context)
    qtbot.addWidget(side)
    side.resize(side.width(), 600)
    with qtbot.waitExposed(side):
        side.show()
    shown = own_buttons(side)
    boxes = [w.rect().translated(w.mapTo(side, w.rect().topLeft())) for w in shown]
    assert not any(a.intersects(b) for a in boxes for b in boxes if a is not b)
    assert all(box.right() <= side.width() for box in boxes)


def test_a_scene_for_a_frozen_room_waits_and_says_so(
    desk: Desk, rooms: Any, side: RoomSide, qtbot: QtBot
):
    said_by_desk: list[str] = []
    side._context.messages.said.connect(lambda message: said_by_desk.append(message.text))
    live = rooms.stage.live.cue
    rooms.stage.set_frozen(True)
    rooms.stage.preview(SceneKey.TEAMS)
    qtbot.keyClick(desk, Qt.Key.Key_Return)
    assert rooms.stage.live.cue == live
    assert said_by_desk == ["The room’s picture is frozen. “Teams” waits until it goes on."]
    assert "Waits: Teams" in said(side)
    qtbot.keyClick(desk, Qt.Key.Key_F)
    assert rooms.stage.scene is SceneKey.TEAMS
