"""A window that is low for the size of its text leaves its height to the work."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import Elided
from huddle_app.desk.run.page import LOW, RunPage
from huddle_app.desk.run.phase_chip import PhaseChip
from huddle_app.desk.run.top_bar import TopBar
from huddle_app.desk.run.turns_strip import TurnsStrip
from huddle_app.desk.run.work_place import WorkPlace
from huddle_app.desk.style import dress
from huddle_app.screen import look
from huddle_app.services.house import Services


@pytest.fixture
def page(context: DeskContext, services: Services, qtbot: QtBot) -> Iterator[RunPage]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dress(app, dark=False, text_scale=150)
    services.clock.go("open-forum.debrief")
    made = RunPage(context)
    qtbot.addWidget(made)
    made.resize(1366, look.scaled(LOW))
    made.show()
    yield made
    dress(app, dark=False)


def make_low(page: RunPage) -> None:
    page.resize(page.width(), look.scaled(LOW) - 1)


def test_all_but_the_work_takes_less(page: RunPage, qtbot: QtBot):
    bar, work = page.findChildren(TopBar)[0], page.findChildren(WorkPlace)[0]
    before = bar.height(), work.minimumSizeHint().height()
    make_low(page)
    qtbot.waitUntil(lambda: bar.height() < before[0] - 8)
    assert work.minimumSizeHint().height() < before[1]


def test_with_more_height_all_of_it_comes_back(page: RunPage, qtbot: QtBot):
    bar = page.findChildren(TopBar)[0]
    before = bar.height()
    make_low(page)
    qtbot.waitUntil(lambda: bar.height() < before)
    page.resize(page.width(), look.scaled(LOW))
    qtbot.waitUntil(lambda: bar.height() == before)


def test_a_phase_keeps_to_the_line_of_its_title(page: RunPage):
    chip = page.findChildren(PhaseChip)[0]
    make_low(page)
    [title] = [label for label in chip.findChildren(QLabel) if not label.isHidden()]
    assert title.text() == "Teams talk"
    assert chip.accessibleName() == "Teams talk, 45 min"


def test_phases_shown_later_are_low_too(page: RunPage, services: Services):
    make_low(page)
    services.clock.go("kick-off.why")
    for chip in page.findChildren(PhaseChip):
        assert len([label for label in chip.findChildren(QLabel) if not label.isHidden()]) == 1


def test_each_lane_has_a_line_of_its_own(page: RunPage, qtbot: QtBot):
    [strip] = page.findChildren(TurnsStrip)
    make_low(page)
    qtbot.waitUntil(lambda: len({lane.mapTo(strip, lane.pos()).y() for lane in strip.lanes}) == 2)


def test_an_elided_label_may_take_as_many_lines_as_it_needs(qtbot: QtBot):
    label = Elided("One of our longer sentences, for more than a single line")
    qtbot.addWidget(label)
    label.resize(120, 20)
    one_line = label.minimumSizeHint().height()
    label.setWordWrap(True)
    assert label.heightForWidth(120) > one_line
