"""Background work: one long-lived object brings every result, error and progress home.

A QObject per job inside a QRunnable crashes PySide6; one object with one queued signal does not.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from threading import Event as Flag
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

Result = TypeVar("Result")


class Cancelled(Exception):  # noqa: N818 - it is no error
    """Raised inside a job that has been cancelled, at its next report of progress."""


@dataclass(frozen=True)
class Job:
    """A job under way: `report(done, total)` from within it, `cancel()` from outside."""

    report: Callable[[int, int], None]
    cancel: Callable[[], None]


class Tasks(QObject):
    """Runs work in the background; what comes back is called in the window's thread."""

    _home = Signal(object)

    def __init__(self, workers: int = 2) -> None:
        super().__init__()
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="huddle-work")
        self._home.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[Job], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
        progress: Callable[[int, int], None] | None = None,
    ) -> Job:
        """Start `work(job)`; then `done(result)` or `failed(error)`, and `progress` on the way.

        A cancelled job ends with `failed(Cancelled())`.
        """
        stop = Flag()
        job = Job(partial(self._report, stop, progress), stop.set)
        self._pool.submit(self._work, work, job, done, failed)
        return job

    def close(self) -> None:
        """Wait for what is under way and take no more."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _work(
        self,
        work: Callable[[Job], Any],
        job: Job,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        try:
            result = work(job)
        except Exception as error:  # noqa: BLE001 - handed on to whoever asked for the work
            self._home.emit(partial(failed, error))
        else:
            self._home.emit(partial(done, result))

    def _report(
        self, stop: Flag, progress: Callable[[int, int], None] | None, done: int, total: int
    ) -> None:
        if stop.is_set():
            raise Cancelled
        if progress:
            self._home.emit(partial(progress, done, total))

    def _call(self, action: Callable[[], None]) -> None:
        action()
