"""The sample workshop: people, two survey waves and both rounds of teams, through the real imports."""

import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any

from huddle_app.method.events import Events
from huddle_app.method.progress import Report
from huddle_app.paths import RESOURCES
from huddle_app.services.create import create_workshop, timezone_here
from huddle_app.services.house import Services
from huddle_app.services.steady_now import SteadyNow
from huddle_app.store.database import Database
from huddle_app.texts import _

SEED = 2026
FOLDER = RESOURCES / "sample"


def sample_names() -> tuple[str, str]:
    """The sample's title and company."""
    names = _read_names()
    return names["title"], names["company"]


def make_sample(
    path: Path, start: datetime, progress: Report, title: str = "", company: str = ""
) -> Database:
    """Make the sample workshop at `path` and open it, under names of its own unless some are given.

    HuddleError when the file cannot be made; nothing half-filled is left behind then.
    """
    own_title, own_company = sample_names()
    database = create_workshop(
        path,
        title=title or own_title,
        company=company or own_company,
        start=start,
        timezone=timezone_here(),
    )
    try:
        fill_with_sample(Services(database, Events(), SteadyNow()), progress)
    except Exception:
        database.close()
        path.unlink()
        raise
    return database


def fill_with_sample(services: Services, progress: Report) -> None:
    """Fill a new workshop with the sample; `progress(done, total)` is told of each part."""
    waves = {
        "answers-before.csv": _("Before the Huddle"),
        "answers-nine-months-later.csv": _("Nine months later"),
    }
    services.people.confirm(services.people.preview(FOLDER / "roster.csv"))
    progress(1, 4)
    for done, (name, wave) in enumerate(waves.items(), 2):
        services.survey.confirm(services.survey.preview(FOLDER / name, wave))
        progress(done, 4)
    services.levels.put_in_order(_read_names()["levels"])
    for key in services.teams.round_keys():
        services.teams.draw(key, SEED)
    progress(4, 4)


def _read_names() -> dict[str, Any]:
    return tomllib.loads((FOLDER / "workshop.toml").read_text(encoding="utf-8"))
