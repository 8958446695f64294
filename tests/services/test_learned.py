from datetime import datetime
from pathlib import Path

import pytest

from huddle_app.method.events import Events
from huddle_app.method.planning import item_by
from huddle_app.services.create import create_workshop
from huddle_app.services.house import Services
from huddle_app.services.learned import Learned, Lesson
from huddle_app.store import files
from tests.services.conftest import Time

START = datetime(2026, 6, 3, 9, 0)  # noqa: DTZ001 - the room's own time


def quiet(_done: int, _total: int) -> None:
    """Progress nobody looks at."""


@pytest.fixture
def learned(services: Services) -> Learned:
    return Learned(services.clock, services.plan)


def held(path: Path, *, kick_off: int, ended: bool = True) -> Path:
    """A workshop whose first step took so many minutes and all other phases ten each."""
    time = Time()
    database = create_workshop(path, title="Old", company="", start=START, timezone="UTC")
    clock = Services(database, Events(), time).clock
    clock.start()
    time.pass_by(minutes=kick_off)
    for phase in clock.agenda().phases()[3:]:
        clock.go(phase.key)
        time.pass_by(minutes=10)
    if ended:
        clock.next()
    database.close()
    return path


def lesson(lessons: tuple[Lesson, ...], key: str) -> Lesson:
    return next(one for one in lessons if one.key == key)


def test_the_median_of_what_things_took_is_taught(tmp_path: Path, learned: Learned):
    paths = [held(tmp_path / f"{n}.huddle", kick_off=n) for n in (35, 50, 41)]
    found = learned.read(paths, quiet)
    assert lesson(found.lessons, "kick-off") == Lesson("kick-off", "Kick-off", 30, 30, 41, 3)
    assert found.heard == tuple(paths)
    assert all(one.key != "evening" for one in found.lessons)


def test_what_did_not_end_or_is_no_workshop_is_passed_over(tmp_path: Path, learned: Learned):
    other = tmp_path / "letter.huddle"
    other.write_text("Dear all")
    gone = tmp_path / "gone.huddle"
    unfinished = held(tmp_path / "half.huddle", kick_off=40, ended=False)
    found = learned.read([other, gone, unfinished], quiet)
    assert (found.lessons, found.heard) == ((), ())
    assert found.unheard == (other, gone, unfinished)
    assert not gone.exists()


def test_files_are_read_beside_another_huddle_and_left_as_they_are(
    tmp_path: Path, learned: Learned
):
    path = held(tmp_path / "old.huddle", kick_off=45)
    before = (path.read_bytes(), path.stat().st_mtime_ns, sorted(tmp_path.iterdir()))
    learned.read([path], quiet)
    assert (path.read_bytes(), path.stat().st_mtime_ns, sorted(tmp_path.iterdir())) == before
    database = files.open_file(path)
    database.keep_others_out()
    try:
        assert learned.read([path], quiet).heard == (path,)
    finally:
        database.close()


def test_progress_is_told_of_every_file(tmp_path: Path, learned: Learned):
    told: list[tuple[int, int]] = []
    paths = [held(tmp_path / f"{n}.huddle", kick_off=30) for n in range(2)]
    learned.read(paths, lambda done, total: told.append((done, total)))
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_lengths_are_taken_over_as_one_deed(tmp_path: Path, services: Services, learned: Learned):
    before = services.clock.agenda()
    found = learned.read([held(tmp_path / "old.huddle", kick_off=44)], quiet)
    learned.apply([lesson(found.lessons, "kick-off"), lesson(found.lessons, "lunch")])
    agenda = services.clock.agenda()
    assert item_by(agenda, "kick-off").seconds == 44 * 60
    assert item_by(agenda, "lunch").seconds == 10 * 60
    assert services.deeds.undo() == "Lengths from earlier workshops"
    assert services.clock.agenda() == before
