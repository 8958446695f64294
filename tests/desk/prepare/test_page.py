"""Prepare: the checklist leads to the pages, and its lines appear and vanish."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.prepare.agenda_page import AgendaPage
from huddle_app.desk.prepare.page import PreparePage
from huddle_app.desk.prepare.point_line import PointLine
from huddle_app.desk.prepare.survey.page import SurveyPage
from huddle_app.method.checklist import OpenPoint, Place
from huddle_app.method.words import MIXED
from huddle_app.paths import RESOURCES
from huddle_app.screen.tasks import Tasks
from huddle_app.services.house import Services
from tests.desk.building import built


@pytest.fixture
def page(qtbot: QtBot, context: DeskContext) -> Iterator[PreparePage]:
    made = built(PreparePage, context)
    qtbot.addWidget(made)
    made.show()
    yield made
    context.phones.stop()


def lines(page: PreparePage) -> list[str]:
    found = page.checklist.findChildren(PointLine)
    return [line.accessibleName() for line in found if not line.isHidden()]


def test_lines_vanish_as_things_are_mended(qtbot: QtBot, page: PreparePage, services: Services):
    qtbot.waitUntil(lambda: lines(page)[:1] == ["Nobody is on the list yet"])
    services.people.confirm(services.people.preview(RESOURCES / "sample" / "roster.csv"))
    qtbot.waitUntil(lambda: "Mixed teams are not drawn yet" in lines(page))
    assert "Nobody is on the list yet" not in lines(page)
    services.teams.draw(MIXED, 1)
    qtbot.waitUntil(lambda: "Mixed teams are not drawn yet" not in lines(page))


def test_a_trap_says_how_many_ways_out_there_are(
    qtbot: QtBot, page: PreparePage, peopled: Services
):
    ways = {trap.sentence: len(trap.ways) for trap in peopled.traps.traps() if not trap.tight}
    assert ways
    wanted = {f"{sentence} · {n} ways out" for sentence, n in ways.items()}
    qtbot.waitUntil(lambda: wanted <= set(lines(page)))


def test_a_line_leads_to_its_page(qtbot: QtBot, page: PreparePage):
    qtbot.waitUntil(lambda: "No survey answers yet" in lines(page))
    [survey] = [x for x in page.checklist.findChildren(PointLine) if "survey" in x.accessibleName()]
    survey.setFocus()
    qtbot.keyClick(survey, Qt.Key.Key_Return)
    assert isinstance(page.sections.pages.currentWidget(), SurveyPage)


def test_the_line_of_the_phones_lets_them_in(qtbot: QtBot, page: PreparePage, context: DeskContext):
    page.go(Place.PHONES)
    assert context.phones.address
    qtbot.waitUntil(lambda: "Nobody is on the list yet" in lines(page))
    assert not any("Phones" in line for line in lines(page))


def test_an_older_look_at_what_is_missing_does_not_land_last(
    page: PreparePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    qtbot.waitUntil(lambda: bool(lines(page)))
    asked: list[Callable[[tuple[OpenPoint, ...]], None]] = []
    monkeypatch.setattr(Tasks, "run", lambda _self, _work, done, _failed: asked.append(done))
    page.checklist.refresh()
    page.checklist.refresh()
    older, newer = asked
    newer((OpenPoint("newer", Place.PEOPLE),))
    older((OpenPoint("older", Place.PEOPLE),))
    qtbot.waitUntil(lambda: lines(page) == ["newer"])


def test_pages_are_built_when_first_shown(page: PreparePage):
    assert page.sections.pages.count() == 1
    page.sections.go(Place.AGENDA)
    assert page.sections.pages.count() == 2


def test_the_agenda_shows_both_days_and_where_it_does_not_fit(page: PreparePage, peopled: Services):
    agenda = page.sections.go(Place.AGENDA)
    assert isinstance(agenda, AgendaPage)
    assert "15:30" in [label.text() for label in agenda.findChildren(QLabel)]
    assert any("60 sales people make 8–10 teams" in text for text in agenda.advice.sentences())
    assert peopled.clock.agenda().days[0].date == date(2026, 12, 3)
