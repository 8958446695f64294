"""One sees what one types in: where a key leads, and when a notice takes some of the room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.run.areas import AreaKey
from huddle_app.desk.run.notice_line import NoticeLine
from huddle_app.desk.run.votes.vote_area import VoteArea
from huddle_app.desk.run.work_place import WorkPlace
from huddle_app.desk.window import Desk
from huddle_app.method.votes import MOST_OPTIONS
from huddle_app.services.house import Services
from tests.desk.conftest import Hand
from tests.desk.settling import settle

FURTHER = ("Leads go dark", "Plans arrive finished")


@pytest.fixture
def vote(desk: Desk, services: Services) -> VoteArea:
    """A vote with more options than are seen at once."""
    desk.resize(1366, 768)
    options = [f"Disconnect {number}" for number in range(MOST_OPTIONS - len(FURTHER))]
    services.votes.open("What comes first?", options)
    services.clock.go("disconnects.teams")
    settle(desk)
    desk.findChildren(WorkPlace)[0].show_area(AreaKey.VOTE)
    settle(desk)
    return desk.findChildren(VoteArea)[0]


def is_seen(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def scroll_up(widget: QWidget) -> None:
    for area in areas_around(widget):
        area.verticalScrollBar().setValue(0)


def areas_around(widget: QWidget) -> list[QScrollArea]:
    around = widget.window().findChildren(QScrollArea)
    return [area for area in around if area.isAncestorOf(widget)]


def line_at_the_foot(vote: VoteArea) -> QWidget:
    """An option's line that is just seen, the keyboard in it."""
    scroll_up(vote.entry)
    lines = [line.words for line in vote.options.lines.values()]
    seen = [line for line in lines if is_seen(line)]
    assert len(seen) < len(lines)
    seen[-1].setFocus()
    settle(vote.window())
    return seen[-1]


def give_notice(vote: VoteArea, services: Services, hand: Hand) -> None:
    """The step takes longer than planned, and the moderator is told above all."""
    [notice] = vote.window().findChildren(NoticeLine)
    assert not notice.isVisible()
    hand.pass_(hours=1)
    services.clock.add(0)
    settle(vote.window())
    assert notice.isVisible()


def test_a_key_leads_to_a_line_one_sees(vote: VoteArea, qtbot: QtBot):
    assert not is_seen(vote.entry)
    qtbot.keyClick(vote, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert vote.entry.hasFocus()
    assert is_seen(vote.entry)


def test_an_option_more_leaves_in_sight_where_the_next_is_typed(vote: VoteArea, qtbot: QtBot):
    vote.entry.setFocus()
    for option in FURTHER:
        qtbot.keyClicks(vote.entry, option)
        qtbot.keyClick(vote.entry, Qt.Key.Key_Return)
        settle(vote.window())
        assert is_seen(vote.entry)


def test_a_notice_leaves_in_sight_what_one_types_in(vote: VoteArea, services: Services, hand: Hand):
    line = line_at_the_foot(vote)
    give_notice(vote, services, hand)
    assert is_seen(line)


def test_what_was_scrolled_away_stays_away(vote: VoteArea, services: Services, hand: Hand):
    vote.entry.setFocus()
    scroll_up(vote.entry)
    give_notice(vote, services, hand)
    assert not is_seen(vote.entry)
    assert vote.entry.hasFocus()
