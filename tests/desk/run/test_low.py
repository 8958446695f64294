"""A window that is low for the size of its text leaves its height to the work."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import Elided
from huddle_app.desk.run.area_tabs import AreaTabs
from huddle_app.desk.run.areas import AreaKey
from huddle_app.desk.run.page import LOW, RunPage
from huddle_app.desk.run.phase_chip import PhaseChip
from huddle_app.desk.run.top_bar import TopBar
from huddle_app.desk.run.turns_strip import TurnsStrip
from huddle_app.desk.run.work_place import WorkPlace
from huddle_app.desk.style import Size, dress
from huddle_app.screen import look
from huddle_app.services.house import Services
from tests.desk.building import built


@pytest.fixture
def page(dressed: QApplication, context: DeskContext, services: Services, qtbot: QtBot) -> RunPage:
    dress(dressed, dark=False, text_scale=150)
    services.clock.go("open-forum.debrief")
    made = built(RunPage, context)
    qtbot.addWidget(made)
    made.resize(1366, look.scaled(LOW))
    made.show()
    return made


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


def shown(chip: PhaseChip) -> list[str]:
    return [label.text() for label in chip.findChildren(QLabel) if not label.isHidden()]


def flat(chip: PhaseChip) -> bool:
    """Whether title and length lie in one line."""
    return len({label.geometry().center().y() // 4 for label in chip.findChildren(QLabel)}) == 1


def test_a_phase_takes_one_line_and_its_length_as_far_as_there_is_room(
    page: RunPage, services: Services, qtbot: QtBot
):
    make_low(page)
    qtbot.waitUntil(lambda: all(map(flat, page.findChildren(PhaseChip))))
    first, second = page.findChildren(PhaseChip)
    assert (shown(first), shown(second)) == (["Teams talk", "45 min"], ["Debriefs", "15 min"])
    services.clock.go("reflection.findings")
    qtbot.waitUntil(lambda: len(page.findChildren(PhaseChip)) == 5)
    for chip in page.findChildren(PhaseChip):
        [title] = shown(chip)
        assert chip.accessibleName().startswith(f"{title}, ")


def test_each_lane_has_a_line_of_its_own_where_two_are_too_wide(page: RunPage, qtbot: QtBot):
    [strip] = page.findChildren(TurnsStrip)

    def rows() -> int:
        return len({lane.mapTo(strip, lane.pos()).y() for lane in strip.lanes})

    qtbot.waitUntil(lambda: rows() == 2)
    page.resize(2400, page.height())
    qtbot.waitUntil(lambda: rows() == 1)


def test_in_one_line_the_team_stands_in_place_of_the_lane(
    drawn: Services, page: RunPage, qtbot: QtBot
):
    [strip] = page.findChildren(TurnsStrip)
    qtbot.waitUntil(lambda: len(strip.lanes) == 2)
    lane = strip.lanes[0]
    assert lane.title.text() == "● sales"
    lane.begin.click()
    qtbot.waitUntil(lambda: lane.title.text() == "● Team 1")
    lane.end.click()
    qtbot.waitUntil(lambda: lane.title.text() == "● sales")


def test_areas_are_named_small_where_they_would_take_two_lines(dressed: object, qtbot: QtBot):
    tabs = AreaTabs()
    qtbot.addWidget(tabs)
    tabs.offer([AreaKey.BOARD, AreaKey.FINDINGS, AreaKey.VOTE])
    tabs.set_low(low=True)

    def sizes() -> set[int]:
        return {button.font().pixelSize() for button in tabs.buttons.values()}

    tabs.resize(400, 40)
    with qtbot.waitExposed(tabs):
        tabs.show()
    assert sizes() == {Size.BODY}
    tabs.resize(tabs.sizeHint().width() - 1, 80)
    assert sizes() == {Size.SMALL}
    tabs.set_low(low=False)
    assert sizes() == {Size.BODY}


def test_an_elided_label_may_take_as_many_lines_as_it_needs(qtbot: QtBot):
    label = Elided("One of our longer sentences, for more than a single line")
    qtbot.addWidget(label)
    label.resize(120, 20)
    one_line = label.minimumSizeHint().height()
    label.setWordWrap(True)
    assert label.heightForWidth(120) > one_line
