"""Gets ready what the day will need, once the first window has been usable for a while."""

from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from huddle_app.screen.tasks import Job, Tasks

PAUSE = 4000
"""Milliseconds in which the moderator has the machine alone."""
NEEDED = (
    "huddle_app.services.survey",
    "huddle_app.figures.finding_chart",
    "huddle_app.screen.figure",
    "huddle_app.projector.scenes.finding",
    "huddle_app.desk.run.page",
)
"""What takes long to load and is sure to be shown; loaded in the background it makes nobody wait."""


class Warming(QObject):
    """Loads it once, in the background; what fails here would fail, and be told, where it is needed."""

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
        self._tasks.run(_load, lambda _none: None, lambda _error: None)


def _load(_job: Job) -> None:
    for name in NEEDED:
        import_module(name)
