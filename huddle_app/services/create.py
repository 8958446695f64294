"""Making a new workshop file, empty or filled with the sample."""

import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlmodel import Session

from huddle_app.method.agenda import Agenda
from huddle_app.method.agenda_file import parse_agenda
from huddle_app.method.workshop import Workshop, new_room_code
from huddle_app.paths import RESOURCES
from huddle_app.services.plan_rows import write_agenda
from huddle_app.store import files
from huddle_app.store.database import Database
from huddle_app.store.tables import workshop as workshop_tables

THURSDAY = 4


def create_workshop(
    path: Path, *, title: str, company: str, start: datetime, timezone: str
) -> Database:
    """Make a workshop file at `path` with the book's agenda and open it.

    `start` is day 1's local start, without a zone; each further day starts on the next date at the
    time the agenda gives it. `timezone` is an IANA name. HuddleError when the file cannot be made.
    """
    data = agenda_data()
    agenda = parse_agenda(data, day_starts(data, start), timezone)
    workshop = Workshop(title, company, new_room_code(), timezone)
    return files.create(path, lambda session: _write(session, workshop, agenda))


def agenda_data() -> dict[str, Any]:
    """The shipped agenda."""
    return tomllib.loads((RESOURCES / "agenda.toml").read_text(encoding="utf-8"))


def day_starts(data: dict[str, Any], start: datetime) -> list[datetime]:
    """The local start of each day: day 1's as given, the others' on the dates that follow."""
    later = [datetime.strptime(day["starts"], "%H:%M").time() for day in data["day"][1:]]  # noqa: DTZ007 - local on purpose
    return [start] + [
        datetime.combine(start.date() + timedelta(days=n), time) for n, time in enumerate(later, 1)
    ]


def next_morning(now: datetime) -> datetime:
    """Nine o'clock on the next Monday to Thursday after `now`, local and without a zone.

    So both days of a new workshop are working days, unless it is given another start.
    """
    day = now.replace(tzinfo=None, hour=9, minute=0, second=0, microsecond=0) + timedelta(days=1)
    while day.isoweekday() > THURSDAY:
        day += timedelta(days=1)
    return day


def timezone_here() -> str:
    """The IANA name of this machine's time zone, or UTC where it does not tell."""
    import tzlocal

    return tzlocal.get_localzone_name() or "UTC"


def _write(session: Session, workshop: Workshop, agenda: Agenda) -> None:
    session.add(
        workshop_tables.Workshop(
            title=workshop.title,
            company=workshop.company,
            room_code=workshop.room_code,
            timezone=workshop.timezone,
            created=datetime.now(UTC),
        )
    )
    write_agenda(session, agenda)
