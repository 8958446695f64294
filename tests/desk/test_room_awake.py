"""The machine stays awake while a workshop runs, whatever the desk shows."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import wakepy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huddle_app.desk.room_awake import RoomAwake
from huddle_app.desk.rooms import Rooms
from huddle_app.desk.window import Mode
from huddle_app.screen.awake import Awake
from huddle_app.services.house import Services
from huddle_app.services.remote import Act
from huddle_app.settings import SettingsFile


class Recorded(Awake):
    """Holds nothing; remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.awake = False

    def hold(self) -> None:
        self.awake = True

    def release(self) -> None:
        self.awake = False


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the system was asked for, in order."""
    log: list[str] = []

    @contextmanager
    def presenting(**_how: object) -> Iterator[None]:
        log.append("hold")
        yield
        log.append("release")

    monkeypatch.setattr(wakepy.keep, "presenting", presenting)
    return log


@pytest.fixture
def recorded(services: Services, rooms: Rooms) -> Iterator[Recorded]:
    made = Recorded()
    keeper = RoomAwake(services.clock, rooms.projector, rooms.bridge, made)
    yield made
    keeper.deleteLater()


def test_the_machine_stays_awake_while_the_clock_runs(
    recorded: Recorded, services: Services, qtbot: QtBot
):
    assert not recorded.awake
    services.clock.start()
    qtbot.waitUntil(lambda: recorded.awake)
    services.clock.pause()
    qtbot.waitUntil(lambda: not recorded.awake)


def test_the_machine_stays_awake_in_a_pause_that_the_room_looks_at(
    recorded: Recorded, services: Services, rooms: Rooms, qtbot: QtBot
):
    rooms.projector.show()
    assert not recorded.awake
    services.clock.start()
    services.clock.pause()
    qtbot.waitUntil(lambda: recorded.awake)
    rooms.projector.hide()
    assert not recorded.awake


def test_a_start_by_the_remote_keeps_it_awake_while_only_prepare_was_shown(
    services: Services, settings: SettingsFile, dressed: QApplication, asked: list[str]
) -> None:
    rooms = Rooms(services, settings, lambda _path: None, lambda: None)
    rooms.desk.show_mode(Mode.PREPARE)
    services.remote.open()
    services.remote.do(Act.NEXT, services.remote.seen(Act.NEXT))
    assert asked == ["hold"]
    rooms.close()
    assert asked == ["hold", "release"]
