"""The disconnect board: what comes in, and where it goes."""

from threading import Thread
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.run.disconnect_board import DisconnectBoard
from huddle_app.desk.run.inbox import Inbox
from huddle_app.desk.run.theme_column import ThemeColumn
from huddle_app.method.words import MIXED
from huddle_app.services.house import Services
from tests.desk.building import built
from tests.desk.settling import settle


@pytest.fixture
def board(context: DeskContext, qtbot: QtBot) -> DisconnectBoard:
    made = built(DisconnectBoard, context)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    return made


def inbox(board: DisconnectBoard) -> Inbox:
    return board.findChildren(Inbox)[0]


def test_what_a_phone_sends_is_accepted_and_put_into_a_theme(
    board: DisconnectBoard, services: Services, qtbot: QtBot
):
    theme = services.disconnects.add_theme("Leads go dark")
    sender = Thread(target=services.disconnects.submit, args=(uuid4(), "No answer to a lead"))
    sender.start()
    qtbot.waitUntil(lambda: inbox(board).new.count() == 1)
    sender.join()
    qtbot.keyClick(board, Qt.Key.Key_A)
    assert [card.text for card in services.disconnects.board().loose] == ["No answer to a lead"]
    inbox(board).loose.setCurrentRow(0)
    qtbot.keyClick(board, Qt.Key.Key_1)
    [filled] = services.disconnects.board().themes
    assert filled.id == theme
    assert [card.text for card in filled.disconnects] == ["No answer to a lead"]


def test_a_number_takes_the_topmost_new_card(
    board: DisconnectBoard, services: Services, qtbot: QtBot, hand: Any
):
    services.disconnects.add_theme("Leads go dark")
    for text in ("one", "two"):
        services.disconnects.enter(text)
        hand.pass_(seconds=1)
    qtbot.waitUntil(lambda: inbox(board).new.count() == 2)
    qtbot.keyClick(board, Qt.Key.Key_1)
    qtbot.keyClick(board, Qt.Key.Key_H)
    now = services.disconnects.board()
    assert [card.text for card in now.themes[0].disconnects] == ["one"]
    assert [card.text for card in now.hidden] == ["two"]
    assert inbox(board).new.count() == 0


