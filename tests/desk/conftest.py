"""The moderator's window over a workshop file of the test's own, at a clock the test moves."""

import gc
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.rooms import Backstage, Rooms
from huddle_app.desk.style import dress, dressed_at_once
from huddle_app.desk.window import Desk, Mode
from huddle_app.method.events import Events
from huddle_app.method.words import MIXED, SEPARATE
from huddle_app.paths import RESOURCES
from huddle_app.services.house import Services
from huddle_app.settings import SettingsFile
from huddle_app.store.database import Database
from tests.workshops import Workshops

SAMPLE = RESOURCES / "sample"


@pytest.fixture(autouse=True)
def _left_alone() -> None:
    """What the tests before left in cycles goes; the rest (modules, caches) stays, passed over from now on.

    So the collection with which a test's rooms close looks at what is this test's only.
    """
    gc.collect()
    gc.freeze()


class Hand:
    """A clock that stands still until the test moves it."""

    def __init__(self) -> None:
        self.time = datetime(2026, 12, 3, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def pass_(self, **length: float) -> None:
        self.time += timedelta(**length)


@pytest.fixture
def hand() -> Hand:
    return Hand()


def with_people(database: Database) -> Services:
    """The sample's people."""
    services = Services(database, Events(), Hand())
    services.people.confirm(services.people.preview(SAMPLE / "roster.csv"))
    return services


def with_answers(database: Database) -> Services:
    """The sample's people and their answers before the Huddle."""
    services = with_people(database)
    services.survey.confirm(services.survey.preview(SAMPLE / "answers-before.csv"))
    return services


def with_teams(database: Database) -> Services:
    """The sample's people in both rounds of teams, drawn by number 7."""
    services = with_people(database)
    for key in (SEPARATE, MIXED):
        services.teams.draw(key, 7)
    return services


FILLED = {"surveyed": with_answers, "drawn": with_teams, "peopled": with_people}


@pytest.fixture
def services(
    request: pytest.FixtureRequest, workshops: Workshops, tmp_path: Path, hand: Hand
) -> Iterator[Services]:
    """A workshop; with the sample in it as far as a fixture of the test has it."""
    fill = next((fill for name, fill in FILLED.items() if name in request.fixturenames), None)
    path = tmp_path / "room.huddle"
    database = workshops.new(path, title="Our Huddle", company="Tarnvik", fill=fill)
    yield Services(database, Events(), hand)
    database.close()


@pytest.fixture
def peopled(services: Services) -> Services:
    """The sample's people have been read in."""
    return services


@pytest.fixture
def surveyed(services: Services) -> Services:
    """The sample's people and their answers before the Huddle have been read in."""
    return services


@pytest.fixture
def drawn(services: Services) -> Services:
    """Both rounds of the sample's people have been drawn by number 7."""
    return services


Written = Callable[..., Path]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Writes lines to a file and gives its path."""

    def write(name: str, *lines: str) -> Path:
        path = tmp_path / name
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return write


class Chosen:
    """The names typed into the dialogs that ask for a place, and those the dialogs came up with."""

    def __init__(self) -> None:
        self.typed: list[Path] = []
        self.offered: list[str] = []


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch) -> Chosen:
    """Answers the dialogs with what is `typed`, and with Cancel when nothing more is."""
    made = Chosen()

    def answer(dialog: QFileDialog) -> int:
        made.offered.append(Path(QFileDialog.selectedFiles(dialog)[0]).name)
        if made.typed:
            names = [str(made.typed.pop(0))]
            monkeypatch.setattr(dialog, "selectedFiles", lambda: names)
            return 1
        return 0

    monkeypatch.setattr(QFileDialog, "exec", answer)
    return made


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path)


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """The application in its light colours; once a test's windows are gone it wears them again."""
    if not qapp.styleSheet():
        dress(qapp, dark=False)
    light = qapp.styleSheet()
    yield qapp
    if qapp.styleSheet() != light:
        dress(qapp, dark=False)


@pytest.fixture
def rooms(
    request: pytest.FixtureRequest,
    services: Services,
    settings: SettingsFile,
    dressed: QApplication,
) -> Iterator[Rooms]:
    """Both windows; the moderator's begins in Run where a test asks for the `desk`."""
    mode = Mode.RUN if "desk" in request.fixturenames else None
    with dressed_at_once(dressed):
        made = Rooms(services, settings, lambda _path: None, lambda: None, mode)
    yield made
    made.close()
    # What is left goes here and now, in the thread it belongs to.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def backstage(
    services: Services, settings: SettingsFile, dressed: QApplication
) -> Iterator[Backstage]:
    """All that stands behind the moderator's window, without it: building it takes longer than most tests."""
    made = Backstage(services, settings, lambda _path: None, lambda: None)
    yield made
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def context(request: pytest.FixtureRequest) -> DeskContext:
    """What every page of the desk is given; of the windows only where a test asks for them."""
    windows = {"rooms", "desk", "window"} & set(request.fixturenames)
    stage: Backstage = request.getfixturevalue("rooms" if windows else "backstage")
    return stage.context


@pytest.fixture
def desk(rooms: Rooms, qtbot: QtBot) -> Desk:
    """The desk in Run mode, shown and active."""
    rooms.desk.show_mode(Mode.RUN)
    with qtbot.waitExposed(rooms.desk):
        rooms.desk.show()
    rooms.desk.activateWindow()
    rooms.desk.setFocus()
    return rooms.desk
