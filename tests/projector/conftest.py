import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from PySide6.QtWidgets import QApplication

from huddle_app.method.actions import ActionItem
from huddle_app.method.events import Events
from huddle_app.method.words import MIXED, SEPARATE, Stage
from huddle_app.paths import RESOURCES
from huddle_app.projector.stage import Stage as Room
from huddle_app.projector.view import SceneView
from huddle_app.screen.bridge import Bridge
from huddle_app.services.house import Services
from huddle_app.store.database import Database
from tests.workshops import Workshops

SAMPLE = RESOURCES / "sample"
DISCONNECTS = 30


@dataclass(frozen=True, slots=True)
class Address:
    join: str = "http://192.168.4.20:8080/j/KRMP"
    short: str = "192.168.4.20:8080"
    room: str = "KRMP"


class Watch:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.at = datetime(2026, 12, 3, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def pass_by(self, **length: float) -> None:
        self.at += timedelta(**length)


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def services(
    request: pytest.FixtureRequest, workshops: Workshops, tmp_path: Path, watch: Watch
) -> Iterator[Services]:
    """A workshop with nothing in it, or with the sample where the test is given it `full`."""
    names = ("Sales-Marketing Huddle", "Tarnvik Pumps and Valves")
    fill = with_sample if "full" in request.fixturenames else None
    database = workshops.new(tmp_path / "day.huddle", *names, fill=fill)
    yield Services(database, Events(), watch)
    database.close()


@pytest.fixture
def bridge(qapp: QApplication, services: Services) -> Iterator[Bridge]:
    bridge = Bridge(services.events)
    yield bridge
    bridge.close()


@pytest.fixture
def stage(services: Services, bridge: Bridge) -> Room:
    return Room(services, bridge)


@pytest.fixture
def view(stage: Room, services: Services, bridge: Bridge, qtbot) -> SceneView:
    made = SceneView(services, bridge, stage, Address)
    qtbot.addWidget(made)
    made.resize(960, 540)
    return made


def with_sample(database: Database) -> None:
    """Put the sample into a workshop: people, teams, answers, disconnects, themes, actions."""
    watch = Watch()
    services = Services(database, Events(), watch)
    services.people.confirm(services.people.preview(SAMPLE / "roster.csv"))
    services.survey.confirm(services.survey.preview(SAMPLE / "answers-before.csv"))
    services.teams.draw(SEPARATE, 7)
    made = services.teams.draw(MIXED, 7)
    room = tomllib.loads((SAMPLE / "room.toml").read_text("utf-8"))
    themes = [services.disconnects.add_theme(theme["title"]) for theme in room["theme"]]
    written = [
        (theme_id, card)
        for theme_id, theme in zip(themes, room["theme"], strict=True)
        for card in theme["disconnect"]
    ]
    for place, (theme_id, card) in enumerate(written[:DISCONNECTS]):
        watch.pass_by(seconds=1)
        stage = Stage(card["stage"]) if "stage" in card else None
        team = made.teams[place % len(made.teams)]
        receipt = services.disconnects.submit(uuid4(), card["text"], stage, team.id)
        services.disconnects.put([receipt.id], theme_id)
    items = [(i, a) for i, t in zip(themes, room["theme"], strict=True) for a in t["action"]]
    for theme_id, action in items:
        services.actions.save(_item(theme_id, action, services))


def _item(theme_id: UUID, action: dict, services: Services) -> ActionItem:
    by_function = {
        f: [p.name for p in services.people.everybody() if p.function == f]
        for f in ("sales", "marketing")
    }
    return ActionItem(
        uuid4(),
        theme_id,
        action["title"],
        activities=tuple(action["activities"]),
        sales_owner=by_function["sales"][action["sales_owner"] - 1],
        marketing_owner=by_function["marketing"][action["marketing_owner"] - 1],
        due=services.clock.agenda().days[-1].date + timedelta(weeks=action["due_weeks"]),
        start_here=action.get("start_here", False),
    )


@pytest.fixture
def full(services: Services, watch: Watch) -> Services:
    """The workshop with the sample in it, whose last disconnect has just come in."""
    watch.pass_by(seconds=DISCONNECTS)
    return services
