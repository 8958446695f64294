"""Findings on the desk, and how they reach the room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import EmptyPlace
from huddle_app.desk.rooms import Rooms
from huddle_app.desk.run.finding_card import FindingCard
from huddle_app.desk.run.findings_area import FindingsArea
from huddle_app.desk.style import dress
from huddle_app.method.agenda import SceneKey
from huddle_app.paths import RESOURCES
from huddle_app.services.house import Services
from tests.desk.building import built
from tests.desk.settling import settle


def test_the_step_s_tools_can_be_shown_to_the_room(rooms: Rooms, services: Services, qtbot: QtBot):
    survey = services.survey
    survey.confirm(survey.preview(RESOURCES / "sample" / "answers-before.csv"))
    area = built(FindingsArea, rooms.context)
    qtbot.addWidget(area)
    area.show_item(services.clock.agenda().item_of("synthesis.findings"))
    cards = area.findChildren(FindingCard)
    assert len(cards) == len(services.showing.slides(5)) == 5
    qtbot.mouseClick(cards[2].show_button, Qt.MouseButton.LeftButton)
    assert (rooms.stage.scene, rooms.stage.subject) == (SceneKey.FINDING, "2")


def test_without_answers_the_place_says_what_will_be_there(
    context: DeskContext, services: Services, qtbot: QtBot
):
    area = built(FindingsArea, context)
    qtbot.addWidget(area)
    area.show_item(services.clock.agenda().item_of("synthesis.findings"))
    assert area.findChildren(EmptyPlace)[0]


@pytest.mark.parametrize("text", [100, 150])
def test_cards_fit_a_narrow_column(
    context: DeskContext, services: Services, qtbot: QtBot, dressed: QApplication, text: int
):
    dress(dressed, dark=False, text_scale=text)
    survey = services.survey
    survey.confirm(survey.preview(RESOURCES / "sample" / "answers-before.csv"))
    area = built(FindingsArea, context)
    qtbot.addWidget(area)
    area.show_item(services.clock.agenda().item_of("synthesis.findings"))
    area.resize(420, 700)
    area.show()
    settle(area)
    for card in area.findChildren(FindingCard):
        right = card.show_button.mapTo(area, card.show_button.rect().topRight()).x()
        assert right < area.width()
