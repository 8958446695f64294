"""An open workshop in a temporary file, whose time the test sets."""

from collections.abc import Generator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from huddle_app.method.events import Event, Events
from huddle_app.paths import RESOURCES
from huddle_app.services.create import create_workshop
from huddle_app.services.house import Services
from huddle_app.store import files

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


@pytest.fixture
def services(path: Path, time: Time) -> Generator[Services]:
    database = create_workshop(
        path,
        title="Huddle",
        company="Acme",
        start=datetime(2026, 12, 3, 9, 0),  # noqa: DTZ001 - local on purpose
        timezone="Europe/Amsterdam",
    )
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
    services.people.confirm(services.people.preview(ROSTER))
    return services
