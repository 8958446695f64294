"""Desk and projector on the sample workshop in a timed phase: as `bench` watches them."""

import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent
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
QUIET = PAUSE + 4000
"""Milliseconds in which nothing new is loaded or built once all is that will be without anybody's doing."""
DESK, ROOM = (1366, 768), (1920, 1080)


def live_on() -> None:
    """Let the windows do what is due, and be rid of what they have done with, as their own loop would."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def wait(milliseconds: int) -> None:
    """Let the windows live for a while, and what works in the background too: Qt's own wait does not."""
    until = time.monotonic() + milliseconds / 1000
    while time.monotonic() < until:
        live_on()
        time.sleep(0.005)


def wait_until_warm() -> None:
    """Wait until all is loaded and built that the windows get ready by themselves, on any machine."""
    before = (0, 0)
    while (now := (len(sys.modules), len(QApplication.allWidgets()))) != before:
        before = now
        wait(QUIET)


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
    wait_until_warm()
    try:
        yield services, rooms
    finally:
        rooms.close()
        database.close()
