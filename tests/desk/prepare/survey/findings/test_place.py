"""Larger text leaves the moderator where they stood in the findings."""

import pytest
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts.sections import Sections
from huddle_app.desk.prepare.survey.findings.section import FindingsSection
from huddle_app.desk.rooms import Rooms
from huddle_app.desk.shared.breakdown import By
from huddle_app.desk.window import Desk, Mode
from huddle_app.method.findings.model import Group
from huddle_app.method.findings.slides import FigureKind
from huddle_app.services.house import Services
from huddle_app.settings import SettingsFile
from tests.desk.settling import settle


@pytest.fixture
def desk(rooms: Rooms, surveyed: Services) -> Desk:
    """The desk on the survey's page."""
    desk = rooms.desk
    desk.resize(1366, 768)
    desk.show_mode(Mode.PREPARE)
    [sections] = desk.findChildren(Sections)
    sections.go("survey")
    desk.show()
    return desk


def seen(desk: Desk, qtbot: QtBot) -> FindingsSection:
    """The findings once they are there and nothing moves any more."""
    section = seen_at_once(desk)
    qtbot.waitUntil(lambda: section.findings is not None, timeout=20_000)
    settle(section)
    return section


def seen_at_once(desk: Desk) -> FindingsSection:
    [section] = [one for one in desk.findChildren(FindingsSection) if one.isVisible()]
    return section


def stand(section: FindingsSection) -> None:
    """Stand deep in the closer look of a line within a group."""
    section.compare.choose(By.LEVEL, Group(region="East"))
    section.table.selectRow(12)
    section.detail.kinds.choose(FigureKind.STATEMENTS)
    section.detail.explain.setChecked(True)
    settle(section)
    section.detail.go_to(section._shown, 0.3)


@pytest.mark.parametrize("steps", [(115,), (115, 150, 100)])
def test_in_text_of_another_size_one_stands_where_one_stood(
    desk: Desk, settings: SettingsFile, qtbot: QtBot, steps: tuple[int, ...]
):
    before = seen(desk, qtbot)
    stand(before)
    place = before.place()
    assert place
    assert place.depth == pytest.approx(0.3, abs=0.02)
    for scale in steps:  # one after the other, before anything is worked out anew
        settings.change(text_scale=scale)
        desk.wear()
    after = seen(desk, qtbot)
    assert after is not before
    found = after.place()
    assert found
    assert (found.by, found.among, found.line) == (place.by, place.among, place.line)
    assert (found.kind, found.explained) == (place.kind, place.explained)
    assert found.depth == pytest.approx(place.depth, abs=0.02)
    assert after.detail.figure.headline == after.detail.headline() == before.detail.headline()


def test_who_looked_at_the_table_sees_it_again(desk: Desk, settings: SettingsFile, qtbot: QtBot):
    before = seen(desk, qtbot)
    before.table.selectRow(5)
    settings.change(text_scale=150)
    desk.wear()
    after = seen(desk, qtbot)
    assert after._shown.stacked
    assert after.table.currentIndex().row() == 5
    line = after.table.visualRect(after.table.currentIndex()).center()
    assert after._shown.rect().contains(after.table.viewport().mapTo(after._shown, line))


def test_in_somewhat_larger_text_the_closer_look_still_stands_beside_the_table(
    desk: Desk, settings: SettingsFile, qtbot: QtBot
):
    settings.change(text_scale=115)
    desk.wear()
    assert not seen(desk, qtbot)._shown.stacked
