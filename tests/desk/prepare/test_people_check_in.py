"""People: who comes in through the door is checked in by name, by key and by click."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.messages import Message
from huddle_app.desk.prepare.people.check_in_line import summary
from huddle_app.desk.prepare.people.found import Shown
from huddle_app.desk.prepare.people.table import Column
from huddle_app.desk.prepare.people_page import PeoplePage
from huddle_app.desk.window import Desk
from huddle_app.method.checklist import Place
from huddle_app.method.people import Participant, Presence
from huddle_app.method.teams.rounds import Bond
from huddle_app.method.words import MIXED, SEPARATE
from huddle_app.services.house import Services
from tests.desk.building import built

EXPECTED, HERE, AWAY = Presence.EXPECTED, Presence.HERE, Presence.AWAY


@pytest.fixture
def page(qtbot: QtBot, peopled: Services, context: DeskContext) -> PeoplePage:
    made = built(PeoplePage, context)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def said(context: DeskContext) -> list[Message]:
    told: list[Message] = []
    context.messages.said.connect(told.append)
    return told


def names(page: PeoplePage) -> list[str]:
    model = page.table.model()
    return [model.index(row, Column.NAME).data() for row in range(model.rowCount())]


def person(services: Services, name: str) -> Participant:
    return next(one for one in services.people.everybody() if one.name == name)


def pick(page: PeoplePage, *rows: int) -> tuple[Participant, ...]:
    page.table.setFocus()
    page.table.clearSelection()
    how = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in rows:
        index = page.table.model().index(row, Column.NAME)
        page.table.selectionModel().setCurrentIndex(index, how)
    return page.table.picked_people()


def presences(services: Services, people: tuple[Participant, ...]) -> list[Presence]:
    return [person(services, one.name).presence for one in people]


def test_a_part_of_a_name_and_enter_check_somebody_in(
    qtbot: QtBot, page: PeoplePage, peopled: Services
):
    page.setFocus()
    qtbot.keyClicks(page.search, "alvaro")
    assert names(page) == ["Álvaro Prieto"]
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert person(peopled, "Álvaro Prieto").presence is HERE
    assert page.search.text() == ""
    assert page.search.hasFocus()
    assert page.found() == "✓ Álvaro Prieto is here"
    assert page.check_in.summary.text() == "1 of 73 here"
    peopled.deeds.undo()
    qtbot.waitUntil(lambda: page.found() == "73 people")
    assert page.check_in.summary.text() == "73 people"


def test_who_is_here_already_stays_so(qtbot: QtBot, page: PeoplePage, peopled: Services):
    for _time in range(2):
        qtbot.keyClicks(page.search, "aiko")
        qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert person(peopled, "Aiko Tanaka").presence is HERE


def test_several_of_a_name_are_not_checked_in(qtbot: QtBot, page: PeoplePage, peopled: Services):
    qtbot.keyClicks(page.search, "arjun")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.found().startswith("3 people are called so")
    assert not any(one.presence is HERE for one in peopled.people.everybody())
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert person(peopled, names(page)[0]).presence is HERE


def test_a_name_nobody_has_is_taken_over_into_the_form(qtbot: QtBot, page: PeoplePage):
    qtbot.keyClicks(page.search, "Zoe Late")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.found() == "Nobody is called “Zoe Late”. Ctrl+Shift+N adds them."
    page.adding.click()
    assert page.form.name.text() == "Zoe Late"
    page.form.leave()


def test_who_was_given_up_is_found_by_name_whatever_the_list_shows(
    qtbot: QtBot, page: PeoplePage, peopled: Services
):
    peopled.people.mark([person(peopled, "Aiko Tanaka")], AWAY)
    page.show_only(Shown.NOT_HERE)
    assert "Aiko Tanaka" not in names(page)
    qtbot.keyClicks(page.search, "aiko")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert person(peopled, "Aiko Tanaka").presence is HERE


def test_space_turns_all_who_are_chosen(qtbot: QtBot, page: PeoplePage, peopled: Services):
    people = pick(page, 1, 3, 4)
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert presences(peopled, people) == [HERE] * 3
    assert [one.id for one in page.table.picked_people()] == [one.id for one in people]
    assert page.chosen.here.text() == "Not here"
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert presences(peopled, people) == [EXPECTED] * 3


def test_the_minus_key_says_that_somebody_is_away(
    qtbot: QtBot, page: PeoplePage, peopled: Services
):
    people = pick(page, 0, 2)
    qtbot.keyClick(page.table, Qt.Key.Key_Minus)
    assert presences(peopled, people) == [AWAY] * 2
    assert page.check_in.summary.text() == "0 of 73 here · 2 away"
    page.chosen.expect.emit()
    assert presences(peopled, people) == [EXPECTED] * 2


def test_a_click_on_the_cell_turns_one_person(qtbot: QtBot, page: PeoplePage, peopled: Services):
    table = page.table
    cell = table.visualRect(table.model().index(2, Column.HERE)).center()
    name = names(page)[2]
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert person(peopled, name).presence is HERE
    assert table.model().index(2, Column.HERE).data() == "✓ here"
    other = table.visualRect(table.model().index(2, Column.NAME)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=other)
    assert person(peopled, name).presence is HERE


def test_letters_typed_in_the_list_go_to_the_search(qtbot: QtBot, page: PeoplePage):
    pick(page, 5)
    qtbot.keyClicks(page.table, "a")
    assert page.search.hasFocus()
    qtbot.keyClicks(page.search, "iko")
    assert names(page) == ["Aiko Tanaka"]


def test_the_list_shows_only_who_is_not_here_yet(qtbot: QtBot, page: PeoplePage, peopled: Services):
    page.show_only(Shown.NOT_HERE)
    first, second, *_rest = names(page)
    pick(page, 0)
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert names(page)[0] == second
    assert [one.name for one in page.table.picked_people()] == [second]
    page.show_only(Shown.AWAY)
    assert names(page) == []
    page.show_only(Shown.ALL)
    assert first in names(page)


def test_who_joins_by_phone_is_seen_here_and_the_choice_stays(
    qtbot: QtBot, page: PeoplePage, peopled: Services
):
    (chosen,) = pick(page, 40)
    top = page.table.verticalScrollBar().value()
    peopled.people.check_in(person(peopled, "Aiko Tanaka").id)
    qtbot.waitUntil(lambda: page.check_in.summary.text() == "1 of 73 here")
    assert page.table.picked_people() == (chosen,)
    assert page.table.verticalScrollBar().value() == top > 0


def test_the_end_of_the_check_in_marks_all_others_away(
    page: PeoplePage, peopled: Services, said: list[Message]
):
    assert not page.close_check_in.isEnabled()
    peopled.people.mark(peopled.people.everybody()[:58], HERE)
    page.refresh()
    page.close_check_in.click()
    assert page.check_in.summary.text() == "58 of 73 here · 15 away"
    assert not page.close_check_in.isEnabled()
    assert said[-1].text == "15 people are away now. Ctrl+Z takes it back."
    assert said[-1].action
    said[-1].action()
    assert page.check_in.summary.text() == "58 of 73 here"


def test_people_are_taken_off_the_list_and_come_back(
    qtbot: QtBot, page: PeoplePage, peopled: Services, said: list[Message]
):
    one, other = pick(page, 0, 1)
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert len(peopled.people.everybody()) == 71
    assert said[-1].text == f"{one.name} and {other.name} are off the list. Ctrl+Z takes it back."
    assert said[-1].action
    said[-1].action()
    assert {one, other} <= set(peopled.people.everybody())


def test_delete_and_space_are_the_search_lines_own_there(
    qtbot: QtBot, desk: Desk, peopled: Services
):
    desk.go(Place.PEOPLE)
    page = desk.findChild(PeoplePage)
    assert isinstance(page, PeoplePage)
    pick(page, 0)
    page.search.setFocus()
    for key in (Qt.Key.Key_A, Qt.Key.Key_Space, Qt.Key.Key_Minus, Qt.Key.Key_Delete):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert page.search.text() == "a -"
    assert {one.presence for one in peopled.people.everybody()} == {EXPECTED}
    assert len(peopled.people.everybody()) == 73


@pytest.mark.parametrize("together", [True, False])
def test_several_are_bound_together_or_apart(
    page: PeoplePage, peopled: Services, said: list[Message], together: bool
):
    one, other = pick(page, 0, 1)
    button = page.chosen.always if together else page.chosen.never
    assert button.isVisible()
    button.click()
    assert peopled.teams.rules.bonds() == (
        Bond(min(one.id, other.id), max(one.id, other.id), together),
    )
    always = "always" if together else "never"
    assert said[-1].text.startswith(f"{one.name} and {other.name} are {always} in one team")


def test_one_person_is_corrected_and_not_bound(page: PeoplePage):
    pick(page, 0)
    assert page.chosen.edit.isEnabled()
    assert not page.chosen.always.isVisible()
    page.table.selectAll()
    assert not page.chosen.edit.isVisible()
    assert not page.chosen.always.isEnabled()


def test_seats_that_are_empty_lead_to_the_teams(
    qtbot: QtBot, page: PeoplePage, peopled: Services, context: DeskContext
):
    peopled.teams.draw(SEPARATE, 1)
    peopled.teams.draw(MIXED, 2)
    page.refresh()
    assert page.seats.text() == ""
    seated = [member for team in peopled.teams.rounds()[0].teams for member in team.members]
    peopled.people.mark(seated[:2], AWAY)
    told = "⚠ 2 people with a seat are away: repair the teams"
    qtbot.waitUntil(lambda: page.seats.text() == told)
    with qtbot.waitSignal(context.guide.wanted) as wanted:
        page.seats.lead.click()
    assert wanted.args == [Place.TEAMS]
    peopled.teams.repair(SEPARATE)
    peopled.teams.repair(MIXED)
    qtbot.waitUntil(lambda: page.seats.text() == "")


def test_who_comes_late_without_a_seat_is_told_too(
    qtbot: QtBot, page: PeoplePage, peopled: Services
):
    late, *others = [one for one in peopled.people.everybody() if one.function == "sales"]
    peopled.people.mark([late], AWAY)
    peopled.teams.draw(SEPARATE, 1)
    peopled.people.mark(others[:1], AWAY)
    peopled.people.mark([late], HERE)
    told = "⚠ 1 person with a seat is away, 1 person has no seat: repair the teams"
    qtbot.waitUntil(lambda: page.seats.text() == told)


def test_the_summary_of_nobody():
    assert summary(()) == "0 people"
