"""What refers to itself is given back once another phase has begun."""

import gc
from collections.abc import Iterator
from weakref import ref

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from huddle_app.desk.rooms import Rooms
from huddle_app.desk.tidying import Tidying
from huddle_app.services.house import Services


class Page:
    """Refers to itself, as a page does through what it is connected to."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def lazy_collector() -> Iterator[None]:
    """The collector never looks of its own accord."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def tidying(services: Services, rooms: Rooms) -> Iterator[Tidying]:
    made = Tidying(services.clock, rooms.bridge, pause=0)
    yield made
    made.deleteLater()


@pytest.mark.usefixtures("lazy_collector", "tidying")
def test_another_phase_gives_back_what_was_left(services: Services, qtbot: QtBot) -> None:
    left = ref(Page())
    services.clock.start()
    qtbot.waitUntil(lambda: left() is None)


@pytest.mark.usefixtures("lazy_collector", "tidying")
def test_within_a_phase_nobody_is_disturbed(services: Services, qtbot: QtBot) -> None:
    first = ref(Page())
    services.clock.start()
    qtbot.waitUntil(lambda: first() is None)
    left = ref(Page())
    services.clock.add(1)
    QCoreApplication.processEvents()
    assert left() is not None
