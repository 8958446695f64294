"""The list of scenes offers the teams of every round, by name and by team."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from huddle_app.desk.rooms import Rooms
from huddle_app.desk.run.room_scenes import RoomScenes
from huddle_app.method.agenda import SceneKey
from huddle_app.method.findings.figure_names import figure_title
from huddle_app.method.findings.slides import FigureKey
from huddle_app.method.words import MIXED, SEPARATE, RoundKey, RoundKind
from huddle_app.services.house import Services


def offered(scenes: RoomScenes) -> list[str]:
    return [scenes.item(n).text() for n in range(scenes.count())]


def test_each_round_is_offered_by_name_and_by_team(rooms: Rooms, services: Services, qtbot: QtBot):
    rounds = [SEPARATE]
    scenes = RoomScenes(rooms.stage, services.survey.toolkit, lambda: tuple(rounds))
    qtbot.addWidget(scenes)
    assert {"Teams", "Teams · by team", "Separate teams", "Separate teams · by team"} <= set(
        offered(scenes)
    )
    assert "Mixed teams" not in offered(scenes)
    rounds += [MIXED, RoundKey(RoundKind.MIXED, 2)]
    rooms.stage.preview(SceneKey.TEAMS, "mixed 2 by team")
    assert "Mixed teams 2" in offered(scenes)
    chosen = scenes.currentItem()
    assert chosen.text() == "Mixed teams 2 · by team"


def test_a_figure_has_the_name_it_has_everywhere(rooms: Rooms, services: Services, qtbot: QtBot):
    keys = tuple(map(FigureKey.read, ("5", "4 5 6", "levels trust", "heat")))
    toolkit = services.survey.toolkit()
    scenes = RoomScenes(rooms.stage, lambda: toolkit, figures=lambda: keys)
    qtbot.addWidget(scenes)
    assert {figure_title(key, toolkit) for key in keys} <= set(offered(scenes))
    assert "Averages: supportiveness, trust and openness, credibility" in offered(scenes)


def test_a_chosen_line_is_shown(rooms: Rooms, services: Services, qtbot: QtBot):
    scenes = RoomScenes(rooms.stage, services.survey.toolkit)
    qtbot.addWidget(scenes)
    [line] = scenes.findItems("Mixed teams · by team", Qt.MatchFlag.MatchExactly)
    scenes.scrollToItem(line)
    where = scenes.visualItemRect(line).center()
    qtbot.mouseClick(scenes.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.mouseDClick(scenes.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert (rooms.stage.scene, rooms.stage.subject) == (SceneKey.TEAMS, "mixed by team")
    assert line.text() == "● Mixed teams · by team"


def test_after_enter_the_arrows_go_on_from_the_scene_that_was_shown(
    rooms: Rooms, services: Services, qtbot: QtBot
):
    stage = rooms.stage
    scenes = RoomScenes(stage, services.survey.toolkit)
    qtbot.addWidget(scenes)
    with qtbot.waitExposed(scenes):
        scenes.show()
    scenes.activateWindow()
    scenes.setFocus()
    stage.preview(SceneKey.ACTIONS)
    stage.show_preview()
    offered_back = stage.previewed.cue
    assert offered_back.scene is SceneKey.WELCOME
    assert [line.text() for line in scenes.selectedItems()] == ["Welcome"], "Enter shows that"
    qtbot.keyClick(scenes, Qt.Key.Key_Down)
    assert stage.previewed.cue.scene is SceneKey.TAKEAWAYS
    stage.show_preview()
    qtbot.keyClick(scenes, Qt.Key.Key_Up)
    assert stage.previewed.cue.scene is SceneKey.ACTIONS
    stage.preview(SceneKey.SWOT)
    qtbot.keyClick(scenes, Qt.Key.Key_Down)
    assert stage.previewed.cue.scene is SceneKey.QUESTIONS, "what is previewed elsewhere leads"
