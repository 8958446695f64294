"""An open workshop for the time of one command."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from huddle_app.commands.progress import unstoppable
from huddle_app.method.events import Events
from huddle_app.services.house import Services
from huddle_app.services.steady_now import SteadyNow
from huddle_app.store import files


@contextmanager
def opened(path: Path, *, alone: bool = True) -> Generator[Services]:
    """The services over the workshop file at `path`, closed again afterwards.

    Commands that only read may have it beside another Huddle (`alone=False`); what writes or stays
    open keeps others out, since each Huddle trusts what it has read.
    """
    database = files.open_alone(path) if alone else files.open_beside(path)
    try:
        yield Services(database, Events(), SteadyNow())
    finally:
        with unstoppable():
            database.close()
