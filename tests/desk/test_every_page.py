"""Every page of the desk can be read and reached: light and dark, on small and large screens, in large text.

`tests/desk/legible.py` looks at the widgets' geometry and at their pixels.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from huddle_app.desk.parts.sections import Sections
from huddle_app.desk.rooms import Rooms
from huddle_app.desk.run.areas import ALWAYS, AreaKey, areas_of
from huddle_app.desk.run.work_place import WorkPlace
from huddle_app.desk.style import dress
from huddle_app.desk.window import Desk, Mode
from huddle_app.method.agenda import AgendaItem
from huddle_app.method.events import Events
from huddle_app.paths import RESOURCES
from huddle_app.services.create import create_workshop
from huddle_app.services.house import Services
from huddle_app.services.sample import fill_with_sample
from huddle_app.store import files
from tests.desk.conftest import Hand
from tests.desk.legible import problems


class Look(NamedTuple):
    """How the desk is looked at."""

    dark: bool
    size: tuple[int, int]
    text: int = 100

    def __str__(self) -> str:
        width, height = self.size
        return f"{'dark' if self.dark else 'light'}-{width}x{height}-{self.text}"


SMALL, LARGE = (1366, 768), (1920, 1080)
LOOKS = (
    Look(dark=False, size=SMALL),
    Look(dark=True, size=LARGE),
    Look(dark=True, size=SMALL, text=150),
    Look(dark=False, size=LARGE, text=150),
)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample workshop as a file."""
    path = tmp_path_factory.mktemp("sample") / "sample.huddle"
    start = datetime(2026, 12, 3, 9, 0)  # noqa: DTZ001 - the room's own time
    database = create_workshop(
        path, title="Our Huddle", company="Tarnvik", start=start, timezone="UTC"
    )
    services = Services(database, Events(), Hand())
    fill_with_sample(services, lambda _done, _all: None)
    fill_board(services)
    database.close()
    return path


def fill_board(services: Services) -> None:
    """Cards in the inbox, on the board and in two themes."""
    for number in range(5):
        services.disconnects.enter(f"Disconnect {number}: leads go unanswered for weeks")
    first, second, third, *_new = (card.id for card in services.disconnects.board().new)
    services.disconnects.accept([first, second, third])
    services.disconnects.put([first, second], services.disconnects.add_theme("Leads go dark"))
    services.disconnects.add_theme("Plans arrive finished, and nobody was asked")


@pytest.fixture
def services(sample: Path, tmp_path: Path, hand: Hand) -> Iterator[Services]:
    """A copy of the sample, open."""
    database = files.open_file(Path(shutil.copy(sample, tmp_path / "copy.huddle")))
    yield Services(database, Events(), hand)
    database.close()


@pytest.fixture
def look(request: pytest.FixtureRequest, dressed: QApplication) -> Iterator[Look]:
    """The application wears a look."""
    dress(dressed, dark=request.param.dark, text_scale=request.param.text)
    yield request.param
    dress(dressed, dark=False)


@pytest.mark.parametrize("look", LOOKS, ids=str, indirect=True)
def test_everything_can_be_read_and_reached(
    look: Look, rooms: Rooms, services: Services, hand: Hand
):
    desk = rooms.desk
    desk.resize(*look.size)
    desk.show()
    found: dict[str, str] = {}

    def look_at(where: str) -> None:
        settle()
        for problem in problems(desk):
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


def look_at_areas(
    desk: Desk, item: AgendaItem, further: tuple[AreaKey, ...], look_at: Callable[[str], None]
) -> None:
    place = desk.findChild(WorkPlace)
    assert isinstance(place, WorkPlace)
    for area in (*areas_of(item), *further):
        settle()
        place.show_area(area)
        look_at(f"{item.key}, {area}")


def settle() -> None:
    """Let layouts and what waits for them come to rest."""
    for _time in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.processEvents()


@pytest.mark.skipif("QT_SCALE_FACTOR" in os.environ, reason="it is the one inside")
def test_everything_can_be_read_at_200_percent():
    """The same on a screen with two pixels for one, which must be known before Qt starts."""
    one = f"test_everything_can_be_read_and_reached[{LOOKS[0]}]"
    inside = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"{__file__}::{one}"],
        env={**os.environ, "QT_SCALE_FACTOR": "2"},
        cwd=RESOURCES.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert inside.returncode == 0, inside.stdout
