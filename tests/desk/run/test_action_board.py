"""The action board: an item typed in is an item kept."""

from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.run.action_board import ActionBoard
from huddle_app.desk.run.action_tree import WIDE
from huddle_app.desk.run.new_action import NewAction
from huddle_app.method.actions import ActionItem, Criterion, missing
from huddle_app.method.errors import HuddleError
from huddle_app.method.words import Function, Lens
from huddle_app.services.house import Services
from huddle_app.store.database import Database
from tests.desk.building import built


@pytest.fixture
def board(peopled: Services, context: DeskContext, qtbot: QtBot) -> ActionBoard:
    peopled.disconnects.add_theme("Leads go dark")
    made = built(ActionBoard, context)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def begin(board: ActionBoard, qtbot: QtBot, title: str) -> None:
    new = board.findChildren(NewAction)[0]
    new.setFocus()
    qtbot.keyClicks(new, title)
    qtbot.keyClick(new, Qt.Key.Key_Return)


def items(board: ActionBoard) -> list[QTreeWidgetItem]:
    """The lines under the first theme."""
    theme = board.findChildren(QTreeWidget)[0].topLevelItem(0)
    children = [theme.child(n) for n in range(theme.childCount())] if theme else []
    return [line for line in children if line]


def test_an_item_typed_in_is_kept(board: ActionBoard, services: Services, qtbot: QtBot):
    begin(board, qtbot, "Answer every lead")
    form = board.form
    assert board.focusWidget() is form.activities
    qtbot.keyClicks(form.activities, "Name who answers")
    qtbot.keyClick(form.activities, Qt.Key.Key_Return)
    qtbot.keyClicks(form.activities, "Answer in ten days")
    people = services.people.everybody()
    form.sales_owner.setCurrentIndex(0)
    qtbot.keyClicks(form.marketing_owner, "Somebody new")
    form.due.show_date(date(2027, 3, 1))
    form.lens.setCurrentIndex(form.lens.findText("sales"))
    qtbot.keyClicks(form.sign, "No lead is older")
    form.criteria[Criterion.EASY].click()
    form.start_here.click()
    form.flush()
    [item] = services.actions.items()
    assert item.title == "Answer every lead"
    assert item.activities == ("Name who answers", "Answer in ten days")
    assert item.sales_owner == next(p.name for p in people if p.function is Function.SALES)
    assert item.marketing_owner == "Somebody new"
    assert (item.due, item.lens, item.sign) == (date(2027, 3, 1), Lens.SALES, "No lead is older")
    assert item.criteria == {Criterion.EASY}
    assert item.start_here


def test_it_is_kept_without_any_button(board: ActionBoard, services: Services, qtbot: QtBot):
    begin(board, qtbot, "Answer every lead")
    qtbot.keyClicks(board.form.stops, "The old list")
    qtbot.waitUntil(lambda: services.actions.items()[0].stops == "The old list")


def test_what_an_item_lacks_is_said(board: ActionBoard, services: Services, qtbot: QtBot):
    begin(board, qtbot, "Answer every lead")
    lacks = missing(services.actions.items()[0])
    assert lacks[0] == "the activities"
    line = board.findChildren(QTreeWidget)[0].currentItem()
    assert line
    assert line.text(1) == f"lacks {len(lacks)}"
    assert "the activities" in line.toolTip(1)


def test_an_item_is_shown_as_it_was_written(board: ActionBoard, services: Services, qtbot: QtBot):
    [theme] = services.disconnects.board().themes
    due = date(2026, 1, 1)
    item = ActionItem(uuid4(), theme.id, "Old", ("a", "b"), "X", "Y", due, Lens.LEADERSHIP)
    services.actions.save(item)
    tree = board.findChildren(QTreeWidget)[0]
    qtbot.waitUntil(lambda: len(items(board)) == 1)
    tree.setCurrentItem(items(board)[0])
    board.form.flush()
    assert board.form.title.text() == "Old"
    assert services.actions.items() == (item,)


def test_an_item_follows_its_merged_theme(board: ActionBoard, services: Services, qtbot: QtBot):
    begin(board, qtbot, "Answer every lead")
    [first] = services.disconnects.board().themes
    kept = services.disconnects.add_theme("Kept")
    services.disconnects.add_theme("Another")
    services.disconnects.merge_themes(kept, first.id)
    qtbot.waitUntil(lambda: board.findChildren(QTreeWidget)[0].topLevelItemCount() == 2)
    qtbot.keyClicks(board.form.sign, "It works")
    board.form.flush()
    [item] = services.actions.items()
    assert (item.theme_id, item.sign) == (kept, "It works")


def test_what_could_not_be_kept_is_kept_the_next_time(
    board: ActionBoard, services: Services, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    begin(board, qtbot, "Answer every lead")
    qtbot.keyClicks(board.form.sign, "It works")
    with monkeypatch.context() as broken:
        broken.setattr(Database, "writing", full)
        with qtbot.captureExceptions() as errors:
            board.form.flush()
    assert [kind for kind, _error, _trace in errors] == [HuddleError]
    assert services.actions.items()[0].sign == ""
    board.form.flush()
    assert services.actions.items()[0].sign == "It works"


def full(_database: Database) -> None:
    raise HuddleError("There is no room left on the disk.")


def test_an_item_can_be_removed(board: ActionBoard, services: Services, qtbot: QtBot):
    begin(board, qtbot, "Answer every lead")
    item_id = services.actions.items()[0].id
    board.form.removed.emit(item_id)
    assert services.actions.items() == ()
    assert items(board) == []


def test_a_removed_item_can_be_brought_back(
    board: ActionBoard, context: DeskContext, services: Services, qtbot: QtBot
):
    begin(board, qtbot, "Answer every lead")
    qtbot.keyClicks(board.form.sign, "No lead is older")
    with qtbot.waitSignal(context.messages.said) as said:
        board.form._remove.click()
    assert services.actions.items() == ()
    assert said.args
    said.args[0].action()
    [item] = services.actions.items()
    assert (item.title, item.sign) == ("Answer every lead", "No lead is older")
    assert len(items(board)) == 1


def test_nothing_of_the_form_is_cut_off(board: ActionBoard, qtbot: QtBot):
    begin(board, qtbot, "Answer every lead")
    board.resize(630, 500)
    qtbot.waitUntil(lambda: board._scroll.viewport().width() >= board.form.width())


def test_a_narrow_list_keeps_its_room_for_the_titles(board: ActionBoard, qtbot: QtBot):
    begin(board, qtbot, "Answer every lead")
    tree = board.findChildren(QTreeWidget)[0]
    tree.resize(WIDE - 1, 200)
    assert tree.isColumnHidden(1)
    [line] = items(board)
    assert line.text(1) in line.toolTip(0)
    tree.resize(WIDE, 200)
    assert not tree.isColumnHidden(1)


def test_a_long_title_has_two_lines(board: ActionBoard, qtbot: QtBot):
    begin(board, qtbot, "Answer")
    begin(board, qtbot, "Answer every lead within ten days, whoever it comes from, and say so " * 2)
    tree = board.findChildren(QTreeWidget)[0]
    short, long = (tree.visualItemRect(line).height() for line in items(board))
    assert long > short
