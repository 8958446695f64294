"""Progress of long work, shown where a person watches."""

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager


@contextmanager
def progress(title: str) -> Generator[Callable[[int, int], None]]:
    """A `report(done, total)` that draws a bar on a terminal and nothing elsewhere."""
    if not sys.stderr.isatty():
        yield _silent
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None)

        def report(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        yield report


def _silent(_done: int, _total: int) -> None:
    """Nobody watches."""
