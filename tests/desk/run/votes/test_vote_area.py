"""A vote on the desk: written, shown and counted by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.run.votes.vote_area import VoteArea
from huddle_app.method.agenda import AgendaItem, SceneKey
from huddle_app.method.errors import HuddleError
from huddle_app.method.votes import Vote
from huddle_app.services.house import Services
from tests.desk.building import built

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def area(context: DeskContext, qtbot: QtBot) -> VoteArea:
    """The area in a window of its own, where one can type."""
    made = built(VoteArea, context)
    qtbot.addWidget(made)
    made.resize(700, 520)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def open_vote(services: Services) -> Vote:
    vote = services.votes.open_one()
    assert vote
    return vote


def item(services: Services, number: int) -> AgendaItem:
    return next(one for one in services.clock.agenda().items() if one.number == number)


def hands(services: Services) -> list[int | None]:
    return [option.hands for option in open_vote(services).options]


def write(area: VoteArea, qtbot: QtBot, *options: str) -> None:
    qtbot.keyClick(area, Qt.Key.Key_E, CTRL)
    for option in options:
        qtbot.keyClicks(area.entry, option)
        qtbot.keyClick(area.entry, Qt.Key.Key_Return)


def test_the_first_option_opens_the_vote(area: VoteArea, services: Services, qtbot: QtBot):
    area.show_item(item(services, 6))
    assert area.question.text() == "Which of these are our major disconnects?"
    assert not services.votes.votes()
    write(area, qtbot, "Leads", "Plans")
    vote = open_vote(services)
    assert (vote.question, [o.text for o in vote.options]) == (
        area.question.text(),
        ["Leads", "Plans"],
    )
    assert [line.words.text() for line in area.options.lines.values()] == ["Leads", "Plans"]
    assert area.entry.hasFocus()


def test_the_question_follows_the_step_until_it_is_written(
    area: VoteArea, services: Services, qtbot: QtBot
):
    area.show_item(item(services, 7))
    assert area.question.text() == "Do we all agree on the findings?"
    area.question.clear()
    qtbot.keyClicks(area.question, "Who begins?")
    area.show_item(item(services, 8))
    qtbot.keyClick(area.question, Qt.Key.Key_Return)
    assert area.entry.hasFocus()
    write(area, qtbot, "We", "They")
    assert open_vote(services).question == "Who begins?"
    area.question.setText("Who comes first?")
    qtbot.keyClick(area.question, Qt.Key.Key_Return)
    assert open_vote(services).question == "Who comes first?"
    area.question.clear()
    qtbot.keyClick(area.question, Qt.Key.Key_Return)
    assert area.question.text() == open_vote(services).question


def test_numbers_are_typed_one_after_the_other(area: VoteArea, services: Services, qtbot: QtBot):
    for title in ("Leads", "Plans", "Calendars"):
        services.disconnects.add_theme(title)
    assert not area.counts.isEnabled()
    area.themes.click()
    for typed in ("9", "x14", ""):
        field = QApplication.focusWidget()
        assert field
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert hands(services) == [9, 14, None]
    assert area.counts.hasFocus()
    assert not open_vote(services).counts_shown
    qtbot.keyClick(area.counts, Qt.Key.Key_Space)
    assert open_vote(services).counts_shown
    assert area.counts.text() == "Hide the counts"


def test_arrows_go_along_the_numbers(area: VoteArea, services: Services, qtbot: QtBot):
    write(area, qtbot, "Leads", "Plans")
    first, second = (line.hands for line in area.options.lines.values())
    first.setFocus()
    qtbot.keyClicks(first, "3")
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    qtbot.keyClicks(second, "5")
    qtbot.keyClick(second, Qt.Key.Key_Up)
    assert first.hasFocus()
    assert hands(services) == [3, 5]
    assert first.selectedText() == "3"


def test_tab_goes_along_the_lines(area: VoteArea, qtbot: QtBot):
    write(area, qtbot, "Leads", "Plans")
    names: list[str] = []
    area.question.setFocus()
    for _stop in range(7):
        here = QApplication.focusWidget()
        assert here
        names.append(here.accessibleName())
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    assert names == [
        "Question to the room",
        "Option A",
        "Hands for A",
        "Take option A away",
        "Option B",
        "Hands for B",
        "Take option B away",
    ]


def test_undo_shows_and_leaves_alone_what_is_being_typed(
    area: VoteArea, services: Services, qtbot: QtBot
):
    write(area, qtbot, "Leads", "Plans")
    first, second = (line.hands for line in area.options.lines.values())
    first.setFocus()
    qtbot.keyClicks(first, "12")
    qtbot.keyClick(first, Qt.Key.Key_Return)
    qtbot.keyClicks(second, "4")
    services.deeds.undo()
    qtbot.waitUntil(lambda: first.text() == "")
    assert second.text() == "4"
    services.deeds.redo()
    qtbot.waitUntil(lambda: first.text() == "12")


def test_an_option_is_written_anew_and_taken_away(area: VoteArea, services: Services, qtbot: QtBot):
    write(area, qtbot, "Leads", "Plans", "Calendars")
    first, second, _third = area.options.lines.values()
    first.words.setText("Leads go dark")
    qtbot.keyClick(first.words, Qt.Key.Key_Return)
    second.words.setText(" ")
    qtbot.keyClick(second.words, Qt.Key.Key_Return)
    assert second.words.text() == "Plans"
    second.stops()[-1].setFocus()
    qtbot.keyClick(second.stops()[-1], Qt.Key.Key_Space)
    assert [o.text for o in open_vote(services).options] == ["Leads go dark", "Calendars"]
    qtbot.waitUntil(lambda: len(area.options.lines) == 2)
    services.deeds.undo()
    qtbot.waitUntil(
        lambda: (
            [line.words.text() for line in area.options.lines.values()]
            == ["Leads go dark", "Plans", "Calendars"]
        )
    )


def test_the_room_sees_a_vote_when_it_is_shown(
    area: VoteArea, services: Services, context: DeskContext, qtbot: QtBot
):
    write(area, qtbot, "Leads")
    assert not area.show_room.isEnabled()
    write(area, qtbot, "Plans")
    assert context.stage.scene is not SceneKey.VOTE
    area.show_room.click()
    vote = open_vote(services)
    assert (context.stage.scene, context.stage.subject) == (SceneKey.VOTE, str(vote.id))
    area.end.click()
    area.agree.click()
    assert open_vote(services).id != vote.id
    assert context.stage.subject == str(vote.id)


def test_an_earlier_vote_can_be_shown_with_its_counts(
    area: VoteArea, services: Services, context: DeskContext, qtbot: QtBot
):
    write(area, qtbot, "Leads", "Plans")
    vote = open_vote(services)
    services.votes.set_hands(vote.options[1].id, 8)
    assert area.earlier.isHidden()
    area.end.click()
    assert area.question.text() == "Which of these comes first?"
    assert area.earlier.isVisible()
    show, remove = area.earlier.findChildren(QPushButton)
    show.click()
    assert context.stage.subject == str(vote.id)
    assert services.votes.votes()[0].counts_shown
    remove.click()
    qtbot.waitUntil(area.earlier.isHidden)
    services.deeds.undo()
    qtbot.waitUntil(area.earlier.isVisible)


def test_themes_that_are_missing_are_asked_for(area: VoteArea):
    with pytest.raises(HuddleError, match="no themes yet"):
        area._take_themes()
