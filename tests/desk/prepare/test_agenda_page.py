"""Agenda: the plan is changed where it stands, by keyboard, and every change can be undone by name."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.prepare.agenda.rows import Column
from huddle_app.desk.prepare.agenda_page import AgendaPage
from huddle_app.method.agenda import ItemKind
from huddle_app.method.errors import HuddleError
from huddle_app.method.planning import item_by, with_phase
from huddle_app.method.ways import Trap, Way
from huddle_app.services.house import Services
from tests.desk.building import built
from tests.desk.conftest import Hand


@pytest.fixture
def page(qtbot: QtBot, context: DeskContext) -> AgendaPage:
    made = built(AgendaPage, context)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.tree.setFocus()
    return made


def press(qtbot: QtBot, page: AgendaPage, key: Qt.Key, **with_: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(page.tree, key, **with_)


def typed(qtbot: QtBot, page: AgendaPage, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    """Type into the cell that is open."""
    assert page.tree.state() is QAbstractItemView.State.EditingState
    editor = page.tree.indexWidget(page.tree.currentIndex())
    assert editor
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, end)


def length(services: Services, key: str) -> int | None:
    seconds = item_by(services.clock.agenda(), key).seconds
    return None if seconds is None else seconds // 60


def cell(page: AgendaPage, key: str, column: Column) -> str:
    return page.tree._rows[key].text(column)


def keys(services: Services) -> list[str]:
    return [item.key for item in services.clock.agenda().items()]


def test_minutes_are_typed_in_place_and_the_times_follow(
    qtbot: QtBot, page: AgendaPage, services: Services
):
    page.tree.choose("lunch", Column.MINUTES)
    press(qtbot, page, Qt.Key.Key_F2)
    typed(qtbot, page, "75")
    assert length(services, "lunch") == 75
    assert services.deeds.undo_name() == "Lunch 75 min"
    qtbot.waitUntil(lambda: cell(page, "synthesis", Column.START) == "13:45")
    assert page.days[1]._end.text() == "15:15"
    assert "the book: 90 min" in cell(page, "lunch", Column.REMARK)


def test_typing_a_number_begins_to_edit(qtbot: QtBot, page: AgendaPage, services: Services):
    page.tree.choose("break", Column.MINUTES)
    qtbot.keyClicks(page.tree, "2")
    typed(qtbot, page, "0")
    assert length(services, "break") == 20


def test_a_typed_start_locks_and_an_emptied_one_follows_again(
    qtbot: QtBot, page: AgendaPage, services: Services
):
    page.tree.choose("lunch", Column.START)
    press(qtbot, page, Qt.Key.Key_Return)
    typed(qtbot, page, "1238")
    assert item_by(services.clock.agenda(), "lunch").starts_at == time(12, 38)
    qtbot.waitUntil(lambda: cell(page, "lunch", Column.REMARK) == "8 min free before")
    assert not page.tree._rows["lunch"].icon(Column.START).isNull()
    page.edits.minutes("open-forum", 75)
    qtbot.waitUntil(lambda: cell(page, "lunch", Column.REMARK) == "starts 7 min too early")
    page.edits.start("lunch", None)
    qtbot.waitUntil(lambda: cell(page, "lunch", Column.START) == "12:45")


def test_the_first_start_of_a_day_is_the_days(page: AgendaPage, services: Services):
    page._write("opening", Column.START, "8.30")
    assert services.clock.agenda().days[1].starts == time(8, 30)


def test_what_is_no_time_is_refused(page: AgendaPage, services: Services):
    before = services.clock.agenda()
    for nonsense in ("noon", "25:00", "12:61"):
        with pytest.raises(HuddleError, match="is no time of day"):
            page._write("lunch", Column.START, nonsense)
    assert services.clock.agenda() == before


def test_tab_goes_on_to_the_next_cell(qtbot: QtBot, page: AgendaPage, services: Services):
    page.tree.choose("lunch", Column.TITLE)
    press(qtbot, page, Qt.Key.Key_F2)
    typed(qtbot, page, "Meal", Qt.Key.Key_Tab)
    assert page.tree.currentColumn() == Column.MINUTES
    typed(qtbot, page, "60", Qt.Key.Key_Tab)
    assert page.tree.currentColumn() == Column.SPEAKER
    typed(qtbot, page, "The cook")
    meal = item_by(services.clock.agenda(), "lunch")
    assert (meal.title, meal.seconds, meal.phases[0].speaker) == ("Meal", 3600, "The cook")
    assert meal.phases[0].title == "Meal"


def test_arrows_walk_and_open(qtbot: QtBot, page: AgendaPage):
    page.tree.choose("kick-off", Column.TITLE)
    press(qtbot, page, Qt.Key.Key_Right)
    assert page.tree._rows["kick-off"].isExpanded()
    press(qtbot, page, Qt.Key.Key_Down)
    assert page.tree.key() == "kick-off.why"
    press(qtbot, page, Qt.Key.Key_Right)
    assert page.tree.currentColumn() == Column.MINUTES
    press(qtbot, page, Qt.Key.Key_Up)
    press(qtbot, page, Qt.Key.Key_Space)
    assert not page.tree._rows["kick-off"].isExpanded()


def test_alt_and_the_arrows_move_a_line_and_keep_it(
    qtbot: QtBot, page: AgendaPage, services: Services
):
    page.tree.choose("break")
    press(qtbot, page, Qt.Key.Key_Up, modifier=Qt.KeyboardModifier.AltModifier)
    assert keys(services)[:3] == ["kick-off", "break", "open-forum"]
    assert page.tree.key() == "break"
    assert services.deeds.undo_name() == "Break earlier"
    for _n in range(2):
        press(qtbot, page, Qt.Key.Key_Down, modifier=Qt.KeyboardModifier.AltModifier)
    assert keys(services)[:4] == ["kick-off", "open-forum", "perspectives", "break"]


def test_insert_adds_an_item_to_be_named_at_once(
    qtbot: QtBot, page: AgendaPage, services: Services
):
    page.tree.choose("lunch")
    press(qtbot, page, Qt.Key.Key_Insert)
    typed(qtbot, page, "Energizer")
    item = services.clock.agenda().days[0].items[6]
    assert (item.title, item.kind, item.seconds) == ("Energizer", ItemKind.OWN, 900)
    assert page.tree.key() == item.key


def test_insert_on_a_part_adds_a_part(qtbot: QtBot, page: AgendaPage, services: Services):
    page.tree.open_to("synthesis.talk")
    page.tree.choose("synthesis.talk")
    press(qtbot, page, Qt.Key.Key_Insert)
    typed(qtbot, page, "Stretch")
    assert [p.title for p in item_by(services.clock.agenda(), "synthesis").phases][2] == "Stretch"


def test_delete_takes_out_and_goes_on_to_the_next_line(
    qtbot: QtBot, page: AgendaPage, services: Services
):
    page.tree.choose("break")
    press(qtbot, page, Qt.Key.Key_Delete)
    press(qtbot, page, Qt.Key.Key_Delete)
    assert "break" not in keys(services)
    assert "perspectives" not in keys(services)
    assert page.tree.key() == "reflection"
    assert any("Step 3" in sentence for sentence in page.advice.sentences())
    page.tools.offer_back()
    offered = {action.text(): action for action in page.tools._back.actions()}
    offered["Perspectives"].trigger()
    assert keys(services).index("perspectives") == 2
    assert services.deeds.undo_name() == "Perspectives put back"


def test_a_part_is_split_and_a_break_is_added(page: AgendaPage, services: Services):
    page.tree.choose("lunch")
    page.tools._split.trigger()
    assert [p.seconds for p in item_by(services.clock.agenda(), "lunch").phases] == [2700, 2700]
    page.tools._add_break()
    assert services.clock.agenda().days[0].items[6].kind is ItemKind.BREAK


def test_undo_shows_at_once(qtbot: QtBot, page: AgendaPage, services: Services):
    page.edits.minutes("lunch", 60)
    qtbot.waitUntil(lambda: cell(page, "lunch", Column.MINUTES) == "60")
    services.deeds.undo()
    qtbot.waitUntil(lambda: cell(page, "lunch", Column.MINUTES) == "90")


def test_everything_about_a_line_is_written_beside_it(
    qtbot: QtBot, page: AgendaPage, services: Services
):
    page.tree.choose("lunch")
    form, part = page.details.item, page.details.phase
    form.notes.setFocus()
    form.notes.setPlainText("Two vegans")
    form.rooms.setFocus()
    qtbot.keyClicks(form.rooms, "Canteen")
    form.materials.setFocus()
    qtbot.mouseClick(form.optional, Qt.MouseButton.LeftButton)
    part.waits.click()
    part.until.setText("13:45")
    part.until.editingFinished.emit()
    part.least.setValue(40)
    lunch = item_by(services.clock.agenda(), "lunch")
    phase = lunch.phases[0]
    assert (lunch.rooms, lunch.notes, lunch.optional) == ("Canteen", "Two vegans", True)
    assert (phase.waits, phase.ends_at, phase.least) == (True, time(13, 45), 2400)
    assert services.deeds.undo_name() == "Least length of Lunch"


def test_a_time_to_count_to_rules_the_length(qtbot: QtBot, page: AgendaPage):
    page.edits.phase("lunch.meal", "End", ends_at=time(13, 30))
    qtbot.waitUntil(lambda: cell(page, "lunch", Column.MINUTES) == "60")
    page.edits.minutes("lunch", 70)
    qtbot.waitUntil(lambda: cell(page, "synthesis", Column.START) == "13:40")


def test_turns_and_rooms_of_a_part(page: AgendaPage, services: Services):
    page.tree.open_to("open-forum.debrief")
    page.tree.choose("open-forum.debrief")
    page.details.phase.turn.setValue(3)
    page.details.phase.lanes.setValue(2)
    debrief = services.clock.agenda().places["open-forum.debrief"].phase
    assert (debrief.turn, debrief.lanes) == (180, 2)
    page.details.phase.turn.setValue(page.details.phase.turn.minimum())
    assert services.clock.agenda().places["open-forum.debrief"].phase.turn is None


def test_what_is_typed_stays_while_the_plan_changes(
    qtbot: QtBot, page: AgendaPage, services: Services
):
    page.tree.choose("lunch")
    page.details.item.title.setFocus()
    qtbot.keyClicks(page.details.item.title, "Long ")
    page.edits.minutes("break", 20)
    qtbot.waitUntil(lambda: cell(page, "break", Column.MINUTES) == "20")
    assert "Long " in page.details.item.title.text()
    page.hide()
    assert "Long" in item_by(services.clock.agenda(), "lunch").title


def test_days_move_together_and_say_when_they_do_not_follow(
    qtbot: QtBot, page: AgendaPage, services: Services
):
    page.days[1].date.setDate(QDate(2026, 12, 9))
    assert [day.date for day in services.clock.agenda().days] == [
        date(2026, 12, 9),
        date(2026, 12, 10),
    ]
    qtbot.waitUntil(lambda: page.days[2].date.date() == QDate(2026, 12, 10))
    page.days[2].date.setDate(QDate(2026, 12, 9))
    qtbot.waitUntil(lambda: "Day 2 is not after day 1" in " ".join(page.advice.sentences()))


def test_the_start_of_a_day_is_written_at_its_head(page: AgendaPage, services: Services):
    page.days[2].starts.setText("8:15")
    page.days[2].starts.editingFinished.emit()
    assert services.clock.agenda().days[1].starts == time(8, 15)
    page.days[2].starts.setText("")
    page.days[2].starts.editingFinished.emit()
    assert services.clock.agenda().days[1].starts == time(8, 15)


def test_a_preset_is_one_deed_and_shows_at_once(qtbot: QtBot, page: AgendaPage, services: Services):
    page.preset_line.buttons["long-day"].click()
    qtbot.waitUntil(lambda: list(page.days) == [1])
    assert page.days[1]._end.text() == "17:05"
    services.deeds.undo()
    qtbot.waitUntil(lambda: list(page.days) == [1, 2])


def test_while_it_runs_what_has_begun_stays(qtbot: QtBot, page: AgendaPage, services: Services):
    services.clock.start()
    qtbot.waitUntil(lambda: not page.preset_line.buttons["book"].isEnabled())
    assert cell(page, "kick-off", Column.REMARK) == "has begun"
    with pytest.raises(HuddleError, match="has been begun"):
        page.edits.take_out("kick-off")
    with pytest.raises(HuddleError, match="stays where it is"):
        page.edits.move("open-forum", -1)
    page.edits.minutes("kick-off.why", 5)
    assert services.clock.state().phase_left == 300


def test_lengths_from_earlier_workshops_are_listed_and_taken_over(
    qtbot: QtBot,
    page: AgendaPage,
    services: Services,
    hand: Hand,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    old = tmp_path / "old.huddle"
    services.clock.start()
    hand.pass_(minutes=44)
    for phase in services.clock.agenda().phases()[3:]:
        services.clock.go(phase.key)
        hand.pass_(minutes=10)
    services.clock.next()
    services.database.copy_to(old)
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: [str(old)])
    page.learn.click()
    page.lessons.ask_files()
    qtbot.waitUntil(lambda: page.lessons.list.topLevelItemCount() > 0)
    line = page.lessons.list.topLevelItem(0)
    assert line
    assert [line.text(n) for n in range(5)] == ["Kick-off", "30", "30", "44", "1"]
    for n in range(1, page.lessons.list.topLevelItemCount()):
        if other := page.lessons.list.topLevelItem(n):
            other.setCheckState(0, Qt.CheckState.Unchecked)
    page.lessons.use.click()
    assert length(services, "kick-off") == 44
    assert services.deeds.undo_name() == "Lengths from earlier workshops"


def test_no_earlier_workshop_is_said(page: AgendaPage):
    page.learn.click()
    assert "Choose the files" in page.lessons._words.text()


def test_a_trap_shows_its_ways_out_and_one_click_takes_one(
    qtbot: QtBot, context: DeskContext, peopled: Services
):
    page = built(AgendaPage, context)
    qtbot.addWidget(page)
    page.show()
    assert "Debriefs" in page.advice_line.text()
    assert page._side.currentWidget() is page.advice
    [button] = [
        one for one in page.advice.findChildren(QPushButton) if "rooms at" in one.accessibleName()
    ]
    button.click()
    assert peopled.clock.agenda().places["open-forum.debrief"].phase.lanes > 1
    qtbot.waitUntil(lambda: "Debriefs" not in page.advice_line.text())
    assert "rooms at the same time" in (peopled.deeds.undo_name() or "")


def test_a_chosen_line_takes_the_place_of_the_advice(page: AgendaPage):
    page.ways.click()
    assert page._side.currentWidget() is page.advice
    page.tree.choose("lunch")
    assert page.details.item.isVisible()


def test_an_emptied_title_is_refused_with_a_word(page: AgendaPage, services: Services):
    page.tree.choose("lunch")
    title = page.details.item.title
    title.clear()
    with pytest.raises(HuddleError, match="“Lunch” keeps its title"):
        page.details.item._put_title("")
    assert title.text() == "Lunch"
    assert item_by(services.clock.agenda(), "lunch").title == "Lunch"


def test_after_a_way_out_the_keyboard_is_on_the_next_one_or_in_the_table(
    qtbot: QtBot, page: AgendaPage
):
    ways = page.advice._ways
    some = [Trap(str(n), f"Sentence {n}.", (Way("Do it"),)) for n in range(2)]
    page._side.setCurrentWidget(page.advice)
    ways.show_traps(some)
    pressed = ways._buttons[0]
    qtbot.waitUntil(pressed.isVisible)
    pressed.setFocus()
    assert pressed.hasFocus()
    ways.show_traps(some[1:])
    [button] = ways._buttons
    assert button.hasFocus()
    ways.show_traps(())
    assert page.tree.hasFocus()


def test_every_date_of_a_day_is_shown_whole(page: AgendaPage):
    field = page.days[1].date
    line = field.lineEdit()
    for month in range(1, 13):
        field.setDate(QDate(2026, month, 23))
        assert line.fontMetrics().horizontalAdvance(line.text()) < line.width() - 4


def test_what_cannot_be_shorter_is_not_said_to_be_cut(page: AgendaPage, services: Services):
    page._choose("kick-off")
    assert "may be cut to" in page.details.item.least.text()
    page._choose("lunch")
    assert page.details.item.least.text() == "It is never cut."
    page._choose("evening")
    assert page.details.item.least.text() == "Its end is open."
    [only] = item_by(services.clock.agenda(), "break").phases
    services.plan.change("least", with_phase(services.clock.agenda(), replace(only, least=900)))
    page.refresh()
    page._choose("break")
    assert page.details.item.least.text() == "It cannot be cut when time runs short."


def test_titles_come_before_remarks_in_a_narrow_plan(page: AgendaPage):
    page.resize(560, 700)
    QApplication.processEvents()
    tree = page.tree
    assert tree.isColumnHidden(Column.SPEAKER)
    assert tree.isColumnHidden(Column.WHAT)
    assert tree.columnWidth(Column.TITLE) > tree.columnWidth(Column.REMARK)
