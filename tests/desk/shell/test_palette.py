"""The command palette, by keyboard and mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.prepare.page import PreparePage
from huddle_app.desk.prepare.survey.page import Part, SurveyPage
from huddle_app.desk.shell.commands import Command
from huddle_app.desk.shell.palette import CommandPalette
from huddle_app.desk.window import Desk, Mode
from huddle_app.services.house import Services
from tests.desk.legible import problems

CONTROL = Qt.KeyboardModifier.ControlModifier


def opened(window: Desk, qtbot: QtBot) -> CommandPalette:
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    palette = window.overview().palette
    assert palette.isVisible()
    return palette


def test_typing_finds_and_enter_goes_there(window: Desk, qtbot: QtBot):
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.field, "prep teams")
    assert palette.names()[0] == "Prepare: Teams"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    page = window.findChildren(PreparePage)[0]
    qtbot.waitUntil(lambda: page.sections.currentItem().text() == "Teams")


def test_arrows_choose_and_esc_leaves_the_keyboard_where_it_was(window: Desk, qtbot: QtBot):
    before = QApplication.focusWidget()
    palette = opened(window, qtbot)
    first = palette.list.currentRow()
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert (first, palette.list.currentRow()) == (0, 1)
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is before


def test_a_click_does_it_and_a_click_beside_it_leaves(window: Desk, qtbot: QtBot):
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.field, "follow up: papers")
    place = palette.list.visualItemRect(palette.list.item(0)).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: window.mode is Mode.FOLLOW_UP)
    opened(window, qtbot)
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(5, palette.height() - 5))
    assert not palette.isVisible()


def test_what_is_called_nothing_says_so_and_enter_does_nothing(window: Desk, qtbot: QtBot):
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.field, "zzzz")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert (palette.names(), palette.isVisible()) == ([], True)


def test_the_same_key_closes_it(window: Desk, qtbot: QtBot):
    palette = opened(window, qtbot)
    qtbot.keyClick(palette.field, Qt.Key.Key_K, CONTROL)
    assert not palette.isVisible()


def test_pages_add_their_own(window: Desk, context: DeskContext, qtbot: QtBot):
    done: list[str] = []
    own = Command("Draw lots", ("D",), lambda: done.append("drawn"), "Teams")
    context.commands.offer(window.menus, lambda: [own])
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.field, "lots")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: done == ["drawn"])


def test_a_step_is_gone_to_by_its_number(window: Desk, services: Services, qtbot: QtBot):
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.field, "step 6")
    assert len(palette.names()) == 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.mode is Mode.RUN)
    item = services.clock.state().item
    assert item
    assert item.number == 6


def test_it_can_be_read_and_covers_the_window_whatever_its_size(window: Desk, qtbot: QtBot):
    palette = opened(window, qtbot)
    window.resize(1300, 700)
    qtbot.waitUntil(lambda: palette.size() == window.size())
    assert [wrong for wrong in problems(window) if "CommandPalette" in wrong] == []


@pytest.mark.parametrize("mode", [Mode.PREPARE, Mode.RUN])
def test_the_findings_are_gone_to_from_wherever_one_is(window: Desk, mode: Mode, qtbot: QtBot):
    window.show_mode(mode)
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.field, "findings")
    assert palette.names()[0] == "Prepare: Survey · Findings"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.findChildren(SurveyPage)))
    [page] = window.findChildren(SurveyPage)
    assert page.isVisible()
    assert page.place()[0] == Part.FINDINGS


@pytest.mark.parametrize(
    ("typed", "place"),
    {
        "import": "Prepare: People",
        "roster": "Prepare: People",
        "export": "Prepare: Papers",
        "report": "Prepare: Papers",
        "questionnaire": "Prepare: Survey · Collect",
        "heat map": "Prepare: Survey · Findings",
        "phones": "Prepare: Room check",
        "wi-fi": "Prepare: Room check",
        "groups": "Prepare: Teams",
        "second wave": "Follow up: Survey again",
        "backup": "Save a copy…",
    }.items(),
)
def test_a_page_or_action_is_found_by_what_else_one_may_call_it(
    window: Desk, typed: str, place: str, qtbot: QtBot
):
    palette = opened(window, qtbot)
    qtbot.keyClicks(palette.field, typed)
    assert place in palette.names()
