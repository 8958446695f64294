"""The sample workshop: people, two survey waves and both rounds of teams, through the real imports."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass

from huddle_app.method.words import RoundKind
from huddle_app.paths import RESOURCES
from huddle_app.services.house import Services
from huddle_app.texts import _

SEED = 2026


@dataclass(frozen=True)
class SampleName:
    """What the sample workshop is called."""

    title: str
    company: str


def sample_name() -> SampleName:
    """The sample's title and company."""
    text = (RESOURCES / "sample" / "workshop.toml").read_text(encoding="utf-8")
    return SampleName(**tomllib.loads(text))


def fill_with_sample(services: Services, progress: Callable[[int, int], None]) -> None:
    """Fill a new workshop with the sample; `progress(done, total)` is told of each part."""
    folder = RESOURCES / "sample"
    waves = {
        "answers-before.csv": _("Before the Huddle"),
        "answers-nine-months-later.csv": _("Nine months later"),
    }
    services.people.confirm(services.people.preview(folder / "roster.csv"))
    progress(1, 4)
    for done, (name, wave) in enumerate(waves.items(), 2):
        services.survey.confirm(services.survey.preview(folder / name, wave))
        progress(done, 4)
    for kind in RoundKind:
        services.teams.draw(kind, SEED)
    progress(4, 4)
