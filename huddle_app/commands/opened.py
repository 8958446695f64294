"""An open workshop for the time of one command."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from huddle_app.method.events import Events
from huddle_app.services.house import Services
from huddle_app.store import files


def utc_now() -> datetime:
    """The time."""
    return datetime.now(UTC)


@contextmanager
def opened(path: Path) -> Generator[Services]:
    """The services over the workshop file at `path`, closed again afterwards."""
    database = files.open_file(path)
    try:
        yield Services(database, Events(), utc_now)
    finally:
        database.close()
