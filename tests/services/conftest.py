"""An open workshop in a temporary file, whose time the test sets."""

from collections.abc import Generator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from huddle_app.method.events import Event, Events
from huddle_app.paths import RESOURCES
from huddle_app.services.house import Services
from huddle_app.store import files
from huddle_app.store.database import Database
from tests.workshops import Workshops

ROSTER = RESOURCES / "sample" / "roster.csv"


class Time:
    """The test's own time."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 12, 3, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def pass_by(self, **length: float) -> None:
        self.moment += timedelta(**length)


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.huddle"


def with_people(database: Database) -> None:
    """The sample's people are read in."""
    people = Services(database, Events(), Time()).people
    people.confirm(people.preview(ROSTER))


@pytest.fixture
def services(
    request: pytest.FixtureRequest, workshops: Workshops, path: Path, time: Time
) -> Generator[Services]:
    """A workshop with nothing in it, or with the sample's people where the test has it `peopled`."""
    fill = with_people if "peopled" in request.fixturenames else None
    database = workshops.new(path, "Huddle", "Acme", "Europe/Amsterdam", fill)
    yield Services(database, Events(), time)
    database.close()


@pytest.fixture
def reopened(services: Services, path: Path, time: Time) -> Generator[Services]:
    """The same file opened a second time, as after a crash."""
    database = files.open_file(path)
    yield Services(database, Events(), time)
    database.close()


@pytest.fixture
def happened(services: Services) -> list[Event]:
    """Every event published from now on."""
    heard: list[Event] = []
    services.events.subscribe(heard.append)
    return heard


@pytest.fixture
def peopled(services: Services) -> Services:
    """The services with the sample's people."""
    return services
