"""Room check: the clicker is tried without moving the agenda."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from huddle_app.desk.prepare.room_page import ClickerLine, RoomPage
from huddle_app.desk.window import Desk, Mode
from huddle_app.method.checklist import Place
from huddle_app.services.house import Services


@pytest.fixture
def page(desk: Desk) -> RoomPage:
    desk.go(Place.ROOM)
    return desk.findChildren(RoomPage)[0]


def test_the_guide_leads_to_it(desk: Desk, page: RoomPage) -> None:
    assert desk.mode is Mode.PREPARE
    assert page.isVisible()


@pytest.mark.parametrize(
    ("key", "said"),
    [
        (Qt.Key.Key_PageDown, "PgDown · next"),
        (Qt.Key.Key_Left, "← · back"),
        (Qt.Key.Key_Period, ". · black"),
        (Qt.Key.Key_Q, "Q · does nothing here"),
    ],
)
def test_the_clicker_s_key_is_named_and_does_nothing(
    page: RoomPage, services: Services, qtbot: QtBot, key: Qt.Key, said: str
) -> None:
    line = page.findChildren(ClickerLine)[0]
    line.setFocus()
    qtbot.keyClick(line, key)
    assert line.text() == said
    assert services.clock.journal() == ()


def test_one_screen_is_said(page: RoomPage) -> None:
    assert any("There is one screen." in label.text() for label in page.findChildren(QLabel))
