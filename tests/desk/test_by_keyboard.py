"""The desk by keyboard alone: wherever Tab stops one sees it, and it goes on as one reads."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts.sections import Sections
from huddle_app.desk.prepare.survey.findings.section import FindingsSection
from huddle_app.desk.prepare.survey.page import Part, SurveyPage
from huddle_app.desk.rooms import Rooms
from huddle_app.desk.run.areas import ALWAYS
from huddle_app.desk.run.page import RunPage
from huddle_app.desk.shared.breakdown import By
from huddle_app.desk.shared.finding_figure import FindingFigure
from huddle_app.desk.window import Desk, Mode
from huddle_app.method.events import Events
from huddle_app.services.house import Services
from tests.desk.conftest import Hand
from tests.desk.settling import settle
from tests.desk.test_every_page import (
    fill,
    look_at_areas,
    look_at_pages,
    wait_for_findings,
)
from tests.workshops import Workshops

RING = 3
"""Pixels round a widget in which its ring may lie."""
STOPS = 150
"""More than any page has."""


@pytest.fixture
def services(workshops: Workshops, tmp_path: Path, hand: Hand) -> Iterator[Services]:
    """The sample workshop."""
    path = tmp_path / "sample.huddle"
    database = workshops.new(path, title="Our Huddle", company="Tarnvik", fill=fill)
    yield Services(database, Events(), hand)
    database.close()


@pytest.fixture
def desk(rooms: Rooms, qtbot: QtBot) -> Desk:
    rooms.desk.resize(1366, 768)
    with qtbot.waitExposed(rooms.desk):
        rooms.desk.show()
    rooms.desk.activateWindow()
    return rooms.desk


def test_wherever_tab_stops_on_a_page_one_sees_it(desk: Desk):
    unseen: dict[str, str] = {}
    for mode in (Mode.PREPARE, Mode.FOLLOW_UP):
        look_at_pages(desk, mode, finding_unseen(desk, unseen))
    assert not unseen


def test_wherever_tab_stops_in_run_one_sees_it(desk: Desk, services: Services, hand: Hand):
    unseen: dict[str, str] = {}
    look = finding_unseen(desk, unseen)
    desk.show_mode(Mode.RUN)
    look("before the start")
    for number, item in enumerate(services.clock.agenda().items()):
        services.clock.go(item.phases[0].key)
        hand.pass_(minutes=number * 12)
        look_at_areas(desk, item, ALWAYS if number == 0 else (), look)
    assert not unseen


def finding_unseen(desk: Desk, unseen: dict[str, str]) -> Callable[[str], None]:
    """Walks once round a page by Tab, and notes what does not show that the keyboard is there."""
    seen: set[QWidget] = set()

    def walk(where: str) -> None:
        settle(desk)
        round_, last = set[QWidget](), None
        for _stop in range(STOPS):
            QTest.keyClick(QApplication.focusWidget() or desk, Qt.Key.Key_Tab)
            at = QApplication.focusWidget()
            assert at
            if at not in seen and not shows_focus(desk, at):
                unseen.setdefault(f"{type(at).__name__} {at.accessibleName()}", where)
            seen.add(at)
            if at in round_ and at is not last:
                return
            round_.add(at)
            last = at
        raise AssertionError(where)

    return walk


def shows_focus(desk: Desk, at: QWidget) -> bool:
    """Whether a widget looks different with and without the keyboard, where it is to be seen."""
    QApplication.processEvents()
    if looks_different(desk, at):
        return True
    # A page that was still growing may have moved it out of sight: once it rests, the keyboard is seen.
    settle(desk)
    return looks_different(desk, at)


def looks_different(desk: Desk, at: QWidget) -> bool:
    """The same, as the page lies now."""
    place = QRect(at.mapTo(desk, QPoint()), at.size()).adjusted(-RING, -RING, RING, RING)
    place = place.intersected(desk.rect())
    with_it = desk.grab(place).toImage()
    at.clearFocus()
    without = desk.grab(place).toImage()
    at.setFocus(Qt.FocusReason.TabFocusReason)
    return with_it != without


def test_tab_goes_through_the_findings_as_one_reads(desk: Desk, qtbot: QtBot):
    page = show_findings(desk, qtbot)
    read = ["Wave shown", "Take in answers…, Ctrl+I", "Findings", "Wave settings…", "New wave…"]
    compared = ["Functions", "Among whom", "Findings by scale"]
    closer = ["Larger, F4", "the figure", "The numbers", "What do these mean?"]
    foot = ["Who could be recognised?", "Save raw answers…"]
    worldview = [*read, *compared, "Positions", *closer, "Statements by gap", *foot]
    assert stops(page) == worldview
    communication = [*read, *compared, "Averages", *closer, "Statements by gap", *foot]
    look_at(page, "3  Communication")
    assert stops(page) == communication
    page.parts.press(Part.ROOM)
    page.parts.press(Part.FINDINGS)
    assert stops(page) == communication
    [section] = page.findChildren(FindingsSection)
    section.compare.choose(By.LEVEL)
    stacked = ["Levels", "Among whom", "Closer look ↓", "Findings by scale", "Order of levels…"]
    below = ["Averages", "Table ↑", *closer, "Statements by gap"]
    assert stops(page) == [*read, *stacked, *foot, *below], "the table stands above the closer look"


def test_tab_goes_through_run_as_one_reads(desk: Desk, services: Services):
    desk.show_mode(Mode.RUN)
    services.clock.go("disconnects.teams")
    settle(desk)
    read = ["Pause, P", "Agenda: G goes to an item", "Teams at work, 45 min, where we are"]
    read += ["New from the room", "Type in a disconnect from paper", "Themes"]
    read += ["Private observation", "Show, Enter", "Open projector, F5"]
    desk.findChildren(RunPage)[0].setFocus()
    passed: list[str] = []
    while not passed or passed[-1] != read[-1]:
        QTest.keyClick(QApplication.focusWidget() or desk, Qt.Key.Key_Tab)
        passed.append(name_of(QApplication.focusWidget() or desk))
        assert len(passed) < STOPS
    assert [name for name in passed if name in read] == read


def show_findings(desk: Desk, qtbot: QtBot) -> SurveyPage:
    desk.show_mode(Mode.PREPARE)
    [sections] = [one for one in desk.findChildren(Sections) if one.isVisible()]
    sections.go("survey")
    [page] = desk.findChildren(SurveyPage)
    page.go(Part.FINDINGS)
    wait_for_findings(page)
    return page


def look_at(page: SurveyPage, title: str) -> None:
    [section] = page.findChildren(FindingsSection)
    model = section.table.model()
    titles = [model.index(row, 0).data().strip() for row in range(model.rowCount())]
    section.table.selectRow(titles.index(title))


def stops(page: SurveyPage) -> list[str]:
    """The names of all that Tab stops at on the page, but for places that scroll."""
    page.wave.setFocus()
    named = [name_of(page.wave)]
    while True:
        QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
        settle(page)
        at = QApplication.focusWidget()
        if at is None or not page.isAncestorOf(at):
            return named
        if name_of(at) != named[-1] and not isinstance(at, QScrollArea):
            named.append(name_of(at))


def name_of(widget: QWidget) -> str:
    if isinstance(widget, FindingFigure):
        return "the figure"
    text = widget.text() if isinstance(widget, QPushButton) else ""
    return widget.accessibleName() or text
