"""Sets a rehearsal up: the folder, the cast, the workshop file, the windows; and clears it away again."""

import json
import shutil
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from huddle_app.desk.rooms import Rooms
from huddle_app.desk.style import dress
from huddle_app.desk.window import Mode
from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Events
from huddle_app.method.progress import Report
from huddle_app.paths import RESOURCES
from huddle_app.rehearsal.cast import make_answers, make_roster, write_csv
from huddle_app.rehearsal.fast_clock import FastClock
from huddle_app.rehearsal.pictures import DESK, PROJECTOR, Pictures
from huddle_app.rehearsal.play import Play
from huddle_app.rehearsal.room import Room
from huddle_app.rehearsal.summary import summary
from huddle_app.services.create import create_workshop
from huddle_app.services.house import Services
from huddle_app.services.sample import sample_names
from huddle_app.settings import SettingsFile
from huddle_app.texts import _

TIMEZONE = "Europe/Amsterdam"
START = datetime(2026, 12, 3, 9, 0, tzinfo=ZoneInfo(TIMEZONE))
LEAVES = (
    "rehearsal.huddle",
    "roster.csv",
    "answers.csv",
    "report.pdf",
    "plan.pdf",
    "summary.json",
    "settings.json",
)


@dataclass(frozen=True)
class Wanted:
    """What is to be rehearsed: sales, marketing and leadership people, how many times as fast, where to."""

    people: tuple[int, int, int]
    speed: float
    seed: int
    out: Path


def rehearse(wanted: Wanted, progress: Report) -> dict[str, Any]:
    """Play a whole Huddle and leave file, prints, pictures and summary in `wanted.out`.

    Gives the summary. HuddleError when the folder or the head-counts do not allow it.
    """
    began = time.monotonic()
    _clear(wanted.out)
    title, company = sample_names()
    database = create_workshop(
        wanted.out / "rehearsal.huddle",
        title=title,
        company=company,
        start=START.replace(tzinfo=None),
        timezone=TIMEZONE,
    )
    try:
        clock = FastClock(START, wanted.speed)
        services = Services(database, Events(), clock.now)
        _prepare(services, wanted)
        play = _play(services, clock, wanted, progress)
        services.documents.write_report(wanted.out / "report.pdf")
        services.documents.write_plan(wanted.out / "plan.pdf")
        made = summary(services, play.tally, play.joined, time.monotonic() - began)
    finally:
        database.close()
    (wanted.out / "summary.json").write_text(json.dumps(made, indent=2), encoding="utf-8")
    return made


def _clear(out: Path) -> None:
    """Make the folder, and take away what an earlier rehearsal left there; nothing else."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name in LEAVES:
            (out / name).unlink(missing_ok=True)
        shutil.rmtree(out / "pictures", ignore_errors=True)
    except OSError as error:
        message = _("The folder “{name}” cannot be used. Choose another one.")
        raise HuddleError(message.format(name=out)) from error


def _prepare(services: Services, wanted: Wanted) -> None:
    """People, survey answers and teams, through the same files and imports as in life."""
    roster = make_roster(*wanted.people, wanted.seed)
    write_csv(roster, wanted.out / "roster.csv")
    services.people.confirm(services.people.preview(wanted.out / "roster.csv"))
    answers = make_answers(roster, services.survey.toolkit(), wanted.seed, later=False)
    write_csv(answers, wanted.out / "answers.csv")
    services.survey.confirm(services.survey.preview(wanted.out / "answers.csv"))
    for key in services.teams.round_keys():
        services.teams.draw(key, wanted.seed)


def _play(services: Services, clock: FastClock, wanted: Wanted, progress: Report) -> Play:
    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError(app)
    dress(app)
    settings = SettingsFile(wanted.out)
    rooms = Rooms(services, settings, lambda _path: None, lambda: None)
    try:
        rooms.desk.resize(*DESK)
        rooms.projector.resize(*PROJECTOR)
        rooms.projector.show()
        rooms.desk.show()
        rooms.desk.show_mode(Mode.RUN)
        QTest.qWaitForWindowActive(rooms.desk)
        room = Room(RESOURCES / "sample" / "room.toml")
        play = Play(services, rooms, clock, room, wanted.seed)
        play.play(Pictures(wanted.out / "pictures"), progress)
    finally:
        rooms.close()
    return play
