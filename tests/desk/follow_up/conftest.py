"""An open workshop with everything a page of the desk is given."""

import gc
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.method.events import Events
from huddle_app.paths import RESOURCES
from huddle_app.phones.server import PhoneServer
from huddle_app.projector.stage import Stage
from huddle_app.projector.window import ProjectorWindow
from huddle_app.screen.bridge import Bridge
from huddle_app.screen.tasks import Tasks
from huddle_app.services.create import create_workshop
from huddle_app.services.house import Services
from huddle_app.settings import SettingsFile

SAMPLE = RESOURCES / "sample"


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    database = create_workshop(
        tmp_path / "room.huddle",
        title="Huddle",
        company="Tarnvik",
        start=datetime.fromisoformat("2026-12-03T09:00"),
        timezone="Europe/Madrid",
    )
    yield Services(database, Events(), lambda: datetime(2026, 12, 1, tzinfo=UTC))
    database.close()


@pytest.fixture
def context(services: Services, tmp_path: Path, qtbot: QtBot) -> Iterator[DeskContext]:
    # Windows of earlier tests must not be thrown away by a worker's thread.
    gc.collect()
    bridge, tasks = Bridge(services.events), Tasks()
    stage = Stage(services, bridge)
    projector = ProjectorWindow(stage, services, bridge, lambda: None)
    qtbot.addWidget(projector)
    yield DeskContext(
        services=services,
        bridge=bridge,
        tasks=tasks,
        settings=SettingsFile(tmp_path),
        stage=stage,
        phones=PhoneServer(services),
        projector_window=projector,
        open_workshop=lambda _path: None,
        new_workshop=lambda: None,
    )
    tasks.close()
    bridge.close()


@pytest.fixture
def peopled(services: Services) -> Services:
    """The services with the sample's people."""
    services.people.confirm(services.people.preview(SAMPLE / "roster.csv"))
    return services


@pytest.fixture
def surveyed(peopled: Services) -> Services:
    """The services with the sample's people and their answers before the Huddle."""
    peopled.survey.confirm(peopled.survey.preview(SAMPLE / "answers-before.csv"))
    return peopled


Written = Callable[..., Path]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Writes lines to a file and gives its path."""

    def write(name: str, *lines: str) -> Path:
        path = tmp_path / name
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return write
