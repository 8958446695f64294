"""Every page of the desk can be read and reached: light and dark, on small and large screens, in large text.

`tests/desk/legible.py` looks at the widgets' geometry and at their pixels.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts.pill import Pill
from huddle_app.desk.parts.sections import Sections
from huddle_app.desk.prepare.agenda.tree import PlanTree
from huddle_app.desk.prepare.checklist_card import ChecklistCard
from huddle_app.desk.prepare.people_page import PeoplePage
from huddle_app.desk.prepare.survey.findings.section import FindingsSection
from huddle_app.desk.prepare.survey.page import Part, SurveyPage
from huddle_app.desk.prepare.survey.room.section import RoomSection
from huddle_app.desk.prepare.teams.page import TeamsPage
from huddle_app.desk.rooms import Rooms
from huddle_app.desk.run.action_tree import ActionTree
from huddle_app.desk.run.areas import ALWAYS, AreaKey, areas_of
from huddle_app.desk.run.script_strip import ScriptStrip
from huddle_app.desk.run.work_place import WorkPlace
from huddle_app.desk.style import dress
from huddle_app.desk.window import Desk, Mode
from huddle_app.method.actions import ActionItem
from huddle_app.method.agenda import AgendaItem
from huddle_app.method.events import Events
from huddle_app.method.people import Participant, Presence
from huddle_app.method.words import MIXED, SEPARATE, Function
from huddle_app.paths import RESOURCES
from huddle_app.services.house import Services
from huddle_app.services.sample import fill_with_sample
from huddle_app.store.database import Database
from tests.desk.conftest import Hand
from tests.desk.legible import problems
from tests.desk.settling import settle
from tests.workshops import Workshops


class Look(NamedTuple):
    """How the desk is looked at; `colours` are measured once for each theme: they take the most time.

    Themes differ in colours alone and sizes in places alone: each of both is looked at, not each pair.
    """

    dark: bool
    size: tuple[int, int]
    text: int = 100
    colours: bool = False

    def __str__(self) -> str:
        width, height = self.size
        return f"{'dark' if self.dark else 'light'}-{width}x{height}-{self.text}"


SMALL, LARGE = (1366, 768), (1920, 1080)
LOOKS = (
    Look(dark=False, size=SMALL, colours=True),
    Look(dark=True, size=LARGE, colours=True),
    Look(dark=True, size=SMALL, text=150),
)
INSIDE = "QT_SCALE_FACTOR" in os.environ
"""Whether this is the run on a screen with two pixels for one, started from the last test."""


def fill(database: Database) -> None:
    """The sample workshop, with something on every board."""
    services = Services(database, Events(), Hand())
    fill_with_sample(services, lambda _done, _all: None)
    fill_board(services)
    change_people(services)


def fill_board(services: Services) -> None:
    """Cards in the inbox, on the board and in two themes, and an action item."""
    for number in range(5):
        services.disconnects.enter(f"Disconnect {number}: leads go unanswered for weeks")
    first, second, third, *_new = (card.id for card in services.disconnects.board().new)
    services.disconnects.accept([first, second, third])
    services.disconnects.put([first, second], services.disconnects.add_theme("Leads go dark"))
    theme_id = services.disconnects.add_theme("Plans arrive finished, and nobody was asked")
    services.actions.save(
        ActionItem(uuid4(), theme_id, "Sales reads every plan before it is final")
    )
    earlier = services.votes.open("Which of these comes first?", ["Leads", "Plans"])
    services.votes.set_hands(earlier.options[0].id, 12)
    vote = services.votes.open(
        "Which of these are our major disconnects?", [f"Disconnect {n}" for n in range(8)]
    )
    services.votes.set_hands(vote.options[1].id, 9)
    services.votes.show_counts(vote.id, shown=True)


def change_people(services: Services) -> None:
    """Two stay away after the teams are drawn, and one comes who has no seat."""
    made = services.teams.round(SEPARATE)
    assert made
    services.people.mark(made.teams[0].members[:2], Presence.AWAY)
    services.people.write(Participant(uuid4(), "Ottilie Brandt", Function.SALES))


@pytest.fixture
def services(workshops: Workshops, tmp_path: Path, hand: Hand) -> Iterator[Services]:
    """A copy of the sample, open."""
    path = tmp_path / "copy.huddle"
    database = workshops.new(path, title="Our Huddle", company="Tarnvik", fill=fill)
    yield Services(database, Events(), hand)
    database.close()


@pytest.fixture
def look(request: pytest.FixtureRequest, dressed: QApplication) -> Look:
    """The application wears a look."""
    dress(dressed, dark=request.param.dark, text_scale=request.param.text)
    return request.param


@pytest.mark.parametrize("look", LOOKS, ids=str, indirect=True)
def test_everything_can_be_read_and_reached(
    look: Look, rooms: Rooms, services: Services, hand: Hand, qtbot: QtBot
):
    desk = rooms.desk
    desk.resize(*look.size)
    desk.show()
    [checklist] = desk.findChildren(ChecklistCard)
    [count] = checklist.findChildren(Pill)
    qtbot.waitUntil(lambda: "open" in count.text())
    found: dict[str, str] = {}

    def look_at(where: str) -> None:
        settle(desk)
        for problem in problems(desk, colours=look.colours and not INSIDE):
            found.setdefault(problem, where)

    for mode in (Mode.PREPARE, Mode.FOLLOW_UP):
        look_at_pages(desk, mode, look_at)
    desk.show_mode(Mode.RUN)
    look_at("before the start")
    for number, item in enumerate(services.clock.agenda().items()):
        services.clock.go(item.phases[0].key)
        hand.pass_(minutes=number * 12)
        look_at_areas(desk, item, ALWAYS if number == 0 else (), look_at)
    assert not found, "\n".join(f"{where}: {problem}" for problem, where in found.items())


def look_at_pages(desk: Desk, mode: Mode, look_at: Callable[[str], None]) -> None:
    desk.show_mode(mode)
    [sections] = [one for one in desk.findChildren(Sections) if one.isVisible()]
    for key in sections.titles():
        sections.go(key)
        look_at(f"{mode}, {key}")
        look_closer(desk, f"{mode}, {key}", look_at)


def look_closer(desk: Desk, where: str, look_at: Callable[[str], None]) -> None:
    """Look at what a page shows only of what is chosen: a phase, an action item, a person, a round."""
    for plan in filter(QWidget.isVisible, desk.findChildren(PlanTree)):
        item, *_others = keys = plan.keys()
        plan.choose(item)
        look_at(f"{where}, a step")
        plan.choose(next(key for key in keys if key.startswith(f"{item}.")))
        look_at(f"{where}, a phase")
    for tree in filter(QWidget.isVisible, desk.findChildren(ActionTree)):
        model = tree.model()
        tree.setCurrentIndex(model.index(0, 0, model.index(1, 0)))
        assert tree.chosen_item()
        look_at(f"{where}, an item")
    for people in filter(QWidget.isVisible, desk.findChildren(PeoplePage)):
        people.add()
        look_at(f"{where}, a new person")
        people.table.begin()
        person = people.table.current_person()
        assert person
        people.form.begin(person)
        look_at(f"{where}, a person")
        people.form.leave()
    for teams in filter(QWidget.isVisible, desk.findChildren(TeamsPage)):
        look_at_teams(teams, where, look_at)
    for survey in filter(QWidget.isVisible, desk.findChildren(SurveyPage)):
        for part in Part:
            survey.go(part)
            wait_for_findings(survey)
            look_at(f"{where}, {part}")


def look_at_teams(page: TeamsPage, where: str, look_at: Callable[[str], None]) -> None:
    """Look at a round in need of repair with what is beside it open and folded, and at a question."""
    page.show_round(MIXED)
    view = page.rounds[MIXED]
    assert view.repair.isVisible()
    assert view.table.unseated.isVisible()
    for _either in range(2):
        look_at(f"{where}, side {'open' if page.fold.isChecked() else 'folded'}")
        page.fold.click()
    menu = view.open_menu(view.table.cards[0].sheet.team.members[0].id)
    assert menu
    next(action for action in menu.actions() if action.text().startswith("Exchange")).trigger()
    assert view.asking.isVisible()
    look_at(f"{where}, a question")
    view.asking.done.emit()


def look_at_areas(
    desk: Desk, item: AgendaItem, further: tuple[AreaKey, ...], look_at: Callable[[str], None]
) -> None:
    place, strip = desk.findChild(WorkPlace), desk.findChild(ScriptStrip)
    assert isinstance(place, WorkPlace)
    assert isinstance(strip, ScriptStrip)
    for area in (*areas_of(item), *further):
        settle(desk)
        place.show_area(area)
        look_at(f"{item.key}, {area}")
        look_closer(desk, f"{item.key}, {area}", look_at)
    if item.number == 6:
        strip.set_open(not strip.is_open)
        look_at(f"{item.key}, script folded or open")


def wait_for_findings(page: SurveyPage) -> None:
    """Let what is worked out in the background come home."""
    findings, room = page.findChildren(FindingsSection), page.findChildren(RoomSection)
    while not all(part.findings for part in findings) or not all(part.cards() for part in room):
        settle(page)


@pytest.mark.skipif(INSIDE, reason="it is the one inside")
def test_everything_can_be_read_at_200_percent():
    """The same on a screen with two pixels for one, which must be known before Qt starts."""
    name = f"{__file__}::{test_everything_can_be_read_and_reached.__name__}"
    small = [f"{name}[{look}]" for look in LOOKS if look.size == SMALL and look.text == 100]
    inside = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *small],
        env={**os.environ, "QT_SCALE_FACTOR": "2"},
        cwd=RESOURCES.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert inside.returncode == 0, inside.stdout
