"""Gets ready what the day will need, once the first window has been usable for a while."""

import logging
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from huddle_app.screen.tasks import Job, Tasks

log = logging.getLogger(__name__)

PAUSE = 4000
"""Milliseconds in which the moderator has the machine alone."""
NEEDED = (
    "huddle_app.services.survey",
    "huddle_app.method.findings.reading",
    "huddle_app.method.teams.drawing",
    "huddle_app.figures.catalogue",
    "huddle_app.figures.svg",
    "huddle_app.screen.figure",
    "huddle_app.desk.run.page",
    "huddle_app.desk.run.notes.built",
    "huddle_app.desk.run.disconnect_board",
    "huddle_app.desk.run.action_board",
    "huddle_app.desk.run.ways_on",
)
"""What takes long to load and is sure to be shown; loaded in the background it makes nobody wait."""


class Warming(QObject):
    """Loads it once, in the background; what fails here is logged, and told where it is needed."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.warm)

    def soon(self) -> None:
        """Begin after the pause."""
        self._timer.start()

    def warm(self) -> None:
        """Load it now."""
        self._tasks.run(_load, lambda _none: None, _log)


def _log(error: Exception) -> None:
    log.warning("Could not be loaded beforehand: %s", error)


def _load(_job: Job) -> None:
    from huddle_app.figures.fonts import register
    from huddle_app.projector.programme import modules

    for name in (*NEEDED, *modules()):
        import_module(name)
    register()  # the figures' typeface: reading it takes longest of all
