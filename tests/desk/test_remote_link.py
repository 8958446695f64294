"""The remote reaches the room's picture, and hears what it shows."""

from threading import Thread

from PySide6.QtCore import QCoreApplication

from huddle_app.desk.rooms import Rooms
from huddle_app.projector.cue import Curtain
from huddle_app.services.house import Services
from huddle_app.services.remote import Act


def touch(services: Services, act: Act) -> None:
    services.remote.do(act, services.remote.seen(act))


def test_black_and_freeze_come_through(services: Services, rooms: Rooms) -> None:
    services.remote.open()
    touch(services, Act.BLACK)
    assert rooms.stage.black
    touch(services, Act.FREEZE)
    assert (rooms.stage.frozen, rooms.stage.black) == (True, True)
    touch(services, Act.BLACK)
    assert not rooms.stage.black
    assert (services.remote.black, services.remote.frozen) == (False, True)


def test_what_the_desk_does_is_seen_on_the_remote(services: Services, rooms: Rooms) -> None:
    rooms.stage.set_frozen(True)
    services.remote.open()
    assert services.remote.frozen
    rooms.stage.toggle(Curtain.BLACK)
    assert services.remote.black


def test_a_remote_nobody_opened_is_not_told(services: Services, rooms: Rooms) -> None:
    rooms.stage.toggle(Curtain.BLACK)
    assert not services.remote.black


def test_desk_and_remote_that_both_want_black_do_not_cancel_out(
    services: Services, rooms: Rooms
) -> None:
    services.remote.open()
    for act in (Act.BLACK, Act.FREEZE):
        tap = Thread(target=touch, args=(services, act))
        tap.start()
        tap.join()
    # what the phone asked for waits for the window's thread, which does the same first
    rooms.stage.toggle(Curtain.BLACK)
    rooms.stage.set_frozen(True)
    QCoreApplication.processEvents()
    assert (rooms.stage.black, rooms.stage.frozen) == (True, True)
    assert (services.remote.black, services.remote.frozen) == (True, True)
