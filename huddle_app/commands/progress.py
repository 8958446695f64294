"""Progress of long work, shown where a person watches, and its end when they press Ctrl+C."""

import signal
import sys
from collections.abc import Generator
from contextlib import contextmanager
from threading import current_thread, main_thread

from huddle_app.method.progress import Report, unreported
from huddle_app.texts import _


@contextmanager
def progress(title: str) -> Generator[Report]:
    """A `report(done, total)` that draws a bar on a terminal and nothing elsewhere; of 0, it only moves."""
    if not sys.stderr.isatty():
        yield unreported
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None)

        def report(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total or None)

        yield report


@contextmanager
def stoppable() -> Generator[None]:
    """Whatever comes before the file is written: Ctrl+C ends it with the sentence that nothing was changed."""
    try:
        yield
    except KeyboardInterrupt:
        print(_("Stopped. Nothing was changed."), file=sys.stderr)
        raise


@contextmanager
def writing(title: str) -> Generator[Report]:
    """As `progress`, for what writes: Ctrl+C is heard when it reports, and after the last time no more.

    So it is done or not done, and never done while the sentence says that nothing was changed.
    """
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: pressed.append(number))
    try:
        with progress(title) as show:

            def report(done: int, total: int) -> None:
                if pressed:
                    raise KeyboardInterrupt
                show(done, total)

            yield report
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def unstoppable() -> Generator[None]:
    """For what must not end halfway and is done in a moment, such as closing a file: Ctrl+C is passed over."""
    if current_thread() is not main_thread():  # only the main one hears it
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
