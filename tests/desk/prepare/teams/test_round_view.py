"""A round that is changed by hand: dragged, or by the menu of a person, with the effect said at once."""

from uuid import UUID

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from huddle_app.desk.prepare.teams.dragging import Target, carrying
from huddle_app.desk.prepare.teams.person_menu import PersonMenu
from huddle_app.desk.prepare.teams.round_view import RoundView
from huddle_app.method.people import Participant, Presence
from huddle_app.method.teams.rounds import Round, Team
from huddle_app.method.words import MIXED
from huddle_app.services.house import Services


def made(services: Services) -> Round:
    found = services.teams.round(MIXED)
    assert found
    return found


def team_of(services: Services, person: Participant) -> Team:
    team_id = made(services).seats()[person.id]
    return next(team for team in made(services).teams if team.id == team_id)


def menu_of(view: RoundView, person: UUID) -> PersonMenu:
    menu = view.open_menu(person)
    assert menu
    return menu


def action(menu: QMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if action.text().startswith(words))


def drop(view: RoundView, person: Participant, card: int, place: QPoint) -> None:
    data = carrying(person.id)  # the event does not keep it
    event = QDropEvent(
        QPointF(place),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    view.table.cards[card].dropEvent(event)


def test_a_person_dropped_on_a_card_moves_there(view: RoundView, drawn: Services):
    person = made(drawn).teams[0].members[0]
    drop(view, person, 1, QPoint(5, 5))
    assert team_of(drawn, person).name == "2"
    drawn.deeds.undo()
    assert team_of(drawn, person).name == "1"


def test_a_person_dropped_on_another_changes_places(view: RoundView, drawn: Services):
    one, other = (made(drawn).teams[n].members[0] for n in (0, 1))
    card = view.table.cards[1]
    row = next(n for n, seat in enumerate(card.sheet.seats) if seat.person == other)
    middle = card.members.visualItemRect(card.members.item(row)).center()
    drop(view, one, 1, card.members.viewport().mapTo(card, middle))
    assert team_of(drawn, one).name == "2"
    assert team_of(drawn, other).name == "1"


def test_dropped_where_they_sit_nothing_happens(view: RoundView, drawn: Services):
    before, undo = made(drawn), drawn.deeds.undo_name()
    person, beside, *_others = before.teams[0].members
    view.drop(person.id, Target(before.teams[0].id, beside.id))
    assert made(drawn) == before
    assert drawn.deeds.undo_name() == undo


def test_the_effect_is_said_while_a_person_is_held(view: RoundView, drawn: Services):
    person = made(drawn).teams[0].members[0]
    idle, card = view.effect.text(), view.table.cards[1]
    card.hover(person.id, QPoint(5, 5))
    assert view.effect.text().startswith(f"{person.name} to Team 2 · ")
    assert card.property("target") == "true"
    card.end_hover()
    assert view.effect.text() == idle
    assert card.property("target") == "false"


def test_a_team_that_grows_too_large_is_said_before_the_drop(view: RoundView, drawn: Services):
    large = max(made(drawn).teams, key=lambda team: len(team.members))
    [person, *_rest] = next(t for t in made(drawn).teams if t != large).members
    said = view.effect_of(person.id, Target(large.id))
    assert f"Team {large.name} has {len(large.members) + 1} people" in said


def test_the_menu_lists_the_other_teams_with_their_effects_the_best_first(
    view: RoundView, drawn: Services
):
    person = made(drawn).teams[0].members[0]
    menu = menu_of(view, person.id)
    menu.fill_moves()
    moves = menu.moves.actions()
    assert len(moves) == len(made(drawn).teams) - 1
    best = moves[0].text().partition(":")[0]
    moves[0].trigger()
    assert f"Team {team_of(drawn, person).name}" == best


def test_a_seat_is_locked_and_unlocked(view: RoundView, drawn: Services):
    person = made(drawn).teams[0].members[0]
    action(menu_of(view, person.id), "Lock").trigger()
    assert made(drawn).locked == {person.id}
    view.refresh()
    action(menu_of(view, person.id), "Unlock").trigger()
    assert not made(drawn).locked


def test_a_scribe_and_a_presenter_are_named_on_the_card(view: RoundView, drawn: Services):
    scribe, presenter, *_rest = made(drawn).teams[0].members
    action(menu_of(view, scribe.id), "Scribe").trigger()
    view.refresh()
    action(menu_of(view, presenter.id), "Presenter").trigger()
    view.refresh()
    marks = {seat.person.id: seat.marks() for seat in view.table.cards[0].sheet.seats}
    assert (marks[scribe.id], marks[presenter.id]) == ("scribe", "presents")


def test_two_are_bound_by_typing_a_name(qtbot: QtBot, view: RoundView, drawn: Services):
    one, other = (made(drawn).teams[n].members[0] for n in (0, 1))
    action(menu_of(view, one.id), "Never with").trigger()
    assert view.asking.isVisible()
    qtbot.keyClicks(view.asking.field, other.name)
    qtbot.keyClick(view.asking.field, Qt.Key.Key_Return)
    [bond] = drawn.teams.rules.bonds()
    assert ({bond.one, bond.other}, bond.together) == ({one.id, other.id}, False)
    assert not view.asking.isVisible()


def test_an_exchange_by_name_says_what_it_would_do_first(view: RoundView, drawn: Services):
    one, other = (made(drawn).teams[n].members[0] for n in (0, 1))
    action(menu_of(view, one.id), "Exchange").trigger()
    view.asking.field.setText(other.name)
    assert "as before" in view.asking.effect_words()
    view.asking.field.returnPressed.emit()
    assert team_of(drawn, other).name == "1"


def test_esc_leaves_the_question(qtbot: QtBot, view: RoundView, drawn: Services):
    action(menu_of(view, made(drawn).teams[0].members[0].id), "Always together").trigger()
    qtbot.keyClick(view.asking.field, Qt.Key.Key_Escape)
    assert not view.asking.isVisible()
    assert not drawn.teams.rules.bonds()


def test_a_person_who_left_the_list_has_no_menu_and_no_effect(view: RoundView, drawn: Services):
    person = made(drawn).teams[0].members[0]
    drawn.people.remove([person])
    view.refresh()
    assert view.open_menu(person.id) is None
    assert "Drag a person" in view.effect_of(person.id, Target(made(drawn).teams[1].id))


def test_who_is_away_is_named_and_repaired_with_few_changes(
    qtbot: QtBot, view: RoundView, drawn: Services
):
    person = made(drawn).teams[0].members[0]
    action(menu_of(view, person.id), "Is away").trigger()
    view.refresh()
    assert view.repair.words.text() == f"1 person is away: {person.name}."
    [seat] = [seat for seat in view.table.cards[0].sheet.seats if seat.away]
    assert seat.marks() == "away"
    view.repair.button.click()
    qtbot.waitUntil(lambda: person.id not in made(drawn).seats())
    qtbot.waitUntil(lambda: view.work.words().startswith("Repaired: "))
    qtbot.waitUntil(lambda: not view.repair.isVisible())


def test_a_latecomer_without_a_seat_can_be_dragged_into_a_team(view: RoundView, drawn: Services):
    person = made(drawn).teams[0].members[0]
    drawn.people.mark([person], Presence.AWAY)
    drawn.teams.repair(MIXED)
    drawn.people.mark([person], Presence.EXPECTED)
    view.refresh()
    assert view.repair.words.text() == f"1 person has no seat yet: {person.name}."
    assert view.table.unseated.members.chosen() == person.id
    assert action(menu_of(view, person.id), "Move to")
    there = made(drawn).teams[2]
    assert f"{person.name} to Team {there.name}" in view.effect_of(
        person.id, Target(there.id, there.members[0].id)
    )
    view.drop(person.id, Target(there.id, there.members[0].id))
    assert team_of(drawn, person).id == there.id


def test_only_who_is_here_is_offered_once_somebody_is(view: RoundView, drawn: Services):
    assert not view.tools.only_here.isVisible()
    everybody = drawn.people.everybody()
    drawn.people.mark(everybody[:58], Presence.HERE)
    view.refresh()
    assert view.tools.only_here.text() == f"Only who is here: 58 of {len(everybody)}"
    view.tools.only_here.click()
    assert drawn.teams.rules.rules(MIXED).only_here


def test_a_team_is_renamed_given_a_room_and_locked_on_its_card(view: RoundView, drawn: Services):
    card = view.table.cards[0]
    card.name.edit()
    card.name.field.setText("Herons")
    card.name.field.editingFinished.emit()
    card.room.edit()
    card.room.field.setText("Lake room")
    card.room.field.editingFinished.emit()
    card.lock.click()
    team = made(drawn).teams[0]
    assert (team.name, team.room, team.locked) == ("Herons", "Lake room", True)
    assert card.lock.accessibleName() == "Unlock Herons"


def test_a_search_goes_to_the_person_and_enter_stands_on_them(
    qtbot: QtBot, view: RoundView, drawn: Services
):
    person = made(drawn).teams[-1].members[-1]
    view.tools.search.setText(person.name.upper())
    qtbot.keyClick(view.tools.search, Qt.Key.Key_Return)
    assert view.table.cards[-1].members.chosen() == person.id
    view.tools.search.setText("nobody of this name")
    assert view.effect.text() == "Nobody in these teams is called that."


def test_the_keyboard_goes_from_team_to_team_and_follows_who_is_moved(
    qtbot: QtBot, view: RoundView, drawn: Services
):
    view.window().activateWindow()
    first, second, *_rest = view.table.cards
    first.members.setFocus()
    qtbot.waitUntil(first.members.hasFocus)
    qtbot.keyClick(first.members, Qt.Key.Key_Right)
    assert second.members.hasFocus()
    person = second.members.chosen()
    assert person
    drawn.teams.move(MIXED, person, first.sheet.team.id)
    view.refresh()
    assert first.members.hasFocus()
    assert first.members.chosen() == person


def test_what_has_not_changed_is_not_built_again(view: RoundView, drawn: Services):
    cards = list(view.table.cards)
    items = [card.members.item(0) for card in cards]
    person = made(drawn).teams[0].members[0]
    drawn.teams.move(MIXED, person.id, made(drawn).teams[1].id)
    view.refresh()
    assert view.table.cards == cards
    kept = [card.members.item(0) is item for card, item in zip(cards, items, strict=True)]
    assert all(kept[2:])
