"""Ten thousand answers: taken in with progress, cancelled anywhere without a trace, undone as one step."""

import gc
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from huddle_app.method.events import Event, Events
from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.services.house import Services
from huddle_app.services.steady_now import SteadyNow
from huddle_app.services.survey_rows import AT_ONCE
from tests.workshops import Workshops

PEOPLE = 10_000
PLACES = (0.0, 0.3, 0.7, 1.0)
"""Where an import is cancelled, as a share of its reports."""


class Stopped(Exception):  # noqa: N818 - as the window's own
    """Cancel was pressed."""


class Progress:
    """Counts the reports, and stops at one of them."""

    def __init__(self, stop_at: int | None = None) -> None:
        self.told: list[tuple[int, int]] = []
        self._stop_at = stop_at

    def __call__(self, done: int, total: int) -> None:
        if len(self.told) == self._stop_at:
            raise Stopped
        self.told.append((done, total))


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("at size") / "room.huddle"


@pytest.fixture(scope="module")
def services(workshop: Path, workshops: Workshops) -> Iterator[Services]:
    """One workshop for all tests here: each leaves it as it was."""
    database = workshops.new(workshop)
    yield Services(database, Events(), SteadyNow())
    database.close()


@pytest.fixture(scope="module")
def export(workshop: Path, services: Services) -> Path:
    """An export in which everybody answers everything."""
    columns = services.survey.toolkit().columns
    ratings = np.random.default_rng(7).integers(1, 8, (PEOPLE, len(columns))).astype("U1")
    rows = [
        f"R{n},{('sales', 'marketing')[n % 2]},Rep,{'NSEW'[n % 4]},{','.join(row)}"
        for n, row in enumerate(ratings.tolist())
    ]
    path = workshop.with_name("answers.csv")
    path.write_text("\n".join([f"respondent,function,level,region,{','.join(columns)}", *rows]))
    return path


@pytest.fixture(scope="module")
def preview(services: Services, export: Path) -> SurveyPreview:
    return services.survey.preview(export)


@pytest.fixture
def told(services: Services) -> list[Event]:
    heard: list[Event] = []
    services.events.subscribe(heard.append)
    return heard


def state(path: Path) -> tuple[list[str], list[str]]:
    """All that is in the file, and the files beside it."""
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump()), sorted(each.name for each in path.parent.iterdir())


def place(share: float, reports: int) -> int:
    return round(share * (reports - 1))


def check_nothing_happened(services: Services, told: list[Event]) -> None:
    assert told == []
    assert services.survey.waves() == ()
    assert services.deeds.undo_name() is None
    assert gc.isenabled()


@pytest.fixture(scope="module")
def reports(services: Services, export: Path) -> int:
    """How many reports a preview gives."""
    progress = Progress()
    services.survey.preview(export, report=progress)
    assert len(progress.told) > len(PLACES)
    return len(progress.told)


@pytest.mark.parametrize("share", PLACES)
def test_a_preview_cancelled_anywhere_leaves_nothing_behind(
    services: Services, workshop: Path, export: Path, reports: int, told: list[Event], share: float
) -> None:
    before = state(workshop)
    with pytest.raises(Stopped):
        services.survey.preview(export, report=Progress(place(share, reports)))
    assert state(workshop) == before
    check_nothing_happened(services, told)


@pytest.mark.parametrize("share", PLACES)
def test_taking_in_cancelled_anywhere_leaves_nothing_behind(
    services: Services, workshop: Path, preview: SurveyPreview, told: list[Event], share: float
) -> None:
    before = state(workshop)
    with pytest.raises(Stopped):
        services.survey.confirm(preview, Progress(place(share, PEOPLE // AT_ONCE + 1)))
    assert state(workshop) == before
    check_nothing_happened(services, told)


def test_then_it_goes_through_and_is_taken_back_as_one_step(
    services: Services, workshop: Path, preview: SurveyPreview
) -> None:
    before, progress = state(workshop), Progress()
    with pytest.raises(Stopped):
        services.survey.confirm(preview, Progress(10))
    services.survey.confirm(preview, progress)
    assert progress.told == sorted(progress.told)
    assert (progress.told[0], progress.told[-1]) == ((0, PEOPLE), (PEOPLE, PEOPLE))
    assert set(services.survey.respondents(services.survey.own_wave())) == set(preview.write)
    services.deeds.undo()
    assert state(workshop) == before
    assert services.survey.waves() == ()
    assert services.deeds.undo_name() is None