def test_a_flood_costs_few_refreshes(
    board: DisconnectBoard, services: Services, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    read: list[int] = []
    original = services.disconnects.board

    def counted():
        read.append(1)
        return original()

    monkeypatch.setattr(services.disconnects, "board", counted)
    for n in range(50):
        services.disconnects.enter(f"disconnect {n}")
    qtbot.waitUntil(lambda: inbox(board).new.count() == 50)
    assert len(read) < 10


def test_cards_that_stay_keep_the_choice(
    board: DisconnectBoard, services: Services, qtbot: QtBot, hand: Any
):
    for text in ("one", "two"):
        services.disconnects.enter(text)
        hand.pass_(seconds=1)
    qtbot.waitUntil(lambda: inbox(board).new.count() == 2)
    inbox(board).new.setCurrentRow(1)
    services.disconnects.enter("three")
    qtbot.waitUntil(lambda: inbox(board).new.count() == 3)
    assert inbox(board).new.currentItem().text() == "two"


def test_paper_goes_the_same_way(board: DisconnectBoard, peopled: Services, qtbot: QtBot):
    teams = peopled.teams.draw(MIXED, seed=1)
    qtbot.keyClick(board, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    field = board.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "3 Prices change first")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    [card] = peopled.disconnects.board().new
    assert (card.text, card.team) == ("Prices change first", teams.teams[2].name)
    assert field.text() == ""


def test_a_theme_is_named_renamed_and_merged(
    board: DisconnectBoard, services: Services, qtbot: QtBot
):
    services.disconnects.enter("one")
    qtbot.waitUntil(lambda: inbox(board).new.count() == 1)
    qtbot.keyClick(board, Qt.Key.Key_1)
    name = board.focusWidget()
    qtbot.keyClicks(name, "First")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    services.disconnects.add_theme("Second")
    qtbot.waitUntil(lambda: len(board.findChildren(ThemeColumn)) == 2)
    first, second = board.findChildren(ThemeColumn)
    second.start_rename()
    field = second.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText("Renamed")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert [theme.title for theme in services.disconnects.board().themes] == ["First", "Renamed"]
    first.merge_wanted.emit()
    board.setFocus()
    qtbot.keyClick(board, Qt.Key.Key_2)
    assert [theme.title for theme in services.disconnects.board().themes] == ["Renamed"]


def test_themes_beyond_the_ninth_are_reached_by_0_and_by_the_list(
    board: DisconnectBoard, services: Services, qtbot: QtBot, hand: Any
):
    for n in range(1, 13):
        services.disconnects.add_theme(f"Theme number {n}")
    for text in ("one", "two"):
        services.disconnects.enter(text)
        hand.pass_(seconds=1)
    qtbot.waitUntil(lambda: inbox(board).new.count() == 2)
    qtbot.waitUntil(lambda: len(board.findChildren(ThemeColumn)) == 12)
    qtbot.keyClick(board, Qt.Key.Key_0)
    offer(board, qtbot, 12)
    filled = {t.title: [c.text for c in t.disconnects] for t in services.disconnects.board().themes}
    assert (filled["Theme number 10"], filled["Theme number 12"]) == (["one"], ["two"])
    board.findChildren(ThemeColumn)[0].merge_wanted.emit()
    offer(board, qtbot, 11)
    titles = [theme.title for theme in services.disconnects.board().themes]
    assert len(titles) == 11
    assert "Theme number 11" in titles


def offer(board: DisconnectBoard, qtbot: QtBot, number: int) -> None:
    """Choose a theme in the list that T opens."""
    qtbot.keyClick(board, Qt.Key.Key_T)
    [menu] = [menu for menu in board.findChildren(QMenu) if menu.isVisible()]
    menu.actions()[number - 1].trigger()
    menu.hide()


def test_the_inbox_has_the_free_height_until_there_is_a_theme(
    board: DisconnectBoard, services: Services, qtbot: QtBot
):
    board.resize(900, 800)
    for n in range(20):
        services.disconnects.enter(f"disconnect {n}")
    qtbot.waitUntil(lambda: inbox(board).height() > 500)
    alone = inbox(board).height()
    services.disconnects.add_theme("Leads go dark")
    qtbot.waitUntil(lambda: inbox(board).height() < alone / 1.5)


def test_a_dropped_card_lands_in_the_theme(
    board: DisconnectBoard, services: Services, qtbot: QtBot
):
    services.disconnects.add_theme("Leads go dark")
    card = services.disconnects.enter("one").id
    qtbot.waitUntil(lambda: len(board.findChildren(ThemeColumn)) == 1)
    board.findChildren(ThemeColumn)[0].dropped.emit([card])
    assert services.disconnects.board().themes[0].disconnects[0].id == card


def test_what_is_hidden_can_be_seen_and_accepted_again(
    board: DisconnectBoard, services: Services, qtbot: QtBot
):
    card = services.disconnects.enter("one").id
    services.disconnects.hide([card])
    here = inbox(board)
    qtbot.waitUntil(here.show_hidden.isVisible)
    assert here.show_hidden.text() == "Hidden 1"
    qtbot.mouseClick(here.show_hidden, Qt.MouseButton.LeftButton)
    here.hidden.setCurrentRow(0)
    qtbot.keyClick(board, Qt.Key.Key_A)
    assert [found.id for found in services.disconnects.board().loose] == [card]
    assert here.loose.isVisible()


def test_a_paper_of_a_team_that_is_not_stays_in_the_line(
    board: DisconnectBoard, peopled: Services, qtbot: QtBot
):
    peopled.teams.draw(MIXED, seed=1)
    qtbot.keyClick(board, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    field = board.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "99 team that is not")
    with qtbot.captureExceptions() as errors:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert [str(error) for _kind, error, _trace in errors] == ["There is no team 99."]
    assert field.text() == "99 team that is not"
    assert peopled.disconnects.board().new == ()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.hasFocus()


def test_esc_keeps_the_name_of_a_theme(board: DisconnectBoard, services: Services, qtbot: QtBot):
    services.disconnects.add_theme("Leads go dark")
    qtbot.waitUntil(lambda: len(board.findChildren(ThemeColumn)) == 1)
    [column] = board.findChildren(ThemeColumn)
    column.start_rename()
    field = column.focusWidget()
    qtbot.keyClicks(field, "Something else")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    assert services.disconnects.board().themes[0].title == "Leads go dark"


def test_merging_says_what_happened_and_the_board_stays_where_it_was(
    board: DisconnectBoard, context: DeskContext, services: Services, qtbot: QtBot
):
    board.resize(900, 500)
    for n in range(1, 13):
        services.disconnects.add_theme(f"Theme number {n}")
    qtbot.waitUntil(lambda: len(board.findChildren(ThemeColumn)) == 12)
    bar = board._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 300)
    bar.setValue(200)
    board.findChildren(ThemeColumn)[0].merge_wanted.emit()
    board.setFocus()
    with qtbot.waitSignal(context.messages.said) as said:
        qtbot.keyClick(board, Qt.Key.Key_2)
    assert said.args
    assert "“Theme number 1” is now part of “Theme number 2”" in said.args[0].text
    qtbot.waitUntil(lambda: len(board.findChildren(ThemeColumn)) == 11)
    settle(board)
    assert bar.value() == 200


def test_six_themes_and_the_name_of_the_next_are_in_sight(
    board: DisconnectBoard, services: Services, qtbot: QtBot
):
    board.resize(890, 560)
    for n in range(6):
        services.disconnects.add_theme(f"Theme number {n}")
    qtbot.waitUntil(lambda: len(board.findChildren(ThemeColumn)) == 6)
    shown = board._scroll.viewport()
    last = board.findChildren(ThemeColumn)[5]
    qtbot.waitUntil(lambda: last.cards.height() > 100)
    qtbot.waitUntil(lambda: shown.rect().contains(last.mapTo(shown, last.rect().bottomRight())))
    assert "Nothing new." in [
        label.text() for label in inbox(board).findChildren(QLabel) if label.isVisible()
    ]


def test_without_new_ones_the_inbox_is_a_line_and_asks_for_nothing(
    board: DisconnectBoard, services: Services, qtbot: QtBot
):
    box = inbox(board)
    low = box.wanted_height()
    assert not box.accept.isEnabled()
    services.disconnects.enter("No answer to a lead")
    qtbot.waitUntil(box.accept.isEnabled)
    assert box.new.isVisible()
    assert box.wanted_height() > low
    assert not box.loose.isVisible()
