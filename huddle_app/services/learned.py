"""How long things took in earlier workshops, offered as lengths for this one."""

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from huddle_app.method.agenda import Agenda, ItemKind
from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Events
from huddle_app.method.journal import Status
from huddle_app.method.planning import with_minutes
from huddle_app.method.progress import Report
from huddle_app.services.clock import Clock
from huddle_app.services.deeds import Deeds
from huddle_app.services.plan import Plan
from huddle_app.services.steady_now import SteadyNow
from huddle_app.store import files
from huddle_app.texts import _

SHORTEST = 60.0
"""Seconds; what went by faster was skipped and did not take place."""


@dataclass(frozen=True)
class Lesson:
    """One item of the plan: its minutes now, and the median of what it was given and took in workshops."""

    key: str
    title: str
    now: int
    planned: int
    taken: int
    workshops: int


@dataclass(frozen=True)
class Lessons:
    """What earlier workshops teach, in the order of the plan; which files were heard and which not."""

    lessons: tuple[Lesson, ...]
    heard: tuple[Path, ...]
    unheard: tuple[Path, ...]


@dataclass(frozen=True)
class _Took:
    """What one item of one workshop was given and took, in seconds."""

    planned: int
    taken: float


class Learned:
    """Reads other workshop files without touching them, and gives the plan their lengths."""

    def __init__(self, clock: Clock, plan: Plan) -> None:
        self._clock = clock
        self._plan = plan

    def read(self, paths: Sequence[Path], progress: Report) -> Lessons:
        """What the workshops that ended teach; `progress(done, total)` is told of each file.

        A file that cannot be read, or whose workshop has not ended, is passed over and named.
        """
        took: dict[str, list[_Took]] = defaultdict(list)
        heard: list[Path] = []
        for done, path in enumerate(paths):
            progress(done, len(paths))
            lengths = _lengths_of(path)
            heard += [path] if lengths else []
            for key, one in lengths.items():
                took[key].append(one)
        progress(len(paths), len(paths))
        unheard = tuple(path for path in paths if path not in heard)
        return Lessons(_lessons(self._clock.agenda(), took), tuple(heard), unheard)

    def apply(self, lessons: Sequence[Lesson]) -> None:
        """Give these items the minutes they took, as one deed; HuddleError when one has too many parts."""
        agenda = self._clock.agenda()
        for lesson in lessons:
            agenda = with_minutes(agenda, lesson.key, lesson.taken)
        self._plan.change(_("Lengths from earlier workshops"), agenda)


def _lengths_of(path: Path) -> Mapping[str, _Took]:
    """What each timed item took by its key; nothing for a file that cannot be read or has not ended."""
    with TemporaryDirectory(prefix="huddle-") as folder:
        copy = Path(folder) / path.name
        try:
            _copy(path, copy)
            return _lengths_in(copy)
        except HuddleError:
            return {}


def _lengths_in(copy: Path) -> Mapping[str, _Took]:
    database = files.open_file(copy)
    try:
        events = Events()
        clock = Clock(database, events, Deeds(database, events), SteadyNow())
        if clock.state().status is not Status.FINISHED:
            return {}
        return {
            log.item.key: _Took(log.planned_seconds, log.seconds)
            for log in clock.logs()
            if log.planned_seconds and log.seconds and log.seconds >= SHORTEST
        }
    finally:
        database.close()


def _copy(path: Path, copy: Path) -> None:
    """Copy a file that another Huddle may have open: opened for reading only, it stays as it is."""
    try:
        uri = f"{path.absolute().as_uri()}?mode=ro"
        with (
            closing(sqlite3.connect(uri, uri=True)) as source,
            closing(sqlite3.connect(copy)) as made,
        ):
            source.backup(made)
    except sqlite3.Error as error:
        raise HuddleError(_("“{name}” cannot be read.").format(name=path.name)) from error


def _lessons(agenda: Agenda, took: Mapping[str, Sequence[_Took]]) -> tuple[Lesson, ...]:
    """A lesson for each item of the plan that has a length here and had one there."""
    return tuple(
        Lesson(
            key=item.key,
            title=item.title,
            now=round(item.seconds / 60),
            planned=round(median(one.planned for one in took[item.key]) / 60),
            taken=round(median(one.taken for one in took[item.key]) / 60),
            workshops=len(took[item.key]),
        )
        for item in agenda.items()
        if item.seconds and item.kind is not ItemKind.EVENING and took.get(item.key)
    )
