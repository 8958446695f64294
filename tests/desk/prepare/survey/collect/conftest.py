"""The page for sheets of paper, over the sample's people."""

import pytest
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.prepare.survey.collect.entry_page import EntryPage
from huddle_app.desk.prepare.survey.collect.section import CollectSection
from huddle_app.desk.style import application, dressed_at_once
from huddle_app.services.house import Services

WAVE = "Before the Huddle"


@pytest.fixture
def section(
    request: pytest.FixtureRequest, qtbot: QtBot, peopled: Services, context: DeskContext
) -> CollectSection:
    """The section, shown for a wave that nobody has begun; what is half typed in is thrown away after.

    Where a test asks for `entry`, sheets are typed in already: all of it is dressed in one go.
    """
    assert peopled is context.services
    with dressed_at_once(application()):
        made = CollectSection(context)
        made.show_wave(WAVE)
        if "entry" in request.fixturenames:
            made.type_in()
    qtbot.addWidget(made, before_close_func=throw_away)
    made.resize(1100, 650)
    made.show()
    return made


def throw_away(section: CollectSection) -> None:
    """Nothing is to be half typed in when the section is closed."""
    if section.entry:
        section.entry.throw_away()


@pytest.fixture
def entry(section: CollectSection) -> EntryPage:
    """The page on which sheets are typed in, ready for the keys."""
    assert section.entry
    section.entry.panel.setFocus()
    return section.entry
