"""Desk and projector on the sample workshop in a timed phase: as `bench` watches them."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from huddle_app.desk.rooms import Rooms
from huddle_app.desk.style import dress
from huddle_app.desk.warming import PAUSE
from huddle_app.method.events import Events
from huddle_app.services.create import create_workshop
from huddle_app.services.house import Services
from huddle_app.services.sample import fill_with_sample
from huddle_app.settings import SettingsFile

START = datetime(2026, 12, 3, 9, 0)  # noqa: DTZ001 - local on purpose
WARM = PAUSE + 18_000
"""Milliseconds after which everything is drawn that is drawn once, and loaded what loads in the background."""
DESK, ROOM = (1366, 768), (1920, 1080)


@contextmanager
def windows(path: Path, now: Callable[[], datetime]) -> Generator[tuple[Services, Rooms]]:
    """Both windows shown, with Step 6's teams at work; `now` tells the time in UTC."""
    app = QApplication([])
    dress(app)
    database = create_workshop(path, title="Huddle", company="Acme", start=START, timezone="UTC")
    services = Services(database, Events(), now)
    fill_with_sample(services, lambda _done, _all: None)
    services.clock.go("disconnects.teams")
    rooms = Rooms(services, SettingsFile(path.parent), lambda _path: None, lambda: None)
    rooms.desk.resize(*DESK)
    rooms.desk.show()
    rooms.projector.resize(*ROOM)
    rooms.projector.show()
    QTest.qWait(WARM)
    try:
        yield services, rooms
    finally:
        rooms.close()
        database.close()
