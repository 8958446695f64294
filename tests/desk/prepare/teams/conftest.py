"""A round of the sample's people, drawn and shown on the Teams page."""

import pytest
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.prepare.teams.page import TeamsPage
from huddle_app.desk.prepare.teams.round_view import RoundView
from huddle_app.method.words import MIXED
from huddle_app.services.house import Services
from tests.desk.building import built


@pytest.fixture
def page(qtbot: QtBot, context: DeskContext) -> TeamsPage:
    """The page, shown; with whatever people there are by then."""
    page = built(TeamsPage, context)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    return page


@pytest.fixture
def view(drawn: Services, page: TeamsPage) -> RoundView:
    """The mixed round, drawn and shown."""
    page.show_round(MIXED)
    return page.rounds[MIXED]
